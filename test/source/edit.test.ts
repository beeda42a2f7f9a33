import { describe, expect, test } from 'vitest';
import { edited, editedText, type Edited } from '../../src/source/edit.js';
import { load, loadWith } from '../../src/source/load.js';

const NOTE = 'measured 2026-01-05..2026-11-20, 1,204 deliveries';
const LATER = 'measured 2026-06-01..2026-11-20, 310 deliveries';

type Sets = Readonly<Record<string, string>>;

function edit(text: string, sets: Sets, note: string | null = null, file = 'm.yaml'): Edited {
  const edits = Object.entries(sets).map(([what, value]) => ({ what, value }));
  return editedText(text, file, edits, note);
}

/** A model of these departments and links. */
function model(departments: string, links = '  - store -> lathe\n', rest = ''): string {
  return `kedja: 1\ndepartments:${departments}customers: [buyer]\nlinks:\n${links}  - lathe -> buyer\n${rest}`;
}

/** Edits that are all made; and what is read then is what loadWith reads, and a second run changes nothing. */
function expectMade(before: string, sets: Sets, after: string, note: string | null = null, file = 'm.yaml'): void {
  const made = edit(before, sets, note, file);
  expect(made.text).toBe(after);
  expect(made.refused).toEqual([]);
  expect(made.applied).toHaveLength(Object.keys(sets).length);
  const settings = made.applied.map(({ edit: { value }, what }) => ({ what, value }));
  const wanted = loadWith(before, file, settings);
  if ('problem' in wanted) throw new Error(wanted.problem);
  expect(load(after, file).chain).toEqual(wanted.chain);
  const again = edit(after, sets, note === null ? null : LATER, file);
  expect([again.text, again.applied]).toEqual([after, []]);
}

const LATHE = '\n  store: 15min\n  lathe: 2h\n';

describe('a value that is there', () => {
  test.each([
    ['short form', ' { store: 15min, lathe: 2h }\n', { 'store.time': '20min' }, ' { store: 20min, lathe: 2h }\n'],
    [
      'a line',
      LATHE,
      { 'lathe.time': '{ median: 10min, p90: 25min }' },
      '\n  store: 15min\n  lathe: { time: { median: 10min, p90: 25min } }\n',
    ],
    [
      'quotes',
      '\n  store: "15min"\n  lathe: \'2h\'\n',
      { 'store.time': '20min', 'lathe.time': '3h' },
      '\n  store: "20min"\n  lathe: \'3h\'\n',
    ],
    [
      'quotes that cannot stay',
      '\n  store: { right: "98%" }\n  lathe: 2h\n',
      { 'store.right': '0.97' },
      '\n  store: { right: 0.97 }\n  lathe: 2h\n',
    ],
    [
      'spaces and comments',
      '\n  store:   15min   # the shelf  \n  lathe: 2h\t\n\n\n',
      { 'store.time': '20min' },
      '\n  store:   20min   # the shelf  \n  lathe: 2h\t\n\n\n',
    ],
    [
      'a map, of which one value is another',
      '\n  store:\n    time: { median: 10min,   p90: 25min }\n  lathe: 2h\n',
      { 'store.time': '{ median: 10min, p90: 30min }' },
      '\n  store:\n    time: { median: 10min,   p90: 30min }\n  lathe: 2h\n',
    ],
    [
      'a map of lines',
      '\n  store:\n    time: # by hand\n      p90: 25min # so they say\n      median: 10min\n  lathe: 2h\n',
      { 'store.time': '{ median: 11min, p90: 30min }' },
      '\n  store:\n    time: # by hand\n      p90: 30min # so they say\n      median: 11min\n  lathe: 2h\n',
    ],
    [
      'lines that become one',
      '\n  store:\n    time: # by hand\n      median: 10min\n      p90: 25min\n\n    right: 98%\n  lathe: 2h\n',
      { 'store.time': '{ mean: 1h, sd: 5min }' },
      '\n  store:\n    time: { mean: 1h, sd: 5min } # by hand\n\n    right: 98%\n  lathe: 2h\n',
    ],
    [
      'a folded text',
      '\n  store:\n    time: > # by Eva\n      15min\n    right: 98%\n  lathe: 2h\n',
      { 'store.time': '20min' },
      '\n  store:\n    time: 20min # by Eva\n    right: 98%\n  lathe: 2h\n',
    ],
    [
      'a text on two lines',
      '\n  store:\n    time: 1h\n      30min\n  lathe: 2h\n',
      { 'store.time': '2h' },
      '\n  store:\n    time: 2h\n  lathe: 2h\n',
    ],
    [
      'one of a list',
      '\n  store: { time: 1h, delays: [{ cause: dust, chance: 5%, time: 1h }, { cause: rain, chance: 1%, time: 2h }] }\n  lathe: 2h\n',
      { 'store.delays.1.chance': '3%' },
      '\n  store: { time: 1h, delays: [{ cause: dust, chance: 5%, time: 1h }, { cause: rain, chance: 3%, time: 2h }] }\n  lathe: 2h\n',
    ],
    [
      'a sample that grows',
      '\n  store: { time: { sample: [1h, 2h] } }\n  lathe: 2h\n',
      { 'store.time': '{ sample: [1h, 2h, 3h] }' },
      '\n  store: { time: { sample: [1h, 2h, 3h] } }\n  lathe: 2h\n',
    ],
  ] as const)('is replaced where it stands: %s', (_, before, sets, after) => {
    expectMade(model(before), sets, model(after));
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expectMade(crlf(model(before)), sets, crlf(model(after)));
  });

  test('that reads as the same is not touched, nor is its note', () => {
    const text = model(`\n  store: 60min # ${NOTE}\n  lathe: 2h\n`);
    const made = edit(text, { 'store.time': '1h', 'lathe.time': '120 min' }, LATER);
    expect(made).toMatchObject({ text, applied: [], refused: [] });
    expect(made.same).toHaveLength(2);
  });
});

