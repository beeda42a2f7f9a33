import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Dealer, emptyHand } from '../../../src/analysis/odds/deal.js';
import { leadTimesOf, subjectOdds } from '../../../src/analysis/odds/figures.js';
import { Orders } from '../../../src/analysis/odds/orders.js';
import { scriptOf } from '../../../src/analysis/odds/script-of.js';
import { Streams } from '../../../src/analysis/odds/streams.js';
import { noCounts } from '../../../src/analysis/odds/counts.js';
import { Tally } from '../../../src/analysis/odds/tally.js';
import { read } from '../../support/arbitraries.js';
import { HOUR, planOf } from '../../support/engine.js';
import { targetsOf } from '../../support/odds/expect-counts.js';
import { customersWithOdds, expectMean, expectShare, oddsOf, withOddsOf } from '../../support/odds/odds-of.js';

/** Networks with exact answers; they stand beside the project, not in it. */
const CASES = new URL('../../../../shared/cases/exact-odds-sample.json', import.meta.url);
const isThere = existsSync(CASES);
if (!isThere) console.log('The exact odds in ../shared/cases are not here: these tests step aside.');

type Listed = readonly (readonly [hours: number, chance: string])[];

interface Answer {
  readonly pmf: readonly (readonly [hours: number, fraction: string, chance: number])[];
  readonly cdf: readonly (readonly [hours: number, fraction: string, chance: number])[];
  readonly mean: { readonly value: number };
  readonly variance: { readonly value: number };
  readonly promises: readonly {
    readonly promise: number;
    readonly p_on_time: { readonly value: number };
    readonly expected_lateness: { readonly value: number };
  }[];
  readonly criticality: Readonly<Record<string, { readonly value: number }>>;
}

interface Case {
  readonly name: string;
  readonly nodes: readonly { readonly id: string; readonly duration: Listed }[];
  readonly arcs: readonly { readonly from: string; readonly to: string; readonly handover: Listed }[];
  readonly answer: Readonly<Record<string, Answer>>;
  readonly customers: readonly string[];
}

const discrete = (listed: Listed): object => ({
  discrete: Object.fromEntries(
    listed.map(([hours, chance]) => {
      const [over, under = '1'] = chance.split('/');
      return [hours === 0 ? '0' : `${hours}h`, Number(over) / Number(under)];
    }),
  ),
});

/** Every node a department; behind each that is a customer a customer for every promise, which takes no time. */
function modelOf({ nodes, arcs, customers, answer }: Case): object {
  const ends = customers.flatMap((id) => answer[id]!.promises.map(({ promise }) => [id, promise] as const));
  return {
    kedja: 1,
    departments: Object.fromEntries(nodes.map(({ id, duration }) => [id, { time: discrete(duration) }])),
    customers: Object.fromEntries(ends.map(([id, hours]) => [`c-${id}-${hours}`, { promise: `${hours}h` }])),
    links: [
      ...arcs.map(({ from, to, handover }) => ({ from, to, handover: discrete(handover) })),
      ...ends.map(([id, hours]) => ({ from: id, to: `c-${id}-${hours}` })),
    ],
  };
}

describe.skipIf(!isThere)('small networks with exact answers', () => {
  const { cases } = isThere ? (JSON.parse(readFileSync(CASES, 'utf8')) as { cases: Case[] }) : { cases: [] };

  test.each(cases)('$name', (network) => {
    const told = customersWithOdds(modelOf(network));
    for (const [id, { pmf, cdf, mean, variance, promises, criticality }] of Object.entries(network.answer)) {
      for (const { promise, p_on_time: onTime, expected_lateness: lateness } of promises) {
        const customer = told.find((one) => one.id === `c-${id}-${promise}`)!;
        const odds = customer.odds!;
        const what = `${id} within ${promise} h`;
        expectShare(odds.onTime!.estimate, onTime.value, what);
        const squares = pmf.reduce((sum, [hours, , chance]) => sum + chance * Math.max(0, hours - promise) ** 2, 0);
        const spread = Math.sqrt(squares - lateness.value ** 2);
        expectMean(odds.lateness! / HOUR, lateness.value, spread, `lateness of ${what}`);
        expectMean(odds.leadTime.mean / HOUR, mean.value, Math.sqrt(variance.value), `mean of ${what}`);
        for (const [node, { value }] of Object.entries(criticality))
          if (customer.threats.some((threat) => threat.id === node))
            expectShare(oddsOf(customer, 'department', node).criticality!, value, `${node} critical to ${what}`);
        for (const [key, chance] of Object.entries({ p50: 0.5, p80: 0.8, p95: 0.95 })) {
          const near = cdf.filter(([, , upTo]) => Math.abs(upTo - chance) < 0.0113); // 4.5 standard errors of 40,000 runs
          const exact = cdf.find(([, , upTo]) => upTo >= chance)![0];
          if (near.length === 0) expect(odds.leadTime[key as 'p50'] / HOUR, `${key} of ${what}`).toBe(exact);
        }
      }
    }
  });
});

