import { type Baseline, baselineOf, type BaselineRules, readBaseline } from '../gate/baseline.js';
import { type GateModel, STANDARD_INPUT } from '../model/gate.js';
import { stands } from '../model/ruling.js';
import { hasRun, type Reach, ruleOf } from '../rules.js';
import { decode, JSON_LIMIT } from '../source/text.js';
import type { Configs, Settled } from './configs.js';
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
  if (baseline === null) throw new UsageError(({ call }) => call.notBaseline(file));
  return baseline;
}

/** A baseline of everything that is there now, in its file. */
export async function writeBaseline(
  file: string,
  models: readonly GateModel[],
  old: Baseline | null,
  by: BaselineRules,
  io: Io,
): Promise<Baseline> {
  const text = baselineOf(models, old, by);
  const problem = await io.write(file, text, 'edit');
  if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
  return readBaseline(text, file)!;
}

/** Never known beforehand is what no figure makes sense with; and what is said of exceptions and settings, which would rot. */
export function baselineRules(baseline: string, looked: readonly Looked[], configs: Configs, io: Io): BaselineRules {
  const of = new Map(looked.map((one) => [one.model.file, one]));
  const never = (file: string): readonly string[] =>
    of.get(file)?.settled.config.neverBaseline ?? configs.all.flatMap(({ config }) => config.neverBaseline);
  return {
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