describe('a value that is not there', () => {
  test.each([
    [
      'of a place left empty',
      '\n  store:\n  lathe: 2h\n',
      { 'store.time': '15min' },
      '\n  store: 15min\n  lathe: 2h\n',
    ],
    [
      'of one with a comment',
      '\n  store:   # the shelf\n  lathe: 2h\n',
      { 'store.right': '98%' },
      '\n  store: { right: 98% }   # the shelf\n  lathe: 2h\n',
    ],
    [
      'of one that is nothing',
      '\n  store: ~\n  lathe: null\n',
      { 'store.time': '1h', 'lathe.right': '98%' },
      '\n  store: 1h\n  lathe: { right: 98% }\n',
    ],
    [
      'beside a short form',
      '\n  store: "15min" # c\n  lathe: 2h\n',
      { 'store.right': '98%', 'store.full': '97%' },
      '\n  store: { time: "15min", right: 98%, full: 97% } # c\n  lathe: 2h\n',
    ],
    [
      'below a place',
      '\n  store:\n    name: S   # its name\n\n  # the lathe\n  lathe: 2h\n',
      { 'store.time': '15min', 'store.right': '98%' },
      '\n  store:\n    name: S   # its name\n    time: 15min\n    right: 98%\n\n  # the lathe\n  lathe: 2h\n',
    ],
    [
      'behind a map of lines',
      '\n  store:\n    time:\n      median: 10min\n      p90: 25min\n  lathe: 2h\n',
      { 'store.right': '98%' },
      '\n  store:\n    time:\n      median: 10min\n      p90: 25min\n    right: 98%\n  lathe: 2h\n',
    ],
    [
      'behind a text of lines',
      '\n  store:\n    note: |\n      one # no comment\n      two\n\n  lathe: 2h\n',
      { 'store.time': '1h' },
      '\n  store:\n    note: |\n      one # no comment\n      two\n    time: 1h\n\n  lathe: 2h\n',
    ],
    [
      'in braces',
      ' { store: { name: S }, lathe: {} }\n',
      { 'store.time': '1h', 'lathe.time': '2h' },
      ' { store: { name: S, time: 1h }, lathe: { time: 2h } }\n',
    ],
    [
      'in braces without a value',
      ' { store, lathe: }\n',
      { 'store.time': '1h', 'lathe.time': '2h' },
      ' { store: 1h, lathe: 2h }\n',
    ],
    [
      'in braces on lines',
      '\n  store: {\n    name: S,\n    area: A   # where\n  }\n  lathe: {\n    name: L, # who\n  }\n',
      { 'store.time': '1h', 'lathe.time': '2h' },
      '\n  store: {\n    name: S,\n    area: A,   # where\n    time: 1h\n  }\n  lathe: {\n    name: L, # who\n    time: 2h,\n  }\n',
    ],
    [
      'in braces that close behind the last',
      '\n  store: { name: S,\n    area: A }\n  lathe: { name: L, }\n',
      { 'store.time': '1h', 'lathe.time': '2h' },
      '\n  store: { name: S,\n    area: A,\n    time: 1h }\n  lathe: { name: L, time: 2h, }\n',
    ],
    [
      'as the keys are quoted',
      '\n  store: { "name": "S" }\n  lathe:\n    \'name\': \'L\'\n',
      { 'store.time': '1h', 'lathe.time': '2h' },
      '\n  store: { "name": "S", "time": "1h" }\n  lathe:\n    \'name\': \'L\'\n    \'time\': \'2h\'\n',
    ],
    ['in a list of ids', ' [store, "lathe"] # who\n', { 'store.time': '15min' }, ' { store: 15min, "lathe" } # who\n'],
  ] as const)('is added in the style that stands there: %s', (_, before, sets, after) => {
    expectMade(model(before), sets, model(after));
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expectMade(crlf(model(before)), sets, crlf(model(after)));
  });

  test('in a list of lines', () => {
    expectMade(
      model('\n- store   # first\n# then\n- lathe\n'),
      { 'lathe.time': '2h', 'lathe.right': '98%', 'store.time': '1h' },
      model('\n  store: 1h   # first\n# then\n  lathe: { time: 2h, right: 98% }\n'),
    );
  });
});

