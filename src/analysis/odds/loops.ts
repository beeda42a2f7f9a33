import type { Plan } from '../../graph/plan.js';

/** What goes round when a rework link is taken: everything on the forward ways from where it leads to where it comes from. */
export interface Loop {
  /** The network's link, and the steps it leads from (the last of the round) and to (the first). */
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  /** The steps and lines of a round, supplier first. */
  readonly steps: Int32Array;
  readonly hasStep: Uint8Array;
  readonly hasLine: Uint8Array;
  /** The loops that go round inside a round of this one: theirs are some of its steps and lines, not all. */
  readonly inner: readonly number[];
}

/** The loops of a plan, one for each rework link, by link id. */
export function loopsOf(plan: Plan): Loop[] {
  const { links, from, to } = plan.network;
  const edges = [...links.keys()].filter((edge) => links[edge]!.rework !== null);
  const loops = edges.map((edge) => loop(plan, edge, plan.step[from[edge]!]!, plan.step[to[edge]!]!));
  return loops.map((outer) => ({
    ...outer,
    inner: [...loops.keys()].filter((i) => loops[i]!.from !== outer.from && isPart(loops[i]!, outer)),
  }));
}

function loop(plan: Plan, edge: number, from: number, to: number): Loop {
  const { into, giver, receiver } = plan;
  const after = new Uint8Array(plan.node.length);
  const before = new Uint8Array(plan.node.length);
  after[to] = before[from] = 1;
  for (let s = to + 1; s <= from; s++) for (let i = into[s]!; i < into[s + 1]!; i++) after[s]! |= after[giver[i]!]!;
  for (let s = from; s > to; s--)
    if (before[s] === 1) for (let i = into[s]!; i < into[s + 1]!; i++) before[giver[i]!] = 1;
  const hasStep = after.map((is, s) => is & before[s]!);
  const hasLine = new Uint8Array(plan.edge.length);
  for (let i = 0; i < hasLine.length; i++) hasLine[i] = hasStep[giver[i]!]! & hasStep[receiver[i]!]!;
  const steps = Int32Array.from([...hasStep.keys()].filter((s) => hasStep[s] === 1));
  return { edge, from, to, steps, hasStep, hasLine, inner: [] };
}

/** True where one loop's round is a proper part of another's. */
function isPart(inner: Loop, outer: Loop): boolean {
  return inner.steps.length < outer.steps.length && inner.steps.every((s) => outer.hasStep[s] === 1);
}
