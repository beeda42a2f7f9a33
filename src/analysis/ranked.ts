import type { Threat, ThreatDetail } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import { byCodePoint } from '../model/order.js';

type Ranked = Pick<Threat, 'kind' | 'id' | 'odds'> | Pick<ThreatDetail, 'kind' | 'id' | 'odds'>;

/**
 * Threats in their order, and each told its place among all of them and their details: by how many late orders it would have
 * rescued, by lateness removed, by slack, by id.
 */
export function ranked(threats: readonly Threat[]): Threat[] {
  const all = threats.flatMap((threat): { readonly one: Ranked; readonly slack: number }[] => [
    { one: threat, slack: steps(threat.slack) },
    ...threat.details.map((detail) => ({ one: detail, slack: steps(detail.slack ?? Infinity) })),
  ]);
  all.sort(
    (a, b) =>
      (b.one.odds?.rescued ?? 0) - (a.one.odds?.rescued ?? 0) ||
      (b.one.odds?.latenessRemoved ?? 0) - (a.one.odds?.latenessRemoved ?? 0) ||
      (a.slack === b.slack ? 0 : a.slack - b.slack) ||
      byCodePoint(a.one.id, b.one.id) ||
      byCodePoint(a.one.kind, b.one.kind),
  );
  const rankOf = new Map(all.map(({ one }, rank) => [one, rank]));
  const placed = threats.map((threat) => ({
    ...threat,
    rank: rankOf.get(threat)!,
    details: threat.details.map((detail) => ({ ...detail, rank: rankOf.get(detail)! })).sort((a, b) => a.rank - b.rank),
  }));
  return placed.sort((a, b) => a.rank - b.rank);
}

/** Figures that differ by less than a microsecond are the same. */
function steps(seconds: number): number {
  return Math.round(seconds / TOLERANCE);
}
