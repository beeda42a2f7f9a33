import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type { GitAnswer, Io, IoProblem } from '../../src/cli/io.js';

const PACKAGE = new URL('../../', import.meta.url);

export interface FakeWorld {
  /** Files by path, as text or bytes. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** What git answers, by what it is called with; without it, git is not installed. */
  readonly git?: (args: readonly string[]) => GitAnswer | IoProblem;
  readonly isTerminal?: boolean;
  /** What happens to the files while somebody waits; false: nothing any more. */
  readonly meanwhile?: (files: Map<string, string | Uint8Array>) => boolean;
  /** The day that it is, yyyy-mm-dd. */
  readonly today?: string;
}

/** A world in memory, and what was said and written in it: as text, or as bytes (`drawn`). */
export function fakeIo(world: FakeWorld = {}): Io & {
  readonly said: { out: string; err: string };
  readonly written: Map<string, string>;
  readonly drawn: Map<string, Uint8Array>;
} {
  const files = new Map(Object.entries(world.files ?? {}));
  const written = new Map<string, string>();
  const drawn = new Map<string, Uint8Array>();
  const said = { out: '', err: '' };
  const wasRead = new Set<string>();
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const below = (folder: string): string[] => {
    if (folder === '') return [];
    const start = `${posix.normalize(folder).replace(/\/$/u, '')}/`;
    return [...files.keys()].filter((path) => start === './' || path.startsWith(start)).sort();
  };
  const read = (path: string, limit: number): Promise<Uint8Array | IoProblem> => {
    const content = path === '-' ? (world.stdin ?? '') : (files.get(path) ?? files.get(posix.normalize(path)));
    if (content === undefined)
      return Promise.resolve<IoProblem>(
        below(path).length > 0 ? { problem: 'folder', code: 'EISDIR' } : { problem: 'missing', code: 'ENOENT' },
      );
    const found = bytes(content);
    return Promise.resolve(found.length > limit ? { problem: 'too-large', code: '' } : found);
  };
  return {
    said,
    written,
    drawn,
    read: (path, limit) => {
      wasRead.add(posix.normalize(path));
      return read(path, limit);
    },
    stream: (path) => {
      wasRead.add(path);
      const content = path === '-' ? (world.stdin ?? '') : files.get(path);
      if (content === undefined) return Promise.resolve<IoProblem>({ problem: 'missing', code: 'ENOENT' });
      const all = bytes(content);
      return Promise.resolve(
        (async function* () {
          for (let at = 0; at < all.length; at += 4096) yield all.subarray(at, at + 4096);
        })(),
      );
    },
    peek: read,
    list: (folder) => Promise.resolve(below(folder).length > 0 ? below(folder) : null),
    write: (path, content, mode) => {
      if (mode !== 'edit' && wasRead.has(posix.normalize(path)))
        return Promise.resolve<IoProblem>({ problem: 'was-read', code: '' });
      if (mode === 'new' && files.has(path)) return Promise.resolve<IoProblem>({ problem: 'exists', code: 'EEXIST' });
      files.set(path, content);
      if (typeof content === 'string') written.set(path, content);
      else drawn.set(path, content);
      return Promise.resolve(null);
    },
    nearest: (path, names) => {
      const parts = path.split('/').slice(0, -1);
      for (let i = parts.length; i >= 0; i--)
        for (const name of names) {
          const file = [...parts.slice(0, i), name].join('/');
          if (files.has(file)) return Promise.resolve(file);
        }
      return Promise.resolve(null);
    },
    inRepository: () => Promise.resolve(null),
    wayFrom: (file, to) => posix.relative(posix.dirname(posix.join('/', file)), posix.join('/', to)),
    today: () => world.today ?? '2026-11-22',
    git: (args) => Promise.resolve(world.git?.(args) ?? { problem: 'missing', code: 'ENOENT' }),
    asset: (path) => Promise.resolve(readFileSync(new URL(path, PACKAGE), 'utf8')),
    assetBytes: (path) => Promise.resolve(readFileSync(new URL(path, PACKAGE))),
    packaged: (specifier) => Promise.resolve(readFileSync(createRequire(import.meta.url).resolve(specifier))),
    assets: (folder) => Promise.resolve(readdirSync(new URL(folder, PACKAGE)).sort()),
    out: (content) =>
      void (said.out += typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)),
    err: (text) => void (said.err += text),
    env: world.env ?? {},
    terminal: { isOut: world.isTerminal ?? false, isErr: world.isTerminal ?? false, columns: world.columns ?? null },
    cores: 1,
    now: () => 0,
    stamp: (file) => Promise.resolve(files.has(file) ? `there: ${String(files.get(file))}` : ''),
    rest: () => Promise.resolve(world.meanwhile?.(files) ?? false),
    breathe: () => Promise.resolve(),
    onInterrupt: () => () => undefined,
  };
}
