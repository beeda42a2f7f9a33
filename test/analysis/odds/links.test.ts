import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handOvers } from '../../../src/analysis/hand-overs.js';
import { Dealer, emptyHand } from '../../../src/analysis/odds/deal.js';
import { waitFrom } from '../../../src/analysis/odds/join.js';
import { withOdds } from '../../../src/analysis/odds/odds.js';
import { Orders } from '../../../src/analysis/odds/orders.js';
import { scriptOf } from '../../../src/analysis/odds/script-of.js';
import { BLOCK, Streams } from '../../../src/analysis/odds/streams.js';
import type { Assessment, LinkFigures } from '../../../src/model/assessment.js';
import { anyModel, type Model, read } from '../../support/arbitraries.js';
import { assessed, figuresOf, HOUR, planOf } from '../../support/engine.js';

function drawn(what: string | Model | object, runs = 4096, isAll = false): Assessment {
  const chain = read(typeof what === 'string' ? `kedja: 1\n${what}` : what);
  return withOdds(planOf(chain), assessed(chain), {
    runs,
    seed: 1,
    precision: null,
    typical: 'median',
    threats: true,
    ...(isAll && { links: 'all' as const }),
  });
}

function linkOf({ links }: Assessment, id: string): LinkFigures {
  return links.find((link) => link.id === id)!;
}

