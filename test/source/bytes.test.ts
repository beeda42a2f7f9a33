import { describe, expect, test } from 'vitest';
import { check } from '../../src/inspect.js';
import { load } from '../../src/source/load.js';

const MODEL = `kedja: 1
chain: Åkes verkstad 𐐷
departments:
  store: 15min
customers: { buyer: 4h }
links:
  - store -> buyer
`;
const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);
/** The same places, wherever they stand. */
const nowhere = (places: readonly object[]): object[] => places.map((place) => ({ ...place, at: null }));

describe('the same model', () => {
  const { chain } = load(MODEL);

  test.each([
    ['with lines that end as in Windows', MODEL.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', `\ufeff${MODEL}`],
    ['with both', `\ufeff${MODEL.replaceAll('\n', '\r\n')}`],
    ['with spaces at the ends of its lines', MODEL.replaceAll('\n', '  \n')],
    ['with empty lines and comments', MODEL.replaceAll('\n', '\n\n# and so on\n')],
    ['without an end to its last line', MODEL.trimEnd()],
    ['marked as one document', `---\n${MODEL}...\n`],
  ])('%s', (_, text) => {
    const source = load(bytes(text));
    expect(source.findings).toEqual([]);
    expect(source.chain).toEqual(chain);
  });

  test.each([0, 1, 2])('as JSON, in any number of lines', (indent) => {
    const model = {
      kedja: 1,
      chain: 'Åkes verkstad 𐐷',
      departments: { store: '15min' },
      customers: { buyer: '4h' },
      links: ['store -> buyer'],
    };
    for (const file of ['model.json', 'model.yaml']) {
      const source = load(bytes(`\ufeff${JSON.stringify(model, null, indent)}`), file);
      expect(source.findings).toEqual([]);
      expect(nowhere(source.chain!.places)).toEqual(nowhere(chain!.places));
    }
  });
});

const conflict = MODEL.replace(
  '  store: 15min\n',
  '<<<<<<< HEAD\n  store: 15min\n=======\n  store: 20min\n>>>>>>> other\n',
);

describe('what is not a model is refused with one finding that says what it is', () => {
  test.each([
    ['UTF-16 with a mark', bytes(`\ufeff${MODEL}`, 'utf16le'), '1:1 encoding utf-16'],
    ['UTF-16 the other way round', bytes(`\ufeff${MODEL}`, 'utf16le').swap16(), '1:1 encoding utf-16'],
    ['UTF-16 without a mark', bytes(MODEL, 'utf16le'), '1:1 encoding utf-16'],
    ['UTF-16 without a mark, the other way round', bytes(MODEL, 'utf16le').swap16(), '1:1 encoding utf-16'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x6b, 0, 0, 0]), '1:1 encoding utf-16'],
    ['Latin-1', bytes(MODEL.replace('𐐷', ''), 'latin1'), '2:8 encoding not-utf-8'],
    ['a character cut in two', bytes(`${MODEL}# å`).subarray(0, -1), '8:3 encoding not-utf-8'],
    [
      'half a character of UTF-16 in UTF-8',
      Buffer.concat([bytes(MODEL), Buffer.from([0xed, 0xa0, 0x80])]),
      '8:1 encoding not-utf-8',
    ],
    ['an overlong character', Buffer.concat([bytes(MODEL), Buffer.from([0xc0, 0xaf])]), '8:1 encoding not-utf-8'],
    ['a zero byte', bytes(MODEL.replace('store', 'st\0ore')), '1:1 encoding binary'],
    ['a zero byte far down', bytes(`${MODEL}# ${'-'.repeat(9000)}\0`), '8:9003 invisible-character U+0000'],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), '1:1 encoding binary'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '1:1 encoding not-utf-8'],
    ['lines that end as in the first Macintosh', bytes(MODEL.replaceAll('\n', '\r')), '1:9 invisible-character U+000D'],
    ['one line that ends so', bytes(MODEL.replace('15min\n', '15min\r')), '4:15 invisible-character U+000D'],
    ['two byte-order marks', bytes(`\ufeff\ufeff${MODEL}`), '1:1 invisible-character U+FEFF'],
    ['a line separator', bytes(MODEL.replace('𐐷', '𐐷\u2028')), '2:23 invisible-character U+2028'],
    ['a next line', bytes(MODEL.replace('𐐷', '𐐷\u0085')), '2:23 invisible-character U+0085'],
    ['a tag, which is two halves', bytes(MODEL.replace('𐐷', '𐐷\u{e0041}')), '2:23 invisible-character U+E0041'],
    ['conflicts of a merge', bytes(conflict), '4:1 conflict-marker'],
    ['conflicts in lines that end as in Windows', bytes(conflict.replaceAll('\n', '\r\n')), '4:1 conflict-marker'],
    ['the end of a conflict', bytes(MODEL.replace('customers', '>>>>>>> other\ncustomers')), '5:1 conflict-marker'],
    ['conflicts in JSON', bytes('{\n<<<<<<< HEAD\n"kedja": 1\n}\n'), '2:1 conflict-marker'],
    [
      'what is kept elsewhere',
      bytes('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
      '1:1 not-a-model lfs-pointer',
    ],
    ['a page', bytes('\n<!DOCTYPE html>\n<html><body>404</body></html>\n'), '1:1 not-a-model html'],
    ['a page in capitals', bytes('<HTML>'), '1:1 not-a-model html'],
    ['XML', bytes('<?xml version="1.0"?>\n<chain/>\n'), '1:1 not-a-model xml'],
    [
      'BPMN',
      bytes(
        '<?xml version="1.0"?>\n<!-- made by hand -->\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>\n',
      ),
      '1:1 not-a-model bpmn',
    ],
    ['BPMN without a declaration', bytes('<definitions xmlns="x">'), '1:1 not-a-model bpmn'],
    ['a table', bytes('order;place;minutes\n1;store;15\n'), '1:1 not-a-model csv'],
    ['a table with commas', bytes('order,place\n1,store\n'), '1:1 not-a-model csv'],
    ['a table with tabs', bytes('order\tplace\n1\tstore\n'), '1:1 not-a-model csv'],
    ['TOML', bytes('[package]\nname = "kedja"\n'), '1:1 not-a-model toml'],
    [
      'TOML in lines that end as in Windows',
      bytes('[package]\r\n# a comment\r\n\r\nname = "kedja"\r\n'),
      '1:1 not-a-model toml',
    ],
    ['TOML without a table', bytes('name = "kedja"\n'), '1:1 not-a-model toml'],
    ['nothing', bytes(''), '1:1 not-a-model empty'],
    ['a byte-order mark', bytes('\ufeff'), '1:1 not-a-model empty'],
    ['empty lines', bytes('\r\n\n  \n'), '1:1 not-a-model empty'],
    ['comments', bytes('# kedja: 1\n# customers: [c]\n'), '1:1 not-a-model empty'],
    ['the beginning of a document', bytes('---'), '1:1 not-a-model empty'],
    ['the end of a document', bytes('...\n'), '1:1 not-a-model empty'],
    ['two beginnings', bytes('---\n---\n'), '2:1 yaml-feature documents'],
    ['two beginnings in a line', bytes('--- ---'), '1:1 not-a-model text'],
    ['a text', bytes('Dear all, here is the chain.\n'), '1:1 not-a-model text'],
    ['a number', bytes('42\n'), '1:1 not-a-model number'],
    ['a list', bytes('- store\n- lathe\n'), '1:1 not-a-model list'],
    ['two texts of JSON', bytes('{"kedja": 1}\n{"kedja": 1}\n'), '2:1 syntax unexpected'],
    ['PDF', bytes('%PDF-1.7\n'), '1:1 yaml-feature directive'],
  ])('%s', (_, file, says) => {
    const found = check(load(file)).map(({ finding: { rule, facts }, span: { line, column } }) =>
      `${line}:${column} ${rule} ${Object.values(facts)[0] ?? ''}`.trimEnd(),
    );
    expect(found).toEqual([says]);
  });
});

