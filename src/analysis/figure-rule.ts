import type { Network } from '../graph/network.js';
import type { Assessment, CustomerFigures } from '../model/assessment.js';
import type { At, Customer, Pledge } from '../model/chain.js';
import type { Facts, RuleEntry, RuleId } from '../model/finding.js';
import { type ShareKept, sharesKept } from '../model/kept.js';
import type { CustomerOdds } from '../model/odds.js';
import type { Limits } from '../model/ruling.js';

/** What some rules look at beside the typical runs, and what takes its time: it is found out where such a rule is on. */
export type Needed = 'threats' | 'odds' | 'link odds';

/** What the figures can find wrong with a model that is right by itself. What needs odds finds nothing where none were drawn. */
export interface FigureRule<R extends RuleId = RuleId> extends RuleEntry<R> {
  readonly needs?: Needed;
  check(
    network: Network,
    assessment: Assessment,
    limits: Limits,
  ): Iterable<{ readonly at: At; readonly facts: Facts[R] }>;
}

/** A rule of any id, whose facts are those of that id. */
export type AnyFigureRule = { readonly [R in RuleId]: FigureRule<R> }[RuleId];

/** The customers to whom something was promised, with what the file says of each. */
export function* promised(
  { places, nodeOf }: Network,
  { customers }: Assessment,
): Generator<{ readonly figures: CustomerFigures; readonly customer: Customer; readonly promise: Pledge }> {
  for (const figures of customers) {
    const customer = places[nodeOf.get(figures.id)!] as Customer;
    if (customer.promise !== null) yield { figures, customer, promise: customer.promise };
  }
}

/** Every share that was promised to a customer whose orders were drawn, against what they came to. */
export function* promisedShares(
  network: Network,
  assessment: Assessment,
): Generator<ShareKept & { readonly name: string; readonly odds: CustomerOdds; readonly at: At }> {
  for (const { figures, customer, promise } of promised(network, assessment)) {
    const { name, odds } = figures;
    if (odds === null) continue;
    for (const share of sharesKept(promise, odds))
      yield { ...share, name, odds, at: whereOf(promise, customer.at, share.part) };
  }
}

/** A part of a promise or an agreement in the file, or the whole where it is written short. */
export function whereOf(pledge: Pledge, holder: At, part: string): At {
  return pledge.at.path.length > holder.path.length ? { path: [...pledge.at.path, part] } : pledge.at;
}
