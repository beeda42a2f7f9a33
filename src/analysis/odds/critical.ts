import { ALL } from '../../graph/groups.js';
import { TOLERANCE } from '../../model/duration.js';
import type { Target } from './counts.js';
import type { Hand } from './deal.js';
import type { Flat } from './flat.js';
import { waitFrom } from './join.js';
import type { Kernels } from './kernels.js';
import type { Orders } from './orders.js';
import type { Script } from './script.js';
import type { Subject } from './subjects.js';

/**
 * In which orders the least delay of a step or line makes a customer's order later: a bit for each order. Of several deliveries
 * that a step waits for and that come at once each counts; of those of which one would have been enough none does by itself,
 * but what they have in common does: such orders are looked through thing by thing.
 */
export class Critical {
  readonly #step: Int32Array;
  readonly #line: Int32Array;
  /** Whether a line's delivery sets its receiver's start; and whether there is time before it departs. */
  readonly #tight: Int32Array;
  readonly #waits: Int32Array;
  readonly #hasDepartures: boolean;
  /** Steps at which one of several would have been enough. */
  readonly #tied: Int32Array;
  readonly #words: number;
  readonly #readLines: () => void;

  constructor(
    private readonly script: Script,
    private readonly orders: Orders,
    private readonly kernels: Kernels,
  ) {
    const { plan } = script;
    this.#words = orders.width >> 5;
    const bits = (count: number): Int32Array => new Int32Array(count * this.#words);
    [this.#step, this.#tied] = [bits(plan.node.length), bits(plan.hasPicks ? plan.node.length : 0)];
    [this.#line, this.#tight] = [bits(plan.edge.length), kernels.words(plan.edge.length * this.#words)];
    this.#hasDepartures = plan.every.some((every) => every > 0);
    this.#waits = bits(this.#hasDepartures ? plan.edge.length : 0);
    this.#readLines = kernels.tape(orders.width, () => this.#linesWaitedFor());
  }

  /** Looks at which deliveries set each start, in all orders of a hand. */
  read(hand: Hand): void {
    const { plan } = this.script;
    this.#readLines();
    for (let s = 0; plan.hasPicks && s < plan.node.length; s++)
      if (plan.picks[s] === 1) for (let at = 0; at < this.orders.width; at++) this.#readGroups(s, at);
    if (this.#hasDepartures) for (let i = 0; i < plan.edge.length; i++) this.#readDepartures(i, hand);
  }

  /** Where all is waited for, what comes last sets the start. */
  #linesWaitedFor(): void {
    const { picks, receiver } = this.script.plan;
    const { raw, start, width } = this.orders;
    for (const [i, s] of receiver.entries())
      if (picks[s] === 0)
        this.kernels.nearly(raw, i * width, start, s * width, TOLERANCE, this.#tight, i * this.#words, width);
  }

  #readGroups(s: number, at: number): void {
    const { plan } = this.script;
    const { width, start } = this.orders;
    this.#set(this.#tied, s, at, false);
    for (let g = plan.firstGroup[s]!; g < plan.firstGroup[s + 1]!; g++) {
      const { there, tied, needed } = this.#groupAt(g, at);
      const isLast = there >= start[s * width + at]! - TOLERANCE;
      if (isLast && tied > needed) this.#set(this.#tied, s, at, true);
      for (let i = plan.firstLine[g]!; i < plan.firstLine[g + 1]!; i++)
        this.#set(this.#tight, i, at, isLast && tied === needed && this.#isAt(i, at, there));
    }
  }

  /** When a group has what it waits for, how many deliveries come just then, and how many of those it needs. */
  #groupAt(g: number, at: number): { readonly there: number; readonly tied: number; readonly needed: number } {
    const { firstLine, quorum } = this.script.plan;
    const { width, raw, taken } = this.orders;
    const times: number[] = [];
    for (let i = firstLine[g]!; i < firstLine[g + 1]!; i++)
      if (taken[i * width + at] === 1) times.push(Math.max(0, raw[i * width + at]!));
    if (times.length === 0) return { there: -1, tied: 0, needed: 0 };
    times.sort((a, b) => a - b);
    const k = quorum[g] === ALL ? times.length : Math.min(quorum[g]!, times.length);
    const there = times[k - 1]!;
    const before = times.filter((time) => time < there - TOLERANCE).length;
    const tied = times.filter((time) => Math.abs(time - there) <= TOLERANCE).length;
    return quorum[g] === ALL ? { there, tied, needed: tied } : { there, tied, needed: k - before };
  }

  /** True where a delivery comes at some time, and would come later for any delay. */
  #isAt(i: number, at: number, there: number): boolean {
    const { width, raw, taken } = this.orders;
    const when = raw[i * width + at]!;
    return taken[i * width + at] === 1 && Math.abs(when - there) <= TOLERANCE;
  }

  /** Before a departure there is time: a delay of the giver passes only where it has just been caught. */
  #readDepartures(i: number, { kept, runs }: Hand): void {
    const { plan, lines, phases } = this.script;
    const { every, phase } = lines[i]!;
    const { width, finish } = this.orders;
    if (every === 0) return;
    for (let at = 0; at < width; at++) {
      const done = finish[plan.giver[i]! * width + at]!;
      this.#set(this.#waits, i, at, waitFrom(done, kept[phases[phase]!.column * runs + at]!, every) > TOLERANCE);
    }
  }

