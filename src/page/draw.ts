import type { Drawing } from '../analysis/odds/odds.js';

/** So long nothing else has its turn, in milliseconds: a frame's worth. */
const BREATH = 14;

/** Draws in slices, so that the page answers all the while; false where a newer question came up. */
export async function drawAll(drawings: readonly Drawing[], isNewest: () => boolean): Promise<boolean> {
  let breathed = performance.now();
  for (const drawing of drawings)
    while (!drawing.isDone) {
      drawing.step();
      if (performance.now() - breathed < BREATH) continue;
      await breathe();
      if (!isNewest()) return false;
      breathed = performance.now();
    }
  return true;
}

/** Lets events and pictures have their turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
