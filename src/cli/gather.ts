import { resolve } from 'node:path';
import { JSON_LIMIT } from '../source/text.js';
import { isConfig } from './configs.js';
import { type Io, isProblem, type Reason, UsageError } from './io.js';
import { isModel, NAMED_LIKE_A_MODEL } from './is-model.js';
import { type ModelFile, nameOf } from './model.js';
import { ofFile } from './out.js';
import { standsFor } from './stands-for.js';

export interface Gathered {
  readonly models: readonly ModelFile[];
  /** Every model that is there, also those that nobody wants to look at. */
  readonly there: readonly string[];
  /** True of files in the folders and patterns that were named, were they there. */
  readonly isMeant: (file: string) => boolean;
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
  const meant: Gathered['isMeant'][] = [];
  const unread: Reason[] = [];
  for (const path of new Set(paths)) {
    const stands = await standsFor(path, io);
    if (isProblem(stands)) unread.push(ofFile(path, stands, 'read'));
    else if (stands.kind === 'file') await gather(path, false);
    else {
      meant.push(stands.isMeant);
      for (const file of stands.files)
        if (own.has(resolve(file))) await refuseModel(file);
        else if (NAMED_LIKE_A_MODEL.test(file)) await gather(file, true);
        else skipped.set(resolve(file), file);
      if (stands.kind === 'pattern' && stands.files.length === 0 && !mayBeNone)
        unread.push(({ call }) => call.noModelIn([path]));
    }
  }
  if (models.size + unread.length === 0 && !mayBeNone) throw new UsageError(({ call }) => call.noModelIn(paths));
  const all = [...models.values()];
  return {
    models: all,
    there: all.map(({ file }) => file),
    isMeant: (file) => meant.some((isMeant) => isMeant(file)),
    skipped: [...skipped.values()],
    unread,
  };

  /** What kedja wrote there itself is passed over; what somebody wrote is not written over. */
  async function refuseModel(file: string): Promise<void> {
    const bytes = await io.peek(file, JSON_LIMIT);
    if (!isProblem(bytes) && isModel(file, bytes))
      throw new UsageError(ofFile(file, { problem: 'was-read', code: '' }, 'write'));
  }

  async function gather(file: string, isListed: boolean): Promise<void> {
    const key = resolve(file);
    const bytes = models.has(key) ? null : await io.read(file, JSON_LIMIT);
    if (bytes === null) return;
    if (isProblem(bytes)) unread.push(ofFile(file, bytes, 'read'));
    else if (isModel(file, bytes) || !(isListed || isConfig(file))) models.set(key, { file: nameOf(file), bytes });
    else if (!isConfig(file)) skipped.set(key, file);
  }
}
