import type { Stroke } from '../../model/drawing.js';
import type { Desk } from './desk.js';
import { linesOf } from '../../lettering/lines.js';

/** A place on the ladder, with what is written there; null where it is not known, or to be filled in. */
export interface Rung {
  readonly name: string;
  /** The end of the ladder: there is waiting before it, and no work at it. */
  readonly isCustomer: boolean;
  readonly isFirst: boolean;
  readonly item: string;
  readonly waiting: string | null;
  readonly hasWaiting: boolean;
  /** What the waiting is made of. */
  readonly parts: readonly string[];
  readonly work: string | null;
}

export interface Totals {
  readonly waiting: string;
  readonly work: string;
}

/** Sizes of letters, and how far lines are apart. */
export const SIZE = 10;
export const SMALL = 8;
export const LINE = 12;
/** How much wider a place's box is than its work. */
export const OVERLAP = 16;

/** Where the heights of a row lie, from the top. */
export interface Levels {
  readonly names: number;
  readonly high: number;
  readonly low: number;
}

/** What waiting is made of, in lines that fit below it. */
export function partLinesOf(parts: readonly string[], half: number): string[] {
  return parts.flatMap((part) => linesOf(part, half - 6, SMALL, 'regular'));
}

/** The names and items of a row, in lines. */
export interface Written {
  /** Of the names. */
  readonly size: number;
  readonly names: readonly string[];
  readonly items: readonly string[];
}

/** Waiting, then work: half of its width each. */
export function rungStrokes(rung: Rung, written: Written, x: number, half: number, levels: Levels): Stroke[] {
  const { names: top, high, low } = levels;
  const middle = x + half;
  const waits = rung.hasWaiting;
  return [
    ...(waits ? [path([x, low], [x, high], [middle, high], [middle, low])] : [path([x, low], [middle, low])]),
    ...(waits ? label(rung.waiting, x + half / 2, high - 5, half) : []),
    ...(waits ? partLinesOf(rung.parts, half).map((line, i) => small(line, x + half / 2, high + 12 + 10 * i)) : []),
    ...(rung.isFirst ? [] : delivery(written.items, x, half, top)),
    ...nameBox(written, middle - OVERLAP / 2, half + OVERLAP, top, rung.isCustomer),
    ...(rung.isCustomer ? [] : [path([middle, low], [x + 2 * half, low])]),
    ...(rung.isCustomer ? [] : label(rung.work, middle + half / 2, low + (rung.work === null ? 27 : 16), half)),
  ];
}

/** A line to write on where there is nothing to say. */
function label(text: string | null, x: number, y: number, half: number): Stroke[] {
  if (text !== null)
    return linesOf(text, half - 2, SIZE, 'bold').map((line, i, all) => ({
      kind: 'text',
      at: [x, y - (all.length - 1 - i) * LINE],
      text: line,
      size: SIZE,
      weight: 'bold',
      tone: 'ink',
      anchor: 'middle',
    }));
  return [
    {
      kind: 'path',
      points: [
        [x - half / 2 + 8, y],
        [x + half / 2 - 8, y],
      ],
      thick: 0.7,
      tone: 'rule',
    },
  ];
}

function small(text: string, x: number, y: number): Stroke {
  return { kind: 'text', at: [x, y], text, size: SMALL, weight: 'regular', tone: 'soft', anchor: 'middle' };
}

function path(...points: readonly (readonly [number, number])[]): Stroke {
  return { kind: 'path', points, thick: 1.6, tone: 'accent' };
}

/** An arrow to the next place, and what it carries. */
function delivery(items: readonly string[], x: number, half: number, top: number): Stroke[] {
  const [from, to, y] = [x + OVERLAP / 2 + 2, x + half - OVERLAP / 2 - 2, top - 6];
  return [
    {
      kind: 'path',
      points: [
        [from, y],
        [to, y],
      ],
      thick: 0.8,
      tone: 'rule',
    },
    {
      kind: 'path',
      points: [
        [to - 4, y - 3],
        [to, y],
        [to - 4, y + 3],
      ],
      thick: 0.8,
      tone: 'rule',
    },
    ...items.map((line, i) => small(line, x + half / 2, y - 4 - 10 * (items.length - 1 - i))),
  ];
}

function nameBox({ names, size }: Written, x: number, width: number, top: number, isCustomer: boolean): Stroke[] {
  const height = names.length * LINE + 10;
  return [
    {
      kind: 'box',
      at: [x, top - height],
      width,
      height,
      fill: isCustomer ? 'accent' : 'pale',
      rim: 'accent',
    },
    ...names.map((text, i): Stroke => ({
      kind: 'text',
      at: [x + width / 2, top - height + 14 + i * LINE],
      text,
      size,
      weight: 'bold',
      tone: isCustomer ? 'paper' : 'ink',
      anchor: 'middle',
    })),
  ];
}

/** At the right, behind the last step: waiting at its height, work at its own. */
export function totalStrokes(totals: Totals | null, end: number, { high, low }: Levels, { say }: Desk): Stroke[] {
  const x = end + 14;
  const told = (title: string, sum: string | null, y: number): Stroke[] => [
    { kind: 'text', at: [x, y - 14], text: title, size: SMALL, weight: 'regular', tone: 'soft', anchor: 'start' },
    ...(sum === null
      ? [
          {
            kind: 'path',
            points: [
              [x, y + 14],
              [x + 76, y + 14],
            ],
            thick: 0.7,
            tone: 'rule',
          } as const,
        ]
      : [{ kind: 'text', at: [x, y], text: sum, size: 12, weight: 'bold', tone: 'accent', anchor: 'start' } as const]),
  ];
  return [
    {
      kind: 'path',
      points: [
        [end + 6, high - 16],
        [end + 6, low + 16],
      ],
      thick: 0.8,
      tone: 'rule',
    },
    ...told(say.ladder.waiting, totals?.waiting ?? null, high),
    ...told(say.ladder.work, totals?.work ?? null, low),
  ];
}
