import type { Calendar } from '../model/chain.js';

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

/** Writes figures for people. */
export interface Format {
  /** Seconds of working time, in the units that matter: `1 d 4 h 20 min`, `24 d 13 h`. To the nearest; `down`, never more than it is; or `exactly`. */
  duration(seconds: number, rounding?: 'nearest' | 'down' | 'exactly'): string;
  /** A share of 0–1 in per cent, no more decimals than it needs, three at most: `99.5 %`. */
  share(share: number): string;
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
  return {
    number,
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

/** How fine a figure is told: the step for figures from so many seconds, or days, on. */
function stepFor(seconds: number, day: number): number {
  if (seconds >= 10 * day) return 3600;
  if (seconds >= 600) return 60; // nobody plans by the second above ten minutes
  return seconds >= 60 ? 1 : seconds >= 10 ? 0.1 : 0.001;
}

/** The figure in days, hours, minutes and seconds, without those that are none; whole weeks as weeks. */
function inUnits(seconds: number, units: readonly Unit[], number: (value: number) => string, round: Round): string {
  const [week, day, ...smaller] = units as [Unit, Unit, ...Unit[]];
  let rest = round(seconds, stepFor(seconds, day.size));
  if (rest >= week.size && Math.abs(rest / week.size - Math.round(rest / week.size)) < 1e-9)
    return `${number(rest / week.size)} ${week.word}`;
  const parts: string[] = [];
  for (const { size, word } of [day, ...smaller]) {
    const isLast = size === 1;
    const amount = isLast ? nearest(rest, 0.001) : Math.floor(rest / size + 1e-9);
    if (amount > 0) parts.push(`${number(amount)} ${word}`);
    rest = Math.max(0, rest - amount * size);
  }
  return parts.length === 0 ? `0 ${units.at(-1)!.word}` : parts.join(' ');
}
