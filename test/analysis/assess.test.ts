import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, CustomerFigures, DeliveryPath, Threat } from '../../src/model/assessment.js';
import type { Chain, Pledge } from '../../src/model/chain.js';
import { anyModel, type Model, type ModelLink, read, shuffled } from '../support/arbitraries.js';
import { CHAINS, expectNear } from '../support/agree.js';
import { assessed, DAY, figuresOf, HOUR, placesOf, slackOf, threatOf } from '../support/engine.js';
import { type Figure, Reference, type Spot } from '../support/reference.js';

describe('critical path method', () => {
  const A = '1-2:7 1-3:10 2-4:6 3-4:5 3-5:4 4-5:3 5-6:2';
  const B = '1-2:8 1-3:10 1-4:9 2-5:6 2-6:4 3-5:5 4-5:0 4-7:7 5-7:12 5-8:15 6-9:18 7-8:4 8-9:7';

  // Taylor, Introduction to Management Science, chapter 8.
  test.each([
    ['A', A, 20, [2, 0, 2, 0, 4, 0, 0], 'a1-3 a3-4 a4-5 a5-6 end'],
    ['B', B, 38, [1, 0, 6, 1, 8, 0, 6, 11, 0, 1, 8, 0, 0], 'a1-3 a3-5 a5-7 a7-8 a8-9 end'],
  ])('network %s, its activities as departments', (_, arrows, length, slack, path) => {
    const figures = figuresOf(assessed(activities(arrows, length)));
    expect(figures.typical!.leadTime).toBe(length * HOUR);
    expect(placesOf(figures.typical!.path)).toBe(path);
    expect(arrowsOf(arrows).map(({ id }) => slackOf(figures, id))).toEqual(slack);
    expect(figures.holds).toBe(true);
  });

  test.each([
    ['A', A, 20, [2, 0, 2, 0, 4, 0, 0], 'e1 e3 e4 e5 e6 end'],
    ['B', B, 38, [1, 0, 6, 1, 8, 0, 6, 11, 0, 1, 8, 0, 0], 'e1 e3 e5 e7 e8 e9 end'],
  ])('network %s, its activities as links', (_, arrows, length, slack, path) => {
    const figures = figuresOf(assessed(events(arrows, length)));
    expect(figures.typical!.leadTime).toBe(length * HOUR);
    expect(placesOf(figures.typical!.path)).toBe(path);
    expect(arrowsOf(arrows).map(({ from, to }) => slackOf(figures, `e${from}:e${to}`))).toEqual(slack);
  });

  test('PERT means', () => {
    const times = ['5h..8h..17h', '7h..10h..13h', '3h..5h..7h', '1h..3h..5h', '4h..6h..8h', '3h..3h..3h', '3h..4h..5h'];
    const places = times.map((time, i) => `  a${i + 1}: ${time}`).join('\n');
    const links = ['a1 -> a3 -> a5 -> a7 -> end', 'a2 -> b2', 'a4 -> b4', 'a6 -> b6']
      .map((flow) => `  - ${flow}`)
      .join('\n');
    const chain = `kedja: 1\ndepartments:\n${places}\ncustomers: { end: 24h, b2: , b4: , b6: }\nlinks:\n${links}\n`;
    const assessment = assessed(chain, { typical: 'mean' });
    expect(assessment.typical).toBe('mean');
    const { typical } = figuresOf(assessment, 'end');
    expect(typical!.leadTime).toBe(24 * HOUR);
    expect(
      typical!.path.legs
        .filter(({ id }) => id.startsWith('a') && !id.includes(':'))
        .map(({ from, to }) => (to - from) / HOUR),
    ).toEqual([9, 5, 6, 4]);
    expect(['b2', 'b4', 'b6'].map((id) => figuresOf(assessment, id).typical!.leadTime / HOUR)).toEqual([10, 3, 3]);
  });
});

interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly time: string;
}

function arrowsOf(text: string): Arrow[] {
  return text.split(' ').map((arrow) => {
    const [, from, to, hours] = /^(\d+)-(\d+):(\d+)$/u.exec(arrow)!;
    return { id: `a${from}-${to}`, from: from!, to: to!, time: `${hours}h` };
  });
}

