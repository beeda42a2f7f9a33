import { readFileSync } from 'node:fs';
import type { LocatedFinding, RuleId } from '../../src/model/finding.js';
import type { GateFinding, GateModel, GateReport } from '../../src/model/gate.js';
import type { Speech } from '../../src/report/gate/writer.js';
import { assessChecked, inspect, USUALLY_ASKED } from '../../src/inspect.js';
import { identities } from '../../src/gate/identity.js';
import { rules } from '../../src/rules.js';
import { stepsOf } from '../../src/steps.js';
import { AROUND_THE_CLOCK } from '../../src/source/lower/calendar.js';
import { load } from '../../src/source/load.js';
import { formatFor } from '../../src/words/format.js';
import type { Words } from '../../src/words/words.js';
import { checked, recommendedAnd } from './checked.js';

/** A report of these files. */
export function reportOf(models: readonly GateModel[], more: Partial<GateReport> = {}): GateReport {
  return { version: '0.1.0', rules, models, skipped: [], ...more };
}

/** What a check finds in the files that prove a rule, such as `circle/bad.yaml`. */
export function ofProof(proof: string, change: (finding: GateFinding) => GateFinding = (one) => one): GateModel {
  const bytes = new Uint8Array(readFileSync(new URL(`../lint/${proof}`, import.meta.url)));
  const file = `models/${proof}`;
  const source = load(bytes, file);
  const found = checked(source, recommendedAnd(proof.split('/')[0] as RuleId));
  const { assessment } = assessChecked(source, inspect(source), USUALLY_ASKED);
  const steps = stepsOf(
    found.map(({ finding }) => finding),
    source,
    assessment,
  );
  const identityOf = identities(source.chain);
  const withPath = (located: LocatedFinding): GateFinding => {
    const path = steps.get(located.finding);
    const open = { located, identity: identityOf(located.finding), standing: { state: 'open' } as const };
    return path === undefined ? open : { ...open, path };
  };
  return { file, findings: found.map((located) => change(withPath(located))) };
}

/** The same words for every file. */
export function speaking(words: Words): () => Speech {
  const speech = { words, format: formatFor(AROUND_THE_CLOCK, words.report.figures) };
  return () => speech;
}
