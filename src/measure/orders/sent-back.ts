import type { Network } from '../../graph/network.js';
import type { Integers } from '../growing.js';
import { passedBy } from './rounds.js';
import { none, type Tallied } from '../tallied.js';

/** A place whose work may be sent back by links with a chance. */
interface Question {
  readonly backs: readonly number[];
  /** The forward links out of it: of those with shares an order takes one, the others all together. */
  readonly parted: readonly number[];
  readonly whole: readonly number[];
  /** Links back of other places whose rounds come through here. */
  readonly around: readonly number[];
}

/**
 * How often what a place had done was sent back over a link, of the times that it had done an order, but for what it found wrong: those
 * times that the order was sent back from there, and those that it went on. It goes on once, and once more for each round of another
 * place that comes through here; more rows than that are parts of deliveries. As in the model an order can only be sent back to where it was.
 */
export class SentBack {
  readonly #network: Network;
  readonly #questions: readonly Question[];
  readonly #links: readonly Tallied[];
  readonly #goneOn = new Map<Question, number>();

  constructor(network: Network) {
    this.#network = network;
    this.#questions = questionsOf(network);
    this.#links = network.links.map(() => none());
  }

  /** The rows of an order, by the link of each. */
  add(edge: Integers, order: Int32Array): void {
    if (this.#questions.length === 0) return;
    const times = new Map<number, number>();
    for (const row of order) times.set(edge.at(row), (times.get(edge.at(row)) ?? 0) + 1);
    for (const question of this.#questions) this.#ask(question, times);
  }

  /** Of a link; null where the log tells of none that was sent back, or of none that went on: then it may be silent about them. */
  of(edge: number): Tallied | null {
    const question = this.#questions.find(({ backs }) => backs.includes(edge));
    const tally = this.#links[edge]!;
    return question === undefined || tally.hits === 0 || !this.#goneOn.has(question) ? null : tally;
  }

  #ask(question: Question, rows: ReadonlyMap<number, number>): void {
    const { from, to, links } = this.#network;
    const times = (edge: number): number => rows.get(edge) ?? 0;
    const goneOn = goesOn(question, times);
    const sentBack = sum(question.backs.map(times));
    if (goneOn > 0) this.#goneOn.set(question, goneOn);
    for (const edge of question.backs) {
      const there = to[edge]!;
      const wasThere = [...rows.keys()].some(
        (one) => links[one]!.rework === null && (from[one] === there || to[one] === there),
      );
      if (!wasThere) continue;
      this.#links[edge]!.hits += times(edge);
      this.#links[edge]!.of += sentBack + goneOn;
    }
  }
}

function goesOn({ parted, whole, around }: Question, times: (edge: number) => number): number {
  const seen = sum(parted.map(times)) + Math.max(0, ...whole.map(times));
  return Math.min(seen, 1 + sum(around.map(times)));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function questionsOf(network: Network): Question[] {
  const { links, places, from } = network;
  const edges = [...links.keys()];
  const backs = edges.filter((edge) => links[edge]!.rework !== null);
  const asking = new Set(backs.filter((edge) => links[edge]!.rework!.form === 'chance').map((edge) => from[edge]!));
  if (asking.size === 0) return [];
  const rounds = backs.map((edge) => ({ edge, passes: passedBy(network, edge) }));
  return [...places.keys()].flatMap((node): Question[] => {
    if (!asking.has(node)) return [];
    const out = edges.filter((edge) => from[edge] === node);
    const on = out.filter((edge) => links[edge]!.rework === null);
    return [
      {
        backs: out.filter((edge) => links[edge]!.rework?.form === 'chance'),
        parted: on.filter((edge) => links[edge]!.share !== null),
        whole: on.filter((edge) => links[edge]!.share === null),
        around: rounds.flatMap(({ edge, passes }) => (from[edge] !== node && passes.has(node) ? [edge] : [])),
      },
    ];
  });
}
