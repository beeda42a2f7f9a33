import { type Baseline, baselineOf, type BaselineRules, marked, readBaseline } from '../gate/baseline.js';
import type { Config } from '../gate/config.js';
import { gateModel } from '../gate/gate-model.js';
import { USUAL_ODDS } from '../analysis/asked.js';
import { judged } from '../inspect.js';
import type { LocatedFinding } from '../model/finding.js';
import type { GateFinding, GateModel, GateReport } from '../model/gate.js';
import { stands } from '../model/ruling.js';
import { ruleOf, rules } from '../rules.js';
import type { Source } from '../source/load.js';
import { decode, JSON_LIMIT } from '../source/text.js';
import { stepsOf } from '../steps.js';
import { VERSION } from '../version.js';
import { findingsWithOdds, type OddsAsked } from './checked.js';
import { Configs, rulingFor } from './configs.js';
import { type Io, isProblem, UsageError } from './io.js';
import { loadModel, type ModelFile, nameOf } from './model.js';
import { type Out, ofFile } from './out.js';

export interface GateOptions {
  /** A file that was named; false: none is looked for. */
  readonly config?: string | boolean;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly today?: string;
  readonly maxWarnings?: number;
  readonly odds: boolean;
  readonly runs?: number;
  readonly seed?: number;
}

/** What a check came to, with every model as it was read, by its name. */
export interface Gated {
  readonly report: GateReport;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Checks models: each by the configuration that is nearest to it, by its own exceptions, and by what is known of it. */
export async function gate(
  files: readonly ModelFile[],
  skipped: readonly string[],
  options: GateOptions,
  io: Io,
  out: Out,
): Promise<Gated> {
  const old = options.baseline === undefined || options.updateBaseline ? null : await baselineIn(options.baseline, io);
  const configs = new Configs(
    typeof options.config === 'boolean' ? (options.config ? undefined : false) : options.config,
    io,
  );
  const today = options.today ?? io.today();
  const sources = new Map<string, Source>();
  const checked: GateModel[] = [];
  for (const file of files) {
    const settled = await configs.of(file.file);
    const ruling = rulingFor(settled, file.file, io);
    const source = loadModel(file);
    const { findings, assessment } = await findingsWithOdds(source, ruling, oddsFor(options, settled.config), io, out);
    sources.set(file.file, source);
    const made = gateModel(source, findings, ruleOf, (all) => judged(all, ruling), today);
    checked.push(
      withPlaces(
        made,
        stepsOf(
          findings.map(({ finding }) => finding),
          source,
          assessment,
        ),
        await io.inRepository(file.file),
      ),
    );
  }
  const models = [...configs.all.flatMap(({ file, findings }) => beside(file, findings)), ...checked];
  const by = baselineRules(options.baseline ?? '', configs, io);
  const baseline = options.updateBaseline ? await written(options.baseline!, models, by, io) : old;
  const known = baseline === null ? { models, stale: [] } : marked(models, baseline, by);
  const all = [...known.models, ...beside(options.baseline ?? null, known.stale)];
  const failsAt = options.maxWarnings === 0 ? 'warning' : 'error';
  return { report: { version: VERSION, rules, models: all, skipped, failsAt }, sources };
}

/** A checked model with what hosts ask beside: the ways that findings are about, and where the file is in its repository. */
function withPlaces(model: GateModel, steps: ReturnType<typeof stepsOf>, inRepository: string | null): GateModel {
  const findings = model.findings.map((one) => {
    const path = steps.get(one.located.finding);
    return path === undefined ? one : { ...one, path };
  });
  return { ...model, findings, ...(inRepository !== null && { inRepository }) };
}

/** What the command line says of orders, else the configuration, else what is usual. */
function oddsFor({ odds, runs, seed }: GateOptions, config: Config): OddsAsked {
  return {
    hasOdds: odds,
    runs: runs ?? config.runs ?? USUAL_ODDS.runs,
    seed: seed ?? config.seed ?? USUAL_ODDS.seed,
  };
}

/** Never known beforehand is what no figure makes sense with; and what is said of exceptions and settings, which would rot. */
function baselineRules(baseline: string, configs: Configs, io: Io): BaselineRules {
  const never = new Set<string>(configs.all.flatMap(({ config }) => config.neverBaseline));
  return {
    nameOf: (file) => (file === nameOf('-') ? file : io.wayFrom(baseline, file)),
    isNever: (rule) => never.has(rule) || ruleOf.get(rule)!.group === 'gate' || stands(ruleOf.get(rule)!),
  };
}

/** The findings of a file that is no model, where it has some. */
function beside(file: string | null, located: readonly LocatedFinding[]): GateModel[] {
  if (file === null || located.length === 0) return [];
  const findings = located.map((one): GateFinding => ({
    located: one,
    identity: `${one.finding.rule} ${one.finding.at.path.join('/')}`,
    standing: { state: 'open' },
  }));
  return [{ file, findings }];
}

async function baselineIn(file: string, io: Io): Promise<Baseline> {
  const bytes = await io.read(file, JSON_LIMIT);
  if (isProblem(bytes)) throw new UsageError(ofFile(file, bytes, 'read'));
  const decoded = decode(bytes);
  const baseline = 'finding' in decoded ? null : readBaseline(decoded.text, file);
  if (baseline === null) throw new UsageError(({ call }) => call.notBaseline(file));
  return baseline;
}

/** A baseline of everything that is there now, in its file. */
async function written(file: string, models: readonly GateModel[], by: BaselineRules, io: Io): Promise<Baseline> {
  const text = baselineOf(models, by);
  const problem = await io.write(file, text, 'edit');
  if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
  return readBaseline(text, file)!;
}
