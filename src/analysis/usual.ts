import type { Plan } from '../graph/plan.js';
import type { Typical } from '../model/assessment.js';
import type { Place } from '../model/chain.js';
import { type Distribution, mean, median } from '../model/distribution.js';

/** What everything usually takes, in seconds. */
export interface Usual {
  /** Queue and time of each step; NaN where the time is not known. A customer's own is 0. */
  readonly own: Float64Array;
  /** Hand-over of each line. */
  readonly handover: Float64Array;
  /** Wait for a departure of each line: half the interval. */
  readonly wait: Float64Array;
  /** What the receiver of each line has in hand. */
  readonly stock: Float64Array;
  /** From when the giver is done until the delivery counts as there: wait and hand-over, less the stock. */
  readonly lag: Float64Array;
}

/** The usual time of every step and line of a plan. Half the interval for a departure; no delays, causes or rework. */
export function usualTimes(plan: Plan, typical: Typical): Usual {
  const seconds = measure(typical === 'mean' ? mean : median);
  const { fixedOwn, fixed, every, stock, varyingSteps, varyingLines, shiftedLines } = plan;
  const own = patch(fixedOwn, varyingSteps, (s) => ownTime(plan.place[s]!, seconds));
  const handover = patch(fixed, varyingLines, (i) => seconds(plan.handover[i]!));
  const wait = patch(every, shiftedLines, (i) => every[i]! / 2);
  const lag = patch(handover, shiftedLines, (i) => wait[i]! + handover[i]! - stock[i]!);
  return { own, handover, wait, stock, lag };
}

/** Values with a few of them changed; the very same where none is, since there may be very many. */
function patch(values: Float64Array, at: Int32Array, change: (i: number) => number): Float64Array {
  if (at.length === 0) return values;
  const patched = values.slice();
  for (const i of at) patched[i] = change(i);
  return patched;
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
