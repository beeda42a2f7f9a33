import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptOf } from '../../../src/analysis/odds/script-of.js';
import { CHAINS } from '../../support/agree.js';
import { anyModel, read } from '../../support/arbitraries.js';
import { planOf } from '../../support/engine.js';
import { expectCounts } from '../../support/odds/expect-counts.js';
import { comesToAnEnd, expectOrders } from '../../support/odds/expect-orders.js';
import { livelyModel } from '../../support/odds/lively.js';

const RUNS = 16;
const place = fc.record({ seed: fc.oneof(fc.nat(), fc.maxSafeNat()), block: fc.nat(99) });

test.each([
  ['any chain', anyModel()],
  ['a chain in which much goes wrong', livelyModel()],
  ['a short one', livelyModel({ departments: 4, customers: 1 })],
])('%s: every order goes through as the definitions say, and is counted so', (_, models) => {
  fc.assert(
    fc.property(models, place, (model, { seed, block }) => {
      const chain = read(model);
      fc.pre(comesToAnEnd(chain, seed, block, 32)); // as many as the engine runs side by side
      const script = scriptOf(planOf(chain));
      expectOrders(script, chain, seed, block, RUNS);
      expectCounts(script, chain, seed, block, RUNS);
    }),
    { numRuns: Math.ceil(CHAINS / 3) },
  );
  expect.hasAssertions();
});
