import { resolve } from 'node:path';
import type { RejectReason } from '../model/reading.js';
import { short } from '../words/any-language.js';
import type { Layout } from '../measure/columns/layout.js';
import { type Cells, type Rows, type Slot, type Wanted } from '../measure/rows.js';
import { type Connection, type Duck, literally, loadDuck, named, openLocked, quoted } from './duckdb.js';
import { type Io, UsageError } from './io.js';
import { TableChunk } from './table-chunk.js';
import { isNested, selectOf, type Way, wayOf } from './table-columns.js';

/** A column of a Parquet file, and its type as DuckDB calls it. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
}

/** What takes rows that cannot be used; they are counted from 1. Of the first of them the text is given, of the rest it is empty. */
export type RejectRow = (file: string, row: number, reason: RejectReason, text: string) => void;

/** Parquet files that are open to be read. */
export interface Tables {
  columns(file: string): Promise<readonly TableColumn[]>;
  /** The first values of a column that are not null, as texts. */
  first(file: string, column: string, most: number): Promise<readonly string[]>;
  /** The first rows as texts, with nothing where there is none. */
  rows(file: string, columns: readonly string[], most: number): Promise<Layout['sample']>;
  /** Reads all rows of all files, in their order; false where that was interrupted. */
  read(wanted: readonly Wanted[], rows: Rows, cells: Cells, reject: RejectRow): Promise<boolean>;
  /** So many rows were read. */
  readonly count: number;
}

/** Opens Parquet files for as long as they are used. How many threads read changes no figure. */
export async function withTables<T>(
  files: readonly string[],
  { threads, io }: { readonly threads: number; readonly io: Pick<Io, 'onInterrupt'> },
  use: (tables: Tables) => Promise<T>,
): Promise<T> {
  const duck = await loadDuck();
  const locked = await openLocked(
    duck,
    files.map((file) => resolve(file)),
    threads,
  );
  try {
    const connections = [await locked.connect(), await locked.connect()] as const;
    return await use(new OpenTables(files, duck, connections, io));
  } finally {
    await locked.close();
  }
}

/** Of so many rejected rows the text is looked up. */
const TOLD = 20;

class OpenTables implements Tables {
  count = 0;
  #told = 0;
  readonly #known = new Map<string, readonly TableColumn[]>();

  constructor(
    private readonly files: readonly string[],
    private readonly duck: Duck,
    /** One to read by, one to ask with meanwhile. */
    private readonly connections: readonly [Connection, Connection],
    private readonly io: Pick<Io, 'onInterrupt'>,
  ) {}

