import type { Network } from '../graph/network.js';
import { buildPlan, type Plan } from '../graph/plan.js';
import { grouped } from './grouped.js';

/** A way that should be there, from one node to another. */
interface Pair {
  readonly start: number;
  readonly end: number;
}

/**
 * The pairs whose start does not lead to their end along forward links. None where forward links go in a circle: that must be
 * mended first.
 */
export function notLeading<P extends Pair>(network: Network, pairs: readonly P[]): P[] {
  const plan = pairs.length === 0 ? null : buildPlan(network);
  if (plan === null) return [];
  const isBelow = tree(plan);
  const steps = pairs.map((pair) => ({ pair, start: plan.step[pair.start]!, end: plan.step[pair.end]! }));
  const isUnsettled = ({ start, end }: Pair): boolean => start < end && !isBelow(start, end);
  const led = follow(plan, steps.filter(isUnsettled));
  return steps.filter((one) => one.start > one.end || (isUnsettled(one) && !led.has(one))).map(({ pair }) => pair);
}

/**
 * Tells quickly of most pairs that one leads to the other: each step hangs below the first that leads to it, and what hangs
 * below a step is numbered in a row.
 */
function tree({ firstOut, out, receiver, node }: Plan): (start: number, end: number) => boolean {
  const entered = new Int32Array(node.length).fill(-1);
  const left = new Int32Array(node.length);
  const next = firstOut.slice();
  let clock = 0;
  for (let root = 0; root < node.length; root++) {
    if (entered[root] !== -1) continue;
    const open = [root];
    entered[root] = clock++;
    while (open.length > 0) {
      const step = open.at(-1)!;
      if (next[step]! < firstOut[step + 1]!) {
        const below = receiver[out[next[step]!++]!]!;
        if (entered[below] !== -1) continue;
        entered[below] = clock++;
        open.push(below);
      } else {
        left[step] = clock;
        open.pop();
      }
    }
  }
  return (start, end) => entered[start]! <= entered[end]! && entered[end]! < left[start]!;
}

/** So many starts fit into the bits of one figure. */
const AT_ONCE = 32;

/** The pairs that a search finds to lead: 32 starts at a time, in supplier-first order, and no further than their ends. */
function follow<P extends Pair>(plan: Plan, pairs: readonly P[]): ReadonlySet<P> {
  const reached = new Int32Array(plan.node.length);
  const byStart = grouped(pairs, ({ start }) => start);
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  const leading = new Set<P>();
  for (let i = 0; i < starts.length; i += AT_ONCE) {
    const some = starts.slice(i, i + AT_ONCE);
    const last = some.flatMap((start) => byStart.get(start)!).reduce((most, { end }) => Math.max(most, end), 0);
    mark(plan, some, last, reached);
    for (const [bit, start] of some.entries()) {
      for (const pair of byStart.get(start)!) if ((reached[pair.end]! >>> bit) & 1) leading.add(pair);
    }
    reached.fill(0, some[0], last + 1);
  }
  return leading;
}

/** Marks what is reached from each start, with a bit for each, up to the last step. */
function mark({ firstOut, out, receiver }: Plan, starts: readonly number[], last: number, reached: Int32Array): void {
  for (const [bit, start] of starts.entries()) reached[start]! |= 1 << bit;
  for (let step = starts[0]!; step <= last; step++) {
    const bits = reached[step]!;
    if (bits === 0) continue;
    for (let k = firstOut[step]!; k < firstOut[step + 1]!; k++) {
      const next = receiver[out[k]!]!;
      if (next <= last) reached[next]! |= bits;
    }
  }
}
