import { exceptionsOf } from '../../gate/exceptions.js';
import type { GateFinding, GateReport } from '../../model/gate.js';
import type { Language } from '../../model/chain.js';
import { exceptionsText } from '../../report/gate/exceptions.js';
import { gateWriters } from '../../report/gate/index.js';
import { gateText } from '../../report/gate/text.js';
import { gateJson } from '../../report/gate/json.js';
import { changesJson } from '../../report/gate/changes-json.js';
import { changesMarkdown } from '../../report/gate/changes-markdown.js';
import { changesText } from '../../report/gate/changes-text.js';
import type { Speech } from '../../report/gate/writer.js';
import { againstWordsOf } from '../../words/against.js';
import { ruleOf } from '../../rules.js';
import type { CheckPhrases } from '../../words/cli-phrases.js';
import { wordsOf } from '../../words/languages.js';
import type { Call, Command } from '../command.js';
import { deliver, type Wanted } from '../formats.js';
import { fixModels } from '../fix.js';
import { gate, type Gated, type GateOptions, type Holding } from '../gate.js';
import { type Gathered, gatherModels } from '../gather.js';
import { HeldAgainst, type LossesAsked } from '../held-against.js';
import { UsageError } from '../io.js';
import { formatOf, loadModel } from '../model.js';
import { countFrom, dayOption, runsOption, seedOption, shareOption, timeOption } from '../options.js';

interface Options extends GateOptions, LossesAsked {
  readonly formats: readonly Wanted<Format>[];
  readonly exceptions?: true;
  readonly fix?: true;
  readonly against?: string;
  readonly changed?: true;
}

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

/** Formats that people read, in the words of their model. */
const FOR_PEOPLE: ReadonlySet<Format> = new Set(['text', 'github', 'markdown']);

export default {
  formats: FORMATS,
  several: true,
  endings: { txt: 'text', md: 'markdown', xml: 'junit' },
  configure(parser, help) {
    const { models, option } = help;
    parser
      .argument('<models...>', models)
      .addOption(runsOption(option.runs).default(undefined))
      .addOption(seedOption(help).default(undefined))
      .option('--no-odds', option.noOdds)
      .option('--config <file>', option.config)
      .option('--no-config', option.noConfig)
      .option('--baseline <file>', option.baseline)
      .option('--update-baseline', option.updateBaseline)
      .option('--exceptions', option.exceptions)
      .option('--fix', option.fix)
      .option('--against <revision>', option.against)
      .option('--changed', option.changed)
      .addOption(timeOption('--max-slack-loss <time>', option.maxSlackLoss))
      .addOption(shareOption('--max-on-time-loss <share>', option.maxOnTimeLoss))
      .addOption(dayOption('--today <day>', option.today))
      .addOption(countFrom(0, '--max-warnings <n>', option.maxWarnings));
  },
  async run(call: Call<Options>) {
    const { options, io, out, tongue } = call;
    if (options.updateBaseline === true && options.baseline === undefined)
      throw new UsageError((say) => say.call.nameBaseline);
    const held = await holding(call);
    const { models, skipped, unread } = await modelsFor(call, held);
    if (models.length + (held?.changed.length ?? 0) === 0 && unread.length > 0) throw new UsageError(...unread);
    if (options.exceptions === true) return listed(call, models);
    const said = (await tongue.words()).cli.check;
    const mended = options.fix === true ? await fixModels(models, said.mended, io, out) : models;
    const gated = await gate(mended, skipped, options, held, io, out);
    const { report } = gated;
    for (const wanted of options.formats) {
      const speechOf = await speech(gated, !FOR_PEOPLE.has(wanted.format), call);
      await deliver(await written(wanted.format, gated, speechOf, call), wanted, io, out);
    }
    if (unread.length > 0) throw new UsageError(...unread);
    const { cli } = await (models.length === 1 ? tongue.words() : tongue.wordsFor(null));
    if (options.updateBaseline === true)
      out.note(
        cli.check.wroteBaseline(
          options.baseline!,
          countOf(report, ({ standing }) => standing.state === 'known'),
        ),
      );
    out.note(summary(cli.check, models.length, report));
    const warnings = countOf(report, isOpen('warning'));
    return countOf(report, isOpen('error')) > 0 || warnings > (options.maxWarnings ?? Infinity) ? 1 : 0;
  },
} satisfies Command;

