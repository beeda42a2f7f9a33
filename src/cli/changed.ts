import { basename, dirname, join, posix } from 'node:path';
import { byCodePoint } from '../model/order.js';
import { JSON_LIMIT } from '../source/text.js';
import { bytesOfAll } from './blobs.js';
import { answered, type Former, type Past, type Spot, spotIn, wasFolder } from './git.js';
import { type Io, type IoProblem, isProblem, UsageError } from './io.js';
import { isModel, NAMED_LIKE_A_MODEL } from './is-model.js';
import { emptyFolder, type Several, standsFor } from './stands-for.js';
import { type Status, statusesIn, tracked } from './status.js';

/** A model that is other than it was; of one that is gone, `file` is what it was called. */
export interface ChangedModel {
  readonly state: 'new' | 'changed' | 'renamed' | 'gone';
  readonly file: string;
  readonly was: Former | null;
}

interface Found extends ChangedModel {
  readonly bytes: Uint8Array;
}

/** The models at a path that are other than they were, sorted by name: a file, or all that a folder or a pattern stands for; also those that are gone. */
export async function changedModels(path: string, past: Past, io: Io): Promise<readonly ChangedModel[]> {
  if (past.kind === 'file') throw new UsageError(({ git }) => git.changedNeedsRevision);
  const stands = await standsFor(path, io);
  const several = isProblem(stands) || stands.kind === 'file' ? await goneFolder(path, past, io) : stands;
  if (several === null) return changedFile(path, past, io);
  const spot = await spotIn(several.folder, past.said, io);
  const statuses = await statusesIn(spot, io);
  const found = await modelsOf(statuses.flatMap(seenFrom(spot, several)), spot, io);
  if (several.kind === 'pattern' && found.length + several.files.length === 0)
    throw new UsageError(({ call }) => call.noModelIn([path]));
  return moved(found).sort((a, b) => byCodePoint(a.file, b.file));
}

/** What a path that is not there stood for, where it was a folder; null where it was none. */
export async function goneFolder(path: string, past: Past, io: Io): Promise<Several | null> {
  if (past.kind === 'file' || path === '-' || (await io.stamp(path)) !== '') return null;
  const empty = await emptyFolder(path, io);
  const spot = await spotIn(empty.folder, past.said, io);
  return (await wasFolder(posix.relative(empty.folder, path), spot, io)) ? empty : null;
}

/** What is seen of a change by who looks at some files: what was moved to where nobody looks is gone from there. */
function seenFrom(spot: Spot, { files, isMeant }: Several): (status: Status) => readonly Status[] {
  const there = new Set(files);
  const isSeen = (file: string): boolean => NAMED_LIKE_A_MODEL.test(file) && isMeant(file);
  return (status) => {
    const { file } = seenIn(spot, status.path);
    const isFile = status.isFile && (status.now !== null || there.has(file)); // what git does not know may be a link
    if (isSeen(file)) return [{ ...status, isFile }];
    const { was } = status;
    return was !== null && isSeen(seenIn(spot, was).file)
      ? [{ ...status, letter: 'D', path: was, was: null, isFile: false }]
      : [];
  };
}

/** One file, whatever it is: it was named. What cannot be read is for whoever reads it to tell. */
async function changedFile(file: string, past: Past, io: Io): Promise<readonly ChangedModel[]> {
  const then = await past.before(file);
  const bytes = await io.read(file, JSON_LIMIT);
  if (then === null) return [await comeFrom(file, bytes, past, io)];
  const isSame = !isProblem(bytes) && isEqual(bytes, then.bytes);
  return isSame ? [] : [{ state: 'changed', file, was: null }];
}

/** A file that was not there: a new one, or one that was elsewhere. */
async function comeFrom(file: string, bytes: Uint8Array | IoProblem, past: Past, io: Io): Promise<ChangedModel> {
  const isNew = { state: 'new', file, was: null } as const;
  if (isProblem(bytes)) return isNew;
  const spot = await spotIn(dirname(file), past.said, io);
  const path = `${spot.prefix}${basename(file)}`;
  const statuses = await tracked(spot, io);
  const was = statuses.find((status) => status.path === path)?.was ?? null;
  if (was !== null) return { state: 'renamed', file, was: seenIn(spot, was) };
  const gone = statuses.filter((one) => one.letter === 'D' && NAMED_LIKE_A_MODEL.test(one.path));
  const [same] = moved([...(await modelsOf(gone, spot, io)), { ...isNew, bytes }]).slice(-1);
  return same!;
}

/** The models that files are, or were where they are gone. What was there is asked for only where there is no model any more. */
async function modelsOf(statuses: readonly Status[], spot: Spot, io: Io): Promise<Found[]> {
  const found: (Found | Status)[] = [];
  for (const status of statuses) found.push((await modelOf(status, spot, io)) ?? status);
  const left = found.filter((one) => 'before' in one);
  const then = await bytesOfAll(
    left.flatMap(({ before }) => before ?? []),
    spot,
    io,
  );
  return found.flatMap((one) => ('before' in one ? (goneModel(one, then, spot) ?? []) : one));
}

/** The model that a file is; null where it is none. */
async function modelOf({ letter, path, was, isFile, now }: Status, spot: Spot, io: Io): Promise<Found | null> {
  if (!isFile) return null; // links are passed over, as in any folder
  const { file } = seenIn(spot, path);
  const bytes = await io.read(file, JSON_LIMIT);
  if (isProblem(bytes)) {
    if (bytes.problem === 'missing' && now !== null) await refuseUnseen(file, now, spot, io);
    return null;
  }
  if (!isModel(file, bytes)) return null;
  if (was !== null) return { state: 'renamed', file, was: seenIn(spot, was), bytes };
  return { state: letter === 'A' ? 'new' : 'changed', file, was: null, bytes };
}

/** What git has, and has not checked out, is not gone: nobody can tell what became of it. */
async function refuseUnseen(file: string, blob: string, { folder }: Spot, io: Io): Promise<void> {
  const bytes = await answered(['cat-file', 'blob', blob], folder, io, JSON_LIMIT);
  if (isModel(file, bytes)) throw new UsageError(({ git }) => git.notCheckedOut(file));
}

function goneModel({ path, was, before }: Status, then: ReadonlyMap<string, Uint8Array>, spot: Spot): Found | null {
  const former = seenIn(spot, was ?? path);
  const bytes = before === null ? undefined : then.get(before);
  if (bytes === undefined || !isModel(former.file, bytes)) return null;
  return { state: 'gone', file: former.file, was: former, bytes };
}

function seenIn({ folder, prefix }: Spot, path: string): Former {
  return { path, file: join(folder, posix.relative(prefix === '' ? '.' : prefix, path)), folder };
}

/** A new file with the very bytes of one that is gone is that one, moved: of files it does not know, git cannot tell. */
function moved(found: readonly Found[]): ChangedModel[] {
  const gone = found.filter(({ state }) => state === 'gone');
  const told = found.map((model): ChangedModel => {
    const { state, file, was, bytes } = model;
    const at = state === 'new' ? gone.findIndex((one) => isEqual(one.bytes, bytes)) : -1;
    if (at === -1) return { state, file, was };
    return { state: 'renamed', file, was: gone.splice(at, 1)[0]!.was };
  });
  const left = new Set(gone.map(({ file }) => file));
  return told.filter(({ state, file }) => state !== 'gone' || left.has(file));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
