import { changesJson } from '../report/gate/changes-json.js';
import { changesMarkdown } from '../report/gate/changes-markdown.js';
import { changesText } from '../report/gate/changes-text.js';
import { gateWriters } from '../report/gate/index.js';
import { gateJson } from '../report/gate/json.js';
import { gateText } from '../report/gate/text.js';
import type { Speech } from '../report/gate/writer.js';
import type { Language } from '../model/chain.js';
import { againstWordsOf } from '../words/against.js';
import { wordsOf } from '../words/languages.js';
import type { Gated } from './gate.js';
import { formatOf } from './model.js';
import type { Out } from './out.js';
import type { Tongue } from './tongue.js';

/** What a check can be written as, the usual first. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that people read, in the words of their model. */
const FOR_PEOPLE: ReadonlySet<Format> = new Set(['text', 'github', 'markdown']);

/** A check in a format; what changes do stands before what is wrong. */
export async function written(format: Format, gated: Gated, tongue: Tongue, out: Out): Promise<string> {
  const { report, comparisons } = gated;
  const speechOf = await speech(gated, !FOR_PEOPLE.has(format), tongue);
  if (format !== 'text' && format !== 'json' && format !== 'markdown') return gateWriters[format](report, speechOf);
  if (format === 'json')
    return gateJson(
      report,
      speechOf,
      comparisons.map((one) => changesJson(one, speechOf(one.file))),
    );
  const { paint, width } = out;
  const says = await againstWordsOf(tongue.language);
  const told = comparisons.map((one) => {
    const speech = { ...speechOf(one.file), says };
    return format === 'text' ? changesText(one, speech, { paint, width }) : changesMarkdown(one, speech);
  });
  const rest = format === 'text' ? gateText(report, speechOf, paint) : gateWriters.markdown(report, speechOf);
  return [...told, ...(rest === '' ? [] : [rest])].join('\n');
}

/** The words for each file: its model's own, unless others were asked for; English for programs. */
async function speech(
  { report, sources }: Gated,
  isForMachines: boolean,
  tongue: Tongue,
): Promise<(file: string) => Speech> {
  const spoken = new Map<string, Speech>();
  for (const { file } of report.models) {
    const source = sources.get(file);
    const language: Language = isForMachines ? 'en' : tongue.languageFor(source?.chain?.language ?? null);
    const words = await wordsOf(language);
    spoken.set(file, { words, format: formatOf(source ?? { chain: null }, words) });
  }
  const words = await wordsOf(isForMachines ? 'en' : tongue.language);
  const other = { words, format: formatOf({ chain: null }, words) };
  return (file) => spoken.get(file) ?? other;
}
