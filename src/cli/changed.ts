import { basename, dirname, join, posix } from 'node:path';
import { byCodePoint } from '../model/order.js';
import { JSON_LIMIT } from '../source/text.js';
import { answered, bytesAt, type Former, LISTING, outOf, type Past, type Spot, spotIn, textOf } from './git.js';
import { type GitSetting, type Io, type IoProblem, isProblem, UsageError } from './io.js';
import { isModel, NAMED_LIKE_A_MODEL } from './is-model.js';

/** A model that is other than it was; of one that is gone, `file` is what it was called. */
export interface ChangedModel {
  readonly state: 'new' | 'changed' | 'renamed' | 'gone';
  readonly file: string;
  readonly was: Former | null;
}

/** What git tells of a file: a letter, where it is, and where it was where that is elsewhere; from the top of the repository. */
interface Status {
  readonly letter: string;
  readonly path: string;
  readonly was: string | null;
}

interface Found extends ChangedModel {
  readonly bytes: Uint8Array;
}

/** The models at a path that are other than they were, sorted by name: a file, or all below a folder; also those that are gone. */
export async function changedModels(path: string, past: Past, io: Io): Promise<readonly ChangedModel[]> {
  if (past.kind === 'file') throw new UsageError(({ git }) => git.changedNeedsRevision);
  const listed = path === '-' ? null : await io.list(path);
  if (listed === null || isProblem(listed)) return changedFile(path, past, io);
  const spot = await spotIn(path, past.said, false, io);
  const statuses = together(await tracked(spot, io), await untracked(spot, io));
  const found = await modelsOf(statuses.flatMap(seenFrom(spot.prefix)), spot, past.said, io);
  return moved(found).sort((a, b) => byCodePoint(a.file, b.file));
}

/** What is seen of a change from a folder: what was moved out of it is gone from there. */
function seenFrom(prefix: string): (status: Status) => readonly Status[] {
  const isHere = (path: string): boolean => path.startsWith(prefix) && NAMED_LIKE_A_MODEL.test(path);
  return (status) => {
    if (isHere(status.path)) return [status];
    return status.was !== null && isHere(status.was) ? [{ letter: 'D', path: status.was, was: null }] : [];
  };
}

async function modelsOf(statuses: readonly Status[], spot: Spot, said: string, io: Io): Promise<Found[]> {
  const found: Found[] = [];
  for (const status of statuses) {
    const model = await modelOf(status, spot, said, io);
    if (model !== null) found.push(model);
  }
  return found;
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
  const spot = await spotIn(dirname(file), past.said, false, io);
  const path = `${spot.prefix}${basename(file)}`;
  const statuses = await tracked(spot, io);
  const was = statuses.find((status) => status.path === path)?.was ?? null;
  if (was !== null) return { state: 'renamed', file, was: seenIn(spot, was) };
  const gone = statuses.filter((one) => one.letter === 'D' && NAMED_LIKE_A_MODEL.test(one.path));
  const [same] = moved([...(await modelsOf(gone, spot, past.said, io)), { ...isNew, bytes }]).slice(-1);
  return same!;
}

/** What differs of the files that git knows, from the commit to the files as they are. */
async function tracked({ folder, commit }: Spot, io: Io): Promise<Status[]> {
  const quietly = ['--no-ext-diff', '--no-textconv', '--ignore-submodules', '--find-renames'];
  const args = ['-c', 'diff.relative=false', 'diff', '--name-status', '-z', ...quietly, commit, '--'];
  const fields = textOf(await answered(args, folder, io, LISTING, await withoutFilters(folder, io))).split('\0');
  const all: Status[] = [];
  for (let i = 0; i + 1 < fields.length;) {
    const letter = fields[i++]![0]!;
    const was = letter === 'R' ? fields[i++]! : null;
    all.push({ letter, path: fields[i++]!, was });
  }
  return all;
}

/** Settings by which git runs none of the programs that a repository would have it run on what it reads. */
async function withoutFilters(folder: string, io: Io): Promise<GitSetting[]> {
  const asked = ['-C', folder, 'config', '--name-only', '-z', '--get-regexp', String.raw`^filter\.`];
  const said = await io.git(asked, LISTING);
  if (!isProblem(said) && said.code === 1) return []; // there is none
  const keys = textOf(outOf(said, folder)).split('\0');
  const names = new Set(keys.flatMap((key) => /^filter\.(.*)\.[^.]+$/su.exec(key)?.[1] ?? []));
  return [...names].flatMap((name): GitSetting[] => [
    ...['clean', 'process', 'smudge'].map((program): GitSetting => [`filter.${name}.${program}`, '']),
    [`filter.${name}.required`, 'false'],
  ]);
}

/** What git is not to know any more, but is there still, was changed at most. */
function together(known: readonly Status[], come: readonly Status[]): Status[] {
  const there = new Set(come.map(({ path }) => path));
  const kept = new Set(known.filter(({ letter, path }) => letter === 'D' && there.has(path)).map(({ path }) => path));
  return [
    ...known.filter(({ path }) => !kept.has(path)),
    ...come.map((status) => (kept.has(status.path) ? { ...status, letter: 'M' } : status)),
  ];
}

/** Files that git does not know yet, but for those it is to ignore. */
async function untracked({ folder, prefix }: Spot, io: Io): Promise<Status[]> {
  const listed = await answered(['ls-files', '-z', '--others', '--exclude-standard'], folder, io, LISTING);
  const paths = textOf(listed).split('\0').slice(0, -1);
  return paths.map((path) => ({ letter: 'A', path: `${prefix}${path}`, was: null }));
}

/** The model that a file is, or was where it is gone; null where it is none. */
async function modelOf({ letter, path, was }: Status, spot: Spot, said: string, io: Io): Promise<Found | null> {
  const seen = (one: string): Former => seenIn(spot, one);
  const { file } = seen(path);
  const bytes = letter === 'D' ? null : await io.read(file, JSON_LIMIT);
  const isLink = letter === 'T'; // links are passed over, as in any folder
  if (bytes === null || isProblem(bytes) || isLink || !isModel(file, bytes)) {
    const then = letter === 'A' ? null : await bytesAt(seen(was ?? path), spot, said, io);
    const before = seen(was ?? path);
    return then === null || !isModel(before.file, then)
      ? null
      : { state: 'gone', file: before.file, was: before, bytes: then };
  }
  if (was !== null) return { state: 'renamed', file, was: seen(was), bytes };
  return { state: letter === 'A' ? 'new' : 'changed', file, was: null, bytes };
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
