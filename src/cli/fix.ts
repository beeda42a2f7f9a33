import { fix } from '../gate/fix.js';
import { inspect } from '../inspect.js';
import { load } from '../source/load.js';
import type { Io } from './io.js';
import { UsageError } from './io.js';
import { loadModel, type ModelFile, nameOf } from './model.js';
import { type Out, ofFile } from './out.js';

/** Mends the files of models where that is safe, and says how much; the models as they are then. */
export async function fixModels(
  models: readonly ModelFile[],
  mended: (file: string, count: number) => string,
  io: Io,
  out: Out,
): Promise<ModelFile[]> {
  if (models.some(({ file }) => file === nameOf('-'))) throw new UsageError(({ call }) => call.fixNeedsFile);
  const fixed: ModelFile[] = [];
  for (const model of models) {
    const { file, bytes } = model;
    const { text, count } = fix(loadModel(model).text, (now) => {
      const source = load(now, file);
      return { source, findings: inspect(source).findings };
    });
    if (count === 0) fixed.push(model);
    else {
      const whole = new TextEncoder().encode(`${hasMark(bytes) ? '\uFEFF' : ''}${text}`);
      const problem = await io.write(file, whole, 'edit');
      if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
      out.note(mended(file, count));
      fixed.push({ file, bytes: whole });
    }
  }
  return fixed;
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return a === 0xef && b === 0xbb && c === 0xbf;
}
