import type { Contradiction, Judged, Measured } from '../model/survey.js';

/** What is said is low up to this mark, and high from that one on; of a log a share is high from this one on, and low below that one. */
export const SAYS = { low: 2.5, high: 4 } as const;
export const SHOWS = { high: 0.95, low: 0.8 } as const;

const RIGHTS = [
  ['quality', 'right'],
  ['quantity', 'full'],
  ['time', 'onTime'],
] as const;

/** Where what a customer says is the opposite of what the log shows; of too few answers nothing. */
export function contradictions(marks: Judged['marks'], measured: Measured | null, enough: number): Contradiction[] {
  return RIGHTS.flatMap(([question, part]) => {
    const said = marks[question];
    const share = measured?.[part]?.estimate ?? null;
    if (said === null || share === null || said.answers < enough) return [];
    const mean = said.mean.estimate;
    const isOpposite = (mean <= SAYS.low && share >= SHOWS.high) || (mean >= SAYS.high && share < SHOWS.low);
    return isOpposite ? [{ question, mean, share }] : [];
  });
}
