import type { ElkExtendedEdge, ElkNode } from 'elkjs';
import type { Picture } from '../model/picture.js';
import type { Direction } from './ports.js';
import { canBeStraight, nodesIn, ranksOf } from './ranks.js';
import type { Layout, Placed, PlacedArrow, Point } from './layout.js';
import { laneInHeight, laneInWidth } from './sizes.js';

/** So far apart in order are lanes, that no position in one comes near another. */
const APART = 1e6;
const PADDING = 14;
/** Between the name of a lane and its border. */
const CLEAR = 4;

/** With more unseen nodes than these the engine looks for fewer crossings only as long as that takes no minutes. */
const MANY = 200;
const HASTILY = { 'elk.layered.thoroughness': '1', 'elk.layered.crossingMinimization.greedySwitch.type': 'OFF' };

/**
 * A picture in swimlanes. Between two lanes a row of unseen nodes is laid, one in every layer: they keep each place on its side,
 * and as their row is to be straight above all else, what lies between two of them is a lane.
 */
export async function withLanes(
  picture: Picture,
  direction: Direction,
  first: ElkNode,
  graph: ElkNode,
  lay: (graph: ElkNode) => Promise<{ readonly made: ElkNode; readonly layout: Layout }>,
): Promise<Layout> {
  const isAcross = direction === 'right' || direction === 'left';
  const layers = layersOf(ranksOf(graph));
  const placed = new Map(first.children!.map((child) => [child.id, child]));
  const fences = Array.from({ length: picture.lanes.length - 1 }, (_, k) => fence(k, layers));
  const { made, layout } = await lay({
    ...graph,
    layoutOptions: {
      ...graph.layoutOptions,
      'elk.layered.crossingMinimization.semiInteractive': 'true',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      ...(fences.length * layers > MANY ? HASTILY : {}),
    },
    children: [
      ...graph.children!.map((child) =>
        withPosition(child, laneAt(child.id, picture), placed.get(child.id)!, isAcross),
      ),
      ...fences.flatMap(({ nodes }) => nodes),
    ],
    edges: [...graph.edges!, ...fences.flatMap(({ edges }) => edges)],
  });
  return inBands(picture, layout, made, isAcross);
}

/** How many layers the longest way takes. */
function layersOf(ranks: ReadonlyMap<string, number>): number {
  return [...ranks.values()].reduce((most, rank) => Math.max(most, rank), 1);
}

/** True where the nodes and the unseen ones between lanes are no more than can be laid in straight rows. */
export function fencesFit({ lanes }: Picture, graph: ElkNode): boolean {
  const ranks = ranksOf(graph);
  return canBeStraight(nodesIn(graph, ranks) + (lanes.length - 1) * layersOf(ranks));
}

function fence(k: number, layers: number): { readonly nodes: ElkNode[]; readonly edges: ElkExtendedEdge[] } {
  const nodes = Array.from({ length: layers }, (_, i) => ({
    id: `f${k}-${i}`,
    width: 1,
    height: 1,
    layoutOptions: { 'elk.position': `(${(k + 1) * APART},${(k + 1) * APART})` },
  }));
  const edges = nodes.slice(1).map((node, i) => ({
    id: `g${k}-${i}`,
    sources: [nodes[i]!.id],
    targets: [node.id],
    layoutOptions: {
      'elk.layered.priority.straightness': '100000',
      'elk.layered.priority.shortness': '100',
    },
  }));
  return { nodes, edges };
}

/** The lane of a box, and of a stock that of who has it in hand. */
function laneAt(id: string, { boxes, arrows }: Picture): number {
  const at = Number(id.slice(1));
  return boxes[id.startsWith('n') ? at : arrows[at]!.to]!.lane;
}

function withPosition(child: ElkNode, lane: number, { x = 0, y = 0 }: ElkNode, isAcross: boolean): ElkNode {
  const at = lane * APART + APART / 4 + (isAcross ? y : x);
  return { ...child, layoutOptions: { ...child.layoutOptions, 'elk.position': `(${at},${at})` } };
}

/** The lanes as they came out, their names before them. */
function inBands(picture: Picture, layout: Layout, made: ElkNode, isAcross: boolean): Layout {
  const at = (k: number): number => {
    const node = made.children!.find(({ id }) => id === `f${k}-0`)!;
    return (isAcross ? node.y! : node.x!) + 0.5;
  };
  const end = (isAcross ? layout.height : layout.width) + 2 * PADDING;
  const edges = [0, ...picture.lanes.slice(1).map((_, k) => at(k) + PADDING), end];
  const names = picture.lanes.map((name, k) => {
    const room = edges[k + 1]! - edges[k]! - 2 * CLEAR;
    return isAcross ? laneInHeight(name, room) : laneInWidth(name, room);
  });
  const strip = Math.max(...names.map((block) => (isAcross ? block.width : block.height))) + 2 * PADDING;
  const length = strip + PADDING + (isAcross ? layout.width : layout.height) + PADDING;
  const band = (from: number, to: number, along: number): Placed =>
    isAcross ? { x: 0, y: from, width: along, height: to - from } : { x: from, y: 0, width: to - from, height: along };
  const lanes = names.map((block, k) => ({
    ...band(edges[k]!, edges[k + 1]!, length),
    strip: band(edges[k]!, edges[k + 1]!, strip),
    block,
  }));
  const off = isAcross ? { x: strip + PADDING, y: PADDING } : { x: PADDING, y: strip + PADDING };
  return {
    lanes,
    boxes: layout.boxes.map((one) => moved(one, off)),
    arrows: layout.arrows.map((one) => movedArrow(one, off)),
    width: isAcross ? length : end,
    height: isAcross ? end : length,
  };
}

function moved<T extends Point>(one: T, by: Point): T {
  return { ...one, x: one.x + by.x, y: one.y + by.y };
}

function movedArrow({ lines, label, stock }: PlacedArrow, by: Point): PlacedArrow {
  return {
    lines: lines.map((points) => points.map((one) => moved(one, by))),
    label: label === null ? null : moved(label, by),
    stock: stock === null ? null : moved(stock, by),
  };
}
