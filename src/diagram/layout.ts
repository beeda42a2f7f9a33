import type { ELK as Engine, ElkEdgeSection, ElkNode } from 'elkjs';
import type { Placed, Point } from '../model/frame.js';
import type { Picture } from '../model/picture.js';
import { type GraphOptions, graphOf, type Measured, measured } from './graph.js';
import { withLanes } from './lanes.js';
import type { Block, Size } from './sizes.js';

export type { Placed, Point };

/** Where everything is: boxes and arrows in the order of the picture. */
export interface Layout extends Size {
  readonly boxes: readonly (Placed & { readonly block: Block })[];
  readonly arrows: readonly PlacedArrow[];
  /** The swimlanes, with the strip for their names. */
  readonly lanes: readonly (Placed & { readonly strip: Placed; readonly block: Block })[];
}

export interface PlacedArrow {
  /** The corners of its lines, each from the giver's side to the receiver's: two where a stock is on the way. */
  readonly lines: readonly (readonly Point[])[];
  readonly label: (Placed & { readonly block: Block }) | null;
  /** The triangle and the text below it. */
  readonly stock: (Placed & { readonly block: Block }) | null;
}

/** Where everything in a picture goes, so that nothing lies on anything else: layers by the Eclipse Layout Kernel, right angles only. */
export async function layout(picture: Picture, options: GraphOptions): Promise<Layout> {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  const engine: Engine = new ELK.default();
  const sizes = measured(picture);
  const whole = (from: ElkNode): Layout => ({
    ...placed(from, picture, sizes),
    lanes: [],
    width: from.width!,
    height: from.height!,
  });
  const graph = graphOf(picture, sizes, options);
  if (picture.lanes.length < 2) return whole(await laidOut(graph, engine));
  return withLanes(picture, options.direction, await laidOut(graph, engine), graph, async (fenced) => {
    const made = await laidOut(fenced, engine);
    return { made, layout: whole(made) };
  });
}

/** Some chains the engine cannot fold, or place with the most care: it throws, and then is asked for less, and for less yet. */
const LESS: readonly Readonly<Record<string, string>>[] = [
  { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF' },
  { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF', 'elk.layered.wrapping.strategy': 'OFF' },
];

async function laidOut(graph: ElkNode, engine: Engine, attempt = 0): Promise<ElkNode> {
  try {
    return await engine.layout(structuredClone(graph)); // the engine writes into what it is given, and reads there what it wrote before
  } catch (error) {
    const less = LESS[attempt];
    if (less === undefined) throw error;
    return laidOut({ ...graph, layoutOptions: { ...graph.layoutOptions, ...less } }, engine, attempt + 1);
  }
}

function placed(
  { children = [], edges = [] }: ElkNode,
  { boxes, arrows }: Picture,
  sizes: Measured,
): Pick<Layout, 'boxes' | 'arrows'> {
  const node = new Map(children.map((child) => [child.id, child]));
  const edge = new Map(edges.map((one) => [one.id, one]));
  const at = (id: string): Placed => {
    const { x = 0, y = 0, width = 0, height = 0 } = node.get(id)!;
    return { x, y, width, height };
  };
  return {
    boxes: boxes.map((_, i) => ({ ...at(`n${i}`), block: sizes.boxes[i]! })),
    arrows: arrows.map(({ isRework }, i) => {
      const pieces = [0, 1, 2].flatMap((k) => edge.get(`e${i}-${k}`)?.sections?.map(corners) ?? []);
      const isNode = node.has(`l${i}`);
      const joined = isNode ? [[...pieces[0]!, ...pieces[1]!], ...pieces.slice(2)] : pieces;
      const own = edge.get(`e${i}-0`)!.labels?.[0];
      const label = isNode ? at(`l${i}`) : own === undefined ? null : size(own);
      const block = sizes.labels[i] ?? null;
      const stock = sizes.stocks[i] ?? null;
      return {
        lines: isRework ? joined.toReversed().map((points) => points.toReversed()) : joined,
        label: label === null || block === null ? null : { ...label, height: block.height, block },
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
