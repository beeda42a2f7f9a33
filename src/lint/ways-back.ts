import type { Plan } from '../graph/plan.js';
import type { Link, Place } from '../model/chain.js';

/** A link back, and the steps that it joins: an order goes from `start` to `end` once more. */
export interface Loop {
  readonly edge: number;
  readonly start: number;
  readonly end: number;
}

/** What an order passes again in one round of a loop. */
export interface WaysBack {
  /** True of the steps on some way from the start to the end. */
  has(step: number): boolean;
  /** The chance that what comes of the round is wrong again; where an order takes one way of several, at least. */
  wrongAgain(): number;
}

/** Of each step: the start leads to it; it leads to the end; it does so with nothing on the way that puts right what is wrong. */
const LED = 1;
const LEADS = 2;
const STAYS_WRONG = 4;

/** Tells of one loop after another what is on its ways, until the next is asked for; null where its start does not lead to its end. */
export function waysBackIn(plan: Plan): (loop: Loop) => WaysBack | null {
  const marks = new Uint8Array(plan.node.length);
  let last: Loop | null = null;
  return (loop) => {
    if (last !== null) marks.fill(0, last.start, last.end + 1);
    last = loop;
    const { start, end } = loop;
    if (start > end) return null;
    markForward(plan, loop, marks);
    if (marks[end] === 0) return null;
    markBackward(plan, loop, marks);
    return {
      has: (step) => step >= start && step <= end && (marks[step]! & LEADS) !== 0,
      wrongAgain: () => 1 - rightAgain(plan, loop, marks),
    };
  };
}

function markForward({ firstOut, out, receiver }: Plan, { start, end }: Loop, marks: Uint8Array): void {
  marks[start] = LED;
  for (let s = start; s < end; s++) {
    if (marks[s] === 0) continue;
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++) {
      const next = receiver[out[k]!]!;
      if (next <= end) marks[next] = LED;
    }
  }
}

function markBackward({ into, giver, edge, network }: Plan, { start, end }: Loop, marks: Uint8Array): void {
  marks[end]! |= LEADS | STAYS_WRONG;
  for (let s = end; s > start; s--) {
    for (let i = into[s]!; i < into[s + 1]!; i++) {
      if (giver[i]! < start || (marks[giver[i]!]! & LED) === 0) continue;
      const isPutRight = network.links[edge[i]!]!.recover !== null;
      marks[giver[i]!]! |= marks[s]! & (isPutRight ? LEADS : LEADS | STAYS_WRONG);
    }
  }
}

function rightAgain(plan: Plan, loop: Loop, marks: Uint8Array): number {
  const { share, picks, receiver } = plan;
  const lines = linesWithin(plan, loop, marks);
  const isOneOfSeveral = lines.some((line) => !Number.isNaN(share[line]!) || picks[receiver[line]!] === 1);
  return isOneOfSeveral ? rightOnAnyWay(plan, loop, lines, marks) : rightOnAllWays(plan, loop, lines, marks);
}

/** The lines of all ways from the start to the end. */
function linesWithin({ into, giver }: Plan, { start, end }: Loop, marks: Uint8Array): number[] {
  const lines: number[] = [];
  for (let s = start + 1; s <= end; s++) {
    if ((marks[s]! & LEADS) === 0) continue;
    for (let i = into[s]!; i < into[s + 1]!; i++)
      if (giver[i]! >= start && (marks[giver[i]!]! & LEADS) !== 0) lines.push(i);
  }
  return lines;
}

/** Everything on the ways is waited for: wrong is what is wrong anywhere and stays so. */
function rightOnAllWays(
  { edge, receiver, network, place }: Plan,
  { start, end }: Loop,
  lines: readonly number[],
  marks: Uint8Array,
): number {
  let right = 1;
  for (let s = start; s <= end; s++) if ((marks[s]! & STAYS_WRONG) !== 0) right *= rightOf(place[s]!);
  for (const line of lines) {
    const link = network.links[edge[line]!]!;
    if ((marks[receiver[line]!]! & STAYS_WRONG) !== 0 && link.recover === null) right *= rightOf(link);
  }
  return right;
}

/** Of what an order may pass by nothing is sure: the places count that all ways lead through, behind all that puts right. */
function rightOnAnyWay(
  { edge, giver, receiver, network, place }: Plan,
  { start, end }: Loop,
  lines: readonly number[],
  marks: Uint8Array,
): number {
  const farthest = new Int32Array(end - start + 1);
  let putRight = start;
  for (const line of lines) {
    const from = giver[line]! - start;
    farthest[from] = Math.max(farthest[from]!, receiver[line]!);
    if (network.links[edge[line]!]!.recover !== null) putRight = Math.max(putRight, receiver[line]!);
  }
  let right = 1;
  let passed = start; // a way leads from before a step to here: so the step, where it is smaller, is passed by
  for (let s = start; s <= end; s++) {
    if ((marks[s]! & LEADS) === 0) continue;
    if (passed <= s && s >= putRight) right *= rightOf(place[s]!);
    passed = Math.max(passed, farthest[s - start]!);
  }
  return right;
}

function rightOf(one: Place | Link): number {
  return 'right' in one ? (one.right ?? 1) : 1;
}
