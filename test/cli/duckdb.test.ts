import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Connection, literally, loadDuck, openLocked, quoted } from '../../src/cli/duckdb.js';
import { UsageError } from '../../src/cli/io.js';
import { type Tables, withTables } from '../../src/cli/tables.js';
import { type Batch, noTexts, type Texts } from '../../src/measure/batch.js';
import { EventLog } from '../../src/measure/events/event-log.js';
import { Interner } from '../../src/measure/interner.js';
import { type Cells, deliveryRows, eventRows, textOf, type Wanted } from '../../src/measure/rows.js';
import { LOG_FIELDS, TIME_FIELDS } from '../../src/model/measure.js';
import { cli } from '../../src/words/en/cli.js';

const HERE = mkdtempSync(join(tmpdir(), 'kedja-test-'));
afterAll(() => rmSync(HERE, { recursive: true }));

/** Writes a Parquet file of what a query says, by a database of the test's own. */
async function parquet(name: string, query: string, options = ''): Promise<string> {
  const file = join(HERE, name);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run(`COPY (${query}) TO ${quoted(file)} (FORMAT parquet ${options})`);
  instance.closeSync();
  return file;
}

/** Clocks here are an hour ahead. */
const CELLS: Cells = {
  time: (_field, bytes, start, end) => Date.parse(textOf(bytes, start, end)) / 1000,
  number: (_field, bytes, start, end) => Number(textOf(bytes, start, end)),
  usable: (bytes, start, end) => ({ yes: 1, no: 0, '1': 1, '0': 0 })[textOf(bytes, start, end)] ?? -2,
  toUtc: (local) => local - 3600,
};

interface Read {
  readonly rows: readonly string[];
  readonly rejected: readonly string[];
  readonly days: readonly string[];
  readonly count: number;
}

/** Columns are called as fields are. */
async function read(files: readonly string[], fields: readonly string[] = LOG_FIELDS, threads = 1): Promise<Read> {
  const texts = noTexts();
  const rows: string[] = [];
  const rejected: string[] = [];
  const days: string[] = [];
  const into = deliveryRows(texts, {
    days: (fields) => days.push(...fields),
    add: (batch) => void rows.push(...shown(batch, texts)),
  });
  const count = await withTables(files, world(threads), async (tables) => {
    await tables.read(await wanted(tables, files[0]!, fields), into, CELLS, (file, row, reason, text) =>
      rejected.push(`${file.slice(HERE.length + 1)} ${row} ${JSON.stringify(reason)} ${text}`),
    );
    return tables.count;
  });
  return { rows, rejected, days, count };
}

function world(threads: number): Parameters<typeof withTables>[1] {
  return { threads, io: { onInterrupt: () => () => undefined } };
}

async function wanted(tables: Tables, file: string, fields: readonly string[]): Promise<Wanted[]> {
  const there = new Set((await tables.columns(file)).map(({ name }) => name));
  return fields.filter((field) => there.has(field)).map((field) => ({ field, column: field }) as Wanted);
}

/** Only what a row says. */
function shown(batch: Batch, { places, items, orders, reasons }: Texts): string[] {
  const said = (name: string, value: string | number | null | undefined): string[] =>
    value === null || Number.isNaN(value) ? [] : [`${name}=${value}`];
  const text = (names: Interner, code: number): string | null => (code === -1 ? null : names.text(code));
  return Array.from({ length: batch.count }, (_, i) =>
    [
      `${places.text(batch.from[i]!)}>${places.text(batch.to[i]!)}`,
      ...said('item', text(items, batch.item[i]!)),
      ...said('order', text(orders, batch.order[i]!)),
      ...TIME_FIELDS.flatMap((field) => said(field, batch.times[field][i])),
      ...said('asked', batch.asked[i]),
      ...said('quantity', batch.quantity[i]),
      ...said('usable', batch.usable[i] === -1 ? null : batch.usable[i]),
      ...said('reason', text(reasons, batch.reason[i]!)),
    ].join(' '),
  );
}

async function problemOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof UsageError) return error.said(cli).replaceAll(HERE, '');
    throw error;
  }
  return 'none';
}

