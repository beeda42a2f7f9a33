import type { Plan } from '../../graph/plan.js';
import { TOLERANCE } from '../../model/duration.js';
import { StepQueue } from '../step-queue.js';
import { type Hand, secondsAt } from './deal.js';
import { roomFor, join, waitFrom, type Coming } from './join.js';
import type { Orders } from './orders.js';
import type { Script } from './script.js';
import type { Subject } from './subjects.js';
import { Sweep } from './sweep.js';

/**
 * One order that was drawn, to ask how much sooner it would have come with less time somewhere. What failed stays failed, and
 * rounds take what they took; only what changes is computed anew, in supplier-first order.
 */
export class LateOrder {
  readonly #plan: Plan;
  readonly #queue: StepQueue;
  readonly #room: Float64Array;
  /** As drawn: what steps take with their rounds, what lines take, when all is done, and the phases of departures. */
  readonly #own: Float64Array;
  readonly #lag: Float64Array;
  readonly #phase: Float64Array;
  readonly #finish: Float64Array;
  readonly #raw: Float64Array;
  readonly #saved: Float64Array;
  readonly #lineSaved: Float64Array;
  /** With less time: what differs from what was drawn, undone after every question. */
  readonly #now: Coming & { readonly finish: Float64Array };
  readonly #changed: number[] = [];
  readonly #steps: number[] = [];
  readonly #lines: number[] = [];
  readonly #sweep: Sweep | null;

  constructor(private readonly script: Script) {
    const { plan } = script;
    this.#plan = plan;
    const [steps, lines] = [plan.node.length, plan.edge.length];
    const floats = (count: number): Float64Array => new Float64Array(count);
    [this.#own, this.#finish, this.#saved] = [floats(steps), floats(steps), floats(steps)];
    [this.#lag, this.#phase, this.#raw, this.#lineSaved] = [floats(lines), floats(lines), floats(lines), floats(lines)];
    this.#queue = new StepQueue(steps);
    this.#room = roomFor(plan);
    this.#sweep = plan.hasPicks || script.phases.length > 0 ? null : new Sweep(plan);
    this.#now = {
      width: 1,
      start: floats(steps),
      finish: floats(steps),
      raw: floats(lines),
      taken: new Uint8Array(lines),
      fails: new Uint8Array(0),
      lineFails: new Uint8Array(0),
    };
  }

  /** Takes up an order of a hand, to ask of a customer's step; what is critical for it says `isCritical`. */
  load(orders: Orders, hand: Hand, at: number, end: number, isCritical: (step: number) => boolean): void {
    this.#copy(orders, hand, at);
    this.#sweep?.load(end, this.#finish, this.#own, this.#lag, this.#now.taken, isCritical);
  }

  #copy(orders: Orders, { kept, runs }: Hand, at: number): void {
    const { plan, lines, phases } = this.script;
    const { width } = orders;
    const now = this.#now;
    for (let s = 0; s < this.#own.length; s++) {
      const here = s * width + at;
      now.start[s] = orders.start[here]!;
      now.finish[s] = this.#finish[s] = orders.finish[here]!;
      this.#own[s] = orders.finish[here]! - orders.start[here]!;
    }
    for (let i = 0; i < this.#lag.length; i++) {
      const here = i * width + at;
      now.taken[i] = orders.taken[here]!;
      now.raw[i] = this.#raw[i] = orders.raw[here]!;
      const done = this.#finish[plan.giver[i]!]!;
      const { every, phase } = lines[i]!;
      this.#phase[i] = every > 0 ? kept[phases[phase]!.column * runs + at]! : 0;
      this.#lag[i] = orders.raw[here]! - done - (every > 0 ? waitFrom(done, this.#phase[i]!, every) : 0);
    }
  }

