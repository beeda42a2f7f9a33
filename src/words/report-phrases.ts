import type { DetailKind, ThreatKind } from '../model/assessment.js';
import type { Calendar, Pledge, Unit } from '../model/chain.js';
import type { InsidePart } from '../model/inside.js';
import type { Format, UnitWords } from './format.js';

/** Every phrase that reports say, so that a language is one file of them. Names and figures come in ready to print. */
export interface ReportPhrases {
  readonly figures: UnitWords;

  // The head of a report, and its foot.
  readonly untitled: string;
  counts(places: number, links: number, customers: number): string;
  workingTime(calendar: Pick<Calendar, 'day' | 'week' | 'given'>, format: Format): string;
  readonly byMean: string;
  setTo(what: string, value: string): string;
  /** Without a unit of the file's own: an order. */
  leavesOut(unit: Unit | null, hasDepartures: boolean): string;
  warnings(count: number, file: string): string;

  // A customer and its promise.
  promised(promise: Pledge, format: Format): string;
  readonly noPromise: string;
  readonly nothingToThreaten: string;
  readonly inTime: string;
  readonly inTimeUsually: string;
  readonly lateUsually: string;
  usually(leadTime: string): string;
  canAbsorb(slack: string): string;
  tooLate(by: string): string;
  readonly offTheWay: string;
  /** Orders that go by a place off the likeliest way are late. */
  lateOnTheWay(name: string, by: string): string;
  was(leadTime: string): string;
  shareNeedsOdds(share: string): string;
  notKnown(names: readonly string[], more: number): string;
  readonly giveTimes: string;
  readonly givePromise: string;

  // The odds.
  onTime(share: string): string;
  interval(low: string, high: string): string;
  percentile(percent: number, time: string): string;
  inFull(share: string): string;
  rightShare(share: string): string;
  perfect(share: string): string;
  /** Whether a promise holds is open; so many runs would tell, null: more than there can be. */
  cannotTell(runs: number | null): string;
  /** What a plot shows: from the shortest to what nearly all stay within. */
  plot(from: string, to: string, hasPromise: boolean): string;
  readonly breaksAlone: string;
  readonly wouldRescue: string;
  readonly untold: string;
  tooFewLate(orders: number): string;
  detail(kind: DetailKind, says: string | null): string;
  /** The condition of a sentence: had this place, link or cause done no harm. `usual` is what it usually takes. */
  without(kind: ThreatKind | DetailKind, name: string, says: string | null, usual: string | null): string;
  wouldHaveBeen(condition: string, share: string): string;
  fixFirst(things: readonly string[]): string;
  fix(kind: ThreatKind | DetailKind, name: string, says: string | null): string;
  stopped(runs: number): string;
  drawn(runs: number, seed: number): string;
  onTimeChange(before: string, after: string, points: string, between: readonly [string, string]): string;
  oneAtATime(unit: Unit | null): string;

  // The promises inside.
  /** What the agreements upstream come to, where they do not carry the promise. */
  notCarried(parts: readonly InsidePart[], format: Format): string;
  /** So many orders the agreed on-time shares guarantee, so many if they were independent; what each of so many would need. */
  guaranteed(bound: string, independent: string, links: string, each: string): string;

  // The score cards of internal customers.
  handOvers(agreed: number, rest: number): string;
  readonly handOver: string;
  readonly inTimeColumn: string;
  readonly fullColumn: string;
  readonly rightColumn: string;
  readonly perfectColumn: string;
  readonly costsColumn: string;
  readonly takesColumn: string;
  agreedTo(by: 'agreed' | 'offers', within: string | null, item: string | null): string;
  readonly nothingAgreedOn: string;
  readonly whatIsInTime: string;
  readonly whatItCosts: string;
  readonly handOversUnknown: string;
  /** Nobody inside delivers to anybody inside. */
  readonly noHandOvers: string;

  // Threats.
  readonly threats: string;
  readonly usualOwn: string;
  readonly absorbs: string;
  links(count: number): string;
  delivery(item: string | null): string;
  hits(names: readonly string[]): string;
  standsStill(time: string): string;
  exposed(time: string): string;
  faster(by: string, atEachVisit: boolean): string;
  readonly measuredOnItsWay: string;
  readonly slackNoPromise: string;
  readonly any: string;

  // Paths.
  readonly path: string;
  nthPath(n: number): string;
  inStock(time: string): string;

  // What if.
  whenLate(names: readonly string[]): string;
  isLateBy(name: string, by: string): string;
  turnsLate(by: string): string;
  moreLate(by: string, than: string): string;
  stillInTime(left: string): string;
  /** In time when nothing else goes wrong, but not as often as was promised. */
  readonly tooSeldom: string;
  lateAsBefore(by: string): string;
  lessLate(by: string, than: string): string;
  notTouched(name: string): string;
  /** The figures are those of orders that take a less likely way. */
  readonly goesThere: string;
  onAnotherWay(name: string, option: string): string;
  readonly noDifference: string;
  fromTo(before: string, after: string, more: string | null): string;
  readonly unknownChange: string;
  readonly along: string;

  // The card of a place or a link.
  readonly frontOffice: string;
  readonly backOffice: string;
  readonly supplierOffice: string;
  readonly customerOffice: string;
  linksFrom(count: number, name: string): string;
  readonly reachesNobody: string;
  readonly suppliersOf: string;
  readonly customersOf: string;
  readonly none: string;
  readonly agreedOn: string;
  expects(receiver: string): string;
  offers(giver: string): string;
  gap(differences: readonly string[]): string;
  /** By so many percentage points. */
  readonly gapOnTime: (points: string) => string;
  readonly gapFull: (points: string) => string;
  readonly gapRight: (points: string) => string;
  readonly isRework: string;
  readonly nothingAgreed: string;
  terms(pledge: Pledge, format: Format): string;
  readonly external: string;
  handedOver(time: string): string;
  leavesEvery(time: string): string;
  inHand(time: string): string;
  request(what: string): string;
  feedback(how: string): string;
  followUp(who: string): string;
  satisfaction(score: string, of: string, answers: number | null): string;
  reworkBack(chance: string | null): string;
  readonly absorbing: string;
  readonly slackUnknown: string;
  readonly whoSuffers: string;
  readonly whoseLateness: string;
  readonly atOnce: string;
  laterThan(time: string): string;
  readonly never: string;
  andMore(count: number): string;
  usualTime(time: string): string;
  usualWithQueue(time: string, queue: string): string;
  readonly timeUnknown: string;
  visits(ids: readonly string[]): string;
  owner(name: string): string;
}