describe('Parquet, by hand', () => {
  test('each type as what it tells', async () => {
    const file = await parquet(
      'types.parquet',
      `SELECT 'Såg och hyvel, norr' AS "from", 'b' AS "to", 17.0::DOUBLE AS "order", 'x'::VARCHAR AS item,
        TIMESTAMP '1970-01-01 02:00:00.25' AS ordered, TIMESTAMPTZ '1970-01-01 02:00:00+02' AS requested,
        DATE '1970-01-02' AS promised, '1970-01-01T00:00:05Z' AS confirmed, TIMESTAMP_NS '1970-01-01 01:00:01.5' AS started,
        12.345::DECIMAL(9,3) AS asked, 7::UTINYINT AS quantity, true AS usable, NULL::VARCHAR AS reason
       UNION ALL SELECT 'a', 'b', 2.5, '', NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, 'late, as ever, from there'`,
    );
    expect(await read([file])).toEqual({
      rows: [
        'Såg och hyvel, norr>b item=x order=17 ordered=3600.25 requested=0 promised=169200 confirmed=5 started=1.5 asked=12.345 quantity=7 usable=1',
        'a>b order=2.5 reason=late, as ever, from there',
      ],
      rejected: [],
      days: ['promised'],
      count: 2,
    });
  });

  test('columns and their first values', async () => {
    const file = await parquet(
      'first.parquet',
      `SELECT i AS n, NULLIF('d' || i, 'd0') AS "a ""b""" FROM range(9) t(i)`,
    );
    await withTables([file], world(1), async (tables) => {
      expect(await tables.columns(file)).toEqual([
        { name: 'n', type: 'BIGINT' },
        { name: 'a "b"', type: 'VARCHAR' },
      ]);
      expect(await tables.first(file, 'a "b"', 2)).toEqual(['d1', 'd2']);
    });
  });

  test('what cannot be understood is told with its row, and what stands there', async () => {
    const file = await parquet(
      'wrong.parquet',
      `SELECT * FROM (VALUES
        ('a', 'b', 1.5, TIMESTAMP '1970-01-01 01:00:00', 'yes'), (NULL, 'b', 1, NULL, NULL), ('a', ' ', 1, NULL, NULL),
        ('a', 'b', 'inf'::DOUBLE, NULL, 'maybe'), ('a', 'b', 'nan'::DOUBLE, TIMESTAMP 'infinity', NULL),
        ('a', 'b', 2, NULL, 'no'), ('a', 'b', 3, NULL, 'perhaps, later'))
        t("from", "to", quantity, received, usable)`,
    );
    const { rows, rejected } = await read([file]);
    expect(rows).toEqual(['a>b received=0 quantity=1.5 usable=1', 'a>b quantity=2 usable=0']);
    expect(rejected).toEqual([
      'wrong.parquet 2 {"why":"missing","field":"from"} , b, , 1.0, ',
      'wrong.parquet 3 {"why":"missing","field":"to"} a,  , , 1.0, ',
      'wrong.parquet 4 {"why":"number","field":"quantity","text":"infinity"} a, b, , inf, maybe',
      'wrong.parquet 5 {"why":"date","field":"received","text":"infinity"} a, b, infinity, nan, ',
      'wrong.parquet 7 {"why":"yes-no","field":"usable","text":"perhaps, later"} a, b, , 3.0, perhaps, later',
    ]);
  });

  test('a file without rows, and one whose columns are called as what DuckDB adds', async () => {
    const none = await parquet('none.parquet', `SELECT 'a' AS "from", 'b' AS "to" WHERE false`);
    expect(await read([none])).toEqual({ rows: [], rejected: [], days: [], count: 0 });
    const hidden = await parquet(
      'hidden.parquet',
      `SELECT NULLIF('a' || i, 'a1') AS "from", 'b' AS "to", 7 AS File_Row_Number FROM range(3) t(i)`,
    );
    const { rows, rejected } = await read([none, hidden]);
    expect(rows).toEqual(['a0>b', 'a2>b']);
    expect(rejected).toEqual(['hidden.parquet 2 {"why":"missing","field":"from"} ']);
  });

  test('events', async () => {
    const file = await parquet(
      'events.parquet',
      `SELECT * FROM (VALUES ('o', 'saw', TIMESTAMP '1970-01-01 01:00:00', TIMESTAMP '1970-01-01 01:00:09'), ('o', 'saw', NULL, NULL))
        t("case", activity, start, "end")`,
    );
    const log = new EventLog();
    await withTables([file], world(1), async (tables) => {
      const texts = { cases: new Interner(), activities: new Interner() };
      const columns = await wanted(tables, file, ['case', 'activity', 'start', 'end']);
      await tables.read(columns, eventRows(texts, log), CELLS, () => expect.unreachable());
    });
    const events: unknown[] = [];
    log.forEachCase((_, all) => events.push(...all));
    expect([events, log.timeless]).toEqual([[{ activity: 0, instance: -2, start: 0, end: 9 }], 1]);
  });
});

