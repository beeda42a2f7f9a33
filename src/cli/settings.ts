import type { LocatedFinding } from '../model/finding.js';
import type { Ruling } from '../model/ruling.js';
import { judged } from '../inspect.js';
import { watched } from '../rules.js';
import { JSON_LIMIT } from '../source/text.js';
import { Configs, rulingFor } from './configs.js';
import { ConfigsThen } from './configs-then.js';
import type { HeldAgainst } from './held-against.js';
import { type Io, isProblem } from './io.js';

/** A file that is checked, and what it was called before where that was otherwise. */
export interface Checked {
  readonly file: string;
  readonly was?: string;
}

/** A configuration that is other than it was, and the files that it holds for, or did. */
export interface ConfigChange {
  readonly file: string;
  readonly became: 'new' | 'changed' | 'gone';
  readonly files: ReadonlySet<string>;
}

/** By which settings each file is judged: as they are, and where files are held against a revision, as they were. */
export class Settings {
  readonly configs: Configs;
  readonly #then: ConfigsThen | null;

  /** `asked` is the configuration that was named, false for none at all, true for the nearest. */
  constructor(
    asked: string | boolean | undefined,
    private readonly against: HeldAgainst | null,
    private readonly io: Io,
  ) {
    const named = asked === true ? undefined : asked;
    this.configs = new Configs(named, io);
    this.#then = against === null || against.past.kind === 'file' ? null : new ConfigsThen(named, against, io);
  }

  /** How much each rule matters for a file. What watches over a change matters as much as before it, too: no change turns that off for itself. */
  async rulingFor({ file, was = file }: Checked): Promise<Ruling> {
    const now = rulingFor(await this.configs.of(file), file, this.io);
    return this.#then === null ? now : watched(now, rulingFor(await this.#then.of(was), was, this.io));
  }

  /** Findings of files that are no models, each as the ruling for its file takes it. */
  async judged(findings: readonly LocatedFinding[]): Promise<LocatedFinding[]> {
    const rulings = new Map<string, Ruling>();
    for (const { file } of findings) if (!rulings.has(file)) rulings.set(file, await this.rulingFor({ file }));
    return findings.flatMap((one) =>
      judged([one.finding], rulings.get(one.file)!).map((finding) => ({ ...one, finding })),
    );
  }

  /** The configurations of some files that are other than they were. */
  async changed(all: readonly Checked[]): Promise<readonly ConfigChange[]> {
    if (this.#then === null) return [];
    const held = new Map<string, Set<string>>();
    for (const { file, was = file } of all)
      for (const one of [(await this.configs.of(file)).file, (await this.#then.of(was)).file])
        if (one !== null) held.set(one, (held.get(one) ?? new Set()).add(file));
    const changes: ConfigChange[] = [];
    for (const [file, files] of held) {
      const became = await this.became(file);
      if (became !== null) changes.push({ file, became, files });
    }
    return changes;
  }

  /** What became of a file; null where it is as it was, or where nobody can tell. */
  async became(file: string): Promise<ConfigChange['became'] | null> {
    const was = await this.against?.textOf(file);
    if (was === undefined) return null;
    const is = await textIn(file, this.io);
    return was === is ? null : was === null ? 'new' : is === null ? 'gone' : 'changed';
  }
}

export async function textIn(file: string, io: Io): Promise<string | null> {
  const bytes = await io.read(file, JSON_LIMIT);
  return isProblem(bytes) ? null : new TextDecoder().decode(bytes);
}
