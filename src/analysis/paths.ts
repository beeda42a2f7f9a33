import { TOLERANCE } from '../model/duration.js';
import { Heap } from './heap.js';
import { arrival, type Run, setters } from './run.js';
import { grown, NO_LINES, parting, type Trunk } from './trunk.js';

/** More paths than these nobody reads, and of a large chain they would not fit into memory. */
export const MOST_PATHS = 1000;

/** A place or link on a path, from when to when in the run: seconds from the order. A line ends before it begins where stock is used. */
export interface Leg {
  readonly kind: 'step' | 'line';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A way through the chain to a customer, from its first place on. */
export interface PathTo {
  /** Seconds from the order until the customer would have it if this way alone counted. */
  readonly length: number;
  readonly legs: readonly Leg[];
}

/**
 * The k longest paths to a step, longest first; the first is the critical path. Of equally long ones the one that has the smaller
 * id where they part, seen from the end, as the critical path is found. Each next one leaves one already found at one step for
 * the next best delivery there, so nothing is enumerated. Of `any` and k groups only the line that set the start counts.
 */
export function longestPaths(run: Run, end: number, k: number): PathTo[] {
  const choices = choicesOf(run);
  const longest = new Heap<Branch>((a, b) => a.length > b.length);
  const equal = new Heap<Branch>((a, b) => isBefore(run, choices, a, b));
  longest.push({ length: run.start[end]!, step: end, choice: 0, trunk: NO_LINES });
  const paths: PathTo[] = [];
  for (let length = Infinity; paths.length < k;) {
    if (equal.first === undefined) length = longest.first?.length ?? -Infinity;
    while (longest.first !== undefined && longest.first.length >= length - TOLERANCE) equal.push(longest.pop()!);
    const branch = equal.pop();
    if (branch === undefined) break;
    paths.push(tell(run, end, follow(run, branch, choices, longest)));
  }
  return paths;
}

/** A path by where it leaves another: the lines from the end back to a step, one choice there, and the best at every step before. */
interface Branch {
  readonly length: number;
  readonly step: number;
  readonly choice: number;
  readonly trunk: Trunk;
}

/** What may come before a step, latest first, ties by id: lines; or -1, the beginning of the path, where it starts at once. */
type Choices = (step: number) => readonly Choice[];
interface Choice {
  readonly line: number;
  readonly at: number;
}

function choicesOf(run: Run): Choices {
  const known = new Map<number, readonly Choice[]>();
  return (step) => {
    let choices = known.get(step);
    if (choices === undefined) known.set(step, (choices = rank(run, step)));
    return choices;
  };
}

function rank(run: Run, step: number): Choice[] {
  const lines = setters(run, step);
  const coming = lines.map((line) => ({ line, at: arrival(run, line) })).filter(({ at }) => at > TOLERANCE);
  coming.sort((a, b) =>
    Math.abs(a.at - b.at) <= TOLERANCE ? run.plan.edge[a.line]! - run.plan.edge[b.line]! : b.at - a.at,
  );
  return coming.length < lines.length || lines.length === 0 ? [...coming, { line: -1, at: 0 }] : coming;
}

/** Goes back from a branch by the best choices, and queues the next best at every step on the way. Gives the path's lines. */
function follow({ plan, usual }: Run, branch: Branch, choices: Choices, queue: Heap<Branch>): Trunk {
  let { step, choice, trunk } = branch;
  let after = branch.length - choices(step)[choice]!.at; // seconds from this step's start to the end
  for (;;) {
    const next = choices(step)[choice + 1];
    if (next !== undefined) queue.push({ length: next.at + after, step, choice: choice + 1, trunk });
    const { line } = choices(step)[choice]!;
    if (line === -1) return trunk;
    trunk = grown(trunk, line);
    step = plan.giver[line]!;
    choice = 0;
    after += usual.own[step]! + usual.lag[line]!;
  }
}

/** By the ids of the links at which two paths part; one that begins there comes last, as it is ranked. */
function isBefore({ plan }: Run, choices: Choices, one: Branch, other: Branch): boolean {
  const [a, b] = parting(one.trunk, other.trunk);
  const edge = (line: number): number => (line === -1 ? Infinity : plan.edge[line]!);
  const chosen = ({ step, choice }: Branch): number => choices(step)[choice]!.line;
  return edge(a ?? chosen(one)) < edge(b ?? chosen(other));
}

/** A path told from its first place to the end. */
function tell({ plan, usual }: Run, end: number, trunk: Trunk): PathTo {
  const legs: Leg[] = [];
  let now = 0;
  const visit = (step: number): void => {
    legs.push({ kind: 'step', at: step, from: now, to: now + usual.own[step]! });
    now += usual.own[step]!;
  };
  visit(trunk.line === -1 ? end : plan.giver[trunk.line]!);
  for (let at = trunk; at.after !== null; at = at.after) {
    const to = now + usual.lag[at.line]!;
    legs.push({ kind: 'line', at: at.line, from: now, to });
    now = to;
    visit(plan.receiver[at.line]!);
  }
  return { length: now, legs };
}
