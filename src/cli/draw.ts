import type { Drawing } from '../analysis/odds/odds.js';
import type { Io } from './io.js';
import type { Out } from './out.js';
import type { Pool } from './pool.js';

/** How many threads draw: as many as were asked for, or null: more than one where it would take long otherwise. */
export type Threads = number | null;

/** Nothing is said of what takes less than this, in milliseconds; what is longer yet is shared between threads. */
const PATIENCE = 500;
/** Starting threads takes about as long. */
const WORTH_SHARING = 1000;
/** How long nothing else has its turn, in milliseconds: an interrupt waits no longer. */
const BREATH = 50;
/** Blocks that wait for a thread, so that none of them waits for a block. */
const AHEAD = 2;
const BAR = 24;

/** Draws until there is enough, or somebody stops it: false where it was stopped. On a terminal it shows how far it is. */
export async function draw(drawings: readonly Drawing[], threads: Threads, io: Io, out: Out): Promise<boolean> {
  const stop = new AbortController();
  const forget = io.onInterrupt(() => stop.abort());
  const began = io.now();
  try {
    for (const [i, drawing] of drawings.entries()) {
      const tell = (): void => {
        if (io.now() - began > PATIENCE) out.progress(bar((i + drawing.done) / drawings.length));
      };
      await drawOne(drawing, threads ?? io.cores, threads === null, stop.signal, io, tell);
    }
  } finally {
    forget();
    out.progress(null);
  }
  return !stop.signal.aborted;
}

/** Begins by itself, and goes on with threads where that pays. */
async function drawOne(
  drawing: Drawing,
  threads: number,
  onlyIfLong: boolean,
  stop: AbortSignal,
  io: Io,
  tell: () => void,
): Promise<void> {
  const began = io.now();
  let breathed = began;
  const before = drawing.done;
  while (!drawing.isDone && !stop.aborted) {
    const spent = io.now() - began;
    const done = drawing.done - before;
    const left = done > 0 ? spent * ((1 - drawing.done) / done) : 0;
    if (threads > 1 && (!onlyIfLong || left > WORTH_SHARING)) return share(drawing, threads, stop, tell);
    drawing.step();
    tell();
    if (io.now() - breathed < BREATH) continue;
    await io.breathe();
    breathed = io.now();
  }
}

/** Blocks are drawn by any thread, and added in their order: so the figures are the same for any number. */
async function share(drawing: Drawing, threads: number, stop: AbortSignal, tell: () => void): Promise<void> {
  const { startPool } = await import('./pool.js');
  const pool = startPool(threads, drawing.task);
  try {
    const coming: ReturnType<Pool['count']>[] = [];
    let next = drawing.next;
    while (!drawing.isDone && !stop.aborted) {
      while (coming.length < threads * AHEAD && drawing.runsOf(next) > 0) {
        const counts = pool.count({ block: next, runs: drawing.runsOf(next) });
        counts.catch(() => undefined); // what is not needed any more ends with the threads; what is needed is awaited below
        coming.push(counts);
        next++;
      }
      drawing.add(await coming.shift()!);
      tell();
    }
  } finally {
    await pool.close();
  }
}

function bar(share: number): string {
  const full = Math.floor(share * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)} %`;
}