describe('the laws of Parquet', () => {
  const text = fc.oneof(
    fc.constantFrom('a', 'Såg', 'exactly 12 b', 'thirteen byte', '', ' '),
    fc.string({ maxLength: 40 }).map((one) => one.replaceAll('\u0000', '')),
  );
  const row = fc.tuple(fc.option(text), fc.option(text), fc.option(text), fc.option(fc.integer({ min: 0, max: 1e9 })));

  test('rows are what was written, in their order, or rejected', async () => {
    let i = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const sql = (one: string | null): string => (one === null ? 'NULL' : quoted(one));
        const values = rows.map(
          ([a, b, c, n], at) => `(${at}, ${sql(a)}, ${sql(b)}, ${sql(c)}, ${n ?? 'NULL'}::BIGINT)`,
        );
        const file = await parquet(
          `law${i++}.parquet`,
          `SELECT "from", "to", "order", make_timestamp(n * 1000) AS received FROM (VALUES ${values.join(', ')}) t(i, "from", "to", "order", n) ORDER BY i`,
        );
        const { rows: found, rejected } = await read([file]);
        const plain = rows.map((one) => one.slice(0, 3).map((cell) => trimmed(cell as string | null)));
        const expected = rows.flatMap(([, , , n], at) => {
          const [a, b, c] = plain[at]!;
          if (a === '' || b === '') return [];
          const order = c === '' ? '' : ` order=${c}`;
          return [`${a}>${b}${order}${n === null ? '' : ` received=${(n * 1000) / 1e6 - 3600}`}`];
        });
        expect(found).toEqual(expected);
        expect(rejected.map((one) => Number(one.split(' ')[1]))).toEqual(
          plain.flatMap(([a, b], at) => (a === '' || b === '' ? [at + 1] : [])),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('many rows of several files and row groups are the same in one thread and in two', async () => {
    const query = (
      from: number,
    ): string => `SELECT 'a department with a name ' || (i % 7) AS "from", 'd' || (i % 3) AS "to",
        CASE WHEN i % 5 = 0 THEN NULL WHEN i % 2 = 0 THEN 'short' || i ELSE 'an order with a long name ' || i END AS "order",
        make_timestamp((${from} + i) * 1000000) AS received, CASE WHEN i % 1000 = 999 THEN 'x' ELSE 'yes' END AS usable
       FROM range(30000) t(i)`;
    const files = [
      await parquet('many1.parquet', query(0), ', ROW_GROUP_SIZE 4096'),
      await parquet('many2.parquet', query(50_000), ', ROW_GROUP_SIZE 10000'),
    ];
    const one = await read(files, LOG_FIELDS, 1);
    expect(await read(files, LOG_FIELDS, 2)).toEqual(one);
    const expected = [0, 50_000].flatMap((from) =>
      Array.from({ length: 30_000 }, (_, i) => ({ from, i }))
        .filter(({ i }) => i % 1000 !== 999)
        .map(({ from, i }) => {
          const order = i % 5 === 0 ? '' : i % 2 === 0 ? ` order=short${i}` : ` order=an order with a long name ${i}`;
          return `a department with a name ${i % 7}>d${i % 3}${order} received=${from + i - 3600} usable=1`;
        }),
    );
    expect(one.rows).toEqual(expected);
    expect(one.rejected.length).toBe(60);
    expect(one.rejected.filter((text) => !text.endsWith(' ')).length).toBe(20);
    expect(one.count).toBe(60_000);
  });
});

function trimmed(cell: string | null): string {
  return (cell ?? '').replaceAll(/^[ \t]+|[ \t]+$/gu, '');
}

describe('what is wrong with a file is said', () => {
  test('files that are cut off, empty, of another kind, or not there', async () => {
    const whole = readFileSync(await parquet('whole.parquet', `SELECT 'a' AS "from", 'b' AS "to" FROM range(1000)`));
    const files: Record<string, Uint8Array> = {
      'cut.parquet': whole.subarray(0, whole.length - 20),
      'empty.parquet': new Uint8Array(0),
      'text.parquet': new TextEncoder().encode('from,to\na,b\n'),
      'torn.parquet': Buffer.concat([whole.subarray(0, 4), Buffer.alloc(40), whole.subarray(44)]),
    };
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(HERE, name), bytes);
      const says = await problemOf(() => read([join(HERE, name)]));
      expect(says).toMatch(
        new RegExp(`^/${name}: it cannot be read as Parquet; it may be cut off or damaged \\(.+\\)$`, 'u'),
      );
    }
    expect(await problemOf(() => read([join(HERE, 'nowhere.parquet')]))).toMatch(
      /^\/nowhere\.parquet: it cannot be read/u,
    );
  });

  test('a column that is not there', async () => {
    const file = await parquet('columns.parquet', 'SELECT 1 AS a');
    const says = await problemOf(() =>
      withTables([file], world(1), (tables) =>
        tables.read(
          [{ field: 'from', column: 'b' }],
          deliveryRows(noTexts(), { days() {}, add() {} }),
          CELLS,
          () => {},
        ),
      ),
    );
    expect(says).toBe('/columns.parquet: there is no column "b"');
  });

  test.each([
    ["['a', 'b']", 'VARCHAR[]'],
    ["[['a']]", 'VARCHAR[][]'],
    ["array_value('a', 'b')", 'VARCHAR[]'],
    ["{ id: 'a', nth: 1 }", 'STRUCT(id VARCHAR, nth INTEGER)'],
    ["MAP { 'a': 1 }", 'MAP(VARCHAR, INTEGER)'],
  ])('a column of %s, where one value a row is wanted', async (value, type) => {
    const file = await parquet('nested.parquet', `SELECT 'a' AS "from", ${value} AS "to", ${value} AS more`);
    const says = `/nested.parquet: the column to holds ${type}, not one value a row; write what is meant into a column of its own`;
    expect(await problemOf(() => read([file]))).toBe(says);
    const first = withTables([file], world(1), (tables) => tables.first(file, 'to', 1));
    expect(await problemOf(() => first)).toBe(says);
    const { count } = await read([
      await parquet('beside.parquet', `SELECT 'a' AS "from", 'b' AS "to", ${value} AS more`),
    ]);
    expect(count).toBe(1);
  });

  test('DuckDB is not installed', async () => {
    const missing = (code: string) => (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code }));
    const says = 'reading Parquet needs DuckDB, which is not installed; run: npm install @duckdb/node-api';
    expect(await problemOf(() => loadDuck(missing('ERR_MODULE_NOT_FOUND')))).toBe(says);
    expect(await problemOf(() => loadDuck(missing('MODULE_NOT_FOUND')))).toBe(says);
    await expect(loadDuck(missing('EACCES'))).rejects.toThrow('no');
  });

  test('an interrupt ends the reading', async () => {
    const file = await parquet(
      'long.parquet',
      `SELECT 'a' AS "from", 'b' AS "to", uuid()::VARCHAR AS "order" FROM range(300000)`,
    );
    let interrupt = (): void => undefined;
    let forgotten = 0;
    const onInterrupt = (hear: () => void): (() => void) => {
      interrupt = hear;
      return () => void forgotten++;
    };
    let rows = 0;
    const add = (batch: Batch): void => {
      rows += batch.count;
      interrupt();
    };
    const isWhole = await withTables([file], { threads: 2, io: { onInterrupt } }, async (tables) =>
      tables.read(await wanted(tables, file, LOG_FIELDS), deliveryRows(noTexts(), { days() {}, add }), CELLS, () => {}),
    );
    expect([isWhole, forgotten]).toEqual([false, 1]);
    expect(rows).toBeLessThan(30_000);
  });
});

