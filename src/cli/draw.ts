import type { Drawing } from '../analysis/odds/odds.js';
import type { Io } from './io.js';
import type { Out } from './out.js';

/** Nothing is said of what takes less than this, in milliseconds. */
const PATIENCE = 500;
const BAR = 24;

/** Draws until there is enough, or somebody stops it: false where it was stopped. On a terminal it shows how far it is. */
export async function draw(drawings: readonly Drawing[], io: Io, out: Out): Promise<boolean> {
  const stop = new AbortController();
  const forget = io.onInterrupt(() => stop.abort());
  const began = io.now();
  try {
    for (const [i, drawing] of drawings.entries()) {
      while (!drawing.isDone && !stop.signal.aborted) {
        drawing.step();
        if (io.now() - began > PATIENCE) out.progress(bar((i + drawing.done) / drawings.length));
        await io.breathe();
      }
    }
  } finally {
    forget();
    out.progress(null);
  }
  return !stop.signal.aborted;
}

function bar(share: number): string {
  const full = Math.floor(share * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)} %`;
}
