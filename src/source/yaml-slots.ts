import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from '../model/chain.js';
import type { Key, Quote, Slot, Spot } from './slot.js';
import type { Range } from './tree.js';

/** How what stands at some paths of a YAML text is written. */
export function yamlSlots(root: Node | null, paths: readonly Path[], text: string): (Slot | null)[] {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const pairs = known.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair), pair] as const).reverse());
    known.set(map, pairs);
    return pairs;
  };
  return paths.map((path) => {
    let node = root;
    let pair: Pair | null = null;
    let outer: Range | null = null;
    for (const step of path) {
      outer ??= bracketsOf(node);
      pair = isMap(node) ? (pairsOf(node).get(String(step)) ?? null) : null;
      if (pair === null && !isSeq(node)) return null;
      node = (pair === null && isSeq(node) ? node.items[Number(step)] : pair!.value) as Node | null;
    }
    return slotOf(node, pair, { text, outer });
  });
}

interface Around {
  readonly text: string;
  readonly outer: Range | null;
}

function slotOf(node: Node | null, pair: Pair | null, { text, outer }: Around): Slot {
  const spot = spotOf(node, { text, outer: outer ?? bracketsOf(node) });
  return { spot, key: pair === null ? null : keyOf(pair, text), outer };
}

function spotOf(node: Node | null, around: Around): Spot | null {
  const range: Range = [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
  if (isMap(node)) {
    const pairs = node.items.map((pair) => slotOf(pair.value as Node | null, pair, around));
    return { type: 'map', range, isFlow: node.flow === true, pairs };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => slotOf(item as Node | null, null, around));
    return { type: 'list', range, isFlow: node.flow === true, items };
  }
  if (!isScalar(node) || range[0] === range[1]) return null;
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  return { type: 'scalar', range, value: node.value, quote: quoteOf(node), isBlock };
}

function bracketsOf(node: Node | null): Range | null {
  return (isMap(node) || isSeq(node)) && node.flow === true ? [node.range![0], node.range![1]] : null;
}

function keyOf(pair: Pair, text: string): Key {
  const key = pair.key as Node;
  const range: Range = [key.range![0], key.range![1]];
  const gap = /^\s*:/u.exec(text.slice(range[1], range[1] + 200));
  return { name: nameOf(pair), range, quote: quoteOf(key), colon: gap === null ? null : range[1] + gap[0].length };
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function quoteOf(node: Node): Quote {
  const type = isScalar(node) ? node.type : null;
  return type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
}