describe('the database is locked', () => {
  async function locked(files: readonly string[], use: (connection: Connection) => Promise<void>): Promise<void> {
    const open = await openLocked(await loadDuck(), files, 1);
    try {
      await use(await open.connect());
    } finally {
      await open.close();
    }
  }

  test('it reads no other file, writes none, loads nothing, and cannot be opened', async () => {
    const mine = await parquet('mine.parquet', 'SELECT 1 AS a');
    const other = await parquet('other.parquet', 'SELECT 2 AS a');
    writeFileSync(join(HERE, 'other.csv'), 'a\n1\n');
    const before = readdirSync(HERE).sort();
    await locked([mine], async (connection) => {
      expect(await rowsOf(connection, `SELECT a FROM read_parquet(${quoted(mine)})`)).toEqual([[1]]);
      for (const sql of [
        `SELECT * FROM read_parquet(${quoted(other)})`,
        `SELECT * FROM read_parquet(${quoted(join(HERE, '*.parquet'))})`,
        `SELECT * FROM read_csv(${quoted(join(HERE, 'other.csv'))})`,
        `SELECT * FROM read_text('/etc/passwd')`,
        `SELECT * FROM glob(${quoted(join(HERE, '*'))})`,
        `COPY (SELECT 1) TO ${quoted(join(HERE, 'new.csv'))}`,
        `EXPORT DATABASE ${quoted(join(HERE, 'new'))}`,
        `ATTACH ${quoted(join(HERE, 'new.db'))}`,
        'INSTALL httpfs',
        'LOAD httpfs',
        `SELECT * FROM read_parquet('https://example.invalid/a.parquet')`,
        'SET enable_external_access=true',
        'SET threads=4',
        'RESET memory_limit',
        `SET allowed_paths=['/etc/passwd']`,
        'SET lock_configuration=false',
        'CREATE PERSISTENT SECRET s (TYPE http)',
      ]) {
        await expect(connection.run(sql), sql).rejects.toThrow();
      }
    });
    expect(readdirSync(HERE).sort()).toEqual(before);
  });

  test('a file whose name holds what stands for other names is this file alone', async () => {
    await parquet('br1.parquet', 'SELECT 0 AS a');
    const names = [
      'br[12].parquet',
      'b*.parquet',
      'b?1.parquet',
      "it's a log.parquet",
      'två "ord".parquet',
      '{br1}.parquet',
    ];
    for (const [i, name] of names.entries()) {
      const file = await parquet('plain.parquet', `SELECT ${i + 1} AS a`);
      writeFileSync(join(HERE, name), readFileSync(file));
      await locked([join(HERE, name), join(HERE, 'br1.parquet')], async (connection) => {
        const found = await rowsOf(connection, `SELECT a FROM read_parquet(${quoted(literally(join(HERE, name)))})`);
        expect(found, name).toEqual([[i + 1]]);
      });
    }
  });

  test('its folder goes with it', async () => {
    const own = mkdtempSync(join(HERE, 'tmp-'));
    vi.stubEnv('TMPDIR', own);
    await locked([], async (connection) => {
      await connection.run('SELECT 1');
      expect(readdirSync(own)).toEqual([expect.stringMatching(/^kedja-/u)]);
    });
    await expect(openLocked(await loadDuck(), [], Number.NaN)).rejects.toThrow();
    expect(readdirSync(own)).toEqual([]);
    vi.unstubAllEnvs();
  });
});

async function rowsOf(connection: Connection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}
