import { Option } from 'commander';
import { USUAL_ODDS } from '../analysis/asked.js';
import { readDuration } from '../model/duration.js';
import { isDay } from '../model/day.js';
import { MOST_RUNS } from '../model/odds.js';
import type { CliPhrases, HelpPhrases } from '../words/cli-phrases.js';
import { UsageError } from './io.js';

/** An option that takes a value, with what reads it; what cannot be read is a wrong call. */
function valued(flags: string, says: string, read: (text: string) => unknown, why: Why): Option {
  const option = new Option(flags, says);
  return option.argParser((text: string) => {
    if (/^--\p{L}/u.test(text)) throw new UsageError(({ call }) => call.missingValue(option.long!));
    const value = read(text);
    if (value === null) throw new UsageError((say) => say.call.invalid(option.long!, text, why(say)));
    return value;
  });
}

type Why = (say: CliPhrases) => string;

/** A whole number of at least 1. */
export function countOption(flags: string, says: string): Option {
  return valued(
    flags,
    says,
    (text) => wholeNumber(text, 1, Infinity),
    ({ call }) => call.wholeFrom(1),
  );
}

/** A whole number from 1 up to the most there may be. */
export function countOptionTo(flags: string, says: string, most: number): Option {
  return valued(
    flags,
    says,
    (text) => wholeNumber(text, 1, most),
    ({ call }) => call.wholeTo(most),
  );
}

/** A whole number from so many on. */
export function countFrom(least: number, flags: string, says: string): Option {
  return valued(
    flags,
    says,
    (text) => wholeNumber(text, least, Infinity),
    ({ call }) => call.wholeFrom(least),
  );
}

/** A time, as 1h 30min; how long a day of it is, each model says. */
export function timeOption(flags: string, says: string): Option {
  return valued(
    flags,
    says,
    (text) => ('seconds' in readDuration(text, { day: 86_400, week: 604_800 }) ? text : null),
    ({ call }) => call.aTime,
  );
}

/** A day, as 2027-03-01. */
export function dayOption(flags: string, says: string): Option {
  return valued(
    flags,
    says,
    (text) => (isDay(text) ? text : null),
    ({ call }) => call.aDay,
  );
}

/** A share: 0.1%, 0.1 % or 0.001. */
export function shareOption(flags: string, says: string): Option {
  return valued(flags, says, share, ({ call }) => call.share);
}

/** One of a few words. */
export function choiceOption(flags: string, says: string, choices: readonly string[], help: HelpPhrases): Option {
  const known = `${says} ${help.choices(choices)}`;
  return valued(
    flags,
    known,
    (text) => (choices.includes(text) ? text : null),
    ({ call }) => call.oneOf(choices),
  );
}

/** Some of a few words: with commas between them, or one at a time. */
export function choicesOption(flags: string, says: string, choices: readonly string[], help: HelpPhrases): Option {
  const one = choiceOption(flags, says, choices, help);
  const read = one.parseArg!;
  return one.argParser((text: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    ...text.split(',').map((word) => read(word.trim(), undefined as never) as string),
  ]);
}

/** An option that may be given several times. */
export function manyOption(flags: string, says: string): Option {
  return new Option(flags, says).argParser((text: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    text,
  ]);
}

/** How many orders to draw. */
export function runsOption(says: string): Option {
  return countOptionTo('--runs <n>', says, MOST_RUNS).default(USUAL_ODDS.runs);
}

/** The same seed draws the same orders. */
export function seedOption({ option }: HelpPhrases): Option {
  const read = (text: string): number | null => wholeNumber(text, 0, Infinity);
  return valued('--seed <n>', option.seed, read, ({ call }) => call.wholeFrom(0)).default(USUAL_ODDS.seed);
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^(?:0|[1-9]\d{0,14})$/u.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}

function share(text: string): number | null {
  const [, number, percent] = /^(\d+(?:[.,]\d+)?) ?(%?)$/u.exec(text.trim()) ?? [];
  const value = Number(number?.replace(',', '.')) / (percent === '%' ? 100 : 1);
  return value > 0 && value < 1 ? value : null;
}

/** A name that comes again, as it is or as what it stands for: which of its values is meant, nobody can tell. */
export function refuseTwice(option: string, names: readonly string[], keyOf = (name: string): string => name): void {
  const keys = names.map((name) => keyOf(name));
  const again = names.find((_, i) => keys.indexOf(keys[i]!) !== i);
  if (again !== undefined) throw new UsageError(({ call }) => call.givenTwice(`${option} ${again}`));
}
