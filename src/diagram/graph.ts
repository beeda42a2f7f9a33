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

/** Above this a picture is laid out with less care, so that it does not take minutes. */
const LARGE = 400;

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
    stocks: arrows.map(({ stock }) => (stock === null ? null : labelOf({ rows: [{ text: stock, tone: 'plain', follows: true }] }))),
  };
}

/** A picture as the layout engine takes it: a node for each box and stock, an edge for each line. */
export function graphOf({ boxes, arrows }: Picture, sizes: Measured, { direction, fold }: GraphOptions): ElkNode {
  const isLarge = boxes.length + arrows.length > LARGE;
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
      'elk.layered.nodePlacement.strategy': isLarge ? 'BRANDES_KOEPF' : 'NETWORK_SIMPLEX',
      'elk.layered.thoroughness': isLarge ? '1' : '30',
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
      'elk.layered.spacing.edgeNodeBetweenLayers': '14',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
      'elk.spacing.nodeNode': '30',
      'elk.spacing.edgeNode': '18',
      'elk.spacing.edgeEdge': '14',
      'elk.spacing.edgeLabel': '3',
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
      ...arrows.flatMap((_, i) => (sizes.stocks[i] ? [{ id: `s${i}`, ...stockSize(sizes.stocks[i]) }] : [])),
    ],
    edges: arrows.flatMap(({ from, to, isRework, isOnPath, threat }, i) => {
      const weight = String(isOnPath ? 20 : isRework ? 0 : 1);
      const layoutOptions = {
        'elk.layered.priority.straightness': weight,
        'elk.layered.priority.shortness': weight,
      };
      const label = sizes.labels[i] ?? null;
      const room = (isAcross ? 8 : 4) + (threat === null ? 0 : BADGE);
      const labels = label === null ? [] : [{ text: ' ', width: label.width + room, height: label.height }];
      const end = (at: number, id: string): string => (ports[at]!.some((port) => port.id === id) ? id : `n${at}`);
      const ends = [end(from, `o${i}`), end(to, `i${i}`)] as const;
      const [giver, receiver] = isRework ? (ends.toReversed() as [string, string]) : ends; // so that the engine meets no circle
      if (!sizes.stocks[i]) return [{ id: `e${i}`, sources: [giver], targets: [receiver], labels, layoutOptions }];
      return [
        { id: `e${i}`, sources: [giver], targets: [`s${i}`], labels, layoutOptions },
        { id: `t${i}`, sources: [`s${i}`], targets: [receiver], layoutOptions },
      ];
    }),
  };
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
