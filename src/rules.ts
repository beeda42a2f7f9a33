import { rules as figureRules } from './analysis/rules/index.js';
import { rules as gateRules, rulesOfChanges as gateRulesOfChanges } from './gate/rules.js';
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

/** What watches over changes: it has something to say only where files are held against what they were. */
const ofChanges: ReadonlySet<string> = new Set([...changeRules, ...gateRulesOfChanges].map(({ id }) => id));

const LEVELS: readonly Level[] = ['off', 'warning', 'error'];

/** A ruling in which what watches over changes matters at least as much as it did before. */
export function watched(now: Ruling, then: Ruling): Ruling {
  const stricter = (rule: RuleId): Level =>
    LEVELS[Math.max(LEVELS.indexOf(now.levelOf(rule)), LEVELS.indexOf(then.levelOf(rule)))]!;
  return { ...now, levelOf: (rule) => (ofChanges.has(rule) ? stricter(rule) : now.levelOf(rule)) };
}

/** How far a model was looked into. */
export interface Reach {
  readonly ruling: Ruling;
  /** False where reading left something out, so that no rule looked at who delivers to whom. */
  readonly isWhole: boolean;
  readonly hasFigures: boolean;
  readonly hasOdds: boolean;
  /** True where it was held against what it was. */
  readonly isHeld: boolean;
}

/** True of a rule that looked: what it does not find is not there. */
export function hasRun(id: string, { ruling, isWhole, hasFigures, hasOdds, isHeld }: Reach): boolean {
  const rule = ruleOf.get(id);
  if (rule === undefined || ruling.levelOf(rule.id) === 'off') return false;
  if (readingRules.some((one) => one.id === id)) return true;
  if (changeRules.some((one) => one.id === id)) return isHeld;
  const figures = figureRules.find((one) => one.id === id);
  if (figures === undefined) return isWhole;
  return hasFigures && (hasOdds || figures.needs === undefined || figures.needs === 'threats');
}

/** Where nothing else is said. */
export const RECOMMENDED: Ruling = rulingOf('recommended');
