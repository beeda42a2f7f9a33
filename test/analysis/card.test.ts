import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/analysis/card.js';
import type { PlaceCard } from '../../src/model/card.js';
import { anyModel, read } from '../support/arbitraries.js';
import { assessed, DAY, HOUR, planOf } from '../support/engine.js';

const MILL = `kedja: 1
suppliers: { mill: 4d }
departments:
  store: { queue: 1h, time: 2h }
  lathe: 3h
customers: { buyer: { promise: { within: 10h } } }
links:
  - { from: mill, to: store, stock: 5d }
  - { from: store, to: lathe, handover: 30min, expects: { within: 20min, right: 99% }, offers: { within: 45min, right: 98% } }
  - lathe -> buyer
  - { from: lathe, to: store, rework: 5% }
`;

function placeOf(id: string): PlaceCard {
  const plan = planOf(read(MILL));
  return cardOf(plan, id) as PlaceCard;
}

describe('the place in the chain of one department', () => {
  test('its suppliers and customers, rework too, and how far it is from the customer', () => {
    const store = placeOf('store');
    expect(store.suppliers.map(({ link, stock }) => [link, stock])).toEqual([
      ['lathe:store', 0],
      ['mill:store', 5 * DAY],
    ]);
    expect(store.customers.map(({ link, handover }) => [link, handover])).toEqual([['store:lathe', HOUR / 2]]);
    expect(store.nearest).toEqual({ customer: { id: 'buyer', name: 'buyer' }, distance: 2 });
    expect([store.frontOffice, placeOf('lathe').frontOffice]).toEqual([false, true]);
    expect([store.usualTime, store.usualQueue]).toEqual([3 * HOUR, HOUR]);
  });

  test('by how much an offer falls short of what is expected', () => {
    const [relation] = placeOf('store').customers;
    expect(relation!.gap).toEqual({ within: 25 * 60, onTime: null, full: null, right: expect.closeTo(0.01) as number });
  });

  test('whose lateness it suffers, and who suffers its own: behind stock only beyond what the stock lasts', () => {
    const after = (id: string): unknown => placeOf(id).whoSuffers.map((one) => [one.id, one.after]);
    expect(after('mill')).toEqual([
      ['store', DAY],
      ['lathe', DAY],
      ['buyer', DAY],
    ]);
    expect(after('lathe')).toEqual([['buyer', 0]]);
    expect(placeOf('lathe').whoseLateness.map((one) => [one.id, one.after])).toEqual([
      ['store', 0],
      ['mill', DAY],
    ]);
  });

  test('everyone who suffers, also where there are very many', () => {
    const many = Array.from({ length: 300 }, (_, i) => `p${i}`);
    const plan = planOf(
      read({
        kedja: 1,
        departments: { hub: '1h', ...Object.fromEntries(many.map((id) => [id, '1h'])) },
        customers: { buyer: '5h' },
        links: many.flatMap((id) => [`hub -> ${id}`, `${id} -> buyer`]),
      }),
    );
    const { whoSuffers } = cardOf(plan, 'hub') as PlaceCard;
    expect(whoSuffers.map(({ id }) => id).sort()).toEqual(['buyer', ...many].sort());
    expect(whoSuffers.map(({ after }) => after)).toEqual(Array.from({ length: 301 }, (_, i) => (i < 200 ? 0 : null)));
  });

  test('what it can absorb is what the analysis says', () => {
    expect(placeOf('store').absorbs).toEqual([
      { id: 'buyer', name: 'buyer', slack: 3.5 * HOUR, isPromised: true, distance: 2, usual: true },
    ]);
  });

  test('what it can absorb is its own, also where a cause is called the same', () => {
    const plan = planOf(read(`${MILL}causes:\n  store: { chance: 1%, time: 1h, hits: [store, lathe] }\n`));
    expect((cardOf(plan, 'store') as PlaceCard).absorbs).toEqual(placeOf('store').absorbs);
  });

  test('a customer notices as soon as what upstream can absorb against its own lead time is used up', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const chain = read(model);
        const plan = planOf(chain);
        for (const { id, typical, promise, threats } of assessed(chain).customers) {
          if (typical === null || promise?.within == null || typical.slack! < 0) continue;
          const { whoseLateness } = cardOf(plan, id) as PlaceCard;
          for (const { id: other, after } of whoseLateness) {
            const threat = threats.find((one) => one.id === other && one.kind !== 'cause' && one.kind !== 'link')!;
            expect(after).not.toBeNull();
            if (!threat.usual) continue; // measured in a run that may be late by itself
            expect(after!).toBeLessThanOrEqual(threat.slack + 1e-5);
          }
        }
      }),
    );
  });
});
