import { dot as safe } from '../lettering/encode.js';
import type { Arrow, Box, Picture } from '../model/picture.js';
import { linesIn, linesOn, RANKS, type SketchOptions } from './sketch.js';
import { type Theme, themes } from './theme.js';

const FONT = 'fontname="DejaVu Sans Condensed"';

/** A picture in DOT, for Graphviz. */
export function dot(
  { title, boxes, arrows, lanes }: Picture,
  { direction, theme: id, hasTitle }: SketchOptions,
): string {
  const theme = themes[id];
  const all = boxes.map((box, i) => ({ box, i }));
  const body =
    lanes.length === 0
      ? all.map(({ box, i }) => `  ${node(box, i, theme)}`)
      : lanes.flatMap((lane, k) => [
          `  subgraph cluster_${k} {`,
          `    label=${quoted([lane])}; color="${theme.border}"; fontcolor="${theme.dim}";`,
          ...all.filter(({ box }) => box.lane === k).map(({ box, i }) => `    ${node(box, i, theme)}`),
          '  }',
        ]);
  const heading = hasTitle ? `label=${quoted([title])}, labelloc=t, labeljust=l, fontcolor="${theme.ink}", ` : '';
  return [
    'digraph kedja {',
    `  graph [rankdir=${RANKS[direction]}, newrank=true, bgcolor="${theme.paper}", ${heading}${FONT}, fontsize=18, nodesep=0.4, ranksep=0.6];`,
    `  node [style="filled,rounded", shape=box, ${FONT}, fontsize=12];`,
    `  edge [color="${theme.link}", fontcolor="${theme.ink}", ${FONT}, fontsize=11];`,
    ...body,
    ...arrows.map((arrow) => `  ${link(arrow, theme)}`),
    '}',
    '',
  ].join('\n');
}

function node(box: Box, i: number, theme: Theme): string {
  const { shape, threat, isOnPath } = box;
  const { fill, stroke, ink } = theme[shape];
  const isMarked = isOnPath && shape !== 'customer';
  const look =
    threat !== null
      ? { fill: theme.threat.fill, stroke: theme.threat.stroke, ink: theme.ink, width: 3 }
      : { fill, stroke: isMarked ? theme.path : stroke, ink, width: isMarked ? 2.5 : theme[shape].weight };
  const attributes = [
    `label=${quoted(linesIn(box))}`,
    ...(shape === 'supplier' ? ['shape=house', 'style=filled'] : []),
    `fillcolor="${look.fill}"`,
    `color="${look.stroke}"`,
    `fontcolor="${look.ink}"`,
    `penwidth=${look.width}`,
  ];
  return `n${i} [${attributes.join(', ')}];`;
}

function link(arrow: Arrow, theme: Theme): string {
  const { from, to, isRework, isOnPath, threat } = arrow;
  const lines = linesOn(arrow);
  const colour = threat !== null ? theme.threat.stroke : isOnPath ? theme.path : null;
  const attributes = [
    ...(lines.length === 0 ? [] : [`label=${quoted(lines)}`]),
    ...(isRework ? ['style=dashed', 'constraint=false'] : []),
    ...(colour === null ? [] : [`color="${colour}"`, 'penwidth=3']),
  ];
  return `n${from} -> n${to}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map(safe).join('\\n')}"`;
}
