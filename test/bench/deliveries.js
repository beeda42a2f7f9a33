// kedja measure of a made-up log of a plant, against plain SQL in DuckDB and a loop in Python that count the same.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node, nodeWithPeak } from './child.js';
import { inTurn, median, ratio } from './measure.js';
import { part, span, tell } from './say.js';

const ROWS = Number(process.env.KEDJA_BENCH_ROWS ?? 10_000_000);
const PEER = fileURLToPath(new URL('duckdb_peer.js', import.meta.url));
const PYTHON = fileURLToPath(new URL('csv_peer.py', import.meta.url));
/** Bytes of a row, and a little. */
const ROW = 120;
const HEAD = 'from,to,item,promised,shipped,received,asked,quantity,usable,reason';
/** A loop in Python gets so much of the rows: else it is all that one waits for. */
const PYTHONS = 0.05;
const DEPARTMENTS = 12;
const LINKS = 24;

/** Rows a second and memory: of CSV and Parquet. */
export async function ofDeliveries(folder) {
  part(
    `kedja measure of ${ROWS.toLocaleString('en')} deliveries without orders (KEDJA_BENCH_ROWS says another number)`,
  );
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 2 * ROWS * ROW) {
    console.log('  Left out: there is no room on the disk.');
    return [];
  }
  const [model, csv, parquet, some] = ['plant.kedja.yaml', 'log.csv', 'log.parquet', 'some.csv'].map((name) =>
    join(folder, name),
  );
  writeFileSync(model, plant());
  writeLog(csv, ROWS);
  writeLog(some, Math.ceil(ROWS * PYTHONS));
  node(PEER, csv, '', parquet);
  const { times } = await inTurn(3, {
    csv: () => node('bin/kedja.js', 'measure', model, csv),
    csvPeer: () => node(PEER, csv),
    python: () => python(some),
    parquet: () => node('bin/kedja.js', 'measure', model, parquet),
    parquetPeer: () => node(PEER, parquet),
  });
  const whole = times.python.map((ms) => ms / PYTHONS);
  tell('kedja measure, CSV', told(times.csv, nodeWithPeak('bin/kedja.js', 'measure', model, csv), csv));
  tell('DuckDB, CSV', told(times.csvPeer, nodeWithPeak(PEER, csv), csv));
  tell(`a loop in Python, CSV (of ${100 * PYTHONS} % of it)`, span(times.python));
  tell('kedja measure, Parquet', told(times.parquet, nodeWithPeak('bin/kedja.js', 'measure', model, parquet), parquet));
  tell('DuckDB, Parquet', told(times.parquetPeer, nodeWithPeak(PEER, parquet), parquet));
  for (const file of [csv, parquet, some]) rmSync(file);
  return [
    { what: 'kedja measure of CSV against DuckDB', ...ratio(times.csv, times.csvPeer), aim: { atMost: 2 } },
    { what: 'kedja measure of CSV against a loop in Python', ...ratio(times.csv, whole), aim: { atMost: 0.3 } },
    { what: 'kedja measure of Parquet against DuckDB', ...ratio(times.parquet, times.parquetPeer) },
  ];
}

function told(times, { megabytes }, file) {
  const rows = `${((ROWS / median(times)) * 1e-3).toFixed(2)} million rows a second`;
  return `${span(times)}, ${rows}, at most ${megabytes.toFixed(0)} MB for ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`;
}

function python(file) {
  const { status, stderr } = spawnSync('python3', [PYTHON, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${String(stderr)}`);
}

/** The model that the log tells of. */
function plant() {
  const places = Array.from({ length: DEPARTMENTS }, (_, i) => `  department-${i}: 1h`);
  const links = linkEnds().map(
    ([from, to]) =>
      `  - { from: department-${from}, to: ${to === DEPARTMENTS ? 'customer' : `department-${to}`}, item: part, agreed: { within: 4h, on-time: 90% } }`,
  );
  const calendar =
    'calendar: { hours: 06:00-22:00, days: mon-fri, zone: Europe/Stockholm, closed: [2026-06-19, 2026-12-24] }';
  return ['kedja: 1', calendar, 'departments:', ...places, 'customers:', '  customer: 5d', 'links:', ...links, ''].join(
    '\n',
  );
}

/** From every department to the next two; from the last ones to the customer. */
function linkEnds() {
  const ends = [];
  for (let from = 0; from < DEPARTMENTS; from++)
    for (const step of [1, 2]) if (from + step <= DEPARTMENTS) ends.push([from, from + step]);
  return ends.slice(0, LINKS);
}

/** Writes a log of so many rows. */
function writeLog(file, rows) {
  const ends = linkEnds().map(
    ([from, to]) => `department-${from},${to === DEPARTMENTS ? 'customer' : `department-${to}`},part,`,
  );
  const days = Array.from({ length: 400 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  const clock = Array.from({ length: 1440 }, (_, at) => ` ${two(Math.floor(at / 60))}:${two(at % 60)}`);
  const shown = (minute) => days[Math.floor(minute / 1440)] + clock[minute % 1440];
  const out = openSync(file, 'w');
  let state = 1;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  let text = `${HEAD}\n`;
  for (let row = 0; row < rows; row++) {
    const shipped = 1440 * Math.floor((row / rows) * 360) + 360 + below(900);
    const received = shipped + 5 + below(60) + (below(10) === 0 ? below(600) : 0);
    const late = below(50) === 0 ? 'breakdown' : '';
    text += `${ends[below(ends.length)]}${shown(shipped + 60)},${shown(shipped)},${shown(received)},40,${below(40) === 0 ? 38 : 40},${below(30) === 0 ? 'no' : 'yes'},${late}\n`;
    if (text.length > 1 << 20) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, text);
  closeSync(out);
}

function two(number) {
  return String(number).padStart(2, '0');
}
