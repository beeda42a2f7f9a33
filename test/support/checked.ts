import { withOdds } from '../../src/analysis/odds/odds.js';
import { gateModel } from '../../src/gate/gate-model.js';
import { assessChecked, inspect, judged, USUALLY_ASKED, withFigures } from '../../src/inspect.js';
import type { Finding, LocatedFinding, RuleId } from '../../src/model/finding.js';
import type { Ruling } from '../../src/model/ruling.js';
import { RECOMMENDED, ruleOf, rules, rulingOf } from '../../src/rules.js';
import type { Source } from '../../src/source/load.js';

/** What `kedja check` finds in a model, its odds drawn and its own exceptions heard. */
export function checked(source: Source, ruling = RECOMMENDED, runs = 2000): readonly LocatedFinding[] {
  const judge = (findings: readonly Finding[]): Finding[] => judged(findings, ruling);
  const { findings } = gateModel(source, found(source, ruling, runs), ruleOf, judge, '2026-11-22');
  return findings.flatMap(({ located, standing }) => (standing.state === 'open' ? [located] : []));
}

function found(source: Source, ruling: Ruling, runs: number): readonly LocatedFinding[] {
  const known = inspect(source, ruling);
  const { findings, assessment } = assessChecked(source, known, USUALLY_ASKED, ruling);
  if (known.plan === null || assessment === null) return findings;
  const asked = { runs, seed: 1, precision: null, typical: 'median', threats: false, links: 'all' } as const;
  return withFigures(source, known, withOdds(known.plan, assessment, asked), ruling);
}

/** What is recommended, and one rule more, as much as it matters where it is on. */
export function recommendedAnd(rule: RuleId): Ruling {
  return rulingOf('recommended', { [rule]: rules.find(({ id }) => id === rule)!.severity });
}
