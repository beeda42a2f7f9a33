import { normalize } from 'node:path';
import { dirname } from 'node:path/posix';
import { fits, folderOf, isPattern } from '../gate/pattern.js';
import { type Io, type IoProblem, isProblem } from './io.js';

/** What a path of a call stands for. */
export type Stands =
  | { readonly kind: 'file' }
  | { readonly kind: 'folder'; readonly files: readonly string[] }
  | {
      readonly kind: 'pattern';
      /** One that is there, below which all that fits lies. */
      readonly folder: string;
      readonly files: readonly string[];
      readonly fits: (file: string) => boolean;
    };

/** A file that is called so, whatever its name holds; else a folder, else those that fit a pattern; else a file that is not there. */
export async function standsFor(path: string, io: Io): Promise<Stands | IoProblem> {
  if (path === '-') return FILE;
  const listed = await io.list(path);
  if (isProblem(listed)) return listed;
  if (listed !== null) return { kind: 'folder', files: listed };
  return !isPattern(path) || (await io.stamp(path)) !== '' ? FILE : pattern(path, io);
}

const FILE: Stands = { kind: 'file' };

async function pattern(path: string, io: Io): Promise<Stands | IoProblem> {
  const folder = folderOf(path);
  const all = await io.list(folder);
  if (isProblem(all)) return all;
  const fitting = fits([path]);
  const isFit = (file: string): boolean => fitting(file) || normalize(file) === normalize(path);
  if (all !== null) return { kind: 'pattern', folder, files: all.filter(isFit), fits: isFit };
  return { kind: 'pattern', folder: await above(folder, io), files: [], fits: isFit };
}

/** The nearest folder that is there; that of all files is none of them. */
async function above(folder: string, io: Io): Promise<string> {
  const next = dirname(folder);
  return next === '/' || next === folder || (await io.stamp(next)) !== '' ? next : above(next, io);
}
