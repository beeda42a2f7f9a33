/**
 * Which end each beginning takes, -1: none; both are sorted. A beginning takes an end at or before it (or, where that `isLater`,
 * before it), no end is taken twice, and they are taken in their order. As many as can be are given one, the first of them first; and
 * of the ends that could be theirs they take the latest.
 */
export function pair(ends: readonly number[], begins: readonly number[], isLater: boolean): Int32Array {
  const taken = new Int32Array(begins.length).fill(-1);
  const served = servedOf(ends, begins, isLater);
  let end = ends.length - 1;
  for (let i = begins.length - 1; i >= 0; i--) {
    if (served[i] === 0) continue;
    while (!isBefore(ends[end]!, begins[i]!, isLater)) end--;
    taken[i] = end--;
  }
  return taken;
}

/** The beginnings that have an end of their own: each that has more ends before it than others before it have taken. */
function servedOf(ends: readonly number[], begins: readonly number[], isLater: boolean): Uint8Array {
  const served = new Uint8Array(begins.length);
  let [there, count] = [0, 0];
  for (let i = 0; i < begins.length; i++) {
    while (there < ends.length && isBefore(ends[there]!, begins[i]!, isLater)) there++;
    if (there === count) continue;
    served[i] = 1;
    count++;
  }
  return served;
}

function isBefore(end: number, begin: number, isLater: boolean): boolean {
  return isLater ? end < begin : end <= begin;
}
