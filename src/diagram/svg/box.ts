import type { Placed } from '../layout.js';
import type { Box } from '../../model/picture.js';
import { type Block, ROOF } from '../sizes.js';
import { type Theme, WEIGHTS } from '../theme.js';
import { element, rounded, text } from './element.js';
import { lines, textAt } from './lines.js';
import { widthOf } from '../../lettering/measure.js';

/** A place: a factory's roof for a supplier, a plain box for a department, round ends for a customer. */
export function box(what: Box, at: Placed & { readonly block: Block }, theme: Theme): string {
  const { shape, threat, isOnPath, id } = what;
  const top = at.y + (at.height - at.block.height + (shape === 'supplier' ? ROOF : 0)) / 2;
  const classes = ['place', shape, ...(isOnPath ? ['path'] : []), ...(threat === null ? [] : ['threat'])];
  return element('g', { class: classes.join(' '), 'data-id': id }, [
    element('title', {}, [text([what.name, ...what.rows.map((row) => row.text)].join(' · '))]),
    outline(what, at, theme),
    ...lines(at.block, at.x + at.width / 2, top, theme, shape),
    ...(threat === null ? [] : [badge(threat, at.x, at.y + (shape === 'supplier' ? ROOF : 0), theme)]),
  ]);
}

function outline(
  { shape, threat, isOnPath }: Pick<Box, 'shape' | 'threat' | 'isOnPath'>,
  at: Placed,
  theme: Theme,
): string {
  const look = theme[shape];
  const isThreat = threat !== null && shape !== 'customer';
  return element('path', {
    class: 'outline',
    d: OUTLINES[shape](at),
    fill: isThreat ? theme.threat.fill : look.fill,
    stroke: isThreat ? theme.threat.stroke : isOnPath ? theme.path : look.stroke,
    'stroke-width': isThreat ? WEIGHTS.threat : isOnPath ? Math.max(2.4, look.weight) : look.weight,
    'stroke-linejoin': 'round',
  });
}

/** The shape of a place of a sort. */
const OUTLINES: Readonly<Record<Box['shape'], (at: Placed) => string>> = {
  department: (at) => rounds(at, 5),
  customer: (at) => rounds(at, Math.min(at.height / 2, 26)),
  supplier: roofed,
};

/** A box of any shape, without a mark: for the legend. */
export function sample(shape: Box['shape'], at: Placed, theme: Theme): string {
  return outline({ shape, threat: null, isOnPath: false }, at, theme);
}

function rounds({ x, y, width, height }: Placed, r: number): string {
  const n = rounded;
  const corner = (dx: number, dy: number): string => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
  return [
    `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${corner(r, r)}v${n(height - 2 * r)}${corner(-r, r)}`,
    `h${n(2 * r - width)}${corner(-r, -r)}v${n(2 * r - height)}${corner(r, -r)}z`,
  ].join('');
}

/** Saw teeth above, as on the factories of value stream maps. */
function roofed({ x, y, width, height }: Placed): string {
  const n = rounded;
  const roof = Math.min(ROOF, height / 2);
  const teeth = Math.max(2, Math.round(width / 44));
  const tooth = width / teeth;
  const up = Array.from({ length: teeth }, (_, i) => `L${n(x + (i + 1) * tooth)} ${n(y)}V${n(y + roof)}`).join('');
  return `M${n(x)} ${n(y + height)}V${n(y + roof)}${up}V${n(y + height)}Z`;
}

const BADGE = { radius: 11, size: 13 };

/** The number of a threat, on the corner of what it is. */
export function badge(number: number, x: number, y: number, theme: Theme): string {
  const said = String(number);
  const width = widthOf(said, BADGE.size, 'bold');
  return element('g', { class: 'badge' }, [
    element('circle', {
      cx: x,
      cy: y,
      r: BADGE.radius,
      fill: theme.threat.stroke,
      stroke: theme.paper,
      'stroke-width': 2,
    }),
    textAt(
      { text: said, size: BADGE.size, weight: 'bold', width },
      x - width / 2,
      y + BADGE.size * 0.36,
      theme.threat.badge,
    ),
  ]);
}
