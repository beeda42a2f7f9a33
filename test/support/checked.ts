import { withOdds } from '../../src/analysis/odds/odds.js';
import { assessChecked, inspect, USUALLY_ASKED, withFigures } from '../../src/inspect.js';
import type { LocatedFinding, RuleId } from '../../src/model/finding.js';
import { RECOMMENDED, rules, rulingOf } from '../../src/rules.js';
import type { Source } from '../../src/source/load.js';

/** What `kedja check` finds in a model, its odds drawn. */
export function checked(source: Source, ruling = RECOMMENDED): readonly LocatedFinding[] {
  const known = inspect(source, ruling);
  const { findings, assessment } = assessChecked(source, known, USUALLY_ASKED, ruling);
  if (known.plan === null || assessment === null) return findings;
  const asked = { runs: 2000, seed: 1, precision: null, typical: 'median', threats: false, links: 'all' } as const;
  return withFigures(source, known, withOdds(known.plan, assessment, asked), ruling);
}

/** What is recommended, and one rule more, as much as it matters where it is on. */
export function recommendedAnd(rule: RuleId): typeof RECOMMENDED {
  return rulingOf('recommended', { [rule]: rules.find(({ id }) => id === rule)!.severity });
}
