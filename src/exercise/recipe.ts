import { type ExercisePhrases, type Hand, SETTINGS } from '../words/exercise-phrases.js';
import type { Draw } from './draw.js';

/** What a model of an exercise is written from. Times in minutes, shares in per cent. */
export interface Recipe {
  readonly name: string;
  readonly places: readonly RecipePlace[];
  readonly links: readonly RecipeLink[];
  readonly customer: { readonly id: string; readonly name: string; readonly within: number; readonly right: number };
}

export interface RecipePlace {
  readonly id: string;
  readonly name: string;
  readonly isSupplier: boolean;
  readonly queue: number;
  readonly time: number;
  readonly right: number;
}

export interface RecipeLink {
  readonly from: string;
  readonly to: string;
  readonly item: string;
  readonly handover: number;
  readonly every: number;
  readonly stock: number;
  /** Null where nothing is agreed: on the way to the customer, who is promised something, and by mistake. */
  readonly agreed: RecipeTerms | null;
  /** Where the two sides do not agree: what the receiver expects; then `agreed` is only offered. */
  readonly expects: RecipeTerms | null;
}

export interface RecipeTerms {
  readonly within: number;
  readonly right: number;
}

const WORK = [10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 100, 120];
const QUEUES = [0, 0, 10, 15, 20, 30, 45, 60, 90];
const WAYS = [0, 5, 10, 15, 20, 25, 30];
const DEPARTURES = [0, 0, 0, 0, 40, 60, 90, 120];
const RIGHT = [100, 99, 98, 97, 96, 95];

/** A chain in which nothing is wrong but the promise, which is still to be made. */
export function soundRecipe(words: ExercisePhrases['settings'], draw: Draw): Recipe & { readonly deadEnd: DeadEnd } {
  const setting = draw.from(SETTINGS);
  const { chain, ids, supplier, line, aside, deadEnd, customer } = words[setting];
  const isLong = draw(3) > 0;
  const shown = line.map((hand, i) => ({ hand, id: ids[i + 1]! })).filter((_, i) => i !== 3 || isLong);
  const places = [
    supplierPlace(ids[0], supplier, draw),
    ...shown.map(({ hand: [name], id }) => department(id, name, draw)),
  ];
  const hasAside = draw(4) > 0;
  const side = hasAside ? [department(ids[6], aside.name, draw)] : [];
  const hands: readonly (readonly [string, string, string])[] = [
    [ids[0], ids[1], supplier[1]],
    ...shown.map(({ hand, id }, i): readonly [string, string, string] => [id, shown[i + 1]?.id ?? ids[8], hand[1]]),
    ...(hasAside
      ? ([
          [ids[1], ids[6], aside.gets],
          [ids[6], ids[3], aside.gives],
        ] as const)
      : []),
  ];
  const all = [...places, ...side];
  return {
    name: chain,
    places: all,
    links: hands.map(([from, to, item]) =>
      link(
        all.find(({ id }) => id === from)!,
        to,
        item,
        to === ids[8],
        draw,
      ),
    ),
    customer: { id: ids[8], name: customer, within: 0, right: 0 },
    deadEnd: { id: ids[7], hand: deadEnd, from: ids[3] },
  };
}

/** Somebody who could be delivered to, and would deliver to nobody. */
export interface DeadEnd {
  readonly id: string;
  readonly hand: Hand;
  readonly from: string;
}

function supplierPlace(id: string, [name]: Hand, draw: Draw): RecipePlace {
  return { id, name, isSupplier: true, queue: 0, time: 60 * (2 + draw(8)), right: draw.from(RIGHT) };
}

export function department(id: string, name: string, draw: Draw): RecipePlace {
  return {
    id,
    name,
    isSupplier: false,
    queue: draw.from(QUEUES),
    time: draw.from(WORK),
    right: draw.from(RIGHT),
  };
}

/** As long as it usually takes is agreed, and a little more; as often right as the giver is. */
export function link(giver: RecipePlace, to: string, item: string, isLast: boolean, draw: Draw): RecipeLink {
  const handover = draw.from(WAYS);
  const every = giver.isSupplier ? 0 : draw.from(DEPARTURES);
  const usual = giver.queue + giver.time + handover + every / 2;
  const stock = giver.isSupplier && draw(2) === 0 ? 60 * (Math.ceil(usual / 60) + 1 + draw(8)) : 0;
  const within = 5 * Math.ceil((usual + draw.from([0, 5, 10, 15])) / 5);
  const agreed = isLast ? null : { within, right: giver.right };
  return { from: giver.id, to, item, handover, every, stock, agreed, expects: null };
}
