import type { Calendar } from '../model/chain.js';
import type { Format } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { widthOf, wrap } from './layout.js';
import type { Style } from './paint.js';

/** How much of an assessment the text tells. */
export interface TextOptions extends Style {
  /** Threats shown for each customer. */
  readonly top: number;
}

/** What every part of a report is told with. */
export interface Page {
  readonly phrases: ReportPhrases;
  readonly format: Format;
  /** How long the chain's day and week are. */
  readonly calendar: Pick<Calendar, 'day' | 'week'>;
  readonly options: TextOptions;
}

/** What a report tells beside its assessment: in its head, and in paragraphs below the customers. */
export interface Aside {
  readonly head: readonly string[];
  body(page: Page): readonly (readonly string[])[];
}

/** A name in bold and what is said of it, on one line where both fit. */
export function titled(name: string, saying: string, { options: { paint, width } }: Page): string[] {
  const room = width - widthOf(name) - 3;
  if (widthOf(saying) <= room) return [`${paint.bold(name)}   ${saying}`];
  return [paint.bold(name), ...wrap(saying, width - 4).map((line) => `    ${line}`)];
}
