import { mermaid as safe, title as safeTitle } from '../lettering/encode.js';
import type { Arrow, Box, Picture } from '../model/picture.js';
import { linesIn, linesOn, RANKS, type SketchOptions } from './sketch.js';
import { type Theme, themes } from './theme.js';

const SHAPE: Readonly<Record<Box['shape'], readonly [string, string]>> = {
  supplier: ['[/"', '"/]'],
  department: ['["', '"]'],
  customer: ['(["', '"])'],
};

/** A picture as a Mermaid flowchart: for wikis and pull requests, which lay it out themselves. */
export function mermaid({ title, boxes, arrows, lanes }: Picture, options: SketchOptions): string {
  const node = (box: Box, i: number): string => {
    const [open, close] = SHAPE[box.shape];
    return `n${i}${open}${told(linesIn(box))}${close}`;
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
    ...(options.hasTitle ? ['---', `title: "${safeTitle(title)}"`, '---'] : []),
    `flowchart ${RANKS[options.direction]}`,
    ...body,
    ...arrows.map((arrow) => `  ${link(arrow)}`),
    ...styles(boxes, arrows, themes[options.theme]),
    '',
  ].join('\n');
}

function link(arrow: Arrow): string {
  const lines = linesOn(arrow);
  const label = lines.length === 0 ? '' : `|"${told(lines)}"|`;
  return `n${arrow.from} ${arrow.isRework ? '-.->' : '-->'}${label} n${arrow.to}`;
}

function told(lines: readonly string[]): string {
  return lines.map(safe).join('<br/>');
}

/** The looks of places and the marks, as classes and link styles: colours and weights as in the SVG. */
function styles(boxes: readonly Box[], arrows: readonly Arrow[], theme: Theme): string[] {
  const { customer, supplier, path, threat, ink } = theme;
  const nodes = (name: string, look: string, is: (box: Box) => boolean): string[] => {
    const ids = boxes.flatMap((box, i) => (is(box) ? [`n${i}`] : []));
    return ids.length === 0 ? [] : [`  classDef ${name} ${look}`, `  class ${ids.join(',')} ${name}`];
  };
  const links = (look: string, is: (arrow: Arrow) => boolean): string[] => {
    const at = arrows.flatMap((arrow, i) => (is(arrow) ? [i] : []));
    return at.length === 0 ? [] : [`  linkStyle ${at.join(',')} ${look}`];
  };
  const plain = ({ fill, stroke, ink: color }: Theme['customer']): string =>
    `fill:${fill},stroke:${stroke},color:${color}`;
  const marked = `fill:${threat.fill},stroke:${threat.stroke},stroke-width:3px,color:${ink}`;
  return [
    ...nodes('customer', plain(customer), ({ shape }) => shape === 'customer'),
    ...nodes('supplier', plain(supplier), ({ shape }) => shape === 'supplier'),
    ...nodes('path', `stroke:${path},stroke-width:3px`, ({ isOnPath, shape }) => isOnPath && shape !== 'customer'),
    ...nodes('threat', marked, (box) => box.threat !== null),
    ...links(`stroke:${path},stroke-width:3px`, (arrow) => arrow.isOnPath && arrow.threat === null),
    ...links(`stroke:${threat.stroke},stroke-width:3px`, (arrow) => arrow.threat !== null),
  ];
}
