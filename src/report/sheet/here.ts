import type { Dependence, PlaceCard } from '../../model/card.js';
import type { Figure } from '../../model/drawing.js';
import type { Desk } from './desk.js';
import { type Column, type Columns, hereStrokes } from './here-strokes.js';

/** So many of those who stand side by side are named, or fewer where the strip would be higher than it should. */
const NAMED = [3, 2, 1];
const HIGH = 120;
/** Where lines to write on need the room. */
const HIGH_BLANK = 90;
/** Of names so long that a page has no room for this and the questions, there is no strip: they stand in the tables. */
const TOO_HIGH = 300;

/** You are here: where the chain begins, who delivers to a place, the place, whom it delivers to, and the external customer. */
export function hereFigure(card: PlaceCard, { isBlank, say }: Desk): Figure | null {
  const { here } = say.card;
  const tries = NAMED.map((most) => {
    const columns = isBlank ? blankColumns(card, most) : columnsOf(card, most);
    return { ...hereStrokes(columns, card.name, here), says: [`${here}: ${inWords(columns, card.name)}`] };
  });
  const found = tries.find(({ height }) => height <= (isBlank ? HIGH_BLANK : HIGH)) ?? tries.at(-1)!;
  return found.height > TOO_HIGH ? null : found;
}

function columnsOf({ whoseLateness, whoSuffers }: PlaceCard, most: number): Columns {
  return { before: sideOf(whoseLateness, 'supplier', most).toReversed(), after: sideOf(whoSuffers, 'customer', most) };
}

/** The neighbours of one side, and beyond them those outside the house; where there are none, whoever is farthest away. */
function sideOf(all: readonly Dependence[], outside: 'supplier' | 'customer', most: number): Column[] {
  const near = all.filter(({ distance }) => distance === 1);
  const beyond = all.filter(({ distance }) => distance > 1);
  const farthest = Math.max(...beyond.map(({ distance }) => distance));
  const isOutside = beyond.some(({ kind }) => kind === outside);
  const ends = beyond
    .filter(({ kind, distance }) => (isOutside ? kind === outside : distance === farthest))
    .toSorted((a, b) => a.distance - b.distance);
  const isNext = ends.some(({ distance }) => distance === 2);
  return [
    ...(near.length === 0 ? [] : [{ ...namesOf(near, most), isNext: true }]),
    ...(ends.length === 0 ? [] : [{ ...namesOf(ends, most), isNext }]),
  ];
}

function namesOf(all: readonly Dependence[], most: number): Pick<Column, 'names' | 'more'> {
  const shown = all.length <= most ? all : all.slice(0, Math.max(1, most - 1));
  return {
    names: shown.map(({ name, kind }) => ({ name, isOutside: kind !== 'department' })),
    more: all.length - shown.length,
  };
}

/** Always as many, so that their number is no hint; only the external customer is named, as the questions ask what happens there. */
function blankColumns({ kind, whoSuffers }: PlaceCard, most: number): Columns {
  const toFill = (isNext: boolean): Column => ({ names: [null], more: 0, isNext });
  const outside = whoSuffers.filter((one) => one.kind === 'customer').toSorted((a, b) => a.distance - b.distance);
  const end = outside.length === 0 ? toFill(false) : { ...namesOf(outside, most), isNext: false };
  return {
    before: kind === 'supplier' ? [] : [toFill(false), toFill(true)],
    after: kind === 'customer' ? [] : [toFill(true), end],
  };
}

/** From left to right, in words: `A … B → [me] → C, D +3 … E`. */
function inWords({ before, after }: Columns, name: string): string {
  const told = ({ names, more }: Column): string =>
    [names.map((one) => one?.name ?? '____').join(', '), ...(more > 0 ? [`+${more}`] : [])].join(' ');
  const arrow = ({ isNext }: Column): string => (isNext ? '→' : '…');
  return [
    ...before.flatMap((column) => [told(column), arrow(column)]),
    `[${name}]`,
    ...after.flatMap((column) => [arrow(column), told(column)]),
  ].join(' ');
}
