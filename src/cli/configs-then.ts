import { dirname, join } from 'node:path';
import { readConfig } from '../gate/config.js';
import { ruleOf } from '../rules.js';
import { NAMES, type Settled } from './configs.js';
import type { HeldAgainst } from './held-against.js';
import type { Io } from './io.js';

/** The configurations as they were at a revision: each model's found as that of now is, and read once. */
export class ConfigsThen {
  readonly #inFolder = new Map<string, Promise<Settled | null>>();
  readonly #near = new Map<string, Promise<Settled>>();

  constructor(
    private readonly asked: string | false | undefined,
    private readonly against: HeldAgainst,
    private readonly io: Io,
  ) {}

  /** What held for a file; where no configuration did, what is usual. */
  async of(file: string): Promise<Settled> {
    if (this.asked === false) return NONE;
    if (this.asked !== undefined) return (await this.#read(this.asked)) ?? NONE;
    const near = this.#near.get(dirname(file)) ?? this.#nearest(file);
    this.#near.set(dirname(file), near);
    return near;
  }

  async #nearest(file: string): Promise<Settled> {
    const way = (await this.io.inRepository(file)) ?? '';
    let folder = dirname(file);
    for (let left = way.split('/').length; left > 0; left--, folder = join(folder, '..')) {
      const known = this.#inFolder.get(folder) ?? this.#first(folder);
      this.#inFolder.set(folder, known);
      const settled = await known;
      if (settled !== null) return settled;
    }
    return NONE;
  }

  async #first(folder: string): Promise<Settled | null> {
    for (const name of NAMES) {
      const settled = await this.#read(this.io.wayFrom('x', join(folder, name)));
      if (settled !== null) return settled;
    }
    return null;
  }

  async #read(file: string): Promise<Settled | null> {
    const text = await this.against.textOf(file);
    return typeof text === 'string' ? { ...readConfig(text, file, ruleOf), file } : null;
  }
}

const NONE: Settled = { ...readConfig('', '', ruleOf), file: null };
