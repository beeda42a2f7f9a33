import type { Measurement } from '../../../src/model/measure.js';
import type { Rejected, Stranger } from '../../../src/model/reading.js';
import type { DryRun } from '../../../src/model/measure-dry-run.js';
import { customer, link, measurement, place, reading, share, times } from '../../support/measure/told.js';

const [MIN, HOUR] = [60, 3600];

const rejected = (line: number, reason: Rejected['reason'], text: string): Rejected => ({
  file: 'logs/2027-h1.csv',
  line,
  reason,
  text,
});

const REJECTED: readonly Rejected[] = [
  rejected(
    14,
    { why: 'date', field: 'received', text: '31.02.2027' },
    'Förrådet;Truckföraren;ämnen;4711;31.02.2027;40;ja',
  ),
  rejected(96, { why: 'fields', found: 3, expected: 7 }, 'Svarvaren;Truckföraren;fästen'),
  rejected(230, { why: 'missing', field: 'order' }, 'Förrådet;Truckföraren;ämnen;;05.03.2027;40;ja'),
  rejected(
    341,
    { why: 'number', field: 'quantity', text: 'fyrtio' },
    'Förrådet;Truckföraren;ämnen;4810;05.03.2027;fyrtio;ja',
  ),
  rejected(
    512,
    { why: 'yes-no', field: 'usable', text: 'kanske' },
    'Svarvaren;Truckföraren;fästen;4811;05.03.2027;40;kanske',
  ),
  rejected(640, { why: 'quote' }, 'Svarvaren;"Truckföraren;fästen;4812'),
  rejected(641, { why: 'encoding' }, 'Svarvaren;Truckf�raren;f�sten;4813;05.03.2027;40;ja'),
];

const STRANGERS: readonly Stranger[] = [
  { what: 'place', from: 'Svarven', to: '', item: null, count: 312, nearest: 'Svarvaren' },
  { what: 'link', from: 'Kontrollen', to: 'Förrådet', item: null, count: 17, nearest: null },
  { what: 'item', from: 'Förrådet', to: 'Truckföraren', item: 'ämne', count: 4, nearest: 'ämnen' },
];

/** A log of half a year that tells everything. */
export const FULL: Measurement = measurement(
  reading(4812, 4470, {
    files: ['logs/2027-h1.csv'],
    twice: 3,
    parts: { taken: null, orders: 5, added: 0 },
    rejected: {
      count: 9,
      by: [
        { why: 'date', count: 3 },
        { why: 'fields', count: 1 },
        { why: 'missing', count: 1 },
        { why: 'number', count: 1 },
        { why: 'yes-no', count: 1 },
        { why: 'quote', count: 1 },
        { why: 'encoding', count: 1 },
      ],
      first: REJECTED,
    },
    strangers: STRANGERS,
    moreStrangers: 0,
    from: '2027-01-04',
    to: '2027-06-30',
    open: 12,
    backwards: 2,
    reversed: { hits: 2, of: 4400 },
    again: 1,
    daysOnly: 2,
    skipped: 1,
    repeated: 4,
    reference: 'promised',
    counts: 'opening',
    zone: 'Europe/Stockholm',
  }),
  {
    customers: [
      customer('car-buyer', 449, {
        name: 'Bilköparen',
        onTime: share(412, 449),
        full: share(447, 449, 0.99),
        otif: share(410, 449),
        right: share(440, 449, 0.99),
        perfect: share(402, 449),
        within: 18 * HOUR,
        inTime: share(405, 449, 0.95),
        leadTime: times(449, 10 * HOUR, 16 * HOUR),
      }),
      customer('museum', 6, {
        name: 'Museet',
        onTime: share(6, 6, 0.9),
        within: 45 * HOUR,
        leadTime: times(6, 30 * HOUR, 33 * HOUR),
      }),
    ],
    links: [
      link('store', 'forklift', 1290, {
        id: 'store:forklift:ämnen',
        item: 'ämnen',
        fromName: 'Förrådet',
        toName: 'Truckföraren',
        onTime: share(1281, 1290),
        full: share(1249, 1290, 0.99),
        otif: share(1240, 1290),
        right: share(1260, 1290, 0.98),
        perfect: share(1221, 1290),
        within: HOUR,
        inTime: share(1243, 1290, 0.95),
        handover: times(1290, 4 * MIN, 9 * MIN),
        reasons: [{ reason: 'fel plocklista', cause: 'wrong picking list', count: { hits: 52, of: 1290 } }],
      }),
      link('forklift', 'lathe', 1288, {
        id: 'forklift:lathe:ämnen',
        item: 'ämnen',
        fromName: 'Truckföraren',
        toName: 'Svarvaren',
        onTime: share(1163, 1288, 0.95),
        full: share(1247, 1288),
        otif: share(1131, 1288),
        right: share(1259, 1288, 0.98),
        perfect: share(1107, 1288),
        within: 45 * MIN,
        inTime: share(1170, 1288, 0.9),
        handover: times(1288, 8 * MIN, 17 * MIN),
        drifts: [{ what: 'onTime', from: '2027-04-12', before: 0.962, after: 0.811, falseAlarm: 0.0004 }],
        reasons: [
          { reason: 'ingen truck', cause: 'breakdown', count: { hits: 61, of: 1288 } },
          { reason: 'väntade på lyft', cause: null, count: { hits: 33, of: 1288 } },
          { reason: 'fel bänk', cause: null, count: { hits: 12, of: 1288 } },
          { reason: 'övrigt', cause: null, count: { hits: 3, of: 1288 } },
        ],
      }),
      link('inspection', 'dealer', 9, {
        fromName: 'Kontrollen',
        toName: 'Bilhandlaren',
        onTime: share(9, 9, 0.9),
        handover: times(9, 2 * HOUR, 5 * HOUR),
      }),
      link('inspection', 'lathe', 37, { fromName: 'Kontrollen', toName: 'Svarvaren', sentBack: share(37, 486) }),
      link('dealer', 'car-buyer', 449, { fromName: 'Bilhandlaren', toName: 'Bilköparen' }),
    ],
    places: [
      place('steel-mill', 41, { name: 'Stålverket', time: times(41, 30 * HOUR, 51 * HOUR) }),
      place('lathe', 1288, {
        name: 'Svarvaren',
        time: times(1280, 134 * MIN, 230 * MIN),
        queue: times(1280, 62 * MIN, 210 * MIN),
        waitsForRest: { count: 195, median: 25 * MIN },
        drifts: [
          { what: 'time', from: '2027-05-03', before: 120 * MIN, after: 155 * MIN, falseAlarm: 0.01 },
          { what: 'time', from: '2027-06-07', before: 155 * MIN, after: 118 * MIN, falseAlarm: 1e-9 },
        ],
      }),
      place('inspection', 9, {
        name: 'Kontrollen',
        time: times(9, 20 * MIN, 31 * MIN),
        waitsForRest: { count: 9, median: 70 * MIN },
      }),
      place('packing', 4, { name: 'Packningen' }),
    ],
    unseen: {
      places: [
        { id: 'tool-room', name: 'Verktygsförrådet' },
        { id: 'drawing-office', name: 'drawing-office' },
      ],
      links: [{ id: 'tool-room:lathe', name: 'Verktygsförrådet → Svarvaren' }],
    },
    proposals: [
      { what: 'lathe.time', value: '{ median: 2h 14min, p90: 3h 50min }', count: 1280, now: '{ mean: 2h, sd: 20min }' },
      { what: 'forklift:lathe:ämnen.handover', value: '{ median: 8min, p90: 17min }', count: 1288, now: '5min..15min' },
      { what: 'forklift:lathe:ämnen.full', value: '96.8%', count: 1288, now: null },
      {
        what: 'inspection.time',
        value: `{ sample: [${Array.from({ length: 40 }, (_, i) => `${20 + i}min`).join(', ')}] }`,
        count: 40,
        now: '20min',
      },
    ],
  },
);

