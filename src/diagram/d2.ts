import { d2 as safe } from './encode.js';
import type { Direction } from './graph.js';
import type { Arrow, Box, Picture } from '../model/picture.js';

/** A picture in D2. */
export function d2({ title, boxes, arrows, lanes }: Picture, direction: Direction): string {
  const inLane = (i: number): string => (lanes.length === 0 ? `n${i}` : `g${boxes[i]!.lane}.n${i}`);
  return [
    `direction: ${direction}`,
    `title: "${safe(title)}" { shape: text; near: top-center; style.font-size: 24; style.bold: true }`,
    ...lanes.map((lane, k) => `g${k}: "${safe(lane)}"`),
    ...boxes.map((box, i) => node(box, inLane(i))),
    ...arrows.map((arrow) => link(arrow, inLane)),
    '',
  ].join('\n');
}

function node({ name, shape, rows, threat, isOnPath }: Box, key: string): string {
  const label = quoted([threat === null ? name : `(${threat}) ${name}`, ...rows.map(({ text }) => text)]);
  const looks = {
    supplier: ['style.fill: "#f4eee1"', 'style.stroke: "#877a5e"', 'style.double-border: true'],
    department: ['style.border-radius: 5'],
    customer: ['style.border-radius: 24', 'style.fill: "#0b3d5c"', 'style.font-color: "#ffffff"'],
  }[shape];
  return `${key}: ${label} { ${[...looks, ...marks(threat, isOnPath)].join('; ')} }`;
}

function link({ from, to, rows, stock, isRework, isOnPath, threat }: Arrow, key: (i: number) => string): string {
  const told = [
    ...(threat === null ? [] : [`(${threat})`]),
    ...rows.map(({ text }) => text),
    ...(stock === null ? [] : [`▽ ${stock}`]),
  ];
  const looks = [...(isRework ? ['style.stroke-dash: 4'] : []), ...marks(threat, isOnPath)];
  return `${key(from)} -> ${key(to)}: ${quoted(told)}${looks.length === 0 ? '' : ` { ${looks.join('; ')} }`}`;
}

function marks(threat: number | null, isOnPath: boolean): string[] {
  if (threat !== null) return ['style.stroke: "#d55e00"', 'style.stroke-width: 3'];
  return isOnPath ? ['style.stroke: "#0072b2"', 'style.stroke-width: 3'] : [];
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map(safe).join('\\n')}"`;
}
