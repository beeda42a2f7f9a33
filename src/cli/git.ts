import { basename, dirname } from 'node:path';
import { JSON_LIMIT } from '../source/text.js';
import { type GitAnswer, type Io, type IoProblem, isProblem, type Reason, UsageError } from './io.js';
import type { ModelFile } from './model.js';
import { ofFile } from './out.js';

/** Models as they were: at a revision of git, or in a file. */
export interface Past {
  /** As it was named. */
  readonly said: string;
  readonly kind: 'revision' | 'file';
  /**
   * A model as it was; null where it was not there. `was`: where it was then, where that was elsewhere; `folder`: where to ask, as
   * the file's own may be gone with it.
   */
  before(file: string, was?: Former | null, folder?: string): Promise<ModelFile | null>;
}

/** A file where it was: from the top of the repository, and as seen from here. */
export interface Former {
  readonly path: string;
  readonly file: string;
}

/** Where git is asked: a folder, its way from the top of its repository, and the commit that is meant there. */
export interface Spot {
  readonly folder: string;
  readonly prefix: string;
  readonly commit: string;
}

/** What is meant by what is said behind --against: a file that is there and ends like a model, else a revision. */
export async function pastCalled(said: string, io: Io): Promise<Past> {
  const looksLikeFile = /\.(?:ya?ml|json)$/iu.test(said);
  const bytes = looksLikeFile ? await io.read(said, JSON_LIMIT) : null;
  if (bytes !== null && !isProblem(bytes))
    return { said, kind: 'file', before: () => Promise.resolve({ file: said, bytes }) };
  if (bytes !== null && bytes.problem !== 'missing') throw new UsageError(ofFile(said, bytes, 'read'));
  if (said.startsWith('-') || said === '') throw new UsageError(({ git }) => git.notARevision(said));
  const spots = new Map<string, Promise<Spot>>();
  return {
    said,
    kind: 'revision',
    async before(file, was = null, folder = dirname(file)) {
      if (file === '-') throw new UsageError(({ git }) => git.noPast);
      const known = spots.get(folder) ?? spotIn(folder, said, looksLikeFile, io);
      spots.set(folder, known);
      const spot = await known;
      const former = was ?? { path: `${spot.prefix}${basename(file)}`, file };
      const then = await bytesAt(former, spot, said, io);
      return then === null ? null : { file: former.file, bytes: then };
    },
  };
}

/** The bytes of a file at a commit, as they were committed; null where it was not there. */
export async function bytesAt(
  { path, file }: Former,
  { folder, commit }: Spot,
  said: string,
  io: Io,
): Promise<Uint8Array | null> {
  const entry = textOf(await answered(['ls-tree', '-z', '--full-tree', commit, '--', path], folder, io));
  if (entry === '') return null;
  const [, mode, blob] = /^(\d+) blob ([0-9a-f]+)\t/u.exec(entry) ?? [];
  if (mode === undefined || !mode.startsWith('100')) throw new UsageError(({ git }) => git.notAFileThen(file, said));
  const answer = await io.git(['-C', folder, 'cat-file', 'blob', blob!], JSON_LIMIT);
  if (isProblem(answer) && answer.problem === 'too-large') throw new UsageError(ofFile(file, answer, 'read'));
  return outOf(answer, folder);
}

/** Where a folder is in its repository, and which commit a revision is there. It never stands where an option could. */
export async function spotIn(folder: string, said: string, looksLikeFile: boolean, io: Io): Promise<Spot> {
  const prefix = textOf(await answered(['rev-parse', '--show-prefix'], folder, io)).replace(/\n$/u, '');
  const object = await resolved(said, folder, io);
  const commit = object === null ? null : await resolved(`${object}^{commit}`, folder, io);
  if (commit !== null) return { folder, prefix, commit };
  throw new UsageError(await whyUnknown(folder, said, looksLikeFile, io));
}

async function resolved(said: string, folder: string, io: Io): Promise<string | null> {
  const answer = await io.git(['-C', folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', said], SHORT);
  if (isProblem(answer) || answer.code !== 0) return null;
  const object = textOf(answer.out).trim();
  return /^[0-9a-f]{40,64}$/u.test(object) ? object : null;
}

/** A clone may not reach as far back; a branch may be known as that of origin only. */
async function whyUnknown(folder: string, said: string, looksLikeFile: boolean, io: Io): Promise<Reason> {
  if (looksLikeFile) return ({ git }) => git.noFileNorRevision(said);
  const isShallow = textOf(await answered(['rev-parse', '--is-shallow-repository'], folder, io)).trim() === 'true';
  if (isShallow) return ({ git }) => git.shallow(said);
  const remote = await resolved(`refs/remotes/origin/${said}`, folder, io);
  return ({ git, didYouMean }) =>
    `${git.unknownRevision(said)}${remote === null ? '' : `; ${didYouMean(`origin/${said}`)}`}`;
}

/** More than git says in a line or two. */
const SHORT = 1024 * 1024;

/** What git says in a folder; a wrong call where it says that it can't. */
export async function answered(
  args: readonly string[],
  folder: string,
  io: Io,
  limit: number = SHORT,
): Promise<Uint8Array> {
  return outOf(await io.git(['-C', folder, ...args], limit), folder);
}

function outOf(answer: GitAnswer | IoProblem, folder: string): Uint8Array {
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
