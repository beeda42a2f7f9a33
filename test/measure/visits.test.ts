import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { edited } from '../../src/source/edit.js';
import { load } from '../../src/source/load.js';
import { analyze } from '../../src/kedja.js';
import { fakeIo } from '../support/fake-io.js';

/** An order goes to the lathe three times: it is painted, and then drilled, in between. */
const modelOf = (lathe: string, again: string): string => `kedja: 1
departments:
  lathe: { name: Svarvaren, ${lathe} }
  paint: 1h
  drill: 1h
  lathe-2: { same-as: lathe${again} }
  lathe-3: { same-as: lathe }
customers: { buyer: 3d }
links:
  - lathe -> paint -> lathe-2 -> drill -> lathe-3 -> buyer
`;

/** Forty orders: an hour at the lathe, half an hour, eight hours at the lathe, ten minutes, two hours at the lathe. */
async function measure(
  model: string,
  rest: (order: number, visit: number) => string = () => ',,',
): Promise<Measurement> {
  const steps = ['lathe,paint', 'paint,lathe', 'lathe,drill', 'drill,lathe', 'lathe,buyer'] as const;
  const ends = [60, 90, 570, 580, 700];
  const lines = Array.from({ length: 40 }, (_, order) => {
    const at = (minutes: number): string =>
      new Date(Date.UTC(2026, 0, 1 + order, 7) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return steps.map((step, visit) =>
      [step, order, at(0), at(ends[visit]!), at(ends[visit]!), rest(order, visit)].join(','),
    );
  }).flat();
  const log = `from,to,order,ordered,shipped,received,asked,quantity,reason\n${lines.join('\n')}\n`;
  const network = buildNetwork(load(model, 'm.yaml').chain!);
  return measured(network, ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
}

const times = ({ places }: Measurement): unknown[] =>
  places.map(({ id, name, count, time }) => [id, name, count, time?.times.least, time?.times.most, time?.times.count]);
const proposed = ({ proposals }: Measurement): unknown[] =>
  proposals.map(({ what, value, count }) => [what, value, count]);

describe('later visits', () => {
  test('with a time of their own are measured by themselves, others with the first', async () => {
    const told = await measure(modelOf('time: 1h', ', time: 4h'));
    expect(times(told)).toEqual([
      ['drill', 'drill', 40, 600, 600, 40],
      ['lathe', 'Svarvaren', 80, 3600, 7200, 80],
      ['lathe-2', 'Svarvaren (lathe-2)', 40, 8 * 3600, 8 * 3600, 40],
      ['paint', 'paint', 40, 1800, 1800, 40],
    ]);
    expect(proposed(told)[2]).toEqual(['lathe-2.time', '8h', 40]);
    expect(times(await measure(modelOf('time: 1h', '')))).toEqual([
      ['drill', 'drill', 40, 600, 600, 40],
      ['lathe', 'Svarvaren', 120, 3600, 8 * 3600, 120],
      ['paint', 'paint', 40, 1800, 1800, 40],
    ]);
  });

  test('have delays and shares of their own, or those of their department', async () => {
    const rest = (order: number, visit: number): string =>
      `10,${visit >= 2 && order % 4 === 0 ? 9 : 10},${visit === 0 && order < 8 ? 'jam' : ''}`;
    const lathe = 'time: 1h, full: 90%, delays: [{ cause: jam, chance: 4%, time: 1h }]';
    const shares = (told: Measurement): unknown[] =>
      proposed(told).filter((one) => /chance|full/u.test(String((one as unknown[])[0])));
    expect(shares(await measure(modelOf(lathe, ''), rest))).toEqual([
      ['lathe.delays.0.chance', '6.7%', 120],
      ['lathe.full', '90.9%', 110], // what is short for the third time was so before
    ]);
    const own = ', full: 95%, delays: [{ cause: jam, chance: 4%, time: 1h }]';
    expect(shares(await measure(modelOf(lathe, own), rest))).toEqual([
      ['lathe.delays.0.chance', '10%', 80],
      ['lathe.full', '100%', 70],
      ['lathe-2.full', '75%', 40],
    ]);
  });

  test('make a model that takes as long as the log says', async () => {
    const source = load(modelOf('time: 1h', ', time: 4h'), 'm.yaml');
    const told = await measure(modelOf('time: 1h', ', time: 4h'));
    const { text, refused } = edited(
      source,
      told.proposals.filter(({ what }) => what !== 'lathe.time'),
      null,
    );
    expect(refused).toEqual([]);
    const { customers } = analyze(load(text, 'm.yaml')).assessment!;
    expect(customers[0]!.typical!.leadTime).toBe((60 + 30 + 480 + 10 + 60) * 60); // but for the lathe's own, which stays as it was
  });
});

test('a visit that is called by its own id is meant where its department may be, too', async () => {
  const model = `kedja: 1
departments: { mill: 1h, lathe: 1h, mill-2: { same-as: mill } }
customers: { buyer: 9h }
links:
  - mill -> lathe -> mill-2 -> buyer
  - { from: mill-2, to: lathe, rework: 10% }
`;
  const log = 'from,to,received\nmill,lathe,2026-06-15 10:00\nmill-2,lathe,2026-06-15 11:00\n';
  const network = buildNetwork(load(model, 'm.yaml').chain!);
  const { links, reading } = await measured(network, ['l.csv'], NO_MAPPING, fakeIo({ files: { 'l.csv': log } }));
  expect([links.map(({ id }) => id), reading.used]).toEqual([['mill:lathe', 'mill-2:lathe'], 2]);
});
