import { atFile } from '../gate/change-findings.js';
import { grownBy, readBaseline } from '../gate/baseline.js';
import { found, type LocatedFinding } from '../model/finding.js';
import { inText } from '../source/text.js';
import type { HeldAgainst } from './held-against.js';
import type { Io } from './io.js';
import { type Checked, type Settings, textIn } from './settings.js';

/** What a change does to what lets findings pass: configurations that are new, others or gone, a baseline that has grown. */
export async function changedSettings(
  against: HeldAgainst | null,
  files: readonly Checked[],
  settings: Settings,
  baseline: string | undefined,
  io: Io,
): Promise<LocatedFinding[]> {
  if (against === null || against.past.kind === 'file') return [];
  const findings = (await settings.changed(files)).map(({ file, became }) =>
    atFile(found('configuration-changed', 'warning', inText(0, 0), { file, became }), file),
  );
  const was = baseline === undefined ? undefined : await against.textOf(baseline);
  const is = baseline === undefined || was === undefined ? null : await textIn(baseline, io);
  if (baseline === undefined || was === undefined || is === null) return findings;
  const [old, fresh] = [was === null ? null : readBaseline(was, baseline), readBaseline(is, baseline)];
  const count = fresh === null ? 0 : grownBy(fresh, old);
  const finding = found('baseline-grown', 'warning', inText(0, 0), { count, file: baseline });
  return count === 0 ? findings : [...findings, atFile(finding, baseline)];
}
