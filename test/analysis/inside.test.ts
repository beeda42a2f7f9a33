import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureFindings } from '../../src/analysis/figure-findings.js';
import { withOdds } from '../../src/analysis/odds/odds.js';
import type { Inside } from '../../src/model/inside.js';
import { anyModel, type Model, type ModelLink, read, shuffled } from '../support/arbitraries.js';
import { assessed, DAY, figuresOf, HOUR, planOf } from '../support/engine.js';
import { USUAL_LIMITS } from '../../src/model/ruling.js';

function insideOf(text: string): Inside {
  return figuresOf(assessed(`kedja: 1\n${text}`)).inside!;
}

describe('time', () => {
  test('is that of the longest way, each link as long as agreed in place of its giver and itself, or else as usual', () => {
    const { time } = insideOf(`
departments: { store: 15min, forklift: 10min, lathe: { queue: 1h, time: 2h } }
customers: { end: 8h }
links:
  - { from: store, to: forklift, handover: 1h, agreed: 3h }
  - { from: forklift, to: lathe, handover: 20min, departs: { every: 1h } }
  - { from: lathe, to: end, agreed: { within: 4.5h } }
`);
    expect(time).toMatchObject({ promised: 8 * HOUR, inside: 8.5 * HOUR, holds: false });
    expect(time!.most.map(({ id, eats, isAgreed }) => [id, eats / HOUR, isAgreed])).toEqual([
      ['lathe:end', 4.5, true],
      ['store:forklift', 3, true],
      ['forklift:lathe', 1, false],
    ]);
  });

  test('goes by the same rules for stock, the first of several, and the ways that orders take', () => {
    const { time } = insideOf(`
suppliers: { mill: 1w, other: 1w }
departments: { store: 1h, left: 9h, right: 9h }
customers: { end: { promise: 6h, needs: any } }
links:
  - { from: mill, to: store, agreed: 5d, stock: 4.75d }
  - { from: other, to: store, agreed: 3d, stock: 4d }
  - { from: store, to: left, share: 30%, agreed: 9h }
  - { from: store, to: right, share: 70%, agreed: 2h }
  - { from: left, to: end, agreed: 1h }
  - { from: right, to: end, agreed: 1h }
`);
    expect(time).toMatchObject({ inside: 9 * HOUR, holds: false });
    const first = insideOf(`
departments: { left: 9h, right: 9h }
customers: { end: { promise: 6h, needs: any } }
links: [{ from: left, to: end, agreed: 7h }, { from: right, to: end, agreed: 5h }]
`);
    expect(first.time).toMatchObject({ inside: 5 * HOUR, holds: true });
  });

  test('is told of what is offered where nothing is agreed, and of times that nobody knows', () => {
    const { time } = insideOf(`
departments: { store: , lathe: }
customers: { end: 4h }
links: [{ from: store, to: lathe, expects: 1h, offers: 2h }, { from: lathe, to: end, agreed: 3h }]
`);
    expect(time).toMatchObject({ inside: 5 * HOUR, holds: false });
    const unknown = insideOf(
      'departments: { store: , lathe: 1h }\ncustomers: { end: 4h }\nlinks: [store -> lathe, { from: lathe, to: end, agreed: 3h }]',
    );
    expect(unknown.time).toBeNull();
  });

  test('is nothing where nothing was agreed of it, or promised', () => {
    const figures = assessed(`kedja: 1
departments: { store: 1h, lathe: 1h }
customers: { buyer: 4h, other: , free: 4h }
links:
  - { from: store, to: buyer, agreed: { right: 99% } }
  - { from: store, to: other, agreed: 1h }
  - lathe -> free
`);
    expect(figuresOf(figures, 'buyer').inside).toMatchObject({ time: null, chance: null, full: null, right: {} });
    expect(figuresOf(figures, 'other').inside).toBeNull();
    expect(figuresOf(figures, 'free').inside).toBeNull();
  });
});

