import { linkId } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Eater, InsideLink } from '../model/inside.js';
import { linkEnds } from './naming.js';

/** How many that take most are named. */
const NAMED = 10;

/** A line by its id, its ends and what it carries. */
export function told(plan: Plan, line: number): InsideLink {
  const edge = plan.edge[line]!;
  return { id: linkId(plan.network, edge), ...linkEnds(plan, edge) };
}

/** Those that take most, the worst first. */
export function named(eaters: readonly Eater[]): Eater[] {
  return eaters.toSorted((a, b) => b.eats - a.eats || (a.id < b.id ? -1 : 1)).slice(0, NAMED);
}
