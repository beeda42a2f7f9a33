import type { Network } from '../graph/network.js';
import { type Finding, found } from '../model/finding.js';
import { type Limits, USUAL_LIMITS } from '../model/ruling.js';
import { rules } from './rules/index.js';

/** Findings of one rule are collected up to here: nobody reads on. */
const MOST_FINDINGS = 10_000;

/** What is wrong with who delivers to whom, rule by rule. */
export function lint(network: Network, limits: Limits = USUAL_LIMITS): Finding[] {
  return rules.flatMap((rule) => {
    const findings: Finding[] = [];
    for (const { at, facts } of rule.check(network, limits)) {
      findings.push(found(rule.id, rule.severity, at, facts));
      if (findings.length >= MOST_FINDINGS) break;
    }
    return findings;
  });
}
