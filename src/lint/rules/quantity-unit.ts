import type { At, Chain } from '../../model/chain.js';
import type { Facts } from '../../model/finding.js';
import { byCodePoint } from '../../model/order.js';
import { grouped } from '../grouped.js';
import { isNearMiss } from '../near-miss.js';
import { forward, pledges } from '../pledges.js';
import type { Rule } from '../rule.js';

export default {
  id: 'quantity-unit',
  group: 'agreement',
  severity: 'warning',
  wrong: `kedja: 1
departments: [packing, store]
customers: [shop]
links:
  - { from: packing, to: store, expects: { quantity: 10 pallets }, offers: { quantity: 200 boxes } }
  - store -> shop
`,
  right: `kedja: 1
departments: [packing, store]
customers: [shop]
links:
  - { from: packing, to: store, expects: { quantity: 10 pallets }, offers: { quantity: 8 pallets } }
  - store -> shop
`,
  *check({ chain }) {
    const told = new Set<At>();
    for (const odd of [betweenSides(chain), alongItems(chain)]) {
      for (const { at, facts } of odd) {
        if (!told.has(at)) yield { at: { path: [...at.path, 'quantity'] }, facts };
        told.add(at);
      }
    }
  },
} satisfies Rule<'quantity-unit'>;

/** With the place of the agreement that a quantity stands in. */
interface Odd {
  readonly at: At;
  readonly facts: Facts['quantity-unit'];
}

/** A number and a unit in plain words; what is more than that is left to people. */
const COUNTED = /^[\d.,\s]*\d\s*(\p{L}[\p{L}\p{M} ²³.]*)$/u;

function unitOf(quantity: string | null): string | null {
  return (
    COUNTED.exec(quantity ?? '')?.[1]!
      .trim()
      .replace(/\.$/u, '') ?? null
  );
}

function* betweenSides(chain: Chain): Generator<Odd> {
  for (const { from, to, item, expects, offers } of forward(chain)) {
    const usual = unitOf(expects?.quantity ?? null);
    const unit = unitOf(offers?.quantity ?? null);
    if (usual !== null && unit !== null && !isNearMiss(usual, unit))
      yield { at: offers!.at, facts: { problem: 'sides', from, to, item, unit, usual } };
  }
}

function* alongItems(chain: Chain): Generator<Odd> {
  const counted = [...pledges(chain)].flatMap(({ pledge, from, to, item }) => {
    const unit = unitOf(pledge.quantity);
    return item === null || unit === null ? [] : [{ from, to, item, unit, at: pledge.at }];
  });
  for (const same of grouped(counted, ({ item }) => item).values()) {
    const usual = mostUsual(same.map(({ unit }) => unit));
    for (const { at, ...one } of same)
      if (!isNearMiss(one.unit, usual)) yield { at, facts: { problem: 'item', ...one, usual } };
  }
}

function mostUsual(units: readonly string[]): string {
  const byUnit = [...grouped(units, (unit) => unit)];
  return byUnit.reduce((most, one) => {
    const more = one[1].length - most[1].length || byCodePoint(most[0], one[0]);
    return more > 0 ? one : most;
  })[0];
}
