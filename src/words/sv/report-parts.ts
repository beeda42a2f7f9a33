import type { DetailKind, ThreatKind } from '../../model/assessment.js';
import type { Pledge, Unit } from '../../model/chain.js';
import type { Format } from '../format.js';
import { list } from './phrases.js';

export function without(
  kind: ThreatKind | DetailKind,
  name: string,
  says: string | null,
  usual: string | null,
): string {
  switch (kind) {
    case 'cause':
      return `Utan ${name}`;
    case 'delay':
      return `Utan ${says ?? ''} (${name})`;
    case 'rework':
      return `Utan omarbetning från ${name} till ${says ?? ''}`;
    case 'short':
      return `Om leveranserna från ${name} alltid hade varit kompletta`;
    case 'wrong':
      return `Om leveranserna från ${name} alltid hade varit rätt`;
    default:
      return `Om ${name} aldrig hade tagit längre tid än normalt${usual === null ? '' : ` (${usual})`}`;
  }
}

export function promised(promise: Pledge, format: Format): string {
  const told = terms(promise, format);
  return told === '' ? 'utlovat, men ingen tid' : `utlovat ${told}`;
}

export function terms({ within, onTime, full, right, quantity, item, rightMeans }: Pledge, format: Format): string {
  const said = [
    within === null ? null : `inom ${format.duration(within)}`,
    onTime === null ? null : `${format.share(onTime)} i tid`,
    [quantity, item].filter(Boolean).join(' ') || null,
    full === null ? null : `${format.share(full)} kompletta`,
    right === null ? null : `${format.share(right)} rätt${rightMeans === null ? '' : ` (${rightMeans})`}`,
    right === null && rightMeans !== null ? `rätt betyder ${rightMeans}` : null,
  ];
  return list(said.filter((part) => part !== null));
}

/** The units that the format has a word for, in Swedish; other words are the user's own. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['case', 'ärende'],
  ['ticket', 'ärende'],
  ['parcel', 'paket'],
  ['item', 'enhet'],
]);

/** `patient för patient`, which is right for any noun. */
export function oneByOne(unit: Unit | null): string {
  const one = unit?.one ?? 'order';
  const word = UNITS.get(one) ?? one;
  return `${word} för ${word}`;
}