describe('full and right', () => {
  test('multiply along the way', () => {
    const { right, full } = insideOf(`
departments: { a: { time: 1h, right: 20% }, b: 1h, c: 1h }
customers: { end: { promise: { within: 4h, right: 75%, full: 90% } } }
links:
  - { from: a, to: b, right: 30%, agreed: { right: 95%, full: 99% } }
  - { from: b, to: c, agreed: { right: 84% } }
  - { from: c, to: end, agreed: { right: 88% } }
`);
    expect(right!.inside).toBeCloseTo(0.70224, 12);
    expect(right).toMatchObject({ promised: 0.75, holds: false });
    expect(right!.most.map(({ id }) => id)).toEqual(['b:c', 'c:end', 'a:b']);
    expect(full).toMatchObject({ inside: 0.99, holds: true });
  });

  test('count what several deliveries rest on once, and what was put right on the way not at all', () => {
    const { right } = insideOf(`
suppliers: { mill: { time: 1h, right: 50% } }
departments: { store: { time: 1h, right: 90% }, left: 1h, right: 1h, join: 1h }
customers: { end: { promise: { right: 80% } } }
links:
  - { from: mill, to: store, recover: 1h, right: 10% }
  - store -> left
  - store -> right
  - { from: left, to: join, agreed: { right: 95% } }
  - right -> join
  - join -> end
`);
    expect(right!.inside).toBeCloseTo(0.9 * 0.95, 12);
  });

  test('of what is found wrong and sent back, what was not found is left', () => {
    const { right } = insideOf(`
departments: { store: { time: 1h, right: 90% }, lathe: { time: 1h, right: 80% }, inspection: { time: 1h, finds: 75% } }
customers: { end: { promise: { right: 95% } } }
links:
  - { from: store, to: lathe }
  - lathe -> inspection
  - { from: inspection, to: lathe, rework: wrong }
  - { from: inspection, to: end, agreed: { right: 99% } }
`);
    const again = (0.2 * 0.25) / (1 - 0.2 * 0.75);
    const left = 0.28 * 0.25 + 0.28 * 0.75 * again;
    expect(right!.inside).toBeCloseTo((1 - left) * 0.99, 12);
    expect(right!.most[0]).toMatchObject({ id: 'lathe:inspection', isAgreed: false });
  });

  test('are as drawn, where nothing picks and nothing but what is wrong goes back', () => {
    fc.assert(
      fc.property(anyModel({ without: ['partial'], departments: 6, customers: 1 }), (model) => {
        const chain = read(withExtra(withoutAgreements(model)));
        const assessment = assessed(chain);
        const { odds, inside } = figuresOf(
          withOdds(planOf(chain), assessment, {
            runs: 4096,
            seed: 1,
            precision: null,
            typical: 'median',
            threats: false,
          }),
        );
        fc.pre(inside !== null);
        for (const what of ['full', 'right'] as const) {
          const expected = inside[what]!.inside;
          const sd = Math.sqrt((expected * (1 - expected)) / 4096);
          expect(Math.abs(odds![what].estimate - expected)).toBeLessThanOrEqual(5.5 * sd + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('chance', () => {
  const row = (share: string): string => `
departments: { a: 1h, b: 1h, c: 1h, d: 1h, e: 1h, f: 1h }
customers: { end: { promise: { within: 7h, on-time: 95% } } }
links: [${['a b', 'b c', 'c d', 'd e', 'e f', 'f end']
    .map((pair) => pair.split(' '))
    .map(([from, to]) => `{ from: ${from}, to: ${to}, agreed: { within: 1h, on-time: ${share} } }`)
    .join(', ')}]
`;

  test('what can fail adds up, and six links need 99.17 % each for 95 %', () => {
    const { chance } = insideOf(row('99%'));
    expect(chance).toMatchObject({ promised: 0.95, holds: false, links: 6, unsaid: [] });
    expect(chance!.bound).toBeCloseTo(0.94, 12);
    expect(chance!.independent).toBeCloseTo(0.941480149401, 12);
    expect(chance!.each).toBeCloseTo(0.9916666667, 10);
    expect(insideOf(row('99.2%')).chance!.holds).toBe(true);
  });

  test('is no guarantee where a link agrees no share, and names it', () => {
    const { chance } = insideOf(`
departments: { a: 1h, b: 1h }
customers: { end: { promise: { within: 7h, on-time: 95% } } }
links: [{ from: a, to: b, agreed: { within: 1h, on-time: 99% } }, b -> end]
`);
    expect(chance).toMatchObject({ bound: null, holds: null, independent: null, links: 2 });
    expect(chance!.unsaid.map(({ id }) => id)).toEqual(['b:end']);
  });

  test('of the first of several the one that fails least, of k the k that do, what all rest on once, of several ways by their shares', () => {
    const picks = (needs: string | number): number =>
      insideOf(`
departments: { trunk: 1h, a: 1h, b: 1h, c: 1h }
customers: { end: { promise: { within: 7h, on-time: 50% }, needs: ${needs} } }
links:
  - { from: trunk, to: a, agreed: { within: 1h, on-time: 98% } }
  - { from: trunk, to: b, agreed: { within: 1h, on-time: 99% } }
  - { from: trunk, to: c, agreed: { within: 1h, on-time: 97% } }
  - { from: a, to: end, agreed: { within: 1h, on-time: 90% } }
  - { from: b, to: end, agreed: { within: 1h, on-time: 95% } }
  - { from: c, to: end, agreed: { within: 9h, on-time: 100% } }
`).chance!.bound!;
    expect(picks('any')).toBeCloseTo(0.94, 12);
    expect(picks(2)).toBeCloseTo(1 - 0.06 - 0.12, 12);
    expect(picks('all')).toBeCloseTo(1 - 0.06 - 0.12 - 0.03, 12);
    const once = insideOf(`
suppliers: { mill: 1h }
departments: { trunk: 1h, a: 1h, b: 1h, c: 1h }
customers: { end: { promise: { within: 7h, on-time: 50% }, needs: 2 } }
links:
  - { from: mill, to: trunk, agreed: { within: 1h, on-time: 90% } }
${['a', 'b', 'c'].flatMap((id) => [`  - { from: trunk, to: ${id}, agreed: { within: 1h, on-time: 99% } }`, `  - { from: ${id}, to: end, agreed: { within: 1h, on-time: 99% } }`]).join('\n')}
`);
    expect(once.chance!.bound).toBeCloseTo(0.86, 12);
    const ways = insideOf(`
departments: { fork: 1h, a: 1h, b: 1h }
customers: { end: { promise: { within: 7h, on-time: 50% } }, other: }
links:
  - { from: fork, to: a, share: 20%, agreed: { within: 1h, on-time: 90% } }
  - { from: fork, to: b, share: 60%, agreed: { within: 1h, on-time: 98% } }
  - { from: fork, to: other, share: 20% }
  - { from: a, to: end, agreed: { within: 1h, on-time: 100% } }
  - { from: b, to: end, agreed: { within: 1h, on-time: 99% } }
`);
    expect(ways.chance!.bound).toBeCloseTo(1 - 0.25 * 0.1 - 0.75 * 0.03, 12);
    expect(ways.chance!.links).toBeCloseTo(2, 12);
  });
});

describe('a promise that the inside does not carry', () => {
  test('is found at the part of it that fails first, with the links that take most', () => {
    const chain = read(`kedja: 1
departments: { store: 1h, lathe: 1h, van: 1h }
customers: { end: { name: Kunden, promise: { within: 5h, right: 98%, full: 90% } } }
links:
  - { from: store, to: lathe, agreed: { within: 3h, right: 97% } }
  - { from: lathe, to: van, agreed: { within: 2h, full: 95% } }
  - van -> end
`);
    const found = figureFindings(planOf(chain).network, assessed(chain), USUAL_LIMITS).filter(
      ({ rule }) => rule === 'inside-cannot-carry',
    );
    expect(found).toMatchObject([
      { rule: 'inside-cannot-carry', severity: 'warning', at: { path: ['customers', 'end', 'promise', 'within'] } },
    ]);
    expect(found[0]!.facts).toMatchObject({
      name: 'Kunden',
      parts: [
        { what: 'time', promised: 5 * HOUR, inside: 6 * HOUR },
        { what: 'right', promised: 0.98, inside: 0.97, most: [{ id: 'store:lathe' }] },
      ],
    });
  });
});

describe('laws', () => {
  const agreements = (model: Model, hours: readonly number[], shares: readonly number[]): Model => ({
    ...model,
    links: model.links.map((link, i) =>
      link.rework === undefined
        ? {
            ...link,
            agreed: {
              within: `${hours[i % hours.length]!}s`,
              'on-time': shares[i % shares.length]! / 1000,
              right: shares[(i + 1) % shares.length]! / 1000,
              full: shares[(i + 2) % shares.length]! / 1000,
            },
          }
        : link,
    ),
  });
  const figures = fc.record({
    model: anyModel({ customers: 1 }).filter((model) => Object.values(model.customers)[0]!.promise !== undefined),
    hours: fc.array(fc.nat(30), { minLength: 12, maxLength: 12 }),
    shares: fc.array(fc.integer({ min: 900, max: 1000 }), { minLength: 12, maxLength: 12 }),
    nth: fc.nat(11),
    more: fc.nat(90),
  });
  const of = (model: Model): Inside => figuresOf(assessed(model)).inside!;
  const changed = (list: readonly number[], nth: number, by: number): number[] =>
    list.map((one, i) => (i === nth ? one + by : one));

  test('a longer agreed time never shortens the inside time', () => {
    fc.assert(
      fc.property(figures, ({ model, hours, shares, nth, more }) => {
        const longer = agreements(model, changed(hours, nth, more), shares);
        expect(of(longer).time!.inside).toBeGreaterThanOrEqual(
          of(agreements(model, hours, shares)).time!.inside - 1e-9,
        );
      }),
    );
  });

  test('a lower agreed share never raises what is guaranteed, nor what comes full or right', () => {
    fc.assert(
      fc.property(figures, ({ model, hours, shares, nth, more }) => {
        const [lower, higher] = [
          of(agreements(model, hours, changed(shares, nth, -more))),
          of(agreements(model, hours, shares)),
        ];
        fc.pre(higher.chance !== null); // no order comes there
        expect(lower.chance!.bound!).toBeLessThanOrEqual(higher.chance.bound! + 1e-9);
        expect(lower.right!.inside).toBeLessThanOrEqual(higher.right!.inside + 1e-9);
        expect(lower.full!.inside).toBeLessThanOrEqual(higher.full!.inside + 1e-9);
      }),
    );
  });

  test('independent agreements see through no fewer orders than any', () => {
    fc.assert(
      fc.property(figures, ({ model, hours, shares }) => {
        const { chance } = of(agreements(model, hours, shares));
        fc.pre(chance !== null);
        expect(chance.independent!).toBeGreaterThanOrEqual(chance.bound! - 1e-9);
      }),
    );
  });

  test('nothing depends on the order of the file', () => {
    fc.assert(
      fc.property(
        figures.chain(({ model, hours, shares }) => {
          const all = agreements(model, hours, shares);
          return fc.tuple(fc.constant(all), shuffled(all));
        }),
        ([model, other]) => {
          expect(of(other)).toEqual(of(model));
        },
      ),
    );
  });
});

describe('large chains', () => {
  test('are told in good time', () => {
    const size = 20_000;
    const places = Array.from({ length: size }, (_, i) => `p${i}`);
    const chain = read({
      kedja: 1,
      departments: Object.fromEntries(places.map((id) => [id, { time: '1h', needs: 'any', right: '99.99%' }])),
      customers: { end: { promise: { within: '1d', 'on-time': '95%', right: '95%' } } },
      links: places.flatMap((from, i) => {
        const agreed = { within: '1h', 'on-time': '99%', right: '99%' };
        return [
          { from, to: places[i + 1] ?? 'end', agreed },
          ...(i + 2 < size ? [{ from, to: places[i + 2], agreed }] : []),
        ];
      }),
    });
    const start = performance.now();
    const { inside } = figuresOf(assessed(chain, { threats: false }));
    expect(performance.now() - start).toBeLessThan(3000);
    expect(inside).toMatchObject({ chance: null, time: { inside: (size / 2 + 1) * HOUR, promised: DAY } });
  });
});

/** The model without its agreements, and without rework by chance. */
function withoutAgreements(model: Model): Model {
  return {
    ...model,
    links: model.links.flatMap(({ agreed: _agreed, ...link }): ModelLink[] =>
      link.rework === undefined || link.rework === 'wrong' ? [link] : [],
    ),
  };
}

/** A delivery from nobody, always full and right, straight to the customer, so that something is agreed. */
function withExtra(model: Model): object {
  const [id, customer] = Object.entries(model.customers)[0]!;
  return {
    ...model,
    suppliers: { ...model.suppliers, extra: { time: '0' } },
    customers: { [id]: { ...customer, promise: customer.promise ?? { within: '1h' } } },
    links: [...model.links, { from: 'extra', to: id, item: 'extra', agreed: { right: '100%', full: '100%' } }],
  };
}
