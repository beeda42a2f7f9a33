import type { At, Path } from '../../model/chain.js';
import type { WorkingTime } from '../../model/duration.js';
import { type Facts, type Finding, found, type RuleId } from '../../model/finding.js';
import { MOST_FINDINGS } from '../tree.js';

/** What the readers of single values share: working time, and where findings go. */
export interface Reader {
  readonly time: WorkingTime;
  readonly findings: Finding[];
  /** Set where a duration is written with d or w. */
  usesDays: boolean;
}

/** Adds a finding, up to as many as anybody would read. */
export function report<R extends RuleId>(reader: Reader, rule: R, at: At | Path, facts: Facts[R]): void {
  if (reader.findings.length >= MOST_FINDINGS) return;
  reader.findings.push(found(rule, 'error', 'path' in at ? at : { path: at }, facts));
}
