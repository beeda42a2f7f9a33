import { showInvisible } from '../model/invisible.js';
import type { Arrow, Box, Picture, Row } from '../model/picture.js';
import { headline, widthOf, wrap } from './layout.js';
import type { Paint, Style } from './paint.js';

const SIGN: Readonly<Record<Box['shape'], string>> = { supplier: '▲', department: '■', customer: '●' };
/** Columns of text that are needed beside the rails. */
const LEAST_TEXT = 30;

/** A picture for the terminal: the flow from top to bottom, a rail for each delivery, and what is said of each beside it. */
export function pictureText(picture: Picture, style: Style): string {
  const { title, facts, boxes, arrows } = picture;
  const { paint } = style;
  const rails = new Rails(picture);
  const order = flowOrder(picture);
  const drawn = order.map((at) => ({ at, ...rails.pass(at) }));
  const hasRails = rails.width * 2 + LEAST_TEXT <= style.width;
  const left = hasRails ? rails.width * 2 + 1 : 2;
  const text = style.width - left;
  const put = (rail: string, said: readonly string[], after: string): string[] =>
    said.map(
      (line, i) => `${pad(hasRails ? (i === 0 ? rail : after) : i === 0 ? rail.trim().slice(-1) : '', left)}${line}`,
    );
  const body = drawn.flatMap(({ at, before, here, below, after }) => {
    const out = arrows.filter(({ from }) => from === at);
    const links = out.flatMap((arrow) => linkLines(arrow, boxes, out.length > 1, hasRails, text, paint));
    return [
      ...(hasRails ? before.map((line) => line.trimEnd()) : []),
      ...put(hasRails ? here : SIGN[boxes[at]!.shape], boxLines(boxes[at]!, text, paint), below),
      ...(hasRails ? after.map((line) => line.trimEnd()) : []),
      ...(out.length === 0 && hasRails && at !== order.at(-1) ? [rails.now.get(at)!.trimEnd()] : []),
      ...(links.length > 0 ? links.map((line) => `${pad(hasRails ? rails.now.get(at)! : '', left)}${line}`) : []),
    ];
  });
  const [first, ...rest] = headline(title, facts, style);
  return `${[first, ...rest, '', ...body].map((line) => line!.trimEnd()).join('\n')}\n`;
}

function boxLines({ name, rows, threat, isOnPath }: Box, width: number, paint: Paint): string[] {
  const said = `${threat === null ? '' : `(${threat}) `}${showInvisible(name)}`;
  const tint = threat !== null ? paint.red : isOnPath ? paint.cyan : (line: string) => line;
  const told = rows.map(({ text }) => text).join(' · ');
  if (rows.length > 0 && widthOf(said) + 3 + widthOf(told) <= width)
    return [`${paint.bold(tint(said))}   ${rows.map((row) => tinted(row, paint)).join(' · ')}`];
  const names = wrap(said, width).map((line) => paint.bold(tint(line)));
  return [
    ...names,
    ...rows.flatMap((row) =>
      wrap(row.text, width - 2, '  ').map((line) => `  ${tinted({ ...row, text: line }, paint)}`),
    ),
  ];
}

function linkLines(
  { to, rows, stock, isRework, threat }: Arrow,
  boxes: readonly Box[],
  isOneOfMany: boolean,
  hasRail: boolean,
  width: number,
  paint: Paint,
): string[] {
  const said = [...rows.map(({ text }) => text), ...(stock === null ? [] : [`▽ ${stock}`])].join(' · ');
  if (said === '' && !isRework && hasRail) return [];
  const mark = `${threat === null ? '' : `(${threat}) `}${isRework ? '↺' : '↓'}`;
  const where =
    isOneOfMany || isRework || !hasRail ? ` ${showInvisible(boxes[to]!.name)}${said === '' ? '' : ':'}` : '';
  return wrap(`${mark}${where} ${said}`.trimEnd(), width, '  ').map((line) => paint.dim(line));
}

