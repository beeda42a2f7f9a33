import type { Plan } from '../../graph/plan.js';
import { TOLERANCE } from '../../model/duration.js';
import { StepQueue } from '../step-queue.js';
import { type Hand, secondsAt } from './deal.js';
import type { Flat } from './flat.js';
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
  #end = 0;

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

  /** True where one sweep over an order tells it without any subject that is critical; no other would make it sooner. */
  get sweeps(): boolean {
    return this.#sweep !== null;
  }

  /** Takes up an order of a hand, to ask of a customer's step; what is critical for it says `isCritical`. */
  load(orders: Orders, hand: Hand, at: number, end: number, flat: Flat, isCritical: (step: number) => boolean): void {
    this.#end = end;
    this.#copy(orders, hand, at, flat);
    this.#sweep?.load(flat.upSteps, this.#finish, this.#own, this.#lag, this.#now.taken, isCritical);
  }

  #copy({ width, start, finish, raw, taken }: Orders, { kept, runs }: Hand, at: number, flat: Flat): void {
    const { plan, lines, phases } = this.script;
    const now = this.#now;
    for (const s of flat.upSteps) {
      const here = s * width + at;
      now.start[s] = start[here]!;
      now.finish[s] = this.#finish[s] = finish[here]!;
      this.#own[s] = finish[here]! - start[here]!;
    }
    for (const i of flat.upLines) {
      const here = i * width + at;
      now.taken[i] = taken[here]!;
      now.raw[i] = this.#raw[i] = raw[here]!;
      this.#lag[i] = raw[here]! - this.#finish[plan.giver[i]!]!;
    }
    if (phases.length === 0) return;
    for (const i of flat.upLines) {
      const every = plan.every[i]!;
      if (every === 0) continue;
      this.#phase[i] = kept[phases[lines[i]!.phase]!.column * runs + at]!;
      this.#lag[i]! -= waitFrom(this.#finish[plan.giver[i]!]!, this.#phase[i], every);
    }
  }

  /**
   * The lead time to the customer without what a subject took longer than usual: by the sweep, of one that is critical and that
   * a single column tells. Null where it took no longer.
   */
  sweepWithout(
    { column, usual, line, first, steps }: Flat,
    x: number,
    { kept, runs }: Hand,
    at: number,
  ): number | null {
    const saved = kept[column[x]! * runs + at]! - usual[x]!;
    return saved > TOLERANCE ? this.#sweptWithout(line[x] === -1 ? steps[first[x]!]! : -1, line[x]!, saved) : null;
  }

  #sweptWithout(step: number, line: number, saved: number): number {
    const sweep = this.#sweep!;
    const leadTime = this.#finish[this.#end]!;
    const around = line === -1 ? sweep.around(step) : sweep.aroundLine(line, this.#finish, this.#lag, this.#now.taken);
    return Math.min(leadTime, Math.max(around, leadTime - saved));
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
  without(isUpstream: Uint8Array): number {
    const isOne = this.#sweep !== null && this.#steps.length + this.#lines.length === 1;
    if (!isOne) return this.#again(isUpstream);
    const [step] = this.#steps;
    if (step !== undefined) return this.#sweptWithout(step, -1, this.#saved[step]!);
    return this.#sweptWithout(-1, this.#lines[0]!, this.#lineSaved[this.#lines[0]!]!);
  }

  /** The same by going through all that changes. */
  #again(isUpstream: Uint8Array): number {
    const { receiver } = this.#plan;
    for (const step of this.#steps) if (isUpstream[step] === 1) this.#queue.add(step);
    for (const line of this.#lines) if (isUpstream[receiver[line]!] === 1) this.#queue.add(receiver[line]!);
    for (let s = this.#queue.next(); s !== -1; s = this.#queue.next()) this.#visit(s, isUpstream);
    const lead = this.#now.start[this.#end]!;
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
