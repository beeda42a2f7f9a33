import { basename, dirname } from 'node:path';
import { JSON_LIMIT } from '../source/text.js';
import { type GitAnswer, type GitBeside, type Io, type IoProblem, isProblem, type Reason, UsageError } from './io.js';
import { NAMED_LIKE_A_MODEL } from './is-model.js';
import type { ModelFile } from './model.js';
import { ofFile } from './out.js';
import { blobOf } from './hashes.js';

/** Models as they were: at a revision of git, or in a file. */
export interface Past {
  /** As it was named. */
  readonly said: string;
  readonly kind: 'revision' | 'file';
  /** A model as it was; null where it was not there. */
  before(file: string, known?: KnownOfPast): Promise<ModelFile | null>;
}

/** What is known when a model as it was is asked for. */
export interface KnownOfPast {
  /** Where it was then, where that was elsewhere. */
  readonly was?: Former | null;
  /** Its bytes as they are now: they need not be asked for where they are what they were. */
  readonly now?: Uint8Array;
}

/** A file where it was: from the top of the repository, and as seen from here; and a folder that is there still, to ask in. */
export interface Former {
  readonly path: string;
  readonly file: string;
  readonly folder: string;
}

/** Where git is asked: a folder, its way from the top of its repository, and the commit that is meant there. */
export interface Spot {
  readonly folder: string;
  readonly prefix: string;
  readonly commit: string;
}

/** What is meant by what is said behind --against: a file that is there and ends like a model, else a revision. */
export async function pastCalled(said: string, io: Io): Promise<Past> {
  const looksLikeFile = NAMED_LIKE_A_MODEL.test(said);
  const bytes = looksLikeFile ? await io.read(said, JSON_LIMIT) : null;
  if (bytes !== null && !isProblem(bytes))
    return { said, kind: 'file', before: () => Promise.resolve({ file: said, bytes }) };
  if (bytes !== null && bytes.problem !== 'missing') throw new UsageError(ofFile(said, bytes, 'read'));
  if (said.startsWith('-') || said === '') throw new UsageError(({ git }) => git.notARevision(said));
  const spots = once((folder) => spotIn(folder, said, io, looksLikeFile));
  const listings = once(async (folder) => entriesIn(await spots(folder), io));
  return {
    said,
    kind: 'revision',
    async before(file, { was = null, now } = {}) {
      if (file === '-') throw new UsageError(({ git }) => git.noPast);
      const folder = was?.folder ?? dirname(file);
      const spot = await spots(folder);
      if (was !== null) return fileOf(was, await bytesAt(was, spot, said, io));
      const former = { path: `${spot.prefix}${basename(file)}`, file, folder };
      const entry = (await listings(folder)).get(former.path);
      const isSame = entry?.kind === 'file' && now !== undefined && entry.blob === blobOf(now, entry.blob.length);
      return fileOf(former, isSame ? now : await bytesOf(entry, former, spot, said, io));
    },
  };
}

function fileOf({ file }: Former, bytes: Uint8Array | null): ModelFile | null {
  return bytes === null ? null : { file, bytes };
}

/** An answer that is asked for once for each folder. */
function once<T>(ask: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (folder) => {
    const answer = known.get(folder) ?? ask(folder);
    known.set(folder, answer);
    return answer;
  };
}

/** What git has at a path: a file with the name of its bytes, a folder, or something else. */
type Entry = { readonly kind: 'file'; readonly blob: string } | { readonly kind: 'folder' | 'other' };

/** What stands in a folder at a commit, by the way to it. */
async function entriesIn({ folder, prefix, commit }: Spot, io: Io): Promise<ReadonlyMap<string, Entry>> {
  return entries(prefix === '' ? [] : ['--', prefix], commit, folder, io);
}

async function entries(
  paths: readonly string[],
  commit: string,
  folder: string,
  io: Io,
): Promise<ReadonlyMap<string, Entry>> {
  const listed = textOf(await answered(['ls-tree', '-z', '--full-tree', commit, ...paths], folder, io, LISTING));
  const told = listed.split('\0').flatMap((line): (readonly [string, Entry])[] => {
    const [, mode, blob, path] = /^(\d+) \S+ ([0-9a-f]+)\t(.*)$/su.exec(line) ?? [];
    if (mode === undefined) return [];
    if (mode.startsWith('100')) return [[path!, { kind: 'file', blob: blob! }]];
    return [[path!, { kind: mode.startsWith('04') ? 'folder' : 'other' }]];
  });
  return new Map(told);
}

/** True where there was a folder at a commit, on the way from a spot. */
export async function wasFolder(way: string, { folder, prefix, commit }: Spot, io: Io): Promise<boolean> {
  const [entry] = (await entries(['--', `${prefix}${way}`], commit, folder, io)).values();
  return entry?.kind === 'folder';
}

