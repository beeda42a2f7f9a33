/** Whole numbers below a limit, one after the other, all of them told by one seed (mulberry32). */
export interface Draw {
  (below: number): number;
  /** One of a list. */
  from<T>(list: ArrayLike<T>): T;
}

/** The seed of this run: always the same, so that no run fails by chance, or the one that was asked for. */
export const SEED = Number(process.env['KEDJA_SEED'] ?? 20_261_122);

export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  const draw = (below: number): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
  return Object.assign(draw, { from: <T>(list: ArrayLike<T>): T => list[draw(list.length)]! });
}
