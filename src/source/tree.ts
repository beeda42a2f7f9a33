import type { At, Path } from '../model/chain.js';
import type { Finding } from '../model/finding.js';
import type { Comment } from './comments.js';
import type { Slot } from './slot.js';

/** Findings are collected up to here; a file with more is told so. */
export const MOST_FINDINGS = 10_000;

/** Offsets in the text: from the first character to just behind the last. */
export type Range = readonly [start: number, end: number];

/** A text read into plain values: maps are objects, lists arrays. */
export interface Tree {
  readonly format: 'yaml' | 'json';
  /** Undefined where the text could not be read. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Every comment, in its order. */
  comments(): readonly Comment[];
  /** Where things stand in the text; null where nothing stands there. */
  locate(places: readonly At[]): readonly (Range | null)[];
  /** How what stands at some paths is written, each; null where there is none. */
  slots(paths: readonly Path[]): readonly (Slot | null)[];
}

/** A tree of nothing but the reason why. */
export function unreadable(findings: readonly Finding[]): Tree {
  return {
    format: 'yaml',
    value: undefined,
    findings,
    comments: () => [],
    locate: (places) => places.map(() => null),
    slots: (paths) => paths.map(() => null),
  };
}

/** The values of a map. It may have a prototype, so it is only asked for keys that kedja knows, or that it has itself. */
export type MapValue = Readonly<Record<string, unknown>>;

/** True for a map, false for a list, nothing and scalars. */
export function isMapValue(value: unknown): value is MapValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