describe('JSON means what it says', () => {
  const model = (part: string): string =>
    `{"kedja": 1, "departments": {"a": {"time": "1h"}}, "customers": {"c": "4h"}, "links": ["a -> c"]${part}}`;

  test.each([
    [', "x-n": 1e400', 'number-form 1e400'],
    [', "x-n": -9007199254740993', 'number-form -9007199254740993'],
    [', "x-n": 9007199254740991', ''],
    [', "x-n": 0.1e1', ''],
    [', "kedja": 1', 'duplicate-key "kedja"'],
    [', "\\u006bedja": 1', 'duplicate-key "\\u006bedja"'],
    [', "x-a": {"b": 1, "b": 2}', 'duplicate-key "b"'],
    [', "x-a": ": \\" : {", "x-b": ":"', ''],
    [', "__proto__": {"links": []}', 'unknown-key "__proto__"'],
    [', "constructor": 1, "toString": 2', 'unknown-key "constructor", unknown-key "toString"'],
    [', "chain": "\\ud800"', 'invisible-character "\\ud800"'],
    [', "chain": "\\u0000\\u001b[31m"', 'invisible-character "\\u0000\\u001b[31m"'],
    [', "chain": "a\u202eb"', 'invisible-character \u202e'],
    [', "chain": "\\u202e"', 'invisible-character "\\u202e"'],
    [', "x-\\u200b": 1', 'invisible-character "x-\\u200b"'],
    [', // no comment', 'syntax // no comment}'],
    [', "x-a": NaN', 'syntax NaN'],
    [', "x-a": 012', 'syntax 12'],
    [', "x-a": .5', 'syntax .5'],
    [", 'x-a': 1", "syntax 'x-a'"],
    [', "x-a": [1,]', 'syntax ,'],
    [', "x-a": "a\tb"', 'syntax "a\tb"'],
    [', "x-a": "a', 'syntax "a}'],
    [', "x-a": "\\x41"', 'syntax \\x'],
    ['} {', 'syntax {'],
  ])('%s', (part, says) => {
    const text = model(part);
    const found = check(load(bytes(text), 'model.json')).map(
      ({ finding: { rule }, span: { start, end } }) => `${rule} ${text.slice(start, end)}`,
    );
    expect(found.join(', ')).toBe(says);
  });

  test('keys that mean something to the language are ids like others', () => {
    for (const id of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']) {
      for (const text of [
        `{"kedja": 1, "departments": {"${id}": "1h"}, "customers": ["c"], "links": ["${id} -> c"]}`,
        `kedja: 1\ndepartments: { ${id}: 1h }\ncustomers: [c]\nlinks: [${id} -> c]\n`,
      ]) {
        const source = load(text, text.startsWith('{') ? 'model.json' : 'model.yaml');
        expect(check(source)).toEqual([]);
        expect(source.chain!.places.map((place) => place.id)).toEqual([id, 'c']);
      }
    }
    expect(({} as Record<string, unknown>)['links']).toBeUndefined();
  });
});
