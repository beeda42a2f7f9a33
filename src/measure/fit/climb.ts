/** A place, and how high it is there. */
interface Corner {
  readonly at: readonly number[];
  readonly height: number;
}

/** How finely a top is looked for. */
export interface Pace {
  /** How far the first steps go. */
  readonly step: number;
  /** Where the corners differ by less in height, the top is reached. */
  readonly close: number;
}

/**
 * Where a function is highest, near a place: the simplex of Nelder & Mead (1965), begun anew where it ended until that gains
 * nothing more, as a simplex may fold up before it is at the top. The same each time.
 */
export function climb(
  height: (at: readonly number[]) => number,
  from: readonly number[],
  pace: Pace,
): readonly number[] {
  let top = walk(height, { at: from, height: -Infinity }, pace);
  for (let n = 0; n < MOST_WALKS && pace.close < ROUGH; n++) {
    const next = walk(height, top, pace);
    const gained = next.height - top.height;
    top = next;
    if (gained <= ROUGH) break;
  }
  return top.at;
}

/** Who asks for less than this goes again, and is content where it gains no more. */
const ROUGH = 1e-6;
const MOST_WALKS = 20;
const MOST_STEPS = 150;

function walk(height: (at: readonly number[]) => number, { at: from }: Corner, { step, close }: Pace): Corner {
  const corner = (at: readonly number[]): Corner => ({ at, height: clean(height(at)) });
  const corners = [from, ...from.map((_, i) => from.with(i, from[i]! + step))].map(corner);
  for (let n = 0; n < MOST_STEPS * from.length; n++) {
    corners.sort((a, b) => b.height - a.height);
    const [best, worst] = [corners[0]!, corners.at(-1)!];
    if (best.height - worst.height <= Math.max(close, 1e-14 * Math.abs(best.height))) break;
    const found = better(corners, corner);
    if (found !== null) corners[corners.length - 1] = found;
    else for (let i = 1; i < corners.length; i++) corners[i] = corner(between(best.at, corners[i]!.at, 0.5));
  }
  return corners.reduce((best, each) => (each.height > best.height ? each : best));
}

/** A better corner than the worst: beyond the middle of the others, farther, or not so far; null where there is none. */
function better(corners: readonly Corner[], corner: (at: readonly number[]) => Corner): Corner | null {
  const others = corners.slice(0, -1);
  const [best, next, worst] = [others[0]!, others.at(-1)!, corners.at(-1)!];
  const middle = worst.at.map((_, i) => others.reduce((sum, { at }) => sum + at[i]!, 0) / others.length);
  const across = corner(between(middle, worst.at, -1));
  if (across.height > best.height) {
    const farther = corner(between(middle, worst.at, -2));
    return farther.height > across.height ? farther : across;
  }
  if (across.height > next.height) return across;
  const nearer = corner(between(middle, worst.at, across.height > worst.height ? -0.5 : 0.5));
  return nearer.height > Math.max(worst.height, across.height) ? nearer : null;
}

function between(from: readonly number[], to: readonly number[], part: number): readonly number[] {
  return from.map((value, i) => value + part * (to[i]! - value));
}

/** What is no number, and what is nowhere, is lower than all else. */
function clean(height: number): number {
  return height > -1e300 ? height : -1e300;
}
