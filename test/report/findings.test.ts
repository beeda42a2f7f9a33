import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/inspect.js';
import { found, type LocatedFinding } from '../../src/model/finding.js';
import { findingsText } from '../../src/report/findings.js';
import { widthOf } from '../../src/report/layout.js';
import type { Paint } from '../../src/report/paint.js';
import { load } from '../../src/source/load.js';
import { words } from '../../src/words/en/index.js';

/** A finding at some characters of a line. */
function at(text: string, column: number, length: number, more: Partial<LocatedFinding> = {}): LocatedFinding {
  const span = { start: column - 1, end: column - 1 + length, line: 7, column, endLine: 7, endColumn: column + length };
  const finding = found(
    'unknown-place',
    'error',
    { path: [] },
    { id: 'lihgt', nearest: 'light', type: 'department', known: [] },
  );
  return { finding, file: 'workshop.yaml', span, text, textColumn: 1, ...more };
}

function lines(finding: LocatedFinding): string[] {
  return findingsText([finding], words).split('\n');
}

describe('a finding', () => {
  test('says where, what and what to do, over the line and a mark under the place', () => {
    expect(findingsText([at('  - lihgt -> lathe', 5, 5)], words))
      .toBe(`workshop.yaml:7:5: error no department is called "lihgt"; did you mean "light"? [unknown-place]
7 |   - lihgt -> lathe
  |     ^^^^^
`);
  });

  test('is marked under the right columns, whatever the script', () => {
    expect(lines(at('  - 倉庫 -> 倉库', 11, 2)).slice(1)).toEqual(['7 |   - 倉庫 -> 倉库', '  |             ^^^^', '']);
    expect(lines(at('\t- fo\u0308rra\u030ad -> lihgt', 15, 5)).slice(1)).toEqual([
      '7 |  - fo\u0308rra\u030ad -> lihgt',
      '  |             ^^^^^',
      '',
    ]);
  });

  test('shows what cannot be seen', () => {
    expect(lines(at('  - a\u202Eb -> lihgt\u200B', 12, 5, { file: 'a\u001B[31m.yaml' }))).toEqual([
      'a\\u{1b}[31m.yaml:7:12: error no department is called "lihgt"; did you mean "light"? [unknown-place]',
      '7 |   - a\\u{202e}b -> lihgt\\u{200b}',
      '  |                   ^^^^^',
      '',
    ]);
  });

  test('of several lines is marked to the end of the first', () => {
    const finding = at('  - from: lihgt   ', 5, 0);
    expect(lines({ ...finding, span: { ...finding.span, endLine: 9, endColumn: 3 } })[2]).toBe('  |     ^^^^^^^^^^^');
  });

  test('of nothing has a mark all the same, unless the line is empty', () => {
    expect(lines(at('links:', 1, 0)).slice(1)).toEqual(['7 | links:', '  | ^', '']);
    expect(lines(at('   ', 1, 0))).toHaveLength(2);
  });

  test('in a long line is shown with what stands around it', () => {
    const [, line, mark] = lines(at(`${'x'.repeat(150)}lihgt${'y'.repeat(150)}`, 151, 5));
    expect(line).toBe(`7 | …${'x'.repeat(49)}lihgt${'y'.repeat(44)}…`);
    expect(mark).toBe(`  | ${' '.repeat(50)}^^^^^`);
  });

  test('in a line of JSON of a million characters is shown with what stands around it', () => {
    const links = Array.from({ length: 100_000 }, () => '"store -> lathe"').join(',');
    const text = `{"kedja":1,"departments":["store","lathe"],"customers":["buyer"],"links":["lathe -> buyer",${links.replace(/lathe"$/u, 'lahte"')}]}`;
    const finding = check(load(text, 'm.json')).find((one) => one.finding.rule === 'unknown-place');
    const shown = lines(finding!);
    expect(shown[0]).toMatch(/^m\.json:1:\d{7}: error no department is called "lahte"; did you mean "lathe"\?/u);
    const column = shown[2]!.indexOf('^');
    expect(shown[1]!.slice(column, column + 5)).toBe('lahte');
  });
});

test('the first hundred findings are told, and the others counted', () => {
  const text = findingsText(
    Array.from({ length: 102 }, () => at('  - lihgt', 5, 5)),
    words,
  );
  expect(text.split('\n')).toHaveLength(302);
  expect(text).toMatch(/\n… and 2 more\n$/u);
  expect(findingsText([], words)).toBe('');
});

test('colours mark the place, the severity and the characters', () => {
  const mark =
    (name: string) =>
    (text: string): string =>
      `<${name}>${text}</${name}>`;
  const paint: Paint = {
    bold: mark('b'),
    dim: mark('dim'),
    red: mark('red'),
    yellow: mark('yellow'),
    green: mark('green'),
    cyan: mark('cyan'),
  };
  expect(findingsText([at('- lihgt', 3, 5)], words, { paint }))
    .toBe(`<b>workshop.yaml:7:3:</b> <red>error</red> no department is called "lihgt"; did you mean "light"? <dim>[unknown-place]</dim>
<dim>7 |</dim> - lihgt
<dim>  |</dim>   <red>^^^^^</red>
`);
});

test('no name, file or line can steer the terminal, nor push a line out of its width', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.nat(300),
      fc.nat(300),
      (name, line, start, length) => {
        const finding = found(
          'circle',
          'error',
          { path: [] },
          { circle: [name, 'b'], from: name, to: 'b', again: name },
        );
        const text = line.replaceAll('\n', '');
        const shown = findingsText(
          [at(text, Math.min(start, [...text].length) + 1, length, { finding, file: name })],
          words,
        );
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        const [, ...frame] = shown.trimEnd().split('\n');
        for (const one of frame) expect(widthOf(one)).toBeLessThanOrEqual(105);
      },
    ),
  );
});
