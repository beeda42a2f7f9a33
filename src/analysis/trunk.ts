/** Lines back from an end, shared between the paths that have them. Two of them are compared in few steps, by jumps. */
export interface Trunk {
  /** The line farthest from the end; -1 for none. */
  readonly line: number;
  /** The same without that line; null for none. */
  readonly after: Trunk | null;
  /** How many lines it has. */
  readonly depth: number;
  /** One with fewer lines, the same number fewer for all of a depth. */
  readonly jump: Trunk | null;
}

/** No lines: the end itself. */
export const NO_LINES: Trunk = { line: -1, after: null, depth: 0, jump: null };

/** A trunk with one line more. Jumps double where two in a row are as long. */
export function grown(after: Trunk, line: number): Trunk {
  const { depth, jump } = after;
  const far = jump?.jump ?? null;
  const isDouble = jump !== null && far !== null && depth - jump.depth === jump.depth - far.depth;
  return { line, after, depth: depth + 1, jump: isDouble ? far : after };
}

/** Where two trunks part, counted from the end: the next line of each there, null for one that has none. */
export function parting(one: Trunk, other: Trunk): readonly [line: number | null, otherLine: number | null] {
  const depth = Math.min(one.depth, other.depth);
  let [a, b] = [atDepth(one, depth), atDepth(other, depth)];
  if (a === b) return [lineAfter(one, depth), lineAfter(other, depth)];
  while (a.after !== b.after) [a, b] = a.jump === b.jump ? [a.after!, b.after!] : [a.jump!, b.jump!];
  return [a.line, b.line];
}

function atDepth(trunk: Trunk, depth: number): Trunk {
  let at = trunk;
  while (at.depth > depth) at = at.jump !== null && at.jump.depth >= depth ? at.jump : at.after!;
  return at;
}

function lineAfter(trunk: Trunk, depth: number): number | null {
  return trunk.depth === depth ? null : atDepth(trunk, depth + 1).line;
}
