import type { Network } from '../graph/network.js';
import type { Assessment } from '../model/assessment.js';
import { type Finding, found } from '../model/finding.js';
import type { Limits, Ruling } from '../model/ruling.js';
import type { AnyFigureRule, Needed } from './figure-rule.js';
import { rules } from './rules/index.js';

/** What the figures find wrong, rule by rule. */
export function figureFindings(network: Network, assessment: Assessment, limits: Limits): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.check(network, assessment, limits)].map(({ at, facts }) => found(rule.id, rule.severity, at, facts)),
  );
}

/** What the rules look at that a ruling has on, beside the typical runs. */
export function neededFor({ levelOf }: Ruling): ReadonlySet<Needed> {
  return new Set(
    rules.flatMap((rule: AnyFigureRule) =>
      rule.needs === undefined || levelOf(rule.id) === 'off' ? [] : [rule.needs],
    ),
  );
}
