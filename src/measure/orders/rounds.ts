import type { Network } from '../../graph/network.js';

/** A round of rework that an order may take a link again by. */
export interface Round {
  /** The link back. */
  readonly back: number;
  /** Whether the link is a part of it; else it leaves it on the way. */
  readonly isWithin: boolean;
}

/** By link, the rounds that come through its giver but do not end there: one that does is over before anything goes on. */
export function roundsOf(network: Network): readonly (readonly Round[])[] {
  const { links, from, to } = network;
  const backs = [...links.keys()].filter((edge) => links[edge]!.rework !== null);
  const rounds = backs.map((back) => ({ back, passes: passedBy(network, back) }));
  return links.map(({ rework }, edge) =>
    rework !== null
      ? []
      : rounds.flatMap(({ back, passes }): Round[] =>
          passes.has(from[edge]!) && from[back] !== from[edge] ? [{ back, isWithin: passes.has(to[edge]!) }] : [],
        ),
  );
}

/** By link, the links back that make each row on it a pass of its own, and no part, of an order that took one of them. */
export function passesBy(network: Network): readonly (readonly number[])[] {
  const { links } = network;
  return roundsOf(network).map((rounds, edge) =>
    links[edge]!.rework === null ? rounds.map(({ back }) => back) : [edge],
  );
}

/** The places on the forward ways from where a link back leads to where it comes from. */
export function passedBy({ graph, from, to }: Network, edge: number): ReadonlySet<number> {
  const after = spread(to[edge]!, (node) => graph.outNeighbors(node));
  const before = spread(from[edge]!, (node) => graph.inNeighbors(node));
  return new Set([...after].filter((node) => before.has(node)));
}

function spread(first: number, next: (node: number) => readonly string[]): ReadonlySet<number> {
  const reached = new Set([first]);
  for (const node of reached) for (const one of next(node)) reached.add(Number(one));
  return reached;
}
