import { describe, expect, test } from 'vitest';
import { HOUR } from '../../support/engine.js';
import { expectMean, expectShare, oddsOf, withOddsOf } from '../../support/odds/odds-of.js';

describe('ways and departures', () => {
  test('each order takes one way, as often as its share says', () => {
    const customer = withOddsOf(`
departments: { p: 1h, slow: 10h, fast: 1h }
customers: { c: 5h }
links: [{ from: p, to: slow, share: 30% }, p -> fast -> c, slow -> c]
`);
    expectShare(customer.odds.onTime!.estimate, 0.7);
    expectShare(oddsOf(customer, 'department', 'slow').criticality!, 0.3);
    expect(oddsOf(customer, 'department', 'p').criticality).toBe(1);
  });

  test('a customer at the end of one way is told of the orders that reach it', () => {
    const customer = withOddsOf(`
departments: { p: 1h, q: { time: { discrete: { 1h: 80%, 9h: 20% } } }, gone: 1h }
customers: { c: 5h }
links: [{ from: p, to: q, share: 25% }, { from: p, to: gone, share: 75% }, q -> c]
`);
    expectShare(customer.odds.runs / 40_000, 0.25);
    expectShare(customer.odds.onTime!.estimate, 0.8, 'on time', 10_000);
  });

  test('the wait for a departure is even over its interval', () => {
    const { odds } = withOddsOf(`
departments: { p: 1h }
customers: { c: 2h }
links: [{ from: p, to: c, departs: { every: 4h } }]
`);
    expectShare(odds.onTime!.estimate, 0.25);
    expectMean(odds.leadTime.mean / HOUR, 3, 4 / Math.sqrt(12));
    expectMean((odds.leadTime.sd / HOUR) ** 2, 16 / 12, 16 * Math.sqrt(1 / 80 - 1 / 144));
  });

  test('what departs from one giver at one interval departs together, from two givers not', () => {
    const into = (second: string): number =>
      withOddsOf(`
departments: { p: 0, q: 0, a: 0, b: 0 }
customers: { c: 1h }
links:
  - { from: p, to: a, departs: { every: 4h } }
  - { from: ${second}, to: b, departs: { every: 4h } }
  - a -> c
  - b -> c
${second === 'p' ? '  - q -> c' : ''}
`).odds.onTime!.estimate;
    expectShare(into('p'), 1 / 4);
    expectShare(into('q'), 1 / 16);
  });
});

