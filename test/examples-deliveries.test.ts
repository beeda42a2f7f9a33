import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import type { Measurement } from '../src/model/measure.js';
import { fakeIo } from './support/fake-io.js';

const FOLDER = fileURLToPath(new URL('../examples/deliveries/', import.meta.url));
const KEDJA = fileURLToPath(new URL('../bin/kedja.js', import.meta.url));
const [MODEL, LOG] = ['workshop.kedja.yaml', 'deliveries.csv'];

const read = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');

function world(): Record<string, string> {
  return Object.fromEntries([MODEL, LOG, 'kedja.config.yaml'].map((name) => [name, read(name)]));
}

async function kedja(call: string, files: Record<string, string>): Promise<string> {
  const io = fakeIo({ files, columns: 90 });
  expect(await main(call.trim().split(/\s+/u), io), io.said.err).toBe(0);
  for (const [name, text] of io.written) files[name] = text;
  return io.said.out + io.said.err;
}

test('the log is what its program makes, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kedja-deliveries-'));
  try {
    execFileSync(process.execPath, [`${FOLDER}make.js`, folder], { stdio: 'ignore' });
    expect(readFileSync(join(folder, LOG)).equals(readFileSync(`${FOLDER}${LOG}`))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('what is hidden in a year of deliveries is found', () => {
  let told: Measurement;
  beforeAll(async () => {
    told = JSON.parse(await kedja(`measure ${MODEL} ${LOG} --format json`, world())) as Measurement;
  });
  const proposed = (what: string): Measurement['proposals'][number] | undefined =>
    told.proposals.find((one) => one.what === what);

  test('the forklift, slower from August on, and nothing else that changed', () => {
    const changed = [...told.places, ...told.links].flatMap(({ id, drifts }) => drifts.map((drift) => ({ id, drift })));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ id: 'forklift', drift: { what: 'time', from: '2026-08-03' } });
    const { before, after } = changed[0]!.drift;
    expect(after / before).toBeGreaterThan(1.5);
    expect(after / before).toBeLessThan(2.1);
  });

  test('the one agreement that is not kept', () => {
    const broken = told.links.filter(({ inTime, onTime }) => inTime?.kept === 'no' || onTime?.kept === 'no');
    expect(broken.map(({ id }) => id)).toEqual(['inspection:packing']);
    expect(told.links[0]!.id).toBe('inspection:packing');
  });

  test('a time that the model believes far too short', () => {
    expect(proposed('packing.time')).toMatchObject({
      now: '10min',
      value: expect.stringMatching(/^\{ median: 5\dmin/u),
    });
  });

  test('a reason code behind the delays of the lathe', () => {
    const { hits, of } = told.links.find(({ id }) => id === 'lathe:inspection')!.reasons[0]!.count;
    expect(proposed('lathe.delays.0.chance')).toEqual({
      what: 'lathe.delays.0.chance',
      value: `${Math.round((1000 * hits) / of) / 10}%`,
      count: of,
      now: '3%',
    });
    expect(told.links.find(({ id }) => id === 'lathe:inspection')!.reasons[0]).toMatchObject({
      reason: 'V17',
      cause: 'verktygsbrott',
    });
  });

  test('a place that the model does not know', () => {
    expect(told.reading.strangers).toEqual([
      { what: 'place', from: 'Härdningen', to: '', item: null, count: 18, nearest: null },
    ]);
  });

  test('rows with wrong dates, each by its line', () => {
    const lines = read(LOG).split('\n');
    const wrong = lines.flatMap((line, at) => (/-32 /u.test(line) ? [at + 1] : []));
    expect(told.reading.rejected.first.map(({ line }) => line)).toEqual(wrong);
    expect(told.reading.rejected).toMatchObject({ count: 6, by: [{ why: 'date', count: 6 }] });
    const before = lines.slice(1, -1).filter((line) => {
      const fields = line.split(';');
      return fields[8]! < fields[7]! && !/-32 /u.test(line);
    });
    expect(told.reading.backwards).toBe(before.length);
  });

  test('where orders wait, and what is put right on the way', () => {
    const queue = told.places.find(({ id }) => id === 'lathe')!.queue as unknown as { median: { value: number } };
    expect(queue.median.value).toBeGreaterThan(45 * 60);
    expect(told.putRight).toEqual(['right']);
  });
});

test('Parquet tells the same', () => {
  const measure = (log: string): Measurement =>
    JSON.parse(
      execFileSync(process.execPath, [KEDJA, 'measure', MODEL, log, '--format', 'json'], {
        cwd: FOLDER,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as Measurement;
  const [csv, parquet] = [measure(LOG), measure('deliveries.parquet')];
  const { first, ...rejected } = csv.reading.rejected;
  expect(parquet).toMatchObject({ ...csv, reading: { ...csv.reading, files: ['deliveries.parquet'], rejected } });
  expect(parquet.reading.rejected.first.map(({ line }) => line)).toEqual(first.map(({ line }) => line - 1));
});

describe('its README', () => {
  test('says what the program says', async () => {
    const text = read('README.md');
    const files = world();
    let retold = text;
    for (const [block, body] of text.matchAll(/^```console\n([\s\S]*?)^```$/gmu)) {
      const calls = body!.split('\n').filter((line) => line.startsWith('$ '));
      const said: string[] = [];
      for (const call of calls) said.push(`${call}\n${await kedja(call.slice('$ kedja '.length), files)}`);
      retold = retold.replace(block, () => `\`\`\`console\n${said.join('\n')}\`\`\``);
    }
    await expect(retold).toMatchFileSnapshot(`${FOLDER}README.md`);
  });

  test('quotes what is said there', async () => {
    const said = (await kedja(`measure ${MODEL} ${LOG} --lang en --top 20`, world())).replaceAll(/\s+/gu, ' ');
    const cells = [...read('README.md').matchAll(/^\| [A-Z].*\| (.*) \|$/gmu)].map(([, cell]) => cell!);
    expect(cells).toHaveLength(8);
    for (const [, quote] of cells.join('\n').matchAll(/`([^`]+)`/gu))
      expect(said).toContain(quote!.replaceAll(/\s+/gu, ' '));
  });
});

test('what was written once leaves nothing to write', async () => {
  const files = world();
  await kedja(`measure ${MODEL} ${LOG} --write`, files);
  const once = files[MODEL];
  expect(once).not.toBe(read(MODEL));
  await kedja(`measure ${MODEL} ${LOG} --write`, files);
  expect(files[MODEL]).toBe(once);
  expect(await kedja(`measure ${MODEL} ${LOG} --patch`, files)).toBe('');
});
