import { randomUUID } from 'node:crypto';
import { type FileHandle, lstat, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { byCodePoint } from '../model/order.js';
import { type Io, type IoProblem, isPassedOver } from './io.js';

const PACKAGE = new URL('../', import.meta.url);

/** The world as Node has it. A closed pipe ends quietly; a disk that is full does not. */
export function nodeIo(): Io {
  const wasRead = new Set<string>();
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`kedja: standard output cannot be written (${code})\n`);
    process.exitCode = 2;
  });
  process.stderr.on('error', () => undefined);
  return {
    read: async (path, limit) => {
      if (path !== '-') wasRead.add(await realpath(path).catch(() => path));
      return guarded(() => (path === '-' ? readInput(limit) : readAll(path, limit)));
    },
    stream: async (path) => {
      if (path !== '-') wasRead.add(await realpath(path).catch(() => path));
      return guarded(() => (path === '-' ? Promise.resolve(process.stdin) : streamOf(path)));
    },
    peek: (path, limit) => guarded(() => readAll(path, limit)),
    list: (folder) => guarded(() => list(folder)),
    write: async (path, content, mode) => {
      if (mode !== 'edit' && wasRead.has(await realpath(path).catch(() => path)))
        return { problem: 'was-read', code: '' };
      const problem = await guarded(() => writeWhole(path, bytesOf(content), mode === 'new' ? 'new' : 'replace'));
      return problem ?? null;
    },
    nearest,
    inRepository,
    wayFrom: (file, to) =>
      relative(dirname(resolve(file)), resolve(to))
        .split(sep)
        .join('/'),
    today,
    git: async (args, limit, beside) => (await import('./run-git.js')).runGit(args, limit, beside),
    asset: (path) => readFile(new URL(path, PACKAGE), 'utf8'),
    assetBytes: (path) => readFile(new URL(path, PACKAGE)),
    packaged: (specifier) => readFile(createRequire(import.meta.url).resolve(specifier)),
    assets: async (folder) => (await readdir(new URL(folder, PACKAGE))).sort(byCodePoint),
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    terminal: {
      isOut: process.stdout.isTTY,
      isErr: process.stderr.isTTY,
      columns: process.stdout.columns ?? process.stderr.columns ?? null,
    },
    cores: availableParallelism(),
    now: () => performance.now(),
    stamp: async (file) => {
      const info = await stat(file).catch(() => null);
      return info === null ? '' : `${info.mtimeMs} ${info.size} ${info.ino}`;
    },
    rest: (ms) => setTimeout(ms, true),
    breathe: () => setImmediate(),
    onInterrupt,
  };
}

/** Upwards from a file or folder, to the top of its repository. */
async function nearest(path: string, names: readonly string[]): Promise<string | null> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  for (let folder = resolve(isFolder ? path : dirname(path)); ; folder = dirname(folder)) {
    for (const name of names) {
      const isFile = (await stat(join(folder, name)).catch(() => null))?.isFile() === true;
      if (isFile) return relative('.', join(folder, name)).split(sep).join('/');
    }
    const isTop = (await stat(join(folder, '.git')).catch(() => null)) !== null;
    if (isTop || dirname(folder) === folder) return null;
  }
}

/** Links are followed to neither side: the file is where it was said to be. */
async function inRepository(file: string): Promise<string | null> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if ((await stat(join(folder, '.git')).catch(() => null)) !== null)
      return relative(folder, resolve(file)).split(sep).join('/');
    if (dirname(folder) === folder) return null;
  }
}

/** By universal time, so that one commit has one answer everywhere. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The first interrupt is heard; with it everything is as it was, so that the next one ends the process. */
function onInterrupt(hear: () => void): () => void {
  process.once('SIGINT', hear);
  return () => void process.off('SIGINT', hear);
}

const PROBLEMS: Readonly<Record<string, IoProblem['problem']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EEXIST: 'exists',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

async function guarded<T>(act: () => Promise<T | IoProblem>): Promise<T | IoProblem> {
  try {
    return await act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error; // the system has a code for what it can't do: this is kedja's own fault
    return { problem: PROBLEMS[code] ?? 'other', code };
  }
}

/** Reads one byte more than the limit at the most: what is larger is refused, not read. */
async function readAll(path: string, limit: number): Promise<Uint8Array | IoProblem> {
  const file = await open(path, 'r');
  try {
    const info = await file.stat();
    if (info.isDirectory()) return { problem: 'folder', code: 'EISDIR' };
    if (!info.isFile() && !info.isFIFO()) return { problem: 'not-a-file', code: '' };
    return await collect(file.createReadStream({ autoClose: false }), limit);
  } finally {
    await file.close();
  }
}

async function streamOf(path: string): Promise<AsyncIterable<Uint8Array> | IoProblem> {
  const file = await open(path, 'r');
  const info = await file.stat();
  if (info.isFile() || info.isFIFO()) return file.createReadStream({ highWaterMark: PIECE });
  await file.close();
  return info.isDirectory() ? { problem: 'folder', code: 'EISDIR' } : { problem: 'not-a-file', code: '' };
}

/** Bytes of a large file that are read at once. */
const PIECE = 1024 * 1024;

function readInput(limit: number): Promise<Uint8Array | IoProblem> {
  return collect(process.stdin, limit);
}

async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | IoProblem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return { problem: 'too-large', code: '' };
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Every file below a folder; what is passed over aside. */
async function list(folder: string): Promise<readonly string[] | null> {
  const isFolder = await stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const found: string[] = [];
  await listInto(found, folder);
  return found.sort(byCodePoint);
}

async function listInto(found: string[], folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (isPassedOver(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await listInto(found, path);
    else if (entry.isFile()) found.push(path);
  }
}

/** Writes beside the target, to the disk, and renames: a file is whole or untouched, whatever happens meanwhile. */
async function writeWhole(path: string, bytes: Uint8Array, mode: 'replace' | 'new'): Promise<IoProblem | undefined> {
  const target = await realpath(path).catch(() => path);
  const before = await lstat(target).catch(() => null);
  if (before !== null && mode === 'new') return { problem: 'exists', code: 'EEXIST' };
  if (before !== null && !before.isFile()) return writeThrough(target, bytes);
  if (before !== null && (before.mode & 0o222) === 0) return { problem: 'forbidden', code: 'EACCES' }; // renaming over it would not ask
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const file = await open(beside, 'wx', before === null ? 0o666 : before.mode);
    try {
      await writeBytes(file, bytes);
      if (before !== null) await file.chmod(before.mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
  return undefined;
}

/** A device or a pipe is written as it is: there is nothing to keep whole. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<IoProblem | undefined> {
  const file = await open(path, 'w');
  try {
    await writeBytes(file, bytes);
  } finally {
    await file.close();
  }
  return undefined;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function writeBytes(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written);
    written += bytesWritten;
  }
}
