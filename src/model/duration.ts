import type { DurationProblem } from './finding.js';

const SECOND_UNITS = { s: 1, min: 60, h: 3600 } as const;

/** How long a day and a week last, in seconds of working time. */
export interface WorkingTime {
  readonly day: number;
  readonly week: number;
}

/** 100 years of the clock, in seconds: nothing in a chain may last longer. */
export const LONGEST = 100 * 365.25 * 86_400;

/** The smallest difference that counts, in seconds: files are read, and figures compared, to the microsecond. */
export const TOLERANCE = 1e-6;

export type DurationReading =
  | { readonly seconds: number; readonly usesDays: boolean }
  | { readonly problem: DurationProblem; readonly write: string | null };

const PART = /(\d+(?:\.\d+)?)\s*([\p{L}µ]+)\.?/gu;
/** Two amounts with a dash, dots or a word between them. */
const RANGE = /^(.*?\d.*?)\s*(?:\.{2,}|…|[-–—]|\b(?:to|till|til|tot)\b)\s*(\.?\d.*)$/u;
/** Nobody means a duration by a longer text, in characters. */
const LONGEST_TEXT = 60;
/** What people write where they are not sure. */
const ABOUT =
  /^(?:[~≈<>≤≥]|(?:c:?a|circa|cirka|about|around|approx|approximately|roughly|omkring|omtrent|ungefär)\b\.?)\s*|\s*\?+$/giu;
const WHOLE = /^(?:\d+(?:\.\d+)?\s*(?:s|min|h|d|w)\s*)+$/u;

/** The seconds that a text such as `2h 30min` stands for, or what is wrong with it and what to write instead. */
export function readDuration(text: string, time: WorkingTime): DurationReading {
  const trimmed = text.trim();
  if (trimmed === '0') return { seconds: 0, usesDays: false };
  if (!WHOLE.test(trimmed)) return cure(trimmed.replaceAll(/\s+/gu, ' '), time);
  let seconds = 0;
  let usesDays = false;
  for (const [, amount, unit] of trimmed.matchAll(PART)) {
    seconds += Number(amount) * secondsOf(unit!, time);
    usesDays ||= unit === 'd' || unit === 'w';
  }
  if (!(seconds <= LONGEST)) return { problem: 'too-long', write: null };
  return { seconds: toMicroseconds(seconds), usesDays };
}

/** Rounds seconds to the microsecond. */
export function toMicroseconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

function secondsOf(unit: string, time: WorkingTime): number {
  if (unit === 'd') return time.day;
  if (unit === 'w') return time.week;
  return SECOND_UNITS[unit as keyof typeof SECOND_UNITS];
}

/** Units as people write them in English, Swedish, Danish and Norwegian. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    s: 's sec secs second seconds sek sekund sekunder',
    min: 'min mins minute minutes minut minuter minutt minutter',
    h: 'h hr hrs hour hours t tim timme timmar time timer',
    d: 'd day days dag dagar dage dager',
    w: 'w wk wks week weeks v vecka veckor u uge uger uke uker',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** A day round the clock: as many hours, or the working day of it where that is shorter. */
const ROUND_THE_CLOCK = /^(\d+)\s*(?:dygn|døgn)$/u;

function cure(text: string, time: WorkingTime): { problem: DurationProblem; write: string | null } {
  const clock = ROUND_THE_CLOCK.exec(text);
  if (clock !== null)
    return { problem: 'spelling', write: time.day < 86_400 ? `${clock[1]}d` : `${Number(clock[1]) * 24}h` };
  if (text === '') return { problem: 'form', write: null };
  if (/^[-−–]\s*[\d.,]/u.test(text)) return { problem: 'negative', write: null };
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/u.test(text)) return { problem: 'clock', write: fromClock(text) };
  if (text.length > LONGEST_TEXT) return { problem: 'form', write: null };
  const sure = text.replaceAll(ABOUT, '');
  if (sure !== text) return { problem: 'uncertain', write: cured(sure, time) };
  const range = RANGE.exec(text);
  if (range !== null) return { problem: 'range', write: rangeOf(range[1]!, range[2]!, time) };
  if (/^[\d.,\s]+$/u.test(text)) return bare(text);
  const normal = text.replaceAll(/(\d),(\d)/gu, '$1.$2').replaceAll(/(^|[^\d.])\.(\d)/gu, '$10.$2');
  const parts = [...normal.matchAll(PART)];
  const rest = normal.replaceAll(PART, '').replaceAll(/\b(?:and|och|og)\b|[\s,+]/gu, '');
  if (rest !== '' || parts.length === 0) return { problem: 'form', write: null };
  return fromParts(parts, text.includes(','), time);
}

/** The text as it is right, or as its own cure makes it so. */
function cured(text: string, time: WorkingTime): string | null {
  const reading = readDuration(text, time);
  return 'seconds' in reading
    ? text
    : reading.problem === 'comma' || reading.problem === 'spelling'
      ? reading.write
      : null;
}

/** `10-20min` and `10min - 20min` as `10min..20min`. */
function rangeOf(low: string, high: string, time: WorkingTime): string | null {
  const to = cured(high, time);
  const unit = /\p{L}+$/u.exec(to ?? '')?.[0] ?? '';
  const from = cured(/^[\d.,]+$/u.test(low) ? low + unit : low, time);
  return from === null || to === null ? null : `${from}..${to}`;
}

function fromParts(
  parts: readonly RegExpMatchArray[],
  comma: boolean,
  time: WorkingTime,
): { problem: DurationProblem; write: string | null } {
  const isUnclear = parts.some(([, , unit]) => unit!.toLowerCase() === 'm');
  const written = parts.map(
    ([, amount, unit]) => [amount!, unit!.toLowerCase() === 'm' ? 'min' : SPELLINGS.get(unit!.toLowerCase())] as const,
  );
  if (written.some(([, unit]) => unit === undefined)) return { problem: 'unit', write: null };
  const write = written.map(([amount, unit]) => `${amount}${unit}`).join(' ');
  const ok = 'seconds' in readDuration(write, time);
  return { problem: isUnclear ? 'minute-or-month' : comma ? 'comma' : 'spelling', write: ok ? write : null };
}

function bare(text: string): { problem: DurationProblem; write: string | null } {
  const amount = text.replaceAll(/\s/gu, '').replace(',', '.');
  return { problem: 'no-unit', write: /^\d+(?:\.\d+)?$/u.test(amount) ? amount : null };
}

function fromClock(text: string): string {
  const [hours, minutes, seconds] = text.split(':').map(Number);
  return (
    [hours ? `${hours}h` : '', minutes ? `${minutes}min` : '', seconds ? `${seconds}s` : '']
      .filter(Boolean)
      .join(' ') || '0'
  );
}