describe('a link', () => {
  test.each([
    ['a map', '  - { from: store, to: lathe }\n', '  - { from: store, to: lathe, handover: 5min }\n'],
    [
      'a map of lines',
      '  - from: store\n    to: lathe # c\n',
      '  - from: store\n    to: lathe # c\n    handover: 5min\n',
    ],
    ['plain', '  - store -> lathe # c\n', '  - { from: store, to: lathe, handover: 5min } # c\n'],
    ['plain in quotes', '  -   "store->lathe"\n', '  -   { from: "store", to: "lathe", handover: 5min }\n'],
    [
      'with one figure',
      '  - { handover: 1min .. 2min, from: store, to: lathe }\n',
      '  - { handover: 5min, from: store, to: lathe }\n',
    ],
  ])('may have its figure: %s', (_, before, after) => {
    expectMade(model(LATHE, before), { 'store:lathe.handover': '5min' }, model(LATHE, after));
  });

  test('back is a link like others', () => {
    const back = '  - { from: lathe, to: store, rework: 8% }\n';
    expectMade(
      model(LATHE, `  - store -> lathe\n${back}`),
      { 'lathe:store.rework': '5%' },
      model(LATHE, `  - store -> lathe\n${back.replace('8%', '5%')}`),
    );
  });

  test('of several is named by its item', () => {
    const two = (a: string, b: string): string =>
      `  - { from: store, to: lathe, item: nut${a} }\n  - { from: store, to: lathe, item: bolt${b} }\n`;
    expectMade(
      model(LATHE, two('', '')),
      { 'store:lathe:bolt.full': '97%', 'store:lathe.full': '98%' },
      model(LATHE, two(', full: 98%', ', full: 97%')),
    );
  });

  test('may have an agreement, in its short form too', () => {
    expectMade(
      model(LATHE, '  - { from: store, to: lathe, agreed: 1h }\n'),
      { 'store:lathe.agreed.on-time': '98%' },
      model(LATHE, '  - { from: store, to: lathe, agreed: { within: 1h, on-time: 98% } }\n'),
    );
    expectMade(
      model(LATHE).replace('[buyer]', '{ buyer: 4h }'),
      { 'buyer.promise.on-time': '95%', 'lathe:buyer.agreed.within': '1h' },
      model(LATHE)
        .replace('[buyer]', '{ buyer: { promise: { within: 4h, on-time: 95% } } }')
        .replace('- lathe -> buyer', '- { from: lathe, to: buyer, agreed: 1h }'),
    );
  });
});

