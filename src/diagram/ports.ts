import type { Picture } from '../model/picture.js';

export const DIRECTIONS = ['right', 'down', 'left', 'up'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How many arrows meet the fuller side of each box. */
export function mostAtASide(count: number, arrows: Picture['arrows']): number[] {
  const [into, out] = [new Uint32Array(count), new Uint32Array(count)];
  for (const { from, to } of arrows) {
    out[from]!++;
    into[to]!++;
  }
  return Array.from(into, (number, i) => Math.max(number, out[i]!));
}

export interface Port {
  readonly id: string;
  readonly side: string;
}

interface Sides {
  readonly out: string;
  readonly in: string;
  readonly back: string;
  readonly again: string;
}

/** The sides on which what flows comes out and goes in, the one for what goes back, and that for what comes again where both meet a box. */
export const SIDES: Readonly<Record<Direction, Sides>> = {
  right: { out: 'EAST', in: 'WEST', back: 'NORTH', again: 'SOUTH' },
  left: { out: 'WEST', in: 'EAST', back: 'NORTH', again: 'SOUTH' },
  down: { out: 'SOUTH', in: 'NORTH', back: 'EAST', again: 'WEST' },
  up: { out: 'NORTH', in: 'SOUTH', back: 'EAST', again: 'WEST' },
};

/** Where arrows meet the boxes that rework leaves or comes to: on a side of its own, so that the flow goes straight through the middle. */
export function portsOf({ boxes, arrows }: Pick<Picture, 'boxes' | 'arrows'>, direction: Direction): Port[][] {
  const ports = boxes.map((): Port[] => []);
  const withRework = new Set(arrows.flatMap(({ from, to, isRework }) => (isRework ? [from, to] : [])));
  const withBack = new Set(arrows.flatMap(({ from, to, isRework }) => (isRework && from !== to ? [from, to] : [])));
  const side = SIDES[direction];
  for (const [i, { from, to, isRework }] of arrows.entries()) {
    const back = from === to && withBack.has(from) ? side.again : side.back; // so that no line leaves through the text of another
    if (withRework.has(from)) ports[from]!.push({ id: `o${i}`, side: isRework ? back : side.out });
    if (withRework.has(to)) ports[to]!.push({ id: `i${i}`, side: isRework ? back : side.in });
  }
  return ports;
}
