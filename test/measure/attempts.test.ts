import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const LINKS = `links:
  - lathe -> inspection
  - { from: inspection, to: lathe, rework: wrong }
  - inspection -> packing
  - packing -> buyer
`;
const modelOf = (lathe: string, inspection = '30min'): string => `kedja: 1
departments: { lathe: ${lathe}, inspection: ${inspection}, packing: 10min }
customers: [buyer]
${LINKS}`;

/** Rows of an order, each `from to`, and `!` where it was wrong; they are given to the log back to front. */
async function proposed(
  model: string,
  orders: readonly string[],
  backwards = true,
): Promise<readonly (readonly [what: string, value: string, count: number])[]> {
  const rows = orders.flatMap((order, i) => {
    const lines = order.split(', ').map((row, k) => {
      const [from, to] = row.replace('!', '').split(' ');
      return `${from},${to},${i},2026-01-05 0${Math.floor(k / 6)}:${k % 6}5,${row.endsWith('!') ? 'no' : 'yes'}`;
    });
    return backwards ? lines.reverse() : lines;
  });
  const files = { 'log.csv': `from,to,order,received,usable\n${rows.join('\n')}\n` };
  const { proposals } = await measured(
    buildNetwork(load(model, 'm.yaml').chain!),
    ['log.csv'],
    NO_MAPPING,
    fakeIo({ files }),
  );
  return proposals
    .filter(({ what }) => /\.(?:right|full)$/u.test(what))
    .map(({ what, value, count }) => [what, value, count] as const);
}

const ON = 'lathe inspection, inspection packing, packing buyer';
const BACK = `lathe inspection!, inspection lathe, ${ON}`;
const times = (count: number, order: string): string[] => Array.from({ length: count }, () => order);

describe('what was wrong, and was sent back', () => {
  test('counts each time that it was made: 25 of 100 were wrong once, so that 100 of 125 were right', async () => {
    const orders = [...times(75, ON), ...times(25, BACK)];
    expect(await proposed(modelOf('{ time: 1h, right: 95% }'), orders)).toEqual([['lathe.right', '80%', 125]]);
    expect(await proposed(modelOf('1h'), orders)).toEqual([['lathe:inspection.right', '80%', 125]]);
  });

  test('does not count where the model has it go back by chance: then that is what is wrong with it', async () => {
    const orders = [...times(75, ON), ...times(25, BACK)];
    for (const lathe of ['1h', '{ time: 1h, right: 95% }'])
      expect(await proposed(modelOf(lathe).replace('rework: wrong', 'rework: 5%'), orders)).toEqual(
        lathe === '1h' ? [] : [['lathe.right', '100%', 100]],
      );
  });

  test('was wrong by who sent it back where nobody else says so', async () => {
    const orders = [...times(75, ON), ...times(25, BACK.replace('!', ''))];
    const model = modelOf('{ time: 1h, right: 95% }', '{ time: 30min, right: 95% }');
    expect(await proposed(model, orders)).toEqual([
      ['inspection.right', '80%', 125],
      ['lathe.right', '100%', 125],
    ]);
  });

  test('is not made right nor wrong again by what came from outside the round', async () => {
    const model = `kedja: 1
suppliers: { mill: { time: 1h, right: 90% } }
departments: { lathe: { time: 1h, right: 95% }, inspection: 30min, packing: 10min }
customers: [buyer]
${LINKS}  - mill -> lathe
`;
    // Of ten bad bars all were wrong, made once more of what was there, and then half were wrong by the lathe.
    const bad = `mill lathe!, lathe inspection!, inspection lathe, ${ON}`;
    const worse = `mill lathe!, lathe inspection!, inspection lathe, ${BACK}`;
    const orders = [...times(40, `mill lathe, ${ON}`), ...times(5, bad), ...times(5, worse)];
    expect(await proposed(model, orders)).toEqual([
      ['lathe.right', '90.9%', 55],
      ['mill.right', '80%', 50],
    ]);
  });

  test('is told of rounds within rounds, and beside each other', async () => {
    const model = `kedja: 1
departments: { lathe: { time: 1h, right: 95% }, inspection: 30min, packing: { time: 10min, right: 95% } }
customers: [buyer]
${LINKS}  - { from: packing, to: lathe, rework: 5% }
  - { from: packing, to: inspection, rework: 5% }
`;
    const rounds = [
      `${BACK.replace('packing buyer', 'packing lathe')}, lathe inspection!, inspection lathe, lathe inspection!, inspection lathe`,
      'lathe inspection, inspection packing, packing inspection, inspection packing, packing buyer!',
    ].join(', ');
    expect(await proposed(model, times(30, rounds))).toEqual([
      ['lathe.right', '25%', 120], // no, yes but done again by chance, no, no, yes
      ['packing.right', '0%', 30], // what went back by chance says nothing of it
    ]);
  });

  test('is proposed of none where attempts cannot be told apart in more than three of a hundred', async () => {
    const lost = BACK.replace(', lathe inspection, ', ', '); // what came of the second attempt is in no row
    const model = modelOf('{ time: 1h, right: 95% }');
    expect(await proposed(model, [...times(97, ON), ...times(3, lost)])).toEqual([['lathe.right', '100%', 97]]);
    expect(await proposed(model, [...times(96, ON), ...times(4, lost)])).toEqual([]);
  });
});
