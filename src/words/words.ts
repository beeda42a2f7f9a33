import type { Facts } from '../model/finding.js';
import type { Format } from './format.js';
import type { CliPhrases } from './cli-phrases.js';
import type { DiagramPhrases } from './diagram-phrases.js';
import type { GatePhrases } from './gate-phrases.js';
import type { PagePhrases } from './page-phrases.js';
import type { ReportPhrases } from './report-phrases.js';

/** A finding in words: what is there, against what was expected; and the nearest cure. Lower case, no full stop. */
export interface Sentence {
  readonly says: string;
  readonly cure: string | null;
}

/** What some rules say, by the facts that each has found out. */
export type PhrasesOf<F> = { readonly [R in keyof F]: (facts: F[R], format: Format) => Sentence };

export type FindingPhrases = PhrasesOf<Facts>;

/** What `kedja explain` tells of a rule. */
interface RulePage {
  readonly title: string;
  /** Why it matters; paragraphs have an empty line between them. */
  readonly why: string;
}

/** The pages of some rules. */
export type PagesOf<F> = { readonly [R in keyof F]: RulePage };

export type RulePages = PagesOf<Facts>;

/** Everything kedja says in one language. */
export interface Words {
  readonly findings: FindingPhrases;
  readonly rules: RulePages;
  readonly report: ReportPhrases;
  readonly cli: CliPhrases;
  readonly diagram: DiagramPhrases;
  readonly page: PagePhrases;
  readonly gate: GatePhrases;
}
