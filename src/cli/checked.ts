import { check } from '../inspect.js';
import type { LocatedFinding } from '../model/finding.js';
import type { Ruling } from '../model/ruling.js';
import type { Source } from '../source/load.js';

/** What is wrong with a model. */
export function findingsWithOdds(source: Source, ruling: Ruling): Promise<readonly LocatedFinding[]> {
  return Promise.resolve(check(source, ruling));
}