describe("a link's deliveries", () => {
  test('are measured from when the giver could start, whatever came late to it, and the stock not taken off', () => {
    const assessment = drawn(`
departments: { store: { time: { discrete: { 1h: 50%, 90h: 50% } } }, lathe: { queue: 1h, time: 2h } }
customers: { end: 100h }
links:
  - { from: store, to: lathe, stock: 50h, agreed: 2h }
  - { from: lathe, to: end, handover: 30min, agreed: { within: 3.5h, on-time: 95% } }
`);
    const share = linkOf(assessment, 'store:lathe').odds!;
    expect(share.runs).toBe(4096);
    expect(share.inTime!.estimate).toBeCloseTo(0.5, 1);
    expect(share.inTime!.low).toBeLessThan(share.inTime!.estimate);
    expect(linkOf(assessment, 'lathe:end').odds).toMatchObject({
      inTime: { estimate: 1, low: 1, high: 1 },
      perfect: { estimate: 1, low: 1, high: 1 },
      takes: 3.5 * HOUR,
    });
  });

  test('are full and right as they are handed over, before the receiver puts them right, which takes its time', () => {
    const { odds } = linkOf(
      drawn(`
suppliers: { mill: { time: 1h, right: 90% } }
departments: { store: 1h, lathe: 1h }
customers: { end: 100h }
links:
  - { from: mill, to: store }
  - { from: store, to: lathe, full: 80%, recover: 2h, agreed: 1.5h }
  - { from: lathe, to: end, agreed: { right: 99% } }
`),
      'store:lathe',
    );
    expect(odds!.full.estimate).toBeCloseTo(0.8, 1);
    expect(odds!.right.estimate).toBeCloseTo(0.9, 1);
    expect(odds!.perfect.estimate).toBe(odds!.inTime!.estimate);
    expect(odds!.perfect.estimate).toBeCloseTo(0.72, 1);
  });

  test('are those of the orders that take it, with the rework of its giver; without an agreement where they are asked for', () => {
    const model = `
departments: { fork: { time: 1h }, a: 1h, b: 1h }
customers: { end: 100h }
links:
  - { from: fork, to: a, share: 25%, agreed: 1h }
  - { from: fork, to: b, share: 75% }
  - { from: a, to: end, agreed: 1h }
  - b -> end
  - { from: a, to: a, rework: 20% }
`;
    const assessment = drawn(model);
    expect(linkOf(assessment, 'fork:a').odds!.runs / 4096).toBeCloseTo(0.25, 1);
    expect(linkOf(assessment, 'a:end').odds!.inTime!.estimate).toBeCloseTo(0.8, 1);
    expect(linkOf(assessment, 'a:end').odds!.takes / HOUR).toBeCloseTo(1.25, 1);
    expect(linkOf(assessment, 'b:end').odds).toBeNull();
    expect(linkOf(drawn(model, 1024, true), 'b:end').odds).toMatchObject({ inTime: null, takes: HOUR });
  });

  test('are the same counted order by order', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const counted = drawn(agreed(model), 200, true).links;
        const slowly = slow(agreed(model), 200);
        for (const [id, want] of slowly) {
          const { odds } = counted.find((link) => link.id === id)!;
          if (odds !== null)
            expect({
              runs: odds.runs,
              inTime: Math.round(odds.inTime!.estimate * odds.runs),
              full: Math.round(odds.full.estimate * odds.runs),
              right: Math.round(odds.right.estimate * odds.runs),
            }).toEqual(want);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('carry at least as many orders as is guaranteed by how often each of them is in time', () => {
    fc.assert(
      fc.property(anyModel({ without: ['shares'], customers: 1 }), fc.nat(20), (model, room) => {
        const first = agreed(model, { 'on-time': 1 });
        const once = drawn(first, 512, true);
        const came = new Map(once.links.map((link) => [link.id, link.odds?.inTime?.estimate ?? 1]));
        const ids = once.links.map(({ id, from, to, item }) => ({ id, key: `${from.id} ${to.id} ${item ?? ''}` }));
        const share = ({ from, to, item }: Model['links'][number]): number =>
          came.get(ids.find(({ key }) => key === `${from} ${to} ${item ?? ''}`)!.id)!;
        const again = { ...first, links: first.links.map((link) => withShare(link, share(link))) };
        const { inside } = figuresOf(assessed(again));
        fc.pre(inside?.chance != null && inside.time !== null);
        const customers = Object.fromEntries(
          Object.entries(again.customers).map(([id, customer]) => [
            id,
            { ...customer, promise: { within: `${inside.time!.inside + room + 0.001}s` } },
          ]),
        );
        const figures = figuresOf(drawn({ ...again, customers }, 512, true));
        expect(figures.odds!.onTime!.estimate).toBeGreaterThanOrEqual(figures.inside!.chance!.bound! - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('of n orders are those of the first n of a longer row', () => {
    const model = agreed(fc.sample(anyModel(), { numRuns: 1, seed: 7 })[0]!);
    expect(drawn(model, 300, true).links).toEqual(drawn(model, 300, true).links);
    const [few, many] = [drawn(model, BLOCK, true).links, drawn(model, 2 * BLOCK, true).links];
    for (const [i, { odds }] of few.entries())
      if (odds !== null) expect(many[i]!.odds!.runs).toBeGreaterThanOrEqual(odds.runs);
  });
});

describe('the score cards', () => {
  test('tell the worst hand-over first, what it costs, and last what nothing was agreed on', () => {
    const text = `kedja: 1
departments: { store: { time: { discrete: { 1h: 80%, 9h: 20% } } }, forklift: 1h, lathe: { time: 1h, right: 70% } }
customers: { end: { weight: 2, promise: 5h }, other: }
links:
  - { from: store, to: forklift, agreed: { within: 2h, on-time: 95% } }
  - { from: forklift, to: lathe }
  - { from: lathe, to: end, expects: { within: 1h, right: 99% }, offers: { within: 2h, right: 90% } }
  - forklift -> other
`;
    const all = handOvers(planOf(read(text)), drawn(text.replace('kedja: 1\n', ''), 2048, true));
    expect(all.map(({ id }) => id)).toEqual(['lathe:end', 'store:forklift', 'forklift:lathe']);
    expect(all[0]!.gap).toMatchObject({ within: HOUR });
    expect(all[1]!.costs!.giver / (2 * 0.2 * 6 * HOUR)).toBeCloseTo(1, 0);
    expect(all[1]!.costs!.link).toBe(0);
  });
});

/** Every forward link with an agreement. */
function agreed(model: Model, more: { readonly 'on-time'?: number } = {}): Model {
  return {
    ...model,
    links: model.links.map((link, i) =>
      link.rework === undefined ? { ...link, agreed: { within: `${(i * 7) % 40}s`, ...more } } : link,
    ),
    customers: Object.fromEntries(
      Object.entries(model.customers).map(([id, customer]) => [
        id,
        { ...customer, promise: customer.promise ?? { within: '1h' } },
      ]),
    ),
  };
}

function withShare(link: Model['links'][number], share: number): Model['links'][number] {
  return link.agreed === undefined ? link : { ...link, agreed: { ...link.agreed, 'on-time': share } };
}

/** The same counts once more, order by order, from what was drawn: what the giver took, the wait, and the way. */
function slow(model: Model, runs: number): Map<string, object> {
  const chain = read(model);
  const plan = planOf(chain);
  const script = scriptOf(plan);
  const streams = new Streams(script.streams, 1);
  const hand = emptyHand(script, BLOCK);
  const orders = new Orders(script, streams, BLOCK);
  streams.begin(0);
  new Dealer(script, streams, hand).deal();
  orders.runAll(hand);
  const fails = (cells: Uint8Array, at: number): number => (cells.length === 0 ? 0 : cells[at]!);
  const { links } = assessed(chain);
  return new Map(
    [...plan.edge.entries()].map(([i, edge]) => {
      const [giver, line, link] = [plan.giver[i]!, script.lines[i]!, plan.network.links[edge]!];
      const count = { runs: 0, inTime: 0, full: 0, right: 0 };
      for (let at = 0; at < runs; at++) {
        if (orders.taken[i * BLOCK + at] === 0) continue;
        const done = orders.finish[giver * BLOCK + at]!;
        const failing = fails(orders.fails, giver * BLOCK + at) | fails(hand.lineFails, i * BLOCK + at);
        const kept = (column: number): number => hand.kept[column * BLOCK + at]!;
        const own = line.column === -1 ? line.fixed : kept(line.column);
        const wait = line.every > 0 ? waitFrom(done, kept(script.phases[line.phase]!.column), line.every) : 0;
        const recover = failing !== 0 && line.recover !== null ? kept(line.recover.column) : 0;
        count.runs++;
        if (done - orders.start[giver * BLOCK + at]! + wait + own + recover <= link.agreed!.within! + 1e-6)
          count.inTime++;
        if ((failing & 1) === 0) count.full++;
        if ((failing & 2) === 0) count.right++;
      }
      return [links[edge]!.id, count];
    }),
  );
}
