import type { Network } from '../graph/network.js';
import type { At } from '../model/chain.js';
import type { Facts, RuleEntry, RuleId } from '../model/finding.js';
import type { Limits } from '../model/ruling.js';

/** What can be wrong with who delivers to whom, and how it is found. */
export interface Rule<R extends RuleId = RuleId> extends RuleEntry<R> {
  check(network: Network, limits: Limits): Iterable<{ readonly at: At; readonly facts: Facts[R] }>;
}

/** A rule of any id, whose facts are those of that id. */
export type AnyRule = { readonly [R in RuleId]: Rule<R> }[RuleId];
