import { MOST_RUNS } from '../model/odds.js';
import { found, type LocatedFinding, type RuleEntry } from '../model/finding.js';
import type { Path } from '../model/chain.js';
import { nearest } from '../model/nearest.js';
import { type Level, type Limits, RULE_SETS, type RuleSet, stands, USUAL_LIMITS } from '../model/ruling.js';
import { locateIn } from '../source/load.js';
import { parse } from '../source/parse.js';
import { SettingsReader } from '../source/settings.js';
import { isMapValue, type MapValue } from '../source/tree.js';
import { LONGEST_PATTERN } from './pattern.js';

/** What a configuration says, as it says it; of what it leaves out, what is usual. */
export interface Config {
  readonly set: RuleSet;
  readonly levels: Levels;
  readonly limits: Partial<Limits>;
  readonly files: readonly { readonly match: readonly string[]; readonly levels: Levels }[];
  readonly neverBaseline: readonly string[];
  /** Null where it does not say. */
  readonly runs: number | null;
  readonly seed: number | null;
  /** How logs of deliveries are to be understood, as it is written: for whoever reads logs to understand. */
  readonly measure: unknown;
}

type Levels = Readonly<Record<string, Level>>;

const LEVELS = ['off', 'warning', 'error'] as const;
const KEYS = ['extends', 'rules', 'limits', 'files', 'never-baseline', 'runs', 'seed', 'measure'];

/** Reads a configuration. Always answers: with what could be read, and with what is wrong with the rest. */
export function readConfig(
  text: string,
  file: string,
  rules: ReadonlyMap<string, RuleEntry>,
): { readonly config: Config; readonly findings: readonly LocatedFinding[] } {
  const tree = text.replaceAll(/^[ \t]*#.*$/gmu, '').trim() === '' ? null : parse(text, file);
  const reader = new Reader(rules);
  const config = reader.config(isMapValue(tree?.value) ? tree.value : {});
  return { config, findings: locateIn(text, file, [...(tree?.findings ?? []), ...reader.findings]) };
}

class Reader extends SettingsReader {
  constructor(private readonly known: ReadonlyMap<string, RuleEntry>) {
    super();
  }

  config(map: MapValue): Config {
    this.keys(map, [], KEYS);
    return {
      set: this.word(map['extends'], ['extends'], RULE_SETS) ?? 'recommended',
      levels: this.#levels(map['rules'], ['rules']),
      limits: this.#limits(map['limits']),
      files: this.list(map['files'], ['files']).map((one, i) => this.#file(one, ['files', i])),
      neverBaseline: this.list(map['never-baseline'], ['never-baseline']).flatMap((one, i) =>
        this.#rule(one, ['never-baseline', i]),
      ),
      runs: this.#number(map['runs'], ['runs'], { least: 1, most: MOST_RUNS, isWhole: true }),
      seed: this.#number(map['seed'], ['seed'], { least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true }),
      measure: map['measure'],
    };
  }

  #limits(value: unknown): Partial<Limits> {
    const map = this.map(value, ['limits'], Object.keys(USUAL_LIMITS));
    const answers = this.#number(map['answers'], ['limits', 'answers'], { least: 1, most: Infinity, isWhole: true });
    const slip = this.#number(map['slip'], ['limits', 'slip'], { least: 2, most: Infinity, isWhole: false });
    const slack = this.#number(map['slack'], ['limits', 'slack'], { least: 0, most: 1, isWhole: false });
    return { ...(answers !== null && { answers }), ...(slip !== null && { slip }), ...(slack !== null && { slack }) };
  }

  #file(value: unknown, path: Path): Config['files'][number] {
    const map = this.map(value, path, ['match', 'rules']);
    if (map['match'] === undefined && isMapValue(value))
      this.say('missing-key', path, { key: 'match', write: 'match: drafts/**' });
    const patterns = typeof map['match'] === 'string' ? [map['match']] : this.list(map['match'], [...path, 'match']);
    const match = patterns.filter((one, i) =>
      this.#isPattern(one, typeof map['match'] === 'string' ? [...path, 'match'] : [...path, 'match', i]),
    );
    return { match, levels: this.#levels(map['rules'], [...path, 'rules']) };
  }

  #levels(value: unknown, path: Path): Levels {
    const map = this.map(value, path, null);
    const entries = Object.keys(map).flatMap((id): (readonly [string, Level])[] => {
      const level = this.word(map[id], [...path, id], LEVELS);
      const [rule] = this.#rule(id, [...path, id], true);
      if (rule === undefined || level === null) return [];
      if (!stands(this.known.get(rule)!) || level === 'error') return [[rule, level]];
      this.say('rule-stands', [...path, id], { rule, why: 'figures' });
      return [];
    });
    return Object.fromEntries(entries);
  }

  /** The id of a rule that there is. */
  #rule(value: unknown, path: Path, key?: true): string[] {
    if (!this.isText(value, path)) return [];
    if (this.known.has(value)) return [value];
    const at = key === true ? { path, key } : { path };
    this.push(() => found('unknown-rule', 'error', at, { id: value, nearest: nearest(value, this.known.keys()) }));
    return [];
  }

  #number(
    value: unknown,
    path: Path,
    { least, most, isWhole }: { readonly least: number; readonly most: number; readonly isWhole: boolean },
  ): number | null {
    if (value === undefined) return null;
    if (typeof value !== 'number') return this.wrongType(value, path, 'number', String(least));
    const problem =
      value < least ? 'below' : value > most ? 'above' : isWhole && !Number.isInteger(value) ? 'not-whole' : null;
    if (problem === null) return value;
    this.say('out-of-range', path, {
      found: String(value),
      limit: String(problem === 'above' ? most : least),
      problem,
    });
    return null;
  }

  #isPattern(value: unknown, path: Path): value is string {
    if (!this.isText(value, path)) return false;
    if (value.trim() !== '' && value.length <= LONGEST_PATTERN) return true;
    this.say('wrong-value', path, { found: value.slice(0, 60), allowed: ['drafts/**'], nearest: null });
    return false;
  }
}
