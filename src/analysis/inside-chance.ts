import type { Pledge } from '../model/chain.js';
import { TOLERANCE } from '../model/duration.js';
import { type Eater, type InsideChance, SLIGHT } from '../model/inside.js';
import { pledgeOf } from './inside-agreed.js';
import { named, told } from './inside-names.js';
import { Resting, type Rests } from './inside-rests.js';
import type { Way } from './inside-ways.js';

/** So many links that agree no share are named. */
const NAMED = 100;

/**
 * How many orders the agreed on-time shares see through: all agreements that an order rests on hold, but for at most the sum of the
 * shares by which each may fail, whatever hangs together with what. Null where an order rests on too many picks to tell.
 */
export function chanceOf(ways: readonly Way[], end: number, { within, onTime }: Pledge): InsideChance | null {
  const { plan } = ways[0]!.run;
  const promised = within === null ? null : onTime;
  const isInTime = ways.every(({ run }) => within === null || run.start[end]! <= within + TOLERANCE);
  const fails = (line: number): number => 1 - (shareAgreed(line) ?? 0);
  let [failing, independent, links] = [0, 0, 0];
  const unsaid = new Set<number>();
  const late = new Map<number, number>();
  for (const { run, chance } of ways) {
    const resting = Resting.on(run, end, within);
    if (resting === null) return null;
    const rests = resting.least(fails);
    failing += chance * Math.min(1, rests.sum);
    independent += chance * product(rests, fails);
    links += chance * resting.least(() => 1).sum;
    for (const line of rests.lines)
      if (shareAgreed(line) === null) unsaid.add(line);
      else late.set(line, (late.get(line) ?? 0) + chance * fails(line));
  }
  const bound = unsaid.size > 0 ? null : Math.max(0, 1 - failing);
  return {
    promised,
    bound,
    holds: promised === null || bound === null ? null : isInTime && bound >= promised - SLIGHT,
    independent: bound === null ? null : independent,
    most: bound === null ? [] : eaters(late),
    links,
    each: promised === null ? null : 1 - (1 - promised) / links,
    unsaid: [...unsaid]
      .sort((a, b) => plan.edge[a]! - plan.edge[b]!)
      .slice(0, NAMED)
      .map((line) => told(plan, line)),
  };

  function eaters(shares: ReadonlyMap<number, number>): Eater[] {
    const some = [...shares].filter(([, eats]) => eats > SLIGHT);
    return named(some.map(([line, eats]) => ({ ...told(plan, line), isAgreed: true, eats })));
  }

  /** The share of deliveries that are there within the agreed time; without a time there is nothing to be within. */
  function shareAgreed(line: number): number | null {
    const pledge = pledgeOf(plan, line);
    return pledge === null || pledge.within === null ? null : pledge.onTime;
  }
}

function product({ lines }: Rests, fails: (line: number) => number): number {
  let share = 1;
  for (const line of lines) share *= 1 - fails(line);
  return share;
}
