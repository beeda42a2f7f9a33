import { resolve } from 'node:path';
import { JSON_LIMIT } from '../source/text.js';
import { CONFIG } from './configs.js';
import { type Io, isProblem, type Reason, UsageError } from './io.js';
import { isModel, NAMED_LIKE_A_MODEL } from './is-model.js';
import { type ModelFile, nameOf } from './model.js';
import { ofFile } from './out.js';
import { standsFor } from './stands-for.js';

export interface Gathered {
  readonly models: readonly ModelFile[];
  /** Files in folders that are not models. */
  readonly skipped: readonly string[];
  /** What could not be read, and why. */
  readonly unread: readonly Reason[];
}

/**
 * The models that are named, each once however often it is, in the order of the call; a folder or a pattern stands for those in it,
 * but for what kedja writes there itself; a configuration is none, also where a shell has named it.
 */
export async function gatherModels(
  paths: readonly string[],
  io: Io,
  own: ReadonlySet<string> = new Set(),
  mayBeNone = false,
): Promise<Gathered> {
  const models = new Map<string, ModelFile>();
  const skipped = new Map<string, string>();
  const unread: Reason[] = [];
  for (const path of new Set(paths)) {
    const stands = await standsFor(path, io);
    if (isProblem(stands)) unread.push(ofFile(path, stands, 'read'));
    else if (stands.kind === 'file') await gather(path, false);
    else {
      for (const file of stands.files.filter((one) => !own.has(resolve(one))))
        if (NAMED_LIKE_A_MODEL.test(file)) await gather(file, true);
        else skipped.set(resolve(file), file);
      if (stands.kind === 'pattern' && stands.files.length === 0 && !mayBeNone)
        unread.push(({ call }) => call.noModelIn([path]));
    }
  }
  if (models.size + unread.length === 0 && !mayBeNone) throw new UsageError(({ call }) => call.noModelIn(paths));
  return { models: [...models.values()], skipped: [...skipped.values()], unread };

  async function gather(file: string, isListed: boolean): Promise<void> {
    const key = resolve(file);
    const bytes = models.has(key) ? null : await io.read(file, JSON_LIMIT);
    if (bytes === null) return;
    if (isProblem(bytes)) unread.push(ofFile(file, bytes, 'read'));
    else if (isModel(file, bytes) || !(isListed || CONFIG.test(file))) models.set(key, { file: nameOf(file), bytes });
    else if (!CONFIG.test(file)) skipped.set(key, file);
  }
}
