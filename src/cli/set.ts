import { type Checked, inspect } from '../inspect.js';
import type { Assessment } from '../model/assessment.js';
import { loadWith, type Source } from '../source/load.js';
import type { CliPhrases } from '../words/cli-phrases.js';
import type { Words } from '../words/words.js';
import { UsageError } from './io.js';
import { customersIn, meant, namesIn } from './meant.js';
import { formatOf, type ModelFile } from './model.js';
import { askForOneLink } from './one-link.js';
import { refuseTwice } from './options.js';

/** What --set says, each: what, and its value. */
export function settingsOf(set: readonly string[]): Assessment['settings'] {
  const settings = set.map((setting) => {
    const at = setting.indexOf('=');
    if (at < 1) throw new UsageError(({ call }) => call.writeSet(setting));
    return { what: setting.slice(0, at).trim(), value: setting.slice(at + 1).trim() };
  });
  refuseTwice(
    '--set',
    settings.map(({ what }) => what.normalize('NFC')),
  );
  return settings;
}

/** A model that was looked through. */
export interface Ready {
  readonly source: Source;
  readonly checked: Checked;
}

/** What is set: by the call, and before that by a log, which sets only what can be. */
export interface ToSet {
  readonly settings: Assessment['settings'];
  readonly byLog: Assessment['settings'];
}

/** The model as the call sets it, too; what that makes wrong is its fault, what was wrong before is told as ever. */
export function withSettings(
  { file, bytes }: ModelFile,
  { settings, byLog }: ToSet,
  before: Ready,
  words: Words,
): Ready {
  const { source } = before;
  const { plan } = before.checked;
  if (settings.length === 0 || plan === null) return before;
  for (const { what } of settings) askForOneLink(`--set ${what}`, what.split('.')[0]!.normalize('NFC'), plan.network);
  const changed = loadWith(bytes, file, [...byLog, ...settings]);
  if ('problem' in changed)
    throw new UsageError((say) => settingSaid(changed.setting.what, changed.problem, source, say));
  const checked = inspect(changed);
  const wrong = checked.findings.find(({ finding }) => finding.severity === 'error');
  if (wrong === undefined) return { source: changed, checked };
  const { says, cure } = words.findings[wrong.finding.rule](wrong.finding.facts as never, formatOf(source, words));
  const which = settings.length === 1 ? ` ${settings[0]!.what}` : '';
  throw new UsageError(() => `--set${which}: ${says}${cure === null ? '' : `; ${cure}`}`);
}

function settingSaid(what: string, problem: string, source: Source, say: CliPhrases): string {
  const { call } = say;
  if (problem === 'no-key') {
    const isCalledSo = source.chain?.places.some(({ id }) => id === what) ?? false;
    return isCalledSo ? call.setNeedsKey(what) : call.writeSet(what);
  }
  if (problem === 'value') return call.setNotAValue(what);
  if (problem === 'no-entry') return call.setNoEntry(what);
  const id = what.slice(0, what.lastIndexOf('.'));
  const { chain } = source;
  const near = chain === null ? '' : `; ${meant(id, [...namesIn(chain), ...customersIn(chain)])(say)}`;
  return `${call.setNothingCalled(what, id)}${near}`;
}
