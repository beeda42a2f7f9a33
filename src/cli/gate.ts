import { type Baseline, baselineOf, type BaselineRules, marked, readBaseline } from '../gate/baseline.js';
import type { Config } from '../gate/config.js';
import { gateModel } from '../gate/gate-model.js';
import { USUAL_ODDS } from '../analysis/asked.js';
import { judged } from '../inspect.js';
import { atFile, changeFindings } from '../gate/change-findings.js';
import type { Comparison } from '../model/comparison.js';
import { found, type LocatedFinding } from '../model/finding.js';
import type { GateFinding, GateModel, GateReport } from '../model/gate.js';
import { stands } from '../model/ruling.js';
import { ruleOf, rules } from '../rules.js';
import type { Source } from '../source/load.js';
import { decode, inText, JSON_LIMIT } from '../source/text.js';
import { stepsOf } from '../steps.js';
import { VERSION } from '../version.js';
import type { ChangedModel } from './changed.js';
import type { HeldAgainst } from './held-against.js';
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
  /** What the changes do, where models were held against what they were. */
  readonly comparisons: readonly Comparison[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Checks models: each by the configuration that is nearest to it, by its own exceptions, and by what is known of it. */
export async function gate(
  files: readonly ModelFile[],
  skipped: readonly string[],
  options: GateOptions,
  held: Holding | null,
  io: Io,
  out: Out,
): Promise<Gated> {
  const old = options.baseline === undefined || options.updateBaseline ? null : await baselineIn(options.baseline, io);
  const configs = new Configs(
    typeof options.config === 'boolean' ? (options.config ? undefined : false) : options.config,
    io,
  );
  const seen = { options, configs, held, io, out, today: options.today ?? io.today() };
  const looked: Looked[] = [];
  for (const file of files) looked.push(await look(file, seen));
  const gone = held === null ? [] : await goneModels(held, seen);
  const settings = await changedSettings(held, configs, options.baseline, io);
  const aside = [...configs.all.flatMap(({ file, findings }) => beside(file, findings)), ...settings];
  const models = [...aside, ...looked.map(({ model }) => model), ...gone.map(({ model }) => model)];
  const by = baselineRules(options.baseline ?? '', configs, io);
  const baseline = options.updateBaseline ? await written(options.baseline!, models, by, io) : old;
  const known = baseline === null ? { models, stale: [] } : marked(models, baseline, by);
  const all = [...known.models, ...beside(options.baseline ?? null, known.stale)];
  const failsAt = options.maxWarnings === 0 ? 'warning' : 'error';
  return {
    report: { version: VERSION, rules, models: all, skipped, failsAt },
    comparisons: [...looked, ...gone].flatMap(({ comparison }) => comparison ?? []),
    sources: new Map(looked.map(({ source }) => [source.file, source])),
  };
}

/** What models are held against, and what became of those that differ. */
export interface Holding {
  readonly against: HeldAgainst;
  readonly changed: readonly ChangedModel[];
  /** A folder that is there still, where one that is gone was asked for. */
  readonly folder: string;
}

interface Seen {
  readonly options: GateOptions;
  readonly configs: Configs;
  readonly held: Holding | null;
  readonly io: Io;
  readonly out: Out;
  readonly today: string;
}

interface Looked {
  readonly model: GateModel;
  readonly source: Source;
  readonly comparison: Comparison | null;
}

/** One model: what is wrong with it, and with what became of it. */
async function look(file: ModelFile, { options, configs, held, io, out, today }: Seen): Promise<Looked> {
  const settled = await configs.of(file.file);
  const ruling = rulingFor(settled, file.file, io);
  const odds = oddsFor(options, settled.config);
  const source = loadModel(file);
  const { findings, assessment } = await findingsWithOdds(source, ruling, odds, io, out);
  const was = held?.changed.find((one) => one.file === file.file)?.was ?? null;
  const { comparison, added } = (await held?.against.hold(file, was, ruling, odds)) ?? UNHELD;
  const changes = judged([...(comparison === null ? [] : changeFindings(comparison)), ...added], ruling);
  const all = changes.length === 0 ? findings : source.locate([...findings.map(({ finding }) => finding), ...changes]);
  const made = gateModel(source, all, ruleOf, (some) => judged(some, ruling), today);
  const steps = stepsOf(
    findings.map(({ finding }) => finding),
    source,
    assessment,
  );
  return { model: withPlaces(made, steps, await io.inRepository(file.file)), source, comparison };
}

const UNHELD = { comparison: null, added: [] } as const;

/** Models that are not there any more: what that does, told at their names. */
async function goneModels(
  { against, changed, folder }: Holding,
  { configs, options, io }: Seen,
): Promise<{ readonly model: GateModel; readonly comparison: Comparison }[]> {
  const all = [];
  for (const one of changed.filter(({ state }) => state === 'gone')) {
    const settled = await configs.of(one.file);
    const ruling = rulingFor(settled, one.file, io);
    const comparison = await against.gone(one, folder, ruling, oddsFor(options, settled.config));
    if (comparison === null) continue;
    const located = judged(changeFindings(comparison), ruling).map((finding) => atFile(finding, one.file));
    all.push({ model: { file: one.file, findings: located.map(openIn) }, comparison });
  }
  return all;
}

/** What a change does to what lets findings pass: configurations that are others, a baseline that has grown. */
async function changedSettings(
  held: Holding | null,
  configs: Configs,
  baseline: string | undefined,
  io: Io,
): Promise<GateModel[]> {
  if (held === null) return [];
  const models: GateModel[] = [];
  for (const file of configs.all.flatMap((one) => one.file ?? [])) {
    const [was, is] = [await held.against.textOf(file), await textIn(file, io)];
    if (was === null && held.against.past.kind === 'file') continue;
    const finding = found('configuration-changed', 'warning', inText(0, 0), { file });
    if (was !== is) models.push(...beside(file, [atFile(finding, file)]));
  }
  if (baseline === undefined) return models;
  const [was, is] = [await held.against.textOf(baseline), await textIn(baseline, io)];
  const count = (text: string | null): number =>
    text === null ? 0 : (readBaseline(text, baseline)?.entries.length ?? 0);
  const more = count(is) - count(was);
  if (more <= 0 || held.against.past.kind === 'file') return models;
  const finding = found('baseline-grown', 'warning', inText(0, 0), { count: more, file: baseline });
  return [...models, ...beside(baseline, [atFile(finding, baseline)])];
}

async function textIn(file: string, io: Io): Promise<string | null> {
  const bytes = await io.read(file, JSON_LIMIT);
  return isProblem(bytes) ? null : new TextDecoder().decode(bytes);
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
  return file === null || located.length === 0 ? [] : [{ file, findings: located.map(openIn) }];
}

function openIn(located: LocatedFinding): GateFinding {
  const { rule, at } = located.finding;
  return {
    located,
    identity: `${rule} ${at.path.filter((step) => !String(step).startsWith('\0')).join('/')}`,
    standing: { state: 'open' },
  };
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
