import type { Calendar } from '../model/chain.js';

/** The figures of a language: its decimal mark and its names of units, which stand behind a number and a space. */
export interface UnitWords {
  readonly decimal: '.' | ',';
  readonly minus: string;
  readonly units: { readonly w: string; readonly d: string; readonly h: string; readonly min: string; readonly s: string };
  /** What can be as late as it likes. */
  readonly never: string;
}

/** Writes figures for people. */
export interface Format {
  /** Seconds of working time, in one unit or two: `1 d 4 h`. */
  duration(seconds: number): string;
  /** A share of 0–1 in per cent, no more decimals than it needs, three at most: `99.5 %`. */
  share(share: number): string;
  number(value: number): string;
}

/** The format of a chain's figures: its day is as long as its calendar says. */
export function formatFor({ day, week }: Pick<Calendar, 'day' | 'week'>, words: UnitWords): Format {
  const number = (value: number): string => String(Math.round(value * 1000) / 1000).replace('.', words.decimal).replace('-', words.minus);
  const units = [
    { size: week, word: words.units.w },
    { size: day, word: words.units.d },
    { size: 3600, word: words.units.h },
    { size: 60, word: words.units.min },
    { size: 1, word: words.units.s },
  ];
  return {
    number,
    share: (share) => `${number(share * 100)} %`,
    duration(seconds) {
      if (Math.abs(seconds) === Infinity) return words.never;
      const sign = seconds <= -0.0005 ? words.minus : '';
      return sign + inUnits(Math.abs(seconds), units, number);
    },
  };
}

interface Unit {
  readonly size: number;
  readonly word: string;
}

/** Weeks are counted from here on: below, days say more. */
const FEWEST_WEEKS = 4;

/** The largest unit that is reached, and the next smaller one where it says something; rounded so that neither overflows. */
function inUnits(seconds: number, units: readonly Unit[], number: (value: number) => string): string {
  const first = units.findIndex(({ size }, i) => seconds >= size * (i === 0 ? FEWEST_WEEKS : 1));
  const [large, small] = [units[first], units[first + 1]];
  if (large === undefined || small === undefined) return `${number(rounded(seconds, seconds < 10 ? 0.001 : 0.1))} ${units.at(-1)!.word}`;
  const isCoarse = large.size === 60 && seconds >= 600; // nobody plans by the second above ten minutes
  const near = rounded(seconds, isCoarse ? large.size : small.size);
  const above = units[first - 1];
  if (above !== undefined && first > 1 && near >= above.size) return `1 ${above.word}`;
  const whole = Math.floor(near / large.size + 1e-9);
  const rest = Math.round((near - whole * large.size) / small.size);
  return rest > 0 ? `${whole} ${large.word} ${rest} ${small.word}` : `${whole} ${large.word}`;
}

function rounded(value: number, step: number): number {
  return Math.round(value / step) * step;
}
