import type { Layout, Placed } from '../layout.js';
import { widthOf } from '../../lettering/measure.js';
import type { Picture } from '../../model/picture.js';
import { ROW, type Size } from '../sizes.js';
import { balanced } from '../../lettering/lines.js';
import { type Theme, themes, type ThemeId } from '../theme.js';
import { arrow, label } from './arrow.js';
import { box } from './box.js';
import { element, rounded, text } from './element.js';
import { legend, LEGEND_WIDTH, type PlacedLegend } from './legend.js';
import { lines, textAt } from './lines.js';

export interface SvgOptions {
  readonly theme: ThemeId;
  readonly language: string;
  readonly hasTitle: boolean;
  readonly hasLegend: boolean;
  /** The shape of the sheet that the picture is put on, in points; null: a sheet of its own size. */
  readonly page: Size | null;
}

const MARGIN = 24;
const TITLE = 20;
const FONT = "'DejaVu Sans Condensed','DejaVu Sans',Verdana,Arial,sans-serif";
/** Narrower pictures leave a title no room. */
const NARROWEST = LEGEND_WIDTH + 20;
/** A small chain does not fill a sheet by growing without end. */
const LARGEST_SCALE = 1.5;

/** How a picture, its title and its legend lie on their sheet. */
interface Sheet extends Size {
  /** How many times as large as it is the picture is shown. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly outer: Size;
  readonly head: readonly HeadLine[];
  readonly headHeight: number;
  readonly foot: PlacedLegend;
  readonly footTop: number;
  readonly inner: number;
}

/** Where the parts of a picture go. */
export function sheetFor(picture: Picture, layout: Size, options: SvgOptions): Sheet {
  const inner = Math.max(NARROWEST, layout.width);
  const head = options.hasTitle ? heading(picture, inner) : [];
  const headHeight = head.length === 0 ? 0 : head.at(-1)!.bottom + 18;
  const foot = legend(options.hasLegend ? picture.legend : [], inner);
  const footTop = headHeight + layout.height + 26;
  const height = foot.height === 0 ? headHeight + layout.height : footTop + foot.height;
  const whole = { width: inner + 2 * MARGIN, height: height + 2 * MARGIN };
  return { ...onSheet(whole, options.page), head, headHeight, foot, footTop, inner };
}

/** A picture as SVG: the same bytes for the same picture, with nothing in it that runs or is fetched. */
export function svg(picture: Picture, layout: Layout, options: SvgOptions): string {
  const theme = themes[options.theme];
  const sheet = sheetFor(picture, layout, options);
  const { head, foot } = sheet;
  const move = (x: number, y: number): string => `translate(${rounded(x)} ${rounded(y)})`;
  const drawing = element('g', { transform: move(sheet.left + MARGIN, sheet.top + MARGIN) }, [
    ...head.map(({ line, y, tone }) => textAt(line, 0, y, tone === 'dim' ? theme.dim : theme.ink)),
    element(
      'g',
      { transform: move((sheet.inner - layout.width) / 2, sheet.headHeight) },
      inside(picture, layout, theme),
    ),
    ...(foot.height === 0 ? [] : [foot.draw(0, sheet.footTop, theme)]),
  ]);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'kedja',
      role: 'img',
      lang: options.language,
      'aria-labelledby': 'kedja-title kedja-description',
      viewBox: `0 0 ${rounded(sheet.width)} ${rounded(sheet.height)}`,
      width: sheet.outer.width,
      height: sheet.outer.height,
      'font-family': FONT,
    },
    [
      element('title', { id: 'kedja-title' }, [text(picture.title)]),
      element('desc', { id: 'kedja-description' }, [text(picture.description)]),
      element('rect', { class: 'paper', width: sheet.width, height: sheet.height, fill: theme.paper }),
      drawing,
    ],
  )}\n`;
}

function inside({ boxes, arrows }: Picture, layout: Layout, theme: Theme): string[] {
  const order = arrows
    .map((_, i) => i)
    .sort((a, b) => Number(arrows[a]!.isOnPath) - Number(arrows[b]!.isOnPath) || a - b);
  return [
    ...layout.lanes.map((lane, k) => band(lane, k, theme)),
    ...order.map((i) => {
      const { from, to } = arrows[i]!;
      return arrow(arrows[i]!, layout.arrows[i]!, `${boxes[from]!.name} → ${boxes[to]!.name}`, theme);
    }),
    ...order.flatMap((i) =>
      label(arrows[i]!, layout.arrows[i]!, paperAt(layout.arrows[i]!.label, layout, theme), theme),
    ),
    ...boxes.map((what, i) => box(what, layout.boxes[i]!, theme)),
  ];
}

/** The colour below a text: that of its swimlane. */
function paperAt(at: Placed | null, { lanes }: Layout, theme: Theme): string {
  const k = at === null ? -1 : lanes.findIndex((lane) => isIn(at.x + at.width / 2, at.y + at.height / 2, lane));
  return k === -1 ? theme.paper : laneFill(k, theme);
}

function isIn(x: number, y: number, area: Placed): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}

function laneFill(k: number, theme: Theme): string {
  return k % 2 === 0 ? theme.lane : theme.paper;
}

/** A swimlane: a band, every other one shaded, and its name before it. */
function band({ strip, block, ...at }: Layout['lanes'][number], k: number, theme: Theme): string {
  const { x, y, width, height } = at;
  return element('g', { class: 'lane' }, [
    element('rect', {
      x,
      y,
      width,
      height,
      fill: laneFill(k, theme),
      stroke: theme.border,
      'stroke-width': 1,
    }),
    ...lines(block, strip.x + strip.width / 2, strip.y + (strip.height - block.height) / 2, theme, null),
  ]);
}

interface HeadLine {
  readonly line: Parameters<typeof textAt>[0];
  readonly y: number;
  readonly bottom: number;
  readonly tone: string;
}

function heading({ title, facts }: Picture, width: number): HeadLine[] {
  const lines: HeadLine[] = [];
  let top = 0;
  const add = (content: string, size: number, weight: 'regular' | 'bold', tone: string): void => {
    for (const line of balanced(content, width, size, weight)) {
      const bottom = top + size * 1.3;
      lines.push({
        line: { text: line, size, weight, width: widthOf(line, size, weight) },
        y: top + size,
        bottom,
        tone,
      });
      top = bottom;
    }
  };
  add(title, TITLE, 'bold', 'strong');
  add(facts.join(' · '), ROW + 1, 'regular', 'dim');
  return lines;
}

/** Where a picture lies on its sheet, and how large that is: in pixels of the picture, and outside. */
function onSheet(
  { width, height }: Size,
  page: Size | null,
): Pick<Sheet, 'width' | 'height' | 'scale' | 'left' | 'top' | 'outer'> {
  if (page === null) return { width, height, scale: 1, left: 0, top: 0, outer: { width, height } };
  const scale = Math.min(page.width / width, page.height / height, LARGEST_SCALE);
  const sheet = { width: page.width / scale, height: page.height / scale };
  return { ...sheet, scale, left: (sheet.width - width) / 2, top: (sheet.height - height) / 2, outer: page };
}
