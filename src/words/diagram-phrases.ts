import type { ShowId } from '../model/show.js';

/** What diagrams say, beside what reports say too. Names and figures come in ready to print. */
export interface DiagramPhrases {
  /** What each way of showing a chain shows, as part of its title: lower case. */
  readonly shows: Readonly<Record<ShowId, string>>;
  queue(time: string): string;
  /** For the next departure. */
  waits(time: string): string;
  /** Of what is too late already, by so much. */
  behind(time: string): string;
  rescues(share: string): string;
  down(time: string): string;
  finds(share: string): string;
  /** What came of an agreement. */
  actually(share: string): string;
  owned(by: string): string;
  share(share: string): string;
  /** At a customer whose way no order goes. */
  readonly noOrders: string;
  waitsFor(quorum: 'any' | number): string;
  moreSuppliers(count: number): string;
  moreCustomers(count: number): string;
  readonly noArea: string;

  readonly legend: {
    readonly supplier: string;
    readonly department: string;
    readonly customer: string;
    readonly path: (customer: string) => string;
    readonly threat: (customer: string) => string;
    readonly rework: string;
    readonly stock: string;
    readonly cause: string;
  };

  /** For who can't see the picture: what it is of, and who delivers to whom. */
  description(counts: string, deliveries: readonly string[], more: number): string;
}
