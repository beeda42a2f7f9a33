import { type EventBatch, type EventSink, WHOLE } from './event-batch.js';

/** All events of a log, as columns; and where those of each case are. */
export class EventLog implements EventSink {
  /** Events that say neither when they began nor when they ended: left out. */
  timeless = 0;
  #count = 0;
  #cases = 0;
  #case = new Int32Array(1 << 10);
  #activity = new Int32Array(1 << 10);
  #instance = new Int32Array(1 << 10);
  #start = new Float64Array(1 << 10);
  #end = new Float64Array(1 << 10);

  add(batch: EventBatch): void {
    const least = this.#count + batch.count;
    if (least > this.#case.length) this.#grow(Math.max(least, 2 * this.#case.length));
    for (let i = 0; i < batch.count; i++) {
      const [start, end] = [batch.start[i]!, batch.end[i]!];
      if (Number.isNaN(start) && Number.isNaN(end)) {
        this.timeless++;
        continue;
      }
      const at = this.#count++;
      this.#case[at] = batch.case[i]!;
      this.#activity[at] = batch.activity[i]!;
      this.#instance[at] = batch.instance[i]!;
      this.#start[at] = start;
      this.#end[at] = end;
      if (batch.case[i]! >= this.#cases) this.#cases = batch.case[i]! + 1;
    }
  }

  /** Tells the events case by case, those of one activity together, in the order of time: whatever their order in the log was. */
  forEachCase(tell: (name: number, events: readonly Event[]) => void): void {
    const first = new Int32Array(this.#cases + 1);
    for (let i = 0; i < this.#count; i++) first[this.#case[i]! + 1]!++;
    for (let i = 0; i < this.#cases; i++) first[i + 1]! += first[i]!;
    const next = first.slice();
    const order = new Int32Array(this.#count);
    for (let i = 0; i < this.#count; i++) order[next[this.#case[i]!]!++] = i;
    for (let name = 0; name < this.#cases; name++) {
      const [from, to] = [first[name]!, first[name + 1]!];
      if (from < to) tell(name, Array.from(order.subarray(from, to), (i) => this.#event(i)).sort(inOrder));
    }
  }

  #event(i: number): Event {
    return {
      activity: this.#activity[i]!,
      instance: this.#instance[i]!,
      start: this.#start[i]!,
      end: this.#end[i]!,
    };
  }

  #grow(length: number): void {
    this.#case = withRoom(this.#case, new Int32Array(length));
    this.#activity = withRoom(this.#activity, new Int32Array(length));
    this.#instance = withRoom(this.#instance, new Int32Array(length));
    this.#start = withRoom(this.#start, new Float64Array(length));
    this.#end = withRoom(this.#end, new Float64Array(length));
  }
}

/** An event as a log tells it; NaN: not said. */
export interface Event {
  readonly activity: number;
  readonly instance: number;
  readonly start: number;
  readonly end: number;
}

function withRoom<A extends Int32Array | Float64Array>(column: A, more: A): A {
  more.set(column);
  return more;
}

function inOrder(a: Event, b: Event): number {
  return a.activity - b.activity || a.instance - b.instance || timeOf(a) - timeOf(b) || rankOf(a, b);
}

/** When it was told: of one that is whole, when it began. */
function timeOf({ start, end }: Event): number {
  return Number.isNaN(start) ? end : start;
}

/** Of two that were told at the same moment what began first, then what ended first; a number that is not there is last. */
function rankOf(a: Event, b: Event): number {
  const [isA, isB] = [Number.isNaN(a.start), Number.isNaN(b.start)];
  if (isA !== isB) return isA ? 1 : -1;
  const [endA, endB] = [Number.isNaN(a.end) ? Infinity : a.end, Number.isNaN(b.end) ? Infinity : b.end];
  return endA === endB ? 0 : endA - endB;
}

/** True of an event that another may tell the rest of. */
export function isHalf({ instance }: Event): boolean {
  return instance !== WHOLE;
}
