import { type Contradiction, type Judged, LOGGED, type Measured, SCALE, type Shown } from '../model/survey.js';

/** What is said is low up to this mark, and high from that one on. */
export const SAYS = { low: 2.5, high: 4 } as const;
/** Where nothing was agreed, a log shows it good from this share on, and bad below that one. */
export const SHOWS = { high: 0.95, low: 0.8 } as const;

const MIDDLE = (SCALE.least + SCALE.most) / 2;

/** Where what a customer says is the opposite of what the log shows, for all that chance can tell of both; of too few answers nothing. */
export function contradictions(marks: Judged['marks'], measured: Measured | null, enough: number): Contradiction[] {
  return LOGGED.flatMap((question) => {
    const [said, shown] = [marks[question], measured?.[question] ?? null];
    if (said === null || shown === null || said.answers < enough) return [];
    const { estimate: mean, low, high } = said.mean;
    const isOpposite =
      (mean <= SAYS.low && high < MIDDLE && isGood(shown)) || (mean >= SAYS.high && low > MIDDLE && isBad(shown));
    const { what, within, hits, of, agreed, share } = shown;
    return isOpposite ? [{ question, mean, what, within, share: share.estimate, hits, of, agreed }] : [];
  });
}

/** As good as agreed, with all of its interval; and what is bad anyway is not good because little was agreed. */
function isGood({ share, agreed, kept }: Shown): boolean {
  if (agreed !== null && kept !== 'yes') return false; // it may not be kept by what is due and not there
  return share.low >= (agreed === null ? SHOWS.high : Math.max(agreed, SHOWS.low));
}

function isBad({ share, agreed, kept }: Shown): boolean {
  if (agreed !== null && kept !== 'no') return false;
  return share.high < (agreed === null ? SHOWS.low : Math.min(agreed, SHOWS.high));
}
