import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

/** Saw, then lathe, then either of two that paint, then packing: the lathe sends back to the saw, packing to the lathe. */
const MODEL = `kedja: 1
departments:
  saw: 1h
  lathe: 1h
  spray: 1h
  brush: 1h
  pack: { time: 1h, right: 90% }
customers: { buyer: 4d }
links:
  - saw -> lathe
  - { from: lathe, to: spray, share: 60% }
  - { from: lathe, to: brush }
  - spray -> pack
  - brush -> pack
  - pack -> buyer
  - { from: lathe, to: saw, rework: 10% }
  - { from: pack, to: lathe, rework: 20% }
  - { from: pack, to: spray, rework: 5% }
  - { from: pack, to: saw, rework: wrong }
`;

/** Orders, each as the places that it went to one after the other: `saw lathe spray pack buyer`. */
async function measure(orders: readonly string[], model = MODEL): Promise<Measurement> {
  const rows = orders.flatMap((order, i) => {
    const places = order.split(' ');
    return places.slice(1).map((to, k) => `${places[k]},${to},${i},2026-01-05 0${Math.floor(k / 60)}:${10 + (k % 50)}`);
  });
  const files = { 'log.csv': `from,to,order,received\n${rows.join('\n')}\n` };
  return measured(buildNetwork(load(model, 'm.yaml').chain!), ['log.csv'], NO_MAPPING, fakeIo({ files }));
}

function chances({ links }: Measurement): Record<string, string | null> {
  const backs = links.filter(({ id }) => ['lathe:saw', 'pack:lathe', 'pack:spray', 'pack:saw'].includes(id));
  return Object.fromEntries(
    backs.map(({ id, sentBack }) => [id, sentBack === null ? null : `${sentBack.hits}/${sentBack.of}`]),
  );
}

describe('what is sent back', () => {
  test('is counted of the times that work was done and not found wrong, by hand', async () => {
    const told = await measure([
      'saw lathe spray pack buyer', // lathe 0 of 1, pack 0 of 1
      'saw lathe saw lathe saw lathe brush pack buyer', // lathe 2 of 3, pack 0 of 1, and of spray none: it was not there
      'saw lathe spray pack lathe brush pack buyer', // lathe 0 of 2, pack to the lathe 1 of 2
      'saw lathe spray pack saw lathe spray pack spray pack buyer', // wrong once: lathe 0 of 2, pack to spray 1 of 2
      'saw lathe saw', // not done: lathe 1 of 1
    ]);
    expect(chances(told)).toEqual({
      'lathe:saw': '3/9',
      'pack:lathe': '1/6',
      'pack:spray': '1/5',
      'pack:saw': null,
    });
  });

  test('is not known where the log tells of none, or of nothing that went on', async () => {
    expect(chances(await measure(['saw lathe spray pack buyer']))).toEqual({});
    expect(chances(await measure(['lathe saw', 'saw lathe saw']))).toEqual({ 'lathe:saw': null });
  });

  test('is not more often done where deliveries come in parts', async () => {
    const told = await measure(['saw lathe saw lathe spray pack buyer', 'saw lathe spray pack buyer']);
    const model = MODEL;
    const rows = ['saw,lathe', 'lathe,saw', 'saw,lathe', 'lathe,spray', 'lathe,spray', 'spray,pack', 'pack,buyer'];
    const log = `from,to,order,received\n${rows.map((row, i) => `${row},1,2026-01-05 08:${10 + i}`).join('\n')}\n`;
    const network = buildNetwork(load(model, 'm.yaml').chain!);
    const parts = await measured(network, ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
    expect(chances(told)).toEqual({ 'lathe:saw': '1/3' });
    expect(chances(parts)).toEqual({ 'lathe:saw': '1/2' });
  });

  test('is proposed of thirty times and more, and not where nearly all is sent back', async () => {
    const on = Array.from({ length: 28 }, () => 'saw lathe spray pack buyer');
    const back = 'saw lathe saw lathe spray pack buyer';
    const proposed = async (orders: readonly string[]): Promise<object[]> =>
      (await measure(orders)).proposals.filter(({ what }) => what.endsWith('.rework'));
    expect(await proposed([...on.slice(1), back])).toEqual([]);
    expect(await proposed([...on, back])).toEqual([{ what: 'lathe:saw.rework', value: '3.3%', count: 30, now: '10%' }]);
    expect(await proposed([`saw ${'lathe saw '.repeat(40)}lathe spray pack buyer`])).toEqual([]);
  });

  test('comes to what is plainly counted, whatever went round in what', async () => {
    const anyWalk = fc
      .array(fc.constantFrom('on', 'spray', 'brush', 'saw', 'lathe'), { maxLength: 12 })
      .map((choices) => {
        const left = [...choices];
        const walk = ['saw'];
        const asked = { lathe: 0, pack: 0 };
        const went = { lathe: 0, pack: 0 };
        for (;;) {
          const here = walk.at(-1)!;
          if (here === 'saw') walk.push('lathe');
          else if (here === 'lathe') {
            const choice = left.shift() ?? 'spray';
            asked.lathe++;
            if (choice === 'saw') went.lathe++;
            walk.push(choice === 'saw' ? 'saw' : choice === 'brush' ? 'brush' : 'spray');
          } else if (here === 'pack') {
            const choice = left.shift() ?? 'on';
            if (choice !== 'saw') asked.pack++;
            if (choice === 'lathe') went.pack++;
            walk.push(choice === 'saw' || choice === 'lathe' ? choice : 'buyer');
          } else if (here === 'buyer') return { walk: walk.join(' '), asked, went };
          else walk.push('pack');
        }
      });
    await fc.assert(
      fc.asyncProperty(fc.array(anyWalk, { minLength: 1, maxLength: 20 }), async (walks) => {
        const told = chances(await measure(walks.map(({ walk }) => walk)));
        for (const [place, link] of [
          ['lathe', 'lathe:saw'],
          ['pack', 'pack:lathe'],
        ] as const) {
          const hits = walks.reduce((all, { went }) => all + went[place], 0);
          const of = walks.reduce((all, { asked }) => all + asked[place], 0);
          expect(told[link] ?? null).toBe(hits === 0 ? null : `${hits}/${of}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
