import { assessChecked, type Checked, inspect, USUALLY_ASKED } from '../../inspect.js';
import { compare } from '../../kedja.js';
import { targetOf } from '../../analysis/late.js';
import { MOST_PATHS } from '../../analysis/paths.js';
import { edgeCalled } from '../../graph/network.js';
import type { Plan } from '../../graph/plan.js';
import type { Assessment, AssessOptions, Late } from '../../model/assessment.js';
import type { Chain, Link } from '../../model/chain.js';
import { readDuration } from '../../model/duration.js';
import { findingsText } from '../../report/findings.js';
import { analysisJson } from '../../report/analysis-json.js';
import { text } from '../../report/text.js';
import { loadWith, type Source } from '../../source/load.js';
import type { CliPhrases } from '../../words/cli-phrases.js';
import { wordsOf } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import { formatFor } from '../../words/format.js';
import type { Call, Command } from '../command.js';
import { customersCalled } from '../customers.js';
import { UsageError } from '../io.js';
import { meant } from '../meant.js';
import { formatOf, loadModel, type ModelFile, readModel } from '../model.js';
import { addOdds, type Known } from '../odds.js';
import { askForOneLink } from '../one-link.js';
import {
  choiceOption,
  countOption,
  countOptionTo,
  manyOption,
  runsOption,
  seedOption,
  shareOption,
} from '../options.js';
import { VERSION } from '../../version.js';

/** More than any machine here has. */
const MOST_THREADS = 256;

interface Options {
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
      .addOption(choiceOption('--typical <figure>', option.typical, ['median', 'mean'], help).default('median'))
      .addOption(runsOption(option.runs))
      .addOption(seedOption(help))
      .addOption(shareOption('--precision <share>', option.precision))
      .addOption(countOptionTo('--threads <n>', option.threads, MOST_THREADS))
      .option('--no-odds', option.noOdds);
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    const model = await readModel(args[0]!, io);
    const asIs = loadModel(model);
    const words = await tongue.wordsFor(asIs.chain?.language ?? null);
    const settings = settingsOf(options);
    const { source, checked } = withSettings(model, settings, asIs, words);
    const { plan } = checked;
    const asked = plan === null ? USUALLY_ASKED : askedOf(options, plan, words);
    const { assessment, findings } = assessChecked(source, checked, asked);
    const told =
      assessment === null || plan === null
        ? null
        : await tell({ plan, assessment: { ...assessment, settings } }, asIs, options, asked.late, io, out);
    if (options.format === 'json') {
      const english = await wordsOf('en');
      const head = { version: VERSION, file: model.file };
      await out.result(analysisJson(head, told, findings, english, formatOf(source, english)));
    } else if (told !== null)
      await out.result(text(told, words.report, { paint: out.paint, width: out.width, top: options.top }));
    else out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
    const warnings = findings.filter(({ finding }) => finding.severity === 'warning').length;
    if (told !== null && warnings > 0) out.note(words.report.warnings(warnings, model.file));
    return told === null ? 1 : told.partial ? 130 : 0;
  },
} satisfies Command;

function settingsOf({ set = [] }: Options): Assessment['settings'] {
  const settings = set.map((setting) => {
    const at = setting.indexOf('=');
    if (at < 1) throw new UsageError(({ call }) => call.writeSet(setting));
    return { what: setting.slice(0, at).trim(), value: setting.slice(at + 1).trim() };
  });
  refuseTwice(
    '--set',
    settings.map(({ what }) => what.normalize('NFC')),
  );
  return settings;
}

/** A name that comes again: which of its values is meant, nobody can tell. */
function refuseTwice(option: string, names: readonly string[]): void {
  const again = names.find((name, i) => names.indexOf(name) !== i);
  if (again !== undefined) throw new UsageError(({ call }) => call.givenTwice(`${option} ${again}`));
}

interface Ready {
  readonly source: Source;
  readonly checked: Checked;
}

/** The model as set; what the settings make wrong is the call's fault, what was wrong before is told as ever. */
function withSettings(
  { file, bytes }: ModelFile,
  settings: Assessment['settings'],
  source: Source,
  words: Words,
): Ready {
  const before = inspect(source);
  if (settings.length === 0 || before.plan === null) return { source, checked: before };
  for (const { what } of settings)
    askForOneLink(`--set ${what}`, what.split('.')[0]!.normalize('NFC'), before.plan.network);
  const changed = loadWith(bytes, file, settings);
  if ('problem' in changed)
    throw new UsageError((say) => settingSaid(changed.setting.what, changed.problem, source, say));
  const checked = inspect(changed);
  const wrong = checked.findings.find(({ finding }) => finding.severity === 'error');
  if (wrong === undefined) return { source: changed, checked };
  const { says, cure } = words.findings[wrong.finding.rule](wrong.finding.facts as never, formatOf(source, words));
  const which = settings.length === 1 ? ` ${settings[0]!.what}` : '';
  throw new UsageError(() => `--set${which}: ${says}${cure === null ? '' : `; ${cure}`}`);
}

