import { expect } from 'vitest';
import { assess } from '../../../src/analysis/assess.js';
import { withOdds } from '../../../src/analysis/odds/odds.js';
import type { CustomerFigures, Threat, ThreatDetail } from '../../../src/model/assessment.js';
import type { CustomerOdds, ThreatOdds } from '../../../src/model/odds.js';
import { read } from '../arbitraries.js';
import { planOf } from '../engine.js';

const RUNS = 40_000;

/** The figures of all customers with their odds, of so many runs. */
export function customersWithOdds(model: string | object, runs = RUNS, seed = 1): readonly CustomerFigures[] {
  const plan = planOf(read(model));
  const options = { typical: 'median', threats: true } as const;
  const assessment = assess(plan, { ...options, customers: [], paths: 0, late: [] });
  return withOdds(plan, assessment, { runs, seed, precision: null, ...options }).customers;
}

/** The only customer of a model, with its odds. */
export function withOddsOf(text: string, runs = RUNS): CustomerFigures & { readonly odds: CustomerOdds } {
  const [only] = customersWithOdds(`kedja: 1\n${text}`, runs);
  if (only?.odds == null) throw new Error('no order came to the customer');
  return { ...only, odds: only.odds };
}

/** The odds of a threat, or of what is told under one, by its kind and id. */
export function oddsOf({ threats }: CustomerFigures, kind: string, id: string): ThreatOdds {
  const all = threats.flatMap((threat): readonly (Threat | ThreatDetail)[] => [threat, ...threat.details]);
  const odds = all.find((one) => one.kind === kind && one.id === id)?.odds;
  if (odds == null) throw new Error(`no odds of ${kind} ${id}`);
  return odds;
}

/** A share of so many runs is within 4.5 standard errors of what it should be. */
export function expectShare(actual: number, expected: number, what = '', runs = RUNS): void {
  expectWithin(actual, expected, Math.sqrt((expected * (1 - expected)) / runs), what);
}

/** A mean of so many runs, each with this standard deviation, is within 4.5 standard errors of what it should be. */
export function expectMean(actual: number, expected: number, deviation: number, what = '', runs = RUNS): void {
  expectWithin(actual, expected, deviation / Math.sqrt(runs), what);
}

function expectWithin(actual: number, expected: number, error: number, what: string): void {
  const allowed = 4.5 * error + 1e-9 * Math.max(1, Math.abs(expected));
  expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
}
