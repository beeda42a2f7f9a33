import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import { readNumber } from '../../src/measure/columns/numbers.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

function number(text: string, decimal: '.' | ',' = ','): number {
  const bytes = new TextEncoder().encode(`${text}9`); // what stands behind is no part of it
  return readNumber(bytes, 0, bytes.length - 1, decimal);
}

test('thousands stand apart by blanks that no line ends at, and a minus is one however it is set', () => {
  expect(
    ['1\u00A0200', '1\u202F200', '1\u00A0234\u00A0567,5', '\u22125', '\u22121\u00A0200,25'].map((one) => number(one)),
  ).toEqual([1200, 1200, 1_234_567.5, -5, -1200.25]);
  for (const text of [
    '1\u00A020',
    '\u00A0200',
    '1\u00A0',
    '1\u2028200',
    '1\u00C2200',
    '\u2212',
    '\u2213\u0035',
    '5\u2212',
    '\u2212-5',
  ])
    expect([text, number(text)]).toEqual([text, NaN]);
  const half = [...new TextEncoder().encode('1\u202F')].slice(0, -1);
  expect(readNumber(Uint8Array.from([...half, 0xaf]), 0, half.length, ',')).toBeNaN();
});

test('no thousands begin with a nought', () => {
  expect([number('0,500', ','), number('0,500', '.'), number('-0.500', ','), number('0 500')]).toEqual([
    0.5,
    NaN,
    NaN,
    NaN,
  ]);
  expect([number('1,050', '.'), number('007', '.'), number('0.5', '.')]).toEqual([1050, 7, 0.5]);
});

test('of fifteen digits a number is read, of sixteen none', () => {
  expect([number('123456789012345'), number('12345678901234,5')]).toEqual([123_456_789_012_345, 12_345_678_901_234.5]);
  expect([number('1234567890123456'), number('123456789012345,6')]).toEqual([NaN, NaN]);
});

test('what Intl writes in a Nordic language is read as it was', () => {
  const anyNumber = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((one) => one / 100);
  fc.assert(
    fc.property(anyNumber, fc.constantFrom('sv', 'nb', 'da', 'fi'), (value, language) => {
      const text = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
      expect(number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('a log of halves is read with the comma that they have', async () => {
  const chain = load(
    'kedja: 1\nsuppliers: { mill: 1h }\ncustomers: { buyer: 9h }\nlinks: [mill -> buyer]\n',
    'm.yaml',
  ).chain!;
  const log = 'from;to;asked;quantity\nmill;buyer;0,500;0,500\nmill;buyer;1\u00A0200;1\u202F100\n';
  const io = fakeIo({
    files: { 'log.csv': log.replace('quantity', 'quantity;received').replaceAll(/(?<=\d)\n/gu, ';2026-06-15\n') },
  });
  const { links, reading } = await measured(buildNetwork(chain), ['log.csv'], NO_MAPPING, io);
  expect(reading.rejected.count).toBe(0);
  expect(links[0]!.full).toMatchObject({ hits: 1, of: 2 });
});