/** The figures with their odds, unless nobody wants them; what was set is told beside what the model says. */
async function tell(
  known: Known,
  source: Source,
  { odds, typical, runs, seed, precision, threads }: Options,
  late: readonly Late[],
  io: Call['io'],
  out: Call['out'],
): Promise<Assessment> {
  const before = known.assessment.settings.length === 0 ? null : knownOf(source, typical);
  if (odds)
    return addOdds(
      known,
      before,
      late,
      { runs, seed, precision: precision ?? null, typical, threats: true },
      threads ?? null,
      io,
      out,
    );
  return before === null ? known.assessment : compare(known.assessment, before.assessment);
}

function knownOf(source: Source, typical: Options['typical']): Known | null {
  const checked = inspect(source);
  const { assessment } = assessChecked(source, checked, { ...USUALLY_ASKED, typical, threats: false });
  return assessment === null || checked.plan === null ? null : { plan: checked.plan, assessment };
}

function settingSaid(what: string, problem: string, source: Source, say: CliPhrases): string {
  const { call } = say;
  if (problem === 'no-key') {
    const isCalledSo = source.chain?.places.some(({ id }) => id === what) ?? false;
    return isCalledSo ? call.setNeedsKey(what) : call.writeSet(what);
  }
  if (problem === 'value') return call.setNotAValue(what);
  if (problem === 'no-entry') return call.setNoEntry(what);
  const id = what.slice(0, what.lastIndexOf('.'));
  const { chain } = source;
  const near = chain === null ? '' : `; ${meant(id, [...namesIn(chain), ...customersIn(chain)])(say)}`;
  return `${call.setNothingCalled(what, id)}${near}`;
}

function askedOf({ customer = [], paths, late = [], typical }: Options, plan: Plan, words: Words): AssessOptions {
  const wanted = customersCalled(customer, plan);
  const things = late.map((one) => lateOf(one, plan, words));
  refuseTwice(
    '--late',
    things.map(({ id }) => id),
  );
  return { customers: wanted, paths: paths ?? 0, typical, late: things };
}

function lateOf(option: string, plan: Plan, words: Words): { readonly id: string; readonly seconds: number } {
  const at = option.lastIndexOf('=');
  if (at < 1) throw new UsageError(({ call }) => call.writeLate(option));
  const id = option.slice(0, at).trim().normalize('NFC');
  if (option.slice(at).includes('..')) throw new UsageError(({ call }) => call.oneTime(id));
  const reading = readDuration(option.slice(at + 1), plan.network.chain.calendar);
  if (!('seconds' in reading)) {
    const facts = { text: option.slice(at + 1), problem: reading.problem, write: reading.write };
    const { says, cure } = words.findings.duration(facts, formatFor(plan.network.chain.calendar, words.report.figures));
    throw new UsageError(() => `--late ${id}: ${says}${cure === null ? '' : `; ${cure}`}`);
  }
  askForOneLink(`--late ${id}`, id, plan.network);
  if (targetOf(plan, id) === null) throw new UsageError((say) => `--late ${id}: ${notLate(id, plan, say)}`);
  return { id, seconds: reading.seconds };
}

/** Why nothing can be late by this name. */
function notLate(id: string, { network }: Plan, say: CliPhrases): string {
  const { call } = say;
  if (network.places[network.nodeOf.get(id) ?? -1]?.type === 'customer') return call.lateCustomer;
  if (edgeCalled(network, id) !== -1) return call.lateRework;
  const known = namesIn(network.chain, ({ rework }) => rework === null);
  return `${call.nothingLate}; ${meant(id, known, network.chain.places)(say)}`;
}

function customersIn({ places }: Chain): string[] {
  return places.filter(({ type }) => type === 'customer').map(({ id }) => id);
}

function namesIn(chain: Chain, isMeant: (link: Link) => boolean = () => true): string[] {
  return [
    ...chain.places.filter(({ type }) => type !== 'customer').map(({ id }) => id),
    ...chain.links
      .slice(0, 1000)
      .filter(isMeant)
      .map(({ from, to }) => `${from}:${to}`),
    ...chain.causes.map(({ id }) => id),
  ];
}
