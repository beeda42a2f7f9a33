import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { type Mapping, NO_MAPPING, readMapping } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
calendar: { hours: 07:00-16:00, days: mon-fri, zone: Europe/Stockholm, closed: [2026-06-19] }
departments:
  store: { name: Förrådet, time: 15min }
  lathe: { name: Svarvaren, time: 2h, right: 93%, delays: [{ cause: tool breaks, chance: 4%, time: 2h }] }
customers:
  car-buyer: { name: Bilköparen, promise: { within: 2d, on-time: 95% } }
links:
  - { from: store, to: lathe, item: blanks, agreed: { within: 1h, on-time: 90% } }
  - lathe -> car-buyer
`;

async function measure(log: string | Uint8Array, mapping: Mapping = NO_MAPPING, model = MODEL): Promise<Measurement> {
  const network = buildNetwork(load(model, 'm.yaml').chain!);
  return measured(network, ['log.csv'], mapping, fakeIo({ files: { 'log.csv': log } }));
}

describe('a log, by hand', () => {
  const LOG = `from,to,item,order,ordered,promised,shipped,received,asked,quantity,usable,reason
store,lathe,blanks,1,2026-06-15 07:00,2026-06-15 09:00,2026-06-15 07:20,2026-06-15 07:40,40,40,yes,
lathe,car-buyer,,1,2026-06-15 07:00,2026-06-16 16:00,2026-06-15 09:40,2026-06-15 10:00,40,40,yes,
store,lathe,blanks,2,2026-06-18 15:00,2026-06-18 15:30,2026-06-18 15:30,2026-06-22 07:10,40,38,no,
lathe,car-buyer,,2,2026-06-18 15:00,2026-06-22 12:00,2026-06-22 13:10,2026-06-22 13:40,40,40,no,tool breaks
mill,lathe,,3,,,,,,,,
lathe,store,,3,,,,,,,,
store,lathe,oil,3,,,,,,,,
store,lathe,blanks,4,2026-06-15 07:00,yesterday,2026-06-15 07:20,2026-06-15 07:40,40,40,yes,
store,lathe,blanks,5
store,lathe,blanks,6,2026-06-15 07:00,2026-06-15 09:00,2026-06-15 07:20,,40,40,yes,
`;

  test('is told link by link', async () => {
    const { links, reading } = await measure(LOG);
    const [lathe, store] = links;
    expect([lathe!.id, lathe!.count, store!.id, store!.count]).toEqual(['lathe:car-buyer', 2, 'store:lathe', 2]);
    expect(store!.onTime).toMatchObject({ hits: 1, of: 2, agreed: 0.9, kept: 'open' });
    expect(store!.full).toMatchObject({ hits: 1, of: 2 });
    expect(store!.otif).toMatchObject({ hits: 1, of: 2 });
    expect(store!.right).toMatchObject({ hits: 1, of: 2 });
    expect(store!.perfect).toMatchObject({ hits: 1, of: 2 });
    // 20 min, and from Thursday 15:30 to Monday 07:10 over a closed Friday: 30 min and 10 min
    expect(store!.handover!.times).toMatchObject({ count: 2, least: 20 * 60, most: 40 * 60, mean: 30 * 60 });
    // ordered 07:00 and 15:00, there at 07:40 and, in working time, 70 min later
    expect(store!.inTime).toMatchObject({ hits: 1, of: 2 });
    expect(reading).toMatchObject({
      rows: 10,
      used: 5,
      open: 1,
      rejected: {
        count: 2,
        by: [
          { why: 'date', count: 1 },
          { why: 'fields', count: 1 },
        ],
      },
      strangers: [
        { what: 'link', from: 'lathe', to: 'store', count: 1 },
        { what: 'place', from: 'mill', count: 1 },
        { what: 'item', from: 'store', to: 'lathe', item: 'oil', count: 1 },
      ],
      from: '2026-06-15',
      to: '2026-06-22',
      reference: 'promised',
      counts: 'opening',
    });
    expect(reading.rejected.first.map(({ line, reason: { why } }) => [line, why])).toEqual([
      [9, 'date'],
      [10, 'fields'],
    ]);
  });

  test('is told place by place, and to the customer', async () => {
    const { places, customers, links } = await measure(LOG);
    const [lathe, store] = places;
    // from 07:00 to 07:20, and from 15:00 to 15:30
    expect(store!.time!.times).toMatchObject({ count: 2, least: 20 * 60, most: 30 * 60 });
    // from 07:40 to 09:40; the other had a reason that the model tells of as a delay
    expect(lathe!.time!.times).toMatchObject({ count: 1, least: 2 * 3600 });
    expect(links[0]!.reasons).toEqual([{ reason: 'tool breaks', cause: null, count: { hits: 1, of: 2 } }]);
    // from 07:00 to 10:00, and from Thursday 15:00 to Monday 13:40: 1 h and 6 h 40 min
    expect(customers[0]).toMatchObject({
      id: 'car-buyer',
      count: 2,
      leadTime: { times: { least: 3 * 3600, most: 7 * 3600 + 2400 } },
      inTime: { hits: 2, of: 2 },
    });
  });
});

describe('however it is written', () => {
  const ROW = ['store', 'lathe', 'blanks', '7'];
  const mapped = (columns: Record<string, string>, more: object = {}): Mapping => {
    const { mapping, findings } = readMapping({ columns, ...more }, []);
    expect(findings).toEqual([]);
    return mapping;
  };
  const DANISH = {
    from: 'Fra',
    to: 'Til',
    item: 'Vare',
    order: 'Ordre',
    promised: 'Lovet',
    shipped: 'Afsendt',
    received: 'Modtaget',
    asked: 'Bestilt',
    quantity: 'Leveret',
    usable: 'Brugbar',
  };

  test('a Danish export is read: semicolons, decimal commas, day first, BOM, CRLF, quotes', async () => {
    const log = `\uFEFFFra;Til;Vare;Ordre;Lovet;Afsendt;Modtaget;Bestilt;Leveret;Brugbar\r