describe('rework', () => {
  test('8 % go back, each time as likely', () => {
    const customer = withOddsOf(`
departments: { lathe: 2h, inspection: 1h }
customers: { c: 3h }
links: [lathe -> inspection -> c, { from: inspection, to: lathe, rework: 8%, handover: 0.5h }]
`);
    const [mean, deviation] = [0.08 / 0.92, Math.sqrt(0.08) / 0.92];
    expectShare(customer.odds.onTime!.estimate, 0.92);
    expectMean(customer.odds.leadTime.mean / HOUR, 3 + 3.5 * mean, 3.5 * deviation);
    const rework = oddsOf(customer, 'rework', 'inspection:lathe');
    expect(rework.rescue!.estimate).toBe(1);
    expectMean(rework.latenessRemoved / HOUR, 3.5 * mean, 3.5 * deviation);
    expectShare(rework.exceeds!, 0.08);
  });

  test('what is wrong goes back as far as it is found, and is made right there as well as it ever is', () => {
    const customer = withOddsOf(`
departments: { lathe: { time: 2h, right: 80% }, inspection: { time: 1h, finds: 50% } }
customers: { c: 3h }
links: [lathe -> inspection -> c, { from: inspection, to: lathe, rework: wrong }]
`);
    expectShare(customer.odds.onTime!.estimate, 0.9);
    expectShare(customer.odds.right.estimate, 0.8 / 0.9);
    expectShare(customer.odds.perfect.estimate, 0.8);
    expectMean(customer.odds.leadTime.mean / HOUR, 3 + 3 * (0.1 / 0.9), (3 * Math.sqrt(0.1)) / 0.9);
    expect(oddsOf(customer, 'wrong', 'lathe').rescue!.estimate).toBe(1);
  });

  test('a loop goes round within the rounds of another', () => {
    const customer = withOddsOf(`
departments: { a: 1h, b: 1h, d: 1h }
customers: { c: 3h }
links: [a -> b -> d -> c, { from: b, to: b, rework: 20% }, { from: d, to: a, rework: 10% }]
`);
    // Once through takes 2 h and a geometric number of hours: mean 1.25, variance 0.3125; and so does every round.
    const variance = 0.3125 / 0.9 + (3.25 ** 2 * 0.1) / 0.81;
    expectMean(customer.odds.leadTime.mean / HOUR, 3.25 / 0.9, Math.sqrt(variance));
    expectShare(customer.odds.onTime!.estimate, 0.8 * 0.9);
    expectShare(oddsOf(customer, 'rework', 'b:b').rescue!.estimate, (0.2 * 0.9) / 0.28, '', 0.28 * 40_000);
  });

  test('within a round an order goes back only to where the round has been', () => {
    const customer = withOddsOf(`
departments: { a: 1h, m: 1h, b: 1h, d: 1h }
customers: { c: 3h }
links:
  - { from: a, to: m, share: 50% }
  - a -> b -> d -> c
  - m -> b
  - { from: b, to: m, rework: 50% }
  - { from: d, to: a, rework: 10% }
`);
    // By m it takes 4 h and on average one round of 2 h (variance 2), else 3 h; and so does every round from d.
    const variance = (0.5 * 8 + 0.25 * 9) / 0.9 + (4.5 ** 2 * 0.1) / 0.81;
    expectMean(customer.odds.leadTime.mean / HOUR, 4.5 / 0.9, Math.sqrt(variance));
    expectShare(customer.odds.onTime!.estimate, 0.5 * 0.9);
  });

  test('a round that takes no time is a round, of which what went wrong can be undone', () => {
    const customer = withOddsOf(`
departments: { p: { time: 0, right: 60% }, b: 0 }
customers: { c: 0 }
links: [p -> b, { from: b, to: c, recover: 1h }, { from: b, to: p, rework: 50% }]
`);
    expectShare(customer.odds.onTime!.estimate, 0.6);
    expect(oddsOf(customer, 'wrong', 'p').rescue!.estimate).toBe(1);
  });

  test('a round comes to its end also by a way that no order takes at first', () => {
    const { odds } = withOddsOf(`
departments: { a: 1h, b: 1h, other: 0, gone: 0 }
customers: { c: 1h }
links: [{ from: a, to: b, share: 0% }, { from: a, to: gone, share: 100% }, other -> b -> c, { from: b, to: a, rework: 25% }]
`);
    expectShare(odds.onTime!.estimate, 0.75);
    expectMean(odds.leadTime.mean / HOUR, 1 + 2 / 3, 2 * (Math.sqrt(0.25) / 0.75));
  });
});

describe('on the dot', () => {
  test('what usually comes just in time is not late, however it is added up', () => {
    const customer = withOddsOf(`
departments: { a: { time: 0.1s, delays: [{ cause: ice, chance: 25%, time: 1s }] }, b: 0.2s }
customers: { c: 0.3s }
links: [a -> b -> c]
`);
    expectShare(customer.odds.onTime!.estimate, 0.75);
    expectShare(oddsOf(customer, 'department', 'a').exceeds!, 0.25);
    expect(oddsOf(customer, 'department', 'b').exceeds).toBe(0);
  });
});

describe('joins and stock', () => {
  test.each([
    ['all', 1 / 8],
    [2, 1 / 2],
    ['any', 7 / 8],
  ])('a place that needs %s of three', (needs, onTime) => {
    const { odds } = withOddsOf(`
departments:
  m: { time: { discrete: { 1h: 50%, 3h: 50% } } }
  n: { time: { discrete: { 1h: 50%, 3h: 50% } } }
  o: { time: { discrete: { 1h: 50%, 3h: 50% } } }
  last: { time: 0, needs: ${needs} }
customers: { c: 2h }
links: [m -> last, n -> last, o -> last, last -> c]
`);
    expectShare(odds.onTime!.estimate, onTime);
  });

  test('stock covers what comes late, as long as it lasts', () => {
    const { odds } = withOddsOf(`
departments: { maker: { time: { discrete: { 1h: 50%, 10h: 50% } } }, last: 1h }
customers: { c: 4h }
links: [{ from: maker, to: last, stock: 5h }, last -> c]
`);
    expectShare(odds.onTime!.estimate, 0.5);
    expectMean(odds.leadTime.mean / HOUR, 3.5, 2.5);
  });

  test.each(['first', 'second'])(
    'of two that come at once the smaller id is used, however they are added up: %s',
    (bad) => {
      const right = (id: string): string => (id === bad ? ', right: 0%' : '');
      const { odds } = withOddsOf(
        `
departments:
  a: 0.1s
  first: { time: 0.2s${right('first')} }
  second: { time: 0.3s${right('second')} }
  last: { time: 0, needs: any }
customers: { c: 4h }
links: [a -> first -> last, second -> last, last -> c]
`,
        32,
      );
      expect(odds.right.estimate).toBe(bad === 'first' ? 0 : 1);
    },
  );
});

