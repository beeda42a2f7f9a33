import { JSON_LIMIT } from '../source/text.js';
import { outOf, type Spot, textOf } from './git.js';
import { type Io, isProblem, UsageError } from './io.js';

/** So many are asked for in one call of git. */
const AT_ONCE = 500;

/** The bytes of files that git has, by the names it has for them. */
export async function bytesOfAll(
  names: readonly string[],
  spot: Spot,
  io: Io,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>();
  const wanted = [...new Set(names)];
  for (let i = 0; i < wanted.length; i += AT_ONCE)
    for (const [name, bytes] of await someOf(wanted.slice(i, i + AT_ONCE), spot, io)) all.set(name, bytes);
  return all;
}

/** Half of them, and half of those, where all together are more than anybody would hold. */
async function someOf(names: readonly string[], spot: Spot, io: Io): Promise<(readonly [string, Uint8Array])[]> {
  const { folder } = spot;
  const input = names.map((name) => `${name}\n`).join('');
  const answer = await io.git(['-C', folder, 'cat-file', '--batch'], JSON_LIMIT, { input });
  if (isProblem(answer) && answer.problem === 'too-large' && names.length > 1) {
    const half = names.length >> 1;
    return [...(await someOf(names.slice(0, half), spot, io)), ...(await someOf(names.slice(half), spot, io))];
  }
  return parted(outOf(answer, folder));
}

/** Each with a line of its own before it: its name, what it is, and how long. */
function parted(out: Uint8Array): (readonly [string, Uint8Array])[] {
  const all: (readonly [string, Uint8Array])[] = [];
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(10, at);
    const told = textOf(out.subarray(at, end));
    const [name, kind, size] = told.split(' ');
    if (kind !== 'blob') throw new UsageError(({ git }) => git.failed(told));
    const length = Number(size);
    all.push([name!, out.subarray(end + 1, end + 1 + length)]);
    at = end + 1 + length + 1;
  }
  return all;
}
