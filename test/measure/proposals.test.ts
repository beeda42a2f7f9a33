import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
suppliers: { mill: 1h }
departments: { saw: { time: 1h, delays: [{ cause: Blade, chance: 5%, time: 1h }] } }
customers: { buyer: 9h }
links: [mill -> saw -> buyer]
`;

interface Order {
  readonly reason?: string;
  readonly usedRight?: boolean;
  readonly right?: boolean;
}

/** Orders that the saw gets at 07:00 and ships some minutes after, each a minute more than the one before. */
async function measure(orders: readonly Order[]): Promise<Measurement> {
  const rows = orders.map(({ reason = '', usedRight = true, right = true }, i) => {
    const shipped = `2026-06-15 08:${String(i).padStart(2, '0')}`;
    const yes = (is: boolean): string => (is ? 'yes' : 'no');
    return `mill,saw,${i},2026-06-15 06:00,2026-06-15 07:00,${yes(usedRight)},
saw,buyer,${i},${shipped},2026-06-15 09:30,${yes(right)},${reason}`;
  });
  const log = `from,to,order,shipped,received,usable,reason\n${rows.join('\n')}\n`;
  const io = fakeIo({ files: { 'log.csv': log } });
  return measured(buildNetwork(load(MODEL, 'm.yaml').chain!), ['log.csv'], NO_MAPPING, io);
}

const some = (count: number, order: Order): Order[] => Array.from({ length: count }, () => order);
const names = ({ proposals }: Measurement): string[] => proposals.map(({ what }) => what);

describe('what is proposed', () => {
  test('of five times is a distribution, of four none', async () => {
    expect(names(await measure(some(4, {})))).toEqual([]);
    expect(names(await measure(some(5, {})))).toContain('saw.time');
  });

  test('of thirty deliveries is a share, of twenty-nine none', async () => {
    const wrong = { right: false };
    expect(names(await measure([...some(28, {}), wrong]))).not.toContain('saw:buyer.right');
    expect((await measure([...some(29, {}), wrong])).proposals).toContainEqual({
      what: 'saw:buyer.right',
      value: '96.7%', // 29 of 30
      count: 30,
      now: null,
    });
  });

  test('of thirty orders is the chance of a delay, of twenty-nine none', async () => {
    const late = some(2, { reason: 'blade' });
    expect(names(await measure([...some(27, {}), ...late]))).not.toContain('saw.delays.0.chance');
    expect((await measure([...some(28, {}), ...late])).proposals).toContainEqual({
      what: 'saw.delays.0.chance',
      value: '6.7%', // 2 of 30
      count: 30,
      now: '5%',
    });
  });
});

/** Wilson's lower end of 1 of 3 is 6.1 %, of 1 of 4 it is 4.6 %: a log may be wrong in 5 %. */
test.each<[number, number, string[]]>([
  [1, 0, ['right']],
  [1, 2, ['right']],
  [1, 3, []],
  [0, 9, []],
])('%i right and %i wrong, all of something wrong', async (right, wrong, putRight) => {
  const orders = [...some(right, { usedRight: false }), ...some(wrong, { usedRight: false, right: false })];
  expect((await measure(orders)).putRight).toEqual(putRight);
});
