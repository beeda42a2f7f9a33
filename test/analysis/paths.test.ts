import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byCodePoint } from '../../src/model/order.js';
import type { DeliveryPath, TypicalRun } from '../../src/model/assessment.js';
import { CHAINS, expectNear } from '../support/agree.js';
import { anyModel, read } from '../support/arbitraries.js';
import { assessed, DAY, figuresOf, HOUR, placesOf } from '../support/engine.js';
import { criticalTo, Reference, type Route, routesTo, type Run, type Spot } from '../support/reference.js';

const pathsOf = (text: string, paths = 10): TypicalRun => figuresOf(assessed(text, { paths })).typical!;
const lengths = ({ paths }: TypicalRun): number[] => paths.map(({ length }) => length / HOUR);

describe('the longest paths', () => {
  const ladder = `
kedja: 1
departments: { a: 1h, b: 2h, c: 3h, d: 1h, e: 4h }
customers: { end: 12h }
links:
  - a -> b -> d -> end
  - a -> c -> d
  - { from: d, to: e, handover: 30min }
  - e -> end
`;

  test('longest first, told from the first place on with the time that each adds', () => {
    const typical = pathsOf(ladder);
    expect(typical.paths.map(placesOf)).toEqual(['a c d e end', 'a b d e end', 'a c d end', 'a b d end']);
    expect(lengths(typical)).toEqual([9.5, 8.5, 5, 4]);
    expect(typical.path).toEqual(typical.paths[0]);
    expect(typical.path.legs.map(({ id, kind, from, to }) => [kind, id, from / HOUR, to / HOUR])).toEqual([
      ['place', 'a', 0, 1],
      ['link', 'a:c', 1, 1],
      ['place', 'c', 1, 4],
      ['link', 'c:d', 4, 4],
      ['place', 'd', 4, 5],
      ['link', 'd:e', 5, 5.5],
      ['place', 'e', 5.5, 9.5],
      ['link', 'e:end', 9.5, 9.5],
      ['place', 'end', 9.5, 9.5],
    ]);
  });

  test('as many as were asked for; none of them told where none was, but the critical one', () => {
    expect(lengths(pathsOf(ladder, 3))).toEqual([9.5, 8.5, 5]);
    expect(lengths(pathsOf(ladder, 1))).toEqual([9.5]);
    expect(pathsOf(ladder, 0)).toMatchObject({ paths: [], path: { length: 9.5 * HOUR } });
  });

  test('of equal ones the smaller id, wherever it stands in the file', () => {
    const text =
      '{ kedja: 1, departments: { b: 1h, a: 1h, B: 1h }, customers: { end: }, links: [b -> end, a -> end, B -> end] }';
    expect(pathsOf(text).paths.map(placesOf)).toEqual(['B end', 'a end', 'b end']);
  });

  test('of equal ones the smaller id where they part, seen from the customer, wherever they were found', () => {
    const told = (text: string): string[] =>
      pathsOf(`{ kedja: 1, customers: { end: }, ${text} }`, 4).paths.map(placesOf);
    expect(
      told('departments: { m: 0, p: 1s, q: 0.3s, n: 0.3s }, links: [n -> end, q -> m -> end, p -> m]'),
      'found later, as it parts farther from the end',
    ).toEqual(['p m end', 'q m end', 'n end']);
    expect(
      told('departments: { m: 0, p: 1s, q: 0.1s, r: 0.2s, c: 0.3s }, links: [c -> end, q -> r -> m -> end, p -> m]'),
      '0.1 + 0.2 is a little more than 0.3',
    ).toEqual(['p m end', 'c end', 'q r m end']);
  });

  test('of a long ladder with equal rungs, in good time', () => {
    const rungs = Array.from({ length: 3000 }, (_, i) => i);
    const model = {
      kedja: 1,
      departments: Object.fromEntries(
        [...rungs.flatMap((i) => [`s${i}`, `a${i}`, `b${i}`]), 's3000'].map((id) => [id, '1s']),
      ),
      customers: { end: '9h' },
      links: [...rungs.flatMap((i) => [`s${i} -> a${i} -> s${i + 1}`, `s${i} -> b${i} -> s${i + 1}`]), 's3000 -> end'],
    };
    const start = performance.now();
    const { paths } = figuresOf(assessed(read(model), { paths: 8, threats: false })).typical!;
    expect(performance.now() - start).toBeLessThan(3000);
    const taken = paths.map((path) => placesOf(path).match(/b\d+/gu)?.join(' ') ?? '');
    expect(taken).toEqual(['', 'b0', 'b1', 'b0 b1', 'b2', 'b0 b2', 'b1 b2', 'b0 b1 b2']);
  });

  test('between the same two places, one for every item', () => {
    const text = `
kedja: 1
departments: { a: 1h }
customers: { end: }
links: [{ from: a, to: end, item: y, handover: 1h }, { from: a, to: end, item: x, handover: 1h }, { from: a, to: end, item: z }]
`;
    expect(pathsOf(text).paths.map(({ legs }) => legs[1]!.id)).toEqual(['a:end:x', 'a:end:y', 'a:end:z']);
    expect(pathsOf(text).paths.map(({ legs }) => legs[1]!.name)).toEqual(['x', 'y', 'z']);
  });

  test('end where an arrival is 0, and say what stock was used', () => {
    const text = `
kedja: 1
suppliers: { mill: 3d, quarry: 9d }
departments: { store: 1h }
customers: { end: }
links: [{ from: mill, to: store, stock: 5d }, { from: quarry, to: store, stock: 5d }, store -> end]
`;
    const { paths } = pathsOf(text);
    expect(paths.map(placesOf)).toEqual(['quarry store end', 'store end']);
    expect(paths.map(({ length }) => length)).toEqual([4 * DAY + HOUR, HOUR]);
    expect(paths[0]!.legs[1]).toEqual({
      kind: 'link',
      id: 'quarry:store',
      name: '',
      from: 9 * DAY,
      to: 4 * DAY,
      stock: 5 * DAY,
    });
  });

  test('of any and k only the delivery that set the start', () => {
    const text = (needs: string): string => `
kedja: 1
departments: { a: 1h, b: 2h, c: 3h, last: { time: 1h, needs: ${needs} } }
customers: { end: }
links: [a -> last -> end, b -> last, { from: c, to: last, item: x }]
`;
    const told = (needs: string): string[] => pathsOf(text(needs)).paths.map(placesOf);
    expect(told('any')).toEqual(['a last end']);
    expect(told('2')).toEqual(['b last end']);
    expect(told('3')).toEqual(['c last end', 'b last end', 'a last end']);
    expect(told('{ x: any }')).toEqual(['c last end', 'b last end', 'a last end']);
  });

  test('of a customer that has it at once, the customer alone', () => {
    const { path } = pathsOf('{ kedja: 1, departments: { a: 0 }, customers: { end: 1h }, links: [a -> end] }');
    expect(path).toEqual({ length: 0, legs: [{ kind: 'place', id: 'end', name: 'end', from: 0, to: 0, stock: 0 }] });
  });

  test('of a ladder of 60 rungs, 2 to the power 60 paths, the first few', () => {
    const rungs = Array.from({ length: 60 }, (_, i) => i);
    const places = rungs.flatMap((i) => [`  s${i}: 0`, `  a${i}: 2h`, `  b${i}: 1h`]).join('\n');
    const links = rungs
      .flatMap((i) => [`  - s${i} -> a${i} -> s${i + 1}`, `  - s${i} -> b${i} -> s${i + 1}`])
      .join('\n');
    const text = `kedja: 1\ndepartments:\n${places}\n  s60: 0\ncustomers: { end: }\nlinks:\n${links}\n  - s60 -> end\n`;
    expect(lengths(pathsOf(text, 63))).toEqual([120, ...Array.from({ length: 60 }, () => 119), 118, 118]);
  });
});

