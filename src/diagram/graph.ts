import type { ElkNode } from 'elkjs';
import type { Picture } from '../model/picture.js';
import { type Block, blockOf, labelOf, type Size, sizeOf } from './sizes.js';

export const DIRECTIONS = ['right', 'down', 'left', 'up'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface GraphOptions {
  readonly direction: Direction;
  /** Width by height that a long chain is folded into; null: it is as long as it is. */
  readonly fold: number | null;
}

/** The triangle that stands for a stock. */
export const TRIANGLE = { width: 30, height: 26 };

/** What the number of a threat takes beside the text on an arrow. */
export const BADGE = 30;

/** Boxes and arrows from which on pictures are laid out with less care, so that they do not take minutes. */
const SMALL = 60;
/** More arrows to a box than these are a tangle, which nothing makes straight. */
const DENSE = 3;
const LARGE = 400;
const HUGE = 2000;

/** So far above its line a text stands. */
const LIFT = 3;

/** The text of everything in a picture, measured. */
export interface Measured {
  readonly boxes: readonly Block[];
  readonly labels: readonly (Block | null)[];
  readonly stocks: readonly (Block | null)[];
}

export function measured({ boxes, arrows }: Picture): Measured {
  return {
    boxes: boxes.map(blockOf),
    labels: arrows.map((arrow) => (arrow.rows.length === 0 ? null : labelOf(arrow))),
    stocks: arrows.map(({ stock }) =>
      stock === null ? null : labelOf({ rows: [{ text: stock, tone: 'plain', follows: true }] }),
    ),
  };
}

/** A picture as the layout engine takes it: a node for each box and stock, an edge for each line. */
export function graphOf({ boxes, arrows }: Picture, sizes: Measured, { direction, fold }: GraphOptions): ElkNode {
  const isAcross = direction === 'right' || direction === 'left';
  const most = mostAtASide(boxes.length, arrows);
  const ports = portsOf({ boxes, arrows }, direction);
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': direction.toUpperCase(),
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      ...careFor(boxes.length, arrows.length, fold !== null),
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
      'elk.layered.spacing.edgeNodeBetweenLayers': '14',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
      'elk.spacing.nodeNode': '30',
      'elk.spacing.edgeNode': '18',
      'elk.spacing.edgeEdge': '14',
      'elk.spacing.edgeLabel': String(LIFT),
      'elk.spacing.componentComponent': '40',
      'elk.edgeLabels.placement': 'CENTER',
      'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
      ...(fold === null
        ? {}
        : {
            'elk.aspectRatio': String(fold),
            'elk.layered.wrapping.strategy': 'MULTI_EDGE',
            'elk.layered.wrapping.additionalEdgeSpacing': '24',
          }),
    },
    children: [
      ...boxes.map(({ shape }, i) => ({
        id: `n${i}`,
        ...sizeOf(shape, sizes.boxes[i]!, most[i]!, isAcross),
        ports: ports[i]!.map(({ id, side }) => ({ id, layoutOptions: { 'elk.port.side': side } })),
        layoutOptions: {
          ...(ports[i]!.length > 0 ? { 'elk.portConstraints': 'FIXED_SIDE' } : {}),
          ...(shape === 'customer' && fold === null ? { 'elk.layered.layering.layerConstraint': 'LAST' } : {}),
        },
      })),
      ...arrows.flatMap((arrow, i) => [
        ...(sizes.stocks[i] ? [{ id: `s${i}`, ...stockSize(sizes.stocks[i]) }] : []),
        ...(hasNode(arrow, fold) && sizes.labels[i]
          ? [labelNode(i, labelSize(arrow, sizes.labels[i]), direction)]
          : []),
      ]),
    ],
    edges: arrows.flatMap((arrow, i) => {
      const { from, to, isRework, isOnPath } = arrow;
      const weight = String(isOnPath ? 20 : isRework ? 0 : 1);
      const layoutOptions = { 'elk.layered.priority.straightness': weight, 'elk.layered.priority.shortness': weight };
      const label = sizes.labels[i] ?? null;
      const isNode = label !== null && hasNode(arrow, fold);
      const labels = label === null || isNode ? [] : [{ text: ' ', ...labelSize(arrow, label) }];
      const end = (at: number, id: string): string => (ports[at]!.some((port) => port.id === id) ? id : `n${at}`);
      const ends = [end(from, `o${i}`), end(to, `i${i}`)] as const;
      const [giver, receiver] = isRework ? (ends.toReversed() as [string, string]) : ends; // so that the engine meets no circle
      const stops = [
        giver,
        ...(isNode ? [`l${i}i`, `l${i}o`] : []),
        ...(sizes.stocks[i] ? [`s${i}`, `s${i}`] : []),
        receiver,
      ];
      return Array.from({ length: stops.length / 2 }, (_, k) => ({
        id: `e${i}-${k}`,
        sources: [stops[2 * k]!],
        targets: [stops[2 * k + 1]!],
        labels: k === 0 ? labels : [],
        layoutOptions,
      }));
    }),
  };
}

