import type { Plan } from '../graph/plan.js';
import type { AssessOptions } from '../model/assessment.js';
import { MOST_RUNS } from '../model/kept.js';
import type { OddsOptions } from '../model/odds.js';
import { targetOf } from './late.js';
import { MOST_PATHS } from './paths.js';

/** As many as tell a chance to the per cent. */
export const USUAL_ODDS: OddsOptions = { runs: 10_000, seed: 1, precision: null };

/** Throws a RangeError where what is asked for is nothing that could be told, of any chain. */
export function refuseFigures({ typical, paths, late }: AssessOptions): void {
  if (typical !== 'median' && typical !== 'mean')
    throw new RangeError(`typical: ${quoted(typical)} is neither "median" nor "mean"`);
  if (!Number.isInteger(paths) || paths < 0 || paths > MOST_PATHS)
    throw new RangeError(`paths: ${String(paths)} is not a whole number from 0 to ${MOST_PATHS}`);
  for (const [i, { id, seconds }] of late.entries()) {
    if (!Number.isFinite(seconds) || seconds < 0)
      throw new RangeError(`late: ${quoted(id)} by ${String(seconds)} is not by seconds from 0 up`);
    if (late.findIndex((one) => one.id === id) !== i) throw new RangeError(`late: ${quoted(id)} is given twice`);
  }
}

/** Throws a RangeError where orders can't be drawn so. */
export function refuseOdds({ runs, seed, precision }: OddsOptions): void {
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS)
    throw new RangeError(`odds.runs: ${String(runs)} is not a whole number from 1 to ${MOST_RUNS}`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`odds.seed: ${String(seed)} is not a whole number from 0 up`);
  if (precision !== null && !(precision > 0 && precision < 1))
    throw new RangeError(`odds.precision: ${String(precision)} is not between 0 and 1`);
}

/** Throws a RangeError where something is named that this chain does not have. */
export function refuseNames(plan: Plan, { customers, late }: AssessOptions): void {
  const { places, nodeOf } = plan.network;
  for (const id of customers)
    if (places[nodeOf.get(id) ?? -1]?.type !== 'customer')
      throw new RangeError(`customers: no customer is called ${quoted(id)}`);
  for (const { id } of late)
    if (targetOf(plan, id) === null) throw new RangeError(`late: nothing that can be late is called ${quoted(id)}`);
}

function quoted(text: unknown): string {
  return JSON.stringify(text) ?? String(text);
}
