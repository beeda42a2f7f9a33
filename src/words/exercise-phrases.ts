/** Chains that exercises are made of: what they are called, and what is handed on in them. */
export const SETTINGS = ['workshop', 'bakery', 'clinic', 'parcel', 'service', 'joinery'] as const;
export type Setting = (typeof SETTINGS)[number];

/** A name, and what is handed on there. */
export type Hand = readonly [name: string, item: string];

export interface SettingWords {
  readonly chain: string;
  /** Ids of its places, in plain letters: the supplier, the five of the line, who is beside it, the dead end, the customer. */
  readonly ids: readonly [string, string, string, string, string, string, string, string, string];
  readonly supplier: Hand;
  /** Five in the order of the flow; the fourth may be left out. */
  readonly line: readonly [Hand, Hand, Hand, Hand, Hand];
  /** Beside the line: what it gets from the first, and what it gives to the third. */
  readonly aside: { readonly name: string; readonly gets: string; readonly gives: string };
  /** Gets something from the third, and delivers to nobody. */
  readonly deadEnd: Hand;
  readonly customer: string;
}

/** What exercises say. Names and figures come in ready to print. */
export interface ExercisePhrases {
  readonly settings: Readonly<Record<Setting, SettingWords>>;
  readonly title: (seed: number, chain: string) => string;
  readonly exercise: string;
  readonly tasks: string;
  readonly model: string;
  readonly intro: (customer: string, terms: string) => string;
  readonly figures: string;
  readonly columns: {
    readonly who: string;
    readonly queue: string;
    readonly work: string;
    readonly right: string;
    readonly handsOn: string;
    readonly to: string;
    readonly way: string;
    readonly agreed: string;
  };
  readonly picture: (from: string, to: string) => string;
  readonly expected: (terms: string) => string;
  readonly offered: (terms: string) => string;
  readonly findFaults: string;
  readonly aboutFaults: string;
  readonly fault: (number: number) => string;
  readonly answerThese: string;
  readonly aboutQuestions: string;
  /** Above the model: the call that writes it to a file. */
  readonly runIt: (call: string, file: string) => string;
  readonly question: QuestionPhrases;
  readonly answer: AnswerPhrases;
  readonly faults: FaultPhrases;
}

interface QuestionPhrases {
  readonly leadTime: (customer: string) => string;
  readonly path: (customer: string) => string;
  readonly absorb: (place: string, customer: string) => string;
  readonly notice: (place: string, late: string, customer: string) => string;
  readonly holds: (place: string, late: string, customer: string) => string;
  readonly faster: (place: string, promise: string, customer: string) => string;
  readonly right: (customer: string) => string;
  readonly work: (customer: string) => string;
}

interface AnswerPhrases {
  readonly nobody: string;
  readonly atOnce: (name: string, by: string) => string;
  readonly after: (name: string, after: string, by: string) => string;
  readonly kept: (toSpare: string) => string;
  readonly broken: (by: string) => string;
  readonly atMost: (time: string) => string;
  readonly work: (share: string, work: string, all: string) => string;
}

/** What is wrong, and how it shows. Links come as `Lathe → Inspection`. */
interface FaultPhrases {
  readonly wayForgotten: (link: string, agreed: string, takes: string) => string;
  readonly wrongUnit: (link: string, agreed: string, meant: string) => string;
  readonly tooLong: (link: string, agreed: string, sum: string, promised: string) => string;
  readonly tooSeldomRight: (link: string, right: string, product: string, promised: string) => string;
  readonly weakOffer: (link: string, expected: string, offered: string) => string;
  readonly deadEnd: (name: string) => string;
  readonly nothingAgreed: (link: string) => string;
}
