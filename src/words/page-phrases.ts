import type { KeptPart } from '../model/odds.js';

/** What only the page says: its headings, and what a person does with it. Names and figures come in ready to print. */
export interface PagePhrases {
  readonly skip: string;

  // Headings.
  readonly verdict: string;
  readonly chain: string;
  readonly whatIf: string;
  readonly threats: string;
  readonly paths: string;
  readonly handOvers: string;
  readonly findings: string;
  readonly leavesOut: string;

  // A customer and its promise.
  readonly kept: { readonly [K in Exclude<KeptPart, null>]: string };
  readonly unknown: string;
  readonly figure: {
    readonly onTime: string;
    readonly usually: string;
    readonly p80: string;
    readonly p95: string;
    readonly slack: string;
    readonly late: string;
    readonly full: string;
    readonly right: string;
    readonly perfect: string;
  };
  readonly promise: string;
  /** A plot in words: the shortest time, what 80 and 95 of 100 stay within, and the share on time. */
  plot(from: string, p80: string, p95: string, onTime: string | null): string;
  readonly beyond: string;

  // Choosing a place.
  readonly choose: string;
  readonly departments: string;
  readonly clear: string;
  readonly chosen: string;
  readonly upstream: string;
  readonly downstream: string;
  /** Said aloud: who was chosen, and how many lead there and depend on it. */
  lights(name: string, upstream: number, downstream: number): string;

  // What if.
  readonly move: string;
  readonly late: string;
  readonly stocks: string;
  readonly asInModel: string;
  /** That something comes so much later than it should. */
  lateBy(name: string, time: string): string;
  /** That so much stands in stock. */
  stockOf(name: string, time: string): string;
  /** What is supposed, above everything that follows from it. */
  asked(things: readonly string[]): string;
  readonly onCommandLine: string;
  readonly before: string;
  readonly now: string;
  readonly customer: string;
  readonly change: string;
  /** In percentage points, and the interval that holds it. */
  points(points: string, low: string, high: string): string;
  readonly nothingMoved: string;
  readonly drawing: string;
  /** Said aloud once all is drawn. */
  saysNow(name: string, figures: readonly string[]): string;
  readonly withoutLateness: string;

  made(version: string, file: string): string;
  readonly still: string;
}
