import { ALL } from '../../graph/groups.js';
import type { Plan } from '../../graph/plan.js';
import { TOLERANCE } from '../../model/duration.js';

/** What comes to steps and lines, of some orders side by side: of step s and order at, at s · width + at; of lines alike. */
export interface Coming {
  readonly width: number;
  /** When a step has what it waits for. */
  readonly start: Float64Array;
  /** When each line's delivery is there, less what the stock covers: below 0 where the stock covers all of it. */
  readonly raw: Float64Array;
  readonly taken: Uint8Array;
  /** How each step's and line's delivery fails, SHORT and WRONG; empty where nothing can. */
  readonly fails: Uint8Array;
  readonly lineFails: Uint8Array;
}

/** Room for the arrivals of the step that has most lines. */
export function roomFor({ into }: Plan): Float64Array {
  let most = 0;
  for (let s = 0; s + 1 < into.length; s++) most = Math.max(most, into[s + 1]! - into[s]!);
  return new Float64Array(most);
}

/**
 * When a step has what it waits for, of every group the latest, the first, or the k-th of the deliveries that are taken; and how
 * the deliveries fail that it waited for. Both are written where they belong.
 */
export function join(plan: Plan, s: number, at: number, coming: Coming, room: Float64Array): void {
  const { firstGroup, firstLine, quorum } = plan;
  const { width, raw, taken, start, fails } = coming;
  let latest = 0;
  let failing = 0;
  for (let g = firstGroup[s]!; g < firstGroup[s + 1]!; g++) {
    let last = 0;
    let count = 0;
    for (let i = firstLine[g]! * width + at; i < firstLine[g + 1]! * width; i += width) {
      if (taken[i] === 0) continue;
      const there = raw[i]!;
      room[count++] = there > 0 ? there : 0;
      if (there > last) last = there;
    }
    const needed = quorum[g] === ALL || quorum[g]! > count ? count : quorum[g]!;
    if (needed < count) last = kthOf(room, count, needed);
    if (last > latest) latest = last;
    if (fails.length > 0)
      failing |= usedFails(firstLine[g]!, firstLine[g + 1]!, at, coming, needed < count ? needed : 0, last);
  }
  start[s * width + at] = latest;
  if (fails.length > 0) fails[s * width + at] = failing;
}

/** The k-th of so many numbers, smallest first; their order is lost. */
function kthOf(times: Float64Array, count: number, k: number): number {
  if (k > 1) return times.subarray(0, count).sort()[k - 1]!;
  let first = times[0]!;
  for (let i = 1; i < count; i++) if (times[i]! < first) first = times[i]!;
  return first;
}

/**
 * How the deliveries fail that a group waited for: all of them (needed 0), or the first so many; of several at once those with
 * the smaller id.
 */
function usedFails(
  from: number,
  to: number,
  at: number,
  { width, raw, taken, lineFails }: Coming,
  needed: number,
  last: number,
): number {
  let failing = 0;
  let atOnce = needed;
  const end = needed > 0 ? to * width : 0; // where all are waited for none needs to be chosen
  for (let i = from * width + at; i < end; i += width)
    if (taken[i] === 1 && Math.max(0, raw[i]!) < last - TOLERANCE) atOnce--;
  for (let i = from * width + at; i < to * width; i += width) {
    if (taken[i] === 0) continue;
    const there = Math.max(0, raw[i]!);
    const isBefore = needed === 0 || there < last - TOLERANCE;
    if (isBefore || (there <= last + TOLERANCE && atOnce-- > 0)) failing |= lineFails[i]!;
  }
  return failing;
}

/** How long what is done at some time waits for the next departure, in seconds. One that leaves within a microsecond is caught. */
export function waitFrom(done: number, phase: number, every: number): number {
  const next = phase + Math.ceil((done - phase - TOLERANCE) / every) * every;
  return Math.max(0, next - done);
}
