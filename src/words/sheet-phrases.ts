/** What stands on sheets for the wall beside what reports say. Names and figures come in ready to print. */
export interface SheetPhrases {
  readonly answerKey: string;
  /** Above lines for who fills a sheet in. */
  readonly filledInBy: string;
  readonly date: string;
  /** A note where a PDF is printed. */
  readonly notInFont: (letters: string) => string;
  readonly page: (number: number, of: number) => string;

  readonly card: CardPhrases;
  readonly sipoc: SipocPhrases;
  readonly matrix: MatrixPhrases;
  readonly ladder: LadderPhrases;
}

/** My place in the chain: what the card of a department says in its own voice. */
interface CardPhrases {
  readonly above: string;
  /** Above this place among the others. */
  readonly here: string;
  readonly suppliers: string;
  readonly customers: string;
  readonly noSuppliers: string;
  readonly noCustomers: string;
  readonly supplier: string;
  readonly customer: string;
  readonly delivers: string;
  readonly gets: string;
  readonly expectOfThem: string;
  readonly expectOfMe: string;
  readonly whenLate: string;
  /** Asked below that, and answered where it is known. */
  readonly howLong: string;
  readonly howMuch: string;
  readonly whoNotices: string;
  /** An external customer, and how far away it is. */
  readonly customerAway: (name: string, links: string) => string;
  /** The promise breaks when I am later than this. */
  readonly breaksBeyond: (slack: string) => string;
  readonly breaksAtOnce: string;
  readonly neverBreaks: string;
  readonly isLate: (by: string) => string;
  readonly improve: string;
}

interface SipocPhrases {
  readonly above: string;
  readonly suppliers: string;
  readonly inputs: string;
  readonly process: string;
  readonly outputs: string;
  readonly customers: string;
  /** Behind what a supplier brings: to whom. */
  readonly to: (name: string) => string;
  readonly from: (name: string) => string;
}

interface MatrixPhrases {
  readonly above: string;
  readonly title: string;
  /** What stands where rows and columns meet. */
  readonly corner: string;
  readonly howToRead: string;
  readonly rework: string;
  readonly part: (number: number, of: number) => string;
}

interface LadderPhrases {
  readonly above: string;
  readonly work: string;
  readonly waiting: string;
  readonly leadTime: string;
  readonly share: string;
  readonly right: string;
  readonly queue: (time: string) => string;
  readonly way: (time: string) => string;
  readonly departure: (time: string) => string;
  readonly stock: (time: string) => string;
  readonly howToRead: string;
  readonly notKnown: (names: readonly string[]) => string;
  /** The figure in words: what each place waits, and works. */
  readonly waits: (time: string) => string;
  readonly works: (time: string) => string;
  readonly unknown: string;
}
