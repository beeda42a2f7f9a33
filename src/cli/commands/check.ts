import type { LocatedFinding } from '../../model/finding.js';
import { findingsText } from '../../report/findings.js';
import { findingsJson } from '../../report/findings-json.js';
import { JSON_LIMIT } from '../../source/text.js';
import type { CheckPhrases } from '../../words/cli-phrases.js';
import { wordsOf } from '../../words/languages.js';
import { findingsWithOdds } from '../checked.js';
import type { Call, Command } from '../command.js';
import { type Io, isProblem, type Reason, UsageError } from '../io.js';
import { isModel } from '../is-model.js';
import { formatOf, loadModel, type ModelFile, nameOf } from '../model.js';
import { runsOption, seedOption } from '../options.js';
import { ofFile } from '../out.js';
import { RECOMMENDED } from '../../rules.js';
import { VERSION } from '../../version.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly odds: boolean;
  readonly runs: number;
  readonly seed: number;
}

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    parser
      .argument('<models...>', help.models)
      .addOption(runsOption(help.option.runs))
      .addOption(seedOption(help))
      .option('--no-odds', help.option.noOdds);
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    const { models, skipped, unread } = await gatherModels(args, io);
    if (models.length === 0) throw new UsageError(...unread);
    const checked = [];
    for (const model of models) {
      const source = loadModel(model);
      const words = await (options.format === 'json' ? wordsOf('en') : tongue.wordsFor(source.chain?.language ?? null));
      const asked = { runs: options.runs, seed: options.seed, hasOdds: options.odds };
      const findings = await findingsWithOdds(source, RECOMMENDED, asked, io, out);
      checked.push({ file: model.file, findings, format: formatOf(source, words), words });
    }
    const findings = checked.flatMap((one) => one.findings.map((finding) => ({ finding, format: one.format })));
    await out.result(
      options.format === 'json'
        ? findingsJson(
            VERSION,
            checked.map(({ file }) => file),
            findings,
            skipped,
            await wordsOf('en'),
          )
        : checked
            .map((one) => findingsText(one.findings, one.words, { format: one.format, paint: out.paint }))
            .join(''),
    );
    if (unread.length > 0) throw new UsageError(...unread);
    out.note(
      summary(
        (await (checked.length === 1 ? tongue.words() : tongue.wordsFor(null))).cli.check,
        models.length,
        skipped.length,
        findings.map(({ finding }) => finding),
      ),
    );
    return findings.some(({ finding: { finding } }) => finding.severity === 'error') ? 1 : 0;
  },
} satisfies Command;

interface Gathered {
  readonly models: readonly ModelFile[];
  /** Files in folders that are not models. */
  readonly skipped: readonly string[];
  /** What could not be read, and why. */
  readonly unread: readonly Reason[];
}

/** The models that are named, each once, in the order of the call; a folder stands for those in it. */
async function gatherModels(paths: readonly string[], io: Io): Promise<Gathered> {
  const models = new Map<string, ModelFile>();
  const skipped: string[] = [];
  const unread: Reason[] = [];
  for (const path of new Set(paths)) {
    const listed = path === '-' ? null : await io.list(path);
    if (isProblem(listed)) unread.push(ofFile(path, listed, 'read'));
    else
      for (const file of listed ?? [path])
        if (listed === null || /\.(?:ya?ml|json)$/iu.test(file)) await gather(file, listed !== null);
        else skipped.push(file);
  }
  if (models.size + unread.length === 0) throw new UsageError(({ call }) => call.noModelIn(paths));
  return { models: [...models.values()], skipped, unread };

  async function gather(file: string, isListed: boolean): Promise<void> {
    const bytes = models.has(file) ? null : await io.read(file, JSON_LIMIT);
    if (bytes === null) return;
    if (isProblem(bytes)) unread.push(ofFile(file, bytes, 'read'));
    else if (isListed && !isModel(file, bytes)) skipped.push(file);
    else models.set(file, { file: nameOf(file), bytes });
  }
}

function summary(say: CheckPhrases, models: number, skipped: number, findings: readonly LocatedFinding[]): string {
  const number = (severity: string): number => findings.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings] = [number('error'), number('warning')];
  const parts = [...(errors > 0 ? [say.errors(errors)] : []), ...(warnings > 0 ? [say.warnings(warnings)] : [])];
  const beside = skipped > 0 ? ` ${say.skipped(skipped)}` : '';
  return `${say.models(models)}${beside}: ${parts.length === 0 ? say.nothingWrong : parts.join(', ')}`;
}
