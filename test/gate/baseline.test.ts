import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { anyTangle, shuffled } from '../support/arbitraries.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments: [store, Store, lathe, LATHE]
customers: [car-buyer]
links: [store -> Store -> lathe -> LATHE -> car-buyer]
`;

async function check(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const io = fakeIo({ files });
  const exit = await main(['check', ...argv, '--lang', 'en'], io);
  return { exit, ...io.said, written: io.written };
}

/** The baseline of a model as it is. */
async function baselineOf(model: string): Promise<string> {
  const { written } = await check({ 'm.json': model }, 'm.json', '--baseline', 'known.json', '--update-baseline');
  return written.get('known.json')!;
}

describe('a baseline', () => {
  test('knows what was there, not what is new, and says what is there no more', async () => {
    const made = await check({ 'a/m.yaml': MODEL }, 'a/m.yaml', '--baseline', 'a/known.json', '--update-baseline');
    expect(made.err).toBe('a/known.json: 2 findings known from now on\n1 model: nothing wrong, 2 known\n');
    const known = made.written.get('a/known.json')!;
    expect(known).toBe(`{
  "kedja-baseline": 1,
  "findings": [
    {"file": "m.yaml", "rule": "similar-ids", "at": "departments/LATHE"},
    {"file": "m.yaml", "rule": "similar-ids", "at": "departments/Store"}
  ]
}
`);
    const more = MODEL.replace('[store,', '[bench, Bench, store,')
      .replace('LATHE,', '')
      .replace(', LATHE]', ']')
      .replace('-> LATHE', '-> bench -> Bench');
    const now = await check(
      { 'a/m.yaml': `# moved down\n${more}`, 'a/known.json': known },
      'a/m.yaml',
      '--baseline',
      'a/known.json',
    );
    expect(`${now.out}${now.err}exit ${now.exit}`)
      .toBe(`a/known.json:4:5: warning similar-ids is found no more there in m.yaml; write the baseline anew with --update-baseline [baseline-stale]
4 |     {"file": "m.yaml", "rule": "similar-ids", "at": "departments/LATHE"},
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
a/m.yaml:3:22: warning "Bench" and "bench" differ in capitals only; write them alike if they are the same, else give one of them another id [similar-ids]
3 | departments: [bench, Bench, store, Store, lathe]
  |                      ^^^^^
1 model: 2 warnings, 1 known
exit 0`);
  });

  test('keeps what was not looked at: other models, and rules that did not run', async () => {
    const late = MODEL.replace(
      '[store, Store, lathe, LATHE]',
      '{ store: 1h, Store: 1h, lathe: 1h, LATHE: { time: 1h, delays: [{ cause: x, chance: 20%, time: 5h }] } }',
    ).replace('[car-buyer]', '{ car-buyer: { promise: { within: 5h, on-time: 95% } } }');
    const files = { 'a.yaml': late, 'b.yaml': MODEL };
    const all = await check(files, 'a.yaml', 'b.yaml', '--baseline', 'k.json', '--update-baseline');
    const known = all.written.get('k.json')!;
    expect(known.match(/odds-below-promise|"b\.yaml"/gu)).toHaveLength(3);
    const some = { ...files, 'k.json': known };
    for (const argv of [['b.yaml'], ['a.yaml', '--no-odds']]) {
      const now = await check(some, ...argv, '--baseline', 'k.json', '--update-baseline');
      expect(now.written.get('k.json')).toBe(known);
      expect((await check(some, ...argv, '--baseline', 'k.json')).out).toBe('');
    }
    const off = { ...some, 'kedja.config.yaml': 'rules: { odds-below-promise: off, similar-ids: off }' };
    expect((await check(off, 'a.yaml', 'b.yaml', '--baseline', 'k.json')).out).toBe('');
  });

  test('says which entries are of files that are gone, and drops them when it is written anew', async () => {
    const files = { 'models/a.yaml': MODEL, 'models/b.yaml': MODEL };
    const all = await check(files, 'models', '--baseline', 'known.json', '--update-baseline');
    const known = all.written.get('known.json')!;
    const left = { 'models/a.yaml': MODEL, 'known.json': known };
    for (const path of ['models', 'models/*.yaml']) {
      const now = await check(left, path, '--baseline', 'known.json');
      const stale = now.out.split('\n').filter((line) => line.endsWith('[baseline-stale]'));
      expect(stale, path).toEqual(
        [6, 7].map(
          (line) =>
            `known.json:${line}:5: warning models/b.yaml, where similar-ids was known, is not there any more; write the baseline anew with --update-baseline [baseline-stale]`,
        ),
      );
      const anew = await check(left, path, '--baseline', 'known.json', '--update-baseline');
      expect([anew.err, anew.written.get('known.json')!.includes('b.yaml')]).toEqual([
        'known.json: 2 findings known from now on\n1 model: nothing wrong, 2 known\n',
        false,
      ]);
    }
    for (const path of ['models/a.yaml', 'models/a*'])
      // nobody looked for the other one
      expect((await check(left, path, '--baseline', 'known.json')).out).toBe('');
    const some = await check(left, 'models/a.yaml', '--baseline', 'known.json', '--update-baseline');
    expect([some.written.get('known.json'), some.err]).toEqual([
      known,
      'known.json: 2 findings known from now on, and 2 kept of what was not looked at\n1 model: nothing wrong, 2 known\n',
    ]);
  });

  test('of any model leaves nothing open, wherever things stand in the file, and is the same when it is written again', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTangle().chain((model) => fc.tuple(fc.constant(model), shuffled(model))),
        async ([model, other]) => {
          const known = await baselineOf(JSON.stringify(model));
          for (const text of [JSON.stringify(model, null, 3), JSON.stringify(other)]) {
            const now = await check({ 'm.json': text, 'known.json': known }, 'm.json', '--baseline', 'known.json');
            const open = now.out.split('\n').filter((line) => / (?:warning .*|error .*)\[[\w-]+\]$/u.test(line));
            const mayStay = open.filter((line) => line.includes(': error ') && !line.includes('[promise'));
            expect(open).toEqual(mayStay); // no figure makes sense with those
          }
          expect(await baselineOf(JSON.stringify(other))).toBe(known);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is refused where it is none, and never holds what must not be held', async () => {
    const none = await check({ 'm.yaml': MODEL, 'known.json': '[]' }, 'm.yaml', '--baseline', 'known.json');
    expect([none.exit, none.err]).toEqual([
      2,
      'kedja: known.json: this is no baseline of kedja; write one with --update-baseline\n',
    ]);
    const config = 'never-baseline: [similar-ids]';
    const made = await check(
      { 'm.yaml': MODEL, 'kedja.config.yaml': config },
      'm.yaml',
      '--baseline',
      'k.json',
      '--update-baseline',
    );
    expect(made.written.get('k.json')).toBe('{\n  "kedja-baseline": 1,\n  "findings": []\n}\n');
    expect(made.err).toBe(
      'k.json: 0 findings known from now on\nnever known beforehand, and open still: similar-ids\n1 model: 2 warnings\n',
    );
    for (const text of ['', '[]', '{ "kedja": 1 }', '{']) {
      const argv = ['m.yaml', '--baseline', 'known.json', '--update-baseline'];
      const kept = await check({ 'm.yaml': MODEL, 'known.json': text }, ...argv);
      expect([kept.exit, kept.err, kept.written.size]).toEqual([
        2,
        'kedja: known.json: this is no baseline of kedja; delete it first, or name another file\n',
        0,
      ]);
    }
    const files = { 'm.yaml': MODEL, 'kedja.config.yaml': config };
    for (const rule of ['similar-ids', 'no-such-rule']) {
      const entry = { file: 'm.yaml', rule, at: 'departments/store departments/Store' };
      const known = JSON.stringify({ 'kedja-baseline': 1, findings: [entry] });
      const told = await check({ ...files, 'known.json': known }, 'm.yaml', '--baseline', 'known.json');
      expect([told.out.match(/\[similar-ids\]/gu)?.length, told.out.match(/\[baseline-stale\]/gu)?.length]).toEqual([
        2, 1,
      ]);
    }
    const unnamed = await check({ 'm.yaml': MODEL }, 'm.yaml', '--update-baseline');
    expect([unnamed.exit, unnamed.err]).toEqual([
      2,
      'kedja: --update-baseline: name the file too, as in --baseline kedja.baseline.json\n',
    ]);
  });
});