describe('any chain', () => {
  const MANY = 12;

  test('the same paths as by listing them all', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const reference = new Reference(read(model));
        for (const { id, typical } of assessed(model, { paths: MANY }).customers) {
          const customer = reference.spot(id);
          agree(reference.runTo(customer), customer, typical!);
        }
      }),
      { numRuns: CHAINS },
    );
  });

  function agree(run: Run, customer: Spot, { leadTime, path, paths }: TypicalRun): void {
    const all = inOrder(routesTo(run, customer));
    expect(paths).toHaveLength(Math.min(MANY, all.length));
    for (const [i, told] of paths.entries()) expectNear(told.length, all[i]!.length, `length of path ${i + 1}`);
    expect(paths.map(nameOf)).toEqual(all.slice(0, MANY).map(nameOfRoute));
    for (const told of paths)
      expectLegs(
        run,
        told,
        all.find((route) => nameOfRoute(route) === nameOf(told))!,
      );
    expectNear(path.length, leadTime, 'length of the critical path');
    expect(path).toEqual(paths[0]);
    expect(path.legs.filter(({ kind }) => kind === 'link').map(({ id }) => id)).toEqual(
      criticalTo(run, customer).map(({ id }) => id),
    );
  }

  /** Longest first; of equally long ones the smaller id where they part, seen from the end. */
  function inOrder(routes: readonly Route[]): Route[] {
    const left = routes.toSorted((a, b) => b.length - a.length);
    const ordered: Route[] = [];
    while (left.length > 0) {
      const count = left.filter(({ length }) => length >= left[0]!.length - 1e-6).length;
      ordered.push(...left.splice(0, count).sort(fromTheEnd));
    }
    return ordered;
  }

  function fromTheEnd(one: Route, other: Route): number {
    for (let i = 1; ; i++) {
      const [a, b] = [one.deliveries.at(-i), other.deliveries.at(-i)];
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      const order = byCodePoint(a.from.id, b.from.id) || byCodePoint(a.id, b.id);
      if (order !== 0) return order;
    }
  }

  /** Places and links in turn, each from where the one before it was done. */
  function expectLegs(run: Run, { length, legs }: DeliveryPath, route: Route): void {
    const parts = [route.start, ...route.deliveries.flatMap((delivery) => [delivery, delivery.to])];
    expect(legs.map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
    let now = 0;
    for (const [i, leg] of legs.entries()) {
      const part = parts[i]!;
      const stock = 'stock' in part ? part.stock : 0;
      expect(leg).toMatchObject({ kind: 'stock' in part ? 'link' : 'place', stock });
      expectNear(leg.from, now, 'from');
      now += run.own(part) + ('wait' in part ? part.wait : 0) - stock;
      expectNear(leg.to, now, 'to');
    }
    expectNear(length, now, 'length');
  }

  function nameOf({ legs }: DeliveryPath): string {
    return legs.map(({ id }) => id).join(' ');
  }

  function nameOfRoute({ start, deliveries }: Route): string {
    return [start.id, ...deliveries.flatMap(({ id, to }) => [id, to.id])].join(' ');
  }
});
