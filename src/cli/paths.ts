import { dirname, join, posix, relative, sep } from 'node:path';
import { fits, folderOf, isPattern } from '../gate/pattern.js';
import { type Io, isPassedOver } from './io.js';

/** A path without what leads nowhere, `./` and `x/..`: as folders list their files. */
export function here(path: string): string {
  return posix.normalize(path);
}

/** A folder, or the nearest above it that is there. */
export async function standing(folder: string, io: Io): Promise<string> {
  let at = folder;
  while (at !== '.' && at !== dirname(at) && (await io.stamp(at)) === '') at = dirname(at);
  return at;
}

/** The folder that a path is, or below which all lies that fits a pattern. */
export function folderCalled(path: string): string {
  return isPattern(path) ? folderOf(path) : path;
}

/** True of files that a folder or a pattern stands for, were they there. */
export function standsFor(path: string): (file: string) => boolean {
  const folder = folderCalled(path);
  const isFit = isPattern(path) ? fits([here(path)]) : () => true;
  return (file) => {
    const way = relative(folder, file);
    return way !== '' && !way.split(sep).some(isPassedOver) && isFit(join(folder, way));
  };
}
