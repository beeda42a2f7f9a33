import { changesJson } from '../report/gate/changes-json.js';
import { changesMarkdown } from '../report/gate/changes-markdown.js';
import { changesText } from '../report/gate/changes-text.js';
import { gateWriters } from '../report/gate/index.js';
import { gateJson } from '../report/gate/json.js';
import { gateText } from '../report/gate/text.js';
import type { Speech } from '../report/gate/writer.js';
import { VERDICTS, type Comparison } from '../model/comparison.js';
import type { Source } from '../source/load.js';
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
  const changes = comparisons.filter(({ state, was }) => state !== 'same' || was !== null); // ends of lines, comments
  const spoken = await Promise.all(
    changes.map(async (one) => {
      const { language, ...speech } = speechOf(one.file);
      return { one, speech: { ...speech, says: await againstWordsOf(language) } };
    }),
  );
  if (format === 'markdown')
    return gateWriters.markdown(
      report,
      speechOf,
      spoken.sort((a, b) => worst(a.one) - worst(b.one)).map(({ one, speech }) => changesMarkdown(one, speech)),
    );
  const told = spoken.map(({ one, speech }) => changesText(one, speech, { paint, width }));
  const rest = gateText(report, speechOf, paint);
  return [...told, ...(rest === '' ? [] : [rest])].join('\n');
}

/** How bad the worst is that a change does to a customer. */
function worst({ customers }: Comparison): number {
  return Math.min(VERDICTS.length, ...customers.map(({ verdict }) => VERDICTS.indexOf(verdict)));
}

interface Spoken extends Speech {
  readonly language: Language;
}

/** The words for each file: its model’s own, unless others were asked for; for the whole those of the only model, or of the environment. English for programs. */
async function speech({ sources }: Gated, isForMachines: boolean, tongue: Tongue): Promise<(file: string) => Spoken> {
  const spoken = new Map<string, Spoken>();
  const speak = async (source: Pick<Source, 'chain'> | null): Promise<Spoken> => {
    const language: Language = isForMachines ? 'en' : tongue.languageFor(source?.chain?.language ?? null);
    const words = await wordsOf(language);
    return { language, words, format: formatOf(source ?? { chain: null }, words) };
  };
  for (const [file, source] of sources) spoken.set(file, await speak(source));
  const [first, ...others] = sources.values();
  const whole = await speak(others.length === 0 ? (first ?? null) : null);
  return (file) => spoken.get(file) ?? whole;
}