describe('events and failures', () => {
  test('a cause strikes all that it hits at once, for as long', () => {
    const along = withOddsOf(`
departments: { a: 1h, b: 1h }
customers: { c: 2h }
links: [a -> b -> c]
causes: { cut: { chance: 10%, time: 1h..3h, hits: [a, b] } }
`);
    expectShare(along.odds.onTime!.estimate, 0.9);
    expectMean(along.odds.leadTime.mean / HOUR, 2.4, Math.sqrt(0.1 * (16 + 16 / 12) - 0.16));
    const cut = oddsOf(along, 'cause', 'cut');
    expect([cut.rescue!.estimate, cut.criticality]).toEqual([1, 1]);
    expect([oddsOf(along, 'department', 'a').rescued, oddsOf(along, 'department', 'b').rescued]).toEqual([0, 0]);
  });

  test('side by side a cause delays once', () => {
    const { odds } = withOddsOf(`
departments: { a: 1h, b: 1h }
customers: { c: 1h }
links: [a -> c, b -> c]
causes: { cut: { chance: 10%, time: 1h..3h, hits: [a, b] } }
`);
    expectShare(odds.onTime!.estimate, 0.9);
    expectMean(odds.leadTime.mean / HOUR, 1.2, Math.sqrt(0.1 * (4 + 4 / 12) - 0.04));
  });

  test('a delay comes with its chance, several of one cause together', () => {
    const customer = withOddsOf(`
departments:
  a: { time: 1h, delays: [{ cause: ice, chance: 10%, time: 1h }, { cause: ice, chance: 20%, time: 1h }, { cause: fog, chance: 5%, time: 1h }] }
customers: { c: 2h }
links: [{ from: a, to: c, delays: [{ cause: ice, chance: 10%, time: 1h }, { cause: ice, chance: 20%, time: 1h }] }]
`);
    const late = 1 - 0.72 ** 2 * 0.95 - 2 * 0.72 * 0.26 * 0.95 - 0.72 ** 2 * 0.05;
    expectShare(1 - customer.odds.onTime!.estimate, late);
    expectShare(oddsOf(customer, 'delay', 'a/ice').exceeds!, 0.02);
    expectShare(oddsOf(customer, 'delay', 'a:c/ice').exceeds!, 0.02);
    expect(oddsOf(customer, 'delay', 'a/fog').exceeds).toBe(0);
  });

  test('full and right go by themselves', () => {
    const { odds } = withOddsOf(`
departments: { a: { time: 1h, full: 90%, right: 80% } }
customers: { c: 1h }
links: [{ from: a, to: c, full: 95% }]
`);
    expectShare(odds.full.estimate, 0.9 * 0.95);
    expectShare(odds.right.estimate, 0.8);
    expectShare(odds.perfect.estimate, 0.9 * 0.95 * 0.8);
  });

  test('what is noticed on the way becomes lateness, and no defect', () => {
    const customer = withOddsOf(`
departments: { a: { time: 1h, full: 90% }, b: { time: 1h, right: 70% }, d: 1h }
customers: { c: 3h }
links: [a -> b, { from: b, to: d, right: 80%, recover: 1h }, d -> c]
`);
    const { odds } = customer;
    expect([odds.full.estimate, odds.right.estimate]).toEqual([1, 1]);
    const onTime = 0.9 * 0.7 * 0.8;
    expectShare(odds.onTime!.estimate, onTime);
    const late = Math.round(40_000 * (1 - onTime));
    const rescue = (kind: string, id: string): number => oddsOf(customer, kind, id).rescue!.estimate;
    expectShare(rescue('short', 'a'), (0.1 * 0.7 * 0.8) / (1 - onTime), 'short a', late);
    expectShare(rescue('wrong', 'b'), (0.9 * 0.3 * 0.8) / (1 - onTime), 'wrong b', late);
    expectShare(rescue('wrong', 'b:d'), (0.9 * 0.7 * 0.2) / (1 - onTime), 'wrong b:d', late);
    expect(rescue('link', 'b:d')).toBe(1);
  });

  test('only the deliveries that were waited for can be short', () => {
    const { odds } = withOddsOf(`
departments: { a: { time: 1h, full: 0% }, b: { time: { discrete: { 30min: 40%, 2h: 60% } } }, last: { time: 1h, needs: any } }
customers: { c: 3h }
links: [a -> last, b -> last, last -> c]
`);
    expectShare(odds.full.estimate, 0.4);
  });
});
