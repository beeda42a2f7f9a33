import { InvalidArgumentError, Option } from 'commander';
import { MOST_RUNS, USUAL_ODDS } from '../analysis/asked.js';

/** Reads a whole number of at least 1. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('It is a whole number from 1 up.');
  return Number(text);
}

/** Reads a whole number from 1 up to the most there may be. */
export function wholeNumberTo(most: number): (text: string) => number {
  return (text) => {
    const number = wholeNumber(text);
    if (number > most) throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
    return number;
  };
}

/** Reads a whole number of at least 0. */
function wholeNumberFrom0(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw new InvalidArgumentError('It is a whole number from 0 up.');
  return Number(text);
}

/** Reads a share: 0.1%, 0.1 % or 0.001. */
export function share(text: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?) ?(%?)$/u.exec(text.trim()) ?? [];
  const value = Number(number) / (percent === '%' ? 100 : 1);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('It is a share, as in 0.1%.');
  return value;
}

/** Gathers an option that may be given several times. */
export function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** How many orders to draw. */
export function runsOption(says: string): Option {
  return new Option('--runs <n>', says).argParser(wholeNumberTo(MOST_RUNS)).default(USUAL_ODDS.runs);
}

/** The same seed draws the same orders. */
export function seedOption(): Option {
  const says = 'where the drawing begins: the same seed draws the same';
  return new Option('--seed <n>', says).argParser(wholeNumberFrom0).default(USUAL_ODDS.seed);
}
