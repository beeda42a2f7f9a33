/** A period of time: how many deliveries, and the sum of what is looked at: hits, or logarithms of times. */
export interface Period {
  readonly count: number;
  readonly sum: number;
}

/** Periods next to each other taken as one, and which of the caller's is the first of them. */
export interface Merged extends Period {
  readonly first: number;
}

const MOST = 60;

/** The periods in which anything was delivered, neighbours taken together so that there are at most sixty of about the same length. */
export function mergedPeriods(periods: readonly Period[]): readonly Merged[] {
  const seen = periods.flatMap((one, first) => (one.count > 0 ? [{ ...one, first }] : []));
  const size = Math.max(1, Math.ceil(seen.length / MOST));
  return Array.from({ length: Math.ceil(seen.length / size) }, (_, i) =>
    together(seen.slice(i * size, (i + 1) * size)),
  );
}

function together(periods: readonly Merged[]): Merged {
  return { ...added(periods), first: periods[0]!.first };
}

/** Several periods as one. */
export function added(periods: readonly Period[]): Period {
  let [count, sum] = [0, 0];
  for (const one of periods) {
    count += one.count;
    sum += one.sum;
  }
  return { count, sum };
}
