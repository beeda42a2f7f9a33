import { expect, test } from 'vitest';
import { momentForm } from '../../src/measure/columns/moment-form.js';
import { MomentReader } from '../../src/measure/columns/moments.js';

const reader = new MomentReader(momentForm('yyyy-MM-dd HH:mm')!);
const NOON = Date.UTC(2026, 5, 15, 12) / 1000;

/** Seconds after noon of one day. */
function after(text: string): number {
  const bytes = new TextEncoder().encode(`2026-06-15 ${text}`);
  return reader.read(bytes, 0, bytes.length) - NOON;
}

test('a leap second is one, and the next minute has none after it', () => {
  expect([after('12:00:59'), after('12:00:60'), after('12:00:60.5'), after('12:00:61')]).toEqual([59, 60, 60.5, NaN]);
});

test('a second is told to the microsecond, and what is finer is left out', () => {
  expect(['12:00:00.123456', '12:00:00,1234569', '12:00:00.12345'].map(after)).toEqual(
    [0.123456, 0.123456, 0.12345].map((part) => expect.closeTo(part, 6)),
  );
});

test('no zone is farther than fourteen hours from UTC', () => {
  expect([after('12:00+14:00'), after('12:00-14:00'), after('12:00+14:01'), after('12:00-14:30')]).toEqual([
    -14 * 3600,
    14 * 3600,
    NaN,
    NaN,
  ]);
});
