/** How rows of one order on one link are taken: all of them as one delivery, or each as one of its own. */
export const PARTS_TAKEN = ['together', 'each'] as const;
export type PartsTaken = (typeof PARTS_TAKEN)[number];

/** Orders that came in several rows on one link that do not say the same. */
export interface PartsRead {
  /** Null: nobody says, and each row counts by itself. */
  readonly taken: PartsTaken | null;
  readonly orders: number;
  /** Rows that were added to another. */
  readonly added: number;
}
