import type { Network } from '../graph/network.js';
import { cellsFor } from '../measure/columns/cells.js';
import { columnsNamed } from '../measure/columns/columns.js';
import { CsvReader } from '../measure/formats/csv.js';
import { CsvRows } from '../measure/formats/csv-rows.js';
import type { FirstEvent } from '../measure/dry-run.js';
import { Interner } from '../measure/interner.js';
import { JsonLines, jsonRows } from '../measure/formats/json-lines.js';
import {
  csvLayoutOf,
  daysIn,
  type Layout,
  layoutOf,
  type LayoutProblem,
  MOST_LOOKED_AT,
  SHOWN,
} from '../measure/columns/layout.js';
import type { Mapping } from '../measure/mapping.js';
import { proposedColumns } from '../measure/columns/proposed-columns.js';
import type { Measuring } from '../measure/measurement.js';
import { deliveryRows, eventRows, type Rows, type Wanted } from '../measure/rows.js';
import type { RejectReason } from '../model/reading.js';
import { type Io, isProblem, UsageError } from './io.js';
import { feed, HEAD, isUnnamed, open, type Opened, refuseForeign, streamed } from './log-bytes.js';
import { reasonsOf } from './log-reasons.js';
import { ofFile } from './out.js';

/** What a log is, by its name. */
export type LogKind = 'csv' | 'parquet' | 'json-lines' | 'xes';

/** A log, and how it is laid out; one in XES says so itself. Text is opened once: what comes through a pipe does not come again. */
export type Log =
  | { readonly file: string; readonly kind: 'csv' | 'json-lines'; readonly layout: Layout; readonly opened: Opened }
  | { readonly file: string; readonly kind: 'parquet'; readonly layout: Layout }
  | { readonly file: string; readonly kind: 'xes'; readonly layout: null };

export function kindOf(file: string): LogKind {
  const [, ending = ''] = /\.([a-z]+)(?:\.gz)?$/iu.exec(file) ?? [];
  switch (ending.toLowerCase()) {
    case 'csv':
    case 'tsv':
    case 'tab':
    case 'txt':
      return 'csv';
    case 'parquet':
      return 'parquet';
    case 'json':
    case 'jsonl':
    case 'ndjson':
      return 'json-lines';
    case 'xes':
      return 'xes';
    case 'xlsx':
    case 'xls':
      throw new UsageError(({ logs }) => logs.excel(file));
    default:
      if (isUnnamed(file)) return 'csv';
      throw new UsageError(({ logs }) => logs.kind(file));
  }
}

/** How a log is laid out, by its first rows. */
export async function logIn(file: string, mapping: Mapping, network: Network, io: Io): Promise<Log> {
  const kind = kindOf(file);
  if (kind === 'xes') return { file, kind, layout: null };
  if (kind === 'parquet') {
    const begin = await io.read(file, 0); // so that it is known to be there, and that it was read
    if (isProblem(begin) && begin.problem !== 'too-large') throw new UsageError(ofFile(file, begin, 'read'));
    return { file, kind, layout: sound(file, await tableLayout(file, mapping, io), network) };
  }
  const opened = await open(file, io);
  const own = isUnnamed(file) ? piped(file, opened) : kind;
  return { file, kind: own, layout: sound(file, textLayout(file, own, opened, mapping), network), opened };
}

/** What comes through a pipe, by how it begins. */
function piped(file: string, { head }: Opened): 'csv' | 'json-lines' {
  const text = new TextDecoder().decode(Buffer.concat(head).subarray(0, 1000)).trimStart();
  if (text.startsWith('PAR1') || text.startsWith('<?xml') || text.startsWith('<log'))
    throw new UsageError(({ logs }) => logs.piped(file));
  return text.startsWith('{') || text.startsWith('[') ? 'json-lines' : 'csv';
}

/** The first events of a log that says itself what it tells. */
export async function eventsIn(file: string, most: number, io: Io): Promise<readonly FirstEvent[]> {
  const { firstEvents } = await import('./xes.js');
  return firstEvents(file, await streamed(file, io), { cases: new Interner(), activities: new Interner() }, most);
}

/** Lets go of a log that is not read to its end. */
export async function close(log: Log): Promise<void> {
  if ('opened' in log) await log.opened.rest.return?.();
}

function sound(file: string, layout: Layout | LayoutProblem, network: Network): Layout {
  if ('problem' in layout) throw new UsageError(...reasonsOf(file, layout, network));
  return layout;
}

