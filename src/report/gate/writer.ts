import type { GateReport } from '../../model/gate.js';
import type { Format } from '../../words/format.js';
import type { Words } from '../../words/words.js';

/** The words in which a file's findings are told, and how figures are written in them. */
export interface Speech {
  readonly words: Words;
  readonly format: Format;
}

/** A check as a text of one format: one result in, one text out. What is said of all files is in the words of the first. */
export type GateWriter = (report: GateReport, speechOf: (file: string) => Speech) => string;
