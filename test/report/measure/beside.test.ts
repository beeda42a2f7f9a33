import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inert } from '../../../src/cli/inert.js';
import type { Beside, BesideRow, Believed, Shown } from '../../../src/model/beside.js';
import { LANGUAGES, type Language } from '../../../src/model/chain.js';
import { keptBy } from '../../../src/model/kept.js';
import { widthOf } from '../../../src/report/layout.js';
import { besideAside } from '../../../src/report/measure/beside.js';
import { type Paint, plain } from '../../../src/report/paint.js';
import { formatFor } from '../../../src/words/format.js';
import { wordsOf } from '../../../src/words/languages.js';
import { measureWordsOf } from '../../../src/words/measure.js';
import { hostileName, steering, withoutColours } from '../../support/hostile-names.js';
import { reading, share } from '../../support/measure/told.js';
import { SEED } from '../../support/seeded.js';

const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
const CALENDAR = { day: 9 * 3600, week: 45 * 3600, given: true };

const drawn = (hits: number, agreed: number | null): Believed['full'] => {
  const { share: estimate } = share(hits, 10_000);
  return { share: estimate, kept: keptBy(estimate, agreed) };
};

function row(
  kind: 'link' | 'customer',
  names: readonly string[],
  by: BesideRow['by'],
  agreed: Partial<BesideRow['agreed']>,
  believed: Believed | null,
  measured: Shown | null,
): BesideRow {
  const [from, to] = names as readonly [string, string];
  const link =
    kind === 'link' ? { from: { id: from, name: from }, to: { id: to, name: to }, item: names[2] ?? null } : null;
  const terms = { within: null, onTime: null, full: null, right: null, ...agreed };
  return {
    kind,
    id: names.join(':'),
    name: names.slice(0, 2).join(' → '),
    link,
    by,
    agreed: terms,
    believed,
    measured,
  };
}

const BESIDE: Beside = {
  apart: [
    {
      id: 'buyer',
      name: 'Bilköparen',
      model: { estimate: 0.979, low: 0.975, high: 0.981 },
      log: { estimate: 0.891, low: 0.86, high: 0.915 },
    },
  ],
  reading: reading(4812, 4470, {
    files: ['logs/2027-h1.csv', 'logs/2027-h2.csv'],
    from: '2027-01-04',
    to: '2027-12-23',
    reference: 'promised',
  }),
  rows: [
    row(
      'customer',
      ['Bilköparen'],
      'promise',
      { within: 18 * 3600, onTime: 0.95, full: 0.99 },
      { inTime: drawn(9180, 0.95), full: drawn(9950, 0.99), right: drawn(9700, null) },
      {
        count: 449,
        counted: 'deliveries',
        inTime: share(405, 449, 0.95),
        onTime: share(412, 449, 0.95),
        full: share(447, 449, 0.99),
        right: share(440, 449),
      },
    ),
    row(
      'link',
      ['Förrådet', 'Truckföraren', 'ämnen'],
      'agreed',
      { within: 3600, onTime: 0.95, full: 0.98, right: 0.98 },
      { inTime: drawn(9990, 0.95), full: drawn(10_000, 0.98), right: drawn(10_000, 0.98) },
      {
        count: 1290,
        counted: 'deliveries',
        inTime: share(1243, 1290, 0.95),
        onTime: null,
        full: share(1249, 1290, 0.98),
        right: share(1260, 1290, 0.98),
      },
    ),
    row('link', ['Truckföraren', 'Svarvaren'], 'offers', { within: 2700 }, null, null),
    row(
      'link',
      ['Ritkontoret', 'Svarvaren'],
      'agreed',
      { right: 0.9 },
      { inTime: null, full: drawn(9000, null), right: drawn(9000, 0.9) },
      null,
    ),
  ],
  used: [
    { what: 'lathe.time', value: '{ median: 2h 14min, p90: 3h 50min }', count: 1280, now: '{ mean: 2h, sd: 20min }' },
    { what: 'forklift:lathe:ämnen.handover', value: '{ median: 8min, p90: 17min }', count: 1288, now: null },
    {
      what: 'inspection.time',
      value: `{ sample: [${Array.from({ length: 40 }, (_, i) => `${20 + i}min`).join(', ')}] }`,
      count: 40,
      now: '20min',
    },
  ],
  unused: [
    { what: 'store.time', value: '12min', count: 90, now: '10min', why: 'set', rule: null },
    { what: 'store.full', value: '98.1%', count: 90, now: '99%', why: 'twice', rule: null },
    { what: 'lathe.delays.3.chance', value: '4%', count: 90, now: null, why: 'cannot', rule: null },
    { what: 'lathe.queue', value: '4h', count: 90, now: null, why: 'wrong', rule: 'duration' },
  ],
  queues: ['inspection.queue'],
  delays: ['lathe', 'forklift:lathe:ämnen'],
  putRight: ['right'],
};

