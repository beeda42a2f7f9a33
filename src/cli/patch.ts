import { basename, isAbsolute } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import { STANDARD_INPUT } from '../model/gate.js';
import type { Io } from './io.js';

/** Lines around each change. */
const AROUND = 3;

/** Where so many lines are other than they were, to look for the fewest changes takes too long. */
const MANY = 500;

/** The difference of two texts as `git apply` and `patch` take it, with three lines around each change; empty where there is none. */
export function unifiedDiff(before: string, after: string, file: string): string {
  if (before === after) return '';
  const names = { oldFileName: `a/${file}`, newFileName: `b/${file}`, oldHeader: undefined, newHeader: undefined };
  const [old, now] = [linesOf(before), linesOf(after)];
  const changed = old.length === now.length ? [...old.keys()].filter((i) => old[i] !== now[i]) : [];
  if (changed.length >= MANY) return formatPatch({ ...names, hunks: lineByLine(old, now, changed) }, FILE_HEADERS_ONLY);
  return createTwoFilesPatch(names.oldFileName, names.newFileName, before, after, undefined, undefined, {
    context: AROUND,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** The changes of texts that have as many lines, each in the place of the same one. */
function lineByLine(old: readonly string[], now: readonly string[], changed: readonly number[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  for (let first = 0, next = 1; first < changed.length; first = next++) {
    while (next < changed.length && changed[next]! - changed[next - 1]! <= 2 * AROUND + 1) next++;
    const from = Math.max(0, changed[first]! - AROUND);
    const end = Math.min(old.length, changed[next - 1]! + AROUND + 1);
    const [oldStart, oldLines] = [from + 1, end - from];
    const lines = changesIn(old.slice(from, end), now.slice(from, end)).flatMap(asWritten);
    hunks.push({ oldStart, oldLines, newStart: oldStart, newLines: oldLines, lines });
  }
  return hunks;
}

/** What goes before what comes, as long as every line is another. */
function changesIn(old: readonly string[], now: readonly string[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < old.length;) {
    const from = i;
    while (i < old.length && old[i] !== now[i]) i++;
    for (const line of old.slice(from, i)) lines.push(`-${line}`);
    for (const line of now.slice(from, i)) lines.push(`+${line}`);
    if (i < old.length) lines.push(` ${old[i++]}`);
  }
  return lines;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function asWritten(line: string): string[] {
  return line.endsWith('\n') ? [line.slice(0, -1)] : [line, '\\ No newline at end of file'];
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
