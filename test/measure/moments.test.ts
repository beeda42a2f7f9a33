import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayText } from '../../src/measure/day-numbers.js';
import { daysOf, MOMENT_FORMS, momentForm } from '../../src/measure/columns/moment-form.js';
import { MomentReader } from '../../src/measure/columns/moments.js';
import { readNumber } from '../../src/measure/columns/numbers.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** In milliseconds, by Node; NaN where it is not written so. */
function read(form: string, text: string): { readonly ms: number; readonly isInstant: boolean } {
  const reader = new MomentReader(momentForm(form)!);
  const bytes = bytesOf(text);
  return { ms: reader.read(bytes, 0, bytes.length) * 1000, isInstant: reader.isInstant };
}

describe('moments', () => {
  test.each(['yyyy-MM-dd HH:mm', 'dd.MM.yyyy HH.mm', 'MM/dd/yyyy HH:mm'])(
    '%s is read in full as it is with seconds behind it, whatever stands in it',
    (form) => {
      const digit = fc.integer({ min: 0, max: 9 }).map(String);
      const mark = fc.constantFrom(...'0123456789-./: TZ+x');
      const anyText = fc
        .tuple(
          ...[...form].map((one) =>
            fc.oneof(
              { weight: 40, arbitrary: /\w/u.test(one) ? digit : fc.constant(one) },
              { weight: 1, arbitrary: mark },
            ),
          ),
        )
        .map((all) => all.join(''));
      const nearly = fc
        .date({ min: new Date(Date.UTC(1980, 0)), max: new Date(Date.UTC(2080, 0)), noInvalidDate: true })
        .map((date) => {
          const [year, month, day, hour, minute] = date.toISOString().split(/[-T:]/u) as [
            string,
            string,
            string,
            string,
            string,
          ];
          return form
            .replace('yyyy', year)
            .replace('MM', month)
            .replace('dd', day)
            .replace('HH', hour)
            .replace('mm', minute);
        });
      fc.assert(
        fc.property(fc.oneof(anyText, nearly), (text) => {
          expect(read(form, text).ms).toBe(read(form, `${text}${form.at(-3)}00`).ms);
        }),
        { numRuns: 2000 },
      );
    },
  );

  test.each([
    ['yyyy-MM-dd HH:mm', '2026-03-04 08:15', Date.UTC(2026, 2, 4, 8, 15), false],
    ['yyyy-MM-dd HH:mm', '2026-03-04T08:15:30.250', Date.UTC(2026, 2, 4, 8, 15, 30, 250), false],
    ['yyyy-MM-dd HH:mm', '2026-03-04T08:15:30Z', Date.UTC(2026, 2, 4, 8, 15, 30), true],
    ['yyyy-MM-dd HH:mm', '2026-03-04 08:15:30+01:00', Date.UTC(2026, 2, 4, 7, 15, 30), true],
    ['yyyy-MM-dd HH:mm', '2026-03-04 08:15 -0530', Date.UTC(2026, 2, 4, 13, 45), true],
    ['dd.mm.yyyy hh:mm', '4.3.2026 8:15', Date.UTC(2026, 2, 4, 8, 15), false],
    ['dd-mm-åååå tt.mm', '04-03-2026 08.15', Date.UTC(2026, 2, 4, 8, 15), false],
    ['dd-mm-åååå tt.mm', '04-03-2026 08.15.20', Date.UTC(2026, 2, 4, 8, 15, 20), false],
    ['MM/dd/yyyy hh:mm a', '03/04/2026 12:15 AM', Date.UTC(2026, 2, 4, 0, 15), false],
    ['MM/dd/yyyy hh:mm a', '3/4/2026 1:15 pm', Date.UTC(2026, 2, 4, 13, 15), false],
    ['dd/MM yy', '04/03 26', Date.UTC(2026, 2, 4), false],
    ['yyyyMMdd', '20260304', Date.UTC(2026, 2, 4), false],
    ['yyyy-MM-dd HH:mm', '2026-03-04 24:00', Date.UTC(2026, 2, 5), false],
  ])('%s reads %s', (form, text, ms, isInstant) => {
    expect(read(form, text)).toEqual({ ms, isInstant });
  });

  test.each([
    ['yyyy-MM-dd HH:mm', '2026-02-29 08:15'],
    ['yyyy-MM-dd HH:mm', '2026-03-04 25:00'],
    ['yyyy-MM-dd HH:mm', '2026-03-04 08:60'],
    ['yyyy-MM-dd HH:mm', '2026-03-04 08:15 x'],
    ['yyyy-MM-dd HH:mm', '2026-03-04'],
    ['dd.MM.yyyy', '04.13.2026'],
    ['MM/dd/yyyy hh:mm a', '03/04/2026 13:15 PM'],
    ['MM/dd/yyyy hh:mm a', '03/04/2026 1:15'],
  ])('%s does not read %s', (form, text) => {
    expect(read(form, text).ms).toBeNaN();
  });

  test('a form that says no day is none', () => {
    for (const text of ['', 'HH:mm', 'yyyy-MM', 'dd.MM.yyyy HH', 'dd.dd.yyyy', 'tomorrow', 'yyyyy-MM-dd'])
      expect([text, momentForm(text)]).toEqual([text, null]);
  });

  test('the days of a form are its beginning', () => {
    for (const [form, days] of [
      ['dd.MM.yyyy HH:mm', 'dd.MM.yyyy'],
      ['yyyy-MM-ddTHH:mm', 'yyyy-MM-dd'],
      ['dd-mm-åååå tt.mm', 'dd-mm-åååå'],
      ['yyyyMMdd', 'yyyyMMdd'],
    ]) {
      const made = daysOf(momentForm(form!)!);
      expect([made.written, made.hasTime, made.pieces]).toEqual([days, false, momentForm(days!)!.pieces]);
    }
  });

  test('days are those of every calendar on the wall', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        expect(dayText(days)).toBe(date.toISOString().slice(0, 10));
        expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
      }),
    );
    expect([dayNumber(2026, 2, 29), dayNumber(2026, 13, 1), dayNumber(2026, 4, 31), dayNumber(2024, 2, 29)]).toEqual([
      NaN,
      NaN,
      NaN,
      19_782,
    ]);
  });

  test('what a form writes it reads', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MOMENT_FORMS),
        fc.integer({ min: 946_684_800, max: 4_000_000_000 }),
        (form, seconds) => {
          const minutes = Math.floor(seconds / 60) * 60;
          const date = new Date(minutes * 1000);
          const two = (value: number): string => String(value).padStart(2, '0');
          const hour = date.getUTCHours();
          const isHalf = form.pieces.some(({ kind }) => kind === 'half');
          const text = form.written
            .replace('yyyy', String(date.getUTCFullYear()))
            .replace('yy', String(date.getUTCFullYear()).slice(2))
            .replace('MM', two(date.getUTCMonth() + 1))
            .replace('dd', two(date.getUTCDate()))
            .replace('HH', two(isHalf ? hour % 12 || 12 : hour))
            .replace('mm', two(date.getUTCMinutes()))
            .replace(/a$/u, hour < 12 ? 'AM' : 'PM');
          const wanted = form.hasTime ? minutes : Math.floor(minutes / 86_400) * 86_400;
          expect(new MomentReader(form).read(bytesOf(text), 0, text.length)).toBe(wanted);
        },
      ),
    );
  });
});

describe('quantities', () => {
  const number = (text: string, decimal: '.' | ',' = '.'): number => readNumber(bytesOf(text), 0, text.length, decimal);

  test('are read by their decimal mark', () => {
    expect([number('40'), number('1.5'), number('-2'), number('+0.25'), number('1,500.5')]).toEqual([
      40, 1.5, -2, 0.25, 1500.5,
    ]);
    expect([number('1,5', ','), number('1.500,5', ','), number('1 500', ','), number("1'500", ',')]).toEqual([
      1.5, 1500.5, 1500, 1500,
    ]);
    for (const text of [
      '',
      '-',
      '1,5',
      '1.',
      '.5',
      '1.5.2',
      '12,34',
      '1,5000',
      '1e3',
      '0x10',
      'ten',
      '1 2',
      '12345678901234567',
    ])
      expect([text, number(text)]).toEqual([text, NaN]);
  });

  test('are what JavaScript takes them for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        const text = (whole / [1, 10, 100, 1000, 10_000][digits]!).toFixed(digits);
        expect(number(text)).toBe(Number(text) + 0);
        expect(number(text.replace('.', ','), ',')).toBe(Number(text) + 0);
      }),
    );
  });
});
