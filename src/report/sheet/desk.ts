import type { Assessment } from '../../model/assessment.js';
import { type Block, type Cell, type Field, plainly, type Say } from '../../model/sheet.js';
import { type Format, formatFor } from '../../words/format.js';
import type { ReportPhrases } from '../../words/report-phrases.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import { type DayFormat, noticingDays } from '../../words/noticing-days.js';

/** What every sheet is written with. */
export interface Desk {
  readonly phrases: ReportPhrases;
  readonly say: SheetPhrases;
  readonly format: Format;
  readonly chain: Pick<Assessment['chain'], 'name' | 'calendar'>;
  /** Lines to write on instead of answers. */
  readonly isBlank: boolean;
  /** Room for more columns than there is on a page that one holds in the hand. */
  readonly isLarge: boolean;
  /** How long a day and a week are, where one of the figures so far is in them. */
  dayLengths(): readonly string[];
}

/** Clears the desk for a sheet of a chain: what it wrote before is forgotten. */
export function deskFor(
  chain: Desk['chain'],
  phrases: ReportPhrases,
  say: SheetPhrases,
  { isBlank, isLarge }: Pick<Desk, 'isBlank' | 'isLarge'>,
): Desk {
  const format: DayFormat = noticingDays(formatFor(chain.calendar, phrases.figures), phrases.figures);
  return {
    phrases,
    say,
    format,
    chain,
    isBlank,
    isLarge,
    dayLengths: () => (format.wroteDays() ? [phrases.workingTime(chain.calendar, format)] : []),
  };
}

/** Small, above a title: what sheet it is, and of which chain. */
export function aboveTitle(what: string, { chain }: Desk): string {
  return [what, ...(chain.name === null ? [] : [chain.name])].join(' · ');
}

/** A cell that says something; a line to write on where nothing is known. */
export function cell(...says: readonly Say[]): Cell {
  return { says, write: says.length === 0 ? 1 : 0 };
}

export function toWrite(lines: number): Cell {
  return { says: [], write: lines };
}

/** A question with so many lines to write its answer on. */
export function toAnswer(label: string, write = 1): Field {
  return { label, answer: [], write };
}

export function answered(label: string, answer: readonly Say[]): Field {
  return { label, answer, write: 0 };
}

export function heading(text: string): Block {
  return { form: 'heading', text };
}

/** A cell with nothing in it, and nothing to be put there. */
export const EMPTY: Cell = { says: [], write: 0 };

export function bold(text: string): Say {
  return { text, tone: 'bold' };
}

export function soft(text: string): Say {
  return { text, tone: 'soft' };
}

export function warning(text: string): Say {
  return { text, tone: 'warning' };
}

export { plainly };
