import { type Event, isHalf } from './event-log.js';

/** A stay of a case with an activity. */
export interface Visit {
  readonly activity: number;
  /** Seconds since 1970-01-01 UTC; NaN where the log does not say. */
  readonly start: number;
  readonly end: number;
  /** How many events tell of it: one, or a start and an end. */
  readonly events: number;
}

/**
 * The visits of a case, from its events as they are sorted. Where an end is an event of its own, it ends what of the same activity (and
 * the same instance, where the log numbers them) began first and goes on still; an end without a beginning, and a beginning without an
 * end, are visits of which one is known.
 */
export function visitsOf(events: readonly Event[]): readonly Visit[] {
  const visits: Visit[] = [];
  let open: Event[] = [];
  let last: Event | null = null;
  for (const event of events) {
    if (last !== null && (event.activity !== last.activity || event.instance !== last.instance)) {
      visits.push(...open.map(alone));
      open = [];
    }
    last = event;
    if (!isHalf(event)) visits.push(alone(event));
    else if (Number.isNaN(event.end)) open.push(event);
    else visits.push(ended(open.shift(), event));
  }
  return [...visits, ...open.map(alone)];
}

function ended(begun: Event | undefined, event: Event): Visit {
  return begun === undefined ? alone(event) : { ...alone(event), start: begun.start, events: 2 };
}

function alone({ activity, start, end }: Event): Visit {
  return { activity, start, end, events: 1 };
}

/** When a visit began, as far as is known: else when it ended. */
export function beginOf({ start, end }: Visit): number {
  return Number.isNaN(start) ? end : start;
}

/** When a visit ended, as far as is known: else when it began. */
export function finishOf({ start, end }: Visit): number {
  return Number.isNaN(end) ? start : end;
}

/** Sorts visits by when they began; of those that did at once, what ended first, and what is known whole. */
export function byBegin(a: Visit, b: Visit): number {
  return beginOf(a) - beginOf(b) || finishOf(a) - finishOf(b) || knownOf(b) - knownOf(a);
}

/** Sorts visits by when they ended, likewise. */
export function byFinish(a: Visit, b: Visit): number {
  return finishOf(a) - finishOf(b) || beginOf(a) - beginOf(b) || knownOf(b) - knownOf(a);
}

function knownOf({ start, end }: Visit): number {
  return (Number.isNaN(start) ? 0 : 2) + (Number.isNaN(end) ? 0 : 1);
}
