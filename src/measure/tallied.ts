import type { ShareName } from '../model/measured.js';

/** A part of so many, as it grows. */
export interface Tallied {
  hits: number;
  of: number;
}

export const none = (): Tallied => ({ hits: 0, of: 0 });

/** Counts an outcome, where it is known. */
export function count(tallied: Tallied, outcome: number): void {
  if (outcome === -1) return;
  tallied.of++;
  tallied.hits += outcome;
}

/** Whether both are so; not known where one is not. */
export function both(a: number, b: number): number {
  return a === -1 || b === -1 ? -1 : a & b;
}

/** Counts what became of a delivery, or of an order: 1, 0, or -1 where it is not known. */
export function countOutcomes(
  tallied: Readonly<Record<ShareName, Tallied>>,
  onTime: number,
  full: number,
  right: number,
): void {
  count(tallied.onTime, onTime);
  count(tallied.full, full);
  count(tallied.otif, both(onTime, full));
  count(tallied.right, right);
  count(tallied.perfect, both(both(onTime, full), right));
}
