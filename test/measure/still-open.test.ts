import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import { LogEnd } from '../../src/measure/orders/still-open.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
suppliers: { lathe: 1h }
customers: { buyer: { promise: { within: 1d, on-time: 90% } } }
links:
  - lathe -> buyer
`;

/** Deliveries to the buyer: `order due received`, days of June 2026 at noon; - where nothing stands. */
async function measure(...rows: readonly string[]): Promise<Measurement> {
  const noon = (day: string): string => (day === '-' ? '' : `2026-06-${day.padStart(2, '0')} 12:00`);
  const lines = rows.map((row) => {
    const [order, due, received] = row.split(' ');
    return ['lathe', 'buyer', order === '-' ? '' : order, noon(due!), noon(received!)].join(',');
  });
  const log = `from,to,order,promised,received\n${lines.join('\n')}\n`;
  const network = buildNetwork(load(MODEL, 'm.yaml').chain!);
  return measured(network, ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
}

const inTime = (count: number): string[] => Array.from({ length: count }, (_, i) => `a${i} 20 19`);

describe('what is due and has not come', () => {
  test('is no part of the share, but what holds has to hold with it', async () => {
    const sure = await measure(...inTime(60));
    expect(sure.customers[0]).toMatchObject({ count: 60, overdue: 0, onTime: { hits: 60, of: 60, kept: 'yes' } });
    const told = await measure(...inTime(60), ...Array.from({ length: 30 }, (_, i) => `b${i} 3 -`));
    expect(told.customers[0]).toMatchObject({ count: 60, overdue: 30, onTime: { hits: 60, of: 60, kept: 'open' } });
    expect(told.reading).toMatchObject({ open: 30, overdue: 30 });
  });

  test('is named by its orders, those first that have been due for longest', async () => {
    const told = await measure(...inTime(5), 'x 5 -', '- 6 -', 'y 3 -', 'z 4 -');
    expect(told.customers[0]).toMatchObject({ overdue: 4, overdueOrders: ['y', 'z', 'x'] });
    expect(told.links[0]!.overdueOrders).toEqual(['y', 'z', 'x']);
  });

  test('leaves alone what would hold all the same, and what does not hold at all', async () => {
    const one = await measure(...inTime(200), 'b 3 -');
    expect(one.customers[0]).toMatchObject({ overdue: 1, onTime: { kept: 'yes' } });
    const late = Array.from({ length: 40 }, (_, i) => `c${i} 18 19`);
    const none = await measure(...inTime(60), ...late, 'b 3 -');
    expect(none.customers[0]).toMatchObject({ overdue: 1, onTime: { hits: 60, of: 100, kept: 'no' } });
  });

  test('is due before the third latest that came: one or two may be slips of the pen', async () => {
    expect((await measure(...inTime(5), 'x 30 29', 'y 30 29', 'b 25 -')).reading).toMatchObject({
      open: 1,
      overdue: 0,
    });
    expect((await measure('w 30 28', 'x 30 29', 'y 30 29', 'b 25 -')).reading).toMatchObject({ open: 1, overdue: 1 });
    expect((await measure('x 30 29', 'y 30 29', 'b 25 -')).reading).toMatchObject({ open: 1, overdue: 0 });
    const end = new LogEnd();
    for (const moment of [5, 1, 9, 7, 7, 2]) end.add(moment);
    expect(end.moment).toBe(7);
  });

  test('is none that came by another row of its order, before or after', async () => {
    const told = await measure('b 3 -', ...inTime(5), 'b 3 4', 'c 3 4', 'c 3 -', '- 3 -');
    expect(told.reading).toMatchObject({ open: 1, overdue: 1 });
    expect(told.customers[0]!.onTime).toMatchObject({ hits: 5, of: 7 });
  });

  test('is told of even where nothing came', async () => {
    const told = await measure('b 3 -');
    expect(told.unseen).toEqual({ places: [], links: [] });
  });
});

test('two rows of an order that are due at different times are two deliveries: one may come, and the other not', async () => {
  const told = await measure(...inTime(5), 'b 3 4', 'b 5 -');
  expect(told.reading).toMatchObject({ open: 1, overdue: 1 });
});

const MANY = `suppliers: { lathe: 1h, mill: 1h }
customers: { buyer: { promise: { within: 1d, on-time: 90% } } }
links:
  - lathe -> buyer
  - mill -> buyer
`;

async function reading(rows: readonly string[], head: string): Promise<Measurement['reading']> {
  const network = buildNetwork(load(`kedja: 1\n${MANY}`, 'm.yaml').chain!);
  const files = { 'log.csv': `${head}\n${rows.join('\n')}\n` };
  return (await measured(network, ['log.csv'], NO_MAPPING, fakeIo({ files }))).reading;
}

test('a row of an order that says another quantity is another delivery', async () => {
  const rows = [1, 2, 3, 4].flatMap((day) => [
    `lathe,buyer,${day},2026-06-0${day} 10:00,2026-06-0${day} 09:30,60,60`,
    `lathe,buyer,${day},2026-06-0${day} 10:00,,40,40`,
  ]);
  const told = await reading(rows, 'from,to,order,promised,received,asked,quantity');
  expect([told.used, told.open, told.overdue]).toEqual([8, 4, 1]); // the third latest came on the second
  const blank = rows.map((row) => row.replace(',,40,40', ',,,'));
  const known = await reading(blank, 'from,to,order,promised,received,asked,quantity');
  expect([known.open, known.overdue]).toEqual([0, 0]);
});

test('a log goes on as long as anything is ordered; on a link of which it tells no arrival nothing is late', async () => {
  const row = (giver: string, day: number, came: string): string =>
    `${giver},buyer,${giver}${day},2026-06-0${day} 08:00,2026-06-0${day} 10:00,${came}`;
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((day) => [
    row('lathe', day, day < 4 ? `2026-06-0${day} 09:00` : ''),
    row('mill', day, ''),
  ]);
  const told = await reading(rows, 'from,to,order,ordered,promised,received');
  // the third latest order is of the seventh: those of the fourth to the sixth were due
  expect([told.open, told.overdue]).toEqual([5 + 8, 3]);
});

test('less than nothing is a return, and no delivery', async () => {
  const rows = [
    'lathe,buyer,2026-06-01 09:00,5,5',
    'lathe,buyer,2026-06-01 09:00,-5,-5',
    'mill,buyer,2026-06-01 09:00,,-1',
  ];
  const told = await reading(rows, 'from,to,received,asked,quantity');
  expect([told.rows, told.used, told.returned]).toEqual([3, 1, 2]);
});
