import { STANDARD_INPUT } from '../model/gate.js';
import { type Format, formatFor } from '../words/format.js';
import { AROUND_THE_CLOCK } from '../source/lower/calendar.js';
import { load, type Source } from '../source/load.js';
import { JSON_LIMIT } from '../source/text.js';
import type { Words } from '../words/words.js';
import { type Io, isProblem, UsageError } from './io.js';
import { ofFile } from './out.js';

/** A model's bytes, and the name it goes by in findings. */
export interface ModelFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads a file named on the command line; a wrong call where it can't be had. */
export async function readModel(path: string, io: Io): Promise<ModelFile> {
  const bytes = await io.read(path, JSON_LIMIT);
  if (isProblem(bytes)) throw new UsageError(ofFile(path, bytes, 'read'));
  return { file: nameOf(path), bytes };
}

/** What a path is called in findings. */
export function nameOf(path: string): string {
  return path === '-' ? STANDARD_INPUT : path;
}

export function loadModel({ file, bytes }: ModelFile): Source {
  return load(bytes, file);
}

/** How figures of a model are written: in its own working time. */
export function formatOf({ chain }: Pick<Source, 'chain'>, words: Words): Format {
  return formatFor(chain?.calendar ?? AROUND_THE_CLOCK, words.report.figures);
}