function lastOf(arrows: readonly Arrow[]): string {
  return arrows.find(({ to }) => arrows.every(({ from }) => from !== to))!.to;
}

/** A department for every arrow, which waits for all arrows into the event that it comes out of. */
function activities(text: string, within: number): Model {
  const arrows = arrowsOf(text);
  const before = arrows.flatMap((arrow) =>
    arrows.filter(({ from }) => from === arrow.to).map((next): ModelLink => ({ from: arrow.id, to: next.id })),
  );
  const after = arrows.filter(({ to }) => to === lastOf(arrows)).map(({ id }): ModelLink => ({ from: id, to: 'end' }));
  const departments = Object.fromEntries(arrows.map(({ id, time }) => [id, { time }]));
  return { ...customerOf(within), departments, links: [...before, ...after] };
}

/** A department of no time for every event, and a link for every arrow. */
function events(text: string, within: number): Model {
  const arrows = arrowsOf(text);
  const ids = [...new Set(arrows.flatMap(({ from, to }) => [`e${from}`, `e${to}`]))];
  const links = arrows.map(({ from, to, time }): ModelLink => ({ from: `e${from}`, to: `e${to}`, handover: time }));
  return {
    ...customerOf(within),
    departments: Object.fromEntries(ids.map((id) => [id, { time: '0' }])),
    links: [...links, { from: `e${lastOf(arrows)}`, to: 'end' }],
  };
}

function customerOf(within: number): Model {
  return {
    kedja: 1,
    suppliers: {},
    departments: {},
    customers: { end: { promise: { within: `${within}h` } } },
    links: [],
    causes: {},
  };
}

