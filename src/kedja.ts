import { refuseOdds, USUAL_ODDS } from './analysis/asked.js';
import { withOdds } from './analysis/odds/odds.js';
import { type Analysis, assessChecked, inspect, USUALLY_ASKED } from './inspect.js';
import type { Assessment, AssessOptions, Change, TypicalRun } from './model/assessment.js';
import type { OddsChange, OddsOptions } from './model/odds.js';
import type { Source } from './source/load.js';

/** What to look at, and how; see AssessOptions. What is left out is as on the command line. */
export type AnalyzeOptions = { readonly [K in keyof AssessOptions]?: AssessOptions[K] | undefined } & {
  /** How many orders to draw, and from which seed; null: none. */
  readonly odds?: { readonly [K in keyof OddsOptions]?: OddsOptions[K] | undefined } | null | undefined;
};

/**
 * Which delays upstream threaten what was promised to each external customer. Null figures where the model is at fault, of which
 * it never throws; a RangeError where the call is: options that make no sense, or names that a sound model does not have.
 */
export function analyze(source: Source, options: AnalyzeOptions = {}): Analysis {
  const { odds = {}, ...figures } = options;
  const asked = orUsual(figures, USUALLY_ASKED);
  const drawn = odds === null ? null : orUsual(odds, USUAL_ODDS);
  if (drawn !== null) refuseOdds(drawn);
  const checked = inspect(source);
  const { findings, assessment } = assessChecked(source, checked, asked);
  if (drawn === null || assessment === null || checked.plan === null) return { findings, assessment };
  const { typical, threats = true } = asked;
  return { findings, assessment: withOdds(checked.plan, assessment, { ...drawn, typical, threats }) };
}

/** What was asked for, and the usual where nothing was. */
function orUsual<T extends object>(asked: { readonly [K in keyof T]?: T[K] | undefined }, usual: T): T {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { ...usual, ...Object.fromEntries(said) };
}

/** An assessment with each customer's figures before something was changed beside them; what is late, too, is held against those. */
export function compare(
  assessment: Assessment,
  before: Assessment,
  change: (customer: string) => OddsChange | null = () => null,
): Assessment {
  const typical = new Map(before.customers.map((customer) => [customer.id, customer.typical]));
  return {
    ...assessment,
    changes: assessment.changes.map((one) => since(one, typical.get(one.id) ?? null)),
    customers: assessment.customers.map((customer) => {
      const was = typical.get(customer.id) ?? null;
      return { ...customer, before: was === null ? null : { ...was, odds: change(customer.id) } };
    }),
  };
}

/** What lateness does, on top of what was set, since before that. */
function since(change: Change, was: TypicalRun | null): Change {
  const { after } = change;
  if (was === null || after === null) return change;
  const lateBefore = was.slack === null ? null : Math.max(0, -was.slack);
  return { ...change, before: was.leadTime, difference: after - was.leadTime, lateBefore };
}
