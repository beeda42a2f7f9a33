import { type Node, parseTree } from 'jsonc-parser';
import type { Slot, Spot } from './slot.js';
import type { Range } from './tree.js';

/** How a value of a JSON text is written, and its key. */
export function jsonSlot(text: string, value: Range, key: Range | null): Slot {
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
