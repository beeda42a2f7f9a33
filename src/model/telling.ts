import type { Assessment, CustomerFigures, Threat, ThreatDetail } from './assessment.js';
import { TOLERANCE } from './duration.js';
import type { CustomerOdds } from './odds.js';
import type { ShowId } from './show.js';

/** The customers who have to wait first, then those who nearly do; then those without a promise or figures. */
export function worstFirst(customers: readonly CustomerFigures[]): CustomerFigures[] {
  const slackOf = ({ typical }: CustomerFigures): number => typical?.slack ?? Number.MAX_VALUE;
  const broken = ({ holds, odds, promise }: CustomerFigures): number =>
    odds === null || promise === null ? 0 : holds === false ? -2 : holds === null ? -1 : 0;
  return customers.toSorted((a, b) => broken(a) - broken(b) || slackOf(a) - slackOf(b));
}

/** The odds of a customer, where there is more to tell than the typical run: null where nothing is left to chance. */
export function toldOdds({ odds }: CustomerFigures): CustomerOdds | null {
  const isCertain = odds === null || (odds.leadTime.histogram.step === 0 && odds.perfect.estimate === 1);
  return isCertain ? null : odds;
}

/** The threats of a customer that are worth telling, in the order in which they are told and numbered, the worst first. */
export function toldThreats(customer: CustomerFigures): Threat[] {
  return toldOdds(customer) === null
    ? mostTellingFirst(customer.threats.filter(({ isPlain }) => !isPlain)) // what is handed over on the spot cannot be late by itself
    : byWorst(customer.threats.filter(matters));
}

/** True of a detail that would have rescued an order. */
export function isTold({ odds }: ThreatDetail): boolean {
  return (odds?.rescued ?? 0) > 0;
}

/** What cannot be late by itself, and has rescued nothing, is left out. */
function matters({ isPlain, odds, details }: Threat): boolean {
  return !isPlain || (odds?.rescued ?? 0) > 0 || details.some(isTold);
}

/** By the worst of what each is and what is told under it. */
function byWorst(threats: readonly Threat[]): Threat[] {
  const worst = ({ rank, details }: Threat): number => Math.min(rank, ...details.map((detail) => detail.rank));
  return threats.toSorted((a, b) => worst(a) - worst(b));
}

/** Of those that can absorb the same: who alone could mend it, who can be down for longer, and who takes longest. */
function mostTellingFirst(threats: readonly Threat[]): Threat[] {
  const same = (a: Threat, b: Threat): boolean => a.slack === b.slack || Math.abs(a.slack - b.slack) <= TOLERANCE;
  const weight = ({ neededFaster, exposed }: Threat): number => (neededFaster === null ? 0 : 2) + (exposed ? 1 : 0);
  return threats.toSorted((a, b) => (same(a, b) ? weight(b) - weight(a) || timeOf(b) - timeOf(a) : a.slack - b.slack));
}

/** What it usually takes, the wait for a departure counted. */
export function timeOf({ own, wait }: Threat): number {
  return (own ?? 0) + wait;
}

/** What tells most, of what a model has figures for. */
export function mostTelling({ customers }: Assessment): ShowId {
  if (customers.some(({ threats }) => threats.length > 0)) return 'threats';
  return customers.some(({ typical }) => typical !== null) ? 'time' : 'plain';
}
