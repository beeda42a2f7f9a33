import type { At, Path } from '../../model/chain.js';
import { type DurationReading, readDuration } from '../../model/duration.js';
import { type Reader, report } from './reader.js';

/** Longest name, item or other text that people read in one line, in characters. */
export const LONGEST_NAME = 200;
const LONGEST_ID = 100;

/** A text of any length, or null. Other types are the schema's to complain of. */
export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A text of one line that people read. */
export function label(value: unknown, path: Path, reader: Reader): string | null {
  if (typeof value !== 'string') return null;
  const problem =
    value.trim() === ''
      ? 'empty'
      : /[\n\r\t]/u.test(value.trim())
        ? 'lines'
        : isLongerThan(LONGEST_NAME, value)
          ? 'length'
          : null;
  if (problem === null) return composed(value.trim());
  report(reader, 'name', path, { problem, limit: LONGEST_NAME });
  return null;
}

/** True for a text of more characters, some of which are stored in two halves. */
function isLongerThan(most: number, value: string): boolean {
  return value.length > 2 * most || (value.length > most && [...value].length > most);
}

/** Composed (NFC), as ids and items are compared. What is far too long for one stays as it is: composing takes the square of its accents. */
export function composed(value: string): string {
  return value.length > 2 * LONGEST_NAME ? value : value.normalize('NFC');
}

/** A number, or what stands in for it. */
export function number<T>(value: unknown, otherwise: T): number | T {
  return typeof value === 'number' ? value : otherwise;
}

/** Seconds of a duration; null where it is not one. */
export function duration(value: unknown, path: Path, reader: Reader): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return durationText(String(value), { path }, reader);
}

/** Seconds of a duration's text; where it `mayVary`, a range that is only written wrong has a cure. */
export function durationText(value: string, at: At, reader: Reader, mayVary = false): number | null {
  const reading: DurationReading =
    value.length > 200 ? { problem: 'form', write: null } : readDuration(value, reader.time);
  if ('seconds' in reading) {
    reader.usesDays ||= reading.usesDays;
    return reading.seconds;
  }
  const write = reading.problem === 'range' && !mayVary ? null : reading.write;
  report(reader, 'duration', at, { text: value.slice(0, 60), problem: reading.problem, write });
  return null;
}

/** A chance or share, 0–1; null where it is not one. */
export function chance(value: unknown, path: Path, reader: Reader): number | null {
  if (typeof value === 'number') return chanceNumber(value, path, reader);
  if (typeof value !== 'string') return null;
  const percent = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)\s*%$/u.exec(value.trim());
  if (percent === null) return refuse(value);
  const share = Number(`${percent[1]}${percent[2]}e-2`);
  if (share > 1) report(reader, 'chance', path, { text: value, problem: 'above', write: null });
  if (share < 0) report(reader, 'chance', path, { text: value, problem: 'below', write: null });
  return share >= 0 && share <= 1 ? share : null;

  function refuse(written: string): null {
    const comma = /^(\d+),(\d+)\s*(%?)$/u.exec(written.trim());
    const bare = /^\d+(?:\.\d+)?$/u.exec(written.trim());
    const write = comma ? fromComma(comma[1]!, comma[2]!, comma[3]!) : bare ? percentOf(Number(written)) : null;
    report(reader, 'chance', path, { text: written.slice(0, 60), problem: comma ? 'comma' : 'form', write });
    return null;
  }
}

function fromComma(whole: string, rest: string, percent: string): string | null {
  return percent === '%' ? `${whole}.${rest}%` : percentOf(Number(`${whole}.${rest}`));
}

function chanceNumber(value: number, path: Path, reader: Reader): number | null {
  if (value >= 0 && value <= 1) return value;
  const write = value > 1 && value <= 100 ? `${value}%` : null;
  report(reader, 'chance', path, { text: String(value), problem: value > 1 ? 'above' : 'below', write });
  return null;
}

function percentOf(value: number): string | null {
  return value > 100 ? null : value > 1 ? `${value}%` : String(value);
}

/** An id, composed (NFC) and checked; the text as it is where something is wrong with it, so that links still find it. */
export function id(
  value: string,
  at: { readonly path: Path; readonly key?: true; readonly part?: readonly [number, number] },
  reader: Reader,
): string {
  const problem = idProblem(value);
  if (problem !== null) report(reader, 'id', at, { id: value.slice(0, 120), problem, write: idCure(value) });
  return composed(value);
}

function idProblem(value: string): 'start' | 'end' | 'character' | 'length' | 'composed' | 'empty' | null {
  if (value === '') return 'empty';
  if (isLongerThan(LONGEST_ID, value)) return 'length';
  if (!/^\p{L}/u.test(value)) return 'start';
  if (!/^[\p{L}\p{M}\p{Nd}_-]+$/u.test(value)) return 'character';
  if (/[_-]$/u.test(value)) return 'end';
  return value === value.normalize('NFC') ? null : 'composed';
}

function idCure(value: string): string | null {
  const cured = composed(value)
    .replaceAll(/[^\p{L}\p{M}\p{Nd}_-]+/gu, '-')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/(?<![_-])[_-]+$/u, '');
  return cured !== '' && cured !== value && idProblem(cured) === null ? cured : null;
}
