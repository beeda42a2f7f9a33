import type { AnswerColumn, Logged, Question, Shown, Unreadable, Why } from '../model/survey.js';

/** What is asked of internal customers, and what is told of their answers. Names and figures come in ready to print. */
export interface SurveyPhrases {
  /** Between cells of the file of answers: what spreadsheets of the language take for it. */
  readonly delimiter: ',' | ';';
  /** Titles of its columns. */
  readonly columns: Readonly<Record<AnswerColumn, string>>;

  // The sheet of questions.
  readonly above: string;
  /** Above a line for who answers, who may stay unnamed. */
  readonly name: string;
  readonly asked: Readonly<Record<Question, string>>;
  deliveries(count: number): string;
  readonly howTo: string;
  /** What the ends of the scale mean. */
  readonly scale: string;
  readonly remark: string;
  /** What forms call the columns of who answered, and when. */
  readonly ofForms: { readonly name: string; readonly timestamp: string };
  /** Nobody inside gets anything from anybody. */
  readonly nobodyAsked: string;

  // What the answers say.
  counts(answers: string, relations: string, of: string): string;
  answers(count: number): string;
  readonly mean: string;
  readonly spread: string;
  readonly content: string;
  tooFew(enough: number): string;
  /** Of enough answers, most of which leave out what they think all in all. */
  tooFewOverall(enough: number): string;
  readonly verdict: { readonly yes: string; readonly no: string; readonly open: string };
  before(score: string, answers: number | null): string;
  /** Behind that: how it is now. */
  readonly now: { readonly higher: string; readonly lower: string; readonly open: string };
  /** A share by what it is counted of: 23 of 24. */
  outOf(hits: number, of: number): string;
  /** What is said of it, and against it what the log shows; the time is that within which it counts. */
  contradiction(question: Logged, mean: string, shown: ContradictingPhrases): string;
  /** What of a log stands beside each question: each as `quality = right`. */
  counterparts(pairs: readonly string[]): string;
  readonly ofSuppliers: string;
  readonly ofCustomers: string;
  readonly noAnswers: string;
  readonly nobodyAnswered: string;
  andMore(count: number, top: number): string;
  readonly howFigured: string;
  /** Answers that are about other deliveries than those that were asked for. */
  elsewhere(count: number): string;

  // What was not used.
  unused(count: number, of: number): string;
  /** Of rows whose other marks are used. */
  unusedMarks(count: number): string;
  why(why: Why, column: (column: AnswerColumn) => string): string;
  unreadable(why: Unreadable, column: (column: AnswerColumn) => string): string;
  strangers(titles: readonly string[]): string;
  /** Dates that tell nothing; the forms in which they may be written, and what a mapping says of the first; null where they are not known. */
  otherDates(count: number, forms: readonly string[], mapping: string | null): string;

  // Wrong calls.
  onlyOfQuestions(format: string): string;
  notAsked(id: string): string;
}

/** What a log shows, ready to print. */
export interface ContradictingPhrases {
  readonly what: Shown['what'];
  readonly within: string | null;
  readonly share: string;
  /** `23 of 24`, and behind it what was agreed. */
  readonly counted: string;
}
