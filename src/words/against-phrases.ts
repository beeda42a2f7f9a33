import type { PlaceType } from '../model/finding.js';
import type { Quorum } from '../model/chain.js';
import type { Comparison, PartChange, PledgePart, ValueKey, Verdict, WeakenedPart } from '../model/comparison.js';
import type { Format } from './format.js';
import type { TimeWords } from './times.js';

/** What is said of what a change does to the results. Names and figures come in ready to print. */
export interface AgainstPhrases {
  readonly title: (file: string, against: string) => string;
  readonly calledBefore: (file: string) => string;
  readonly state: Readonly<Record<Exclude<Comparison['state'], 'changed'>, string>>;
  readonly withoutFigures: Readonly<Record<NonNullable<Comparison['withoutFigures']>, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Of a promise that is kept all the same. */
  readonly keptStill: (verdict: string) => string;

  /** The figures above are those of the promise as it was. */
  readonly byOldPromise: (terms: string) => string;
  readonly byNewPromise: (terms: string, says: string) => string;
  readonly weakened: (parts: readonly string[]) => string;
  readonly weakenedPart: (part: WeakenedPart, format: Format) => string;
  readonly threats: {
    readonly new: (threats: readonly string[]) => string;
    readonly gone: (threats: readonly string[]) => string;
    readonly shrunk: (threats: readonly string[]) => string;
    readonly grown: (threats: readonly string[]) => string;
  };
  /** Whether more than so much was lost is open; so many runs would tell, null: more than there can be. */
  readonly lossOpen: (most: string, runs: number | null) => string;

  /** Above what is written otherwise than before. */
  readonly written: string;
  readonly chain: string;
  readonly key: Readonly<Record<ValueKey, string>>;
  readonly part: Readonly<Record<PledgePart, string>>;
  readonly added: (what: PartChange['what']) => string;
  readonly removed: (what: PartChange['what']) => string;
  readonly times: TimeWords;
  readonly type: Readonly<Record<PlaceType, string>>;
  /** Rework of what is wrong. */
  readonly whatIsWrong: string;
  readonly waitsFor: (quorum: Quorum, item: string | null) => string;

  readonly newFindings: (count: number) => string;
  readonly fixedFindings: (count: number) => string;
}

/** Why a file cannot be had as it was: lower case, no full stop. */
export interface GitPhrases {
  readonly notInstalled: string;
  readonly notARepository: (folder: string) => string;
  readonly unsafe: (folder: string) => string;
  readonly notARevision: (said: string) => string;
  readonly unknownRevision: (said: string) => string;
  readonly shallow: (said: string) => string;
  /** Of a name that may be a branch's, of a clone that may hold another one only. */
  readonly shallowBranch: (said: string, branch: string) => string;
  readonly noFileNorRevision: (said: string) => string;
  readonly notAFileThen: (file: string, against: string) => string;
  /** It is in a sparse checkout, outside of what is there. */
  readonly notCheckedOut: (file: string) => string;
  /** A branch and a tag, perhaps, share a name. */
  readonly ambiguous: (said: string, name: string) => string;
  readonly failed: (says: string) => string;
  /** Standard input has no past. */
  readonly noPast: string;
  readonly changedNeedsRevision: string;
}
