import { check } from '../../inspect.js';
import type { LocatedFinding } from '../../model/finding.js';
import { findingsText } from '../../report/findings.js';
import { findingsJson } from '../../report/findings-json.js';
import { JSON_LIMIT } from '../../source/text.js';
import { words } from '../../words/en/index.js';
import type { Call, Command } from '../command.js';
import { type Io, isProblem, UsageError } from '../io.js';
import { isModel } from '../is-model.js';
import { formatOf, loadModel, type ModelFile, nameOf } from '../model.js';
import { sayProblem } from '../out.js';
import { VERSION } from '../../version.js';

interface Options {
  readonly format: 'text' | 'json';
}

export default {
  formats: ['text', 'json'],
  configure(parser) {
    parser.argument('<models...>', 'models, YAML or JSON; folders with models in them; - for standard input');
  },
  async run({ args, options, io, out }: Call<Options>) {
    const { models, skipped, unread } = await gatherModels(args, io);
    if (models.length === 0) throw new UsageError(...unread);
    const checked = models.map((model) => {
      const source = loadModel(model);
      return { file: model.file, findings: check(source), format: formatOf(source, words) };
    });
    const findings = checked.flatMap((one) => one.findings.map((finding) => ({ finding, format: one.format })));
    await out.result(
      options.format === 'json'
        ? findingsJson(
            VERSION,
            checked.map(({ file }) => file),
            findings,
            skipped,
            words,
          )
        : checked.map((one) => findingsText(one.findings, words, { format: one.format, paint: out.paint })).join(''),
    );
    if (unread.length > 0) throw new UsageError(...unread);
    out.note(
      summary(
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
  readonly unread: readonly string[];
}

/** The models that are named, each once, in the order of the call; a folder stands for those in it. */
async function gatherModels(paths: readonly string[], io: Io): Promise<Gathered> {
  const models = new Map<string, ModelFile>();
  const skipped: string[] = [];
  const unread: string[] = [];
  for (const path of new Set(paths)) {
    const listed = path === '-' ? null : await io.list(path);
    if (isProblem(listed)) unread.push(`${path}: ${sayProblem(listed, 'read')}`);
    else
      for (const file of listed ?? [path])
        if (listed === null || /\.(?:ya?ml|json)$/iu.test(file)) await gather(file, listed !== null);
        else skipped.push(file);
  }
  if (models.size + unread.length === 0)
    throw new UsageError(
      `no model in ${paths.join(', ')}: a model ends in .kedja.yaml or has a line "kedja: 1" at the top`,
    );
  return { models: [...models.values()], skipped, unread };

  async function gather(file: string, isListed: boolean): Promise<void> {
    const bytes = models.has(file) ? null : await io.read(file, JSON_LIMIT);
    if (bytes === null) return;
    if (isProblem(bytes)) unread.push(`${file}: ${sayProblem(bytes, 'read')}`);
    else if (isListed && !isModel(file, bytes)) skipped.push(file);
    else models.set(file, { file: nameOf(file), bytes });
  }
}

function summary(models: number, skipped: number, findings: readonly LocatedFinding[]): string {
  const number = (severity: string): number => findings.filter(({ finding }) => finding.severity === severity).length;
  const parts = [counted(number('error'), 'error'), counted(number('warning'), 'warning')].filter(
    (part) => part !== null,
  );
  const beside = skipped > 0 ? ` (${counted(skipped, 'other file')} skipped)` : '';
  return `${counted(models, 'model')}${beside}: ${parts.length === 0 ? 'nothing wrong' : parts.join(', ')}`;
}

function counted(count: number, noun: string): string | null {
  return count === 0 ? null : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
