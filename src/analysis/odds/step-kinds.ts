import { neverFails } from './never-fails.js';
import type { Script } from './script.js';

/** How a step is computed: for all orders at once; or so, and by kernels alone; 0: order by order. */
export const AT_ONCE = 1;
export const PLAIN = 2;

/**
 * How each step can be computed. At once: it waits for all of what always comes. Plain: at no set times besides, it cannot fail,
 * its work is not asked about, and all orders go the same way from it.
 */
export function stepKinds(script: Script): Uint8Array {
  const { plan, steps, lines } = script;
  const kinds = new Uint8Array(steps.length);
  const always = new Uint8Array(steps.length);
  const [full, right] = [neverFails(script, 'full'), neverFails(script, 'right')];
  for (let s = 0; s < steps.length; s++) {
    let [allTaken, anyTaken, isTimed] = [true, plan.into[s] === plan.into[s + 1], false];
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++) {
      const isTaken = always[plan.giver[i]!] === 1 && steps[plan.giver[i]!]!.ways === null;
      allTaken &&= isTaken;
      anyTaken ||= isTaken;
      isTimed ||= lines[i]!.every > 0;
    }
    always[s] = anyTaken ? 1 : 0;
    if (!allTaken || !anyTaken || plan.picks[s] === 1) continue;
    const { question, ways } = steps[s]!;
    const isPlain = !isTimed && question === null && ways === null && full[s] === 1 && right[s] === 1;
    kinds[s] = isPlain ? PLAIN : AT_ONCE;
  }
  return kinds;
}
