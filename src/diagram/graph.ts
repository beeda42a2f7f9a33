import type { ElkNode } from 'elkjs';
import type { Arrow, Picture } from '../model/picture.js';
import { careFor } from './care.js';
import { type Direction, mostAtASide, type Port, portsOf, SIDES } from './ports.js';
import { type Block, blockOf, labelOf, type Size, sizeOf } from './sizes.js';

export interface GraphOptions {
  readonly direction: Direction;
  /** Width by height that a long chain is folded into; null: it is as long as it is. */
  readonly fold: number | null;
}

/** The arrows whose text is a node of its own that the line runs below of, which keeps other lines away from it; the text of others is on its line. */
export type Standing = ReadonlySet<number>;

/** The triangle that stands for a stock. */
export const TRIANGLE = { width: 30, height: 26 };

/** What the number of a threat takes beside the text on an arrow. */
export const BADGE = 30;

/** So far above its line a text stands. */
const LIFT = 3;

/** The text of everything in a picture, measured. */
export interface Measured {
  readonly boxes: readonly Block[];
  readonly labels: readonly (Block | null)[];
  readonly stocks: readonly (Block | null)[];
}

/** Measures every text of a picture, broken into the lines that it is drawn in. */
export function measured({ boxes, arrows }: Picture): Measured {
  return {
    boxes: boxes.map(blockOf),
    labels: arrows.map((arrow) => (arrow.rows.length === 0 ? null : labelOf(arrow))),
    stocks: arrows.map(({ stock }) => (stock === null ? null : labelOf({ rows: [{ text: stock, tone: 'plain' }] }))),
  };
}

/** A picture as the layout engine takes it: a node for each box and stock, an edge for each line. */
export function graphOf(picture: Picture, sizes: Measured, standing: Standing, options: GraphOptions): ElkNode {
  const { arrows } = picture;
  const ports = portsOf(picture, options.direction);
  return {
    id: 'root',
    layoutOptions: { ...SPACED, ...manner(picture, options) },
    children: [
      ...boxNodes(picture, sizes, ports, options),
      ...arrows.flatMap((arrow, i) => nodesOn(arrow, i, sizes, standing, options)),
    ],
    edges: arrows.flatMap((arrow, i) => edgesOf(arrow, i, sizes, ports, standing)),
  };
}

const SPACED: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
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
};

function manner({ boxes, arrows }: Picture, { direction, fold }: GraphOptions): Readonly<Record<string, string>> {
  const folded = {
    'elk.aspectRatio': String(fold),
    'elk.layered.wrapping.strategy': 'MULTI_EDGE',
    'elk.layered.wrapping.additionalEdgeSpacing': '24',
  };
  return {
    'elk.direction': direction.toUpperCase(),
    ...careFor(boxes.length, arrows.length, fold !== null),
    ...(fold === null ? {} : folded),
  };
}

function boxNodes(
  { boxes, arrows }: Picture,
  sizes: Measured,
  ports: readonly (readonly Port[])[],
  { direction, fold }: GraphOptions,
): ElkNode[] {
  const isAcross = direction === 'right' || direction === 'left';
  const most = mostAtASide(boxes.length, arrows);
  return boxes.map(({ shape }, i) => ({
    id: `n${i}`,
    ...sizeOf(shape, sizes.boxes[i]!, most[i]!, isAcross),
    ports: ports[i]!.map(({ id, side }) => ({ id, layoutOptions: { 'elk.port.side': side } })),
    layoutOptions: {
      ...(ports[i]!.length > 0 ? { 'elk.portConstraints': 'FIXED_SIDE' } : {}),
      ...(shape === 'customer' && fold === null ? { 'elk.layered.layering.layerConstraint': 'LAST' } : {}),
    },
  }));
}

/** What lies on an arrow: its stock, and what is said of it where that stands by itself. */
function nodesOn(
  arrow: Arrow,
  i: number,
  { stocks, labels }: Measured,
  standing: Standing,
  { direction }: GraphOptions,
): ElkNode[] {
  const [stock, label] = [stocks[i] ?? null, labels[i] ?? null];
  return [
    ...(stock === null ? [] : [{ id: `s${i}`, ...stockSize(stock) }]),
    ...(label === null || !standing.has(i) ? [] : [labelNode(i, labelSize(arrow, label), direction)]),
  ];
}

/** The pieces of an arrow: from its giver, by what lies on it, to its receiver; rework the other way, so that the engine meets no circle. */
function edgesOf(
  arrow: Arrow,
  i: number,
  { labels, stocks }: Measured,
  ports: readonly (readonly Port[])[],
  standing: Standing,
): NonNullable<ElkNode['edges']> {
  const { from, to, isRework, isOnPath } = arrow;
  const weight = String(isOnPath ? 20 : isRework ? 0 : 1);
  const label = labels[i] ?? null;
  const isNode = label !== null && standing.has(i);
  const end = (at: number, id: string): string => (ports[at]!.some((port) => port.id === id) ? id : `n${at}`);
  const [giver, receiver] = [end(from, `o${i}`), end(to, `i${i}`)];
  const stops = [
    isRework ? receiver : giver,
    ...(isNode ? [`l${i}i`, `l${i}o`] : []),
    ...(stocks[i] ? [`s${i}`, `s${i}`] : []),
    isRework ? giver : receiver,
  ];
  return Array.from({ length: stops.length / 2 }, (_, k) => ({
    id: `e${i}-${k}`,
    sources: [stops[2 * k]!],
    targets: [stops[2 * k + 1]!],
    labels: k > 0 || label === null || isNode ? [] : [{ text: ' ', ...labelSize(arrow, label) }],
    layoutOptions: { 'elk.layered.priority.straightness': weight, 'elk.layered.priority.shortness': weight },
  }));
}

/** Every arrow that has room for its text as a node: not one from a box to itself. */
export function allStanding({ arrows }: Picture): Standing {
  return new Set(arrows.flatMap(({ from, to }, i) => (from === to ? [] : [i])));
}

function labelSize({ threat }: Arrow, { width, height }: Block): Size {
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

function stockSize({ width, height }: Block): Size {
  return { width: Math.ceil(Math.max(TRIANGLE.width, width)), height: Math.ceil(TRIANGLE.height + 2 + height) };
}
