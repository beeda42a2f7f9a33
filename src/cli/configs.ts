import { basename, dirname } from 'node:path';
import { type Config, readConfig } from '../gate/config.js';
import { fits } from '../gate/pattern.js';
import { STANDARD_INPUT } from '../model/gate.js';
import type { LocatedFinding, RuleId } from '../model/finding.js';
import type { Level, Ruling } from '../model/ruling.js';
import { ruleOf, rulingOf } from '../rules.js';
import { decode, YAML_LIMIT } from '../source/text.js';
import { type Io, isProblem, UsageError } from './io.js';
import { ofFile } from './out.js';

/** What the file with the settings of `kedja check` is called; of several in a folder the first holds. */
export const NAMES = ['kedja.config.yaml', 'kedja.config.yml', 'kedja.config.json'];

/** True for the way to such a file. */
export function isConfig(file: string): boolean {
  return NAMES.includes(basename(file));
}

/** A configuration with the file that it is from. */
export interface Settled {
  readonly config: Config;
  /** Null where there is none, and all is as usual. */
  readonly file: string | null;
  readonly findings: readonly LocatedFinding[];
}

/** Finds the configuration of each model, once for each folder, and reads each once. */
export class Configs {
  readonly #read = new Map<string | null, Settled>();
  readonly #inFolder = new Map<string, Promise<string | null>>();

  /** `asked` is the file that was named on the command line; false: none is to be looked for. */
  constructor(
    private readonly asked: string | false | undefined,
    private readonly io: Io,
  ) {}

  /** Every configuration that was found so far. */
  get all(): readonly Settled[] {
    return [...this.#read.values()];
  }

  async of(model: string): Promise<Settled> {
    const file = this.asked === false ? null : (this.asked ?? (await this.#nearest(model)));
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    const settled = file === null ? { ...readConfig('', '', ruleOf), file } : await this.#load(file);
    this.#read.set(file, settled);
    return settled;
  }

  async #nearest(model: string): Promise<string | null> {
    const folder = dirname(model);
    const nearest = this.#inFolder.get(folder) ?? this.io.nearest(model === STANDARD_INPUT ? '.' : model, NAMES);
    this.#inFolder.set(folder, nearest);
    return nearest;
  }

  async #load(file: string): Promise<Settled> {
    const bytes = await this.io.read(file, YAML_LIMIT);
    if (isProblem(bytes)) throw new UsageError(ofFile(file, bytes, 'read'));
    const decoded = decode(bytes);
    if ('finding' in decoded) throw new UsageError(({ call }) => call.notText(file));
    return { ...readConfig(decoded.text, file, ruleOf), file };
  }
}

/** What a configuration makes of the rules for one file: the entries that fit it in their order, the last one wins. */
export function rulingFor({ config, file }: Settled, model: string, io: Io): Ruling {
  const inside = file === null ? model : io.wayFrom(file, model);
  const fitting = config.files.filter(({ match }) => fits(match)(inside)).map(({ levels }) => levels);
  const levels: Partial<Record<RuleId, Level>> = Object.assign({}, config.levels, ...fitting);
  return rulingOf(config.set, levels, config.limits);
}
