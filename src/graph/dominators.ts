import type { Link } from '../model/chain.js';
import type { Network } from './network.js';
import { outgoing, supplierFirst } from './supplier-first.js';

/**
 * The last place that everything which comes to a place has passed, by node; -1 where there is none. A link that does not lead on is a
 * beginning of its own. All -1 where forward links go in a circle. In supplier-first order one look at each link is enough
 * (Cooper, Harvey and Kennedy 2001), and with jumps that double a look takes few steps, however long the chain is.
 */
export function lastPassed(network: Network, leadsOn: (link: Link) => boolean): Int32Array {
  const { links, places, to } = network;
  const { first, edges } = outgoing(network);
  const order = supplierFirst(network, { first, edges });
  const root = places.length;
  const above = new Int32Array(root + 1).fill(-1);
  if (order === null) return above.subarray(0, root);
  const jumps = new Jumps(above, root);
  for (const node of order) {
    if (above[node] === -1) above[node] = root;
    jumps.add(node);
    for (let k = first[node]!; k < first[node + 1]!; k++) {
      const edge = edges[k]!;
      const by = leadsOn(links[edge]!) ? node : root;
      const known = above[to[edge]!]!;
      above[to[edge]!] = known === -1 ? by : jumps.meeting(known, by);
    }
  }
  return above.map((node) => (node === root ? -1 : node)).subarray(0, root);
}

/** A tree that grows downwards, in which two branches are followed up to where they meet in few steps. */
class Jumps {
  readonly #above: Int32Array;
  readonly #depth: Int32Array;
  /** Someone higher up, the same number of steps for all of a depth. */
  readonly #jump: Int32Array;

  constructor(above: Int32Array, root: number) {
    above[root] = root;
    this.#above = above;
    this.#depth = new Int32Array(above.length);
    this.#jump = new Int32Array(above.length).fill(root);
  }

  /** Jumps double where two in a row are as long. */
  add(node: number): void {
    const up = this.#above[node]!;
    const jump = this.#jump[up]!;
    const far = this.#jump[jump]!;
    const [last, before, first] = [this.#depth[up]!, this.#depth[jump]!, this.#depth[far]!];
    this.#depth[node] = last + 1;
    this.#jump[node] = last - before === before - first ? far : up;
  }

  meeting(one: number, other: number): number {
    const depth = Math.min(this.#depth[one]!, this.#depth[other]!);
    let [a, b] = [this.#atDepth(one, depth), this.#atDepth(other, depth)];
    while (a !== b) {
      const isHigher = this.#jump[a] === this.#jump[b];
      [a, b] = isHigher ? [this.#above[a]!, this.#above[b]!] : [this.#jump[a]!, this.#jump[b]!];
    }
    return a;
  }

  #atDepth(node: number, depth: number): number {
    let at = node;
    while (this.#depth[at]! > depth) {
      const jump = this.#jump[at]!;
      at = this.#depth[jump]! >= depth ? jump : this.#above[at]!;
    }
    return at;
  }
}
