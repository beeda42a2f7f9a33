import type { Path } from '../model/chain.js';
import { type Facts, type Finding, found, type ValueType } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import { typeOf } from './conform.js';
import { isMapValue, type MapValue, MOST_FINDINGS } from './tree.js';

/** Reads settings value by value, and keeps what is wrong with them: what they mean is for whoever reads them. */
export class SettingsReader {
  readonly findings: Finding[] = [];

  protected word<W extends string>(value: unknown, path: Path, allowed: readonly W[]): W | null {
    if (value === undefined || allowed.includes(value as W)) return (value as W | undefined) ?? null;
    const said = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
    this.say('wrong-value', path, { found: said, allowed, nearest: nearest(said, allowed) });
    return null;
  }

  protected list(value: unknown, path: Path): readonly unknown[] {
    if (value === undefined || Array.isArray(value)) return value ?? [];
    this.wrongType(value, path, 'list', null);
    return [];
  }

  /** `allowed`: the keys that it may have, besides those of one's own; null: any. */
  protected map(value: unknown, path: Path, allowed: readonly string[] | null): MapValue {
    if (value === undefined) return {};
    if (!isMapValue(value)) return this.wrongType(value, path, 'map', null) ?? {};
    if (allowed !== null) this.keys(value, path, allowed);
    return value;
  }

  protected keys(map: MapValue, path: Path, allowed: readonly string[]): void {
    for (const key of Object.keys(map))
      if (!allowed.includes(key) && !key.startsWith('x-'))
        this.push(() =>
          found(
            'unknown-key',
            'error',
            { path: [...path, key], key: true },
            { key, nearest: nearest(key, allowed), allowed },
          ),
        );
  }

  protected isText(value: unknown, path: Path): value is string {
    if (typeof value === 'string') return true;
    this.wrongType(value, path, 'text', null);
    return false;
  }

  protected wrongType(value: unknown, path: Path, expected: ValueType, example: string | null): null {
    this.say('wrong-type', path, { expected: [expected], found: typeOf(value), example });
    return null;
  }

  protected say<R extends 'missing-key' | 'out-of-range' | 'rule-stands' | 'wrong-type' | 'wrong-value'>(
    rule: R,
    path: Path,
    facts: Facts[R],
  ): void {
    this.push(() => found(rule, 'error', { path }, facts));
  }

  /** Up to as many as anybody would read; what is said of more is not even looked for. */
  protected push(made: () => Finding): void {
    if (this.findings.length < MOST_FINDINGS) this.findings.push(made());
  }
}