describe('worked cases', () => {
  test('the workshop of the first page: 15 min, 10 min and 2 h, promised in 4 h', () => {
    const figures = figuresOf(
      assessed(`
kedja: 1
departments:
  store: 15min
  forklift: 10min
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - store -> forklift -> lathe -> car-buyer
`),
    );
    expect(figures.typical).toMatchObject({ leadTime: 8700, slack: 5700, usual: true });
    expect(
      figures.threats.map(({ id, slack, ready, needed, distance }) => [id, slack, ready, needed, distance]),
    ).toEqual([
      ['forklift', 5700, 1500, 7200, 2],
      ['forklift:lathe', 5700, 1500, 7200, 1],
      ['lathe', 5700, 8700, 14400, 1],
      ['lathe:car-buyer', 5700, 8700, 14400, 0],
      ['store', 5700, 900, 6600, 3],
      ['store:forklift', 5700, 900, 6600, 2],
    ]);
  });

  test('a mill with stock behind it and behind the store after it', () => {
    const figures = figuresOf(
      assessed(`
kedja: 1
suppliers: { mill: 0 }
departments: { store: 0 }
customers: { end: 0 }
links:
  - { from: mill, to: store, stock: 5d }
  - { from: store, to: end, stock: 3d }
`),
    );
    expect(figures.typical).toMatchObject({ leadTime: 0, slack: 0 });
    expect(threatOf(figures, 'mill').slack).toBe(8 * DAY);
    expect(threatOf(figures, 'store').slack).toBe(3 * DAY);
    expect(threatOf(figures, 'mill:store').slack).toBe(8 * DAY);
    expect(threatOf(figures, 'store:end').slack).toBe(3 * DAY);
    expect(placesOf(figures.typical!.path)).toBe('end');
  });

  test('what is usual is the median, not the mean', () => {
    const text = `
kedja: 1
departments: { clinic: { time: { discrete: { 2h: 99%, 500h: 1% } } } }
customers: { patient: 5h }
links: [clinic -> patient]
`;
    expect(figuresOf(assessed(text)).typical!.leadTime).toBe(2 * HOUR);
    expect(slackOf(figuresOf(assessed(text)), 'clinic')).toBe(3);
    expect(figuresOf(assessed(text, { typical: 'mean' })).typical!.leadTime / HOUR).toBeCloseTo(6.98, 9);
  });

  test('two equal lines into one any: each has infinite slack, the place before them carries it all', () => {
    const figures = figuresOf(
      assessed(`
kedja: 1
departments: { first: 1h, left: 2h, right: 2h, last: { time: 1h, needs: any } }
customers: { end: 5h }
links: [first -> left -> last -> end, first -> right -> last]
`),
    );
    expect(slackOf(figures, 'left')).toBe(Infinity);
    expect(slackOf(figures, 'right')).toBe(Infinity);
    expect(slackOf(figures, 'left:last')).toBe(Infinity);
    expect(slackOf(figures, 'first')).toBe(1);
    expect(slackOf(figures, 'last')).toBe(1);
    expect(figures.threats.map(({ id }) => id)).toEqual([
      'first',
      'last',
      'last:end',
      'first:left',
      'first:right',
      'left',
      'left:last',
      'right',
      'right:last',
    ]);
    expect(threatOf(figures, 'left').needed).toBe(Infinity);
  });

  test('x of 4 h or 10 h beside s of 8 h, promised in 7.5 h', () => {
    const figures = figuresOf(
      assessed(`
kedja: 1
departments: { x: { time: { discrete: { 4h: 50%, 10h: 50% } } }, s: 8h }
customers: { end: 7.5h }
links: [x -> end, s -> end]
`),
    );
    expect(figures).toMatchObject({ holds: false, typical: { leadTime: 8 * HOUR, slack: -0.5 * HOUR } });
    expect(slackOf(figures, 'x')).toBe(3.5);
    expect(threatOf(figures, 'x').neededFaster).toBe(null);
    expect(slackOf(figures, 's')).toBe(-0.5);
    expect(threatOf(figures, 's').neededFaster! / HOUR).toBeCloseTo(0.5, 8);
  });

  test('half the interval for a departure; delays, causes and rework are not usual', () => {
    const figures = figuresOf(
      assessed(`
kedja: 1
departments:
  lathe: { queue: 30min, time: 1h, delays: [{ cause: breakdown, chance: 60%, time: 9h }] }
  inspection: { time: 30min, finds: 95% }
customers: { end: 12h }
links:
  - { from: lathe, to: inspection, handover: 15min, departs: { every: 4h } }
  - { from: inspection, to: lathe, rework: 90% }
  - inspection -> end
causes: { power-cut: { chance: 90%, time: 5h, hits: [lathe, inspection] } }
`),
    );
    expect(figures.typical!.leadTime).toBe(4.25 * HOUR);
    expect(threatOf(figures, 'lathe:inspection').ready).toBe(3.75 * HOUR);
    expect(threatOf(figures, 'power-cut')).toMatchObject({
      kind: 'cause',
      ready: null,
      needed: null,
      neededFaster: null,
      usual: true,
      distance: 1,
    });
    expect(slackOf(figures, 'power-cut')).toBeCloseTo(7.75 / 2, 8);
  });

  test('stock that covers a delivery is a floor, not a gain: nothing is there before 0', () => {
    const figures = figuresOf(
      assessed(`
kedja: 1
suppliers: { mill: 4d }
departments: { store: 1h }
customers: { end: 3h }
links: [{ from: mill, to: store, stock: 5d }, store -> end]
`),
    );
    expect(figures.typical!.leadTime).toBe(HOUR);
    expect(threatOf(figures, 'mill').slack).toBe(DAY + 2 * HOUR);
    expect(threatOf(figures, 'mill:store')).toMatchObject({ ready: 4 * DAY, needed: 5 * DAY + 2 * HOUR });
    expect(placesOf(figures.typical!.path)).toBe('store end');
  });
});

describe('whether the promise holds', () => {
  const holds = (promise: string): boolean | null =>
    figuresOf(
      assessed(`
kedja: 1
departments: { lathe: 2h }
customers: { end: { promise: ${promise} } }
links: [lathe -> end]
`),
    ).holds;

  test('the typical run decides where no share is promised', () => {
    expect(holds('3h')).toBe(true);
    expect(holds('2h')).toBe(true);
    expect(holds('119min')).toBe(false);
  });

  test('with a share it cannot tell, but what it cannot hold nothing can', () => {
    expect(holds('{ within: 3h, on-time: 95% }')).toBe(null);
    expect(holds('{ within: 1h, on-time: 95% }')).toBe(false);
    expect(holds('{ within: 3h, right: 95% }')).toBe(null);
    expect(holds('{ right: 95% }')).toBe(null);
  });

  test('without a promise there is no slack and no threat, only the lead time', () => {
    const figures = figuresOf(
      assessed('{ kedja: 1, departments: { lathe: 2h }, customers: { end: }, links: [lathe -> end] }'),
    );
    expect(figures).toMatchObject({
      holds: null,
      promise: null,
      threats: [],
      typical: { leadTime: 2 * HOUR, slack: null },
    });
  });
});

