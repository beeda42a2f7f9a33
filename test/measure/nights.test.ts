import { expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

/** Forty orders: every second one is ordered at 15:00 and there at 08:30 the next morning, the others within an hour. */
const ROWS = Array.from({ length: 40 }, (_, i) => {
  const day = (more: number): string => `2026-06-${String(1 + (i % 20) + more).padStart(2, '0')}`;
  const there = i % 2 === 0 ? `${day(1)} 08:30` : `${day(0)} 16:00`;
  return `lathe,buyer,${i},${day(0)} 15:00,${day(0)} 15:30,${there}`;
});
const LOG = ['from,to,order,ordered,shipped,received', ...ROWS].join('\n');

async function measure(calendar: string, within: string): Promise<Measurement> {
  const model = `kedja: 1
calendar: ${calendar}
suppliers: { lathe: 1h }
customers: { buyer: { promise: { within: ${within}, on-time: 90% } } }
links: [lathe -> buyer]
`;
  const source = load(model, 'm.yaml');
  expect(source.findings).toEqual([]);
  return measured(buildNetwork(source.chain!), ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': LOG } }));
}

const proposed = ({ proposals }: Measurement): string[] => proposals.map(({ what }) => what);

test('where a day is nine hours and nobody says which, a night is no delay', async () => {
  const told = await measure('{ day: 9h, week: 5d }', '2h');
  // 20 within an hour; the other 20 took 17 h 30 min by the clock, and who knows how many of them at work
  expect(told.customers[0]!.inTime).toMatchObject({ hits: 20, of: 20, kept: 'open' });
  expect(told.reading.nights).toBe(40); // the lead times, and the ways of 17 hours
  expect(proposed(told)).toEqual(['lathe.time']); // half an hour, always
});

test('what is in time by the clock is so at work', async () => {
  const told = await measure('{ day: 9h, week: 5d }', '2d');
  expect(told.customers[0]!.inTime).toMatchObject({ hits: 40, of: 40, kept: 'yes' });
});

test('with hours nights are left out, and with days of 24 hours they count', async () => {
  const hours = await measure('{ hours: 07:00-16:00, days: mon-sun }', '2h30min');
  expect(hours.customers[0]!.inTime).toMatchObject({ hits: 40, of: 40, kept: 'yes' }); // an hour, and 1 h 30 min the next day
  const whole = await measure('{ day: 24h, week: 7d }', '2h');
  expect(whole.customers[0]!.inTime).toMatchObject({ hits: 20, of: 40, kept: 'no' });
  expect([hours, whole].map((told) => [told.reading.nights, proposed(told).length])).toEqual([
    [0, 2],
    [0, 2],
  ]);
});