/** Where a chain is folded the engine loses lines with labels; there what is said on a line is a node that it runs below of. */
function hasNode({ from, to }: Picture['arrows'][number], fold: number | null): boolean {
  return fold !== null && from !== to;
}

function labelSize({ threat }: Picture['arrows'][number], { width, height }: Block): Size {
  return { width: width + 8 + (threat === null ? 0 : BADGE), height };
}

function labelNode(i: number, { width, height }: Size, direction: Direction): ElkNode {
  const side = SIDES[direction];
  const size = { width, height: height + LIFT };
  const at: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
    WEST: { x: 0, y: size.height },
    EAST: { x: size.width, y: size.height },
    NORTH: { x: 0, y: 0 },
    SOUTH: { x: 0, y: size.height },
  };
  return {
    id: `l${i}`,
    ...size,
    ports: [
      { id: `l${i}i`, ...at[side.in]!, layoutOptions: { 'elk.port.side': side.in } },
      { id: `l${i}o`, ...at[side.out]!, layoutOptions: { 'elk.port.side': side.out } },
    ],
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  };
}

/** How much care is taken of straight lines and few crossings: the most, as long as that takes no time that anyone would notice. */
function careFor(boxes: number, arrows: number, isFolded: boolean): Readonly<Record<string, string>> {
  const things = boxes + arrows;
  const isSmall = things <= SMALL;
  const isTangled = !isSmall && arrows > DENSE * boxes;
  return {
    'elk.layered.nodePlacement.strategy': placing(things, isTangled, isFolded),
    'elk.layered.thoroughness': isSmall ? '30' : things > LARGE || isTangled ? '1' : '7',
    'elk.layered.crossingMinimization.greedySwitch.type': isSmall ? 'TWO_SIDED' : 'OFF',
  };
}

/** As straight as can be, or by a way that takes less time, and less of the stack where a tangle is folded. */
function placing(things: number, isTangled: boolean, isFolded: boolean): string {
  if (things > HUGE) return 'SIMPLE';
  if (isTangled) return isFolded ? 'BRANDES_KOEPF' : 'LINEAR_SEGMENTS';
  return things > LARGE ? 'LINEAR_SEGMENTS' : 'NETWORK_SIMPLEX';
}

/** How many arrows meet the fuller side of each box. */
function mostAtASide(count: number, arrows: Picture['arrows']): number[] {
  const [into, out] = [new Uint32Array(count), new Uint32Array(count)];
  for (const { from, to } of arrows) {
    out[from]!++;
    into[to]!++;
  }
  return Array.from(into, (number, i) => Math.max(number, out[i]!));
}

interface Port {
  readonly id: string;
  readonly side: string;
}

/** The sides on which what flows comes out and goes in, and the one for what goes back. */
const SIDES: Readonly<Record<Direction, { readonly out: string; readonly in: string; readonly back: string }>> = {
  right: { out: 'EAST', in: 'WEST', back: 'NORTH' },
  left: { out: 'WEST', in: 'EAST', back: 'NORTH' },
  down: { out: 'SOUTH', in: 'NORTH', back: 'EAST' },
  up: { out: 'NORTH', in: 'SOUTH', back: 'EAST' },
};

/** Where arrows meet the boxes that rework leaves or comes to: on a side of its own, so that the flow goes straight through the middle. */
function portsOf({ boxes, arrows }: Pick<Picture, 'boxes' | 'arrows'>, direction: Direction): Port[][] {
  const ports = boxes.map((): Port[] => []);
  const withRework = new Set(arrows.flatMap(({ from, to, isRework }) => (isRework ? [from, to] : [])));
  const side = SIDES[direction];
  for (const [i, { from, to, isRework }] of arrows.entries()) {
    if (withRework.has(from)) ports[from]!.push({ id: `o${i}`, side: isRework ? side.back : side.out });
    if (withRework.has(to)) ports[to]!.push({ id: `i${i}`, side: isRework ? side.back : side.in });
  }
  return ports;
}

function stockSize({ width, height }: Block): Size {
  return { width: Math.ceil(Math.max(TRIANGLE.width, width)), height: Math.ceil(TRIANGLE.height + 2 + height) };
}
