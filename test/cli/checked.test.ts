import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsWithOdds } from '../../src/cli/checked.js';
import { makeOut } from '../../src/cli/out.js';
import type { LocatedFinding } from '../../src/model/finding.js';
import type { Ruling } from '../../src/model/ruling.js';
import { RECOMMENDED, rulingOf } from '../../src/rules.js';
import { load, type Source } from '../../src/source/load.js';
import { anyModel, read } from '../support/arbitraries.js';
import { checked } from '../support/checked.js';
import { fakeIo } from '../support/fake-io.js';
import { comesToAnEnd } from '../support/odds/expect-orders.js';

const RUNS = 2000;
const STRICT = rulingOf('strict');
const EXAMPLES = new URL('../../examples/', import.meta.url);

async function found(
  source: Source,
  ruling: Ruling,
  hasOdds = true,
  isCompared = false,
): Promise<readonly LocatedFinding[]> {
  const io = fakeIo();
  const asked = { runs: RUNS, seed: 1, hasOdds };
  return (await findingsWithOdds(source, ruling, asked, isCompared, io, await makeOut(io, {}))).findings;
}

describe('what a check draws is what its rules need, and no finding goes amiss', () => {
  test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml')))('%s', async (name) => {
    const source = load(readFileSync(new URL(name, EXAMPLES)), name);
    for (const ruling of [RECOMMENDED, STRICT]) expect(await found(source, ruling)).toEqual(checked(source, ruling));
  });

  test('of any model', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyModel().filter((model) => comesToAnEnd(read(model), 1, 0, RUNS)),
        async (model) => {
          const source = load(JSON.stringify(model), 'model.json');
          for (const ruling of [RECOMMENDED, STRICT])
            for (const isCompared of [false, true])
              expect(await found(source, ruling, true, isCompared)).toEqual(checked(source, ruling));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('where every rule of odds is off, or they are not asked for, none is told', async () => {
    const source = load(readFileSync(new URL('workshop.yaml', EXAMPLES)), 'workshop.yaml');
    const off = rulingOf('recommended', { 'odds-below-promise': 'off', 'odds-too-close': 'off' });
    const rulesOf = async (...asked: Parameters<typeof found>): Promise<string[]> =>
      (await found(...asked)).map(({ finding }) => finding.rule);
    expect(await rulesOf(source, RECOMMENDED)).toEqual(['odds-too-close', 'offer-below-expectation']);
    expect(await rulesOf(source, off)).toEqual(['offer-below-expectation']);
    expect(await rulesOf(source, RECOMMENDED, false)).toEqual(['offer-below-expectation']);
  });
});
