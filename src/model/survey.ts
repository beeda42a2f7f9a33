import type { Named } from './assessment.js';
import type { Satisfaction } from './chain.js';
import type { Count, Share } from './measure.js';
import type { Reading } from './reading.js';
import type { Estimate, KeptPart } from './odds.js';

/** What an internal customer is asked of a delivery: the three rights, how its supplier answers when something is wrong, and all in all. */
export const QUESTIONS = ['quality', 'quantity', 'time', 'response', 'overall'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The scale of every answer: whole numbers from never, or not at all, to always, or fully. */
export const SCALE = { least: 1, most: 5 } as const;
/** Whoever answers this much or more is content. */
export const CONTENT = 4;

/** The columns of a file of answers, in the order in which they are written. */
export const ANSWER_COLUMNS = [
  'supplier',
  'supplierName',
  'customer',
  'customerName',
  'item',
  ...QUESTIONS,
  'remark',
  'respondent',
  'date',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** One who delivers or receives, and the department that it is a visit of: mostly itself. */
export interface Party extends Named {
  readonly department: Named;
}

/** A delivery that its internal customer judges. */
export interface Relation {
  readonly link: string;
  readonly supplier: Party;
  readonly customer: Party;
  readonly item: string | null;
  /** What the model says of it so far. */
  readonly satisfaction: Satisfaction | null;
}

export type Scores = Readonly<Record<Question, number | null>>;

/** One row of a file of answers: what somebody thinks of one delivery. */
export interface Answer {
  /** Which of the relations. */
  readonly relation: number;
  readonly scores: Scores;
  readonly remark: string | null;
  readonly respondent: string | null;
  /** When it was given, in seconds since 1970; null where nobody can tell. */
  readonly at: number | null;
  /** Marks of it that can't be used: those questions count as left out. */
  readonly unusable: readonly UnusableMark[];
  readonly file: string;
  readonly line: number;
}

/** Why a row is not used. */
export type Why =
  | { readonly kind: 'unclosed'; readonly lines: number }
  | { readonly kind: 'quotes' }
  | { readonly kind: 'ragged'; readonly found: number; readonly expected: number }
  | { readonly kind: 'nobody'; readonly column: 'supplier' | 'customer' }
  | {
      readonly kind: 'unknown';
      readonly column: 'supplier' | 'customer';
      readonly said: string;
      readonly nearest: string | null;
    }
  | {
      readonly kind: 'no-delivery';
      readonly supplier: string;
      readonly customer: string;
      readonly isReversed: boolean;
    }
  | { readonly kind: 'not-asked'; readonly supplier: string; readonly customer: string }
  | { readonly kind: 'no-item'; readonly said: string; readonly items: readonly string[] }
  | { readonly kind: 'several'; readonly links: readonly string[] }
  | UnusableMark
  | { readonly kind: 'not-filled-in' }
  | { readonly kind: 'again'; readonly file: string; readonly line: number };

/** What is no mark: it is between two, or none at all. */
export interface UnusableMark {
  readonly kind: 'not-whole' | 'no-score';
  readonly question: Question;
  readonly said: string;
}

/** A row that is not used: nothing is dropped without a word. */
export interface Unused {
  readonly file: string;
  readonly line: number;
  readonly why: Why;
}

/** What was read of one file. */
export interface AnswerFile {
  readonly file: string;
  readonly delimiter: string;
  /** Rows below the header that are not empty; of those, so many are used. */
  readonly rows: number;
  readonly used: number;
  /** Columns that mean nothing here, by their titles. */
  readonly strangers: readonly string[];
  /** Rows with a date that tells nothing. */
  readonly otherDates: number;
  /** Forms in which those dates may be written, of which each says another day. */
  readonly eitherDates: readonly string[];
}

/** Why nothing of a file can be read. */
export type Unreadable =
  | { readonly problem: 'utf-16' | 'binary' | 'not-utf-8' | 'too-large'; readonly line: number }
  | { readonly problem: 'empty' }
  | {
      readonly problem: 'no-columns';
      readonly missing: readonly AnswerColumn[];
      readonly found: readonly string[];
    }
  | { readonly problem: 'same-column'; readonly titles: readonly string[] };

/** What was answered to one question. */
export interface Marks {
  readonly answers: number;
  /** The mean mark, with the interval that holds it 95 times in 100. */
  readonly mean: Estimate;
  /** How many are content, and the share of them (Wilson). */
  readonly content: Count & { readonly share: Estimate };
  /** How many answered 1, 2, 3, 4, 5. */
  readonly counts: readonly number[];
}

/** What was answered; null where nobody did. */
export interface Judged {
  /** Answers, whatever questions they leave out. */
  readonly answers: number;
  readonly marks: Readonly<Record<Question, Marks | null>>;
  /** Whether they are content all in all: the interval lies above the middle of the scale, below it, or on both sides; null of too few answers. */
  readonly verdict: KeptPart;
}

/** The questions that a log answers, too. */
export const LOGGED = ['quality', 'quantity', 'time'] as const satisfies readonly Question[];
export type Logged = (typeof LOGGED)[number];

/** What a log shows of what a question is about, and the seconds within which it counts; null where nothing is agreed, or a date tells. */
export interface Shown extends Share {
  readonly what: 'right' | 'full' | 'onTime' | 'inTime';
  readonly within: number | null;
}

/** What a log shows of a link; null where it does not tell. */
export type Measured = Readonly<Record<Logged, Shown | null>>;

/** What logs show of all links, by their ids, and how they were read. */
export interface LoggedLinks {
  readonly reading: Reading;
  readonly links: ReadonlyMap<string, Measured>;
}

/** What its customer says of a delivery, against what the log shows. */
export interface Contradiction extends Pick<Shown, 'what' | 'within' | 'hits' | 'of' | 'agreed'> {
  readonly question: Logged;
  readonly mean: number;
  readonly share: number;
}

/** The score that the model has, on the scale of the answers, and whether they say the same. */
export interface Before {
  readonly score: number;
  readonly answers: number | null;
  readonly now: 'higher' | 'lower' | 'open' | null;
}

export interface JudgedRelation extends Judged {
  readonly relation: Relation;
  readonly before: Before | null;
  /** Null of a link that is in no log. */
  readonly measured: Measured | null;
  readonly contradictions: readonly Contradiction[];
  readonly remarks: readonly string[];
}

/** What all customers of a supplier say of it, or what one customer says of all its suppliers. */
export interface JudgedParty extends Judged, Named {
  /** How many deliveries the answers are about. */
  readonly relations: number;
}

/** What internal customers think: the lowest first, what too few have answered after that, and what nobody has last. */
export interface SurveyResult {
  /** Fewer answers than these give no verdict. */
  readonly enough: number;
  readonly answers: number;
  readonly relations: readonly JudgedRelation[];
  readonly suppliers: readonly JudgedParty[];
  readonly customers: readonly JudgedParty[];
}
