import type { Network } from '../../graph/network.js';
import { inspect } from '../../inspect.js';
import { forTheModel } from '../../measure/within-times.js';
import type { Measurement, Proposal } from '../../model/measure.js';
import { findingsText } from '../../report/findings.js';
import { dryRunText } from '../../report/measure/dry-run.js';
import { measureJson } from '../../report/measure/json.js';
import { measureText } from '../../report/measure/text.js';
import { edited, type Edited } from '../../source/edit.js';
import type { Source } from '../../source/load.js';
import { JSON_LIMIT } from '../../source/text.js';
import { VERSION } from '../../version.js';
import { measureWordsOf } from '../../words/measure.js';
import type { Words } from '../../words/words.js';
import type { Call, Command } from '../command.js';
import { type ExitCode, isProblem, UsageError } from '../io.js';
import { mappingFor } from '../mapping.js';
import { dryRuns, measured, refuseNothing } from '../measuring.js';
import { formatOf, loadModel, type ModelFile, readModel } from '../model.js';
import { countOption, refuseTwice } from '../options.js';
import { ofFile } from '../out.js';
import { nameInPatch, unifiedDiff } from '../patch.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly map?: string;
  readonly dryRun?: true;
  readonly write?: true;
  readonly patch?: true;
  readonly top: number;
}

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    const { option } = help;
    parser
      .argument('<model>', help.model)
      .argument('<logs...>', help.logs)
      .option('--map <file>', option.map)
      .option('--dry-run', option.dryRun)
      .option('--write', option.write)
      .option('--patch', option.patch)
      .addOption(countOption('--top <n>', option.topOfLists).default(10));
  },
  async run(call: Call<Options>) {
    const { args, options, io, out, tongue } = call;
    const [path, ...logs] = args as readonly [string, ...string[]];
    refuseTogether(options);
    if (path === '-' && options.write === true) throw new UsageError(({ call: say }) => say.writeNeedsFile);
    refuseTwice(
      '',
      [path, ...logs].filter((one) => one === '-'),
    );
    const model = await readModel(path, io);
    const source = loadModel(model);
    const words = await tongue.wordsFor(source.chain?.language ?? null);
    const { network, findings } = inspect(source);
    const { mapping, findings: wrong } = await mappingFor(path, options.map, io);
    if (network === null || !source.isWhole || findings.some(({ finding }) => finding.severity === 'error')) {
      out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
      return 1;
    }
    if (wrong.length > 0) {
      out.error(findingsText(wrong, words, { format: formatOf(source, words) }).trimEnd());
      return 2;
    }
    if (options.dryRun === true) {
      const runs = await dryRuns(network, logs, mapping, io);
      await out.result(dryRunText(runs, await measureWordsOf(tongue.language), { paint: out.paint, width: out.width }));
      return 0;
    }
    const measurement = await measured(network, logs, mapping, io, io.cores);
    return tell(call, { model, source, network, words }, forTheModel(measurement, network));
  },
} satisfies Command;

function refuseTogether({ dryRun, write, patch, format }: Options): void {
  const said = [
    ...(dryRun === true ? ['--dry-run'] : []),
    ...(write === true ? ['--write'] : []),
    ...(patch === true ? ['--patch'] : []),
  ];
  if (said.length > 1) throw new UsageError(({ call }) => call.notBoth(said[0]!, said[1]!));
  if (dryRun === true && format === 'json')
    throw new UsageError(({ call }) => call.notBoth('--dry-run', '--format json'));
  if (patch === true && format === 'json') throw new UsageError(({ call }) => call.notBoth('--patch', '--format json'));
}

interface Asked {
  readonly model: ModelFile;
  readonly source: Source;
  readonly network: Network;
  readonly words: Words;
}

async function tell(call: Call<Options>, asked: Asked, measurement: Measurement): Promise<ExitCode> {
  const { options, out, tongue } = call;
  const { model, network, words } = asked;
  if (options.patch === true) {
    refuseNothing(measurement, false);
    if (measurement.proposals.length === 0) out.note((await tongue.words()).cli.logs.tooLittle(model.file));
    const { text } = await written(asked, measurement);
    const mark = markOf(model);
    await out.patch(unifiedDiff(mark + asked.source.text, mark + text, await nameInPatch(model.file, call.io)));
    return 0;
  }
  const { calendar } = network.chain;
  const measure = await measureWordsOf(tongue.language);
  await out.result(
    options.format === 'json'
      ? measureJson({ version: VERSION, file: model.file }, measurement, calendar)
      : measureText(
          measurement,
          { report: words.report, measure, calendar },
          { paint: out.paint, width: out.width, top: options.top },
        ),
  );
  refuseNothing(measurement, options.format === 'text');
  return options.write === true ? write(call, asked, measurement) : 0;
}

/** The model with the figures that the log has, each with a note of where it came from in the language of the model. */
async function written({ source }: Asked, { proposals, reading: { from, to } }: Measurement): Promise<Edited> {
  const { note } = await measureWordsOf(source.chain?.language ?? 'en');
  return edited(source, proposals, (some: readonly Proposal[]) => {
    const counts = some.map(({ count }) => count);
    return note(from ?? '', to ?? '', Math.min(...counts), Math.max(...counts));
  });
}

/** What a file begins with that says so of itself that it is UTF-8; it is no part of its text. */
function markOf({ bytes }: ModelFile): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
}

async function write({ io, out, tongue }: Call<Options>, asked: Asked, measurement: Measurement): Promise<ExitCode> {
  const { text, applied, refused } = await written(asked, measurement);
  const { logs } = (await tongue.words()).cli;
  const { file, bytes } = asked.model;
  if (text !== asked.source.text) {
    const now = await io.read(file, JSON_LIMIT);
    if (isProblem(now) || Buffer.compare(now, bytes) !== 0) throw new UsageError(({ logs: say }) => say.changed(file));
    const problem = await io.write(file, markOf(asked.model) + text, 'edit');
    if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
  }
  out.note(measurement.proposals.length === 0 ? logs.tooLittle(file) : logs.wrote(file, applied.length));
  for (const { edit, why } of refused) out.note(logs.notWritten(edit.what, edit.value, why));
  return 0;
}
