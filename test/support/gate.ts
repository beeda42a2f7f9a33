import { readFileSync } from 'node:fs';
import type { LocatedFinding } from '../../src/model/finding.js';
import type { GateFinding, GateModel, GateReport } from '../../src/model/gate.js';
import type { Speech } from '../../src/report/gate/writer.js';
import { rules } from '../../src/rules.js';
import { AROUND_THE_CLOCK } from '../../src/source/lower/calendar.js';
import { load } from '../../src/source/load.js';
import { formatFor } from '../../src/words/format.js';
import type { Words } from '../../src/words/words.js';
import { checked } from './checked.js';

/** A report of these files. */
export function reportOf(models: readonly GateModel[], more: Partial<GateReport> = {}): GateReport {
  return { version: '0.1.0', rules, models, skipped: [], ...more };
}

/** A finding as a gate takes it that knows none. */
export function openFinding(located: LocatedFinding): GateFinding {
  const { rule, facts } = located.finding;
  return { located, identity: `${rule} ${JSON.stringify(facts)}`, standing: { state: 'open' } };
}

/** What a check finds in the files that prove a rule, such as `circle/bad.yaml`. */
export function ofProof(proof: string, change: (finding: GateFinding) => GateFinding = (one) => one): GateModel {
  const bytes = new Uint8Array(readFileSync(new URL(`../lint/${proof}`, import.meta.url)));
  const file = `models/${proof}`;
  return { file, findings: checked(load(bytes, file)).map((located) => change(openFinding(located))) };
}

/** The same words for every file. */
export function speaking(words: Words): () => Speech {
  const speech = { words, format: formatFor(AROUND_THE_CLOCK, words.report.figures) };
  return () => speech;
}
