import type { Delivery, Overview, OverviewPlace } from '../../model/overview.js';
import type { Block, Cell, Row, Sheet } from '../../model/sheet.js';
import { aboveTitle, bold, type Desk, EMPTY, plainly, soft, toWrite } from './desk.js';

/** More columns than these are too narrow to be read from a wall. */
const MOST_COLUMNS = 7;
const MOST_ON_LARGE = 10;

/** Who delivers what to whom: a row for each supplier, inside or outside, a column for each customer. */
export function matrixSheets(overview: Overview, desk: Desk): Sheet[] {
  const { say } = desk;
  const all = overview.places.filter(({ id, department }) => id === department); // once, whatever its visits
  const meetings = meetingsOf(overview);
  const receiving = new Set(meetings.map(({ receiver }) => receiver));
  const receivers = all.filter(({ id }) => receiving.has(id));
  const parts = inParts(receivers, Math.ceil(receivers.length / (desk.isLarge ? MOST_ON_LARGE : MOST_COLUMNS)));
  return parts.map((columns, i) => {
    const blocks = [table(all, columns, meetings, desk), note(desk)];
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

/** A delivery between two departments, whichever of their visits it is from and to. */
interface Meeting {
  readonly giver: string;
  readonly receiver: string;
  readonly delivery: Delivery;
}

function meetingsOf({ places, deliveries }: Overview): Meeting[] {
  const department = new Map(places.map((place) => [place.id, place.department]));
  return deliveries.map((delivery) => ({
    giver: department.get(delivery.from)!,
    receiver: department.get(delivery.to)!,
    delivery,
  }));
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
  meetings: readonly Meeting[],
  desk: Desk,
): Block {
  const isIn = new Set(columns.map(({ id }) => id));
  const met = meetings.filter(({ receiver }) => isIn.has(receiver));
  const givers = new Set(met.map(({ giver }) => giver));
  return {
    form: 'table',
    columns: [{ title: desk.say.matrix.corner, share: 1.4 }, ...columns.map(({ name }) => ({ title: name, share: 1 }))],
    rows: all
      .filter(({ id }) => givers.has(id))
      .map(({ id, name }): Row => {
        const own = met.filter(({ giver }) => giver === id);
        const to = (receiver: string): Delivery[] =>
          own.filter((one) => one.receiver === receiver).map(({ delivery }) => delivery);
        return [
          { says: [bold(name)], write: 0 },
          ...columns.map((column) => between(to(column.id), id === column.id, desk)),
        ];
      }),
    hasHeads: true,
    lines: 'grid',
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
