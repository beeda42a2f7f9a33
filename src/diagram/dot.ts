import { dot as safe } from './encode.js';
import type { Direction } from './graph.js';
import type { Arrow, Box, Picture } from '../model/picture.js';

const DIRECTION: Readonly<Record<Direction, string>> = { right: 'LR', left: 'RL', down: 'TB', up: 'BT' };

/** A picture in DOT, for Graphviz. */
export function dot({ title, boxes, arrows, lanes }: Picture, direction: Direction): string {
  const all = boxes.map((box, i) => ({ box, i }));
  const body =
    lanes.length === 0
      ? all.map(({ box, i }) => `  ${node(box, i)}`)
      : lanes.flatMap((lane, k) => [
          `  subgraph cluster_${k} {`,
          `    label=${quoted([lane])}; color="#c5ccd3"; fontcolor="#59636e";`,
          ...all.filter(({ box }) => box.lane === k).map(({ box, i }) => `    ${node(box, i)}`),
          '  }',
        ]);
  return [
    'digraph kedja {',
    `  graph [rankdir=${DIRECTION[direction]}, newrank=true, label=${quoted([title])}, labelloc=t, labeljust=l, fontname="DejaVu Sans Condensed", fontsize=18, nodesep=0.4, ranksep=0.6];`,
    '  node [shape=box, style="filled", fillcolor="#ffffff", color="#8a949e", fontname="DejaVu Sans Condensed", fontsize=12];',
    '  edge [color="#7d8790", fontname="DejaVu Sans Condensed", fontsize=11];',
    ...body,
    ...arrows.map((arrow) => `  ${link(arrow)}`),
    '}',
    '',
  ].join('\n');
}

function node({ name, shape, rows, threat, isOnPath }: Box, i: number): string {
  const label = quoted([threat === null ? name : `(${threat}) ${name}`, ...rows.map(({ text }) => text)]);
  const look = {
    supplier: ['shape=house', 'fillcolor="#f4eee1"', 'color="#877a5e"'],
    department: ['shape=box', 'style="filled,rounded"'],
    customer: [
      'shape=box',
      'style="filled,rounded"',
      'fillcolor="#0b3d5c"',
      'color="#0b3d5c"',
      'fontcolor="#ffffff"',
      'penwidth=2',
    ],
  }[shape];
  const marks =
    threat !== null
      ? ['fillcolor="#fdeee4"', 'color="#d55e00"', 'penwidth=3']
      : isOnPath && shape !== 'customer'
        ? ['color="#0072b2"', 'penwidth=2.5']
        : [];
  return `n${i} [${[`label=${label}`, ...look, ...marks].join(', ')}];`;
}

function link({ from, to, rows, stock, isRework, isOnPath, threat }: Arrow): string {
  const told = [
    ...(threat === null ? [] : [`(${threat})`]),
    ...rows.map(({ text }) => text),
    ...(stock === null ? [] : [`▽ ${stock}`]),
  ];
  const attributes = [
    ...(told.length === 0 ? [] : [`label=${quoted(told)}`]),
    ...(isRework ? ['style=dashed', 'constraint=false'] : []),
    ...(threat !== null ? ['color="#d55e00"', 'penwidth=3'] : isOnPath ? ['color="#0072b2"', 'penwidth=3'] : []),
  ];
  return `n${from} -> n${to}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`;
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map(safe).join('\\n')}"`;
}
