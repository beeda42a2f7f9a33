import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/model/finding.js';
import { load, type Source } from '../../src/source/load.js';

/** Words that older YAML, or another program, takes for a truth, a time, a date, a number or nothing. */
const WORDS = [
  'NO',
  'No',
  'no',
  'on',
  'ON',
  'off',
  'yes',
  'Yes',
  'y',
  'Y',
  'n',
  'N',
  '12:30',
  '1:2:3',
  '190:20:30',
  '1_000',
  '0b11',
  '0xZZ',
  '0.1.2',
  '1.2.3.4',
  '2027-06-25',
  '2027-06-25T10:00:00Z',
  '=',
  '<<',
  'nil',
  'none',
  'None',
  'undefined',
  'NaN',
  'Infinity',
  'inf',
  '1,5',
  '1 000',
  '5%',
  '--',
  '+',
  '.',
  '1e',
  'e3',
  '0o',
  '0x',
  '+-1',
] as const;

/** What YAML 1.2 itself takes for something else than a text. */
const OTHERS: readonly (readonly [written: string, rule: RuleId, problem: object])[] = [
  ['true', 'wrong-type', { found: 'yes/no' }],
  ['True', 'wrong-type', { found: 'yes/no' }],
  ['FALSE', 'wrong-type', { found: 'yes/no' }],
  ['~', 'empty-value', {}],
  ['null', 'empty-value', {}],
  ['Null', 'empty-value', {}],
  ['NULL', 'empty-value', {}],
  ['', 'empty-value', {}],
  ['12', 'wrong-type', { found: 'number' }],
  ['-1', 'wrong-type', { found: 'number' }],
  ['+1', 'wrong-type', { found: 'number' }],
  ['1.', 'wrong-type', { found: 'number' }],
  ['.5', 'wrong-type', { found: 'number' }],
  ['1e3', 'wrong-type', { found: 'number' }],
  ['012', 'number-form', { problem: 'leading-zero', text: '012' }],
  ['08', 'number-form', { problem: 'leading-zero', text: '08' }],
  ['-007', 'number-form', { problem: 'leading-zero', text: '-007' }],
  ['0x1F', 'number-form', { problem: 'base', text: '0x1F' }],
  ['0o14', 'number-form', { problem: 'base', text: '0o14' }],
  ['.inf', 'number-form', { problem: 'special', text: '.inf' }],
  ['-.INF', 'number-form', { problem: 'special', text: '-.INF' }],
  ['.NaN', 'number-form', { problem: 'special', text: '.NaN' }],
  ['1e400', 'number-form', { problem: 'too-big', text: '1e400' }],
  ['9007199254740993', 'number-form', { problem: 'too-big', text: '9007199254740993' }],
];

const errors = ({ findings }: Source): unknown[] => findings.map(({ rule, facts }) => ({ rule, facts }));
const found = (rule: RuleId, problem: object): object => ({ rule, facts: expect.objectContaining(problem) as object });
const id = (source: Source): string | undefined => source.chain!.places[0]?.id;

describe.each(WORDS)('%s stays the word it looks like', (word) => {
  test('as a name', () => {
    const source = load(named(word));
    expect([source.chain!.places[0]!.name, errors(source)]).toEqual([word, []]);
  });

  test('as an item', () => {
    const source = load(withItem(word));
    expect([source.chain!.links[0]!.item, errors(source)]).toEqual([word, []]);
  });

  test('as a duration, which it is not', () => {
    const source = load(timed(word));
    expect(source.chain!.places[0]!).toMatchObject({ time: null });
    expect(errors(source)).toEqual([found('duration', { text: word })]);
  });

  test.each([listed, keyed])('as an id, where it is one', (model) => {
    const source = load(model(word));
    const isMerge = word === '<<' && model === keyed;
    expect(id(source)).toBe(word);
    expect(errors(source)).toEqual([
      ...(isMerge ? [found('yaml-feature', { feature: 'merge-key' })] : []),
      ...(/^\p{L}[\p{L}\d]*$/u.test(word) ? [] : [found('id', { id: word })]),
    ]);
  });
});

describe.each(OTHERS)('%j is no text', (written, rule, problem) => {
  test('and is refused as a name, as an item and as one of a list of ids', () => {
    expect(errors(load(named(written)))).toEqual([found(rule, problem)]);
    expect(errors(load(withItem(written)))).toEqual([found(rule, problem)]);
    if (written !== '') expect(errors(load(listed(written)))).toEqual([found(rule, problem)]);
  });

  test('is the word it looks like for a key and in quotes', () => {
    expect(id(load(keyed(written === '' ? '""' : written)))).toBe(written);
    const source = load(named(`"${written}"`));
    expect(source.chain!.places[0]!.name).toBe(written === '' ? 'a' : written);
    expect(errors(source)).toEqual(written === '' ? [found('name', { problem: 'empty' })] : []);
  });

  test('is no duration either, unless it is nothing', () => {
    const source = load(timed(written));
    expect(source.chain!.places[0]!).toMatchObject({ time: null });
    if (rule !== 'empty-value') expect(source.findings).toHaveLength(1);
  });
});

