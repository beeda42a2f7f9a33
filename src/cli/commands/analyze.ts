import { analyzeChecked, type Checked, inspect } from '../../inspect.js';
import { analyze, type AnalyzeOptions, compare } from '../../kedja.js';
import { targetOf } from '../../analysis/late.js';
import type { Plan } from '../../graph/plan.js';
import type { Assessment } from '../../model/assessment.js';
import type { Place } from '../../model/chain.js';
import { readDuration } from '../../model/duration.js';
import { nearest } from '../../model/nearest.js';
import { findingsText } from '../../report/findings.js';
import { analysisJson } from '../../report/json.js';
import { text } from '../../report/text.js';
import { loadWith, type Source } from '../../source/load.js';
import { words } from '../../words/en/index.js';
import type { Call, Command } from '../command.js';
import { UsageError } from '../io.js';
import { formatOf, loadModel, type ModelFile, readModel } from '../model.js';
import { gather, wholeNumber } from '../options.js';
import { askForOneLink } from '../one-link.js';
import { VERSION } from '../version.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly customer?: readonly string[];
  readonly top: number;
  readonly paths?: number;
  readonly late?: readonly string[];
  readonly set?: readonly string[];
  readonly typical: 'median' | 'mean';
}

export default {
  formats: ['text', 'json'],
  configure(parser) {
    parser
      .argument('<model>', 'a model, YAML or JSON; - for standard input')
      .option('--customer <id>', 'only this customer (may be given several times)', gather)
      .option('--top <n>', 'threats shown for each customer', wholeNumber, 10)
      .option('--paths <k>', 'the k longest paths to each customer', wholeNumber)
      .option('--late <id=time>', 'what happens when this is late: forklift=2h, forklift:lathe=30min', gather)
      .option('--set <id.key=value>', 'as though the model said so: lathe.time=90min', gather)
      .option(
        '--typical <figure>',
        'what is typical of a time that varies: median or mean',
        oneOf('median', 'mean'),
        'median',
      );
  },
  async run({ args, options, io, out }: Call<Options>) {
    const model = await readModel(args[0]!, io);
    const asIs = loadModel(model);
    const settings = settingsOf(options);
    const { source, checked } = withSettings(model, settings, asIs);
    const { plan } = checked;
    const { assessment, findings } = analyzeChecked(
      source,
      checked,
      plan === null ? {} : analyzeOptions(options, plan),
    );
    const told = assessment === null ? null : withBefore({ ...assessment, settings }, asIs, options);
    if (options.format === 'json')
      await out.result(
        analysisJson({ version: VERSION, file: model.file }, told, findings, words, formatOf(source, words)),
      );
    else if (told !== null)
      await out.result(text(told, words.report, { paint: out.paint, width: out.width, top: options.top }));
    else out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
    if (told !== null) warn(findings.filter(({ finding }) => finding.severity === 'warning').length, model, out);
    return told === null ? 1 : 0;
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
  return set.map((setting) => {
    const at = setting.indexOf('=');
    if (at < 1) throw new UsageError(`--set ${setting}: write what and its value, as in --set lathe.time=90min`);
    return { what: setting.slice(0, at).trim(), value: setting.slice(at + 1).trim() };
  });
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

/** What was set is told beside what the model says. */
function withBefore(assessment: Assessment, source: Source, { typical }: Options): Assessment {
  if (assessment.settings.length === 0) return assessment;
  const before = analyze(source, { typical, threats: false }).assessment;
  return before === null ? assessment : compare(assessment, before);
}

function settingSaid(what: string, problem: string, source: Source): string {
  if (problem === 'no-key') return `--set ${what}: name a key of it too, as in --set ${what}.time=90min`;
  if (problem === 'value') return `--set ${what}: the value is not one that could stand in a model`;
  const id = what.slice(0, what.lastIndexOf('.'));
  return `--set ${what}: nothing is called "${id}"${meant(id, [...namesIn(source), ...customersIn(source)])}`;
}

function analyzeOptions({ customer = [], paths, late = [], typical }: Options, plan: Plan): AnalyzeOptions {
  const customers = plan.network.places.filter((place) => place.type === 'customer').map(({ id }) => id);
  const wanted = customer.map((id) => id.normalize('NFC'));
  for (const id of wanted)
    if (!customers.includes(id)) throw new UsageError(`no customer is called "${id}"${meant(id, customers)}`);
  return { customers: wanted, paths: paths ?? 0, typical, late: late.map((one) => lateOf(one, plan)) };
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
    const { says, cure } = words.findings.duration(facts, { duration: String, share: String, number: String });
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
  const isRework = network.links.some(({ from, to, rework }) => rework !== null && `${from}:${to}` === id);
  if (isRework) return 'this link is rework, which no typical run takes; name a place or another link';
  return `nothing that can be late is called so${meant(id, namesIn(network), network.chain.places)}`;
}

function customersIn({ chain }: Pick<Source, 'chain'>): string[] {
  return (chain?.places ?? []).filter(({ type }) => type === 'customer').map(({ id }) => id);
}

function namesIn({ chain }: Pick<Source, 'chain'>): string[] {
  if (chain === null) return [];
  return [
    ...chain.places.filter(({ type }) => type !== 'customer').map(({ id }) => id),
    ...chain.links.slice(0, 1000).map(({ from, to }) => `${from}:${to}`),
    ...chain.causes.map(({ id }) => id),
  ];
}

/** The nearest id; or that of the place which people call so. */
function meant(id: string, known: readonly string[], places: readonly Place[] = []): string {
  const close = places.find(({ name }) => name.toLowerCase() === id.toLowerCase())?.id ?? nearest(id, known);
  return close === null
    ? `; there is ${known
        .slice(0, 8)
        .map((name) => `"${name}"`)
        .join(', ')}${known.length > 8 ? ', …' : ''}`
    : `; did you mean "${close}"?`;
}