describe('worked cases', () => {
  test('median, not mean: what is rare and late does not move what is usual', () => {
    const customer = withOddsOf(`
departments: { p: { time: { discrete: { 2h: 99%, 500h: 1% } } } }
customers: { c: 5h }
links: [p -> c]
`);
    expect(customer.typical!.leadTime).toBe(2 * HOUR);
    expect(customer.threats.find(({ id }) => id === 'p')!.slack).toBe(3 * HOUR);
    expectShare(customer.odds.onTime!.estimate, 0.99);
    expect(oddsOf(customer, 'department', 'p').rescue!.estimate).toBe(1);
    expectShare(oddsOf(customer, 'department', 'p').exceeds!, 0.01);
  });

  test('of two equal lines into one that takes the first neither is critical, but the place before them is', () => {
    const customer = withOddsOf(`
departments: { p: 1h..2h, a: 1h, b: 1h, last: { time: 1h, needs: any } }
customers: { c: 3.5h }
links: [p -> a -> last -> c, p -> b -> last]
`);
    expect(['a', 'b', 'p'].map((id) => oddsOf(customer, 'department', id).criticality)).toEqual([0, 0, 1]);
    expect(['a', 'b'].map((id) => oddsOf(customer, 'department', id).exceeds)).toEqual([0, 0]);
    expectShare(customer.odds.onTime!.estimate, 0.5);
    expect(oddsOf(customer, 'department', 'p').rescue!.estimate).toBe(1);
  });

  test('what is late beside something that is late as well rescues nothing', () => {
    const customer = withOddsOf(`
departments: { x: { time: { discrete: { 4h: 50%, 10h: 50% } } }, s: 8h }
customers: { c: 7.5h }
links: [x -> c, s -> c]
`);
    expect(customer.odds.onTime!.estimate).toBe(0);
    const x = oddsOf(customer, 'department', 'x');
    expect([x.rescued, x.exceeds]).toEqual([0, null]);
    expectMean(x.latenessRemoved / HOUR, 1, 1);
    expectShare(x.criticality!, 0.5);
  });

  test('the largest of two normal times (Clark 1961), by logs that are all but normal', () => {
    const p90 = (median: number, sd: number): string => `${(median + 1.2815515655446004 * sd).toFixed(6)}s`;
    const { odds } = withOddsOf(`
departments:
  a: { time: { median: 1000010s, p90: ${p90(1_000_010, 2)} } }
  b: { time: { median: 1000008s, p90: ${p90(1_000_008, 3)} } }
customers: { c: 1000000s }
links: [a -> c, b -> c]
`);
    const variance = 3.711_385_190_6;
    expectMean(odds.leadTime.mean - 1e6, 10.654_195_926_8, Math.sqrt(variance));
    expectMean(odds.leadTime.sd ** 2, variance, variance * Math.SQRT2 * 1.1);
  });

  test('the same criticality, but not the same sensitivity', () => {
    const chain = read(`
kedja: 1
departments: { A: 1s..9s, B: 1s..9s, C: 1s..9s }
customers: { c: 1s }
links: [A -> C -> c, B -> C]
`);
    const script = scriptOf(planOf(chain));
    const [target] = targetsOf(script);
    const streams = new Streams(script.streams, 1);
    const hand = emptyHand(script, 32);
    streams.begin(0);
    new Dealer(script, streams, hand).deal();
    const runs = { A: [4, 3, 6, 5, 2], B: [3, 5, 4, 5, 4], C: [2, 2, 3, 1, 2] };
    for (const [id, times] of Object.entries(runs))
      hand.kept.set(times, script.steps.find((step) => step.id === id)!.column * hand.runs);
    const orders = new Orders(script, streams, 32);
    orders.runAll(hand);
    const counts = noCounts(target!);
    const tally = new Tally(script, streams, orders, hand, [target!]);
    tally.add(5, [counts]);
    tally.end([counts]);
    const odds = subjectOdds(target!, counts, leadTimesOf(counts));
    const of = (id: string) => odds[target!.subjects.findIndex((subject) => subject.id === id)]!;
    expect(['A', 'B', 'C'].map((id) => of(id).criticality)).toEqual([0.6, 0.6, 1]);
    expect(['A', 'B', 'C'].map((id) => of(id).ssi!.toFixed(6))).toEqual(['0.727607', '0.385013', '0.542326']);
  });

  test('what each gets right is multiplied along the way', () => {
    const { odds } = withOddsOf(`
departments: { a: { time: 1h, right: 95% }, b: { time: 1h, right: 84% }, d: { time: 1h, right: 88% } }
customers: { c: 3h }
links: [a -> b -> d -> c]
`);
    expectShare(odds.right.estimate, 0.702_24);
    expect([odds.onTime!.estimate, odds.full.estimate]).toEqual([1, 1]);
    expect(odds.perfect.estimate).toBe(odds.right.estimate);
  });
});
