import { resolve } from 'node:path';
import { exceptionsOf } from '../../gate/exceptions.js';
import type { GateFinding, GateReport } from '../../model/gate.js';
import { exceptionsJson, exceptionsText } from '../../report/gate/exceptions.js';
import { ruleOf } from '../../rules.js';
import type { CheckPhrases } from '../../words/cli-phrases.js';
import type { Call, Command } from '../command.js';
import { type Format, FORMATS, written } from '../written-check.js';
import { deliver, type Wanted } from '../formats.js';
import { fixModels } from '../fix.js';
import { gate, type GateOptions, type Holding } from '../gate.js';
import { type Gathered, gatherModels } from '../gather.js';
import { HeldAgainst, type LossesAsked } from '../held-against.js';
import { type ExitCode, UsageError } from '../io.js';
import { loadModel } from '../model.js';
import { NAMES } from '../configs.js';
import { watch } from '../watch.js';
import { refuseTwice } from '../options.js';
import { countFrom, dayOption, runsOption, seedOption, shareOption, timeOption } from '../options.js';

interface Options extends GateOptions, LossesAsked {
  readonly formats: readonly Wanted<Format>[];
  readonly output?: string;
  readonly exceptions?: true;
  readonly fix?: true;
  readonly watch?: true;
  readonly against?: string;
  readonly changed?: true;
}

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
      .option('--watch', option.watch)
      .option('--against <revision>', option.against)
      .option('--changed', option.changed)
      .addOption(timeOption('--max-slack-loss <time>', option.maxSlackLoss))
      .addOption(shareOption('--max-on-time-loss <share>', option.maxOnTimeLoss))
      .addOption(dayOption('--today <day>', option.today))
      .addOption(countFrom(0, '--max-warnings <n>', option.maxWarnings));
  },
  async run(call: Call<Options>) {
    return call.options.watch === true ? watched(call) : checkOnce(call);
  },
} satisfies Command;

/** Once now, and again each time that something changes; what is wrong with the call then is told, and waited for. */
async function watched(call: Call<Options>): Promise<ExitCode> {
  const { args, options, io, out, tongue } = call;
  if (args.includes('-')) throw new UsageError((say) => say.call.watchNeedsFile);
  const nearest = await Promise.all(args.map((path) => io.nearest(path, NAMES)));
  const beside = [options.config, options.baseline, options.against, ...nearest];
  const own = new Set(ownFiles(options));
  if (options.baseline !== undefined && options.updateBaseline !== true) own.delete(resolve(options.baseline)); // it is only read
  return watch(
    [...args, ...beside.filter((file) => typeof file === 'string')],
    own,
    async () => {
      const exit = await checkOnce(call).catch(async (error: unknown) => {
        if (!(error instanceof UsageError)) throw error;
        out.error(`kedja: ${error.said((await tongue.words()).cli)}`);
        return 2 as const;
      });
      out.note((await tongue.words()).cli.check.watching);
      return exit;
    },
    io,
  );
}

async function checkOnce(call: Call<Options>): Promise<ExitCode> {
  const { options, io, out, tongue } = call;
  if (options.updateBaseline === true && options.baseline === undefined)
    throw new UsageError((say) => say.call.nameBaseline);
  refuseSameFile(options);
  const held = await holding(call);
  const { models, skipped, unread } = await modelsFor(call, held);
  if (models.length + (held?.changed.length ?? 0) === 0 && unread.length > 0) throw new UsageError(...unread);
  if (options.exceptions === true) return listed(call, models);
  if (options.updateBaseline === true && unread.length > 0) throw new UsageError(...unread);
  const said = (await tongue.words()).cli.check;
  const mended = options.fix === true ? await fixModels(models, said, io, out) : models;
  const gated = await gate(mended, skipped, options, held, io, out);
  const { report } = gated;
  for (const wanted of options.formats)
    await deliver(await written(wanted.format, gated, tongue, out), wanted, io, out);
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
  const most = options.maxWarnings ?? Infinity;
  if (warnings > most) out.note(cli.check.tooManyWarnings(warnings, most));
  return countOf(report, isOpen('error')) > 0 || warnings > most ? 1 : 0;
}

/** Two results in one file would be the last one alone. */
function refuseSameFile({ formats, output, baseline }: Options): void {
  const files = [...formats.map(({ file }) => file), output, baseline].filter((file) => typeof file === 'string');
  refuseTwice(
    '',
    files.map((file) => file.replace(/^(?:\.\/)+/u, '')),
  );
}

/** The files that a check writes, from the top of all. */
function ownFiles({ formats, output, baseline }: Options): ReadonlySet<string> {
  const files = [...formats.map(({ file }) => file), output, baseline].filter((file) => typeof file === 'string');
  return new Set(files.map((file) => resolve(file)));
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
  if (args.includes('-')) throw new UsageError(({ call }) => call.againstNeedsFile);
  if (maxOnTimeLoss !== undefined && !options.odds)
    throw new UsageError(({ call }) => call.notWithout('--max-on-time-loss', '--runs'));
  const against = await HeldAgainst.make(said, options, io, out);
  const isFile = against.past.kind === 'file';
  return { against, changed: isFile && changed !== true ? [] : await against.changed(args) };
}

/** All models that are named, or those among them that changed. */
async function modelsFor({ args, options, io }: Call<Options>, held: Holding | null): Promise<Gathered> {
  if (held === null || options.changed !== true)
    return gatherModels(args, io, ownFiles(options), (held?.changed.length ?? 0) > 0);
  const files = held.changed.filter(({ state }) => state !== 'gone').map(({ file }) => file);
  return files.length === 0 ? { models: [], skipped: [], unread: [] } : gatherModels(files, io);
}

async function listed({ options, io, out, tongue }: Call<Options>, models: Parameters<typeof gate>[0]): Promise<0> {
  const today = options.today ?? io.today();
  const isJson = options.formats.some(({ format }) => format === 'json');
  if (options.formats.some(({ format }) => format !== 'json' && format !== 'text'))
    throw new UsageError(({ call }) => call.exceptionsFormat);
  const { cli } = await tongue.wordsFor(null);
  const all = models.map((file) => ({ file: file.file, exceptions: exceptionsOf(loadModel(file), ruleOf).exceptions }));
  const text = isJson ? exceptionsJson(all, today) : exceptionsText(all, today, cli.check, out.paint);
  await deliver(text, options.formats[0]!, io, out);
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