function tinted({ text, tone }: Row, paint: Paint): string {
  return { plain: text, dim: paint.dim(text), strong: paint.bold(text), good: paint.green(text), bad: paint.red(text) }[
    tone
  ];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}

/** Suppliers first, and on with whom the last one delivers to, so that rails stay few and short. Rework does not count. */
function flowOrder({ boxes, arrows }: Picture): number[] {
  const forward = arrows.filter(({ isRework }) => !isRework);
  const waiting = boxes.map(() => 0);
  const out = boxes.map((): number[] => []);
  for (const { from, to } of forward) {
    waiting[to]!++;
    out[from]!.push(to);
  }
  const ready = [...boxes.keys()].filter((i) => waiting[i] === 0).reverse();
  const order: number[] = [];
  while (ready.length > 0) {
    const at = ready.pop()!;
    order.push(at);
    for (const to of out[at]!.toReversed()) if (--waiting[to]! === 0) ready.push(to);
  }
  return order;
}

/** The deliveries that are on their way while the flow is told: each has a column of its own until it is there. */
class Rails {
  readonly now = new Map<number, string>();
  #columns: (Arrow | null)[] = [];
  #widest = 0;
  readonly #boxes: readonly Box[];
  readonly #out: readonly (readonly Arrow[])[];

  constructor({ boxes, arrows }: Picture) {
    const out = boxes.map((): Arrow[] => []);
    for (const arrow of arrows) if (!arrow.isRework) out[arrow.from]!.push(arrow);
    this.#boxes = boxes;
    this.#out = out;
  }

  get width(): number {
    return this.#widest;
  }

  /** The lines before a place, at it, and behind it. */
  pass(at: number): { before: string[]; here: string; below: string; after: string[] } {
    const coming = this.#columns.flatMap((arrow, i) => (arrow?.to === at ? [i] : []));
    const column = coming[0] ?? this.#free(0);
    const before = coming.length > 1 ? [this.#joined(coming, '╯', '┴')] : [];
    for (const i of coming) this.#columns[i] = null;
    const sign = this.#line((i) => (i === column ? SIGN[this.#boxes[at]!.shape] : null));
    const [first, ...others] = this.#out[at]!;
    this.#columns[column] = first ?? null;
    const below = this.#line(() => null);
    const taken = others.map((arrow) => {
      const free = this.#free(column + 1);
      this.#columns[free] = arrow;
      return free;
    });
    this.#widest = Math.max(this.#widest, this.#columns.length);
    const after = taken.length === 0 ? [] : [this.#joined([column, ...taken], '╮', '┬')];
    while (this.#columns.length > 0 && this.#columns.at(-1) === null) this.#columns.pop();
    this.now.set(
      at,
      this.#line(() => null),
    );
    return { before, here: sign, below, after };
  }

  #free(from: number): number {
    const free = this.#columns.findIndex((arrow, i) => i >= from && arrow === null);
    const column = free === -1 ? Math.max(from, this.#columns.length) : free;
    while (this.#columns.length <= column) this.#columns.push(null);
    this.#widest = Math.max(this.#widest, this.#columns.length);
    return column;
  }

  #line(sign: (column: number) => string | null): string {
    return this.#columns.map((arrow, i) => `${sign(i) ?? railOf(arrow)} `).join('');
  }

  /** A line across some columns: from the first of them to the last. */
  #joined(columns: readonly number[], end: string, middle: string): string {
    const [first, last] = [columns[0]!, columns.at(-1)!];
    return this.#columns
      .map((arrow, i) => {
        const isOne = columns.includes(i);
        const across = i >= first && i < last ? '─' : ' ';
        if (i === first) return `├${across}`;
        if (i === last) return `${end}${across}`;
        if (i > first && i < last) return `${isOne ? middle : arrow === null ? '─' : '┼'}${across}`;
        return `${railOf(arrow)}${across}`;
      })
      .join('');
  }
}

function railOf(arrow: Arrow | null): string {
  return arrow === null ? ' ' : arrow.isOnPath ? '┃' : '│';
}
