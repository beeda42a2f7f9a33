import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/model/chain.js';
import { found, type LocatedFinding } from '../../src/model/finding.js';
import { commentsOf } from '../../src/source/comments.js';
import { type Edit, edited, editedText } from '../../src/source/edit.js';
import { finder, type Target } from '../../src/source/edit/target.js';
import { load, loadWith } from '../../src/source/load.js';
import { parse } from '../../src/source/parse.js';
import { isMapValue, type MapValue } from '../../src/source/tree.js';
import { anyModel } from '../support/arbitraries.js';
import { EXAMPLES, FIXTURES } from '../support/bases.js';
import { anyFigure, type Figure, figuresIn, valueOf } from '../support/figures.js';
import { mutate } from '../support/mutate.js';
import { type Draw, SEED, seeded } from '../support/seeded.js';
import { written } from '../support/written.js';

const NOTE = 'measured 2026-01-05..2026-11-20, 1,204 deliveries';
const LATER = 'measured 2026-06-01..2026-11-20, 310 deliveries';

interface File {
  readonly file: string;
  readonly text: string;
}

const EXAMPLE_FILES: readonly File[] = EXAMPLES.filter(({ file }) => file !== 'first-lesson.yaml').map(
  ({ file, bytes }) => ({
    file,
    text: Buffer.from(bytes).toString(),
  }),
);

/** Models of any shape, written in any style, with comments and spaces where people leave them. */
const OTHERS: readonly File[] = fc.sample(anyModel(), { seed: SEED, numRuns: 120 }).map((model, i) => {
  const draw = seeded(SEED + i);
  const layout = draw.from(['block', 'block', 'flow', 'json', 'pretty'] as const);
  const isJson = layout === 'json' || layout === 'pretty';
  const newline = draw.from(['\n', '\r\n'] as const);
  const text = written(model, {
    layout,
    quotes: draw.from(['none', 'single', 'double']),
    newline,
    mark: draw(4) === 0,
  });
  return { file: isJson ? 'm.json' : 'm.yaml', text: isJson ? text : sprinkled(text, newline, draw) };
});

function sprinkled(text: string, newline: string, draw: Draw): string {
  return text
    .split(newline)
    .flatMap((line, i) => {
      const end = line === '' ? '' : ['', '', '', '  ', ' # said so', ` # ${LATER}`, ' #'][draw(7)]!;
      const above = [[], [], [], [], [''], ['# above'], ['      # deep'], [`  # ${LATER}`]][i === 0 ? 0 : draw(8)]!;
      return [...above, line + end];
    })
    .join(newline);
}

/** So many edits, of figures that are there, or of any. */
function editsOf({ text, file }: File, draw: Draw, isAny: boolean): Edit[] {
  const chain = load(text, file).chain!;
  const there = figuresIn(chain);
  const figures: readonly Figure[] = Array.from({ length: 1 + draw(6) }, () =>
    isAny ? anyFigure(chain, draw) : draw.from(there),
  );
  const edits = figures.map((figure) => ({ what: figure.what, value: valueOf(figure, draw) }));
  return edits.filter(({ what }, i) => edits.findIndex((one) => one.what === what) === i);
}

function each(files: readonly File[], runs: number, law: (file: File, draw: Draw) => void): void {
  for (let i = 0; i < runs; i++) {
    const draw = seeded(SEED + 31 * i);
    law(files[i % files.length]!, draw);
  }
}

/** Those whose values stand on one line: what becomes of several lines, the other law tells. */
function onOneLine(edits: readonly Edit[], { text, file }: File): Edit[] {
  const source = load(text, file);
  const model = parse(source.text, file).value as MapValue;
  return edits.filter(({ what }) => {
    const [{ span }] = source.locate([found('empty-value', 'error', { path: pathTo(model, what) }, { key: '' })]) as [
      LocatedFinding,
    ];
    return span.line === span.endLine;
  });
}

/** What is written around the values of some edits, without notes. */
function around({ text, file }: File, paths: readonly Path[]): string {
  const bare = text.replace(/^\uFEFF/u, '');
  const located = load(bare, file).locate(paths.map((path) => found('empty-value', 'error', { path }, { key: '' })));
  let left = '';
  let at = 0;
  for (const { span } of located) {
    if (span.start < at) continue;
    left += `${bare.slice(at, span.start).trimEnd()}<>`;
    at = span.end;
  }
  return withoutNotes(left + bare.slice(at));
}

function withoutNotes(text: string): string {
  return text.replaceAll(/^[ \t]*# measured 2026[^\n]*\n|[ \t]?# measured 2026[^\r\n]* deliveries/gmu, '');
}

/** The way to the value that an edit replaces: what stands there now, in the short form or the long one. */
function pathTo(model: MapValue, what: string): Path {
  const { thing, keys } = finder(model)(what) as Target;
  const path: (string | number)[] = thing.type === 'link' ? ['links', thing.entry] : [thing.section, thing.name];
  let value: unknown = path.reduce((inner: unknown, step) => (inner as MapValue)[step], model);
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isMapValue(value)) value = value[key];
    else break;
    path.push(Array.isArray(value) || /^\d+$/u.test(key) ? Number(key) || key : key);
  }
  return path;
}

const chainOf = ({ text, file }: File, edits: readonly Edit[]) => {
  const source = loadWith(text, file, edits);
  if ('problem' in source) throw new Error(source.problem);
  return source.chain;
};

