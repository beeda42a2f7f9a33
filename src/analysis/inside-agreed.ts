import type { Plan } from '../graph/plan.js';
import type { Pledge } from '../model/chain.js';
import type { Usual } from './usual.js';

/** What was agreed on a line; where the two sides did not agree, what the giver offers. */
export function pledgeOf({ network, edge }: Plan, line: number): Pledge | null {
  const { agreed, offers } = network.links[edge[line]!]!;
  return agreed ?? offers;
}

/**
 * What everything takes by agreement: a line as long as agreed from when its giver starts, so that the givers themselves take
 * nothing; where nothing was agreed what giver and line usually take.
 */
export function agreedTimes(plan: Plan, { own, handover, wait, stock }: Usual): Usual {
  const takes = handover.slice();
  const waits = wait.slice();
  const lag = new Float64Array(takes.length);
  for (let line = 0; line < takes.length; line++) {
    const within = pledgeOf(plan, line)?.within ?? null;
    takes[line] = within ?? own[plan.giver[line]!]! + handover[line]!;
    if (within !== null) waits[line] = 0;
    lag[line] = takes[line]! + waits[line]! - stock[line]!;
  }
  return { own: new Float64Array(own.length), handover: takes, wait: waits, stock, lag };
}
