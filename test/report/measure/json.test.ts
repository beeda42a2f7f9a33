import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureJson } from '../../../src/report/measure/json.js';
import { openShares, waits, worstMeasuredFirst } from '../../../src/model/measured.js';
import { SEED } from '../../support/seeded.js';
import { link, place, share, times } from '../../support/measure/told.js';
import { EMPTY, FULL, REJECTED_ONLY, STRANGE } from './logs.js';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const schema = JSON.parse(readFileSync(root('schemas/measure.schema.json'), 'utf8')) as object;

/** The schema with every object closed: what it does not describe is wrong. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return 'required' in part ? { ...inner, additionalProperties: false } : inner;
}

const conforms = new Ajv({ allErrors: true, strictTypes: false }).compile(closed(schema) as object);
const HEAD = { version: '0.1.0', file: 'workshop.yaml' };
const DAYS = { day: 32_400, week: 162_000 };

describe('what a log tells, for programs', () => {
  test.each(Object.entries({ FULL, EMPTY, REJECTED_ONLY, STRANGE }))(
    '%s is as its schema says, and no more',
    (_, log) => {
      conforms(JSON.parse(measureJson(HEAD, log, DAYS)));
      expect(conforms.errors).toBeNull();
    },
  );

  test('is the same as ever', async () => {
    await expect(measureJson(HEAD, FULL, DAYS)).toMatchFileSnapshot(root('test/report/golden/measure-full.json'));
  });

  test('has every figure that was measured', () => {
    const told = JSON.parse(measureJson(HEAD, FULL, DAYS)) as typeof FULL;
    expect(told.reading).toEqual(FULL.reading);
    expect(told.links.map(({ id }) => id).sort()).toEqual(FULL.links.map(({ id }) => id).sort());
    expect(told.links.find(({ from }) => from === 'forklift')!.onTime!.hits).toBe(1163);
    expect(told.proposals).toEqual(FULL.proposals);
  });
});

describe('what is told of a log', () => {
  test('is the worst first: what surely broke an agreement, what may have, what is worst at best', () => {
    const [sure, open, bad, unlucky, unknown, good] = [
      link('a', 'sure', 100, { full: share(80, 100, 0.95) }),
      link('a', 'open', 10, { full: share(9, 10, 0.95) }),
      link('a', 'bad', 100, { perfect: share(60, 100) }),
      link('a', 'unlucky', 1, { perfect: share(0, 1) }),
      link('a', 'unknown', 9),
      link('a', 'good', 1000, { full: share(999, 1000, 0.9), perfect: share(999, 1000) }),
    ];
    const all = [unknown, good, unlucky, bad, open, sure];
    expect(worstMeasuredFirst(all).map(({ to }) => to)).toEqual(['sure', 'open', 'bad', 'unlucky', 'good', 'unknown']);
  });

  test('is in the same order however it came', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...FULL.links, ...STRANGE.links], { minLength: FULL.links.length + STRANGE.links.length }),
        (links) => {
          expect(worstMeasuredFirst(links)).toEqual(worstMeasuredFirst([...FULL.links, ...STRANGE.links]));
        },
      ),
      { seed: SEED, numRuns: 30 },
    );
  });

  test('is open with as many deliveries as would tell: 36 of 36 leave 90 % out, 35 of 35 do not', () => {
    const [open] = openShares(link('a', 'b', 6, { onTime: share(6, 6, 0.9) }));
    expect(open).toEqual({ what: 'onTime', agreed: 0.9, needs: 36 });
    expect([share(35, 35, 0.9).kept, share(36, 36, 0.9).kept]).toEqual(['open', 'yes']);
  });

  test('is where orders wait longest, and nowhere else', () => {
    const places = [
      place('a', 9, { queue: times(9, 60, 90) }),
      place('b', 9, { queue: times(9, 30, 90), waitsForRest: { count: 9, median: 600 } }),
      place('c', 9, { waitsForRest: { count: 9, median: 0 } }),
    ];
    expect(waits(places).map(({ id, where }) => `${id} ${where}`)).toEqual(['b rest', 'a queue', 'b queue']);
  });
});