  /** Takes out what a subject took longer than usual in this order: true where that is anything. */
  spare(subject: Subject, orders: Orders, hand: Hand, at: number): boolean {
    this.#forget();
    const { width } = orders;
    const { loops, line, steps, columns, usual } = subject;
    if (loops.length > 0)
      return this.#spareStep(
        steps[0]!,
        loops.reduce((sum, loop) => sum + orders.rework[loop * width + at]!, 0),
      );
    if (line !== -1) {
      if (this.#now.taken[line] === 0) return false;
      const own =
        subject.kind === 'link' ? this.#lag[line]! + this.#plan.stock[line]! : secondsAt(columns[0]!, hand, at);
      return this.#spareLine(line, own - usual[0]!);
    }
    let any = false;
    for (let k = 0; k < steps.length; k++) {
      if (columns[k]!.length === 0 || orders.inRun[steps[k]! * width + at] === 0) continue;
      any = this.#spareStep(steps[k]!, secondsAt(columns[k]!, hand, at) - usual[k]!) || any;
    }
    return any;
  }

  #spareStep(step: number, seconds: number): boolean {
    if (!(seconds > TOLERANCE)) return false;
    this.#saved[step]! += seconds;
    this.#steps.push(step);
    return true;
  }

  #spareLine(line: number, seconds: number): boolean {
    if (!(seconds > TOLERANCE)) return false;
    this.#lineSaved[line] = seconds;
    this.#lines.push(line);
    return true;
  }

  #forget(): void {
    for (const step of this.#steps) this.#saved[step] = 0;
    for (const line of this.#lines) this.#lineSaved[line] = 0;
    this.#steps.length = this.#lines.length = 0;
  }

  /** The lead time to a customer without what was taken out. */
  without(end: number, isUpstream: Uint8Array): number {
    const [step = -1, line = -1] = [this.#steps[0], this.#lines[0]];
    if (this.#sweep === null || this.#steps.length + this.#lines.length !== 1) return this.#again(end, isUpstream);
    const leadTime = this.#finish[end]!;
    const [around, saved] =
      line === -1
        ? [this.#sweep.around(step), this.#saved[step]!]
        : [this.#sweep.aroundLine(line, this.#finish, this.#lag, this.#now.taken), this.#lineSaved[line]!];
    return Math.min(leadTime, Math.max(around, leadTime - saved));
  }

  /** The same by going through all that changes. */
  #again(end: number, isUpstream: Uint8Array): number {
    const { receiver } = this.#plan;
    for (const step of this.#steps) if (isUpstream[step] === 1) this.#queue.add(step);
    for (const line of this.#lines) if (isUpstream[receiver[line]!] === 1) this.#queue.add(receiver[line]!);
    for (let s = this.#queue.next(); s !== -1; s = this.#queue.next()) this.#visit(s, isUpstream);
    const lead = this.#now.start[end]!;
    for (const s of this.#changed) this.#asDrawn(s);
    this.#changed.length = 0;
    return lead;
  }

  #visit(s: number, isUpstream: Uint8Array): void {
    const { plan, lines } = this.script;
    const now = this.#now;
    this.#changed.push(s);
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++) {
      if (now.taken[i] === 0) continue;
      const giver = plan.giver[i]!;
      if (now.finish[giver] === this.#finish[giver] && this.#lineSaved[i] === 0) continue;
      const done = now.finish[giver]!;
      const { every } = lines[i]!;
      now.raw[i] =
        done + (every > 0 ? waitFrom(done, this.#phase[i]!, every) : 0) + this.#lag[i]! - this.#lineSaved[i]!;
    }
    join(plan, s, 0, now, this.#room);
    now.finish[s] = now.start[s]! + this.#own[s]! - this.#saved[s]!;
    if (now.finish[s] === this.#finish[s]) return;
    for (let k = plan.firstOut[s]!; k < plan.firstOut[s + 1]!; k++) {
      const to = plan.receiver[plan.out[k]!]!;
      if (now.taken[plan.out[k]!] === 1 && isUpstream[to] === 1) this.#queue.add(to);
    }
  }

  #asDrawn(s: number): void {
    const { into } = this.#plan;
    const now = this.#now;
    now.finish[s] = this.#finish[s]!;
    now.start[s] = this.#finish[s]! - this.#own[s]!;
    for (let i = into[s]!; i < into[s + 1]!; i++) now.raw[i] = this.#raw[i]!;
  }
}
