import type { Target } from './counts.js';
import type { Script } from './script.js';
import type { Subject } from './subjects.js';

/** A customer's subjects as plain numbers, by their position: for what is asked of each of them in every order. */
export interface Flat {
  /** The steps and lines that lead to the customer, supplier first. */
  readonly upSteps: Int32Array;
  readonly upLines: Int32Array;
  readonly length: number;
  /** The line of each; -1 where it has none. */
  readonly line: Int32Array;
  /** Its steps: steps[first[x]] up to steps[first[x + 1]]. */
  readonly first: Int32Array;
  readonly steps: Int32Array;
  /** 1 where it is a failure. */
  readonly fails: Uint8Array;
  /** 1 where it may take longer than usual, or is a failure: what never does has nothing to give back. */
  readonly varies: Uint8Array;
  /** The one column that tells all that it takes, and what that usually is; -1 where it takes more to tell. */
  readonly column: Int32Array;
  readonly usual: Float64Array;
}

export function flatten({ subjects, isUpstream }: Target, script: Script): Flat {
  const { receiver } = script.plan;
  const first = new Int32Array(subjects.length + 1);
  for (const [x, { steps }] of subjects.entries()) first[x + 1] = first[x]! + steps.length;
  return {
    upSteps: Int32Array.from([...isUpstream.keys()].filter((s) => isUpstream[s] === 1)),
    upLines: Int32Array.from([...receiver.keys()].filter((i) => isUpstream[receiver[i]!] === 1)),
    length: subjects.length,
    line: Int32Array.from(subjects, ({ line }) => line),
    first,
    steps: Int32Array.from(subjects.flatMap(({ steps }) => steps)),
    fails: Uint8Array.from(subjects, ({ fails }) => (fails === 0 ? 0 : 1)),
    varies: Uint8Array.from(subjects, (subject) => (subject.fails !== 0 || varies(subject, script) ? 1 : 0)),
    column: Int32Array.from(subjects, (subject) => onlyColumn(subject, script)),
    usual: Float64Array.from(subjects, ({ usual }) => usual[0] ?? 0),
  };
}

function onlyColumn({ kind, columns, line, fails, loops }: Subject, { lines }: Script): number {
  const isOne = columns.length === 1 && columns[0]!.length === 1 && fails === 0 && loops.length === 0;
  return isOne && (kind !== 'link' || lines[line]!.recover === null) ? columns[0]![0]! : -1;
}

/** False of what takes as long as usual in every order. */
export function varies({ columns, loops, line, kind }: Subject, { lines }: Script): boolean {
  return (
    loops.length > 0 || columns.some((some) => some.length > 0) || (kind === 'link' && lines[line]!.recover !== null)
  );
}
