import type { CustomerOdds, Kept, Estimate, Spread, ThreatOdds } from '../../model/odds.js';
import type { Pledge } from '../../model/chain.js';
import { TOLERANCE } from '../../model/duration.js';
import { keptBy, ordersToPart, type ShareKept, sharesKept } from '../../model/kept.js';
import { shareOf, spread, wilson } from './estimate.js';
import type { Counts, Target } from './counts.js';

/** Fewer late orders than this tell nothing of what would have rescued them. */
export const ENOUGH_LATE = 100;

/** What can be told of a customer's orders for certain, since nothing upstream leaves it to chance. */
export interface Certain {
  readonly full: boolean;
  readonly right: boolean;
  readonly time: boolean;
}

type Chances = Pick<CustomerOdds, 'onTime' | 'full' | 'right' | 'perfect'>;

/** The chances of a customer's orders; null where none reached it. */
export function chances(counts: Counts, promise: Pledge | null, certain: Certain): Chances | null {
  const { reached } = counts;
  if (reached === 0) return null;
  const within = promise?.within ?? null;
  const share = (hits: number, isCertain: boolean): Estimate => shareOf(hits, reached, isCertain);
  return {
    onTime: within === null ? null : share(counts.onTime, certain.time),
    full: share(counts.full, certain.full),
    right: share(counts.right, certain.right),
    perfect: share(counts.perfect, certain.full && certain.right && (certain.time || within === null)),
  };
}

/** The odds of a customer; null where no order reached it. */
export function customerOdds(
  counts: Counts,
  promise: Pledge | null,
  certain: Certain,
  typicalHolds: boolean | null,
): CustomerOdds | null {
  const told = chances(counts, promise, certain);
  if (told === null) return null;
  const { reached } = counts;
  const isPromised = promise?.within != null;
  return {
    runs: reached,
    ...told,
    kept: keptParts(told, promise, typicalHolds),
    leadTime: leadTimesOf(counts),
    late: isPromised ? counts.late : null,
    lateness: isPromised ? counts.lateness / reached : null,
    runsToTell: runsToTell(promise === null ? [] : sharesKept(promise, told), counts.leadTimes.length, reached),
  };
}

/** How long the orders took that reached the customer. */
export function leadTimesOf({ leadTimes, reached }: Counts): Spread {
  const times = new Float64Array(reached);
  let count = 0;
  for (const time of leadTimes) if (!Number.isNaN(time)) times[count++] = time;
  return spread(times);
}

/** Whether each part of a promise holds, by its interval; what has no promised share the typical run decides. */
function keptParts(told: Chances, promise: Pledge | null, typicalHolds: boolean | null): Kept {
  const byTypical = typicalHolds === null ? 'open' : typicalHolds ? 'yes' : 'no';
  const isInTime = promise?.within == null ? null : byTypical;
  return {
    onTime: promise?.onTime == null ? isInTime : keptBy(told.onTime, promise.onTime),
    full: keptBy(told.full, promise?.full),
    right: keptBy(told.right, promise?.right),
  };
}

/** Whether a promise holds: null where nothing was promised, or a part is open and none is broken. */
export function holdsAll({ onTime, full, right }: Kept): boolean | null {
  const parts = [onTime, full, right].filter((part) => part !== null);
  if (parts.includes('no')) return false;
  return parts.length === 0 || parts.includes('open') ? null : true;
}

/** How many runs would part every interval from its promised share, if the shares stayed as they are; null where they are parted. */
function runsToTell(shares: readonly ShareKept[], runs: number, reached: number): number | null {
  const open = shares.filter(({ kept }) => kept === 'open');
  if (open.length === 0) return null;
  return Math.max(...open.map(({ share, promised }) => Math.ceil((ordersToPart(share, promised) * runs) / reached)));
}

/** The odds of each of a target's subjects, in their order. */
export function subjectOdds({ subjects, slack }: Target, counts: Counts, leadTime: Spread): ThreatOdds[] {
  const { reached } = counts;
  const leadSd = leadTime.sd * Math.sqrt((reached - 1) / reached); // of these orders themselves, as that of each subject is
  return subjects.map(({ fails }, x): ThreatOdds => {
    const criticality = counts.critical[x]! / counts.reached;
    const contains = counts.contains[x]!;
    const mean = counts.over[x]! / contains;
    const sd = contains === 0 ? 0 : Math.sqrt(Math.max(0, counts.squared[x]! / contains - mean * mean));
    return {
      exceeds: fails !== 0 || contains === 0 || isLate(slack?.[x]) ? null : counts.exceeds[x]! / contains,
      criticality: fails !== 0 ? null : criticality,
      ssi: fails !== 0 || !(leadSd > 0) ? null : (criticality * sd) / leadSd,
      rescue: counts.late < ENOUGH_LATE ? null : wilson(counts.rescued[x]!, counts.late),
      rescued: counts.rescued[x]!,
      latenessRemoved: counts.removed[x]! / counts.reached,
    };
  });
}

/** True where the typical run that a subject is measured in is late already. */
function isLate(slack: readonly number[] | undefined): boolean {
  return slack === undefined || slack.some((seconds) => seconds < -TOLERANCE);
}
