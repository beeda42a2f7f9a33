import { Interner } from '../interner.js';
import type { Mapping } from '../mapping.js';

/** There are a handful; of more the column is another one. */
const MOST_KNOWN = 1000;

/** Reads whether a delivery could be used: 1 where it could, 0 where not, -2 where it is written neither way. */
export function readUsable({
  yes,
  no,
}: Pick<Mapping, 'yes' | 'no'>): (bytes: Uint8Array, start: number, end: number) => number {
  let texts = new Interner();
  let values: number[] = [];
  return (bytes, start, end) => {
    if (texts.count > MOST_KNOWN) [texts, values] = [new Interner(), []];
    const code = texts.ofBytes(bytes, start, end);
    const known = values[code];
    if (known !== undefined) return known;
    const text = new TextDecoder().decode(bytes.subarray(start, end)).toLowerCase();
    return (values[code] = yes.has(text) ? 1 : no.has(text) ? 0 : -2);
  };
}
