import { assessChecked, inspect, USUALLY_ASKED } from '../../inspect.js';
import { compare } from '../../kedja.js';
import { MOST_PATHS } from '../../analysis/paths.js';
import type { Plan } from '../../graph/plan.js';
import type { Assessment, AssessOptions } from '../../model/assessment.js';
import type { Beside } from '../../model/beside.js';
import type { LocatedFinding } from '../../model/finding.js';
import { findingsText } from '../../report/findings.js';
import { analysisJson } from '../../report/analysis-json.js';
import { text } from '../../report/text.js';
import type { Source } from '../../source/load.js';
import { wordsOf } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import type { Call, Command } from '../command.js';
import { customersCalled } from '../customers.js';
import { latesOf } from '../late.js';
import { type LogOptions, refuseLogs } from '../log-options.js';
import type { Logged } from '../logged.js';
import { formatOf, loadModel, type ModelFile, readModel } from '../model.js';
import { addOddsToBoth, type Known } from '../odds.js';
import {
  choiceOption,
  countOption,
  countOptionTo,
  manyOption,
  runsOption,
  seedOption,
  shareOption,
} from '../options.js';
import { type Ready, settingsOf, withSettings } from '../set.js';
import { VERSION } from '../../version.js';

/** More than any machine here has. */
const MOST_THREADS = 256;

interface Options extends LogOptions {
  readonly format: 'text' | 'json';
  readonly customer?: readonly string[];
  readonly top: number;
  readonly paths?: number;
  readonly late?: readonly string[];
  readonly set?: readonly string[];
  readonly typical: 'median' | 'mean';
  readonly odds: boolean;
  readonly runs: number;
  readonly seed: number;
  readonly precision?: number;
  readonly threads?: number;
}

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    const { option } = help;
    parser
      .argument('<model>', help.model)
      .addOption(manyOption('--customer <id>', option.customer))
      .addOption(countOption('--top <n>', option.top).default(10))
      .addOption(countOptionTo('--paths <k>', option.paths(MOST_PATHS), MOST_PATHS))
      .addOption(manyOption('--late <id=time>', option.late))
      .addOption(manyOption('--set <id.key=value>', option.set))
      .addOption(manyOption('--log <file>', option.log))
      .option('--map <file>', option.map)
      .addOption(choiceOption('--typical <figure>', option.typical, ['median', 'mean'], help).default('median'))
      .addOption(runsOption(option.runs))
      .addOption(seedOption(help))
      .addOption(shareOption('--precision <share>', option.precision))
      .addOption(countOptionTo('--threads <n>', option.threads, MOST_THREADS))
      .option('--no-odds', option.noOdds);
  },
  async run(call: Call<Options>) {
    const { args, options, io, out, tongue } = call;
    refuseLogs(args[0]!, options);
    const model = await readModel(args[0]!, io);
    const written = loadModel(model);
    const words = await tongue.wordsFor(written.chain?.language ?? null);
    const settings = settingsOf(options.set ?? []);
    const asIs: Ready = { source: written, checked: inspect(written) };
    const log = await logOf(asIs, model, settings, call);
    if (log !== null && 'length' in log) {
      out.error(findingsText(log, words, { format: formatOf(written, words) }).trimEnd());
      return 2;
    }
    const { source, checked } = withSettings(
      model,
      { settings, byLog: log?.taken.used ?? [] },
      log?.ready ?? asIs,
      words,
    );
    const { plan } = checked;
    const asked = plan === null ? USUALLY_ASKED : askedOf(options, plan, words);
    const { assessment, findings } = assessChecked(source, checked, asked);
    const told =
      assessment === null || plan === null
        ? null
        : await tell({ plan, assessment: { ...assessment, settings } }, { asIs, log }, asked, call);
    await print(told, { source, findings, file: model.file, words }, call);
    if (told === null) return 1;
    if (told.assessment.partial) return 130;
    if (log !== null) (await import('../measuring.js')).refuseNothing(log.measurement, false);
    return 0;
  },
} satisfies Command;

/** What the logs of a call tell; null where it names none, or the model is at fault. */
async function logOf(
  { source, checked: { plan } }: Ready,
  model: ModelFile,
  settings: Assessment['settings'],
  { args, options, io }: Call<Options>,
): Promise<Logged | readonly LocatedFinding[] | null> {
  if (plan === null || options.log === undefined) return null;
  return (await logged()).readLogs(args[0]!, options, model, source, plan.network, settings, io);
}

/** Loaded where a log is read. */
const logged = (): Promise<typeof import('../logged.js')> => import('../logged.js');

/** What is told: the figures, and where a log was read what was agreed, believed and measured. */
interface Told {
  readonly assessment: Assessment;
  readonly beside: Beside | null;
}

/** The figures with their odds, unless nobody wants them; what was set is told beside what the model says. */
async function tell(
  known: Known,
  { asIs, log }: { readonly asIs: Ready; readonly log: Logged | null },
  { late, customers }: AssessOptions,
  { options, io, out }: Call<Options>,
): Promise<Told> {
  const { odds, typical, runs, seed, precision, threads } = options;
  const isSet = known.assessment.settings.length > 0 || (log !== null && log.taken.used.length > 0);
  const before = isSet ? knownOf(asIs, typical) : null;
  const links = log === null ? {} : ({ links: 'agreed' } as const);
  const drawn = { runs, seed, precision: precision ?? null, typical, threats: true, ...links };
  const both = odds
    ? await addOddsToBoth(known, before, late, drawn, threads ?? null, io, out)
    : {
        told: before === null ? known.assessment : compare(known.assessment, before.assessment),
        before: before?.assessment ?? null,
      };
  const beside =
    log === null
      ? null
      : (await logged()).besideOf(log, before ?? known, both.before ?? both.told, both.told, customers);
  return { assessment: both.told, beside };
}

async function print(
  told: Told | null,
  { source, findings, file, words }: Findings,
  { options, out, tongue }: Call<Options>,
): Promise<void> {
  if (options.format === 'json') {
    const english = await wordsOf('en');
    const head = { version: VERSION, file };
    const { assessment = null, beside = null } = told ?? {};
    await out.result(analysisJson(head, assessment, findings, english, formatOf(source, english), beside));
  } else if (told !== null) {
    const aside = told.beside === null ? null : await (await logged()).asideOf(told.beside, tongue.language);
    const style = { paint: out.paint, width: out.width, top: options.top };
    await out.result(text(told.assessment, words.report, style, aside));
  } else out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
  const warnings = findings.filter(({ finding }) => finding.severity === 'warning').length;
  if (told !== null && warnings > 0) out.note(words.report.warnings(warnings, file));
}

interface Findings {
  readonly source: Source;
  readonly findings: readonly LocatedFinding[];
  readonly file: string;
  readonly words: Words;
}

function knownOf({ source, checked }: Ready, typical: Options['typical']): Known | null {
  const { assessment } = assessChecked(source, checked, { ...USUALLY_ASKED, typical, threats: false });
  return assessment === null || checked.plan === null ? null : { plan: checked.plan, assessment };
}

function askedOf({ customer = [], paths, late = [], typical }: Options, plan: Plan, words: Words): AssessOptions {
  const customers = customersCalled(customer, plan);
  return { customers, paths: paths ?? 0, typical, late: latesOf(late, plan, words) };
}
