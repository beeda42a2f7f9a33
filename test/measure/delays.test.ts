import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING, readMapping } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments:
  store: { time: 10min, delays: [{ cause: wrong list, chance: 4%, time: 1h }, { cause: strike, chance: 1%, time: 1d }] }
  lathe: 1h
  print: 1h
customers: { buyer: 4d }
links:
  - { from: store, to: lathe, handover: 5min, delays: [{ cause: strike, chance: 1%, time: 1d }, { cause: flat tyre, chance: 2%, time: 1h }] }
  - { from: store, to: print, handover: 5min }
  - lathe -> buyer
  - print -> buyer
`;
const MAP = { reasons: { P1: 'flat tyre', L7: 'Wrong List', S: 'strike' } };

/** Orders, each with the reason of its delivery to the lathe and of that to the printer; the way takes 5 min, and an hour with a reason. */
async function measure(orders: readonly (readonly [string, string])[]): Promise<Measurement> {
  const rows = orders.flatMap(([lathe, print], i) =>
    (['lathe', 'print'] as const).map((to) => {
      const reason = to === 'lathe' ? lathe : print;
      return `store,${to},${i},2026-01-05 08:00,2026-01-05 08:10,2026-01-05 ${reason === '' ? '08:15' : '09:10'},${reason}`;
    }),
  );
  const files = { 'log.csv': `from,to,order,ordered,shipped,received,reason\n${rows.join('\n')}\n` };
  const network = buildNetwork(load(MODEL, 'm.yaml').chain!);
  return measured(network, ['log.csv'], readMapping(MAP, []).mapping ?? NO_MAPPING, fakeIo({ files }));
}

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

function chances({ proposals }: Measurement): object[] {
  return proposals.filter(({ what }) => what.endsWith('.chance'));
}

describe('why a delivery was late', () => {
  test('is a chance of a delay on its link, and no part of the usual way', async () => {
    const told = await measure([...many(37, ['', ''] as const), ...many(3, ['P1', ''] as const)]);
    expect(chances(told)).toEqual([{ what: 'store:lathe.delays.1.chance', value: '7.5%', count: 40, now: '2%' }]);
    const way = told.links.find(({ id }) => id === 'store:lathe');
    expect(way!.handover!.times).toMatchObject({ count: 37, least: 300, most: 300 });
    expect(told.places[0]!.time!.times.count).toBe(40);
  });

  test('is one of the giver where the giver has it, whichever of its deliveries says so', async () => {
    const told = await measure([
      ...many(36, ['', ''] as const),
      ...many(2, ['P1', 'L7'] as const),
      ['L7', 'L7'],
      ['', 'L7'],
    ]);
    expect(chances(told)).toEqual([
      { what: 'store.delays.0.chance', value: '10%', count: 40, now: '4%' },
      { what: 'store:lathe.delays.1.chance', value: '5%', count: 40, now: '2%' },
    ]);
    expect(told.places[0]!.time!.times.count).toBe(36);
    expect(told.links.map(({ handover }) => handover!.times.count)).toEqual([38, 40]);
  });

  test("is nobody's where giver and link both have it: it is part of no time, and no chance", async () => {
    const told = await measure([...many(38, ['', ''] as const), ['S', ''], ['', 'S']]);
    expect(chances(told)).toEqual([{ what: 'store.delays.1.chance', value: '2.5%', count: 40, now: '1%' }]);
    expect(told.places[0]!.time!.times.count).toBe(38);
    expect(told.links.map(({ handover }) => handover!.times.count)).toEqual([39, 40]);
  });

  test('is written into the link', async () => {
    const rows = many(30, 0).map(
      (_, i) => `store,lathe,${i},2026-01-05 08:10,2026-01-05 0${i % 3}:15,${i === 0 ? 'flat tyre' : ''}`,
    );
    const files = { 'm.yaml': MODEL, 'log.csv': `from,to,order,shipped,received,reason\n${rows.join('\n')}\n` };
    const io = fakeIo({ files });
    expect(await main(['measure', 'm.yaml', 'log.csv', '--write'], io)).toBe(0);
    expect(io.written.get('m.yaml')).toContain('{ cause: flat tyre, chance: 3.3%, time: 1h }');
  });
});
