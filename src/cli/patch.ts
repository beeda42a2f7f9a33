import { basename, isAbsolute } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { STANDARD_INPUT } from '../model/gate.js';
import type { Io } from './io.js';

/** The difference of two texts as `git apply` and `patch` take it, with three lines around each change; empty where there is none. */
export function unifiedDiff(before: string, after: string, file: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/**
 * What a file is called in a patch: by the way to it from where one stands, as `git apply` takes it there, in a folder of a repository, too.
 * What lies elsewhere is called by its way from the top of its own repository, else by its name alone: there is where to apply it.
 */
export async function nameInPatch(file: string, io: Pick<Io, 'wayFrom' | 'inRepository'>): Promise<string> {
  if (file === STANDARD_INPUT) return file;
  const way = io.wayFrom('.here', file);
  const isHere = !isAbsolute(way) && !/^\.\.(?:\/|$)/u.test(way);
  return isHere ? way : ((await io.inRepository(file)) ?? basename(file));
}
