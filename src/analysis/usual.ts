import type { Plan } from '../graph/plan.js';
import type { Typical } from '../model/assessment.js';
import type { Place } from '../model/chain.js';
import { type Distribution, mean, median } from '../model/distribution.js';

/** What everything usually takes, in seconds. */
export interface Usual {
  /** Queue and time of each step; NaN where the time is not known. A customer's own is 0. */
  readonly own: Float64Array;
  /** Wait for a departure and hand-over of each line. */
  readonly lag: Float64Array;
  /** Of that, the wait: half the interval. */
  readonly wait: Float64Array;
  /** What the receiver of each line has in hand. */
  readonly stock: Float64Array;
}

/** The usual time of every step and line of a plan. Half the interval for a departure; no delays, causes or rework. */
export function usualTimes(plan: Plan, typical: Typical): Usual {
  const seconds = measure(typical === 'mean' ? mean : median);
  const own = new Float64Array(plan.node.length);
  for (let s = 0; s < own.length; s++) {
    own[s] = plan.fixedOwn[s]!;
    if (Number.isNaN(own[s])) own[s] = ownTime(plan.place[s]!, seconds);
  }
  const wait = new Float64Array(plan.edge.length);
  const lag = new Float64Array(plan.edge.length);
  for (let i = 0; i < wait.length; i++) {
    wait[i] = plan.every[i]! / 2;
    const fixed = plan.fixed[i]!;
    lag[i] = wait[i]! + (Number.isNaN(fixed) ? seconds(plan.handover[i]!) : fixed);
  }
  return { own, lag, wait, stock: plan.stock };
}

function ownTime(place: Place, seconds: (time: Distribution | null) => number): number {
  return place.type === 'customer' || place.time === null ? NaN : seconds(place.queue) + seconds(place.time);
}

/** Remembers what it measured: many visits share a distribution, and some medians take a search. */
function measure(figure: (distribution: Distribution) => number): (distribution: Distribution | null) => number {
  const known = new Map<Distribution, number>();
  return (distribution) => {
    if (distribution === null) return 0;
    if (distribution.form === 'fixed') return distribution.value;
    let seconds = known.get(distribution);
    if (seconds === undefined) known.set(distribution, (seconds = figure(distribution)));
    return seconds;
  };
}
