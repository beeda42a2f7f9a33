import { mermaid as safe, title as safeTitle } from './encode.js';
import type { Direction } from './graph.js';
import type { Arrow, Box, Picture } from '../model/picture.js';

const DIRECTION: Readonly<Record<Direction, string>> = { right: 'LR', left: 'RL', down: 'TB', up: 'BT' };

const SHAPE: Readonly<Record<Box['shape'], readonly [string, string]>> = {
  supplier: ['[/"', '"/]'],
  department: ['["', '"]'],
  customer: ['(["', '"])'],
};

/** A picture as a Mermaid flowchart: for wikis and pull requests, which lay it out themselves. */
export function mermaid({ title, boxes, arrows, lanes }: Picture, direction: Direction): string {
  const node = (box: Box, i: number): string => {
    const [open, close] = SHAPE[box.shape];
    return `n${i}${open}${lines([box.threat === null ? box.name : `(${box.threat}) ${box.name}`, ...box.rows.map(({ text }) => text)])}${close}`;
  };
  const all = boxes.map((box, i) => ({ box, i }));
  const body =
    lanes.length === 0
      ? all.map(({ box, i }) => `  ${node(box, i)}`)
      : lanes.flatMap((lane, k) => [
          `  subgraph g${k}["${safe(lane)}"]`,
          ...all.filter(({ box }) => box.lane === k).map(({ box, i }) => `    ${node(box, i)}`),
          '  end',
        ]);
  return [
    '---',
    `title: "${safeTitle(title)}"`,
    '---',
    `flowchart ${DIRECTION[direction]}`,
    ...body,
    ...arrows.map((arrow) => `  ${link(arrow)}`),
    ...styles(boxes, arrows),
    '',
  ].join('\n');
}

function link({ from, to, rows, stock, isRework, threat }: Arrow): string {
  const told = [
    ...(threat === null ? [] : [`(${threat})`]),
    ...rows.map(({ text }) => text),
    ...(stock === null ? [] : [`▽ ${stock}`]),
  ];
  const label = told.length === 0 ? '' : `|"${lines(told)}"|`;
  return `n${from} ${isRework ? '-.->' : '-->'}${label} n${to}`;
}

function lines(texts: readonly string[]): string {
  return texts.map(safe).join('<br/>');
}

/** The marks as classes and link styles: colours and weights as in the SVG. */
function styles(boxes: readonly Box[], arrows: readonly Arrow[]): string[] {
  const nodes = (is: (box: Box) => boolean): string => boxes.flatMap((box, i) => (is(box) ? [`n${i}`] : [])).join(',');
  const links = (is: (arrow: Arrow) => boolean): string =>
    arrows.flatMap((arrow, i) => (is(arrow) ? [i] : [])).join(',');
  const some = (ids: string, told: (ids: string) => readonly string[]): readonly string[] =>
    ids === '' ? [] : told(ids);
  return [
    ...some(
      nodes(({ shape }) => shape === 'customer'),
      (ids) => ['  classDef customer fill:#0b3d5c,stroke:#0b3d5c,color:#ffffff', `  class ${ids} customer`],
    ),
    ...some(
      nodes(({ shape }) => shape === 'supplier'),
      (ids) => ['  classDef supplier fill:#f4eee1,stroke:#877a5e,color:#1b2127', `  class ${ids} supplier`],
    ),
    ...some(
      nodes(({ isOnPath, shape }) => isOnPath && shape !== 'customer'),
      (ids) => ['  classDef path stroke:#0072b2,stroke-width:3px', `  class ${ids} path`],
    ),
    ...some(
      nodes(({ threat }) => threat !== null),
      (ids) => [
        '  classDef threat fill:#fdeee4,stroke:#d55e00,stroke-width:3px,color:#1b2127',
        `  class ${ids} threat`,
      ],
    ),
    ...some(
      links(({ isOnPath, threat }) => isOnPath && threat === null),
      (ids) => [`  linkStyle ${ids} stroke:#0072b2,stroke-width:3px`],
    ),
    ...some(
      links(({ threat }) => threat !== null),
      (ids) => [`  linkStyle ${ids} stroke:#d55e00,stroke-width:3px`],
    ),
  ];
}
