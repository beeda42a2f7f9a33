import { rules as figureRules } from './analysis/rules/index.js';
import { rules as gateRules } from './gate/rules.js';
import { rules as changeRules } from './gate/changes/index.js';
import { rules as lintRules } from './lint/rules/index.js';
import { RULE_GROUPS, type RuleEntry, type RuleId } from './model/finding.js';
import { levelIn, type Level, type Limits, type RuleSet, type Ruling, USUAL_LIMITS } from './model/ruling.js';
import { rules as readingRules } from './source/rules.js';

const all: readonly RuleEntry[] = [...readingRules, ...lintRules, ...figureRules, ...gateRules, ...changeRules];

/** Every rule there is, group by group. */
export const rules: readonly RuleEntry[] = RULE_GROUPS.flatMap((group) => all.filter((rule) => rule.group === group));

/** Every rule by its id. */
export const ruleOf: ReadonlyMap<string, RuleEntry> = new Map(all.map((rule) => [rule.id, rule]));

/** The ruling of a set, with what is said otherwise of some rules, and of some limits. */
export function rulingOf(
  set: RuleSet,
  levels: Partial<Readonly<Record<RuleId, Level>>> = {},
  limits: Partial<Limits> = {},
): Ruling {
  const known = new Map<RuleId, Level>(all.map((rule) => [rule.id, levels[rule.id] ?? levelIn(set, rule)]));
  return { levelOf: (rule) => known.get(rule)!, limits: { ...USUAL_LIMITS, ...limits } };
}

/** Where nothing else is said. */
export const RECOMMENDED: Ruling = rulingOf('recommended');
