import type { Base } from './mutate.js';
import { type Draw, SEED, seeded } from './seeded.js';
import { troubleWith } from './trouble.js';

/** Makes so many files, each another one, and tells of the first that kedja does not bear; null where it bears all. */
export function notSurvived(times: number, make: (draw: Draw) => Base): string | null {
  for (let i = 0; i < times; i++) {
    const seed = (SEED + i * 7919) >>> 0;
    const { file, bytes } = make(seeded(seed));
    const trouble = troubleWith(bytes, file);
    if (trouble !== null)
      return `KEDJA_SEED=${seed} finds it again at once: ${trouble}\n${file}:\n${JSON.stringify(Buffer.from(bytes).toString())}`;
  }
  return null;
}
