import { type Hand, pick, SHORT, WRONG } from './deal.js';
import { type Coming, join, roomFor, waitFrom } from './join.js';
import type { Loop } from './loops.js';
import type { Outcome } from './orders.js';
import type { Drawn, Question, Script, Timed, Ways } from './script.js';
import { chanceOf, Lottery, type Streams } from './streams.js';
import type { Undo } from './undo.js';

/** The order that goes round: its run, its place in the outcome, and what is taken out of it. */
interface Order {
  readonly run: number;
  readonly at: number;
  readonly undo: Undo | null;
  readonly outcome: Outcome;
}

/** A round: of which loop, and what tells its draws from those of all others; `depth` rounds are going on around it. */
interface Round {
  readonly loop: Loop;
  readonly tag: number;
  readonly depth: number;
  /** The way it takes, and when what is done; from when its first step starts. */
  readonly now: Coming & { readonly finish: Float64Array; readonly inRun: Uint8Array };
}

/**
 * Rework: when a step is done its order may go back, and the step is asked again after each round, until it goes on. A round is
 * drawn afresh: by the run and the round, so that no other draw is touched, however many there are.
 */
export class Rounds {
  readonly #lottery: Lottery;
  readonly #room: Float64Array;
  readonly #rounds: Round['now'][] = [];
  readonly #word = new Int32Array(1);
  readonly #seconds = new Float64Array(1);

  constructor(
    private readonly script: Script,
    private readonly streams: Streams,
  ) {
    this.#lottery = new Lottery(streams.seed);
    this.#room = roomFor(script.plan);
  }

  /** Seconds that an order's rounds take behind a step, kept by loop too. What was wrong of its delivery is as the last round left it. */
  after(s: number, at: number, hand: Hand, nth: number, undo: Undo | null, outcome: Outcome): number {
    const { loops } = this.script;
    const question = this.script.steps[s]!.question!;
    const order: Order = { run: hand.first + nth, at, undo, outcome };
    const { width, rework, fails, inRun } = outcome;
    for (const l of question.all) rework[l * width + at] = 0;
    let isWrong = fails.length > 0 && (fails[s * width + at]! & WRONG) !== 0;
    let finds = hand.kept[question.findsWord * hand.runs + nth]!;
    let chance = hand.kept[question.word * hand.runs + nth]!;
    let total = 0;
    for (let round = 1; ; round++) {
      const l = answer(question, isWrong, finds, chance);
      if (l === -1 || inRun[loops[l]!.to * width + at] === 0) break;
      const tag = tagOf(0, this.streams.keys[2 * question.stream]!, round);
      const took = this.#goRound(l, tag, 0, order);
      isWrong = (this.#rounds[0]!.fails[s]! & WRONG) !== 0;
      rework[l * width + at]! += took || Number.MIN_VALUE; // one that takes no time is a round too
      total += took;
      finds = this.#chance(question.finds.stream, order, tag);
      chance = this.#chance(question.stream, order, tag);
    }
    if (fails.length > 0) fails[s * width + at] = (fails[s * width + at]! & SHORT) | (isWrong ? WRONG : 0);
    return total;
  }

  /** Seconds of one round: back over the rework link, and from there on to the step that it comes from. */
  #goRound(l: number, tag: number, depth: number, order: Order): number {
    const loop = this.script.loops[l]!;
    const round: Round = { loop, tag, depth, now: (this.#rounds[depth] ??= newRound(this.script)) };
    const back = this.#own(this.script.back[l]!, order, tag);
    for (const s of loop.steps) this.#visit(s, round, order);
    return back + round.now.finish[loop.from]!;
  }

  #visit(s: number, round: Round, order: Order): void {
    const { plan, steps } = this.script;
    const { loop, now, tag } = round;
    let comes = s === loop.to;
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++) {
      if (loop.hasLine[i] === 1) comes ||= now.taken[i] === 1;
      else this.#isThere(i, round, order);
    }
    now.inRun[s] = comes ? 1 : 0;
    if (comes) {
      for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++)
        if (loop.hasLine[i] === 1 && now.taken[i] === 1) this.#deliver(i, round, order);
      join(plan, s, 0, now, this.#room);
      if (this.#fails(steps[s]!, order.undo?.stepFails[s] ?? 0, order, tag)) now.fails[s]! |= WRONG;
      now.finish[s] = now.start[s]! + this.#own(steps[s]!, order, tag);
      if (s !== loop.from) this.#ask(s, round, order);
    }
    this.#sendOn(s, comes, round, order);
  }

  /** What comes from outside a round is there already, and right. */
  #isThere(i: number, { now }: Round, { outcome, at }: Order): void {
    now.taken[i] = outcome.taken[i * outcome.width + at]!;
    now.raw[i] = 0;
    now.lineFails[i] = 0;
  }