test.each(['no', 'NO', 'on', 'y', 'n', 'null', 'true', 'False', 'e1'])(
  'a place may be called %s wherever it is named',
  (word) => {
    const source = load(`kedja: 1
departments:
  ${word}: 1h
  ${word}-2: { same-as: "${word}" }
customers: { c: 2h }
links: [${word} -> ${word}-2 -> c]
causes: { ${word}: { chance: 1%, time: 1h, hits: ["${word}"] } }
`);
    expect(errors(source)).toEqual([]);
    expect(source.chain!.links.map(({ from, to }) => [from, to])).toEqual([
      [word, `${word}-2`],
      [`${word}-2`, 'c'],
    ]);
    expect(source.chain!.places[1]).toMatchObject({ sameAs: word });
    expect(source.chain!.causes[0]).toMatchObject({ id: word, hits: [word] });
  },
);

describe('what a model of kedja does not need of YAML is refused, each by its own name and where it stands', () => {
  test.each([
    ['anchor', 'departments:\n  a: &usual 1h\n', '&usual'],
    ['anchor', 'departments: &all [a]\n', '&all'],
    ['anchor', 'departments:\n  &key a: 1h\n', '&key'],
    ['alias', 'departments:\n  a: *usual\n', '*usual'],
    ['alias', 'departments: [*usual]\n', '*usual'],
    ['tag', 'chain: !!str 12\n', '!!str'],
    ['tag', 'departments: !!set { a, b }\n', '!!set'],
    ['tag', 'chain: ! a\n', '!'],
    ['tag', 'chain: !<tag:yaml.org,2002:binary> aGk=\n', '!<tag:yaml.org,2002:binary>'],
    ['tag', 'chain: !!js/function "() => 1"\n', '!!js/function'],
    ['merge-key', 'departments:\n  a: { <<: { time: 1h } }\n', '<<'],
    ['merge-key', 'departments:\n  <<: { b: 1h }\n', '<<'],
    ['complex-key', '? a\n: b\n', '?'],
    ['complex-key', 'departments: { ? a : 1h }\n', '?'],
    ['complex-key', 'departments: { [a]: 1h }\n', '['],
    ['complex-key', 'departments: { {a: b}: 1h }\n', '{'],
    ['documents', '---\nkedja: 1\n', '---'],
    ['documents', '...\n---\n', '---'],
  ] as const)('%s: %j', (feature, lines, mark) => {
    const text = `kedja: 1\ncustomers: [c]\nlinks: []\n${lines}`;
    const source = load(text);
    const finding = source.findings.find(({ rule }) => rule === 'yaml-feature')!;
    expect(finding.facts).toEqual({ feature });
    const { span } = source.locate([finding])[0]!;
    expect([span.start, text.slice(span.start, span.end)]).toEqual([text.lastIndexOf(mark), mark]);
  });

  test.each(['%YAML 1.1\n---\n', '%YAML 1.2\n---\n', '%TAG ! tag:example.com,2000:\n---\n', '%FOO\n---\n'])(
    'directive: %j',
    (line) => {
      const source = load(`${line}kedja: 1\ndepartments: { NO: 12:30 }\ncustomers: [c]\nlinks: []\n`);
      expect(errors(source)).toEqual([found('yaml-feature', { feature: 'directive' })]);
      expect(source.locate(source.findings)[0]!.span).toMatchObject({
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: line.indexOf('\n') + 1,
      });
    },
  );

  test.each(['---\n', '--- # a model\n'])('one document may be opened by %j', (line) => {
    expect(errors(load(`${line}${keyed('a')}...\n`))).toEqual([]);
  });
});

test.each([
  ['mon-fri', [0, 1, 2, 3, 4]],
  ['fri-mon', [0, 4, 5, 6]],
  ['"Mon, Wed"', [0, 2]],
  ['"mon, tue - wed"', [0, 1, 2]],
  ['mon-wed-fri', null],
  ['mon-', null],
  ['mon fri', null],
  ['no', null],
  ['1-5', null],
  ['{ mon: fri }', null],
  ['12', null],
  ['~', null],
])('the days %s are those days, or none', (written, days) => {
  const { chain, findings } = load(
    `kedja: 1\ncustomers: [c]\nlinks: []\ncalendar: { hours: 08:00-17:00, days: ${written} }\n`,
  );
  expect(chain!.calendar.opening?.days ?? null).toEqual(days);
  expect(findings).toHaveLength(days === null ? 1 : 0);
});

test.each(['{ a: 1 }', '[8h]', 'true', '8', '8:00', '~', '-8h', '0', '{ day: 8h }'])(
  'a day of %s is no day',
  (written) => {
    const { chain, findings } = load(`kedja: 1\ncustomers: [c]\nlinks: []\ncalendar: { day: ${written}, week: 5d }\n`);
    expect(chain!.calendar.day).toBe(86_400);
    expect(findings).toHaveLength(1);
  },
);

function named(name: string): string {
  return `kedja: 1\ndepartments:\n  a:\n    name: ${name}\ncustomers: [c]\nlinks: []\n`;
}

function withItem(item: string): string {
  return `kedja: 1\ndepartments: [a]\ncustomers: [c]\nlinks:\n  - from: a\n    to: c\n    item: ${item}\n`;
}

function timed(time: string): string {
  return `kedja: 1\ndepartments:\n  a: ${time}\ncustomers: [c]\nlinks: []\n`;
}

function listed(place: string): string {
  return `kedja: 1\ndepartments:\n  - ${place}\ncustomers: [c]\nlinks: []\n`;
}

function keyed(place: string): string {
  return `kedja: 1\ndepartments:\n  ${place}: 1h\ncustomers: [c]\nlinks: []\n`;
}
