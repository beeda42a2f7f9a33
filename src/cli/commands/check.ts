import { exceptionsOf } from '../../gate/exceptions.js';
import type { GateFinding, GateReport } from '../../model/gate.js';
import type { Language } from '../../model/chain.js';
import { exceptionsText } from '../../report/gate/exceptions.js';
import { gateWriters } from '../../report/gate/index.js';
import { gateText } from '../../report/gate/text.js';
import { gateJson } from '../../report/gate/json.js';
import type { GateWriter, Speech } from '../../report/gate/writer.js';
import { ruleOf } from '../../rules.js';
import type { CheckPhrases } from '../../words/cli-phrases.js';
import { wordsOf } from '../../words/languages.js';
import type { Call, Command } from '../command.js';
import { deliver, type Wanted } from '../formats.js';
import { fixModels } from '../fix.js';
import { gate, type Gated, type GateOptions } from '../gate.js';
import { gatherModels } from '../gather.js';
import { UsageError } from '../io.js';
import { formatOf, loadModel } from '../model.js';
import { countFrom, dayOption, runsOption, seedOption } from '../options.js';

interface Options extends GateOptions {
  readonly formats: readonly Wanted<Format>[];
  readonly exceptions?: true;
  readonly fix?: true;
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
      .addOption(dayOption('--today <day>', option.today))
      .addOption(countFrom(0, '--max-warnings <n>', option.maxWarnings));
  },
  async run(call: Call<Options>) {
    const { args, options, io, out, tongue } = call;
    if (options.updateBaseline === true && options.baseline === undefined)
      throw new UsageError((say) => say.call.nameBaseline);
    const { models, skipped, unread } = await gatherModels(args, io);
    if (models.length === 0) throw new UsageError(...unread);
    if (options.exceptions === true) return listed(call, models);
    const said = (await tongue.words()).cli.check;
    const mended = options.fix === true ? await fixModels(models, said.mended, io, out) : models;
    const gated = await gate(mended, skipped, options, io, out);
    const { report } = gated;
    for (const wanted of options.formats) {
      const speechOf = await speech(gated, !FOR_PEOPLE.has(wanted.format), call);
      await deliver(writers(call)[wanted.format](report, speechOf), wanted, io, out);
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

function writers({ out }: Call<Options>): Readonly<Record<Format, GateWriter>> {
  return { ...gateWriters, json: gateJson, text: (report, speechOf) => gateText(report, speechOf, out.paint) };
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
