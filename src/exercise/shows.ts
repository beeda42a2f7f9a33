import { handOvers } from '../analysis/hand-overs.js';
import { usualTimes } from '../analysis/usual.js';
import type { Fault } from '../model/exercise.js';
import type { RuleId } from '../model/finding.js';
import { gapOf } from '../model/gap.js';
import type { Look } from './look.js';

/** A fault with what kedja makes of it; null where kedja finds nothing wrong there. */
export function shown(look: Look, fault: Fault): Fault | null {
  const { findings, customer } = look;
  const { inside } = customer;
  switch (fault.kind) {
    case 'dead-end':
      return findings.some(({ finding }) => finding.rule === 'place-without-customer') ? fault : null;
    case 'too-long': {
      const time = inside?.time ?? null;
      return time?.holds === false && time.promised !== null
        ? { ...fault, sum: time.inside, promised: time.promised }
        : null;
    }
    case 'too-seldom-right': {
      const part = inside?.right ?? null;
      return part?.holds === false && part.promised !== null
        ? { ...fault, product: part.inside, promised: part.promised }
        : null;
    }
    case 'weak-offer':
      return gaps(look).includes(`${fault.from}:${fault.to}`) ? fault : null;
    case 'nothing-agreed':
      return unagreed(look).includes(`${fault.from}:${fault.to}`) ? fault : null;
    case 'way-forgotten':
    case 'wrong-unit':
      return tooShort(look).includes(`${fault.from}:${fault.to}`) ? fault : null;
  }
}

/** How many things are wrong that kedja sees: as many as were put there, or the exercise has another answer, too. */
export function faultsSeen(look: Look): number {
  const { inside } = look.customer;
  const parts = [inside?.time ?? null, inside?.right ?? null].filter((part) => part?.holds === false);
  const others = look.findings.filter(({ finding }) => !COUNTED_APART.has(finding.rule));
  return parts.length + others.length + gaps(look).length + unagreed(look).length + tooShort(look).length;
}

/** Of these rules' findings it is counted apart how much is wrong. */
const COUNTED_APART: ReadonlySet<RuleId> = new Set<RuleId>(['inside-cannot-carry', 'offer-below-expectation']);

function gaps({ plan }: Look): string[] {
  return plan.network.links
    .filter(({ expects, offers }) => gapOf(expects, offers) !== null)
    .map(({ from, to }) => `${from}:${to}`);
}

/** Deliveries inside of which nothing is agreed. */
function unagreed({ plan, assessment }: Look): string[] {
  return handOvers(plan, assessment)
    .filter(({ terms }) => terms === null)
    .map(({ from, to }) => `${from.id}:${to.id}`);
}

/** Agreements that not even the usual run keeps. */
function tooShort({ plan }: Look): string[] {
  const { own, lag, stock } = usualTimes(plan, 'median');
  return [...plan.edge.keys()].flatMap((line) => {
    const { agreed, offers, from, to } = plan.network.links[plan.edge[line]!]!;
    const within = (agreed ?? offers)?.within ?? null;
    const takes = own[plan.giver[line]!]! + lag[line]! + stock[line]!;
    return within !== null && within < takes ? [`${from}:${to}`] : [];
  });
}
