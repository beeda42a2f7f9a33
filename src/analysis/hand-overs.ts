import { departmentOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Assessment, Threat } from '../model/assessment.js';
import { gapOf } from '../model/gap.js';
import type { HandOver } from '../model/hand-over.js';
import { byCodePoint } from '../model/order.js';

/**
 * Every relation between an internal customer and its supplier, the worst hand-over first: by how often it is perfect, then by what
 * it costs. Those with nothing agreed come after; a delivery to an external customer is told only where something is agreed on it.
 */
export function handOvers(plan: Plan, { customers, links }: Assessment): HandOver[] {
  const { network, line, receiver } = plan;
  const leads = upstreamOf(
    plan,
    customers.map(({ id }) => plan.step[network.nodeOf.get(id)!]!),
  );
  const costs = lateness(customers);
  const told = links.flatMap((figures, edge): HandOver[] => {
    const { agreed, expects, offers, satisfaction } = network.links[edge]!;
    const terms = agreed ?? offers;
    const to = line[edge] === -1 ? -1 : receiver[line[edge]!]!;
    if (to === -1 || leads[to] === 0 || (terms === null && plan.place[to]!.type === 'customer')) return [];
    const giver = network.places[departmentOf(network, network.from[edge]!)]!;
    const cost =
      costs === null
        ? null
        : {
            link: costs.get(`link ${figures.id}`) ?? 0,
            giver: costs.get(`${giver.type} ${giver.id}`) ?? 0,
          };
    return [{ ...figures, terms, satisfaction, gap: gapOf(expects, offers), costs: cost }];
  });
  return told.sort(worstFirst);
}

/** 1 for the steps that lead to any of these. */
function upstreamOf({ into, giver, node }: Plan, ends: readonly number[]): Uint8Array {
  const leads = new Uint8Array(node.length);
  for (const end of ends) leads[end] = 1;
  for (let s = leads.length - 1; s >= 0; s--)
    if (leads[s] === 1) for (let i = into[s]!; i < into[s + 1]!; i++) leads[giver[i]!] = 1;
  return leads;
}

/** By kind and id what each threat costs all customers: of itself and what is told under it the most, since they overlap. */
function lateness(customers: Assessment['customers']): ReadonlyMap<string, number> | null {
  if (customers.every(({ odds }) => odds?.lateness == null)) return null;
  const sums = new Map<string, number>();
  for (const { weight, threats } of customers)
    for (const threat of threats) {
      const key = `${threat.kind} ${threat.id}`;
      sums.set(key, (sums.get(key) ?? 0) + weight * costOf(threat));
    }
  return sums;
}

function costOf({ odds, details }: Threat): number {
  return Math.max(odds?.latenessRemoved ?? 0, ...details.map((detail) => detail.odds?.latenessRemoved ?? 0));
}

function worstFirst(a: HandOver, b: HandOver): number {
  const perfect = ({ terms, odds }: HandOver): number => (terms === null ? 2 : (odds?.perfect.estimate ?? 1));
  const costs = (one: HandOver): number => (one.costs?.link ?? 0) + (one.costs?.giver ?? 0);
  return perfect(a) - perfect(b) || costs(b) - costs(a) || byCodePoint(a.id, b.id);
}
