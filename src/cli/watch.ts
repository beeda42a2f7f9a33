import { folderOf, isPattern } from '../gate/pattern.js';
import { type ExitCode, type Io, isProblem } from './io.js';
import { here } from './paths.js';

/** So long nobody looks whether anything changed, in milliseconds. */
const PAUSE = 300;

/** Does something again each time that one of some files is other than it was, or that there are others in some folders; what it writes itself is its own. */
export async function watch(
  paths: readonly string[],
  own: ReadonlySet<string>,
  once: () => Promise<ExitCode>,
  io: Io,
): Promise<ExitCode> {
  for (;;) {
    const before = await stampsOf(paths, own, io);
    const exit = await once();
    do if (!(await io.rest(PAUSE))) return exit;
    while ((await stampsOf(paths, own, io)) === before);
  }
}

async function stampsOf(paths: readonly string[], own: ReadonlySet<string>, io: Io): Promise<string> {
  const stamps: string[] = [];
  for (const path of paths) {
    const listed = await io.list(isPattern(path) ? folderOf(path) : path);
    const files = listed === null || isProblem(listed) ? [path] : listed;
    for (const file of files.filter((one) => !own.has(here(one)))) stamps.push(`${file} ${await io.stamp(file)}`);
  }
  return stamps.join('\n');
}
