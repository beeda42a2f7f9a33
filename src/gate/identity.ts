import type { At, Chain, Path } from '../model/chain.js';
import type { Finding } from '../model/finding.js';

/** What a finding is about, by names and not by places in the file: `links/store:forklift/agreed`. Made once for many findings. */
export function identities(chain: Chain | null): (finding: Finding) => string {
  const named = new Map<string, string>();
  for (const place of chain?.places ?? []) named.set(keyOf(place.at), place.id);
  for (const { from, to, item, at } of chain?.links ?? []) {
    const id = [from, to, ...(item === null ? [] : [item])].join(':');
    named.set(keyOf(at), id);
    if (at.part !== undefined && !named.has(JSON.stringify(at.path))) named.set(JSON.stringify(at.path), id);
  }
  return ({ rule, at }) => `${rule} ${nameOf(at, named)}`;
}

function keyOf({ path, part }: At): string {
  return JSON.stringify(part === undefined ? path : [...path, part]);
}

/** Positions become what stands there: a link's ends, a place's id; else they are left out. */
function nameOf({ path, part }: At, named: ReadonlyMap<string, string>): string {
  const whole = part === undefined ? undefined : named.get(JSON.stringify([...path, part]));
  const steps = path.map((step, i) => stepOf(step, path.slice(0, i + 1), named));
  const told = whole === undefined ? steps : [...steps.slice(0, -1), whole];
  return told.filter((step) => step !== '').join('/');
}

function stepOf(step: Path[number], path: Path, named: ReadonlyMap<string, string>): string {
  if (typeof step === 'string') return step.startsWith('\0') ? '' : step;
  return named.get(JSON.stringify(path)) ?? '';
}
