import type { Delivery, Overview, OverviewPlace } from '../../model/overview.js';
import type { Block, Cell, Row, Sheet } from '../../model/sheet.js';
import { aboveTitle, bold, type Desk, EMPTY, plainly, soft, toWrite } from './desk.js';

/** More columns than these are too narrow to be read from a wall. */
const MOST_COLUMNS = 7;

/** Who delivers what to whom: a row for each supplier, inside or outside, a column for each customer. */
export function matrixSheets(overview: Overview, desk: Desk): Sheet[] {
  const { say } = desk;
  const all = departmentsOf(overview);
  const receivers = all.filter((one) => overview.deliveries.some((each) => receiverOf(each, overview) === one.id));
  const parts = inParts(receivers, Math.ceil(receivers.length / MOST_COLUMNS));
  return parts.map((columns, i) => {
    const blocks = [table(all, columns, overview, desk), note(desk)];
    const part = parts.length > 1 ? [say.matrix.part(i + 1, parts.length)] : [];
    return {
      above: aboveTitle(say.matrix.above, desk),
      title: say.matrix.title,
      facts: [...part, ...desk.dayLengths()].join(' · '),
      isWide: true,
      isKey: false,
      blocks,
    };
  });
}

/** Every department once, whatever its visits. */
function departmentsOf({ places }: Overview): OverviewPlace[] {
  return places.filter(({ id, department }) => id === department);
}

function giverOf({ from }: Delivery, { places }: Overview): string {
  return places.find(({ id }) => id === from)!.department;
}

function receiverOf({ to }: Delivery, { places }: Overview): string {
  return places.find(({ id }) => id === to)!.department;
}

/** So many parts, as even as can be. */
function inParts<T>(list: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, i) =>
    list.slice(Math.floor((i * list.length) / parts), Math.floor(((i + 1) * list.length) / parts)),
  );
}

/** Of a part only those who deliver to somebody in it. */
function table(
  all: readonly OverviewPlace[],
  columns: readonly OverviewPlace[],
  overview: Overview,
  desk: Desk,
): Block {
  const isIn = new Set(columns.map(({ id }) => id));
  const deliveries = overview.deliveries.filter((one) => isIn.has(receiverOf(one, overview)));
  const givers = new Set(deliveries.map((one) => giverOf(one, overview)));
  return {
    form: 'table',
    columns: [{ title: desk.say.matrix.corner, share: 1.4 }, ...columns.map(({ name }) => ({ title: name, share: 1 }))],
    rows: all
      .filter(({ id }) => givers.has(id))
      .map(({ id, name }): Row => [
        { says: [bold(name)], write: 0 },
        ...columns.map((column) =>
          between(
            deliveries.filter((one) => giverOf(one, overview) === id && receiverOf(one, overview) === column.id),
            id === column.id,
            desk,
          ),
        ),
      ]),
    hasHeads: true,
  };
}

/** What one delivers to another, and in what time; nothing to fill in where they are the same. */
function between(deliveries: readonly Delivery[], isSame: boolean, { say, phrases, format, isBlank }: Desk): Cell {
  if (isBlank) return isSame ? { says: [soft('–')], write: 0 } : toWrite(1);
  if (deliveries.length === 0) return EMPTY;
  return {
    says: deliveries.flatMap(({ item, agreed, expects, offers, isRework }) => {
      const within = (agreed ?? expects ?? offers)?.within ?? null;
      return [
        isRework ? soft(say.matrix.rework) : plainly(item ?? `● ${phrases.delivery(null)}`),
        ...(within === null ? [] : [soft(format.duration(within))]),
      ];
    }),
    write: 0,
  };
}

function note({ say }: Desk): Block {
  return { form: 'text', says: [soft(say.matrix.howToRead)] };
}
