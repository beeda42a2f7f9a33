import type { ELK as Engine, ElkEdgeSection, ElkNode } from 'elkjs';
import type { Picture } from '../model/picture.js';
import { type Block, blockOf, labelOf, type Size, sizeOf } from './sizes.js';

export const DIRECTIONS = ['right', 'down', 'left', 'up'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Placed extends Point, Size {}

/** Where everything is: boxes and arrows in the order of the picture. */
export interface Layout extends Size {
  readonly boxes: readonly (Placed & { readonly block: Block })[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedArrow {
  /** The corners of its lines, each from the giver's side to the receiver's: two where a stock is on the way. */
  readonly lines: readonly (readonly Point[])[];
  readonly label: (Placed & { readonly block: Block }) | null;
  /** The triangle and the text below it. */
  readonly stock: (Placed & { readonly block: Block }) | null;
}

export interface LayoutOptions {
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

/** Where everything in a picture goes, so that nothing lies on anything else: layers by the Eclipse Layout Kernel, right angles only. */
export async function layout(picture: Picture, options: LayoutOptions): Promise<Layout> {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  const engine: Engine = new ELK.default();
  const sizes = measured(picture);
  const root = await engine.layout(graphOf(picture, sizes, options));
  return { ...placed(root, picture, sizes), width: root.width!, height: root.height! };
}

interface Measured {
  readonly boxes: readonly Block[];
  readonly labels: readonly (Block | null)[];
  readonly stocks: readonly (Block | null)[];
}

function measured({ boxes, arrows }: Picture): Measured {
  return {
    boxes: boxes.map(blockOf),
    labels: arrows.map((arrow) => (arrow.rows.length === 0 ? null : labelOf(arrow))),
    stocks: arrows.map(({ stock }) => (stock === null ? null : labelOf({ rows: [{ text: stock, tone: 'plain' }] }))),
  };
}

function graphOf({ boxes, arrows }: Picture, sizes: Measured, { direction, fold }: LayoutOptions): ElkNode {
  const isLarge = boxes.length + arrows.length > LARGE;
  const isAcross = direction === 'right' || direction === 'left';
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
      'elk.layered.feedbackEdges': 'true',
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
        ...sizeOf(shape, sizes.boxes[i]!),
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
        'elk.layered.priority.direction': isRework ? '0' : '10',
        'elk.layered.priority.straightness': weight,
        'elk.layered.priority.shortness': weight,
      };
      const label = sizes.labels[i] ?? null;
      const room = (isAcross ? 8 : 4) + (threat === null ? 0 : BADGE);
      const labels = label === null ? [] : [{ text: ' ', width: label.width + room, height: label.height }];
      const end = (at: number, id: string): string => (ports[at]!.some((port) => port.id === id) ? id : `n${at}`);
      const [giver, receiver] = [end(from, `o${i}`), end(to, `i${i}`)];
      if (!sizes.stocks[i]) return [{ id: `e${i}`, sources: [giver], targets: [receiver], labels, layoutOptions }];
      return [
        { id: `e${i}`, sources: [giver], targets: [`s${i}`], labels, layoutOptions },
        { id: `t${i}`, sources: [`s${i}`], targets: [receiver], layoutOptions },
      ];
    }),
  };
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

function placed(
  { children = [], edges = [] }: ElkNode,
  { boxes, arrows }: Picture,
  sizes: Measured,
): Omit<Layout, keyof Size> {
  const node = new Map(children.map((child) => [child.id, child]));
  const edge = new Map(edges.map((one) => [one.id, one]));
  const at = (id: string): Placed => {
    const { x = 0, y = 0, width = 0, height = 0 } = node.get(id)!;
    return { x, y, width, height };
  };
  return {
    boxes: boxes.map((_, i) => ({ ...at(`n${i}`), block: sizes.boxes[i]! })),
    arrows: arrows.map((_, i) => {
      const label = edge.get(`e${i}`)!.labels?.[0];
      const block = sizes.labels[i] ?? null;
      const stock = sizes.stocks[i] ?? null;
      const lines = [`e${i}`, `t${i}`].flatMap((id) => edge.get(id)?.sections?.map(corners) ?? []);
      return {
        lines,
        label: label === undefined || block === null ? null : { ...size(label), block },
        stock: stock === null ? null : { ...at(`s${i}`), block: stock },
      };
    }),
  };
}

function size({ x = 0, y = 0, width = 0, height = 0 }: Partial<Placed>): Placed {
  return { x, y, width, height };
}

function corners({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] {
  return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x, y }));
}