test('what a later visit has not of its own is the first one’s', () => {
  const visits = (time: string, own: string): string =>
    model(
      `\n  store: 1h\n  lathe: ${time}\n  lathe-2: { same-as: lathe${own} }\n`,
      '  - store -> lathe\n  - store -> lathe-2\n  - lathe-2 -> buyer\n',
    );
  expectMade(visits('2h', ''), { 'lathe-2.time': '3h' }, visits('3h', ''));
  expectMade(visits('2h', ', time: 1h'), { 'lathe-2.time': '3h' }, visits('2h', ', time: 3h'));
  expect(edit(visits('2h', ''), { 'lathe-2.time': '3h', 'lathe.time': '4h' }).refused).toMatchObject([
    { why: 'twice' },
  ]);
});

describe('the note of where a figure came from', () => {
  const n = `# ${NOTE}`;
  test.each([
    [
      'ends the line',
      '\n  store: 15min  \n  lathe: 2h\n',
      { 'store.time': '20min' },
      `\n  store: 20min ${n}  \n  lathe: 2h\n`,
    ],
    [
      'replaces an earlier one',
      `\n  store: 15min   #  ${LATER}\n  lathe: 2h\n`,
      { 'store.time': '20min' },
      `\n  store: 20min   ${n}\n  lathe: 2h\n`,
    ],
    [
      'stands above where a person wrote',
      '\n  store: 15min # measured by Eva\n  lathe: 2h\n',
      { 'store.time': '20min' },
      `\n  ${n}\n  store: 20min # measured by Eva\n  lathe: 2h\n`,
    ],
    [
      'replaces an earlier one above',
      `\n  # ${LATER}\n  store: 15min # by Eva\n  lathe: 2h\n`,
      { 'store.time': '20min' },
      `\n  ${n}\n  store: 20min # by Eva\n  lathe: 2h\n`,
    ],
    [
      'ends the line of braces',
      '\n  store: { name: S, time: 15min, right: 98% }\n  lathe: { time: 2h }\n',
      { 'store.time': '20min', 'store.right': '97%', 'lathe.time': '1h' },
      `\n  store: { name: S, time: 20min, right: 97% } ${n}\n  lathe: { time: 1h } ${n}\n`,
    ],
    [
      'stands above braces that go on',
      '\n  store: { time: 15min, name: S,\n    right: 98% }\n  lathe: 2h\n',
      { 'store.time': '20min' },
      `\n  ${n}\n  store: { time: 20min, name: S,\n    right: 98% }\n  lathe: 2h\n`,
    ],
    [
      'ends a line in braces',
      '\n  store: {\n    time: 15min,\n    right: 98%\n  }\n  lathe: 2h\n',
      { 'store.time': '20min', 'store.full': '99%' },
      `\n  store: {\n    time: 20min, ${n}\n    right: 98%,\n    full: 99% ${n}\n  }\n  lathe: 2h\n`,
    ],
    [
      'ends a new line',
      '\n  store:\n    time: 15min\n  lathe: 2h\n',
      { 'store.time': '20min', 'store.right': '98%' },
      `\n  store:\n    time: 20min ${n}\n    right: 98% ${n}\n  lathe: 2h\n`,
    ],
    [
      'stands by the key of lines',
      '\n  store:\n    time:\n      median: 10min\n      p90: 20min\n  lathe: 2h\n',
      { 'store.time': '{ median: 10min, p90: 30min }' },
      `\n  store:\n    time: ${n}\n      median: 10min\n      p90: 30min\n  lathe: 2h\n`,
    ],
    [
      'comes with the first value',
      '\n  store:\n  lathe: 2h\n',
      { 'store.time': '20min' },
      `\n  store: 20min ${n}\n  lathe: 2h\n`,
    ],
    [
      'stands in no text of lines',
      '\n  store:\n    note: |\n      text\n    time: >-\n      15min\n  lathe: 2h\n',
      { 'store.time': '20min' },
      `\n  store:\n    note: |\n      text\n    time: 20min ${n}\n  lathe: 2h\n`,
    ],
    [
      'stands in no quotes that go on',
      '\n  store: { time: 15min, name: "S", note: "a\n    b" }\n  lathe: 2h\n',
      { 'store.time': '20min' },
      `\n  ${n}\n  store: { time: 20min, name: "S", note: "a\n    b" }\n  lathe: 2h\n`,
    ],
  ] as const)('%s', (_, before, sets, after) => {
    expectMade(model(before), sets, model(after), NOTE);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expectMade(crlf(model(before)), sets, crlf(model(after)), NOTE);
  });

  test('goes to a plain link too, above its comment', () => {
    expectMade(
      model(LATHE, '  - store -> lathe # by hand\n'),
      { 'store:lathe.handover': '5min' },
      model(LATHE, `  ${n}\n  - { from: store, to: lathe, handover: 5min } # by hand\n`),
      NOTE,
    );
  });

  test('is one line, whatever it was', () => {
    expect(edit(model(LATHE), { 'store.time': '20min' }, '# measured\nkedja: 2 \u001b').text).toContain(
      '20min # measured kedja: 2 \\u{1b}\n',
    );
  });
});

