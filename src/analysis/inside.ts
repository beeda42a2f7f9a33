import { leadsTo } from '../graph/reach.js';
import type { Plan } from '../graph/plan.js';
import type { Pledge } from '../model/chain.js';
import { TOLERANCE } from '../model/duration.js';
import { type Eater, type Inside, type InsideShare, type InsideTime, SLIGHT } from '../model/inside.js';
import { chanceOf } from './inside-chance.js';
import { agreedTimes, pledgeOf } from './inside-agreed.js';
import { named, told } from './inside-names.js';
import { rolled } from './inside-shares.js';
import { type Way, waysTo } from './inside-ways.js';
import { loopsOf } from './odds/loops.js';
import { longestPaths } from './paths.js';
import { once } from './remember.js';
import { sharesOf } from './routes.js';
import { run as runOf } from './run.js';
import { runTo, type Situations } from './situations.js';

/** Asks for one customer whether the agreements on its upstream links carry its promise; null where nothing was agreed, or promised. */
export type AskInside = (end: number, promise: Pledge | null) => Inside | null;

/** Prepares to ask whether the inside promises of a chain carry the outside ones: section 4 of the semantics. */
export function inside(made: Situations): AskInside {
  const { plan } = made;
  const agreeing = [...plan.edge.keys()].filter((line) => pledgeOf(plan, line) !== null);
  const usual = once(() => agreedTimes(plan, made.usual));
  const shares = once(() => sharesOf(plan));
  const loops = once(() => (sendsBack(plan) ? loopsOf(plan) : []));
  return (end, promise) => {
    if (promise === null || agreeing.length === 0) return null;
    const reach = leadsTo(plan, end);
    const pledges = agreeing.filter((line) => reach[plan.receiver[line]!] !== -1).map((line) => pledgeOf(plan, line)!);
    if (pledges.length === 0) return null;
    const says = (what: (pledge: Pledge) => number | null): boolean => pledges.some((one) => what(one) !== null);
    const usually = runOf(plan, usual(), runTo(made, end).routes);
    const all = waysTo(plan, shares(), reach, end)?.map(({ routes, chance }): Way => ({
      run: runOf(plan, usual(), routes),
      chance,
    }));
    const ways = all ?? [{ run: usually, chance: 1 }];
    const time = says(({ within }) => within) ? timeOf(plan, usually, end, promise.within) : null;
    const share = (what: 'full' | 'right'): InsideShare | null =>
      says((pledge) => pledge[what]) ? shareOf(plan, rolled(ways, end, what, loops), promise[what]) : null;
    return {
      time,
      chance:
        all !== undefined && says(({ onTime, within }) => (within === null ? null : onTime))
          ? chanceOf(all, end, promise)
          : null,
      full: share('full'),
      right: share('right'),
    };
  };
}

/** True where anything that is found wrong goes back. */
function sendsBack({ network }: Plan): boolean {
  return network.links.some(({ rework }) => rework?.form === 'wrong');
}

function timeOf(plan: Plan, run: Way['run'], end: number, promised: number | null): InsideTime | null {
  const leadTime = run.start[end]!;
  if (Number.isNaN(leadTime)) return null; // something on the way agrees no time, and is not known either
  const legs = longestPaths(run, end, 1)[0]!.legs;
  const eaters = legs
    .filter(({ kind, from, to }) => kind === 'line' && to - from > TOLERANCE)
    .map(({ at, from, to }): Eater => ({
      ...told(plan, at),
      isAgreed: pledgeOf(plan, at)?.within != null,
      eats: to - from,
    }));
  return {
    promised,
    inside: leadTime,
    holds: promised === null ? null : leadTime <= promised + TOLERANCE,
    most: named(eaters),
  };
}

function shareOf(plan: Plan, { share, lost, what }: ReturnType<typeof rolled>, promised: number | null): InsideShare {
  const eaters = [...lost]
    .filter(([, eats]) => eats > SLIGHT)
    .map(([line, eats]): Eater => ({ ...told(plan, line), isAgreed: pledgeOf(plan, line)?.[what] != null, eats }));
  return {
    promised,
    inside: share,
    holds: promised === null ? null : share >= promised - SLIGHT,
    most: named(eaters),
  };
}