${ROW.join(';')};16-06-2026 12.00;15-06-2026 08.00;15-06-2026 08.30;"1,5";1,5;ja\r
"store";"lathe";blanks;"8 ""b""
";15-06-2026 08.00;15-06-2026 08.00;15-06-2026 09.00;1.000,5;1000;nej\r
`;
    const { links, reading } = await measure(log, mapped(DANISH));
    expect(reading).toMatchObject({ rows: 2, used: 2, rejected: { count: 0 } });
    expect(links[0]).toMatchObject({
      onTime: { hits: 1, of: 2 },
      full: { hits: 1, of: 2 },
      right: { hits: 1, of: 2 },
      handover: { times: { least: 1800, most: 3600 } },
    });
  });

  test('moments that say their zone are instants, others what clocks show where the model is', async () => {
    const log = `from,to,item,shipped,received
store,lathe,blanks,2026-06-15T06:00:00Z,2026-06-15T08:30:00+02:00
store,lathe,blanks,2026-06-15 08:00,2026-06-15 08:30:30.5
`;
    const { links } = await measure(log);
    expect(links[0]!.handover!.times).toMatchObject({ count: 2, least: 1800, most: 1830.5 });
  });

  test('what a row says before it was shipped is not its time', async () => {
    const log = 'from,to,item,shipped,received\nstore,lathe,blanks,2026-06-15 09:00,2026-06-15 08:30\n';
    const { links, reading } = await measure(log);
    expect([links[0]!.count, links[0]!.handover, reading.backwards]).toEqual([1, null, 1]);
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 102, 0, 114, 0])],
    ['Latin-1', Buffer.from('from,to\nFörrådet,lathe\n', 'latin1')],
    ['nothing', new Uint8Array()],
  ])('%s is refused', async (_, bytes) => {
    await expect(measure(bytes)).rejects.toThrow('the call is at fault');
  });

  test('a row of another encoding among others is told of, and no stranger', async () => {
    const rows = [
      'from,to,item,received\nFörrådet,lathe,blanks,2026-06-15 09:00\n',
      'Förrådet,lathe,blanks,2026-06-15 10:00\n',
    ];
    const { reading } = await measure(Buffer.concat([Buffer.from(rows[0]!), Buffer.from(rows[1]!, 'latin1')]));
    expect(reading).toMatchObject({ used: 1, strangers: [], rejected: { count: 1, by: [{ why: 'encoding' }] } });
    expect(reading.rejected.first[0]!.line).toBe(3);
  });

  test('a place that is nearly called so is asked for by the name that is meant', async () => {
    const { reading } = await measure('from,to\nFörådet,lathe\n');
    expect(reading.strangers).toMatchObject([{ from: 'Förådet', nearest: 'Förrådet' }]);
  });

  test('days are the days that they are', async () => {
    const { reading } = await measure(
      'from,to,item,received\nstore,lathe,blanks,2026-06-15\nstore,lathe,blanks,2026-06-21\n',
    );
    expect([reading.from, reading.to]).toEqual(['2026-06-15', '2026-06-21']);
  });

  test('days without a time of day tell nothing of how long anything took, and that is said', async () => {
    const says = async (...columns: readonly string[]): Promise<number> => {
      const [names, cells] = [0, 1].map((at) => columns.map((column) => column.split('=')[at]!).join(','));
      const { reading, links } = await measure(`from,to,item,${names}\nstore,lathe,blanks,${cells}\n`);
      expect(links[0]!.handover).toBeNull();
      return reading.daysOnly;
    };
    expect(await says('shipped=2026-06-15', 'received=2026-06-16')).toBe(1);
    expect(await says('shipped=2026-06-15', 'received=2026-06-15 09:00')).toBe(1);
    expect(await says('ordered=2026-06-15 08:00', 'received=2026-06-15')).toBe(1);
    // Nothing is left out for it where nothing would have been told.
    expect(await says('promised=2026-06-15', 'received=2026-06-15')).toBe(0);
    expect(await says('promised=2026-06-15', 'ordered=2026-06-15 08:00', 'received=2026-06-15 09:00')).toBe(0);
  });

  test('days in one log take nothing from events in another', async () => {
    const network = buildNetwork(load(MODEL, 'm.yaml').chain!);
    const files = {
      'days.csv': 'from,to,item,received\nstore,lathe,blanks,2026-06-15\n',
      'events.csv':
        'case,activity,start,end\n1,store,2026-06-15 08:00,2026-06-15 09:00\n1,lathe,2026-06-15 09:30,2026-06-15 10:00\n',
    };
    const { links, reading } = await measured(network, Object.keys(files), NO_MAPPING, fakeIo({ files }));
    expect(links[0]).toMatchObject({ count: 2, handover: { times: { count: 1, least: 1800 } } });
    expect(reading.daysOnly).toBe(0);
  });

  test.each([
    ['2026-06-15 09:00', '2026-06-15 08:30', 1],
    ['2026-06-15 08:30', '2026-06-15 08:30', 0],
    ['2026-06-15', '2026-06-15', 0],
    ['2026-06-16', '2026-06-15', 1],
    ['2026-06-15', '2026-06-15 08:30', 0], // it may have been shipped at eight
    ['2026-06-15', '2026-06-14 23:30', 1],
    ['2026-06-15 23:30', '2026-06-15', 0],
    ['2026-06-15 00:30', '2026-06-14', 1],
  ])('shipped %s and received %s: %i is backwards', async (shipped, received, hits) => {
    const { reading } = await measure(`from,to,item,shipped,received\nstore,lathe,blanks,${shipped},${received}\n`);
    expect([reading.reversed, reading.backwards]).toEqual([{ hits, of: 1 }, hits]);
  });
});
