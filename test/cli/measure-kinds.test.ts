import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { nodeIo } from '../../src/cli/node-io.js';

const MODEL = `kedja: 1
calendar: { hours: 07:00-16:00, days: mon-fri, zone: Europe/Copenhagen }
departments:
  store: { name: Lageret, time: 15min }
  lathe: { name: Drejeren, time: 2h }
customers:
  buyer: { promise: { within: 2d, on-time: 90% } }
links:
  - { from: store, to: lathe, agreed: { within: 1h, on-time: 90%, full: 95% } }
  - lathe -> buyer
`;
const MAP = `columns: { from: Fra, to: Til, order: Ordre, ordered: Bestilt, promised: Lovet, shipped: Afsendt, received: Modtaget, asked: Antal bestilt, quantity: Antal, usable: Brugbar }
`;

let folder: string;
const at = (name: string): string => join(folder, name);

/** Orders of a quarter, each with two deliveries, made by counting. */
function rows(): string[][] {
  const moment = (minutes: number): string => {
    const date = new Date(Date.UTC(2026, 0, 5) + minutes * 60_000).toISOString();
    return `${date.slice(0, 10)} ${date.slice(11, 16)}:00`;
  };
  return Array.from({ length: 120 }, (_, i) => {
    const start = Math.floor(i / 2) * 1440 + 480 + (i % 7) * 13;
    const gone = start + 10 + ((i * 37) % 50);
    const there = gone + 5 + ((i * 11) % 9);
    const next = there + 90 + ((i * 53) % 120);
    const end = next + 30 + ((i * 7) % 200);
    const yes = i % 11 === 0 ? 'nej' : 'ja';
    return [
      [
        'Lageret',
        'Drejeren',
        String(i),
        moment(start),
        moment(start + 60),
        moment(gone),
        moment(there),
        '1.5',
        i % 9 === 0 ? '1.25' : '1.5',
        yes,
      ],
      [
        'Drejeren',
        'buyer',
        String(i),
        moment(start),
        moment(start + 400),
        moment(next),
        moment(end),
        '1.5',
        '1.5',
        'ja',
      ],
    ];
  }).flat();
}

const HEADER = ['Fra', 'Til', 'Ordre', 'Bestilt', 'Lovet', 'Afsendt', 'Modtaget', 'Antal bestilt', 'Antal', 'Brugbar'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kedja-kinds-'));
  writeFileSync(at('m.yaml'), MODEL);
  writeFileSync(at('map.yaml'), MAP);
  const csv = [HEADER, ...rows()].map((row) => row.join(',')).join('\n') + '\n';
  writeFileSync(at('log.csv'), csv);
  writeFileSync(at('log.csv.gz'), gzipSync(csv));
  writeFileSync(
    at('log.jsonl'),
    rows()
      .map((row) => JSON.stringify(Object.fromEntries(HEADER.map((name, i) => [name, row[i]]))))
      .join('\n'),
  );
  const danish = (text: string): string =>
    text.replace(/^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):00$/u, '$3-$2-$1 $4.$5').replace(/^1\.(\d+)$/u, '1,$1');
  writeFileSync(at('danish.txt'), [HEADER, ...rows()].map((row) => row.map(danish).join(';')).join('\r\n'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const moments = ['Bestilt', 'Lovet', 'Afsendt', 'Modtaget'].map((name) => `${name}::TIMESTAMP AS ${name}`).join(', ');
  await connection.run(
    `COPY (SELECT Fra, Til, Ordre, ${moments}, "Antal bestilt"::DOUBLE AS "Antal bestilt", Antal::DECIMAL(9, 2) AS Antal, Brugbar = 'ja' AS Brugbar
       FROM read_csv('${at('log.csv')}', header = true, all_varchar = true)) TO '${at('log.parquet')}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The measurement of some logs as data, but for what they are called. */
async function measured(...argv: string[]): Promise<{ readonly exit: number; readonly told: object }> {
  const out = at('out.json');
  const exit = await main(['measure', at('m.yaml'), ...argv, '--format', 'json', '-o', out, '--quiet'], nodeIo());
  const told = JSON.parse(readFileSync(out, 'utf8')) as { reading: object };
  return { exit, told: { ...told, reading: { ...told.reading, files: [] } } };
}

test('a log is the same log, whatever it is kept in', async () => {
  const first = await measured(at('log.csv'), '--map', at('map.yaml'));
  expect(first.exit).toBe(0);
  expect(first.told).toMatchObject({
    reading: { rows: 240, used: 240, rejected: { count: 0 } },
    customers: [{ count: 120 }],
  });
  for (const name of ['log.csv.gz', 'log.jsonl', 'log.parquet', 'danish.txt'])
    expect([name, await measured(at(name), '--map', at('map.yaml'))]).toEqual([name, first]);
});

test('two logs are told together', async () => {
  const lines = readFileSync(at('log.csv'), 'utf8').trimEnd().split('\n');
  writeFileSync(at('log-a.csv'), `${lines.slice(0, 100).join('\n')}\n`);
  writeFileSync(at('log-b.csv'), `${[lines[0], ...lines.slice(100)].join('\n')}\n`);
  const whole = await measured(at('log.csv'), '--map', at('map.yaml'));
  expect(await measured(at('log-a.csv'), at('log-b.csv'), '--map', at('map.yaml'))).toEqual(whole);
});
