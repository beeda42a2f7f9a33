import { chanceOf, keyOf, Lottery } from '../analysis/odds/streams.js';

/** Whole numbers below a limit, one after the other, all of them told by a seed and an attempt. */
export interface Draw {
  (below: number): number;
  /** One of a list. */
  from<T>(list: readonly T[]): T;
  /** The list in any order. */
  shuffled<T>(list: readonly T[]): T[];
}

export function drawFrom(seed: number, attempt: number): Draw {
  const lottery = new Lottery(seed);
  const [first, second] = keyOf('exercise');
  let turn = 0;
  const draw = (below: number): number => Math.floor(chanceOf(lottery.word(first, second, attempt, turn++)) * below);
  const from = <T>(list: readonly T[]): T => list[draw(list.length)]!;
  const shuffled = <T>(list: readonly T[]): T[] => {
    const left = [...list];
    return list.map(() => left.splice(draw(left.length), 1)[0]!);
  };
  return Object.assign(draw, { from, shuffled });
}
