import { CsvReader } from '../measure/csv.js';
import { CsvRows } from '../measure/csv-rows.js';
import { type Layout, layoutOf, type LayoutProblem } from '../measure/layout.js';
import type { Mapping } from '../measure/mapping.js';
import type { Measuring } from '../measure/measurement.js';
import { nearest } from '../model/nearest.js';
import type { TimeField } from '../model/measure.js';
import { type Io, isProblem, type Reason, UsageError } from './io.js';
import { ofFile } from './out.js';

/** What a log is, by its name. */
export type LogKind = 'csv' | 'parquet' | 'json-lines' | 'xes';

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
    case 'jsonl':
    case 'ndjson':
      return 'json-lines';
    case 'xes':
      return 'xes';
    default:
      if (file === '-') return 'csv';
      throw new UsageError(({ logs }) => logs.kind(file));
  }
}

/** How a delimited log is laid out, by its first bytes. */
export async function csvLayout(file: string, mapping: Mapping, io: Io): Promise<Layout> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of await streamed(file, io)) {
    pieces.push(piece);
    size += piece.length;
    if (size >= HEAD) break;
  }
  const head = Buffer.concat(pieces).subarray(0, HEAD);
  refuseForeign(file, head);
  const layout = layoutOf(head, mapping);
  if ('problem' in layout) throw new UsageError(...reasonsOf(file, layout));
  return layout;
}

/** Bytes by which a log is understood. */
const HEAD = 512 * 1024;

/** Reads a delimited log to its end. */
export async function readCsv(
  file: string,
  layout: Layout,
  mapping: Mapping,
  measuring: Measuring,
  io: Io,
): Promise<void> {
  const { clock, tally, texts } = measuring;
  tally.days(new Set((Object.keys(layout.forms) as TimeField[]).filter((field) => !layout.forms[field]!.hasTime)));
  const toUtc = (local: number): number => clock.toUtc(local);
  const rows = new CsvRows(layout, mapping, texts, toUtc, tally, (line, reason, text) =>
    measuring.reject(file, line, reason, text),
  );
  const reader = new CsvReader(layout.delimiter.charCodeAt(0), rows);
  for await (const piece of await streamed(file, io)) reader.push(piece);
  reader.end();
  rows.flush();
  measuring.rows += rows.rows;
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
}

/** Where no mapping is said, one to paste. */
function reasonsOf(file: string, found: LayoutProblem): Reason[] {
  const block = found.problem === 'unmapped' ? blockOf(found.proposed) : [];
  return [reasonOf(file, found), ...block.map((line) => () => line)];
}

function reasonOf(file: string, found: LayoutProblem): Reason {
  switch (found.problem) {
    case 'empty':
      return ({ logs }) => logs.empty(file);
    case 'delimiter':
      return ({ logs }) => logs.delimiter(file, found.said, found.fits);
    case 'no-column':
      return ({ logs }) =>
        logs.noColumn(file, found.field, found.column, found.header, nearest(found.column, found.header));
    case 'twice':
      return ({ logs }) => logs.twice(file, found.column);
    case 'unmapped':
      return ({ logs }) => logs.unmapped(file, found.field, found.header);
    case 'dates':
      return ({ logs }) => logs.dates(file, found.line, found.column, found.text);
    case 'decimal':
      return ({ logs }) => logs.decimal(file, found.column, found.text);
    case 'ambiguous':
      return ({ logs }) => logs.ambiguous(file, found.column, found.text, found.forms);
  }
}

/** A mapping to be pasted and corrected. */
function blockOf(columns: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries({ from: '…', to: '…', ...columns }).map(
    ([field, column]) => `    ${field}: ${column === '…' ? '…' : JSON.stringify(column)}`,
  );
  return ['measure:', '  columns:', ...lines];
}
