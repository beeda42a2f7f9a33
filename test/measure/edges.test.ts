import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { readMapping } from '../../src/measure/mapping.js';
import { momentForm } from '../../src/measure/columns/moment-form.js';
import { MomentReader } from '../../src/measure/columns/moments.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

async function measure(model: string, log: string, said: object = {}): Promise<Measurement> {
  const source = load(`kedja: 1\n${model}`, 'm.yaml');
  expect(source.findings).toEqual([]);
  const { mapping } = readMapping(said, []);
  return measured(buildNetwork(source.chain!), ['log.csv'], mapping, fakeIo({ files: { 'log.csv': log } }));
}

const PAIR = `suppliers: { lathe: 1h }
customers: { buyer: { promise: { within: 5d, on-time: 90% } } }
links:
  - lathe -> buyer
`;

test('a day that there is not is none, whatever days were read before', () => {
  const reader = new MomentReader(momentForm('yyyy-MM-dd')!);
  const read = (text: string): number => reader.read(new TextEncoder().encode(text), 0, text.length);
  expect([read('2026-02-01'), read('2026-01-33'), read('2025-18-01'), read('2026-00-33')]).toEqual([
    Date.UTC(2026, 1, 1) / 1000,
    NaN,
    NaN,
    NaN,
  ]);
});

test('what is shipped on a day and received at a time of that day is not received before it was shipped', async () => {
  const rows = [4, 28].map((hours) => {
    const there = hours < 24 ? `2026-06-15 ${9 + hours}:00` : `2026-06-16 ${9 + hours - 24}:00`;
    return `lathe,buyer,${hours},2026-06-15 09:00,2026-06-15,${there}`;
  });
  const { customers, reading } = await measure(PAIR, `from,to,order,ordered,shipped,received\n${rows.join('\n')}\n`);
  expect(customers[0]!.leadTime!.times).toMatchObject({ count: 2, least: 4 * 3600, most: 28 * 3600 });
  expect(reading.backwards).toBe(0);
});

test('a day of 25 hours begins 25 hours before it ends', async () => {
  const log = `from,to,promised,received\nlathe,buyer,2026-10-25 00:30,2026-10-25\nlathe,buyer,2026-10-24 23:30,2026-10-25\n`;
  const { customers } = await measure(PAIR, log, { zone: 'Europe/Stockholm' });
  expect(customers[0]!.onTime).toMatchObject({ hits: 0, of: 1 }); // of the first nobody knows
});

describe('chances that are rare', () => {
  const MODEL = `departments:
  lathe: { time: 1h, delays: [{ chance: 10%, time: 1h, cause: jam }, { chance: 30%, time: 2h, cause: fire }, { chance: 0.1%, time: 2h, cause: flood }] }
customers: { buyer: 1d }
links:
  - lathe -> buyer
`;

  test('are neither never nor always', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `lathe,buyer,${i},${i === 0 ? 'jam,no' : ',yes'}`);
    const { proposals } = await measure(MODEL, `from,to,order,received,reason,usable\n${withDay(rows)}\n`);
    const value = (what: string): string | undefined => proposals.find((one) => one.what === what)?.value;
    expect(value('lathe.delays.0.chance')).toBe('0.03%');
    expect(value('lathe:buyer.right')).toBe('99.97%');
  });

  test('are none where a delay never was, as it often would have been', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `lathe,buyer,${i},${i % 10 === 0 ? 'jam' : ''},yes`);
    const { proposals } = await measure(MODEL, `from,to,order,received,reason,usable\n${withDay(rows)}\n`);
    const chances = proposals.filter(({ what }) => what.endsWith('.chance')).map(({ what, value }) => [what, value]);
    expect(chances).toEqual([
      ['lathe.delays.0.chance', '10%'],
      ['lathe.delays.1.chance', '0%'], // and of the flood 500 orders tell nothing
    ]);
  });
});

function withDay(rows: readonly string[]): string {
  return rows.map((row) => row.replace(/^((?:[^,]*,){3})/u, '$12026-06-15 12:00,')).join('\n');
}
