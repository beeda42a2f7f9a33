import type { Network } from '../graph/network.js';
import { buildPlan, type Plan } from '../graph/plan.js';
import type { Link, Place } from '../model/chain.js';
import { grouped } from './grouped.js';
import { type Loop, type WaysBack, waysBackIn } from './ways-back.js';

/** How often an order is expected to go round by a link back; Infinity where it never stops. */
export interface Rounds {
  readonly link: Link;
  readonly rounds: number;
}

/** So many steps and loops are looked at, which bounds what a model of many long loops, one across the other, can cost. */
const MOST_LOOKS = 5_000_000;

/**
 * The expected rounds of every link back, with those inside the rounds of others; none where they are sure to be no more than
 * `most` together, or where forward links go in a circle.
 */
export function expectedRounds(network: Network, most: number): Rounds[] {
  const plan = network.links.some(({ rework }) => rework !== null) ? buildPlan(network) : null;
  if (plan === null) return [];
  const waysOf = bounded(waysBackIn(plan));
  const loops = [...grouped(loopsOf(plan), ({ end }) => end).values()].flatMap((out) => eachTime(plan, out, waysOf));
  const allNested = loops.reduce((product, { rounds }) => product * (1 + rounds), 1) - 1;
  return allNested <= most ? [] : nested(network, loops, waysOf);
}

/** A loop, and its rounds each time that its end is reached. */
interface Turning extends Loop {
  readonly rounds: number;
}

type WaysOf = (loop: Loop) => WaysBack | null;

function bounded(waysOf: WaysOf): WaysOf {
  let looks = 0;
  return (loop) => ((looks += 1 + Math.max(0, loop.end - loop.start)) > MOST_LOOKS ? null : waysOf(loop));
}

/** The links back that any order can take: where all is right, nothing is found wrong. */
function loopsOf({ network: { links, places, from, to }, step }: Plan): Loop[] {
  const isWrong = (one: Link | Place): boolean => 'right' in one && one.right !== null && one.right < 1;
  const canBeWrong = places.some(isWrong) || links.some(isWrong);
  const isTaken = ({ rework }: Link): boolean => rework !== null && (rework.form === 'chance' || canBeWrong);
  return [...links.keys()]
    .filter((edge) => isTaken(links[edge]!))
    .map((edge) => ({ edge, start: step[to[edge]!]!, end: step[from[edge]!]! }));
}

/** Asked so often as it sends back, a place sends back q / (1 - q) times: what it finds wrong one way, of the rest some another. */
function eachTime({ place, network }: Plan, out: readonly Loop[], waysOf: WaysOf): Turning[] {
  const chanceOf = ({ edge }: Loop): number => {
    const { rework } = network.links[edge]!;
    return rework?.form === 'chance' ? rework.chance : 0;
  };
  const kept = 1 - out.reduce((sum, loop) => sum + chanceOf(loop), 0);
  if (kept <= 1e-9) return []; // told by its sum
  const giver = place[out[0]!.end]!;
  const finds = giver.type === 'department' ? (giver.finds ?? 1) : 1;
  const turning = out.map((loop) => {
    if (network.links[loop.edge]!.rework!.form === 'chance') return { ...loop, rounds: chanceOf(loop) / kept };
    const found = finds * (waysOf(loop)?.wrongAgain() ?? 0);
    return { ...loop, rounds: found > 1 - 1e-9 ? Infinity : found / (1 - found) / kept };
  });
  return turning.filter(({ rounds }) => rounds > 0);
}

/** A loop inside the ways of another is gone through once more with each of its rounds. Those around come first. */
function nested({ links }: Network, loops: readonly Turning[], waysOf: WaysOf): Rounds[] {
  const outerFirst = [...loops].sort((a, b) => a.start - b.start || b.end - a.end);
  const times = new Float64Array(loops.length).fill(1);
  let looks = 0;
  return outerFirst.map((loop, i) => {
    const rounds = loop.rounds * times[i]!;
    const ways = loop.start < loop.end && looks < MOST_LOOKS ? waysOf(loop) : null;
    if (ways === null) return { link: links[loop.edge]!, rounds };
    let k = i + 1;
    for (; k < outerFirst.length && outerFirst[k]!.start <= loop.end; k++) {
      const { start, end } = outerFirst[k]!;
      if (end !== loop.end && ways.has(start) && ways.has(end)) times[k]! += rounds;
    }
    looks += k - i;
    return { link: links[loop.edge]!, rounds };
  });
}
