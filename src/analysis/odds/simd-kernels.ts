import { type Kernels, plainKernels } from './kernels.js';
import { instantiate } from './kernels-wasm.js';
import type { Sampler } from './sampler.js';

/** More than this is not asked of the machine for one set. */
const MOST_BYTES = 0x4000_0000;
const PAGE = 65_536;
/** Arrays begin where numbers are loaded fastest: with a line of the cache. */
const LINE = 64;
/** Bytes of a kernel with all that it takes, as kernels.as reads it. */
const TAPED = 64;

/** What the kernels are to be used on. */
export interface Needs {
  /** Bytes of all arrays together, and how many arrays. */
  readonly bytes: number;
  readonly arrays: number;
  /** Kernels on all tapes together, at most. */
  readonly taped: number;
  readonly samplers: readonly Sampler[];
}

/**
 * The kernels in WebAssembly, several runs at a time, with one memory for all that they are used on. Null where this machine
 * has no such thing, or not enough of it.
 */
export function simdKernels({ bytes, arrays, taped, samplers }: Needs): Kernels | null {
  const tables = new Set(samplers.flatMap(({ shape }) => (shape.form === 'table' ? [shape.cubics] : [])));
  const inTables = [...tables].reduce((sum, { byteLength }) => sum + byteLength + LINE, 0);
  const needed = bytes + LINE * arrays + TAPED * (taped + 1) + inTables;
  const loops = needed > MOST_BYTES ? null : instantiate(Math.ceil(needed / PAGE));
  return loops === null ? null : new SimdKernels(loops, tables, needed - TAPED * (taped + 1));
}

type Loops = NonNullable<ReturnType<typeof instantiate>>;

class SimdKernels implements Kernels {
  readonly #buffer: ArrayBuffer;
  readonly #view: DataView;
  readonly #tableAt = new Map<Float64Array, number>();
  /** Arrays lie from the beginning on, tapes from the end back: what is between them is free. */
  #free = 0;
  #tapes: number;
  /** The kernels of the tape that is being made; null where each is run at once. */
  #tape: Call[] | null = null;

  constructor(
    private readonly loops: Loops,
    tables: ReadonlySet<Float64Array>,
    /** Bytes from the beginning on that are for arrays and tables alone. */
    private readonly reserved: number,
  ) {
    this.#buffer = loops.memory.buffer;
    this.#view = new DataView(this.#buffer);
    this.#tapes = this.#buffer.byteLength - TAPED; // the last place is for one kernel that is run at once
    for (const table of tables) {
      const copy = this.floats(table.length);
      copy.set(table);
      this.#tableAt.set(table, copy.byteOffset);
    }
  }

