import { dirname, posix } from 'node:path';
import type { Io } from './io.js';

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
