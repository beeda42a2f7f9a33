import { beyond } from '../model/beyond.js';
import { found, type LocatedFinding, type RuleId } from '../model/finding.js';
import type { GateFinding, GateModel } from '../model/gate.js';
import { parse } from '../source/parse.js';
import { locateIn } from '../source/load.js';
import { isMapValue } from '../source/tree.js';

/** Something known, and not mended yet: `file` is the way to it from the baseline's folder. */
interface Entry {
  readonly file: string;
  readonly rule: string;
  readonly at: string;
}

/** What is known of some models, as a file says it. */
export interface Baseline {
  readonly entries: readonly Entry[];
  readonly text: string;
  readonly file: string;
}

/** A baseline as it was written; null where the text is none. */
export function readBaseline(text: string, file: string): Baseline | null {
  const { value } = parse(text, file);
  if (!isMapValue(value) || value['kedja-baseline'] !== 1 || !Array.isArray(value['findings'])) return null;
  const entries = value['findings'].filter(isEntry);
  return entries.length === value['findings'].length ? { entries, text, file } : null;
}

function isEntry(value: unknown): value is Entry {
  return isMapValue(value) && ['file', 'rule', 'at'].every((key) => typeof value[key] === 'string');
}

/** How files are called in a baseline, which findings never stand in one, and which rules looked at a file: of one that nobody knows, none will. */
export interface BaselineRules {
  /** Files that were looked for and are not there any more, by what a baseline calls them, with what each is called now where that is known. */
  readonly lost: ReadonlyMap<string, string | null>;
  readonly nameOf: (file: string) => string;
  readonly isNever: (file: string, rule: RuleId) => boolean;
  readonly hasRun: (file: string, rule: string) => boolean;
}

/** The findings with those that are known marked so, as many as there are entries; and the entries that nothing fits any more. */
export function marked(
  models: readonly GateModel[],
  baseline: Baseline,
  by: BaselineRules,
): { readonly models: readonly GateModel[]; readonly stale: readonly LocatedFinding[] } {
  const left = new Map<string, number[]>();
  for (const [i, entry] of [...baseline.entries.entries()].reverse()) {
    const same = left.get(keyOf(entry));
    if (same === undefined) left.set(keyOf(entry), [i]);
    else same.push(i);
  }
  const mark = (finding: GateFinding): GateFinding => {
    if (finding.standing.state !== 'open' || by.isNever(finding.located.file, finding.located.finding.rule))
      return finding;
    return left.get(keyOf(entryOf(finding, by)))?.pop() === undefined
      ? finding
      : { ...finding, standing: { state: 'known' } };
  };
  const done = models.map((model) => ({ ...model, findings: model.findings.map(mark) }));
  const looked = lookedAt(models, by);
  const gone = [...left.values()].flat().filter((i) => looked(baseline.entries[i]!));
  return {
    models: done,
    stale: staleIn(
      baseline,
      gone.sort((a, b) => a - b),
      by,
    ),
  };
}

/** True of an entry whose file was checked, by its rule too, or is not there any more: where nothing fits it then, nothing ever will. */
function lookedAt(models: readonly GateModel[], { nameOf, hasRun, lost }: BaselineRules): (entry: Entry) => boolean {
  const files = new Map(models.map(({ file }) => [nameOf(file), file]));
  return ({ file, rule }) => {
    if (lost.has(file)) return true;
    const checked = files.get(file);
    return checked !== undefined && hasRun(checked, rule);
  };
}

function staleIn(baseline: Baseline, positions: readonly number[], { lost }: BaselineRules): readonly LocatedFinding[] {
  const findings = positions.map((i) => {
    const entry = baseline.entries[i]!;
    const movedTo = lost.get(entry.file);
    const facts = { ...entry, lost: movedTo === undefined ? null : { movedTo } };
    return found('baseline-stale', 'warning', { path: ['findings', i] }, facts);
  });
  return locateIn(baseline.text, baseline.file, findings);
}

/** A baseline that is to be written, and what it holds. */
export interface Written {
  readonly text: string;
  /** Findings that are there now. */
  readonly known: number;
  /** Entries of what was not looked at. */
  readonly kept: number;
  /** Rules of which there are findings that no baseline holds. */
  readonly never: readonly RuleId[];
}

/** A baseline of all that is open or known now; of what was not looked at, what was known before. */
export function baselineOf(models: readonly GateModel[], before: Baseline | null, by: BaselineRules): Written {
  const there = models.flatMap(({ findings }) => findings).filter(({ standing }) => standing.state !== 'allowed');
  const isNever = ({ located }: GateFinding): boolean => by.isNever(located.file, located.finding.rule);
  const now = there.filter((one) => !isNever(one)).map((one) => entryOf(one, by));
  const looked = lookedAt(models, by);
  const kept = (before?.entries ?? []).filter((entry) => !looked(entry));
  const lines = [...now, ...kept]
    .map(({ file, rule, at }) => JSON.stringify({ file, rule, at }))
    .map((entry) => `    ${entry.replaceAll('":"', '": "').replaceAll('","', '", "')}`)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    text: `{\n  "kedja-baseline": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`,
    known: now.length,
    kept: kept.length,
    never: [...new Set(there.filter(isNever).map(({ located }) => located.finding.rule))].sort(),
  };
}

/** How many entries a baseline has that another had not. */
export function grownBy(now: Baseline, before: Baseline | null): number {
  return beyond(now.entries, before?.entries ?? [], keyOf, keyOf).length;
}

function entryOf({ located, identity }: GateFinding, { nameOf }: BaselineRules): Entry {
  const { rule } = located.finding;
  return { file: nameOf(located.file), rule, at: identity.slice(rule.length + 1) };
}

function keyOf({ file, rule, at }: Entry): string {
  return JSON.stringify([file, rule, at]);
}
