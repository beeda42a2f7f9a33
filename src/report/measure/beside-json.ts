import type { Beside, BesideRow } from '../../model/beside.js';

/** The log that an analysis uses, its figures, and what was agreed, believed and measured, for programs. */
export function besideJson({ reading, used, unused, queues, delays, putRight, rows, apart }: Beside): object {
  return { reading, used, unused, queues, delays, putRight, rows: rows.map(rowJson), apart };
}

function rowJson({ kind, id, name, link, by, agreed, believed, measured }: BesideRow): object {
  const ends = { from: link?.from.id ?? null, to: link?.to.id ?? null, item: link?.item ?? null };
  return { kind, id, name, ...ends, by, agreed, believed, measured };
}
