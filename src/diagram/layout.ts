import type { ELK as Engine, ElkEdgeSection, ElkNode } from 'elkjs';
import type { Placed, Point } from '../model/frame.js';
import type { Picture } from '../model/picture.js';
import { crossedIn } from './crossed.js';
import { allStanding, type GraphOptions, graphOf, type Measured, measured, type Standing } from './graph.js';
import { fencesFit, withLanes } from './lanes.js';
import type { Direction } from './ports.js';
import { canBeStraight, isDeep, nodesIn, ranksOf, withRanks } from './ranks.js';
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
  const all = allStanding(picture);
  const isLarge = picture.boxes.length + picture.arrows.length > WORTH_TRYING;
  if (isLarge || options.fold !== null)
    // where a chain is folded the engine loses lines with texts
    return layoutWith(picture, sizes, all, options, engine);
  const first = await layoutWith(picture, sizes, NONE, options, engine);
  const crossed = crossedIn(first);
  if (crossed.length === 0) return first;
  const second = await layoutWith(picture, sizes, new Set(crossed.filter((i) => all.has(i))), options, engine);
  return crossedIn(second).length === 0 ? second : layoutWith(picture, sizes, all, options, engine);
}

/** A picture of more things is laid out once: each time takes seconds. */
const WORTH_TRYING = 400;

const NONE: Standing = new Set();

/** True where swimlanes take no more nodes than the engine has a stack for, and anybody time. */
export function fitsInLanes(picture: Picture): boolean {
  return picture.lanes.length < 2 || fencesFit(picture, graphOf(picture, measured(picture), NONE, UNFOLDED));
}

const UNFOLDED: GraphOptions = { direction: 'right', fold: null };

async function layoutWith(
  picture: Picture,
  sizes: Measured,
  standing: Standing,
  options: GraphOptions,
  engine: Engine,
): Promise<Layout> {
  const whole = (from: ElkNode): Layout => ({
    ...placed(from, picture, sizes),
    lanes: [],
    width: from.width!,
    height: from.height!,
  });
  const graph = bounded(graphOf(picture, sizes, standing, options), options.direction);
  if (picture.lanes.length < 2) return whole(await laidOut(graph, engine));
  return withLanes(picture, options.direction, await laidOut(graph, engine), graph, async (fenced) => {
    const inLanes = await laidOut(fenced, engine);
    return { made: inLanes, layout: whole(inLanes) };
  });
}

/** A graph that the engine lays out on any machine: how deep it goes into itself is told by counting, since every machine has another stack. */
function bounded(graph: ElkNode, direction: Direction): ElkNode {
  const ranks = ranksOf(graph);
  const key = 'elk.layered.nodePlacement.strategy';
  const { layoutOptions = {} } = graph;
  const isTooMuch = layoutOptions[key] === 'NETWORK_SIMPLEX' && !canBeStraight(nodesIn(graph, ranks));
  const made = isTooMuch ? { ...graph, layoutOptions: { ...layoutOptions, [key]: 'LINEAR_SEGMENTS' } } : graph;
  return isDeep(graph.children!.length) ? withRanks(made, ranks, direction) : made;
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
    if (less === undefined || error instanceof RangeError) throw error; // where the stack ends is another matter on every machine
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
