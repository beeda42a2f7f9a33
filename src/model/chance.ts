/** How far from 100 % chances or shares that belong together may add up. */
export const SUM_TOLERANCE = 0.001 + 1e-12;
