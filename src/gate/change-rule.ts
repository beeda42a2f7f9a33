import type { At } from '../model/chain.js';
import type { Comparison, CustomerChange } from '../model/comparison.js';
import type { Facts, RuleEntry, RuleId } from '../model/finding.js';
import type { ChangeFacts } from '../model/facts/changes.js';

/** What can be wrong with what a change does to the results. Its examples are changes, and are told, not run. */
export interface ChangeRule<R extends RuleId = RuleId> extends RuleEntry<R> {
  readonly group: 'gate';
  readonly isShown: false;
  check(comparison: Comparison): Iterable<{ readonly at: At; readonly facts: Facts[R] }>;
}

/** A rule of any id, whose facts are those of that id. */
export type AnyChangeRule = { readonly [R in keyof ChangeFacts]: ChangeRule<R> }[keyof ChangeFacts];

/** The customers that were there before and are still, with where they stand now. */
export function* still({ customers }: Comparison): Generator<CustomerChange & { readonly at: At }> {
  for (const customer of customers) {
    const { at } = customer;
    if (customer.before !== null && at !== null) yield { ...customer, at };
  }
}
