import { inspect } from '../inspect.js';
import type { Taken, Unused, WhyUnused } from '../model/beside.js';
import type { RuleId } from '../model/finding.js';
import type { Proposal } from '../model/measure.js';
import { loadWith, type Source } from '../source/load.js';
import { overlap, placer } from '../source/overlap.js';
import type { Setting } from '../source/override.js';
import type { ModelFile } from './model.js';
import type { Ready } from './set.js';

/**
 * Takes the figures of a log that a model can be set to, each once; what the call sets itself stays as it says. With the model that
 * was set to them, where there are any.
 */
export function takenFrom(
  model: ModelFile,
  written: Source,
  proposals: readonly Proposal[],
  settings: readonly Setting[],
): Pick<Taken, 'used' | 'unused'> & { readonly ready: Ready | null } {
  const { asked, unused } = askedOf(written, proposals, settings);
  const tried: Tried = { used: [], unused, ready: null };
  settle(asked, model, tried);
  const order = new Map(proposals.map((one, i) => [one, i]));
  const inOrder = tried.unused.toSorted((a, b) => order.get(a.proposal)! - order.get(b.proposal)!);
  return {
    ready: tried.ready,
    used: tried.used,
    unused: inOrder.map(({ proposal, why, rule }): Unused => ({ ...proposal, why, rule })),
  };
}

/** A figure that is not used, by the proposal that it was. */
interface Left {
  readonly proposal: Proposal;
  readonly why: WhyUnused;
  readonly rule: RuleId | null;
}

/** The figures that nothing else says too. */
function askedOf(written: Source, proposals: readonly Proposal[], settings: readonly Setting[]) {
  const placeOf = placer(written);
  const set = settings.map(({ what }) => placeOf(what)).filter((place) => place !== null);
  const known = new Set<string>();
  const asked: Proposal[] = [];
  const unused: Left[] = [];
  for (const proposal of proposals) {
    const place = placeOf(proposal.what);
    const key = JSON.stringify(place);
    const isSet = place !== null && set.some((other) => overlap(other, place));
    const why = place === null ? 'cannot' : isSet ? 'set' : known.has(key) ? 'twice' : null;
    known.add(key);
    if (why === null) asked.push(proposal);
    else unused.push({ proposal, why, rule: null });
  }
  return { asked, unused };
}

interface Tried {
  readonly used: Proposal[];
  readonly unused: Left[];
  /** The model with all that is used. */
  ready: Ready | null;
}

/** All at once; where they cannot be, each half by itself. */
function settle(proposals: readonly Proposal[], model: ModelFile, tried: Tried): void {
  if (proposals.length === 0) return;
  const changed = changedBy([...tried.used, ...proposals], model);
  if ('source' in changed) {
    tried.ready = changed;
    tried.used.push(...proposals);
  } else if (proposals.length === 1) tried.unused.push({ proposal: proposals[0]!, ...changed });
  else {
    const middle = proposals.length >> 1;
    settle(proposals.slice(0, middle), model, tried);
    settle(proposals.slice(middle), model, tried);
  }
}

/** The model with some figures set; or why they cannot be. */
function changedBy(proposals: readonly Proposal[], { bytes, file }: ModelFile): Ready | Omit<Left, 'proposal'> {
  const source = loadWith(bytes, file, proposals);
  if ('problem' in source) return { why: 'cannot', rule: null };
  const checked = inspect(source);
  const wrong = checked.findings.find(({ finding }) => finding.severity === 'error');
  return wrong === undefined ? { source, checked } : { why: 'wrong', rule: wrong.finding.rule };
}
