import { resolve } from 'node:path';
import { JSON_LIMIT } from '../source/text.js';
import { isConfig } from './configs.js';
import { type ExitCode, type Io, isProblem } from './io.js';
import { isModel, NAMED_LIKE_A_MODEL } from './is-model.js';
import { standsFor } from './stands-for.js';

/** So long nobody looks whether anything changed, in milliseconds. */
const PAUSE = 300;

/**
 * Does something again each time that one of some files is other than it was, or a model or configuration in some folders is, comes
 * or goes; what it writes itself is its own, and what else there is in a folder is nobody's concern.
 */
export async function watch(
  paths: readonly string[],
  own: ReadonlySet<string>,
  once: () => Promise<ExitCode>,
  io: Io,
): Promise<ExitCode> {
  const looks = new Looks(own, io);
  for (;;) {
    const before = await looks.at(paths);
    const exit = await once();
    do if (!(await io.rest(PAUSE))) return exit;
    while ((await looks.at(paths)) === before);
  }
}

/** Looks at files; into those that were found in a folder only where they are other than they were. */
class Looks {
  readonly #known = new Map<string, { readonly stamp: string; readonly isMeant: boolean }>();

  constructor(
    private readonly own: ReadonlySet<string>,
    private readonly io: Io,
  ) {}

  async at(paths: readonly string[]): Promise<string> {
    const stamps: string[] = [];
    for (const path of paths) {
      const stands = await standsFor(path, this.io);
      const isNamed = isProblem(stands) || stands.kind === 'file';
      for (const file of (isNamed ? [path] : stands.files).filter((one) => !this.own.has(resolve(one)))) {
        const stamp = await this.io.stamp(file);
        if (isNamed || (await this.#isMeant(file, stamp))) stamps.push(`${file} ${stamp}`);
      }
    }
    return stamps.join('\n');
  }

  async #isMeant(file: string, stamp: string): Promise<boolean> {
    if (!NAMED_LIKE_A_MODEL.test(file)) return false;
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known.isMeant;
    const isMeant = isConfig(file) || (await this.#isModel(file));
    this.#known.set(file, { stamp, isMeant });
    return isMeant;
  }

  /** What cannot be read is told of, and so is what becomes of it. */
  async #isModel(file: string): Promise<boolean> {
    const bytes = await this.io.peek(file, JSON_LIMIT);
    return isProblem(bytes) || isModel(file, bytes);
  }
}
