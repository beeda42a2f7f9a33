import { TOLERANCE } from '../model/duration.js';
import { arrival, type Run, setters } from './run.js';

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
 * The k longest paths to a step, longest first; the first is the critical path. Each next one leaves one already found at one
 * step for the next best delivery there, so nothing is enumerated. Of `any` and k groups only the line that set the start counts.
 */
export function longestPaths(run: Run, end: number, k: number): PathTo[] {
  const choices = choicesOf(run);
  const queue = new LongestFirst();
  queue.push({ length: run.start[end]!, step: end, choice: 0, trunk: null });
  const paths: PathTo[] = [];
  for (let branch = queue.pop(); branch !== undefined; branch = queue.pop()) {
    paths.push(tell(run, end, follow(run, branch, choices, queue)));
    if (paths.length === k) break;
  }
  return paths;
}

/** A path by where it leaves another: the lines from the end back to a step, one choice there, and the best at every step before. */
interface Branch {
  readonly length: number;
  readonly step: number;
  readonly choice: number;
  readonly trunk: Trunk | null;
}

/** Lines back from the end, shared between the paths that have them. */
interface Trunk {
  readonly line: number;
  readonly after: Trunk | null;
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
function follow({ plan, usual }: Run, branch: Branch, choices: Choices, queue: LongestFirst): Trunk | null {
  let { step, choice, trunk } = branch;
  let after = branch.length - choices(step)[choice]!.at; // seconds from this step's start to the end
  for (;;) {
    const next = choices(step)[choice + 1];
    if (next !== undefined) queue.push({ length: next.at + after, step, choice: choice + 1, trunk });
    const { line } = choices(step)[choice]!;
    if (line === -1) return trunk;
    trunk = { line, after: trunk };
    step = plan.giver[line]!;
    choice = 0;
    after += usual.own[step]! + usual.lag[line]!;
  }
}

/** A path told from its first place to the end. */
function tell({ plan, usual }: Run, end: number, trunk: Trunk | null): PathTo {
  const legs: Leg[] = [];
  let now = 0;
  const visit = (step: number): void => {
    legs.push({ kind: 'step', at: step, from: now, to: now + usual.own[step]! });
    now += usual.own[step]!;
  };
  visit(trunk === null ? end : plan.giver[trunk.line]!);
  for (let at = trunk; at !== null; at = at.after) {
    const to = now + usual.lag[at.line]!;
    legs.push({ kind: 'line', at: at.line, from: now, to });
    now = to;
    visit(plan.receiver[at.line]!);
  }
  return { length: now, legs };
}

/** Branches, the longest first; of equally long ones the one that was found first. A binary heap. */
class LongestFirst {
  readonly #heap: (Branch & { readonly order: number })[] = [];
  #count = 0;

  push(branch: Branch): void {
    const heap = this.#heap;
    let i = heap.push({ ...branch, order: this.#count++ }) - 1;
    while (i > 0 && this.#isBefore(i, (i - 1) >> 1)) i = this.#swap(i, (i - 1) >> 1);
  }

  pop(): Branch | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return top;
    heap[0] = last;
    for (let i = 0; ;) {
      let first = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < heap.length && this.#isBefore(child, first)) first = child;
      if (first === i) return top;
      i = this.#swap(i, first);
    }
  }

  #isBefore(i: number, j: number): boolean {
    const [a, b] = [this.#heap[i]!, this.#heap[j]!];
    return a.length === b.length ? a.order < b.order : a.length > b.length;
  }

  #swap(i: number, j: number): number {
    [this.#heap[i], this.#heap[j]] = [this.#heap[j]!, this.#heap[i]!];
    return j;
  }
}
