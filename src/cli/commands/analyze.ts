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
import { words } from '../../words/en/index.js';
import { formatFor } from '../../words/format.js';
import type { Call, Command } from '../command.js';
import { customersCalled } from '../customers.js';
import { UsageError } from '../io.js';
import { meant } from '../meant.js';
import { formatOf, loadModel, type ModelFile, readModel } from '../model.js';
import { addOdds, type Known } from '../odds.js';
import { askForOneLink } from '../one-link.js';
import { gather, runsOption, seedOption, share, wholeNumber, wholeNumberTo } from '../options.js';
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
  configure(parser) {
    parser
      .argument('<model>', 'a model, YAML or JSON; - for standard input')
      .option('--customer <id>', 'only this customer (may be given several times)', gather)
      .option('--top <n>', 'threats shown for each customer', wholeNumber, 10)
      .option('--paths <k>', `the k longest paths to each customer, ${MOST_PATHS} at most`, wholeNumberTo(MOST_PATHS))
      .option('--late <id=time>', 'what happens when this is late: forklift=2h, forklift:lathe=30min', gather)
      .option('--set <id.key=value>', 'as though the model said so: lathe.time=90min', gather)
      .option(
        '--typical <figure>',
        'what is typical of a time that varies: median or mean',
        oneOf('median', 'mean'),
        'median',
      )
      .addOption(runsOption('orders drawn for the odds'))
      .addOption(seedOption())
      .option('--precision <share>', 'as many orders as it takes to tell every chance to so much: 0.1%', share)
      .option('--threads <n>', 'how many threads draw; never changes a figure', wholeNumberTo(MOST_THREADS))
      .option('--no-odds', 'typical times only, nothing drawn');
  },
  async run({ args, options, io, out }: Call<Options>) {
    const model = await readModel(args[0]!, io);
    const asIs = loadModel(model);
    const settings = settingsOf(options);
    const { source, checked } = withSettings(model, settings, asIs);
    const { plan } = checked;
    const asked = plan === null ? USUALLY_ASKED : askedOf(options, plan);
    const { assessment, findings } = assessChecked(source, checked, asked);
    const told =
      assessment === null || plan === null
        ? null
        : await tell({ plan, assessment: { ...assessment, settings } }, asIs, options, asked.late, io, out);
    if (options.format === 'json')
      await out.result(
        analysisJson({ version: VERSION, file: model.file }, told, findings, words, formatOf(source, words)),
      );
    else if (told !== null)
      await out.result(text(told, words.report, { paint: out.paint, width: out.width, top: options.top }));
    else out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
    if (told !== null) warn(findings.filter(({ finding }) => finding.severity === 'warning').length, model, out);
    return told === null ? 1 : told.partial ? 130 : 0;
  },
} satisfies Command;

function warn(count: number, { file }: ModelFile, out: Call['out']): void {
  if (count > 0) out.note(words.report.warnings(count, file));
}

function oneOf<T extends string>(...choices: readonly T[]): (text: string) => T {
  return (text) => {
    const chosen = choices.find((choice) => choice === text);
    if (chosen === undefined) throw new UsageError(`"${text}" is not one of ${choices.join(', ')}`);
    return chosen;
  };
}

function settingsOf({ set = [] }: Options): Assessment['settings'] {
  const settings = set.map((setting) => {
    const at = setting.indexOf('=');
    if (at < 1) throw new UsageError(`--set ${setting}: write what and its value, as in --set lathe.time=90min`);
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
  if (again !== undefined) throw new UsageError(`${option} ${again}: this is given twice; say it once`);
}

interface Ready {
  readonly source: Source;
  readonly checked: Checked;
}

/** The model as set; what the settings make wrong is the call's fault, what was wrong before is told as ever. */
function withSettings({ file, bytes }: ModelFile, settings: Assessment['settings'], source: Source): Ready {
  const before = inspect(source);
  if (settings.length === 0 || before.plan === null) return { source, checked: before };
  for (const { what } of settings)
    askForOneLink(`--set ${what}`, what.split('.')[0]!.normalize('NFC'), before.plan.network);
  const changed = loadWith(bytes, file, settings);
  if ('problem' in changed) throw new UsageError(settingSaid(changed.setting.what, changed.problem, source));
  const checked = inspect(changed);
  const wrong = checked.findings.find(({ finding }) => finding.severity === 'error');
  if (wrong === undefined) return { source: changed, checked };
  const { says, cure } = words.findings[wrong.finding.rule](wrong.finding.facts as never, formatOf(source, words));
  const which = settings.length === 1 ? ` ${settings[0]!.what}` : '';
  throw new UsageError(`--set${which}: ${says}${cure === null ? '' : `; ${cure}`}`);
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

function settingSaid(what: string, problem: string, source: Source): string {
  if (problem === 'no-key') return `--set ${what}: name a key of it too, as in --set ${what}.time=90min`;
  if (problem === 'value') return `--set ${what}: the value is not one that could stand in a model`;
  if (problem === 'no-entry') return `--set ${what}: the list has no such entry; its first is 0`;
  const id = what.slice(0, what.lastIndexOf('.'));
  const { chain } = source;
  return `--set ${what}: nothing is called "${id}"${chain === null ? '' : meant(id, [...namesIn(chain), ...customersIn(chain)])}`;
}

function askedOf({ customer = [], paths, late = [], typical }: Options, plan: Plan): AssessOptions {
  const wanted = customersCalled(customer, plan);
  const things = late.map((one) => lateOf(one, plan));
  refuseTwice(
    '--late',
    things.map(({ id }) => id),
  );
  return { customers: wanted, paths: paths ?? 0, typical, late: things };
}

function lateOf(option: string, plan: Plan): { readonly id: string; readonly seconds: number } {
  const at = option.lastIndexOf('=');
  if (at < 1) throw new UsageError(`--late ${option}: write what is late and by how much, as in --late forklift=2h`);
  const id = option.slice(0, at).trim().normalize('NFC');
  if (option.slice(at).includes('..'))
    throw new UsageError(`--late ${id}: write one time, not a range, as in --late ${id}=2h`);
  const reading = readDuration(option.slice(at + 1), plan.network.chain.calendar);
  if (!('seconds' in reading)) {
    const facts = { text: option.slice(at + 1), problem: reading.problem, write: reading.write };
    const { says, cure } = words.findings.duration(facts, formatFor(plan.network.chain.calendar, words.report.figures));
    throw new UsageError(`--late ${id}: ${says}${cure === null ? '' : `; ${cure}`}`);
  }
  askForOneLink(`--late ${id}`, id, plan.network);
  if (targetOf(plan, id) === null) throw new UsageError(`--late ${id}: ${notLate(id, plan)}`);
  return { id, seconds: reading.seconds };
}

/** Why nothing can be late by this name. */
function notLate(id: string, { network }: Plan): string {
  if (network.places[network.nodeOf.get(id) ?? -1]?.type === 'customer')
    return 'this is a customer, who cannot be late; name someone upstream of it';
  if (edgeCalled(network, id) !== -1)
    return 'this link is rework, which no typical run takes; name a place or another link';
  return `nothing that can be late is called so${meant(
    id,
    namesIn(network.chain, ({ rework }) => rework === null),
    network.chain.places,
  )}`;
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
