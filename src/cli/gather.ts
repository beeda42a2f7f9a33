import { folderOf, fits, isPattern } from '../gate/pattern.js';
import { JSON_LIMIT } from '../source/text.js';
import { isConfig } from './configs.js';
import { type Io, isProblem, type Reason, UsageError } from './io.js';
import { isModel } from './is-model.js';
import { type ModelFile, nameOf } from './model.js';
import { here } from './paths.js';
import { ofFile } from './out.js';

export interface Gathered {
  readonly models: readonly ModelFile[];
  /** Every model that is there, also those that nobody wants to look at. */
  readonly there: readonly string[];
  /** As they were called. */
  readonly paths: readonly string[];
  /** Files in folders that are not models. */
  readonly skipped: readonly string[];
  /** What could not be read, and why. */
  readonly unread: readonly Reason[];
}

/** The models that are named, each once, in the order of the call; a folder or a pattern stands for those in it, but for what kedja writes there itself; a configuration is none, also where a shell has named it. */
export async function gatherModels(
  paths: readonly string[],
  io: Io,
  own: ReadonlySet<string> = new Set(),
  mayBeNone = false,
): Promise<Gathered> {
  const models = new Map<string, ModelFile>();
  const skipped: string[] = [];
  const unread: Reason[] = [];
  for (const path of new Set(paths)) {
    const listed = path === '-' ? null : await filesIn(path, io);
    if (isProblem(listed)) unread.push(ofFile(path, listed, 'read'));
    else
      for (const file of listed ?? [path])
        if (listed !== null && own.has(here(file))) await refuseModel(file);
        else if (listed === null || /\.(?:ya?ml|json)$/iu.test(file)) await gather(file, listed !== null);
        else skipped.push(file);
  }
  if (models.size + unread.length === 0 && !mayBeNone) throw new UsageError(({ call }) => call.noModelIn(paths));
  const all = [...models.values()];
  return { models: all, there: all.map(({ file }) => file), paths, skipped, unread };

  /** What kedja wrote there itself is passed over; what somebody wrote is not written over. */
  async function refuseModel(file: string): Promise<void> {
    const bytes = await io.peek(file, JSON_LIMIT);
    if (!isProblem(bytes) && isModel(file, bytes) && !isResult(bytes))
      throw new UsageError(ofFile(file, { problem: 'was-read', code: '' }, 'write'));
  }

  async function gather(file: string, isListed: boolean): Promise<void> {
    const bytes = models.has(file) ? null : await io.read(file, JSON_LIMIT);
    if (bytes === null) return;
    if (isProblem(bytes)) unread.push(ofFile(file, bytes, 'read'));
    else if (isModel(file, bytes) || !(isListed || isConfig(file))) models.set(file, { file: nameOf(file), bytes });
    else if (!isConfig(file)) skipped.push(file);
  }
}

/** True of a check as JSON, which begins with the version that wrote it. */
function isResult(bytes: Uint8Array): boolean {
  return /^\{\s*"kedja": "/u.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

/** The files of a folder, or those that fit a pattern; null for the name of a file. */
export async function filesIn(path: string, io: Io): Promise<Awaited<ReturnType<Io['list']>>> {
  const listed = await io.list(path);
  if (listed !== null || !isPattern(path)) return listed;
  const all = await io.list(folderOf(path));
  return Array.isArray(all) ? all.filter(fits([here(path)])) : all;
}
