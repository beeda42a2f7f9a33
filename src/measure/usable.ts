import type { Mapping } from './mapping.js';

/** Reads whether a delivery could be used: 1 where it could, 0 where not, -2 where it is written neither way. */
export function readUsable({
  yes,
  no,
}: Pick<Mapping, 'yes' | 'no'>): (bytes: Uint8Array, start: number, end: number) => number {
  const known = new Map<string, number>();
  return (bytes, start, end) => {
    let key = ''; // a handful of texts, each a few letters long
    for (let i = start; i < end && i < start + 24; i++) key += String.fromCharCode(bytes[i]!);
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = new TextDecoder().decode(bytes.subarray(start, end)).toLowerCase();
    const value = yes.has(text) ? 1 : no.has(text) ? 0 : -2;
    if (known.size < 1000 && end - start <= 24) known.set(key, value);
    return value;
  };
}
