import { expect, test } from 'vitest';
import { wilson } from '../../src/analysis/odds/estimate.js';
import { fit } from '../../src/measure/fit/fit.js';
import { enough, keptBy } from '../../src/model/kept.js';
import type { MeasuredCustomer, Measurement, Share } from '../../src/model/measure.js';
import { openShares, toldOfFew } from '../../src/model/measured.js';
import { times } from '../support/measure/told.js';

test('nineteen times are few, twenty are not', () => {
  const of = (count: number): boolean => fit(Float64Array.from({ length: count }, (_, i) => i))!.few;
  expect([of(19), of(20)]).toEqual([true, false]);
});

const customer: MeasuredCustomer = {
  id: 'buyer',
  name: 'Buyer',
  within: null,
  inTime: null,
  leadTime: null,
  count: 200,
  overdue: 0,
  overdueOrders: [],
  counted: 'deliveries',
  inParts: 0,
  onTime: null,
  full: null,
  otif: null,
  right: null,
  perfect: null,
};

test('few times of a customer alone are told to be few', () => {
  const told = (count: number): boolean =>
    toldOfFew({
      customers: [{ ...customer, leadTime: times(count, 600, 900) }],
      places: [],
      links: [],
    } as unknown as Measurement);
  expect([told(19), told(20)]).toEqual([true, false]);
});

test('what only overdue deliveries leave open needs no more deliveries to tell', () => {
  const share = (hits: number, of: number): Share => ({
    hits,
    of,
    agreed: 0.9,
    share: wilson(hits, of)!,
    kept: 'open',
  });
  const open = (onTime: Share): unknown => openShares({ ...customer, onTime }).map(({ what }) => what);
  expect([open(share(199, 200)), open(share(185, 200))]).toEqual([[], ['onTime']]);
});

test('an interval that begins at what was promised holds it, and one that ends there does not break it', () => {
  const within = (low: number, high: number) => keptBy({ estimate: (low + high) / 2, low, high }, 0.9);
  expect([within(0.9, 0.95), within(0.85, 0.9), within(0.85, 0.899)]).toEqual(['yes', 'open', 'no']);
});

test('ten million runs can be drawn', () => {
  expect([enough(10_000_000), enough(10_000_001)]).toEqual([10_000_000, null]);
});
