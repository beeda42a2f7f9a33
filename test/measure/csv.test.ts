import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvReader } from '../../src/measure/formats/csv.js';

interface Told {
  readonly rows: { readonly line: number; readonly fields: readonly string[] }[];
  readonly broken: { readonly line: number; readonly text: string }[];
}

/** Reads a text in pieces of some length. */
function read(text: string, piece = 1_000_000, delimiter = ','): Told {
  const told: Told = { rows: [], broken: [] };
  const decoder = new TextDecoder();
  const reader = new CsvReader(delimiter.charCodeAt(0), {
    row: ({ bytes, starts, ends, count, line }) =>
      told.rows.push({
        line,
        fields: Array.from({ length: count }, (_, i) => decoder.decode(bytes.subarray(starts[i], ends[i]))),
      }),
    broken: (line, shown) => told.broken.push({ line, text: shown }),
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
  reader.end();
  return told;
}

test('rows are taken apart, and know their lines', () => {
  expect(read('a,b\r\n"x, ""y""\n z",1\n\n  ,\n"",q')).toEqual({
    rows: [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x, "y"\n z', '1'] },
      { line: 5, fields: ['  ', ''] },
      { line: 6, fields: ['', 'q'] },
    ],
    broken: [],
  });
  expect(read('\uFEFFa;b\n1;2', 2, ';').rows[0]!.fields).toEqual(['a', 'b']);
  expect(read('a,b,\n').rows).toEqual([{ line: 1, fields: ['a', 'b', ''] }]);
  expect(read('5" pipe,1\n').rows[0]!.fields).toEqual(['5" pipe', '1']);
});

test('a quote that nothing closes costs its own line, and no other', () => {
  expect(read('a,b\n1,"x\n2,y\n3,z')).toEqual({
    rows: [
      { line: 1, fields: ['a', 'b'] },
      { line: 3, fields: ['2', 'y'] },
      { line: 4, fields: ['3', 'z'] },
    ],
    broken: [{ line: 2, text: '1,"x' }],
  });
  expect(read('a,b\n1,"x"y\n2,z\n').broken).toEqual([{ line: 2, text: '1,"x"y' }]);
  expect(read('"a ""b"" c","x\ny"z\n2,"" \n3,4\n')).toEqual({
    rows: [
      { line: 2, fields: ['y"z'] },
      { line: 4, fields: ['3', '4'] },
    ],
    broken: [
      { line: 1, text: '"a ""b"" c","x' },
      { line: 3, text: '2,"" ' },
    ],
  });
});

const anyField = fc.string({ unit: fc.constantFrom('a', 'å', '"', ',', '\n', '\r\n', ' ', '1', '日'), maxLength: 6 });

test('what is written is read, whatever stands in it and however it comes in pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyField, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (rows, piece, end, isLast) => {
        const quoted = (field: string): string =>
          /[",\r\n]/u.test(field) || field === '' ? `"${field.replaceAll('"', '""')}"` : field;
        const text = rows.map((row) => row.map(quoted).join(',')).join(end) + (isLast ? end : '');
        const told = read(text, piece);
        expect(told.rows.map(({ fields }) => fields)).toEqual(rows);
        expect(told.broken).toEqual([]);
        const lines = rows.map(
          (_, i) =>
            1 +
            (
              rows
                .slice(0, i)
                .map((row) => row.map(quoted).join(','))
                .join('\n') + (i > 0 ? '\n' : '')
            ).split('\n').length -
            1,
        );
        expect(told.rows.map(({ line }) => line)).toEqual(lines);
      },
    ),
  );
});

test('no line is lost, of any text, and pieces change nothing', () => {
  const any = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 40 });
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 7 }), (text, piece) => {
      const whole = read(text);
      expect(read(text, piece)).toEqual(whole);
      const lines = text.split('\n');
      const covered = new Set<number>();
      for (const { line, fields } of whole.rows) {
        const more = fields.join('').split('\n').length - 1;
        for (let i = 0; i <= more; i++) covered.add(line + i);
      }
      for (const { line } of whole.broken) covered.add(line);
      for (const [i, line] of lines.entries())
        if (line !== '' && line !== '\r') expect([text, i + 1, covered.has(i + 1)]).toEqual([text, i + 1, true]);
    }),
  );
});
