import { dirname, join, posix, relative, sep } from 'node:path';
import { fits, folderOf, isPattern } from '../gate/pattern.js';
import { type Io, type IoProblem, isPassedOver, isProblem } from './io.js';

/** What a path of a call stands for: a file, or several. */
export type Stands = { readonly kind: 'file' } | Several;

/** What a folder or a pattern stands for. */
export interface Several {
  readonly kind: 'folder' | 'pattern';
  /** One that is there, below which they all lie, or lay. */
  readonly folder: string;
  /** Those that are there. */
  readonly files: readonly string[];
  /** True of each that it stands for, or would, were it there. */
  readonly isMeant: (file: string) => boolean;
}

/** A file that is called so, whatever its name holds; else a folder, else those that fit a pattern; else a file that is not there. */
export async function standsFor(path: string, io: Io): Promise<Stands | IoProblem> {
  if (path === '-') return FILE;
  const listed = await io.list(path);
  if (isProblem(listed)) return listed;
  if (listed !== null) return { kind: 'folder', folder: path, files: listed, isMeant: below(path) };
  return !isPattern(path) || (await io.stamp(path)) !== '' ? FILE : pattern(posix.normalize(path), io);
}

const FILE: Stands = { kind: 'file' };

/** A folder that is not there any more. */
export async function emptyFolder(path: string, io: Io): Promise<Several> {
  return { kind: 'folder', folder: await standing(path, io), files: [], isMeant: below(path) };
}

/** A folder, or the nearest above it that is there. */
export async function standing(folder: string, io: Io): Promise<string> {
  let at = folder;
  while (at !== '.' && at !== dirname(at) && (await io.stamp(at)) === '') at = dirname(at);
  return at;
}

/** True of what a folder stands for: nothing hidden in it, nor other people's packages. */
function below(folder: string): (file: string) => boolean {
  return (file) => {
    const way = relative(folder, file);
    return way !== '' && !way.split(sep).some(isPassedOver);
  };
}

/** A pattern without what leads nowhere, as folders list their files. It stands for a file that is called so, too. */
async function pattern(path: string, io: Io): Promise<Stands | IoProblem> {
  const folder = folderOf(path);
  const [isBelow, isFit] = [below(folder), fits([path])];
  const isMeant = (file: string): boolean => isBelow(file) && (isFit(file) || join(file) === join(path));
  const all = await io.list(folder);
  if (isProblem(all)) return all;
  if (all !== null) return { kind: 'pattern', folder, files: all.filter(isMeant), isMeant };
  return { kind: 'pattern', folder: await standing(folder, io), files: [], isMeant };
}
