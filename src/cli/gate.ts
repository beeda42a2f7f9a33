import { marked, type Written } from '../gate/baseline.js';
import type { Config } from '../gate/config.js';
import { gateModel } from '../gate/gate-model.js';
import { identities } from '../gate/identity.js';
import { USUAL_ODDS } from '../analysis/asked.js';
import { judged } from '../inspect.js';
import { atFile, changeFindings } from '../gate/change-findings.js';
import type { Comparison } from '../model/comparison.js';
import { type Finding, type LocatedFinding } from '../model/finding.js';
import { type GateFinding, type GateModel, type GateReport, STANDARD_INPUT, tally } from '../model/gate.js';
import { hasRun, type Reach, ruleOf, rules } from '../rules.js';
import type { Source } from '../source/load.js';
import { stepsOf } from '../steps.js';
import { VERSION } from '../version.js';
import type { ChangedModel } from './changed.js';
import type { HeldAgainst } from './held-against.js';
import { findingsWithOdds, type OddsAsked } from './checked.js';
import type { Settled } from './configs.js';
import type { Io } from './io.js';
import { loadModel, type ModelFile } from './model.js';
import type { Out } from './out.js';
import { baselineIn, baselineRules, lostFiles, writeBaseline } from './baseline.js';
import type { Gathered } from './gather.js';
import { changedSettings } from './changed-settings.js';
import type { Checked, Settings } from './settings.js';

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
  /** What was written into the baseline, where that was asked for. */
  readonly wrote: Written | null;
  /** What the changes do, where models were held against what they were. */
  readonly comparisons: readonly Comparison[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Checks models: each by the configuration that is nearest to it, by its own exceptions, and by what is known of it. */
export async function gate(
  gathered: Gathered,
  options: GateOptions,
  held: Holding | null,
  settings: Settings,
  io: Io,
  out: Out,
): Promise<Gated> {
  const { models: files, skipped } = gathered;
  const old =
    options.baseline === undefined ? null : await baselineIn(options.baseline, options.updateBaseline === true, io);
  const { configs } = settings;
  const seen = { options, settings, held, io, out, today: options.today ?? io.today() };
  const looked: Looked[] = [];
  for (const file of files) looked.push(await look(file, seen));
  const gone = held === null ? [] : await goneModels(held, seen);
  const all = [...files.map(({ file }) => checkedFile(file, held)), ...goneFiles(held)];
  const changes = await changedSettings(held?.against ?? null, all, settings, options.baseline, io);
  const aside = [...configs.all.flatMap(({ findings }) => findings), ...changes];
  const models = [...looked.map(({ model }) => model), ...gone.map(({ model }) => model)];
  const lost = await lostFiles(old, gathered, held?.changed ?? [], io);
  const by = baselineRules(options.baseline ?? '', lost, looked, configs, io);
  const wrote = options.updateBaseline === true ? await writeBaseline(options.baseline!, models, old, by, io) : null;
  const baseline = wrote?.baseline ?? old;
  const known = baseline === null ? { models, stale: [] } : marked(models, baseline, by);
  const told = [...beside(await settings.judged([...aside, ...known.stale])), ...known.models];
  const failsAt = tally(told).warnings > (options.maxWarnings ?? Infinity) ? 'warning' : 'error';
  const placed = [];
  for (const model of told) placed.push(await inPlace(model, io));
  return {
    report: { version: VERSION, rules, models: placed, skipped, failsAt },
    comparisons: [...looked, ...gone].flatMap(({ comparison }) => comparison ?? []),
    wrote: wrote?.written ?? null,
    sources: new Map(looked.map(({ source }) => [source.file, source])),
  };
}

/** What models are held against, and what became of those that differ. */
export interface Holding {
  readonly against: HeldAgainst;
  readonly changed: readonly ChangedModel[];
}

/** A file with what it was called before. */
export function checkedFile(file: string, held: Holding | null): Checked {
  const was = held?.changed.find((one) => one.file === file)?.was?.file;
  return was === undefined ? { file } : { file, was };
}

function goneFiles(held: Holding | null): Checked[] {
  return (held?.changed ?? []).filter(({ state }) => state === 'gone').map(({ file }) => ({ file }));
}

interface Seen {
  readonly options: GateOptions;
  readonly settings: Settings;
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
async function look(file: ModelFile, { options, settings, held, io, out, today }: Seen): Promise<Looked> {
  const settled = await settings.configs.of(file.file);
  const ruling = await settings.rulingFor(checkedFile(file.file, held));
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
  { settings, options }: Seen,
): Promise<{ readonly model: GateModel; readonly comparison: Comparison }[]> {
  const all = [];
  for (const one of changed.filter(({ state }) => state === 'gone')) {
    const settled = await settings.configs.of(one.file);
    const ruling = await settings.rulingFor({ file: one.file });
    const comparison = await against.gone(one, ruling, oddsFor(options, settled.config));
    if (comparison === null) continue;
    const located = judged(changeFindings(comparison), ruling).map((finding) => atFile(finding, one.file));
    all.push({ model: { file: one.file, isBeside: true, findings: located.map(openIn) } as const, comparison });
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
  return [...files].map(([file, some]) => ({ file, isBeside: true, findings: some.map(openIn) }));
}

const identityOf = identities(null);

function openIn(located: LocatedFinding): GateFinding {
  return { located, identity: identityOf(located.finding), standing: { state: 'open' } };
}
