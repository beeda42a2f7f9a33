import { fix } from '../gate/fix.js';
import { inspect } from '../inspect.js';
import { load } from '../source/load.js';
import { decode, JSON_LIMIT } from '../source/text.js';
import { type Io, type IoProblem, isProblem, UsageError } from './io.js';
import type { CheckPhrases } from '../words/cli-phrases.js';
import { type ModelFile, nameOf } from './model.js';
import { type Out, ofFile } from './out.js';

/** Mends the files of models where that is safe, and says how much; the models as they are then. */
export async function fixModels(
  models: readonly ModelFile[],
  say: CheckPhrases,
  io: Io,
  out: Out,
): Promise<ModelFile[]> {
  if (models.some(({ file }) => file === nameOf('-'))) throw new UsageError(({ call }) => call.fixNeedsFile);
  const fixed: ModelFile[] = [];
  for (const model of models) {
    const { file, bytes } = model;
    const decoded = decode(bytes);
    if ('finding' in decoded) {
      fixed.push(model);
      continue;
    }
    const { text, count, isMore } = fix(decoded.text, (now) => {
      const source = load(now, file);
      return { source, findings: inspect(source).findings };
    });
    if (count === 0) fixed.push(model);
    else {
      const whole = new TextEncoder().encode(`${hasMark(bytes) ? '\uFEFF' : ''}${text}`);
      const problem = (await isAsRead(model, io)) ? await io.write(file, whole, 'edit') : CHANGED;
      if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
      out.note(say.mended(file, count));
      if (isMore) out.note(say.mendAgain(file));
      fixed.push({ file, bytes: whole });
    }
  }
  return fixed;
}

/** What somebody saved meanwhile is not written over. */
const CHANGED: IoProblem = { problem: 'other', code: 'ECHANGED' };

async function isAsRead({ file, bytes }: ModelFile, io: Io): Promise<boolean> {
  const now = await io.read(file, JSON_LIMIT);
  return !isProblem(now) && now.length === bytes.length && now.every((byte, i) => byte === bytes[i]);
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return a === 0xef && b === 0xbb && c === 0xbf;
}
