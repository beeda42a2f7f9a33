import type { Network } from '../graph/network.js';
import { cellsFor } from '../measure/cells.js';
import { namedAlike } from '../measure/columns.js';
import { CsvReader } from '../measure/csv.js';
import { CsvRows } from '../measure/csv-rows.js';
import { jsonColumns, JsonLines } from '../measure/json-lines.js';
import { csvLayoutOf, daysIn, type Layout, layoutOf, type LayoutProblem, MOST_LOOKED_AT } from '../measure/layout.js';
import type { Mapping } from '../measure/mapping.js';
import { proposedColumns } from '../measure/proposed-columns.js';
import type { Measuring } from '../measure/measurement.js';
import { deliveryRows, eventRows, type Rows, type Wanted } from '../measure/rows.js';
import type { RejectReason } from '../model/reading.js';
import { type Io, isProblem, UsageError } from './io.js';
import { reasonsOf } from './log-reasons.js';
import { ofFile } from './out.js';

/** What a log is, by its name. */
export type LogKind = 'csv' | 'parquet' | 'json-lines' | 'xes';

/** A log, and how it is laid out; one in XES says so itself. Text is opened once: what comes through a pipe does not come again. */
export type Log =
  | { readonly file: string; readonly kind: 'csv' | 'json-lines'; readonly layout: Layout; readonly opened: Opened }
  | { readonly file: string; readonly kind: 'parquet'; readonly layout: Layout }
  | { readonly file: string; readonly kind: 'xes'; readonly layout: null };

/** The pieces of a text that were looked at already, and those to come. */
interface Opened {
  readonly head: readonly Uint8Array[];
  readonly rest: AsyncIterator<Uint8Array>;
}

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
      if (file === '-' || file.startsWith('/dev/')) return 'csv'; // what comes through a pipe has no name
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
  return { file, kind, layout: sound(file, textLayout(file, kind, opened, mapping), network), opened };
}

/** Lets go of a log that is not read to its end. */
export async function close(log: Log): Promise<void> {
  if ('opened' in log) await log.opened.rest.return?.();
}

function sound(file: string, layout: Layout | LayoutProblem, network: Network): Layout {
  if ('problem' in layout) throw new UsageError(...reasonsOf(file, layout, network));
  return layout;
}

async function open(file: string, io: Io): Promise<Opened> {
  const rest = (await streamed(file, io))[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let size = 0; size < HEAD;) {
    const { done, value } = await rest.next();
    if (done === true) break;
    head.push(value);
    size += value.length;
  }
  return { head, rest };
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
  const columns = jsonColumns(head, HEAD);
  const problem = noLinesIn(head, columns.size);
  return problem === null ? layoutOf([...columns.keys()], rowsOf(columns), null, mapping) : { problem };
}

/** Why what is called JSON lines is none: nothing, one list, or something else than objects on lines; null where it is. */
function noLinesIn(head: Uint8Array, columns: number): 'empty' | 'json-list' | 'json' | null {
  const text = new TextDecoder().decode(head).trimStart();
  if (text.startsWith('[')) return 'json-list';
  if (columns > 0) return null;
  return text === '' ? 'empty' : 'json';
}

/** Bytes by which a log is understood. */
const HEAD = 512 * 1024;

async function tableLayout(file: string, mapping: Mapping, io: Io): Promise<Layout | LayoutProblem> {
  const { withTables } = await import('./tables.js');
  return withTables([file], { threads: 1, io }, async (tables) => {
    const header = (await tables.columns(file)).map(({ name }) => name);
    const wanted = new Set(Object.values(mapping.columns ?? { ...proposedColumns(header, []), ...namedAlike(header) }));
    const columns = new Map<string, readonly string[]>();
    for (const name of header)
      columns.set(name, wanted.has(name) ? await tables.first(file, name, MOST_LOOKED_AT) : []);
    return layoutOf(header, rowsOf(columns), null, mapping);
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

/** Hands over a log piece by piece, and hears of an interrupt between them: then false. */
async function feed(
  reader: { push(piece: Uint8Array): void; end(): void },
  { head, rest }: Opened,
  io: Io,
): Promise<boolean> {
  let isInterrupted = false;
  const forget = io.onInterrupt(() => (isInterrupted = true));
  try {
    for (const piece of head) reader.push(piece);
    for (;;) {
      const { done, value } = await rest.next();
      if (isInterrupted) return false;
      if (done === true) break;
      reader.push(value);
    }
    reader.end();
    return true;
  } finally {
    forget();
    await rest.return?.();
  }
}

/** The bytes of a log, unpacked where they are packed. */
async function streamed(file: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  const stream = await io.stream(file);
  if (isProblem(stream)) throw new UsageError(ofFile(file, stream, 'read'));
  if (!/\.gz$/iu.test(file)) return stream;
  const [{ createGunzip }, { Readable, pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const unpacked = createGunzip();
  pipeline(Readable.from(stream), unpacked, () => undefined); // what goes wrong is thrown by who reads
  return guarded(file, unpacked);
}

async function* guarded(file: string, stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UsageError(({ logs }) => logs.cutOff(file, code));
  }
}

/** Text of another kind looks like text to a reader of bytes, and would be understood as something else. */
function refuseForeign(file: string, head: Uint8Array): void {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isWide) throw new UsageError(({ logs }) => logs.notText(file, 'utf-16'));
  const zeros = head.subarray(0, 1000).filter((byte) => byte === 0).length;
  if (zeros > 0) throw new UsageError(({ logs }) => logs.notText(file, zeros > 200 ? 'utf-16' : 'binary'));
  if (head[0] === 0x1f && head[1] === 0x8b) throw new UsageError(({ logs }) => logs.notText(file, 'binary'));
  if (isOfOneByte(head)) throw new UsageError(({ logs }) => logs.notText(file, 'latin-1'));
}

/** True where letters beyond ASCII are there, and none of them is UTF-8: with some that are, single rows are told of. */
function isOfOneByte(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return false;
  } catch {
    return !/[^\0-\x7f\ufffd]/u.test(new TextDecoder().decode(head));
  }
}
