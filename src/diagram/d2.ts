import { d2 as safe } from '../lettering/encode.js';
import type { Arrow, Box, Marks, Picture } from '../model/picture.js';
import { linesIn, linesOn, type SketchOptions } from './sketch.js';
import { type Theme, themes } from './theme.js';

/** A picture in D2. */
export function d2(
  { title, boxes, arrows, lanes }: Picture,
  { direction, theme: id, hasTitle }: SketchOptions,
): string {
  const theme = themes[id];
  const inLane = (i: number): string => (lanes.length === 0 ? `n${i}` : `g${boxes[i]!.lane}.n${i}`);
  return [
    `direction: ${direction}`,
    ...(hasTitle
      ? [`title: ${quoted([title])} { shape: text; near: top-center; style.font-size: 24; style.bold: true }`]
      : []),
    ...lanes.map((lane, k) => `g${k}: ${quoted([lane])}`),
    ...boxes.map((box, i) => node(box, inLane(i), theme)),
    ...arrows.map((arrow) => link(arrow, inLane, theme)),
    '',
  ].join('\n');
}

const SHAPES: Readonly<Record<Box['shape'], string>> = {
  supplier: 'style.double-border: true',
  department: 'style.border-radius: 5',
  customer: 'style.border-radius: 24',
};

function node(box: Box, key: string, theme: Theme): string {
  const { fill, stroke, ink } = theme[box.shape];
  const looks = [
    SHAPES[box.shape],
    `style.fill: "${box.threat === null ? fill : theme.threat.fill}"`,
    `style.font-color: "${box.threat === null ? ink : theme.ink}"`,
    ...strokeOf(box, stroke, theme),
  ];
  return `${key}: ${quoted(linesIn(box))} { ${looks.join('; ')} }`;
}

function link(arrow: Arrow, key: (i: number) => string, theme: Theme): string {
  const looks = [...(arrow.isRework ? ['style.stroke-dash: 4'] : []), ...strokeOf(arrow, theme.link, theme)];
  return `${key(arrow.from)} -> ${key(arrow.to)}: ${quoted(linesOn(arrow))} { ${looks.join('; ')} }`;
}

function strokeOf({ threat, isOnPath }: Marks, plain: string, theme: Theme): string[] {
  const marked = threat !== null ? theme.threat.stroke : isOnPath ? theme.path : null;
  return [`style.stroke: "${marked ?? plain}"`, ...(marked === null ? [] : ['style.stroke-width: 3'])];
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map(safe).join('\\n')}"`;
}
