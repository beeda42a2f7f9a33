import { buildNetwork, type Network } from '../../graph/network.js';
import { buildPlan } from '../../graph/plan.js';
import type { Assessment, Threat } from '../../model/assessment.js';
import type { Pledge } from '../../model/chain.js';
import { assess } from '../assess.js';

/**
 * What threatens customers by promises of the other side of a change, where those promise another time: to promise more time makes
 * every threat smaller without anything being faster. Those with the same time, or none there, are left out.
 */
export function threatsBy(
  network: Network,
  { typical }: Pick<Assessment, 'typical'>,
  promised: ReadonlyMap<string, Pledge | null>,
): ReadonlyMap<string, readonly Threat[]> {
  const others = new Map<string, Pledge>();
  for (const place of network.places) {
    const promise = place.type === 'customer' ? (promised.get(place.id) ?? null) : null;
    if (place.type !== 'customer' || promise === null || promise.within === null) continue;
    if (promise.within !== place.promise?.within) others.set(place.id, promise);
  }
  if (others.size === 0) return new Map();
  const places = network.chain.places.map((place) =>
    place.type === 'customer' ? { ...place, promise: others.get(place.id) ?? place.promise } : place,
  );
  const plan = buildPlan(buildNetwork({ ...network.chain, places }))!;
  const { customers } = assess(plan, { typical, customers: [...others.keys()], paths: 0, late: [] });
  return new Map(customers.map(({ id, threats }) => [id, threats]));
}