describe('a time that is not known', () => {
  const text = `
kedja: 1
departments: { b: , a: { queue: 1h }, c: 2h, d: , e: 1h, e-2: { same-as: e }, f-2: { same-as: d } }
customers: { one: 4h, other: 4h }
links: [a -> c -> one, b -> c, e -> other, e-2 -> other, d -> other, f-2 -> other]
`;

  test('leaves its customer without a typical run, and is named', () => {
    const one = figuresOf(assessed(text), 'one');
    expect(one).toMatchObject({
      holds: null,
      typical: null,
      threats: [],
      missing: [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
    });
    expect(figuresOf(assessed(text), 'other').missing.map(({ id }) => id)).toEqual(['d']);
  });

  test('is that of the department, which later visits take theirs from, even where only these lead to the customer', () => {
    const visits = `
kedja: 1
departments: { aaa: { same-as: fork }, lathe: 2h, fork: , zzz: { same-as: fork } }
customers: { end: 4h }
links: [fork -> aaa, aaa -> lathe -> zzz -> end]
`;
    const named = [{ id: 'fork', name: 'fork' }];
    expect(figuresOf(assessed(visits), 'end').missing).toEqual(named);
    expect(figuresOf(assessed(visits.replace('fork -> aaa, ', '')), 'end').missing).toEqual(named);
  });

  test('is nothing to those it does not lead to', () => {
    const figures = figuresOf(assessed(text.replace(', d -> other, f-2 -> other', '')), 'other');
    expect(figures).toMatchObject({ missing: [], typical: { leadTime: HOUR } });
  });
});

test('only the customers that were asked for, and as many paths', () => {
  const text =
    '{ kedja: 1, departments: { a: 1h, b: 2h }, customers: { one: , other: }, links: [a -> one, b -> one, a -> other] }';
  expect(assessed(text).customers.map(({ id }) => id)).toEqual(['one', 'other']);
  const [one, ...others] = assessed(text, { customers: ['one'], paths: 9 }).customers;
  expect(others).toEqual([]);
  expect(one!.typical!.paths.map(placesOf)).toEqual(['b one', 'a one']);
  expect(figuresOf(assessed(text.replace('one: ', 'one: 4h'), { threats: false }), 'one')).toMatchObject({
    holds: true,
    threats: [],
  });
});

describe('any chain', () => {
  test('the engine agrees with the reference', () => {
    fc.assert(
      fc.property(anyModel(), fc.boolean(), (model, tight) => agree(read(model), tight)),
      { numRuns: CHAINS },
    );
  });

  test('and where means are usual', () => {
    fc.assert(
      fc.property(anyModel(), (model) => agree(read(model), false, 'mean')),
      { numRuns: CHAINS / 5 },
    );
  });

  test('and on larger ones', () => {
    fc.assert(
      fc.property(anyModel({ departments: 20, customers: 1 }), fc.boolean(), (model, tight) =>
        agree(read(model), tight),
      ),
      { numRuns: CHAINS / 10 },
    );
  });

  test('and where nobody waits for all', () => {
    const models = fc.tuple(
      anyModel({ departments: 12, customers: 1, without: ['shares'] }),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(models, fc.boolean(), ([model, ks], tight) => agree(read(impatient(model, ks)), tight)),
      { numRuns: CHAINS / 2 },
    );
  });

  test('the order of the file changes nothing', () => {
    const pairs = anyModel().chain((model) => fc.tuple(fc.constant(model), shuffled(model)));
    fc.assert(
      fc.property(pairs, ([model, other]) => {
        const late = [...Object.keys(model.departments), ...Object.keys(model.causes)].map((id) => ({
          id,
          seconds: 5,
        }));
        expect(told(assessed(other, { paths: 5, late }))).toBe(told(assessed(model, { paths: 5, late })));
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('a place of no time in a link changes nothing else', () => {
    const cut = anyModel().chain((model) => fc.tuple(fc.constant(model), fc.nat(model.links.length - 1)));
    fc.assert(
      fc.property(cut, ([model, position]) => {
        const { from, to } = model.links[position]!;
        fc.pre(
          model.links.filter((link) => link.from === from && link.to === to).length === 1 &&
            model.links[position]!.rework === undefined,
        );
        expectSame(
          assessed(withStop(model, position), { paths: 4 }),
          assessed(model, { paths: 4 }),
          model.links[position]!,
        );
      }),
      { numRuns: CHAINS / 2 },
    );
  });
});

/** The same model, its places waiting for the first one, two or three of what comes. */
function impatient(model: Model, ks: readonly number[]): Model {
  const needs = <P extends object>(places: Readonly<Record<string, P>>): Record<string, P> =>
    Object.fromEntries(
      Object.entries(places).map(([id, place], i) => {
        const coming = model.links.filter(({ to, rework }) => to === id && rework === undefined).length;
        return [id, coming < 2 ? place : { ...place, needs: Math.min(coming, ks[i % ks.length]!) }];
      }),
    );
  return { ...model, departments: needs(model.departments), customers: needs(model.customers) };
}

/** Compares every figure with the reference; with `tight` each promise is first made what just holds. */
function agree(chain: Chain, tight: boolean, typical: 'median' | 'mean' = 'median'): void {
  const reference = new Reference(chain, typical);
  const customers = reference.spots.filter(({ type }) => type === 'customer');
  const promised = tight
    ? {
        ...chain,
        places: chain.places.map((place) =>
          place.type === 'customer' && place.promise !== null
            ? { ...place, promise: { ...place.promise, within: leadTime(place.id) } }
            : place,
        ),
      }
    : chain;
  const assessment = assessed(promised, { typical });
  expect(assessment.customers.map(({ id }) => id)).toEqual(customers.map(({ id }) => id));
  for (const customer of customers) agreeOn(reference, customer, figuresOf(assessment, customer.id));

  function leadTime(id: string): number {
    return reference.runTo(reference.spot(id)).start(reference.spot(id));
  }
}

function agreeOn(reference: Reference, customer: Spot, figures: CustomerFigures): void {
  const leadTime = reference.runTo(customer).start(customer);
  const within = figures.promise?.within ?? null;
  const typical = figures.typical!;
  expect(figures.missing).toEqual([]);
  expect(typical.usual).toBe(reference.isUsual(customer));
  expectNear(typical.leadTime, leadTime, 'lead time');
  expectNear(typical.slack, within === null ? null : within - leadTime, 'slack of the customer');
  expect(figures.holds).toBe(within === null ? null : holds(figures.promise!, leadTime));
  agreeOnThreats(within === null ? [] : reference.figures(customer, within), figures.threats);
}

function holds({ within, onTime, full, right }: Pledge, leadTime: number): boolean | null {
  if (leadTime > within! + 1e-6) return false;
  return [onTime, full, right].every((share) => share === null) ? true : null;
}

function agreeOnThreats(expected: readonly Figure[], threats: readonly Threat[]): void {
  expect(threats.map(nameOf).sort()).toEqual(expected.map(nameOf).sort());
  expect(threats.map(({ slack, id }) => [Math.round(slack * 1e6), id] as const)).toEqual(
    threats
      .map(({ slack, id }) => [Math.round(slack * 1e6), id] as const)
      .sort(([a, x], [b, y]) => (a === b ? order(x, y) : a < b ? -1 : 1)),
  );
  for (const figure of expected)
    agreeOnThreat(
      figure,
      threats.find((threat) => nameOf(threat) === nameOf(figure))!,
    );
}

function agreeOnThreat({ slack, neededFaster, distance, usual, ready, ...figure }: Figure, threat: Threat): void {
  const what = nameOf(figure);
  expectNear(threat.slack, slack, `slack of ${what}`);
  const isNear = (one: number | null): boolean =>
    one === null || threat.neededFaster === null
      ? one === threat.neededFaster
      : Math.abs(one - threat.neededFaster) <= 5e-6;
  expect(
    neededFaster.some(isNear),
    `needed faster of ${what}: ${threat.neededFaster}, not ${neededFaster.join()}`,
  ).toBe(true);
  expect(threat.distance, `distance of ${what}`).toBe(distance);
  expect(usual, `usual of ${what}`).toContain(threat.usual);
  expect(threat.exposed, `exposed of ${what}`).toBe(
    threat.recoversIn !== null && threat.recoversIn > threat.slack + 1e-6,
  );
  if (ready === null) expect([threat.ready, threat.needed]).toEqual([null, null]);
  else {
    expect(Math.min(...ready.map((time) => Math.abs(time - threat.ready!))), `ready of ${what}`).toBeLessThan(5e-6);
    expectNear(threat.needed, threat.ready! + slack, `needed of ${what}`);
  }
}

function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind === 'supplier' || kind === 'department' ? 'place' : kind} ${id}`;
}

function order(a: string, b: string): number {
  const points = (text: string): number[] => [...text].map((c) => c.codePointAt(0)!);
  const [x, y] = [points(a), points(b)];
  const at = x.findIndex((point, i) => point !== y[i]);
  return at === -1 ? x.length - y.length : x[at]! - (y[at] ?? -1);
}

/** An assessment as text, without where in the file anything stands. */
function told(assessment: Assessment): string {
  return JSON.stringify(assessment, (key, value: unknown) =>
    key === 'at' ? undefined : value === Infinity ? 'never' : value,
  );
}

/**
 * The same chain with two stops of no time in one link. Two, so that each end of the link sees a neighbour whose id stands where
 * the other end's stood: ties are decided by id.
 */
function withStop(model: Model, position: number): Model {
  const { share, item, ...link } = model.links[position]!;
  const [out, into] = [`${link.to}a`, `${link.from}a`];
  const part = (given: object): object => JSON.parse(JSON.stringify(given)) as object;
  const stops = [
    { from: link.from, to: out, ...part({ share, item }) },
    { from: out, to: into },
    { ...link, from: into, ...part({ item }) },
  ];
  return {
    ...model,
    departments: { ...model.departments, [out]: { time: '0' }, [into]: { time: '0' } },
    links: [...model.links.filter((_, i) => i !== position), ...(stops as ModelLink[])],
  };
}

function expectSame(actual: Assessment, expected: Assessment, cut: ModelLink): void {
  const stops = new Set([`${cut.to}a`, `${cut.from}a`]);
  const isCut = ({ link }: Threat): boolean => link !== null && link.from.id === cut.from && link.to.id === cut.to;
  const isStop = ({ id, link }: Threat): boolean =>
    stops.has(id) || (link !== null && (stops.has(link.from.id) || stops.has(link.to.id)));
  for (const customer of expected.customers) {
    const other = figuresOf(actual, customer.id);
    expectNear(other.typical!.leadTime, customer.typical!.leadTime, 'lead time');
    expect(other.typical!.paths).toHaveLength(customer.typical!.paths.length);
    for (const [i, { length }] of customer.typical!.paths.entries())
      expectNear(other.typical!.paths[i]!.length, length, 'length');
    expect(after0(other.typical!.path).filter((id) => !stops.has(id))).toEqual(after0(customer.typical!.path));
    expectSameThreats(
      other.threats.filter((threat) => !isStop(threat)),
      customer.threats.filter((threat) => !isCut(threat)),
    );
  }
}

function expectSameThreats(actual: readonly Threat[], expected: readonly Threat[]): void {
  expect(actual.map(nameOf).sort()).toEqual(expected.map(nameOf).sort());
  for (const threat of expected) {
    const other = actual.find((one) => nameOf(one) === nameOf(threat))!;
    for (const key of ['ready', 'needed', 'slack', 'neededFaster', 'own'] as const)
      expectNear(other[key], threat[key], `${key} of ${nameOf(threat)}`);
    expect(other.usual).toBe(threat.usual);
  }
}

/** The places of a path, but for those at its beginning that are done at once: it may begin at a stop after them. */
function after0({ legs }: DeliveryPath): string[] {
  return legs.filter(({ kind, to }) => kind === 'place' && to > 1e-6).map(({ id }) => id);
}
