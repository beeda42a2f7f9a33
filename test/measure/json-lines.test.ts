import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Batch, noTexts, type Texts } from '../../src/measure/batch.js';
import { JsonLines, jsonRows } from '../../src/measure/formats/json-lines.js';
import { JsonScan, KIND } from '../../src/measure/formats/json-scan.js';
import { type Cells, deliveryRows, textOf, type Wanted } from '../../src/measure/rows.js';

const CELLS: Cells = {
  time: (_field, bytes, start, end) => Date.parse(textOf(bytes, start, end)) / 1000,
  number: (_field, bytes, start, end) => Number(textOf(bytes, start, end)),
  usable: (bytes, start, end) => ({ yes: 1, no: 0 })[textOf(bytes, start, end)] ?? -2,
  toUtc: (local) => local,
};

const WANTED: readonly Wanted[] = [
  { field: 'from', column: 'giver' },
  { field: 'to', column: 'taker' },
  { field: 'order', column: 'no' },
  { field: 'received', column: 'at' },
  { field: 'quantity', column: 'n' },
  { field: 'usable', column: 'ok' },
];

interface Read {
  readonly rows: readonly string[];
  readonly rejected: readonly string[];
  readonly lines: number;
}

/** Reads a text, so many bytes at a time. */
function read(text: string | Uint8Array, piece = 1 << 16): Read {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const texts = noTexts();
  const rows: string[] = [];
  const rejected: string[] = [];
  const into = deliveryRows(texts, { days() {}, add: (batch) => void rows.push(...shown(batch, texts)) });
  const lines = new JsonLines(WANTED, into, CELLS, (line, reason, text) =>
    rejected.push(`${line} ${JSON.stringify(reason)} ${text}`),
  );
  for (let at = 0; at < bytes.length; at += piece) lines.push(bytes.subarray(at, at + piece));
  lines.end();
  return { rows, rejected, lines: lines.lines };
}

function shown({ count, from, to, order, times, quantity, usable }: Batch, { places, orders }: Texts): string[] {
  return Array.from({ length: count }, (_, i) =>
    [
      places.text(from[i]!),
      places.text(to[i]!),
      order[i] === -1 ? '' : orders.text(order[i]!),
      times.received[i],
      quantity[i],
      usable[i],
    ].join('|'),
  );
}

