import type { LinkFigures } from '../../model/assessment.js';
import type { Estimate, LinkOdds } from '../../model/odds.js';
import type { Counts, Target } from './counts.js';
import { shareOf } from './estimate.js';
import type { LinkTarget } from './links.js';
import { neverFails } from './never-fails.js';
import type { Script } from './script.js';

/** The links of an assessment with what became of their deliveries, as far as it was counted. */
export function withLinkOdds(
  links: readonly LinkFigures[],
  script: Script,
  targets: readonly Target[],
  totals: readonly Counts[],
): readonly LinkFigures[] {
  if (targets.every((target) => target.links.length === 0)) return links;
  const never = { full: neverFails(script, 'full'), right: neverFails(script, 'right') };
  const told = new Map<number, LinkOdds | null>(); // by the network's link
  for (const [c, target] of targets.entries())
    for (const [x, link] of target.links.entries())
      told.set(script.plan.edge[link.line]!, oddsOf(script, link, x, totals[c]!, never));
  return links.map((link, edge) => ({ ...link, odds: told.get(edge) ?? null }));
}

function oddsOf(
  script: Script,
  link: LinkTarget,
  x: number,
  counts: Counts,
  never: Record<'full' | 'right', Uint8Array>,
): LinkOdds | null {
  const runs = counts.delivered[x]!;
  if (runs === 0) return null;
  const certain = certainOf(script, link, never);
  const share = (hits: number, isCertain: boolean): Estimate => shareOf(hits, runs, isCertain);
  return {
    runs,
    inTime: link.within === null ? null : share(counts.inTime[x]!, certain.time),
    full: share(counts.linkFull[x]!, certain.full),
    right: share(counts.linkRight[x]!, certain.right),
    perfect: share(counts.linkPerfect[x]!, certain.full && certain.right && (certain.time || link.within === null)),
    takes: counts.took[x]! / runs,
  };
}

/** What of a link is not left to chance: full and right where nothing up to it fails, the time where neither it nor its giver varies. */
function certainOf(
  { plan, steps, lines }: Script,
  { line }: LinkTarget,
  never: Record<'full' | 'right', Uint8Array>,
): { readonly full: boolean; readonly right: boolean; readonly time: boolean } {
  const giver = plan.giver[line]!;
  const [own, step] = [lines[line]!, steps[giver]!];
  const full = own.full === null && never.full[giver] === 1;
  const right = own.right === null && never.right[giver] === 1;
  const varies = step.column !== -1 || step.question !== null || own.column !== -1 || own.every > 0;
  return { full, right, time: !varies && (own.recover === null || (full && right)) };
}