  floats(count: number): Float64Array {
    return new Float64Array(this.#buffer, this.#place(8 * count), count);
  }

  words(count: number): Int32Array {
    return new Int32Array(this.#buffer, this.#place(4 * count), count);
  }

  #place(bytes: number): number {
    const at = this.#free;
    this.#free += Math.ceil(bytes / LINE) * LINE;
    return at;
  }

  readonly begin: Kernels['begin'] = (keys, states, block, [low, high]) => {
    this.loops.begin(keys.byteOffset, keys.length / 2, states.byteOffset, block, low, high);
  };

  readonly draw: Kernels['draw'] = (states, at, count, into) => {
    this.#run(this.loops.DRAW.value, count, states.byteOffset + 4 * at, into.byteOffset);
  };

  readonly sample: Kernels['sample'] = (sampler, words, count, into, at) => {
    const { shape } = sampler;
    const [from, to] = [words.byteOffset, into.byteOffset + 8 * at];
    const { TRIANGULAR, UNIFORM, TABLED } = this.loops;
    if (shape.form === 'triangular')
      this.#run(TRIANGULAR.value, count, from, to, 0, shape.last, shape.low, shape.high, shape.up, shape.down);
    else if (shape.form === 'uniform') this.#run(UNIFORM.value, count, from, to, 0, 0, shape.low, shape.slope);
    else if (shape.form === 'table')
      this.#run(TABLED.value, count, from, to, this.#tableAt.get(shape.cubics), shape.bits);
    else plainKernels.sample(sampler, words, count, into, at);
  };

  readonly fill: Kernels['fill'] = (into, to, value, count) => {
    this.#run(this.loops.FILL.value, count, into.byteOffset + 8 * to, 0, 0, 0, value);
  };

  readonly plus: Kernels['plus'] = (a, at, seconds, into, to, count) => {
    this.#run(this.loops.PLUS.value, count, a.byteOffset + 8 * at, into.byteOffset + 8 * to, 0, 0, seconds);
  };

  readonly sum: Kernels['sum'] = (a, at, b, bAt, less, into, to, count) => {
    const [first, second] = [a.byteOffset + 8 * at, b.byteOffset + 8 * bAt];
    this.#run(this.loops.SUM.value, count, first, second, into.byteOffset + 8 * to, 0, less);
  };

  readonly latest: Kernels['latest'] = (a, at, into, to, count) => {
    this.#run(this.loops.LATEST.value, count, a.byteOffset + 8 * at, into.byteOffset + 8 * to);
  };

  readonly latestPlus: Kernels['latestPlus'] = (a, at, seconds, into, to, count) => {
    this.#run(this.loops.LATEST_PLUS.value, count, a.byteOffset + 8 * at, into.byteOffset + 8 * to, 0, 0, seconds);
  };

  readonly latestSum: Kernels['latestSum'] = (a, at, b, bAt, less, into, to, count) => {
    const [first, second] = [a.byteOffset + 8 * at, b.byteOffset + 8 * bAt];
    this.#run(this.loops.LATEST_SUM.value, count, first, second, into.byteOffset + 8 * to, 0, less);
  };

  readonly nearly: Kernels['nearly'] = (a, at, b, bAt, less, into, to, count) => {
    const [first, second] = [a.byteOffset + 8 * at, b.byteOffset + 8 * bAt];
    this.#run(this.loops.NEARLY.value, count, first, second, into.byteOffset + 4 * to, 0, less);
  };

  readonly moments: Kernels['moments'] = (a, at, usual, limit, sums, to, breaks, b, count) => {
    const [from, into] = [a.byteOffset + 8 * at, sums.byteOffset + 8 * to];
    this.#run(this.loops.MOMENTS.value, count, from, into, breaks.byteOffset + 4 * b, 0, usual, limit);
  };

  tape(count: number, calls: () => void): () => void {
    this.#tape = [];
    calls();
    const tape = this.#tape;
    this.#tape = null;
    const [from, to] = [this.#tapes - TAPED * tape.length, this.#tapes];
    if (from < this.reserved) return calls; // no room for it: as good, only slower
    this.#tapes = from;
    for (const [i, call] of tape.entries()) this.#write(from + TAPED * i, call);
    return () => this.loops.play(from, to, count);
  }

  /** Runs a kernel with all that it takes; or puts it on the tape that is being made. */
  #run(kernel: number, count: number, a: number, b = 0, c = 0, d = 0, x = 0, y = 0, z = 0, w = 0): void {
    const call: Call = { words: [kernel, a, b, c, d], numbers: [x, y, z, w] };
    if (this.#tape !== null) return void this.#tape.push(call);
    const at = this.#buffer.byteLength - TAPED;
    this.#write(at, call);
    this.loops.play(at, at + TAPED, count);
  }

  #write(at: number, { words, numbers }: Call): void {
    for (const [i, word] of words.entries()) this.#view.setInt32(at + 4 * i, word, true);
    for (const [i, number] of numbers.entries()) this.#view.setFloat64(at + 32 + 8 * i, number, true);
  }
}

/** Which kernel, and what it takes: addresses and whole numbers, and others. */
interface Call {
  readonly words: readonly number[];
  readonly numbers: readonly number[];
}
