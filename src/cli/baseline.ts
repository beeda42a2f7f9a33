import { dirname, join } from 'node:path';
import { type Baseline, baselineOf, type BaselineRules, readBaseline, type Written } from '../gate/baseline.js';
import { type GateModel, STANDARD_INPUT } from '../model/gate.js';
import { stands } from '../model/ruling.js';
import { hasRun, type Reach, ruleOf } from '../rules.js';
import { decode, JSON_LIMIT } from '../source/text.js';
import type { Configs, Settled } from './configs.js';
import type { ChangedModel } from './changed.js';
import type { Gathered } from './gather.js';
import { type Io, isProblem, UsageError } from './io.js';
import { ofFile } from './out.js';

/** A model that was checked: how far it was looked into, and by which configuration. */
interface Looked {
  readonly reach: Reach;
  readonly settled: Settled;
  readonly model: GateModel;
}

/** Null where there is none yet, and one is to be written. */
export async function baselineIn(file: string, isToBeWritten: boolean, io: Io): Promise<Baseline | null> {
  const bytes = await io.read(file, JSON_LIMIT);
  if (isProblem(bytes) && bytes.problem === 'missing') {
    if (isToBeWritten) return null;
    throw new UsageError(({ call }) => call.noBaseline(file));
  }
  if (isProblem(bytes)) throw new UsageError(ofFile(file, bytes, 'read'));
  const decoded = decode(bytes);
  const baseline = 'finding' in decoded ? null : readBaseline(decoded.text, file);
  if (baseline === null)
    throw new UsageError(({ call }) => (isToBeWritten ? call.notBaselineToUpdate : call.notBaseline)(file));
  return baseline;
}

/** A baseline of everything that is there now, in its file. */
export async function writeBaseline(
  file: string,
  models: readonly GateModel[],
  old: Baseline | null,
  by: BaselineRules,
  io: Io,
): Promise<{ readonly baseline: Baseline; readonly written: Written }> {
  const written = baselineOf(models, old, by);
  const problem = await io.write(file, written.text, 'edit');
  if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
  return { baseline: readBaseline(written.text, file)!, written };
}

/** The files of a baseline that were looked for and are not there any more, as it calls them, with what each is called now where git tells. */
export async function lostFiles(
  baseline: Baseline | null,
  { isMeant, there }: Pick<Gathered, 'isMeant' | 'there'>,
  changed: readonly ChangedModel[],
  io: Io,
): Promise<ReadonlyMap<string, string | null>> {
  if (baseline === null) return new Map();
  const nameOf = (file: string): string => io.wayFrom(baseline.file, file);
  const moved = new Map(
    changed.flatMap(({ state, file, was }) =>
      state === 'renamed' && was !== null ? [[nameOf(was.file), nameOf(file)] as const] : [],
    ),
  );
  const isThere = new Set(there.map(nameOf));
  const lost = new Map<string, string | null>();
  for (const name of new Set(baseline.entries.map(({ file }) => file))) {
    const file = join(dirname(baseline.file), name);
    if (isThere.has(name) || name === STANDARD_INPUT || (await io.stamp(file)) !== '') continue;
    if (moved.has(name) || isMeant(file)) lost.set(name, moved.get(name) ?? null);
  }
  return lost;
}

/** Never known beforehand is what no figure makes sense with; and what is said of exceptions and settings, which would rot. */
export function baselineRules(
  baseline: string,
  lost: BaselineRules['lost'],
  looked: readonly Looked[],
  configs: Configs,
  io: Io,
): BaselineRules {
  const of = new Map(looked.map((one) => [one.model.file, one]));
  const never = (file: string): readonly string[] =>
    of.get(file)?.settled.config.neverBaseline ?? configs.all.flatMap(({ config }) => config.neverBaseline);
  return {
    lost,
    nameOf: (file) => (file === STANDARD_INPUT ? file : io.wayFrom(baseline, file)),
    isNever: (file, rule) => {
      const entry = ruleOf.get(rule);
      return entry === undefined || entry.group === 'gate' || stands(entry) || never(file).includes(rule);
    },
    hasRun: (file, rule) => {
      const one = of.get(file);
      return one !== undefined && (!ruleOf.has(rule) || hasRun(rule, one.reach));
    },
  };
}
