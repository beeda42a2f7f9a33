import type { LinkFigures } from './assessment.js';
import type { Gap } from './card.js';
import type { Pledge, Satisfaction } from './chain.js';

/** The score card of one internal customer: what its supplier agreed to, and what came of it. */
export interface HandOver extends LinkFigures {
  /** What was agreed; where the two sides did not agree, what the giver offers. */
  readonly terms: Pledge | null;
  readonly satisfaction: Satisfaction | null;
  readonly gap: Gap | null;
  /** Weighted lateness of the external customers that the link, and its giver, is answerable for; seconds per order, null where not known. */
  readonly costs: { readonly link: number; readonly giver: number } | null;
}
