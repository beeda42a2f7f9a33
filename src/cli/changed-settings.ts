import { atFile } from '../gate/change-findings.js';
import { beyond, readBaseline } from '../gate/baseline.js';
import { found, type LocatedFinding } from '../model/finding.js';
import { inText, JSON_LIMIT } from '../source/text.js';
import { type Configs, NAMES } from './configs.js';
import type { HeldAgainst } from './held-against.js';
import { type Io, isProblem } from './io.js';
import type { ModelFile } from './model.js';

/** What a change does to what lets findings pass: configurations that are others or gone, a baseline that has grown. */
export async function changedSettings(
  against: HeldAgainst | null,
  files: readonly ModelFile[],
  configs: Configs,
  baseline: string | undefined,
  io: Io,
): Promise<LocatedFinding[]> {
  if (against === null || against.past.kind === 'file') return [];
  const now = configs.all.flatMap(({ file }) => file ?? []);
  const findings: LocatedFinding[] = [];
  for (const file of new Set([
    ...now,
    ...foldersOf(files).flatMap((folder) => NAMES.map((name) => `${folder}${name}`)),
  ])) {
    const [was, is] = [await against.textOf(file), await textIn(file, io)];
    const finding = found('configuration-changed', 'warning', inText(0, 0), { file });
    if (was !== undefined && was !== is) findings.push(atFile(finding, file));
  }
  const was = baseline === undefined ? undefined : await against.textOf(baseline);
  const is = baseline === undefined || was === undefined ? null : await textIn(baseline, io);
  if (baseline === undefined || was === undefined || is === null) return findings;
  const [old, fresh] = [was === null ? null : readBaseline(was, baseline), readBaseline(is, baseline)];
  const count = fresh === null ? 0 : beyond(fresh, old);
  const finding = found('baseline-grown', 'warning', inText(0, 0), { count, file: baseline });
  return count === 0 ? findings : [...findings, atFile(finding, baseline)];
}

/** The folders of some files and those above them, as far as the call goes. */
function foldersOf(files: readonly ModelFile[]): string[] {
  const folders = new Set<string>(['']);
  for (const { file } of files)
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) folders.add(file.slice(0, at + 1));
  return [...folders];
}

async function textIn(file: string, io: Io): Promise<string | null> {
  const bytes = await io.read(file, JSON_LIMIT);
  return isProblem(bytes) ? null : new TextDecoder().decode(bytes);
}