/** A check in a format; what changes do stands before what is wrong. */
async function written(
  format: Format,
  { report, comparisons }: Gated,
  speechOf: (file: string) => Speech,
  { out, tongue }: Call<Options>,
): Promise<string> {
  if (format !== 'text' && format !== 'json' && format !== 'markdown') return gateWriters[format](report, speechOf);
  if (format === 'json')
    return gateJson(
      report,
      speechOf,
      comparisons.map((one) => changesJson(one, speechOf(one.file))),
    );
  const { paint, width } = out;
  const says = await againstWordsOf(tongue.language);
  const told = comparisons.map((one) => {
    const speech = { ...speechOf(one.file), says };
    return format === 'text' ? changesText(one, speech, { paint, width }) : changesMarkdown(one, speech);
  });
  const rest = format === 'text' ? gateText(report, speechOf, paint) : gateWriters.markdown(report, speechOf);
  return [...told, ...(rest === '' ? [] : [rest])].join('\n');
}

/** What models are to be held against; null where nobody asked. */
async function holding({ args, options, io, out }: Call<Options>): Promise<Holding | null> {
  const { against: said, changed, maxSlackLoss, maxOnTimeLoss } = options;
  if (said === undefined) {
    if (changed === true) throw new UsageError(({ call }) => call.changedNeedsAgainst);
    if (maxSlackLoss !== undefined || maxOnTimeLoss !== undefined)
      throw new UsageError(({ call }) => call.lossNeedsAgainst);
    return null;
  }
  const against = await HeldAgainst.make(said, options, io, out);
  const isFile = against.past.kind === 'file';
  const folder = args.map((path) => path.replace(/[^/\\]*$/u, '') || '.')[0]!;
  return {
    against,
    folder,
    changed: isFile && changed !== true ? [] : await against.changed(args.filter((path) => path !== '-')),
  };
}

/** All models that are named, or those among them that changed. */
async function modelsFor({ args, options, io }: Call<Options>, held: Holding | null): Promise<Gathered> {
  if (held === null || options.changed !== true) return gatherModels(args, io, (held?.changed.length ?? 0) > 0);
  const files = held.changed.filter(({ state }) => state !== 'gone').map(({ file }) => file);
  return files.length === 0 ? { models: [], skipped: [], unread: [] } : gatherModels(files, io);
}

/** The words for each file: its model's own, unless others were asked for; English for programs. */
async function speech(
  { report, sources }: Gated,
  isForMachines: boolean,
  { tongue }: Call<Options>,
): Promise<(file: string) => Speech> {
  const spoken = new Map<string, Speech>();
  for (const { file } of report.models) {
    const source = sources.get(file);
    const language: Language = isForMachines ? 'en' : tongue.languageFor(source?.chain?.language ?? null);
    const words = await wordsOf(language);
    spoken.set(file, { words, format: formatOf(source ?? { chain: null }, words) });
  }
  const words = await wordsOf(isForMachines ? 'en' : tongue.language);
  const other = { words, format: formatOf({ chain: null }, words) };
  return (file) => spoken.get(file) ?? other;
}

async function listed({ options, io, out, tongue }: Call<Options>, models: Parameters<typeof gate>[0]): Promise<0> {
  const today = options.today ?? io.today();
  const { cli } = await tongue.wordsFor(null);
  const all = models.map((file) => ({ file: file.file, exceptions: exceptionsOf(loadModel(file), ruleOf).exceptions }));
  await out.result(exceptionsText(all, today, cli.check, out.paint));
  return 0;
}

function isOpen(severity: 'error' | 'warning'): (finding: GateFinding) => boolean {
  return ({ located, standing }) => standing.state === 'open' && located.finding.severity === severity;
}

function countOf({ models }: GateReport, is: (finding: GateFinding) => boolean): number {
  return models.reduce((sum, { findings }) => sum + findings.filter(is).length, 0);
}

function summary(say: CheckPhrases, models: number, report: GateReport): string {
  const part = (count: number, told: (count: number) => string): string[] => (count > 0 ? [told(count)] : []);
  const open = [
    ...part(countOf(report, isOpen('error')), say.errors),
    ...part(countOf(report, isOpen('warning')), say.warnings),
  ];
  const rest = [
    ...part(
      countOf(report, ({ standing }) => standing.state === 'allowed'),
      say.allowed,
    ),
    ...part(
      countOf(report, ({ standing }) => standing.state === 'known'),
      say.known,
    ),
  ];
  const skipped = report.skipped.length > 0 ? ` ${say.skipped(report.skipped.length)}` : '';
  return `${say.models(models)}${skipped}: ${[...(open.length === 0 ? [say.nothingWrong] : open), ...rest].join(', ')}`;
}
