// The peer: DuckDB reading the same log with plain SQL, and counting per link and week what kedja counts; times by the clock only.
// With a third argument it only writes the log there, as Parquet.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, threads = '', parquet] = process.argv.slice(2);
const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
const text = quoted(file);
const source = file.endsWith('.parquet') ? `read_parquet(${text})` : `read_csv(${text}, header = true)`;
const config = threads === '' ? {} : { threads };
const connection = await (await DuckDBInstance.create(':memory:', config)).connect();
await connection.run("SET TimeZone='UTC'");
if (parquet === undefined) await count();
else await connection.run(`COPY (FROM ${source}) TO ${quoted(parquet)} (FORMAT parquet)`);

async function count() {
  const reader = await connection.runAndReadAll(`
    WITH seen AS (
      SELECT "from", "to", item, received, reason, received <= promised AS on_time, quantity >= asked AS full_, usable::BOOLEAN AS usable,
        epoch(received) - epoch(shipped) AS way
      FROM ${source}
    )
    SELECT "from", "to", item, count(*), count_if(on_time), count_if(full_), count_if(on_time AND full_), count_if(usable),
      count_if(on_time AND full_ AND usable), count(reason), avg(way),
      quantile_disc(way, [0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 0.99]),
      histogram(date_trunc('week', received)), histogram(CASE WHEN on_time THEN date_trunc('week', received) END)
    FROM seen GROUP BY ALL ORDER BY ALL
  `);
  console.log(JSON.stringify(reader.getRows().map((row) => row.slice(0, 10).map(String))));
}