/** A log that told nothing of a model that agrees on nothing. */
const NOTHING: Beside = {
  apart: [],
  reading: reading(0, 0),
  rows: [],
  used: [],
  unused: [],
  queues: [],
  delays: [],
  putRight: [],
};

async function told(
  beside: Beside,
  language: Language,
  width: number,
  top = 10,
  paint: Paint = plain,
): Promise<string> {
  const [{ report: phrases }, says] = await Promise.all([wordsOf(language), measureWordsOf(language)]);
  const aside = besideAside(beside, says);
  const page = {
    phrases,
    format: formatFor(CALENDAR, phrases.figures),
    calendar: CALENDAR,
    options: { paint, width, top },
  };
  const paragraphs = [aside.head, ...aside.body(page)].filter((lines) => lines.length > 0);
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const tooWide = (text: string, width: number): string[] => text.split('\n').filter((line) => widthOf(line) > width);

describe.each(Object.entries({ full: BESIDE, nothing: NOTHING }))(
  'agreed, believed and measured, %s',
  (name, beside) => {
    test.each(LANGUAGES)('is told in %s', async (language) => {
      const text = await told(beside, language, 80);
      expect(tooWide(text, 80)).toEqual([]);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
      await expect(text).toMatchFileSnapshot(golden(`beside-${name}.${language}.txt`));
    });

    test.each([60, 120])('fits into %d columns', async (width) => {
      const text = await told(beside, 'en', width);
      expect(tooWide(text, width)).toEqual([]);
      await expect(text).toMatchFileSnapshot(golden(`beside-${name}.${width}.txt`));
    });

    test('is no wider than any terminal', async () => {
      for (const language of LANGUAGES)
        for (let width = 40; width <= 120; width += 4)
          expect(tooWide(await told(beside, language, width, 1 + (width % 7)), width)).toEqual([]);
    });
  },
);

test('no figure is cut, however narrow', async () => {
  for (const language of LANGUAGES)
    for (let width = 60; width <= 120; width += 3) {
      const text = await told(BESIDE, language, width);
      expect(text.match(/[✓✗?] \d+(?:[.,]\d)?\s%/gu)).toHaveLength(12);
    }
});

test('colours change nothing but colours, and none is left open', async () => {
  const colour =
    (on: number, off: number) =>
    (text: string): string =>
      `\u001B[${on}m${text}\u001B[${off}m`;
  const [red, yellow, green, cyan] = [31, 33, 32, 36].map((on) => colour(on, 39));
  const paint = { ...plain, bold: colour(1, 22), dim: colour(2, 22), red, yellow, green, cyan } as Paint;
  for (let width = 40; width <= 120; width += 8) {
    const text = await told(BESIDE, 'sv', width, 10, paint);
    for (const line of text.split('\n'))
      expect(line.match(/\[(?:1|2|3[0-6])m/gu)?.length).toBe(line.match(/\[(?:22|39)m/gu)?.length);
    expect(withoutColours(text).replaceAll(/ +$/gmu, '')).toBe(await told(BESIDE, 'sv', width));
  }
});

test('whatever a log or a model holds, it is seen and steers nothing', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, fc.integer({ min: 40, max: 120 }), async (name, width) => {
      const beside: Beside = {
        ...BESIDE,
        reading: { ...BESIDE.reading, files: [name] },
        rows: [
          row('customer', [name], 'promise', { onTime: 0.9 }, null, null),
          row('link', [name, name, name], 'agreed', { full: 0.9 }, null, null),
        ],
        used: [{ what: `${name}.time`, value: '2h', count: 9, now: null }],
      };
      const text = await told(beside, 'en', width);
      expect(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(text)).toBeNull();
      expect(tooWide(text, width)).toEqual([]);
      expect(steering(inert(text, false))).toBeNull();
    }),
    { seed: SEED, numRuns: 120 },
  );
});
