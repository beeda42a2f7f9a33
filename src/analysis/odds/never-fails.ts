import type { Script } from './script.js';

/** 1 for the steps whose delivery is always full, or always right, and so is all that it rests on. */
export function neverFails({ plan, steps, lines }: Script, what: 'full' | 'right'): Uint8Array {
  const never = Uint8Array.from(steps, (step) => (step[what] === null ? 1 : 0));
  for (let s = 0; s < never.length; s++)
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++)
      if (lines[i]![what] !== null || never[plan.giver[i]!] === 0) never[s] = 0;
  return never;
}
