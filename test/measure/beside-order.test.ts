import { expect, test } from 'vitest';
import { type AsWritten, beside } from '../../src/measure/beside.js';
import type { Taken } from '../../src/model/beside.js';
import type { Measurement } from '../../src/model/measure.js';
import { share } from '../support/measure/told.js';

/** Links that agreed on 90 % in time, and what a log shows of each. */
function order(seen: Readonly<Record<string, readonly [hits: number, of: number]>>): string[] {
  const agreed = { within: 3600, onTime: 0.9, full: null, right: null };
  const end = { id: 'lathe', name: 'Lathe' };
  const ids = Object.keys(seen);
  const written = {
    assessment: {
      customers: [],
      links: ids.map((id) => ({ id, from: end, to: end, item: null, agreed, offers: null, odds: null })),
    },
    customers: [],
  } as unknown as AsWritten;
  const links = ids.map((id) => {
    const [hits, of] = seen[id]!;
    return { id, count: of, inTime: share(hits, of, 0.9), onTime: null, full: null, right: null };
  });
  const measurement = { customers: [], links } as unknown as Measurement;
  return beside(written, measurement, {} as Taken, written.assessment).rows.map(({ id }) => id);
}

test('of what is surely broken that comes first which is furthest below at best', () => {
  // 5 of 10 are 23.7–76.3 %, and 60 of 100 are 50.2–69.1 %: the second is surely the worse
  expect(order({ a: [5, 10], b: [60, 100] })).toEqual(['b', 'a']);
});

test('what is surely broken comes before what may be, and that before what holds', () => {
  expect(order({ a: [200, 200], b: [9, 10], c: [70, 100] })).toEqual(['c', 'b', 'a']);
});
