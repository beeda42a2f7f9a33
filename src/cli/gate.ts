import { marked } from '../gate/baseline.js';
import type { Config } from '../gate/config.js';
import { gateModel } from '../gate/gate-model.js';
import { USUAL_ODDS } from '../analysis/asked.js';
import { judged } from '../inspect.js';
import { atFile, changeFindings } from '../gate/change-findings.js';
import type { Comparison } from '../model/comparison.js';
import { type Finding, type LocatedFinding } from '../model/finding.js';
import { type GateFinding, type GateModel, type GateReport, STANDARD_INPUT } from '../model/gate.js';
import { hasRun, type Reach, ruleOf, rules } from '../rules.js';
import type { Source } from '../source/load.js';
import { stepsOf } from '../steps.js';
import { VERSION } from '../version.js';
import type { ChangedModel } from './changed.js';
import type { HeldAgainst } from './held-against.js';
import { findingsWithOdds, type OddsAsked } from './checked.js';
import { Configs, rulingFor, type Settled } from './configs.js';
import type { Io } from './io.js';
import { loadModel, type ModelFile } from './model.js';
import type { Out } from './out.js';
import { baselineIn, baselineRules, writeBaseline } from './baseline.js';
import { changedSettings } from './changed-settings.js';

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
  const old =
    options.baseline === undefined ? null : await baselineIn(options.baseline, options.updateBaseline === true, io);
  const configs = new Configs(
    typeof options.config === 'boolean' ? (options.config ? undefined : false) : options.config,
    io,
  );
  const seen = { options, configs, held, io, out, today: options.today ?? io.today() };
  const looked: Looked[] = [];
  for (const file of files) looked.push(await look(file, seen));
  const gone = held === null ? [] : await goneModels(held, seen);
  const settings = await changedSettings(held?.against ?? null, files, configs, options.baseline, io);
  const aside = [...configs.all.flatMap(({ findings }) => findings), ...settings];
  const models = [...looked.map(({ model }) => model), ...gone.map(({ model }) => model)];
  const by = baselineRules(options.baseline ?? '', looked, configs, io);
  const baseline = options.updateBaseline ? await writeBaseline(options.baseline!, models, old, by, io) : old;
  const known = baseline === null ? { models, stale: [] } : marked(models, baseline, by);
  const all = [...beside([...aside, ...known.stale]), ...known.models];
  const failsAt = warningsIn(all) > (options.maxWarnings ?? Infinity) ? 'warning' : 'error';
  const placed = [];
  for (const model of all) placed.push(await inPlace(model, io));
  return {
    report: { version: VERSION, rules, models: placed, skipped, failsAt },
    comparisons: [...looked, ...gone].flatMap(({ comparison }) => comparison ?? []),
    sources: new Map(looked.map(({ source }) => [source.file, source])),
  };
}

/** What models are held against, and what became of those that differ. */
export interface Holding {
  readonly against: HeldAgainst;
  readonly changed: readonly ChangedModel[];
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
  readonly reach: Reach;
  readonly settled: Settled;
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
  const from = held?.changed.find((one) => one.file === file.file)?.was ?? null;
  const was = held === null ? null : await held.against.before(file, from, source);
  const found = await findingsWithOdds(source, ruling, odds, was?.isOther === true, io, out);
  const { findings, assessment } = found;
  const { comparison, added } =
    held === null || was === null ? UNHELD : await held.against.hold(was, source, found, ruling, odds);
  const changes = judged([...(comparison === null ? [] : changeFindings(comparison)), ...added], ruling);
  const all = changes.length === 0 ? findings : source.locate([...findings.map(({ finding }) => finding), ...changes]);
  const reach = {
    ruling,
    isWhole: source.isWhole,
    hasFigures: assessment !== null,
    hasOdds: odds.hasOdds,
    isHeld: held !== null,
  };
  const judge = (some: readonly Finding[]): Finding[] => judged(some, ruling);
  const made = gateModel(source, all, ruleOf, judge, today, (rule) => hasRun(rule, reach));
  const steps = stepsOf(
    findings.map(({ finding }) => finding),
    source,
    assessment,
  );
  return { reach, settled, model: withSteps(made, steps), source, comparison };
}

const UNHELD = { comparison: null, added: [] } as const;

/** Models that are not there any more: what that does, told at their names. */
async function goneModels(
  { against, changed }: Holding,
  { configs, options, io }: Seen,
): Promise<{ readonly model: GateModel; readonly comparison: Comparison }[]> {
  const all = [];
  for (const one of changed.filter(({ state }) => state === 'gone')) {
    const settled = await configs.of(one.file);
    const ruling = rulingFor(settled, one.file, io);
    const comparison = await against.gone(one, ruling, oddsFor(options, settled.config));
    if (comparison === null) continue;
    const located = judged(changeFindings(comparison), ruling).map((finding) => atFile(finding, one.file));
    all.push({ model: { file: one.file, findings: located.map(openIn) }, comparison });
  }
  return all;
}

/** A checked model with the ways that its findings are about. */
function withSteps(model: GateModel, steps: ReturnType<typeof stepsOf>): GateModel {
  const findings = model.findings.map((one) => {
    const path = steps.get(one.located.finding);
    return path === undefined ? one : { ...one, path };
  });
  return { ...model, findings };
}

/** A file with where hosts look for it. */
async function inPlace(model: GateModel, io: Io): Promise<GateModel> {
  const inRepository = model.file === STANDARD_INPUT ? null : await io.inRepository(model.file);
  return inRepository === null ? model : { ...model, inRepository };
}

function warningsIn(models: readonly GateModel[]): number {
  const all = models.flatMap(({ findings }) => findings);
  return all.filter(({ located, standing }) => standing.state === 'open' && located.finding.severity === 'warning')
    .length;
}

/** What the command line says of orders, else the configuration, else what is usual. */
function oddsFor({ odds, runs, seed }: GateOptions, config: Config): OddsAsked {
  return {
    hasOdds: odds,
    runs: runs ?? config.runs ?? USUAL_ODDS.runs,
    seed: seed ?? config.seed ?? USUAL_ODDS.seed,
  };
}

/** The files that are no models, each with its findings. */
function beside(located: readonly LocatedFinding[]): GateModel[] {
  const files = new Map<string, LocatedFinding[]>();
  for (const one of located) files.set(one.file, [...(files.get(one.file) ?? []), one]);
  return [...files].map(([file, some]) => ({ file, findings: some.map(openIn) }));
}

function openIn(located: LocatedFinding): GateFinding {
  const { rule, at } = located.finding;
  return {
    located,
    identity: `${rule} ${at.path.filter((step) => !String(step).startsWith('\0')).join('/')}`,
    standing: { state: 'open' },
  };
}
