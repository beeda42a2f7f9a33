import type { PlaceCard } from './card.js';
import type { Figure } from './drawing.js';
import type { Overview } from './overview.js';
import type { ValueStream } from './value-stream.js';

export const SHEET_KINDS = ['cards', 'sipoc', 'matrix', 'ladder'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What is printed, hung on the wall and filled in: begins on a page of its own. */
export interface Sheet {
  /** Small, above the title: what kind of sheet it is, and of which chain. */
  readonly above: string;
  readonly title: string;
  /** Small, below the title. */
  readonly facts: string;
  /** True where the page lies on its long side. */
  readonly isWide: boolean;
  /** True of the answers to a sheet that is filled in. */
  readonly isKey: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly form: 'heading'; readonly text: string }
  | { readonly form: 'text'; readonly says: readonly Say[] }
  | {
      readonly form: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** True where the first cell of each row is what the row is about. */
      readonly hasHeads: boolean;
      readonly lines: Lines;
    }
  | { readonly form: 'fields'; readonly fields: readonly Field[]; readonly columns: 1 | 2 }
  | { readonly form: 'figure'; readonly figure: Figure }
  | { readonly form: 'code'; readonly text: string };

/** What an eye is to follow: rows; rows and columns; or the rows on either side of the middle column, which is a list by itself. */
export type Lines = 'rows' | 'grid' | 'sides';

/** A line of text, and how it is set. */
export interface Say {
  readonly text: string;
  readonly tone: 'plain' | 'bold' | 'soft' | 'warning';
}

export interface Column {
  readonly title: string;
  /** How wide it is, against the others. */
  readonly share: number;
}

export type Row = readonly Cell[];

/** What a cell says, and how many lines it has to write on by hand. */
export interface Cell {
  readonly says: readonly Say[];
  readonly write: number;
}

/** A question with its answer, or with so many lines to write it on. */
export interface Field {
  readonly label: string;
  readonly answer: readonly Say[];
  readonly write: number;
}

export function plainly(text: string): Say {
  return { text, tone: 'plain' };
}

/** What sheets of a model are made of: figures and names, no words of ours. */
export interface SheetFacts {
  readonly cards: readonly PlaceCard[];
  readonly overview: Overview;
  readonly streams: readonly ValueStream[];
}
