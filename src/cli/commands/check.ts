import { resolve } from 'node:path';
import { exceptionsOf } from '../../gate/exceptions.js';
import { fails, tally, type Tally } from '../../model/gate.js';
import { exceptionsJson, exceptionsText } from '../../report/gate/exceptions.js';
import { plain } from '../../report/paint.js';
import { ruleOf } from '../../rules.js';
import type { CheckPhrases } from '../../words/cli-phrases.js';
import type { Call, Command } from '../command.js';
import { type Format, FORMATS, written } from '../written-check.js';
import { deliver, type Wanted } from '../formats.js';
import { fixModels } from '../fix.js';
import { checkedFile, gate, type Gated, type GateOptions, type Holding } from '../gate.js';
import { type Gathered, gatherModels } from '../gather.js';
import { HeldAgainst, type LossesAsked } from '../held-against.js';
import { type ExitCode, UsageError } from '../io.js';
import { loadModel } from '../model.js';
import { NAMES } from '../configs.js';
import { Settings } from '../settings.js';
import { watch } from '../watch.js';
import { countFrom, dayOption, refuseTwice, runsOption, seedOption, shareOption, timeOption } from '../options.js';

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
  refuseMeaningless(options);
  const held = await holding(call);
  const settings = new Settings(options.config, held?.against ?? null, io);
  const gathered = await modelsFor(call, held, settings);
  const { models, unread } = gathered;
  if (models.length + (held?.changed.length ?? 0) === 0 && unread.length > 0) throw new UsageError(...unread);
  if (options.exceptions === true) return listed(call, gathered);
  if (options.updateBaseline === true && unread.length > 0) throw new UsageError(...unread);
  const said = (await tongue.words()).cli.check;
  const mended = options.fix === true ? await fixModels(models, said, io, out) : models;
  const gated = await gate({ ...gathered, models: mended }, options, held, settings, io, out);
  for (const wanted of options.formats)
    await deliver(await written(wanted.format, gated, tongue, out), wanted, io, out);
  if (unread.length > 0) throw new UsageError(...unread);
  const { cli } = await (models.length === 1 ? tongue.words() : tongue.wordsFor(null));
  for (const note of notes(cli.check, models.length, gated, options)) out.note(note);
  return fails(gated.report) ? 1 : 0;
}

/** What is to be said beside the findings. */
function notes(say: CheckPhrases, models: number, { report, wrote }: Gated, options: Options): string[] {
  const there = tally(report.models);
  const most = options.maxWarnings ?? Infinity;
  return [
    ...(wrote === null ? [] : [say.wroteBaseline(options.baseline!, wrote.known, wrote.kept)]),
    ...(wrote === null || wrote.never.length === 0 ? [] : [say.neverKnown(wrote.never)]),
    summary(say, models, there, report.skipped.length),
    ...(there.warnings > most ? [say.tooManyWarnings(there.warnings, most)] : []),
  ];
}

/** A value that a variable should have given, a baseline without a name, and two results in one file, which would be the last one alone. */
function refuseMeaningless(options: Options): void {
  for (const name of ['against', 'baseline', 'config'] as const)
    if (options[name] === '') throw new UsageError(({ call }) => call.emptyOption(`--${name}`));
  if (options.updateBaseline === true && options.baseline === undefined)
    throw new UsageError(({ call }) => call.nameBaseline);
  refuseTwice('', writtenFiles(options), (file) => resolve(file));
}

/** The files that a check writes. */
function writtenFiles({ formats, output, baseline }: Options): string[] {
  return [...formats.map(({ file }) => file), output, baseline].filter((file) => typeof file === 'string');
}

/** The same, from the top of all. */
function ownFiles(options: Options): ReadonlySet<string> {
  return new Set(writtenFiles(options).map((file) => resolve(file)));
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
    throw new UsageError(({ call }) => call.notBoth('--no-odds', '--max-on-time-loss'));
  const against = await HeldAgainst.make(said, options, io, out);
  const isFile = against.past.kind === 'file';
  return { against, changed: isFile && changed !== true ? [] : await against.changed(args) };
}

/** All models that are named, or those among them that changed, or whose configuration did. */
async function modelsFor(
  { args, options, io }: Call<Options>,
  held: Holding | null,
  settings: Settings,
): Promise<Gathered> {
  const paths = held === null ? args : await held.against.still(args);
  const mayBeNone = held !== null && (held.changed.length > 0 || options.changed === true);
  const all = await gatherModels(paths, io, ownFiles(options), mayBeNone);
  if (held === null || options.changed !== true) return all;
  const configs = await settings.changed(all.models.map(({ file }) => checkedFile(file, held)));
  const changed = new Set([...held.changed.map(({ file }) => file), ...configs.flatMap(({ files }) => [...files])]);
  return { ...all, models: all.models.filter(({ file }) => changed.has(file)), skipped: [] };
}

async function listed({ options, io, out, tongue }: Call<Options>, { models, unread }: Gathered): Promise<0> {
  const today = options.today ?? io.today();
  if (options.formats.some(({ format }) => format !== 'json' && format !== 'text'))
    throw new UsageError(({ call }) => call.exceptionsFormat);
  const { cli } = await tongue.wordsFor(null);
  const all = models.map((file) => ({ file: file.file, exceptions: exceptionsOf(loadModel(file), ruleOf).exceptions }));
  for (const wanted of options.formats) {
    const paint = wanted.file === null ? out.paint : plain;
    const text = wanted.format === 'json' ? exceptionsJson(all, today) : exceptionsText(all, today, cli.check, paint);
    await deliver(text, wanted, io, out);
  }
  if (unread.length > 0) throw new UsageError(...unread);
  return 0;
}

function summary(say: CheckPhrases, models: number, there: Tally, skipped: number): string {
  const part = (count: number, told: (count: number) => string): string[] => (count > 0 ? [told(count)] : []);
  const open = [...part(there.errors, say.errors), ...part(there.warnings, say.warnings)];
  const rest = [...part(there.allowed, say.allowed), ...part(there.known, say.known)];
  const beside = skipped > 0 ? ` ${say.skipped(skipped)}` : '';
  return `${say.models(models)}${beside}: ${[...(open.length === 0 ? [say.nothingWrong] : open), ...rest].join(', ')}`;
}
