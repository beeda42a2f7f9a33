import { expect } from 'vitest';
import { Blocks } from '../../../src/analysis/odds/blocks.js';
import type { Script } from '../../../src/analysis/odds/script.js';
import type { Counts, Target } from '../../../src/analysis/odds/counts.js';
import { subjectsOf } from '../../../src/analysis/odds/subjects.js';
import { targetOf } from '../../../src/analysis/odds/targets.js';
import { situations } from '../../../src/analysis/situations.js';
import type { Chain } from '../../../src/model/chain.js';
import { type Counted, CustomerCount } from './counted.js';
import { near, ordersOf, same } from './expect-orders.js';
import type { Subject } from './subjects.js';
import { World } from './world.js';

/** What is to be counted of each customer of a chain. */
export function targetsOf(script: Script): Target[] {
  const { plan } = script;
  const made = situations(plan, 'median');
  const subjects = subjectsOf(script, made.usual);
  return [...plan.network.places.entries()].flatMap(([node, place]) => {
    if (place.type !== 'customer') return [];
    const end = plan.step[node]!;
    const run = made.run.routes.inRun[end] === 1 ? made.run : made.to(end);
    return [targetOf(made, run, end, place.promise?.within ?? null, subjects)];
  });
}

/** What is counted of every customer is what the definitions say. */
export function expectCounts(script: Script, chain: Chain, seed: number, block: number, runs: number): void {
  const world = new World(chain);
  const targets = targetsOf(script);
  const all = new Blocks(script, targets, seed, { width: 32 }).count(block, runs);
  const orders = ordersOf(world, seed, block, runs);
  for (const [c, target] of targets.entries()) {
    const customer = world.typical.spot(script.plan.place[target.end]!.id);
    const expected = new CustomerCount(world, customer);
    for (const order of orders) expected.add(order);
    expectCustomer(all[c]!, expected);
    expectSubjects(target, all[c]!, expected);
  }
}

function expectCustomer(counts: Counts, expected: CustomerCount): void {
  const { id } = expected.customer;
  for (const [i, leadTime] of expected.leadTimes.entries()) {
    if (Number.isNaN(leadTime)) same(Number.isNaN(counts.leadTimes[i]), true, `lead time of ${id} in run ${i}`);
    else near(counts.leadTimes[i]!, leadTime, `lead time of ${id} in run ${i}`);
  }
  for (const [figure, count] of Object.entries(expected.counts)) {
    if (expected.within === null && ['onTime', 'late', 'lateness'].includes(figure)) continue;
    const actual = counts[figure as keyof CustomerCount['counts']];
    if (figure === 'lateness') near(actual, count, `lateness of ${id}`);
    else same(actual, count, `${figure} of ${id}`);
  }
}

function expectSubjects(target: Target, counts: Counts, { customer, subjects, isMeasured }: CustomerCount): void {
  const called = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`;
  const wanted = [...subjects.keys()];
  expect(target.subjects.map(called).toSorted()).toEqual(wanted.map(called).toSorted());
  same(target.slack !== null, isMeasured, `${customer.id} is usually in time`);
  for (const [subject, counted] of subjects) {
    const x = target.subjects.findIndex((one) => called(one) === called(subject));
    expectSubject(subject, counted, counts, x, `of ${called(subject)} to ${customer.id}`, isMeasured);
  }
}

function expectSubject(
  { kind }: Subject,
  counted: Counted,
  counts: Counts,
  x: number,
  what: string,
  isMeasured: boolean,
): void {
  same(counts.rescued[x], counted.rescued, `rescued ${what}`);
  near(counts.removed[x]!, counted.removed, `removed ${what}`);
  if (kind === 'short' || kind === 'wrong') return;
  same(counts.contains[x], counted.contains, `contains ${what}`);
  if (isMeasured) same(counts.exceeds[x], counted.exceeds, `exceeds ${what}`);
  near(counts.over[x]!, counted.over, `over ${what}`);
  near(counts.squared[x]!, counted.squared, `squared ${what}`);
  const critical = counts.critical[x]!;
  if (critical < counted.critical || critical > counted.critical + counted.unsure)
    expect(critical, `critical ${what}`).toBe(counted.critical);
}