describe('JSON lines', () => {
  test('rows, by hand', () => {
    const text = [
      '\ufeff{"giver":"Såg","taker":"b","no":12345678901234567890.10,"at":"1970-01-01T00:01Z","n":"2.5","ok":"yes"}\r',
      '',
      '  { "ok" : false , "n" : -1.5e1 , "taker" : "b\\u00e5\\n" , "giver" : " a " , "more" : [1,{"giver":"x"}] }',
      '{"giver":"a","taker":"b","no":null,"ok":true}',
    ].join('\n');
    const rows = ['Såg|b|12345678901234567890.10|60|2.5|1', 'a|bå\n||NaN|-15|0', 'a|b||NaN|NaN|1'];
    expect(read(text)).toEqual({ rows, rejected: [], lines: 3 });
    for (const piece of [1, 2, 7]) expect(read(text, piece)).toEqual({ rows, rejected: [], lines: 3 });
  });

  test('what is no row is told, with its line', () => {
    const text = [
      'null',
      '{"giver":"a","taker":""}',
      '',
      '{"giver":"a","taker":"b","at":"soon"}',
      '{"giver":"a","taker":"b","n":true}',
      '{"giver":"a","taker":"b","ok":"perhaps"}',
      '{"giver":"a","taker":"b"} {}',
      '{"giver":"a","taker":"b","giver":"c"}',
      '{"giver":"a","taker":{"id":"b"}}',
      '{"giver":"a","taker":"b"',
      '\u0000',
    ].join('\n');
    const { rows, rejected, lines } = read(text);
    expect([rows, lines]).toEqual([[], 10]);
    expect(rejected).toEqual([
      '1 {"why":"json"} null',
      '2 {"why":"missing","field":"to"} {"giver":"a","taker":""}',
      '4 {"why":"date","field":"received","text":"soon"} {"giver":"a","taker":"b","at":"soon"}',
      '5 {"why":"number","field":"quantity","text":"true"} {"giver":"a","taker":"b","n":true}',
      '6 {"why":"yes-no","field":"usable","text":"perhaps"} {"giver":"a","taker":"b","ok":"perhaps"}',
      '7 {"why":"json"} {"giver":"a","taker":"b"} {}',
      '8 {"why":"json"} {"giver":"a","taker":"b","giver":"c"}',
      '9 {"why":"json"} {"giver":"a","taker":{"id":"b"}}',
      '10 {"why":"json"} {"giver":"a","taker":"b"',
      '11 {"why":"json"} \u0000',
    ]);
  });

  test('bytes that are no UTF-8 are told', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{"giver":"'), 0xe5, ...new TextEncoder().encode('"}')]);
    expect(read(bytes).rejected).toEqual(['1 {"why":"encoding"} {"giver":"\ufffd"}']);
  });

  test('a line without an end is given up, and the next is read', () => {
    const text = `{"giver":"${'a'.repeat((1 << 24) + 10)}"}\n{"giver":"a","taker":"b"}\n`;
    const { rows, rejected, lines } = read(text, 1 << 20);
    expect([rows, rejected.length, lines]).toEqual([['a|b||NaN|NaN|-1'], 1, 2]);
  });

  test('what there is to be asked for', () => {
    const head = new TextEncoder().encode('{"a":"x","b":1}\n{"b":true,"c":null}\n{"d":2,"e"');
    expect(jsonRows(head, head.length)).toEqual({
      header: ['a', 'b', 'c'],
      rows: [
        { line: 1, fields: ['x', '1', ''] },
        { line: 2, fields: ['', 'true', ''] },
      ],
    });
  });
});

describe('the laws of JSON lines', () => {
  const key = fc.constantFrom('a', 'b"', 'å', 'c', '');
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '\\', '0', ' ', 'e', '.', '-', '\u0001'))
    .map(([text, at, into]) => text.slice(0, at % (text.length + 1)) + into + text.slice((at % (text.length + 1)) + 1));
  const object = fc
    .dictionary(key, fc.jsonValue({ maxDepth: 2 }))
    .chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 2).replaceAll('\n', '\r\t')));

  test('it takes what JSON.parse takes, as it takes it', () => {
    fc.assert(
      fc.property(fc.oneof(object, broken, fc.json()), (text) => {
        const keys = ['a', 'b"', 'å', 'c', ''];
        const scan = new JsonScan(keys);
        const bytes = new TextEncoder().encode(`x${text}x`);
        const isTaken = scan.scan(bytes, 1, bytes.length - 1);
        const value = parsed(text);
        expect(isTaken).toBe(value !== null);
        if (value === null) return;
        for (const [i, key] of keys.entries()) expect(found(scan, i, bytes)).toEqual(value[key]);
      }),
      { numRuns: 2000 },
    );
  });

  test('however the bytes come, the rows are the same, and every line is a row or rejected', () => {
    const line = fc.oneof(
      fc.constantFrom('', ' ', '{"giver":"a","taker":"b"}', '{"giver":"å","taker":"b","n":3}', '[]', '{'),
      fc.json(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 1, max: 40 }), (all, piece) => {
        const whole = read(all.join('\n'));
        expect(read(all.join('\n'), piece)).toEqual(whole);
        expect(whole.rows.length + whole.rejected.length).toBe(all.filter((text) => text.trim() !== '').length);
      }),
    );
  });
});

/** The object that a text is; null where it is none. */
function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function found({ kind, start, end, said }: JsonScan, i: number, bytes: Uint8Array): unknown {
  if (kind[i] === KIND.none) return undefined;
  const text = textOf(bytes, start[i]!, end[i]!);
  if (kind[i] !== KIND.text) return JSON.parse(text);
  return said[i] === null ? text : textOf(said[i]!, 0, said[i]!.length);
}