describe('JSON', () => {
  const pretty = JSON.stringify(
    {
      kedja: 1,
      departments: { store: '15min', lathe: { time: '2h' } },
      customers: ['buyer'],
      links: ['store -> lathe', { from: 'lathe', to: 'buyer' }],
    },
    null,
    2,
  );

  test.each(['m.json', 'm.yaml'])('is written as JSON, without notes: %s', (file) => {
    const sets = {
      'store.time': '20min',
      'lathe.time': '{ median: 1h, p90: 3h }',
      'lathe.right': '97%',
      'lathe:buyer.full': '0.98',
    };
    const after = pretty
      .replace('15min', '20min')
      .replace('"2h"', '{ "median": "1h", "p90": "3h" },\n      "right": "97%"')
      .replace('"to": "buyer"', '"to": "buyer",\n      "full": 0.98');
    expectMade(pretty, sets, after, NOTE, file);
    expectMade(
      pretty,
      { 'store:lathe.handover': '5min' },
      pretty.replace('"store -> lathe"', '{ "from": "store", "to": "lathe", "handover": "5min" }'),
      NOTE,
      file,
    );
  });

  test('without spaces stays without', () => {
    const tight = '{"kedja":1,"departments":{"store":{"time":"1h"}},"customers":["b"],"links":["store -> b"]}';
    expectMade(
      tight,
      { 'store.right': '97%', 'store.time': '{ median: 1h, p90: 2h }' },
      tight.replace('"1h"', '{"median":"1h","p90":"2h"},"right":"97%"'),
      null,
      'm.json',
    );
  });

  test('may have lists of ids', () => {
    const list =
      '{ "kedja": 1, "departments": ["store", "lathe"], "customers": ["b"], "links": ["store -> lathe -> b"] }';
    expectMade(
      list,
      { 'store.time': '1h' },
      list.replace('["store", "lathe"]', '{"store": "1h", "lathe": null}'),
      null,
      'm.json',
    );
  });
});