  /** A delivery of a round; its stock does not count. */
  #deliver(i: number, { now, tag }: Round, order: Order): void {
    const line = this.script.lines[i]!;
    const giver = this.script.plan.giver[i]!;
    const done = now.finish[giver]!;
    let own = this.#own(line, order, tag);
    const fails = this.#fails(line, order.undo?.lineFails[i] ?? 0, order, tag);
    now.lineFails[i] = now.fails[giver]! | (fails ? WRONG : 0);
    if (now.lineFails[i] !== 0 && line.recover !== null) {
      own += this.#timeOf(line.recover, order, tag);
      now.lineFails[i] = 0;
    }
    const { every, phase } = line;
    const at = every > 0 ? this.#chance(this.script.phases[phase]!.stream, order, tag) * every : 0;
    now.raw[i] = done + own + (every > 0 ? waitFrom(done, at, every) : 0);
  }

  /** Rounds within a round, of the loops that are part of its. */
  #ask(s: number, { loop, now, tag, depth }: Round, order: Order): void {
    const { question } = this.script.steps[s]!;
    if (question === null) return;
    let asked = tag;
    for (let round = 1; ; round++) {
      const finds = this.#chance(question.finds.stream, order, asked);
      const chance = this.#chance(question.stream, order, asked);
      const l = answer(question, (now.fails[s]! & WRONG) !== 0, finds, chance);
      if (l === -1 || !loop.inner.includes(l)) return;
      if (now.inRun[this.script.loops[l]!.to] === 0) return;
      asked = tagOf(tag, this.streams.keys[2 * question.stream]!, round);
      now.finish[s]! += this.#goRound(l, asked, depth + 1, order);
      now.fails[s] = this.#rounds[depth + 1]!.fails[s]!;
    }
  }

  /**
   * Of the ways out only those lead on that stay in the round, as likely among themselves as they are; where no order ever takes
   * them, the first: a round comes to its end.
   */
  #sendOn(s: number, comes: boolean, { loop, now, tag }: Round, order: Order): void {
    const { firstOut, out } = this.script.plan;
    const { ways } = this.script.steps[s]!;
    const way = ways === null || !comes ? -1 : this.#way(s, ways, loop, order, tag);
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++) {
      const i = out[k]!;
      if (loop.hasLine[i] === 1) now.taken[i] = comes && (ways === null || ways.wayOf.get(i) === way) ? 1 : 0;
    }
  }

  #way(s: number, { wayOf, upTo, stream }: Ways, loop: Loop, order: Order, tag: number): number {
    const { firstOut, out } = this.script.plan;
    const stays = new Set<number>();
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++)
      if (loop.hasLine[out[k]!] === 1) stays.add(wayOf.get(out[k]!)!);
    const among = upTo.map((_, way) => (stays.has(way) ? upTo[way]! - (upTo[way - 1] ?? 0) : 0));
    for (let way = 1; way < among.length; way++) among[way]! += among[way - 1]!;
    const total = among.at(-1)!;
    return total > 0 ? pick(among, this.#chance(stream, order, tag) * total) : Math.min(...stays);
  }

  /** True where this time's work or delivery is wrong by itself. What is short stays as it was drawn at first. */
  #fails({ right }: Drawn, undone: number, order: Order, tag: number): boolean {
    return right !== null && (undone & WRONG) === 0 && this.#chance(right.stream, order, tag) >= right.chance;
  }

  /** Queue and time, or hand-over, and delays; causes do not strike again. */
  #own({ fixed, times, delays }: Drawn, order: Order, tag: number): number {
    let sum = fixed;
    for (const time of times) sum += this.#timeOf(time, order, tag);
    for (const delay of delays)
      if (this.#chance(delay.happens, order, tag) < delay.chance) sum += this.#timeOf(delay, order, tag);
    return sum;
  }

  #timeOf({ sample, stream }: Timed, { run }: Order, tag: number): number {
    this.#word[0] = this.#wordOf(stream, run, tag);
    sample.times(this.#word, 1, this.#seconds, 0);
    return this.#seconds[0]!;
  }

  #chance(stream: number, { run }: Order, tag: number): number {
    return chanceOf(this.#wordOf(stream, run, tag));
  }

  #wordOf(stream: number, run: number, tag: number): number {
    const { keys } = this.streams;
    return this.#lottery.word(keys[2 * stream]!, keys[2 * stream + 1]!, run, tag);
  }
}

/** The loop that an order goes back by; -1 where it goes on. */
function answer({ wrong, finds, loops, upTo }: Question, isWrong: boolean, found: number, chance: number): number {
  if (isWrong && wrong !== -1 && found < finds.chance) return wrong;
  const nth = pick(upTo, chance);
  return nth === -1 ? -1 : loops[nth]!;
}

/** A word that stands for a round: the n-th at a step, within another round or in the run itself (0). */
export function tagOf(outer: number, step: number, round: number): number {
  let word = Math.imul(outer ^ step, 0x9e3779b1) ^ Math.imul(round, 0x85ebca77);
  word = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  word = Math.imul(word ^ (word >>> 13), 0x297a2d39);
  return (word ^ (word >>> 16)) >>> 0;
}

function newRound({ plan }: Script): Round['now'] {
  const [steps, lines] = [plan.node.length, plan.edge.length];
  return {
    width: 1,
    start: new Float64Array(steps),
    finish: new Float64Array(steps),
    inRun: new Uint8Array(steps),
    raw: new Float64Array(lines),
    taken: new Uint8Array(lines),
    fails: new Uint8Array(steps),
    lineFails: new Uint8Array(lines),
  };
}
