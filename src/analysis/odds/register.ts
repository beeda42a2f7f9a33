import type { Distribution } from '../../model/distribution.js';
import { sampler, type Sampler } from './sampler.js';
import type { Event, Phase, Timed, Toss } from './script.js';

/** Gives everything that is drawn its stream, and a column of each run to be kept in. */
export class Register {
  /** The names of the streams. */
  readonly streams: string[] = [];
  readonly phases: Phase[] = [];
  /** How many columns there are; put back to what it was, they are used anew. */
  columns = 0;
  /** By what the distribution says: those that say the same are drawn from one table. */
  readonly #samplerOf = new Map<string, Sampler>();
  readonly #phaseOf = new Map<string, number>();

  get samplers(): Sampler[] {
    return [...this.#samplerOf.values()];
  }

  column(): number {
    return this.columns++;
  }

  stream(name: string): number {
    return this.streams.push(name) - 1;
  }

  timed(stream: string, time: Distribution): Timed {
    const key = JSON.stringify(time);
    let sample = this.#samplerOf.get(key);
    if (sample === undefined) this.#samplerOf.set(key, (sample = sampler(time)));
    return { column: this.column(), sample, stream: this.stream(stream) };
  }

  event(owner: string, cause: string, chance: number, time: Distribution): Event {
    return { ...this.timed(name(owner, 'time'), time), cause, chance, happens: this.stream(name(owner, 'happens')) };
  }

  toss(owner: string, purpose: string, chance: number | null): Toss | null {
    return chance === null || chance >= 1 ? null : { chance, stream: this.stream(name(owner, purpose)) };
  }

  /** The phase of departures from a giver at an interval; -1 where they leave at any time. */
  phase(giver: string, every: number): number {
    if (every === 0) return -1;
    const stream = name('departure', giver, String(every));
    const known = this.#phaseOf.get(stream);
    if (known !== undefined) return known;
    const phase = this.phases.push({ every, stream: this.stream(stream), column: this.column() }) - 1;
    this.#phaseOf.set(stream, phase);
    return phase;
  }
}

/** A name of a stream: parts that cannot run into each other. */
export function name(...parts: readonly string[]): string {
  return parts.join('\u0000');
}