function named(...ids: readonly string[]): Measurement['unseen']['places'] {
  return ids.map((id) => ({ id, name: id }));
}

/** A log with a head, and nothing below it. */
export const EMPTY: Measurement = measurement(reading(0, 0), {
  chain: null,
  unseen: { places: named('store', 'lathe'), links: named('store:lathe', 'lathe:buyer') },
});

/** A log of which nothing could be read. */
export const REJECTED_ONLY: Measurement = measurement(
  reading(1640, 0, {
    rejected: { count: 1640, by: [{ why: 'date', count: 1640 }], first: REJECTED.slice(0, 1) },
  }),
);

/** A log of another chain: thousands of names that nobody knows. */
export const STRANGE: Measurement = measurement(
  reading(250_000, 3, {
    from: '2027-01-04',
    to: '2027-01-04',
    strangers: Array.from({ length: 4000 }, (_, i) => ({
      what: i % 2 === 0 ? ('place' as const) : ('link' as const),
      from: `Avdelning ${i}`,
      to: i % 2 === 0 ? '' : `Avdelning ${i + 1}`,
      item: null,
      count: 4000 - i,
      nearest: null,
    })),
    moreStrangers: 1_234_567,
  }),
  {
    links: [link('a', 'b', 3, { full: share(3, 3, 0.99), right: share(0, 3, 0) })],
    unseen: { places: named(...Array.from({ length: 900 }, (_, i) => `place-${i}`)), links: [] },
  },
);

export const DRY: DryRun = {
  file: 'logs/2027-h1.csv',
  delimiter: ';',
  decimal: ',',
  dates: 'dd.MM.yyyy HH:mm',
  parts: null,
  zone: 'Europe/Stockholm',
  columns: [
    { field: 'from', column: 'Från' },
    { field: 'to', column: 'Till' },
    { field: 'order', column: 'Order nr' },
    { field: 'promised', column: null },
    { field: 'received', column: 'Mottaget (datum: tid)' },
    { field: 'quantity', column: 'Antal #' },
    { field: 'usable', column: 'no' },
  ],
  unmapped: ['Signatur', 'Kommentar'],
  rows: [
    row(2, ['Förrådet', 'Truckföraren', '4711', '04.01.2027 10:20', '40,5', 'ja']),
    row(3, ['Truckföraren', 'Svarvaren', '4711', '31.02.2027 10:41', '40,5', 'ja'], 'received'),
    row(4, ['Svarvaren', 'Truckföraren', '4711', '04.01.2027 14:02', '', 'kanske'], 'usable'),
  ],
};

function row(line: number, texts: readonly string[], wrong: string | null = null): DryRun['rows'][number] {
  const fields = ['from', 'to', 'order', 'received', 'quantity', 'usable'] as const;
  const taken = (field: string, text: string): string | null => {
    if (field === wrong || text === '') return null;
    if (field === 'received') return `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)} ${text.slice(11)}`;
    return field === 'quantity' ? text.replace(',', '.') : field === 'usable' ? 'yes' : text;
  };
  return { line, fields: fields.map((field, i) => ({ field, text: texts[i]!, understood: taken(field, texts[i]!) })) };
}