const comments = ({ text, file }: File): string[] =>
  file.endsWith('.json')
    ? []
    : commentsOf(text)
        .map((comment) => comment.text)
        .filter((comment) => !/^#\s*measured 2026/u.test(comment));

describe.each([
  ['examples', EXAMPLE_FILES, 30],
  ['models of any shape, in any style', OTHERS, 160],
] as const)('figures that are there: %s', (_, files, runs) => {
  test('nothing but them and their notes is another; it is read as meant; a second time nothing is', () => {
    let count = 0;
    each(files, runs, (before, draw) => {
      const edits = onOneLine(editsOf(before, draw, false), before);
      const made = editedText(before.text, before.file, edits, draw(4) === 0 ? null : NOTE);
      const after = { ...before, text: made.text };
      expect(made.refused.filter(({ why }) => why !== 'comment')).toEqual([]);
      if (files === EXAMPLE_FILES) expect(made.refused).toEqual([]);
      expect(load(after.text, after.file).chain).toEqual(
        chainOf(
          before,
          made.applied.map(({ edit, what }) => ({ ...edit, what })),
        ),
      );
      const model = parse(before.text.replace(/^\uFEFF/u, ''), before.file).value as MapValue;
      const paths = made.applied.map(({ what }) => pathTo(model, what));
      expect(around(after, paths)).toBe(around(before, paths));
      expect(comments(after)).toEqual(comments(before));
      expect(editedText(after.text, after.file, edits, LATER)).toMatchObject({
        text: after.text,
        applied: [],
      });
      count += made.applied.length;
    });
    expect(count).toBeGreaterThan(runs);
  });

  test('in whatever order, and together or one by one, they make the same text', () => {
    each(files, runs / 4, (before, draw) => {
      const edits = editsOf(before, draw, false);
      const made = editedText(before.text, before.file, edits, NOTE).text;
      expect(editedText(before.text, before.file, edits.toReversed(), NOTE).text).toBe(made);
      const one = edits
        .toReversed()
        .reduce((text, edit) => editedText(text, before.file, [edit], NOTE).text, before.text);
      expect(one).toBe(made);
    });
  });
});

describe.each([
  ['examples', EXAMPLE_FILES, 30],
  ['models of any shape, in any style', OTHERS, 160],
] as const)('any figure: %s', (_, files, runs) => {
  test('is read as meant, keeps comments and line ends, and a second time is the same; or is refused', () => {
    each(files, runs, (before, draw) => {
      const edits = editsOf(before, draw, true);
      const made = editedText(before.text, before.file, edits, draw(4) === 0 ? null : NOTE);
      const after = { ...before, text: made.text };
      for (const { why } of made.refused) expect(['list', 'flow', 'twice', 'comment']).toContain(why);
      expect(made.applied.length + made.same.length + made.refused.length).toBe(edits.length);
      expect(load(after.text, after.file).chain).toEqual(
        chainOf(
          before,
          made.applied.map(({ edit, what }) => ({ ...edit, what })),
        ),
      );
      expect(comments(after)).toEqual(comments(before));
      const hasReturns = before.text.includes('\r');
      expect(/(?<!\r)\n/u.test(after.text) && hasReturns).toBe(false);
      expect(after.text.includes('\r')).toBe(hasReturns);
      const taken = new Set(made.refused.map(({ edit }) => edit));
      const again = editedText(
        after.text,
        after.file,
        edits.filter((edit) => !taken.has(edit)),
        LATER,
      );
      expect(again).toMatchObject({ text: after.text, applied: [], refused: [] });
    });
  });
});

test('of damaged files what can be edited is, and a second time is the same', () => {
  for (let i = 0; i < 250; i++) {
    const draw = seeded(SEED + 13 * i);
    const { file, bytes } = mutate([...EXAMPLES, ...FIXTURES], draw);
    const text = new TextDecoder().decode(bytes);
    if ((load(text, file).chain?.places.length ?? 0) === 0) continue;
    const edits = editsOf({ text, file }, draw, true);
    const made = editedText(text, file, edits, NOTE);
    const refused = new Set(made.refused.map(({ edit }) => edit));
    const left = edits.filter((edit) => !refused.has(edit));
    expect(editedText(made.text, file, left, LATER)).toMatchObject({ text: made.text, applied: [] });
  }
});

test.each(['large.yaml', 'large.json'])(
  'two million characters take no longer to edit than to read a few times: %s',
  (file) => {
    const names = Array.from({ length: 5000 }, (_, i) => `place-${i}`);
    const note = 'what everybody knows who has worked here for a while, '.repeat(6);
    const departments = Object.fromEntries(names.map((name) => [name, { time: '2h', right: '98%', note }]));
    const data = { kedja: 1, departments, customers: ['buyer'], links: [] };
    const text = written(data, {
      layout: file.endsWith('.json') ? 'pretty' : 'block',
      quotes: 'none',
      newline: '\n',
      mark: false,
    });
    expect(text.length).toBeGreaterThan(1_800_000);
    const start = performance.now();
    const source = load(text, file);
    const reading = performance.now() - start;
    const edits = names.slice(0, 200).map((name) => ({ what: `${name}.time`, value: '3h' }));
    const begun = performance.now();
    const made = edited(source, edits, NOTE);
    expect(performance.now() - begun).toBeLessThan(8 * reading + 1000);
    expect([made.applied.length, made.refused]).toEqual([200, []]);
  },
);
