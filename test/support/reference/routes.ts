import { kth, MICROSECOND, type Run } from './run.js';
import { compareDeliveries, type Delivery, type Spot } from './spots.js';

/** A way through the chain as a list of deliveries, from the first place on; the place it begins at where there are none. */
export interface Route {
  readonly length: number;
  readonly start: Spot;
  readonly deliveries: readonly Delivery[];
}

/** Every path to a place, in no order: each begins where a start or an arrival is 0, or at a place that nothing comes to. */
export function routesTo(run: Run, spot: Spot): Route[] {
  const choices = choicesOf(run, spot);
  const isBeginning = choices.length === 0 || choices.some((delivery) => run.arrive(delivery) <= MICROSECOND);
  const own: Route[] = isBeginning ? [{ length: spot.own, start: spot, deliveries: [] }] : [];
  const others = choices
    .filter((delivery) => run.arrive(delivery) > MICROSECOND)
    .flatMap((delivery) =>
      routesTo(run, delivery.from).map(({ length, start, deliveries }): Route => ({
        length: length + delivery.wait + delivery.own - delivery.stock + spot.own,
        start,
        deliveries: [...deliveries, delivery],
      })),
    );
  return [...own, ...others];
}

/** The critical path: back from a place through what set each start, the smaller id where several did. */
export function criticalTo(run: Run, spot: Spot): Delivery[] {
  const start = run.start(spot);
  if (start <= MICROSECOND) return [];
  const set = choicesOf(run, spot)
    .filter((delivery) => run.arrive(delivery) >= start - MICROSECOND)
    .sort(compareDeliveries)[0]!;
  return [...criticalTo(run, set.from), set];
}

/** What may have set a start: all of a group that waits for all, of others the one that was the last to be waited for. */
function choicesOf(run: Run, spot: Spot): Delivery[] {
  return run.groups(spot).flatMap(({ coming, quorum }) => {
    if (quorum === coming.length) return coming;
    const at = kth(
      coming.map((delivery) => run.arrive(delivery)),
      quorum,
    );
    return [...coming]
      .sort(compareDeliveries)
      .filter((delivery) => Math.abs(run.arrive(delivery) - at) <= MICROSECOND)
      .slice(0, 1);
  });
}
