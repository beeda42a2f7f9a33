import type { Threat } from '../../model/assessment.js';
import type { ThreatChange, ThreatChanges } from '../../model/comparison.js';
import { TOLERANCE } from '../../model/duration.js';
import { byCodePoint } from '../../model/order.js';

/** How many of those that can absorb less, or more, are told. */
const TOLD = 3;

/** Which threats with an end to what they can absorb are there now and were not, which are not any more, and which changed most. */
export function threatChanges(before: readonly Threat[], after: readonly Threat[]): ThreatChanges {
  const [was, is] = [finite(before), finite(after)];
  const all = new Map([...was, ...is]);
  const changes = [...all].map(([key, { kind, id, name }]): ThreatChange => ({
    kind,
    id,
    name,
    before: was.get(key)?.slack ?? null,
    after: is.get(key)?.slack ?? null,
  }));
  const lost = ({ before: first, after: second }: ThreatChange): number =>
    first === null || second === null ? 0 : first - second;
  const most = (sign: 1 | -1): ThreatChange[] =>
    changes
      .filter((one) => sign * lost(one) > TOLERANCE)
      .sort((a, b) => sign * (lost(b) - lost(a)) || bySlack(a, b))
      .slice(0, TOLD);
  return {
    new: changes.filter((one) => one.before === null).sort(bySlack),
    gone: changes.filter((one) => one.after === null).sort(bySlack),
    shrunk: most(1),
    grown: most(-1),
  };
}

/** What nothing can make late is no threat, and what the drawn orders say of it changes nothing in that. */
function finite(threats: readonly Threat[]): ReadonlyMap<string, Threat> {
  const told = threats.filter(({ isPlain, slack }) => !isPlain && slack !== Infinity);
  return new Map(told.map((threat) => [JSON.stringify([threat.kind, threat.id]), threat]));
}

/** What can absorb least first. */
function bySlack(a: ThreatChange, b: ThreatChange): number {
  const least = ({ before, after }: ThreatChange): number => Math.min(before ?? Infinity, after ?? Infinity);
  return least(a) - least(b) || byCodePoint(a.id, b.id) || byCodePoint(a.kind, b.kind);
}
