import type { Finding, LocatedFinding, RuleEntry } from '../model/finding.js';
import type { GateFinding, GateModel } from '../model/gate.js';
import type { Source } from '../source/load.js';
import { allow, exceptionsOf } from './exceptions.js';
import { identities } from './identity.js';

/** A model's findings as the gate sees them: with what the file itself allows, and what is to be said of that. */
export function gateModel(
  source: Source,
  findings: readonly LocatedFinding[],
  rules: ReadonlyMap<string, RuleEntry>,
  judge: (findings: readonly Finding[]) => readonly Finding[],
  today: string,
  hasRun: (rule: string) => boolean = () => true,
): GateModel {
  const read = exceptionsOf(source, rules);
  const { standings, findings: said } = allow(findings, read.exceptions, today, hasRun);
  const identityOf = identities(source.chain);
  const known = findings.map((located, i) => ({ located, standing: standings[i]! }));
  const beside = source
    .locate(judge([...read.findings, ...said]))
    .map((located) => ({ located, standing: { state: 'open' } as const }));
  const all = [...known, ...beside].map((one): GateFinding => ({ ...one, identity: identityOf(one.located.finding) }));
  return { file: source.file, findings: all.sort(byPlace) };
}

/** By place in the file; at one place in the order in which they were found. */
function byPlace({ located: a }: GateFinding, { located: b }: GateFinding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
