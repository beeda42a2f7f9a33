import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

/** A row as `giver receiver item order ordered shipped received usable`, times as minutes after 07:00 of one day; - where nothing stands. */
async function measure(places: string, links: string, rows: string): Promise<Measurement> {
  const model = `kedja: 1\nsuppliers: { mill: 1h }\ndepartments:\n${places}customers: { buyer: 9h }\nlinks:\n${links}`;
  const source = load(model, 'm.yaml');
  expect(source.findings).toEqual([]);
  const clock = (minute: string): string =>
    minute === '-'
      ? ''
      : `2026-06-15 ${String(7 + Math.floor(Number(minute) / 60)).padStart(2, '0')}:${String(Number(minute) % 60).padStart(2, '0')}`;
  const lines = rows
    .trim()
    .split('\n')
    .map((line) => {
      const [from, to, item, order, ordered, shipped, received, usable] = line.trim().split(/\s+/u);
      return [from, to, item, order, clock(ordered!), clock(shipped!), clock(received!), usable ?? 'yes']
        .join(',')
        .replaceAll(',-', ',');
    });
  const log = `from,to,item,order,ordered,shipped,received,usable\n${lines.join('\n')}\n`;
  return measured(buildNetwork(source.chain!), ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
}

const minutes = ({ places }: Measurement, id: string): number[] | null => {
  const times = places.find((place) => place.id === id)?.time?.times;
  return times === undefined ? null : [times.count, times.least / 60, times.most / 60];
};

const LINE = ['  saw: 1h\n  lathe: 1h\n', '  - mill -> saw -> lathe -> buyer\n'] as const;

describe('from when a place could start', () => {
  test('is when everything came; of a row that was lost nobody knows', async () => {
    const told = await measure(
      ...LINE,
      `mill saw - 1 0 10 20
       saw lathe - 1 0 50 60
       lathe buyer - 1 0 100 110
       mill saw - 2 0 10 20
       lathe buyer - 2 0 300 310`,
    );
    expect(minutes(told, 'saw')).toEqual([1, 30, 30]);
    expect(minutes(told, 'lathe')).toEqual([1, 40, 40]); // not 300 min from the order
    expect(minutes(told, 'mill')).toEqual([2, 10, 10]);
  });

  test('is not known of a place in the middle whose deliveries no log tells of', async () => {
    const told = await measure(...LINE, `lathe buyer - 1 0 100 110`);
    expect(minutes(told, 'lathe')).toBeNull();
    expect(told.customers[0]!.leadTime!.times).toMatchObject({ count: 1, least: 6600 });
  });

  test('is the order, where all that it waits for is in stock', async () => {
    const links = '  - { from: mill, to: saw, stock: 5d }\n  - saw -> lathe -> buyer\n';
    const told = await measure(
      LINE[0],
      links,
      `mill saw - 1 0 10 200
       saw lathe - 1 0 50 60
       saw lathe - 2 5 50 60`,
    );
    expect(minutes(told, 'saw')).toEqual([2, 45, 50]);
  });

  test('is the first delivery where any will do, and that one is used', async () => {
    const places = '  saw: 1h\n  mill-2: 1h\n  lathe: { time: 1h, needs: any }\n';
    const links = '  - mill -> mill-2\n  - mill -> saw -> lathe\n  - mill-2 -> lathe -> buyer\n';
    const rows = `mill mill-2 - 1 0 0 0
       mill saw - 1 0 0 0
       saw lathe - 1 0 20 30 no
       mill-2 lathe - 1 0 30 40 yes
       lathe buyer - 1 0 100 110 no`;
    expect(minutes(await measure(places, links, rows), 'lathe')).toEqual([1, 70, 70]);
    expect(minutes(await measure(places.replace('any', '2'), links, rows), 'lathe')).toEqual([1, 60, 60]);
    expect(minutes(await measure(places, links, rows.replace(/ *saw lathe.*\n/u, '')), 'lathe')).toEqual([1, 60, 60]);
    expect(
      minutes(await measure(places.replace('any', 'all'), links, rows.replace('saw lathe', 'saw nobody')), 'lathe'),
    ).toEqual([1, 60, 60]); // no log tells of that link
  });

  test('is when the last of the items came, each by how many of it are needed', async () => {
    const places = '  saw: 1h\n  office: 1h\n  lathe: { time: 1h, needs: { drawing: any } }\n';
    const links = `  - { from: mill, to: saw }
  - { from: saw, to: lathe, item: blanks }
  - { from: mill, to: office }
  - { from: office, to: lathe, item: drawing }
  - lathe -> buyer
`;
    const told = await measure(
      places,
      links,
      `mill saw - 1 0 0 0
       mill office - 1 0 0 0
       saw lathe blanks 1 0 20 30
       office lathe drawing 1 0 30 45
       lathe buyer - 1 0 100 110`,
    );
    expect(minutes(told, 'lathe')).toEqual([1, 55, 55]);
    expect(told.places.find(({ id }) => id === 'lathe')!.waitsForRest).toEqual({ count: 1, median: 900 });
  });

  test('is waited for from the first of what was not in stock, and was waited for', async () => {
    const places = '  steel: 1h\n  saw: 1h\n  office: 1h\n  lathe: { time: 1h, needs: { blanks: 2 } }\n';
    const links = `  - mill -> steel
  - mill -> saw
  - mill -> office
  - { from: steel, to: lathe, item: steel, stock: 5d }
  - { from: saw, to: lathe, item: blanks }
  - { from: office, to: lathe, item: blanks }
  - { from: mill, to: lathe, item: blanks }
  - lathe -> buyer
`;
    const rows = `steel lathe steel 1 0 0 1
       saw lathe blanks 1 0 20 90
       office lathe blanks 1 0 20 30
       mill lathe blanks 1 0 20 45
       lathe buyer - 1 0 100 110`;
    const waits = async (model: string, log: string): Promise<unknown> =>
      (await measure(places, model, log)).places.find(({ id }) => id === 'lathe')!.waitsForRest;
    expect(await waits(links, rows)).toEqual({ count: 1, median: 900 }); // of three two, from 30 to 45
    expect(await waits(links.replace(', stock: 5d', ''), rows)).toEqual({ count: 1, median: 2640 }); // from 1 to 45
    const oneEach = links.replace(/ {2}- \{ from: (?:office|mill), to: lathe.*\n/gu, '');
    const alone = places.replace('blanks: 2', 'blanks: all');
    const told = await measure(alone, oneEach, rows);
    expect(told.places.find(({ id }) => id === 'lathe')!.waitsForRest).toBeNull();
  });

  test('is as it came, where an order goes one way or another', async () => {
    const places = '  saw: 1h\n  laser: 1h\n  lathe: 1h\n';
    const links = `  - { from: mill, to: saw, share: 60% }
  - { from: mill, to: laser, share: 40% }
  - saw -> lathe -> buyer
  - laser -> lathe
`;
    const told = await measure(
      places,
      links,
      `mill saw - 1 0 0 10
       saw lathe - 1 0 20 30
       lathe buyer - 1 0 100 110
       mill laser - 2 0 0 10
       laser lathe - 2 0 40 50
       lathe buyer - 2 0 100 110
       mill laser - 3 0 0 10
       lathe buyer - 3 0 100 110`,
    );
    expect(minutes(told, 'lathe')).toEqual([2, 50, 70]); // of the third nobody knows when it came
  });

  test('is not taken from a row that was received before it was shipped', async () => {
    const told = await measure(
      ...LINE,
      `mill saw - 1 0 100 20
       saw lathe - 1 0 150 160`,
    );
    expect([minutes(told, 'mill'), minutes(told, 'saw'), told.reading.backwards]).toEqual([null, null, 1]);
  });
});

test('where fewer came than are waited for, and one of the others was lost, nobody knows when it could start', async () => {
  const model = `kedja: 1
suppliers: { a: 1h, b: 1h, c: 1h }
departments: { saw: { time: 1h, needs: 2 } }
customers: { buyer: 9h }
links:
  - { from: a, to: saw }
  - { from: b, to: saw }
  - { from: c, to: saw }
  - saw -> buyer
`;
  const rows = (order: number, givers: string): string[] => [
    ...[...givers].map((giver, i) => `${giver},saw,${order},2026-06-15 07:00,2026-06-15 07:${10 + 10 * i}`),
    `saw,buyer,${order},2026-06-15 08:00,2026-06-15 08:00`,
  ];
  const log = ['from,to,order,shipped,received', ...rows(1, 'abc'), ...rows(2, 'ab'), ...rows(3, 'a')].join('\n');
  const network = buildNetwork(load(model, 'm.yaml').chain!);
  const told = await measured(network, ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
  expect(minutes(told, 'saw')).toEqual([2, 40, 40]); // from the second that came at 07:20; of the third order nobody knows
});
