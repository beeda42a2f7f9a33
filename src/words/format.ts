import type { Calendar } from '../model/chain.js';
import { TOLERANCE } from '../model/duration.js';

/** The figures of a language: its decimal mark and its names of units, which stand behind a number and a space. */
export interface UnitWords {
  readonly decimal: '.' | ',';
  readonly minus: string;
  readonly units: {
    readonly w: string;
    readonly d: string;
    readonly h: string;
    readonly min: string;
    readonly s: string;
  };
  /** What can be as late as it likes. */
  readonly never: string;
}

/** As figures are typed into a model or behind an option, in any language. */
export const AS_TYPED: UnitWords = {
  decimal: '.',
  minus: '-',
  units: { w: 'w', d: 'd', h: 'h', min: 'min', s: 's' },
  never: 'never',
};

/** Writes figures for people. */
export interface Format {
  /** Seconds of working time, in the units that matter: `1 d 4 h 20 min`, `24 d 13 h`. To the nearest; `down`, never more than it is; or `exactly`. */
  duration(seconds: number, rounding?: 'nearest' | 'down' | 'exactly'): string;
  /** A share of 0–1 in per cent, no more decimals than it needs, three at most: `99.5 %`. */
  share(share: number): string;
  /** A chance of 0–1 in per cent, to one decimal; 0 % and 100 % only where it is: `94.2 %`, `>99.9 %`. */
  chance(chance: number): string;
  /** The same without decimals. */
  percent(chance: number): string;
  /** A difference of chances, or the end of an interval of one, in percentage points, always to one decimal: `91.0`. */
  points(chance: number): string;
  number(value: number): string;
}

/** The format of a chain's figures: its day is as long as its calendar says. */
export function formatFor({ day, week }: Pick<Calendar, 'day' | 'week'>, words: UnitWords): Format {
  const number = (value: number): string =>
    String(Math.round(value * 1000) / 1000)
      .replace('.', words.decimal)
      .replace('-', words.minus);
  const units = [
    { size: week, word: words.units.w },
    { size: day, word: words.units.d },
    { size: 3600, word: words.units.h },
    { size: 60, word: words.units.min },
    { size: 1, word: words.units.s },
  ];
  const rounded = (chance: number, step: number): string => {
    const per = 100 / step;
    if (chance > 0 && chance * per < 1) return `<${number(step)} %`;
    if (chance < 1 && (1 - chance) * per < 1) return `>${number(100 - step)} %`;
    return `${number(Math.round(chance * per) * step)} %`;
  };
  return {
    number,
    chance: (chance) => rounded(chance, 0.1),
    percent: (chance) => rounded(chance, 1),
    points: (chance) => (chance * 100).toFixed(1).replace('.', words.decimal).replace('-', words.minus),
    share: (share) => `${number(share * 100)} %`,
    duration(seconds, rounding = 'nearest') {
      if (Math.abs(seconds) === Infinity) return words.never;
      const sign = seconds <= -0.0005 ? words.minus : '';
      const round = rounding === 'exactly' ? exactly : rounding === 'down' && sign === '' ? down : nearest;
      return sign + inUnits(Math.abs(seconds), units, number, round);
    },
  };
}

interface Unit {
  readonly size: number;
  readonly word: string;
}

type Round = (value: number, step: number) => number;

const nearest: Round = (value, step) => Math.round(value / step) * step;
const exactly: Round = (value) => value;
const down: Round = (value, step) => Math.floor(value / step + 1e-9) * step;

/** How fine a figure is told: the step for what is left beside whole days, in figures from so many seconds, or days, on. */
function stepFor(seconds: number, rest: number, day: number): number {
  if (seconds >= 10 * day && !isWhole(rest, 60)) return 3600; // but what a person wrote to the minute stays
  if (seconds >= 600) return 60; // nobody plans by the second above ten minutes
  return seconds >= 60 ? 1 : seconds >= 10 ? 0.1 : 0.001;
}

/** The figure in days, hours, minutes and seconds, without those that are none; whole weeks as weeks. */
function inUnits(seconds: number, units: readonly Unit[], number: (value: number) => string, round: Round): string {
  const [week, day, ...smaller] = units as [Unit, Unit, ...Unit[]];
  const { days, rest } = inDays(seconds, day.size, round);
  const weeks = [seconds, days === 0 ? rest : days * day.size + rest].find((whole) => isWhole(whole, week.size));
  if (weeks !== undefined && weeks >= week.size / 2) return `${number(Math.round(weeks / week.size))} ${week.word}`;
  const parts = days === 0 ? [] : [`${number(days)} ${day.word}`];
  let left = rest;
  for (const { size, word } of smaller) {
    const amount = size === 1 ? nearest(left, 0.001) : Math.floor(left / size + 1e-9);
    if (amount > 0) parts.push(`${number(amount)} ${word}`);
    left = Math.max(0, left - amount * size);
  }
  return parts.length === 0 ? `0 ${units.at(-1)!.word}` : parts.join(' ');
}

/** Whole days, and what is left beside them, which alone is rounded: days need not be whole hours. */
function inDays(seconds: number, day: number, round: Round): { readonly days: number; readonly rest: number } {
  const days = Math.floor((seconds + TOLERANCE) / day);
  const left = days === 0 ? seconds : Math.max(0, seconds - days * day); // of a day without end there is none
  const rest = round(left, stepFor(seconds, left, day));
  return rest < day - TOLERANCE ? { days, rest } : { days: days + 1, rest: 0 };
}

function isWhole(seconds: number, size: number): boolean {
  return size !== Infinity && Math.abs(seconds - Math.round(seconds / size) * size) <= TOLERANCE;
}