  /** Goes back from a customer's step: what is critical for it. */
  trace(end: number, { upLines }: Flat): void {
    const { giver, receiver } = this.script.plan;
    const words = this.#words;
    this.#step.fill(0);
    this.#line.fill(0);
    this.#step.fill(-1, end * words, (end + 1) * words);
    for (let k = upLines.length - 1; k >= 0; k--) {
      const i = upLines[k]!;
      const [from, to, line] = [giver[i]! * words, receiver[i]! * words, i * words];
      for (let w = 0; w < words; w++) {
        const tight = this.#step[to + w]! & this.#tight[line + w]!;
        if (tight === 0) continue;
        this.#line[line + w] = tight;
        this.#step[from + w]! |= this.#hasDepartures ? tight & ~this.#waits[line + w]! : tight;
      }
    }
  }

  /** In how many orders, of those given as bits, the least delay of a subject makes the traced customer's later: added by subject. */
  count({ subjects, end }: Target, flat: Flat, among: Int32Array, counts: Float64Array): void {
    const words = this.#words;
    const open = this.#openOrders(among, end);
    for (let w = 0; w < words; w++) {
      const plain = among[w]! & ~open[w]!;
      if (plain === 0) continue;
      for (let x = 0; x < flat.length; x++) counts[x]! += ones(this.bitsOf(flat, x, w) & plain);
    }
    for (let at = 0; at < this.orders.width; at++)
      if (((open[at >> 5]! >>> (at & 31)) & 1) === 1) this.#countOne(subjects, at, end, counts);
  }

  /** The orders, of the w-th word of bits, in which the least delay of subject x makes the traced customer's later, ties apart. */
  bitsOf({ line, first, steps }: Flat, x: number, w: number): number {
    let bits = line[x] === -1 ? 0 : this.#line[line[x]! * this.#words + w]!;
    for (let k = first[x]!; k < first[x + 1]!; k++) bits |= this.#step[steps[k]! * this.#words + w]!;
    return bits;
  }

  /** True where the least delay of a step does so in an order. */
  isStepCritical(step: number, at: number): boolean {
    return this.#isSet(this.#step, step, at);
  }

  /** The orders in which something is critical where one of several would have been enough. */
  #openOrders(among: Int32Array, end: number): Int32Array {
    const open = new Int32Array(this.#words);
    const { plan } = this.script;
    for (let s = 0; plan.hasPicks && s <= end; s++)
      if (plan.picks[s] === 1)
        for (let w = 0; w < this.#words; w++)
          open[w]! |= among[w]! & this.#step[s * this.#words + w]! & this.#tied[s * this.#words + w]!;
    return open;
  }

  /** One order: which subjects make each step later, with the flow; a bit for each subject. */
  #countOne(subjects: readonly Subject[], at: number, end: number, counts: Float64Array): void {
    const { plan } = this.script;
    const size = (subjects.length >> 5) + 1;
    const atStep = sources(subjects, ({ steps }) => steps);
    const onLine = sources(subjects, ({ line }) => (line === -1 ? [] : [line]));
    const later = new Int32Array((end + 1) * size);
    for (let s = 0; s <= end; s++) {
      const here = later.subarray(s * size, (s + 1) * size);
      if (this.orders.inRun[s * this.orders.width + at] === 0) continue;
      for (let g = plan.firstGroup[s]!; g < plan.firstGroup[s + 1]!; g++) {
        const { there, tied, needed } = this.#groupAt(g, at);
        if (there < this.orders.start[s * this.orders.width + at]! - TOLERANCE) continue;
        const delayed = new Int32Array(subjects.length); // how many of the tied deliveries each subject delays
        for (let i = plan.firstLine[g]!; i < plan.firstLine[g + 1]!; i++) {
          if (!this.#isAt(i, at, there)) continue;
          const passes = !this.#hasDepartures || !this.#isSet(this.#waits, i, at);
          const from = later.subarray(plan.giver[i]! * size, (plan.giver[i]! + 1) * size);
          for (let x = 0; x < subjects.length; x++)
            if ((passes && has(from, x)) || onLine.get(i)?.includes(x) === true) delayed[x]!++;
        }
        for (let x = 0; x < subjects.length; x++)
          if (delayed[x]! > 0 && (plan.quorum[g] === ALL || tied - delayed[x]! < needed)) put(here, x);
      }
      for (const x of atStep.get(s) ?? []) put(here, x);
    }
    const last = later.subarray(end * size, (end + 1) * size);
    for (let x = 0; x < subjects.length; x++) if (has(last, x)) counts[x]!++;
  }

  #isSet(bits: Int32Array, column: number, at: number): boolean {
    return ((bits[column * this.#words + (at >> 5)]! >>> (at & 31)) & 1) === 1;
  }

  #set(bits: Int32Array, column: number, at: number, on: boolean): void {
    const word = column * this.#words + (at >> 5);
    if (on) bits[word]! |= 1 << (at & 31);
    else bits[word]! &= ~(1 << (at & 31));
  }
}

/** Which subjects begin at each step, or line. */
function sources(
  subjects: readonly Subject[],
  where: (subject: Subject) => readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [x, subject] of subjects.entries())
    for (const at of where(subject)) found.set(at, [...(found.get(at) ?? []), x]);
  return found;
}

function has(bits: Int32Array, x: number): boolean {
  return ((bits[x >> 5]! >>> (x & 31)) & 1) === 1;
}

function put(bits: Int32Array, x: number): void {
  bits[x >> 5]! |= 1 << (x & 31);
}

/** How many bits of a word are set (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
