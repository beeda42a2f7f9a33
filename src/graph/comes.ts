import type { Network } from './network.js';

/** The nodes that some order comes to, from where nothing comes in: none goes where nothing is left of the share of the way. */
export function nodesWithOrders({ places, links, from, to }: Network): ReadonlySet<number> {
  const left = new Map<number, number>();
  for (const [edge, { share, rework }] of links.entries())
    if (share !== null && rework === null) left.set(from[edge]!, (left.get(from[edge]!) ?? 1) - share);
  const out = places.map((): number[] => []);
  const fed = new Set<number>();
  for (const [edge, { share, rework }] of links.entries()) {
    if (rework !== null) continue;
    fed.add(to[edge]!);
    if ((share ?? left.get(from[edge]!) ?? 1) > NOTHING) out[from[edge]!]!.push(to[edge]!);
  }
  const come = new Set([...places.keys()].filter((node) => !fed.has(node)));
  for (const node of come) for (const next of out[node]!) come.add(next);
  return come;
}

/** What is left of shares that make a whole, in figures that are not exact. */
const NOTHING = 1e-9;
