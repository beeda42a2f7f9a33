import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueStreams } from '../../src/analysis/value-stream.js';
import type { ValueStream } from '../../src/model/value-stream.js';
import { anyModel, read } from '../support/arbitraries.js';
import { assessed, DAY, figuresOf, HOUR, planOf } from '../support/engine.js';

function streamsOf(model: string | object): ValueStream[] {
  return valueStreams(planOf(read(model)));
}

/**
 * The mill needs 3 d, of which 2 d lie in the store; the store works for 1 h; the van leaves every 4 h, which is 2 h of waiting, and
 * drives for 30 min; the lathe has a queue of 3 h and works for 2 h 30 min. So: 24 h + 1 h + (2 h + 30 min) + (3 h + 2 h 30 min) = 33 h.
 */
const MILL = `kedja: 1
suppliers: { mill: { time: 3d, right: 95% } }
departments:
  store: { time: 1h, right: 84% }
  lathe: { queue: 3h, time: 150min, right: 88% }
customers: { buyer: { promise: 2d } }
links:
  - { from: mill, to: store, item: bars, stock: 2d, agreed: { within: 4d, right: 99% } }
  - { from: store, to: lathe, handover: 30min, departs: { every: 4h } }
  - lathe -> buyer
`;

interface Writable {
  readonly customers: Record<string, { promise?: unknown }>;
  readonly links: { agreed?: unknown }[];
}

describe('where the time of an order goes', () => {
  test('work, queue, way and departure, less the stock, are the lead time', () => {
    const [stream] = streamsOf(MILL);
    expect(stream!.steps.map(({ id, queue, process }) => [id, queue, process])).toEqual([
      ['mill', 0, 3 * DAY],
      ['store', 0, HOUR],
      ['lathe', 3 * HOUR, 2.5 * HOUR],
      ['buyer', 0, null],
    ]);
    expect(stream!.steps.map(({ delivery }) => delivery)).toEqual([
      null,
      { link: 'mill:store', item: 'bars', departure: 0, handover: 0, stock: 2 * DAY },
      { link: 'store:lathe', item: null, departure: 2 * HOUR, handover: HOUR / 2, stock: 0 },
      { link: 'lathe:buyer', item: null, departure: 0, handover: 0, stock: 0 },
    ]);
    expect(stream!.sums).toEqual({
      process: 3 * DAY + 3.5 * HOUR,
      queue: 3 * HOUR,
      handover: HOUR / 2,
      departure: 2 * HOUR,
      stock: 2 * DAY,
      leadTime: 33 * HOUR,
      working: 75.5 / 81,
    });
  });

  test('rolled right is the product of what everyone does, whatever was agreed', () => {
    expect(streamsOf(MILL)[0]!.right).toBeCloseTo(0.95 * 0.84 * 0.88, 12);
  });

  test('where nobody says how often work is right, nobody can say how often it is right all the way', () => {
    expect(streamsOf(MILL.replaceAll(/, right: \d+%/gu, ''))[0]!.right).toBeNull();
  });

  test('where times are not known, the path is told without sums, over the places that are not known', () => {
    const [stream] = streamsOf(
      `kedja: 1
departments: [store, forklift, lathe]
customers: [buyer]
links: [store -> forklift -> lathe -> buyer, store -> lathe]
`,
    );
    expect(stream!.steps.map(({ id, process }) => [id, process])).toEqual([
      ['store', null],
      ['forklift', null],
      ['lathe', null],
      ['buyer', null],
    ]);
    expect(stream!.sums).toBeNull();
    expect(stream!.missing.map(({ id }) => id).sort()).toEqual(['forklift', 'lathe', 'store']);
  });

  test('the sums of any chain are its lead time, along its critical path', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const assessment = assessed(model);
        for (const stream of streamsOf(model)) {
          const { typical } = figuresOf(assessment, stream.id);
          const { process, queue, handover, departure, stock, leadTime, working } = stream.sums!;
          const path = typical!.path.legs.filter(({ kind }) => kind === 'place').map(({ id }) => id);
          expect(stream.steps.map(({ id }) => id)).toEqual(path);
          expect(leadTime).toBe(typical!.leadTime);
          expect(process + queue + handover + departure - stock).toBeCloseTo(leadTime, 6);
          if (working !== null) expect(working >= 0 && working <= 1).toBe(true);
          expect(stream.steps.filter(({ isCustomer }) => isCustomer)).toHaveLength(1);
        }
      }),
    );
  });

  test('a promise changes nothing of it, nor what was agreed', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const { customers, links } = JSON.parse(JSON.stringify(model)) as Writable;
        for (const customer of Object.values(customers)) delete customer.promise;
        for (const link of links) delete link.agreed;
        const bare = { ...model, customers, links };
        expect(streamsOf(bare)).toEqual(streamsOf(model));
      }),
    );
  });

  test('rolled right is a share, and all the lower for work that is less often right', () => {
    fc.assert(
      fc.property(anyModel({ without: ['partial', 'shares'] }), (model) => {
        const [first] = Object.keys(model.departments);
        const worse = {
          ...model,
          departments: { ...model.departments, [first!]: { ...model.departments[first!], right: '50%' } },
        };
        for (const [i, { right }] of streamsOf(worse).entries()) {
          const before = streamsOf(model)[i]!.right ?? 1;
          if (right !== null) expect(right).toBeLessThanOrEqual(before + 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });
});