  async columns(file: string): Promise<readonly TableColumn[]> {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const rows = await this.#ask(
      file,
      `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${tableOf(file)})`,
    );
    const columns = rows.map(([name, type]) => ({ name: name!, type: type! }));
    this.#known.set(file, columns);
    return columns;
  }

  async first(file: string, column: string, most: number): Promise<readonly string[]> {
    const name = named(column);
    refuseNested(file, column, (await this.columns(file)).find((one) => one.name === column)?.type ?? '');
    const rows = await this.#ask(
      file,
      `SELECT ${name}::VARCHAR FROM ${tableOf(file)} WHERE ${name} IS NOT NULL LIMIT ${most}`,
    );
    return rows.map(([text]) => text!);
  }

  async rows(file: string, columns: readonly string[], most: number): Promise<Layout['sample']> {
    const values = columns.map((column) => `${named(column)}::VARCHAR`);
    const rows = await this.#ask(file, `SELECT ${values.join(', ')} FROM ${tableOf(file)} LIMIT ${most}`);
    return rows.map((cells, i) => ({ line: i + 1, fields: cells.map((cell) => cell ?? '') }));
  }

  async read(wanted: readonly Wanted[], rows: Rows, cells: Cells, reject: RejectRow): Promise<boolean> {
    const plans: Plan[] = [];
    for (const file of this.files) plans.push(await this.#plan(file, wanted, rows));
    const days = plans.flatMap(({ columns }) => columns.filter(({ way }) => way === 'day'));
    rows.days([...new Set(days.map(({ slot }) => slot.field))]);
    let isInterrupted = false;
    const forget = this.io.onInterrupt(() => {
      isInterrupted = true;
      this.connections[0].interrupt();
    });
    try {
      for (const plan of plans) {
        const isWhole = await this.#readFile(plan, rows, cells, reject, () => isInterrupted);
        if (!isWhole) return false;
      }
    } finally {
      forget();
    }
    rows.flush();
    return true;
  }

  async #plan(file: string, wanted: readonly Wanted[], rows: Rows): Promise<Plan> {
    const there = await this.columns(file);
    const columns = wanted.flatMap(({ field, column }) => {
      const slot = rows.slot(field);
      const type = there.find(({ name }) => name === column)?.type;
      if (type === undefined) throw new UsageError(({ tables }) => tables.noColumn(file, column));
      refuseNested(file, column, type);
      return slot === null ? [] : [{ slot, column, type, way: wayOf(slot, type) }];
    });
    const [[count] = []] = await this.#ask(
      file,
      `SELECT num_rows::VARCHAR FROM parquet_file_metadata(${quoted(literally(resolve(file)))})`,
    );
    return {
      file,
      columns,
      count: Number(count),
      hasNumbers: there.every(({ name }) => name.toLowerCase() !== NUMBER),
    };
  }

  /** False where it was interrupted. */
  async #readFile(
    { file, columns, count, hasNumbers }: Plan,
    rows: Rows,
    cells: Cells,
    reject: RejectRow,
    isOver: () => boolean,
  ): Promise<boolean> {
    const selected = columns.map(({ column, type, way }) => selectOf(named(column), type, way));
    const chunk = new TableChunk(columns, rows, cells, this.duck.bindings);
    let read = 0;
    try {
      const result = await this.connections[0].stream(
        `SELECT ${[`(${numberOf(hasNumbers)})::DOUBLE`, ...selected].join(', ')} FROM ${tableOf(file)}`,
      );
      let coming = result.fetchChunk();
      for (;;) {
        const next = await coming;
        if (isOver() || next === null || next.rowCount === 0) break;
        coming = result.fetchChunk(); // while this one is counted
        coming.catch(() => undefined); // who waits for it hears of it
        const wrong = chunk.read(next.chunk, next.rowCount, read);
        for (const [i, text] of (await this.#texts({ file, columns, hasNumbers }, wrong)).entries()) {
          reject(file, wrong[i]!.row + 1, wrong[i]!.reason, text);
        }
        read += next.rowCount;
      }
    } catch (error) {
      if (isOver()) return false;
      throw unreadable(file, error);
    }
    if (isOver()) return false;
    if (read !== count) throw new UsageError(({ tables }) => tables.unreadable(file, `${read} of ${count} rows`));
    this.count += read;
    return true;
  }

  /** What stands in the rows that were rejected, as far as it is told. */
  async #texts(
    { file, columns, hasNumbers }: Omit<Plan, 'count'>,
    wrong: readonly { readonly row: number }[],
  ): Promise<string[]> {
    const most = hasNumbers ? Math.max(0, TOLD - this.#told) : 0;
    const asked = wrong.slice(0, most).map(({ row }) => row);
    this.#told += asked.length;
    const texts = wrong.map(() => '');
    if (asked.length === 0) return texts;
    const values = columns.map(({ column }) => `${named(column)}::VARCHAR`);
    const found = await this.#ask(
      file,
      `SELECT ${values.join(', ')} FROM ${tableOf(file)} WHERE ${NUMBER} IN (${asked.join(', ')}) ORDER BY ${NUMBER}`,
    );
    for (const [i, cells] of found.entries()) texts[i] = cells.map((cell) => cell ?? '').join(', ');
    return texts;
  }

  async #ask(file: string, sql: string): Promise<readonly (readonly (string | null)[])[]> {
    try {
      const answer = await this.connections[1].runAndReadAll(sql);
      return answer.getRows() as (string | null)[][];
    } catch (error) {
      throw unreadable(file, error);
    }
  }
}

/** What is read of a file. */
interface Plan {
  readonly file: string;
  readonly columns: readonly {
    readonly slot: Slot;
    readonly column: string;
    readonly type: string;
    readonly way: Way;
  }[];
  readonly count: number;
  /** False where a column of the file hides the number that DuckDB gives its rows. */
  readonly hasNumbers: boolean;
}

const NUMBER = 'file_row_number';

function numberOf(hasNumbers: boolean): string {
  return hasNumbers ? NUMBER : 'row_number() OVER () - 1';
}

/** Texts that old writers left as bytes are texts. */
function tableOf(file: string): string {
  return `read_parquet(${quoted(literally(resolve(file)))}, binary_as_string = true)`;
}

function refuseNested(file: string, column: string, type: string): void {
  if (isNested(type)) throw new UsageError(({ tables }) => tables.nested(file, short(column), short(type)));
}

function unreadable(file: string, error: unknown): unknown {
  if (error instanceof UsageError || error instanceof RangeError || !(error instanceof Error)) return error;
  const [says = ''] = error.message.split('\n');
  return new UsageError(({ tables }) => tables.unreadable(file, says));
}