function textLayout(
  file: string,
  kind: 'csv' | 'json-lines',
  { head: pieces }: Opened,
  mapping: Mapping,
): Layout | LayoutProblem {
  const head = Buffer.concat(pieces).subarray(0, HEAD);
  refuseForeign(file, head);
  if (kind === 'csv') return csvLayoutOf(head, mapping);
  const { header, rows } = jsonRows(head, HEAD);
  const problem = noLinesIn(head, header.length);
  return problem === null ? layoutOf(header, rows, null, mapping) : { problem };
}

/** Why what is called JSON lines is none: nothing, one list, or something else than objects on lines; null where it is. */
function noLinesIn(head: Uint8Array, columns: number): 'empty' | 'json-list' | 'json' | null {
  const text = new TextDecoder().decode(head).trimStart();
  if (text.startsWith('[')) return 'json-list';
  if (columns > 0) return null;
  return text === '' ? 'empty' : 'json';
}

async function tableLayout(file: string, mapping: Mapping, io: Io): Promise<Layout | LayoutProblem> {
  const { withTables } = await import('./tables.js');
  return withTables([file], { threads: 1, io }, async (tables) => {
    const header = (await tables.columns(file)).map(({ name }) => name);
    const named = columnsNamed(header, mapping.columns);
    const guessed = mapping.columns === null ? proposedColumns(header, []) : {};
    const wanted = new Set([...Object.values(guessed), ...Object.values(named)]);
    const columns = new Map<string, readonly string[]>();
    for (const name of header)
      columns.set(name, wanted.has(name) ? await tables.first(file, name, MOST_LOOKED_AT) : []);
    const layout = layoutOf(header, rowsOf(columns), null, mapping);
    return 'problem' in layout ? layout : { ...layout, sample: await tables.rows(file, header, SHOWN) };
  });
}

/** The first values of columns side by side, though they may be of different rows. */
function rowsOf(columns: ReadonlyMap<string, readonly string[]>): Layout['sample'] {
  const most = Math.min(MOST_LOOKED_AT, Math.max(0, ...[...columns.values()].map(({ length }) => length)));
  return Array.from({ length: most }, (_, i) => ({
    line: i + 1,
    fields: [...columns.values()].map((values) => values[i] ?? ''),
  }));
}

/** Reads a log to its end, as its layout says; false where that was interrupted. */
export async function readLog(
  log: Log,
  mapping: Mapping,
  measuring: Measuring,
  io: Io,
  threads: number,
): Promise<boolean> {
  const { file } = log;
  const reject = (line: number, reason: RejectReason, text: string): void => measuring.reject(file, line, reason, text);
  const toUtc = (local: number): number => measuring.clock.toUtc(local);
  if (log.kind === 'xes') {
    const { readXes } = await import('./xes.js');
    await readXes(file, await streamed(file, io), measuring.eventTexts, measuring.events, toUtc, reject);
    return true;
  }
  const { layout } = log;
  const rows = rowsFor(layout, measuring);
  const cells = cellsFor(layout, mapping, toUtc);
  if (log.kind === 'parquet') {
    const { withTables } = await import('./tables.js');
    return withTables([file], { threads, io }, async (tables) => {
      const isWhole = await tables.read(wantedOf(layout), rows, cells, (_, row, reason, text) =>
        reject(row, reason, text),
      );
      if (!layout.isOfEvents) measuring.rows += tables.count;
      return isWhole;
    });
  }
  if (log.kind === 'json-lines') {
    const lines = new JsonLines(wantedOf(layout), rows, cells, reject);
    const isWhole = await feed(lines, log.opened, io);
    if (!layout.isOfEvents) measuring.rows += lines.lines;
    return isWhole;
  }
  const taken = new CsvRows(layout, rows, cells, reject);
  const isWhole = await feed(new CsvReader(layout.delimiter!.charCodeAt(0), taken), log.opened, io);
  rows.flush();
  if (!layout.isOfEvents) measuring.rows += taken.count;
  return isWhole;
}

function rowsFor(layout: Layout, measuring: Measuring): Rows {
  return layout.isOfEvents
    ? eventRows(measuring.eventTexts, measuring.events)
    : deliveryRows(measuring.texts, measuring.sink, daysIn(layout));
}

function wantedOf({ column, header }: Layout): Wanted[] {
  return Object.entries(column).map(([field, at]) => ({ field: field as Wanted['field'], column: header[at]! }));
}
