import type { Plan } from '../../graph/plan.js';
import type { Shares } from '../routes.js';
import type { Loop } from './loops.js';
import type { Sampler } from './sampler.js';

/** What takes so many seconds more than the model says, by step and by line. */
export interface Lateness {
  readonly steps: ReadonlyMap<number, number>;
  readonly lines: ReadonlyMap<number, number>;
}

export const NOT_LATE: Lateness = { steps: new Map(), lines: new Map() };

/** A time that is drawn once a run, and where its seconds are kept. */
export interface Timed {
  readonly column: number;
  readonly sample: Sampler;
  /** The stream of its words. */
  readonly stream: number;
}

/** Something that happens with a chance, and the time it then takes: 0 seconds where it does not. */
export interface Event extends Timed {
  readonly cause: string;
  readonly chance: number;
  readonly happens: number;
}

/** Something that is or is not so, drawn once a run. The stream's words are compared with the chance. */
export interface Toss {
  readonly chance: number;
  readonly stream: number;
}

/** The ways out of a step with shares: an order takes one of them. */
export interface Ways {
  readonly stream: number;
  readonly column: number;
  /** Of each line out of the step, which way it belongs to, and up to which chance each way is taken. */
  readonly wayOf: ReadonlyMap<number, number>;
  readonly upTo: Float64Array;
}

/** What happens when a step with rework is done: what is wrong may be found, or the order goes back by chance. */
export interface Question {
  /** The loop by which what is found wrong goes back; -1 where there is none. */
  readonly wrong: number;
  /** All loops from here. */
  readonly all: readonly number[];
  readonly finds: Toss;
  /** The loops by chance, and up to which chance each is taken. */
  readonly loops: Int32Array;
  readonly upTo: Float64Array;
  readonly stream: number;
  /** Where the words of both tosses are kept. */
  readonly findsWord: number;
  readonly word: number;
}

/** What is drawn at a place or on a link. */
export interface Drawn {
  readonly id: string;
  /** Seconds that never vary. */
  readonly fixed: number;
  /** Queue, time, hand-over: those that vary. */
  readonly times: readonly Timed[];
  readonly delays: readonly Event[];
  /** Where all of these are added up; -1 where only the fixed seconds count. */
  readonly column: number;
  readonly full: Toss | null;
  readonly right: Toss | null;
}

export interface StepScript extends Drawn {
  /** Positions of the causes that hit it. */
  readonly causes: readonly number[];
  readonly ways: Ways | null;
  readonly question: Question | null;
}

export interface LineScript extends Drawn {
  readonly recover: Timed | null;
  /** Seconds between departures, 0: at any time; and which phase they have. */
  readonly every: number;
  readonly phase: number;
}

/** Departures from one giver at one interval leave at the same times. */
export interface Phase {
  readonly every: number;
  readonly stream: number;
  readonly column: number;
}

/** What is drawn in a run of a plan, from which stream, and where it is kept: see the model format and the semantics. */
export interface Script {
  readonly plan: Plan;
  readonly shares: Shares;
  readonly steps: readonly StepScript[];
  readonly lines: readonly LineScript[];
  readonly causes: readonly Event[];
  readonly phases: readonly Phase[];
  readonly loops: readonly Loop[];
  /** What is drawn on the way back of each loop. */
  readonly back: readonly Drawn[];
  /** The names of the streams. */
  readonly streams: readonly string[];
  /** How times are drawn: all ways there are. */
  readonly samplers: readonly Sampler[];
  /** True where the draws of a step take the place of those of the step before. */
  readonly isFleeting: boolean;
  /** How many numbers are kept for each run. */
  readonly columns: number;
  /** True where deliveries can be short or wrong at all. */
  readonly canFail: boolean;
}
