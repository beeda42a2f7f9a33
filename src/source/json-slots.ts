import { type Node, parseTree } from 'jsonc-parser';
import type { At, Path } from '../model/chain.js';
import type { Slot, Spot } from './slot.js';
import type { Range } from './tree.js';

/** How what stands at some paths of a JSON text is written. */
export function jsonSlots(
  text: string,
  paths: readonly Path[],
  locate: (places: readonly At[]) => readonly (Range | null)[],
): (Slot | null)[] {
  const ranges = locate(paths.flatMap((path) => [{ path }, { path, key: true } as const]));
  return paths.map((path, i) => {
    const value = ranges[2 * i]!;
    return value === null ? null : jsonSlot(text, value, typeof path.at(-1) === 'string' ? ranges[2 * i + 1]! : null);
  });
}

function jsonSlot(text: string, value: Range, key: Range | null): Slot {
  const start = value[0];
  const node = parseTree(text.slice(...value))!;
  return { spot: spotOf(node, start), outer: null, key: key === null ? null : keyAt(text, key) };

  function spotOf(node: Node, shift: number): Spot {
    const range: Range = [shift + node.offset, shift + node.offset + node.length];
    const children = node.children ?? [];
    if (node.type === 'array') {
      const items = children.map((item): Slot => ({ spot: spotOf(item, shift), key: null, outer: null }));
      return { type: 'list', range, isFlow: true, items };
    }
    if (node.type !== 'object')
      return { type: 'scalar', range, value: node.value, quote: node.type === 'string' ? '"' : '', isBlock: false };
    const pairs = children.map(({ children: [name, inner] = [] }): Slot => ({
      spot: spotOf(inner!, shift),
      key: keyAt(text, [shift + name!.offset, shift + name!.offset + name!.length]),
      outer: null,
    }));
    return { type: 'map', range, isFlow: true, pairs };
  }
}

function keyAt(text: string, range: Range): NonNullable<Slot['key']> {
  return {
    name: JSON.parse(text.slice(...range)) as string,
    range,
    quote: '"',
    colon: text.indexOf(':', range[1]) + 1,
  };
}