/** The bytes of a file at a commit, as they were committed; null where it was not there. */
async function bytesAt(former: Former, spot: Spot, said: string, io: Io): Promise<Uint8Array | null> {
  const [entry] = (await entries(['--', former.path], spot.commit, spot.folder, io)).values();
  return bytesOf(entry, former, spot, said, io);
}

async function bytesOf(
  entry: Entry | undefined,
  { file }: Former,
  { folder }: Spot,
  said: string,
  io: Io,
): Promise<Uint8Array | null> {
  if (entry === undefined) return null;
  if (entry.kind !== 'file') throw new UsageError(({ git }) => git.notAFileThen(file, said));
  const answer = await io.git(['-C', folder, 'cat-file', 'blob', entry.blob], JSON_LIMIT);
  if (isProblem(answer) && answer.problem === 'too-large') throw new UsageError(ofFile(file, answer, 'read'));
  return outOf(answer, folder);
}

/** Where a folder is in its repository, and which commit a revision is there. It never stands where an option could. */
export async function spotIn(folder: string, said: string, io: Io, looksLikeFile = false): Promise<Spot> {
  const prefix = textOf(await answered(['rev-parse', '--show-prefix'], folder, io)).replace(/\n$/u, '');
  const object = await resolved(said, folder, io);
  const commit = object === null ? null : await resolved(`${object}^{commit}`, folder, io);
  if (commit !== null) return { folder, prefix, commit };
  throw new UsageError(await whyUnknown(folder, said, looksLikeFile, io));
}

/** The object that is meant; null where git knows of none. A name that a branch and a tag share is one of them to git, and the other to whoever wrote it. */
async function resolved(said: string, folder: string, io: Io): Promise<string | null> {
  const aloud = ['-c', 'core.warnAmbiguousRefs=true', 'rev-parse', '--verify']; // --quiet would hide that, too
  const answer = await io.git(['-C', folder, ...aloud, '--end-of-options', said], SHORT);
  if (isProblem(answer)) return null;
  const [, name] = /^warning: refname '(.*)' is ambiguous/mu.exec(answer.err) ?? [];
  if (name !== undefined && !OBJECT.test(name)) throw new UsageError(({ git }) => git.ambiguous(said, name));
  const object = answer.code === 0 ? textOf(answer.out).trim() : '';
  return OBJECT.test(object) ? object : null;
}

/** The whole name of an object, which is ever that object's. */
const OBJECT = /^[0-9a-f]{40,64}$/u;

/** A clone may not reach as far back; a branch may be known as that of origin only. */
async function whyUnknown(folder: string, said: string, looksLikeFile: boolean, io: Io): Promise<Reason> {
  if (looksLikeFile) return ({ git }) => git.noFileNorRevision(said);
  const remote = await resolved(`refs/remotes/origin/${said}`, folder, io);
  if (remote !== null) return ({ git, didYouMean }) => `${git.unknownRevision(said)}; ${didYouMean(`origin/${said}`)}`;
  const isShallow = textOf(await answered(['rev-parse', '--is-shallow-repository'], folder, io)).trim() === 'true';
  if (!isShallow) return ({ git }) => git.unknownRevision(said);
  const [, branch] = /^(?:origin\/)?([\p{L}\p{N}][\p{L}\p{N}._/-]*)$/u.exec(said) ?? [];
  const isBranch = branch !== undefined && branch !== 'HEAD' && !/^[0-9a-f]{7,64}$/u.test(branch);
  return ({ git }) => (isBranch ? git.shallowBranch(said, branch) : git.shallow(said));
}

/** More than git says in a line or two. */
const SHORT = 1024 * 1024;

/** So much may be said of what is there or changed, in bytes. */
export const LISTING = 64 * 1024 * 1024;

/** What git says in a folder; a wrong call where it says that it can't. */
export async function answered(
  args: readonly string[],
  folder: string,
  io: Io,
  limit: number = SHORT,
  beside: GitBeside = {},
): Promise<Uint8Array> {
  return outOf(await io.git(['-C', folder, ...args], limit, beside), folder);
}

/** What git said; a wrong call where it says that it can't. */
export function outOf(answer: GitAnswer | IoProblem, folder: string): Uint8Array {
  if (isProblem(answer)) {
    const { problem, code } = answer;
    throw new UsageError(({ git }) => (problem === 'missing' ? git.notInstalled : git.failed(code || problem)));
  }
  if (answer.code === 0) return answer.out;
  const { err } = answer;
  throw new UsageError(({ git }) =>
    /dubious ownership/u.test(err)
      ? git.unsafe(folder)
      : /not a git repository/u.test(err)
        ? git.notARepository(folder)
        : git.failed(err.split('\n', 1)[0]!.replace(/^fatal: /u, '')),
  );
}

/** Bytes as text; of a name that is not UTF-8, near enough to find nothing. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
