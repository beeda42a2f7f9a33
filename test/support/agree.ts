import { expect } from 'vitest';

/** How many chains are tried; more of them in a long hunt. */
export const CHAINS = Number(process.env['KEDJA_CHAINS'] ?? 500);

/** Seconds that were found by searching, to a few microseconds. */
export function expectNear(actual: number | null, expected: number | null, what = ''): void {
  if (actual === null || expected === null || !Number.isFinite(expected)) expect(actual, what).toBe(expected);
  else expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(5e-6);
}
