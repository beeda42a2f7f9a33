// Makes the log in this folder: a year of deliveries in a small workshop. It needs nothing but Node, and gives the same bytes on
// every machine: its chance is its own, and it only adds, subtracts, multiplies and divides.
//
//   node make.js [folder]        writes deliveries.csv, and deliveries.parquet where @duckdb/node-api is installed
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEED = 2026;
const [OPENS, DAY] = [7 * 60, 9 * 60]; // 07:00–16:00, in minutes
const CLOSED = new Set(
  (
    '2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-06-19 ' +
    '2026-07-13 2026-07-14 2026-07-15 2026-07-16 2026-07-17 2026-07-20 2026-07-21 2026-07-22 2026-07-23 2026-07-24 ' +
    '2026-07-27 2026-07-28 2026-07-29 2026-07-30 2026-07-31 2026-12-24 2026-12-25 2026-12-31'
  ).split(' '),
);

/** How times vary about their median: [of all so many, at most so many times the median], and straight lines between. */
const NARROW = [[0, 0.5], [0.01, 0.63], [0.1, 0.77], [0.25, 0.87], [0.5, 1], [0.75, 1.14], [0.9, 1.29], [0.99, 1.59], [1, 2]];
const WIDE = [[0, 0.2], [0.01, 0.31], [0.1, 0.53], [0.25, 0.71], [0.5, 1], [0.75, 1.4], [0.9, 1.9], [0.99, 3.2], [1, 4]];

/** Minutes. */
const TIMES = {
  store: [16, WIDE],
  forklift: [11, WIDE],
  queue: [50, WIDE],
  lathe: [120, NARROW],
  broken: [120, WIDE],
  inspection: [38, WIDE],
  packing: [52, NARROW],
  way: [9, NARROW],
  delivery: [140, WIDE],
};
const SLOWER = 1.7; // the forklift, from August on

/** Mulberry32. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const draw = chance(SEED);

function minutes(what) {
  const [median, spread] = TIMES[what];
  const share = draw();
  const above = Math.max(1, spread.findIndex(([upTo]) => share <= upTo));
  const [[from, least], [to, most]] = [spread[above - 1], spread[above]];
  return Math.round(median * (least + ((share - from) / (to - from)) * (most - least)));
}

/** The working days of the year: Monday to Friday, and not closed. */
function workingDays() {
  const days = [];
  for (let day = 0; day < 380; day++) {
    const [date] = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().split('T');
    const weekday = (4 + day) % 7; // the year begins on a Thursday; 0 is a Sunday
    if (weekday > 0 && weekday < 6 && !CLOSED.has(date)) days.push(date);
  }
  return days;
}

const DAYS = workingDays();
const LAST = DAYS.findIndex((date) => date >= '2026-12-15'); // the last day on which anything is ordered

/** A moment is the minutes of work since the year began; this is what the clock shows then. */
function shown(moment, dayOf = (date) => date) {
  const date = dayOf(DAYS[Math.floor(moment / DAY)]);
  const minute = OPENS + (moment % DAY);
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}

const isAfterSummer = (moment) => DAYS[Math.floor(moment / DAY)] >= '2026-08-01';

/** An order from the store, or one that comes hardened from outside, to the customer. */
function follow({ order, ordered, customer, isHardened }) {
  const rows = [];
  const pieces = 10 * (2 + Math.floor(draw() * 6));
  let quantity = pieces;
  /** From when its giver had everything until it was there; the moment at which it was. */
  const hand = (from, to, item, ready, { started = null, took, way, within, isWrong = false, code = '' }) => {
    const shipped = (started ?? ready) + took;
    const received = shipped + minutes(way);
    const promised = within === null ? null : ready + within;
    rows.push({ from, to, item, order, ordered, promised, started, shipped, received, pieces, quantity, isWrong, code });
    return received;
  };

  let there = ordered;
  if (isHardened) {
    there = hand('Härdningen', 'Kontrollen', 'härdade fästen', there, { took: 240, way: 'way', within: null });
  } else {
    if (draw() < 0.03) quantity -= 2;
    there = hand('Förrådet', 'Truckföraren', 'ämnen', there, { took: minutes('store'), way: 'way', within: 60 });
    const drive = Math.round(minutes('forklift') * (isAfterSummer(there) ? SLOWER : 1));
    there = hand('Truckföraren', 'Svarvaren', 'ämnen', there, { took: drive, way: 'way', within: 60 });
    const isBroken = draw() < 0.09;
    there = hand('Svarvaren', 'Kontrollen', 'fästen', there, {
      started: there + minutes('queue'),
      took: minutes('lathe') + (isBroken ? minutes('broken') : 0),
      way: 'way',
      within: 8 * 60,
      isWrong: draw() < 0.06,
      code: isBroken ? 'V17' : '',
    });
  }
  there = hand('Kontrollen', 'Packningen', 'fästen', there, { took: minutes('inspection'), way: 'way', within: 60 });
  hand('Packningen', customer, 'fästen', there, { took: minutes('packing'), way: 'delivery', within: null });
  const last = rows.at(-1);
  last.promised = ordered + (customer === 'Bilhandlaren' ? DAY + 120 : 3 * DAY);
  return rows;
}

function year() {
  const rows = [];
  let number = 1001;
  for (let day = 0; day < LAST; day++) {
    const times = draw() < 0.12 ? 0 : draw() < 0.9 ? 1 : 2;
    for (let i = 0; i < times; i++) {
      const ordered = day * DAY + Math.floor(draw() * (DAY - 60));
      const isHardened = draw() < 0.1;
      const customer = isHardened || draw() < 0.4 ? 'Reservdelslagret' : 'Bilhandlaren';
      rows.push(...follow({ order: number++, ordered, customer, isHardened }));
    }
  }
  return rows.sort((a, b) => a.received - b.received || a.order - b.order);
}

/** What somebody typed wrong: a day that there is not, or the day before. */
function received(moment, row) {
  if (row % 170 === 77) return shown(moment, (date) => `${date.slice(0, 8)}32`);
  if (row % 250 === 111) return shown(Math.max(0, moment - DAY));
  return shown(moment);
}

const HEAD = 'Från;Till;Vara;Order;Beställd;Lovad;Påbörjad;Avsänd;Mottagen;Beställt;Levererat;Användbar;Kod';

function csv() {
  const lines = year().map((row, at) => {
    const moments = [row.ordered, row.promised, row.started, row.shipped];
    const texts = moments.map((moment) => (moment === null ? '' : shown(moment)));
    const judged = row.isWrong ? 'nej' : 'ja';
    const rest = [...texts, received(row.received, at), row.pieces, row.quantity, judged, row.code];
    return [row.from, row.to, row.item, row.order, ...rest].join(';');
  });
  return `\uFEFF${HEAD}\n${lines.join('\n')}\n`;
}

/** The same rows in columns of text. */
async function parquet(from, to) {
  let duck;
  try {
    duck = await import('@duckdb/node-api');
  } catch {
    return console.log('Without @duckdb/node-api there is no deliveries.parquet.');
  }
  const connection = await (await duck.DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const text = (path) => `'${path.replaceAll("'", "''")}'`;
  await connection.run(
    `COPY (FROM read_csv(${text(from)}, delim = ';', all_varchar = true)) TO ${text(to)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
}

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
writeFileSync(join(folder, 'deliveries.csv'), csv());
await parquet(join(folder, 'deliveries.csv'), join(folder, 'deliveries.parquet'));
