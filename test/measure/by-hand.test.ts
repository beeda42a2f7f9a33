import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { Drift, MeasuredPlace, Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

async function measure(model: string, log: string): Promise<Measurement> {
  const source = load(`kedja: 1\n${model}`, 'm.yaml');
  expect(source.findings).toEqual([]);
  return measured(buildNetwork(source.chain!), ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
}

const link = ({ links }: Measurement, id: string) => links.find((one) => one.id === id)!;
const place = ({ places }: Measurement, id: string): MeasuredPlace => places.find((one) => one.id === id)!;
const timeOf = (told: Measurement, id: string): number[] | null => {
  const times = place(told, id).time?.times;
  return times === undefined ? null : [times.count, times.least / 60, times.most / 60];
};

/** The truck from the saw leaves every four hours; the office asks for what is missing, and has it before anybody uses it. */
const MODEL = `suppliers: { mill: 1h, office: 1h }
departments: { saw: 1h, lathe: 1h }
customers: { buyer: { promise: { within: 3h, on-time: 90% } } }
links:
  - { from: mill, to: saw, agreed: { within: 1h, on-time: 90% } }
  - { from: saw, to: lathe, departs: { every: 4h } }
  - { from: office, to: lathe, recover: 1h }
  - lathe -> buyer
`;

/** Monday the 15th of June 2026, but for the last two; of the first order the lathe's row has the office's day of ordering. */
const LOG = `from,to,order,ordered,shipped,received,usable
mill,saw,1,2026-06-15 07:00,2026-06-15 07:20,2026-06-15 08:00,yes
saw,lathe,1,2026-06-15 07:00,2026-06-15 08:50,2026-06-15 09:00,yes
office,lathe,1,2026-06-15 07:30,2026-06-15 07:40,2026-06-15 08:00,no
lathe,buyer,1,2026-06-15 07:30,2026-06-15 09:45,2026-06-15 10:00,yes
mill,saw,2,2026-06-15 08:00,2026-06-15 08:30,2026-06-15 09:01,yes
saw,lathe,2,2026-06-15 08:00,2026-06-15 12:50,2026-06-15 13:00,yes
office,lathe,2,2026-06-15 08:00,2026-06-15 08:10,2026-06-15 08:20,no
lathe,buyer,2,2026-06-15 08:00,2026-06-15 13:30,2026-06-15 14:00,yes
mill,saw,3,2026-06-21 22:00,2026-06-21 22:30,2026-06-21 23:00,yes
mill,saw,4,2026-06-21 22:00,2026-06-21 22:30,2026-06-22 00:30,yes
`;

describe('orders, by hand', () => {
  test('what came at the very end of what was agreed, or promised, is in time', async () => {
    const told = await measure(MODEL, LOG);
    expect(link(told, 'mill:saw').inTime).toMatchObject({ hits: 2, of: 4 }); // 60 min, 61, 60 and 150
    // from 07:00 and not 07:30, which stands in the last row: 3 h, and 6 h
    expect(told.customers[0]!.inTime).toMatchObject({ hits: 1, of: 2 });
    expect(told.customers[0]!.leadTime!.times).toMatchObject({ least: 3 * 3600, most: 6 * 3600 });
  });

  test('a place that waits for a truck to leave is not held for slow', async () => {
    const told = await measure(MODEL, LOG);
    expect(timeOf(told, 'saw')).toBeNull();
    expect(timeOf(told, 'mill')).toEqual([4, 20, 30]);
    expect(timeOf(told, 'lathe')).toEqual([2, 30, 45]);
    expect(timeOf(await measure(MODEL.replace(', departs: { every: 4h }', ''), LOG), 'saw')).toEqual([2, 50, 229]);
  });

  test('what is put right on the way was right when it was used', async () => {
    expect((await measure(MODEL, LOG)).putRight).toEqual([]);
    expect((await measure(MODEL.replace(', recover: 1h', ''), LOG)).putRight).toEqual(['right']);
  });

  test('an order begins on the least of its days, wherever that stands', async () => {
    const [head, first, ...others] = LOG.trimEnd().split('\n') as [string, string, ...string[]];
    const turned = await measure(MODEL, `${[head, ...others, first].join('\n')}\n`);
    expect(turned.customers).toEqual((await measure(MODEL, LOG)).customers);
  });
});

describe('where any of several will do', () => {
  const KIT = `suppliers: { mill: 1h, office: 1h, archive: 1h, forge: 1h }
departments: { lathe: { time: 1h, needs: { drawing: any } } }
customers: { buyer: 9h }
links:
  - { from: mill, to: lathe, item: blanks }
  - { from: forge, to: lathe, item: blanks }
  - { from: office, to: lathe, item: drawing }
  - { from: archive, to: lathe, item: drawing }
  - lathe -> buyer
`;
  const rows = (office: string, archived: string): string => `from,to,item,order,ordered,shipped,received
mill,lathe,blanks,1,2026-06-15 07:00,2026-06-15 07:30,2026-06-15 08:00
forge,lathe,blanks,1,2026-06-15 07:00,2026-06-15 07:30,2026-06-15 08:20
office,lathe,drawing,1,2026-06-15 07:00,2026-06-15 07:30,2026-06-15 ${office}
archive,lathe,drawing,1,2026-06-15 07:00,2026-06-15 07:30,2026-06-15 ${archived}
lathe,buyer,,1,2026-06-15 07:00,2026-06-15 10:00,2026-06-15 10:00
`;
  const seen = (told: Measurement): unknown => [timeOf(told, 'lathe'), place(told, 'lathe').waitsForRest];

  test('the first one counts, and nobody knows which it was where the hour of one cannot be right', async () => {
    expect(seen(await measure(KIT, rows('08:40', '09:00')))).toEqual([[1, 80, 80], { count: 1, median: 40 * 60 }]);
    expect(seen(await measure(KIT, rows('08:40', '08:10')))).toEqual([[1, 100, 100], { count: 1, median: 20 * 60 }]);
    // before it was shipped
    expect(seen(await measure(KIT, rows('08:40', '07:10')))).toEqual([null, null]);
    expect(seen(await measure(KIT, rows('07:10', '08:40')))).toEqual([null, null]);
  });
});

describe('days without a time', () => {
  const LINE = 'departments: { saw: 1h, lathe: 1h }\ncustomers: { buyer: 9h }\nlinks: [saw -> lathe -> buyer]\n';

  test('are late where they begin at the moment that was promised, and open where that lies within them', async () => {
    const told = await measure(
      LINE,
      `from,to,promised,received
saw,lathe,2026-06-15 00:00,2026-06-15
saw,lathe,2026-06-15 00:01,2026-06-15
saw,lathe,2026-06-15 23:59,2026-06-15
saw,lathe,2026-06-16 00:00,2026-06-15
`,
    );
    expect(link(told, 'saw:lathe').onTime).toMatchObject({ hits: 1, of: 2 });
  });

  test('tell nothing of how long the way was, nor of how long a place took', async () => {
    const told = await measure(
      LINE,
      `from,to,order,shipped,received
saw,lathe,1,2026-06-15 08:00,2026-06-15
lathe,buyer,1,2026-06-15 09:00,2026-06-15
`,
    );
    expect([link(told, 'saw:lathe').count, link(told, 'saw:lathe').handover]).toEqual([1, null]);
    expect(timeOf(told, 'lathe')).toBeNull();
  });
});

describe('weeks', () => {
  /** Eighteen Sundays, of which the tenth is 2026-03-08: from then on late by a day, and an hour at work instead of ten minutes. */
  const rows = Array.from({ length: 18 }, (_, week) => {
    const day = (more: number): string => {
      const date = new Date(Date.UTC(2026, 0, 4 + 7 * week + more));
      return date.toISOString().slice(0, 10);
    };
    const [end, promised] = week < 9 ? ['08:10', day(0)] : ['09:00', day(-1)];
    return [0, 1].map((one) => {
      const order = `${week}-${one}`;
      return `saw,lathe,${order},${promised} 23:00,${day(0)} 07:00,${day(0)} 08:00
lathe,buyer,${order},${promised} 23:00,${day(0)} ${end},${day(0)} ${end}`;
    });
  }).flat();

  test('begin on Monday: what changed on a Sunday changed in the week before', async () => {
    const told = await measure(
      'departments: { saw: 1h, lathe: 1h }\ncustomers: { buyer: 9h }\nlinks: [saw -> lathe -> buyer]\n',
      `from,to,order,promised,shipped,received\n${rows.join('\n')}\n`,
    );
    const of = (drifts: readonly Drift[]): object => drifts.map(({ what, from }) => [what, from]);
    expect(of(link(told, 'saw:lathe').drifts)).toEqual([['onTime', '2026-03-02']]);
    expect(of(place(told, 'lathe').drifts)).toEqual([['time', '2026-03-02']]);
  });
});

test('what is due when the log ends is not overdue yet', async () => {
  const rows = ['08:00', '09:00', '09:00', '09:00'].map((at) => `saw,buyer,2026-06-15 ${at},2026-06-15 ${at}`);
  const open = ['08:59', '09:00'].map((at) => `saw,buyer,2026-06-15 ${at},`);
  const told = await measure(
    'departments: { saw: 1h }\ncustomers: { buyer: 9h }\nlinks: [saw -> buyer]\n',
    `from,to,promised,received\n${[...rows, ...open].join('\n')}\n`,
  );
  expect([told.reading.open, told.reading.overdue]).toEqual([2, 1]);
});

test('what a place sends back is no delivery of its own', async () => {
  const told = await measure(
    `departments: { saw: 1h, lathe: 1h }
customers: { buyer: 9h }
links:
  - saw -> lathe -> buyer
  - { from: lathe, to: saw, rework: 10% }
`,
    `from,to,order,received
saw,lathe,1,2026-06-15 08:00
lathe,saw,1,2026-06-15 09:00
saw,lathe,1,2026-06-15 10:00
lathe,buyer,1,2026-06-15 11:00
`,
  );
  expect(told.places.map(({ id, count }) => [id, count])).toEqual([
    ['lathe', 1],
    ['saw', 2],
  ]);
});