describe('an edit is refused', () => {
  const whys = (text: string, sets: Sets): unknown => {
    const made = edit(text, sets);
    expect(made.text).toBe(text);
    return made.refused.map(({ why }) => why);
  };

  test.each([
    ['unreadable', 'kedja: [', { 'store.time': '1h' }],
    ['no-key', model(LATHE), { store: '1h' }],
    ['unknown', model(LATHE), { 'stoer.time': '1h' }],
    ['unknown', model(LATHE), { 'lathe:store.handover': '1h' }],
    ['no-entry', model('\n  store: { delays: [] }\n  lathe: 2h\n'), { 'store.delays.0.chance': '1%' }],
    ['key', model(LATHE), { 'store.tiem': '1h' }],
    ['value', model(LATHE), { 'store.time': 'banana' }],
    ['value', model(LATHE), { 'store.time': '{ median: 1h' }],
    ['value', model(LATHE), { 'store.right': '97' }],
    ['value', model(LATHE), { 'store.time': '' }],
    ['flow', model(LATHE, '  - store -> lathe -> buyer\n'), { 'store:lathe.handover': '1h' }],
    [
      'flow',
      model(LATHE).replace(/links:[\s\S]*/u, 'links: [store -> lathe, lathe -> buyer]\n'),
      { 'store:lathe.handover': '1h' },
    ],
    ['list', model('\n  -\n    store\n  - lathe\n'), { 'store.time': '1h' }],
    [
      'comment',
      model('\n  store:\n    time:\n      # usually\n      median: 1h\n      p90: 2h # of ten\n  lathe: 2h\n'),
      { 'store.time': '3h' },
    ],
    [
      'comment',
      model('\n  store: { time: { median: 1h, # half\n    p90: 2h } }\n  lathe: 2h\n'),
      { 'store.time': '3h' },
    ],
  ] as const)('%s: %j', (why, text, sets) => {
    expect(whys(text, sets as Sets)).toEqual([why]);
  });

  test('by itself: the others are made', () => {
    const text = model(LATHE, '  - store -> lathe -> buyer\n');
    const made = edit(text, { 'store.time': '1h', 'store:lathe.full': '98%', 'lathe.time': 'x', 'lathe.right': '99%' });
    expect(made.text).toBe(text.replace('15min', '1h').replace('lathe: 2h', 'lathe: { time: 2h, right: 99% }'));
    expect(made.refused.map(({ edit: { what }, why }) => [what, why])).toEqual([
      ['lathe.time', 'value'],
      ['store:lathe.full', 'flow'],
    ]);
  });
});

test('a byte-order mark stays, and the end of the file as it is', () => {
  const text = `\uFEFF${model(LATHE).trimEnd()}`;
  expect(edit(text, { 'store.time': '20min', 'lathe:buyer.full': '98%' }, NOTE).text).toBe(
    text
      .replace('15min', `20min # ${NOTE}`)
      .replace('- lathe -> buyer', `- { from: lathe, to: buyer, full: 98% } # ${NOTE}`),
  );
  expect(edited(load(text), [{ what: 'store.time', value: '20min' }], null).text).toBe(
    text.slice(1).replace('15min', '20min'),
  );
});

test('of several links between two, that without an item is called by its ends, wherever it stands', () => {
  const links = (oil: string, other: string): string =>
    `  - { from: store, to: lathe, item: oil${oil} }\n  - { from: store, to: lathe${other} }\n`;
  expectMade(
    model(LATHE, links('', '')),
    { 'store:lathe.full': '90%', 'store:lathe:oil.full': '80%' },
    model(LATHE, links(', full: 80%', ', full: 90%')),
  );
});
