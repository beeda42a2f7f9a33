import { targetOf } from './late.js';
import { leadsTo } from '../graph/reach.js';
import { linkId } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Assessment, Threat } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import type { Lever } from '../model/lever.js';
import { toldThreats } from '../model/telling.js';

/** All that may be late and threatens somebody, what would help most first; and every stock that leads to a customer. */
export function leversOf(plan: Plan, assessment: Assessment): Lever[] {
  return [...lates(plan, assessment), ...stocks(plan, assessment)];
}

function lates(plan: Plan, { customers, fixFirst, chain }: Assessment): Lever[] {
  const told = new Map<string, Threat[]>();
  for (const customer of customers)
    for (const threat of toldThreats(customer)) told.set(threat.id, [...(told.get(threat.id) ?? []), threat]);
  const longest = Math.max(0, ...customers.map(({ typical }) => typical?.leadTime ?? 0));
  const ids = new Set([...fixFirst.map(({ of }) => of), ...told.keys()]);
  return [...ids].flatMap((id): Lever[] => {
    const all = told.get(id);
    if (all === undefined || targetOf(plan, id) === null) return [];
    const slacks = all.map(({ slack }) => slack).filter((slack) => slack > TOLERANCE && slack !== Infinity);
    const reach = slacks.length > 0 ? Math.max(2 * Math.min(...slacks), 1.25 * Math.max(...slacks)) : longest;
    const step = stepFor(reach, chain.calendar.day);
    return [{ id, name: all[0]!.name, kind: 'late', step, steps: Math.max(1, Math.ceil(reach / step)), at: 0 }];
  });
}

/** Never more steps than these, so that each can be reached. */
const MOST_STEPS = 48;

/** The finest step that people plan by which reaches so far. */
function stepFor(reach: number, day: number): number {
  const steps = [1, 10, 30, 60, 300, 600, 900, 1800, 3600, 7200, day, 2 * day, 5 * day, 10 * day, 50 * day];
  return steps.find((step) => step * MOST_STEPS >= reach) ?? Math.ceil(reach / MOST_STEPS / day) * day;
}

function stocks(plan: Plan, { customers }: Assessment): Lever[] {
  const { network, line, receiver, step } = plan;
  const reaches = customers.map(({ id }) => leadsTo(plan, step[network.nodeOf.get(id)!]!));
  return network.links.flatMap(({ stock }, edge): Lever[] => {
    const to = line[edge] === -1 ? -1 : receiver[line[edge]!]!;
    if (stock <= 0 || to === -1 || reaches.every((reach) => reach[to] === -1)) return [];
    const parts = PARTS.find((n) => (stock / n) % 60 === 0) ?? PARTS.find((n) => Number.isInteger(stock / n)) ?? 1;
    const name = [network.from[edge]!, network.to[edge]!].map((node) => network.places[node]!.name).join(' → ');
    return [{ id: linkId(network, edge), name, kind: 'stock', step: stock / parts, steps: 2 * parts, at: parts }];
  });
}

/** Into so many steps a stock is divided, the first of these that makes whole minutes, or seconds, of them. */
const PARTS = [20, 16, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
