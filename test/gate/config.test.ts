import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { readConfig } from '../../src/gate/config.js';
import { findingsText } from '../../src/report/findings.js';
import { ruleOf } from '../../src/rules.js';
import { words } from '../../src/words/en/index.js';
import { fakeIo } from '../support/fake-io.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

describe('a configuration', () => {
  test('is read whole', () => {
    const { config, findings } = readConfig(
      `extends: strict
rules: { similar-ids: off, no-feedback: error }
limits: { answers: 8 }
files:
  - { match: "drafts/**", rules: { place-without-customer: off } }
  - { match: [a.yaml, b.yaml] }
never-baseline: [promise-cannot-hold]
runs: 500
seed: 7
`.replace(', no-feedback: error', ''),
      'kedja.config.yaml',
      ruleOf,
    );
    expect(findings).toEqual([]);
    expect(config).toEqual({
      set: 'strict',
      levels: { 'similar-ids': 'off' },
      limits: { answers: 8 },
      files: [
        { match: ['drafts/**'], levels: { 'place-without-customer': 'off' } },
        { match: ['a.yaml', 'b.yaml'], levels: {} },
      ],
      neverBaseline: ['promise-cannot-hold'],
      runs: 500,
      seed: 7,
    });
  });

  test('that is wrong says where, and is read for the rest', async () => {
    const text = `extends: strickt
rule: {}
rules:
  similar-id: off
  circle: off
  similar-ids: maybe
limits: { answers: 0.5, slip: lots }
files: { match: x }
never-baseline: [1, nothing]
runs: -3
seed: [1]
`;
    const { config, findings } = readConfig(text, 'kedja.config.yaml', ruleOf);
    expect(config).toMatchObject({ set: 'recommended', levels: {}, limits: {}, runs: null, seed: null });
    await expect(findingsText(findings, words)).toMatchFileSnapshot('config-wrong.out');
  });

  test('is right exactly where its schema says so, but for the names of rules', () => {
    const level = fc.constantFrom<unknown>('off', 'warning', 'error', 'on', 1, null);
    const rules = fc.dictionary(fc.constantFrom('similar-ids', 'same-link-twice', 'promise-cannot-hold'), level);
    const number = fc.constantFrom<unknown>(-1, 0, 0.5, 1, 2, 2.5, 5, 10_000_000, 10_000_001, 'x', null);
    const some = fc.record(
      {
        extends: fc.constantFrom<unknown>('recommended', 'strict', 'training', 'all', 3),
        rules: fc.oneof(rules, fc.constantFrom<unknown>([], 'x', null)),
        limits: fc.oneof(
          fc.record(
            { answers: number, slip: number, slack: number, more: fc.constant(1), 'x-more': fc.constant(1) },
            { requiredKeys: [] },
          ),
          fc.constant(7),
        ),
        files: fc.oneof(
          fc.array(
            fc.record(
              { match: fc.constantFrom<unknown>('a', ['a', 'b'], [1], 2, '', ['a', ' '], 'a'.repeat(1001)), rules },
              { requiredKeys: [] },
            ),
            {
              maxLength: 3,
            },
          ),
          fc.constant('x'),
        ),
        'never-baseline': fc.constantFrom<unknown>(['similar-ids'], [1], 'similar-ids', []),
        runs: number,
        seed: number,
        other: fc.constant(1),
        'x-mine': fc.constant([1]),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (value) => {
        const { findings } = readConfig(JSON.stringify(value), 'kedja.config.json', ruleOf);
        expect(findings.length === 0, JSON.stringify([value, findings.map(({ finding }) => finding)])).toBe(
          isValid(value),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('keeps what is somebody’s own: a key that begins with x-', () => {
    const text = 'x-team: [lead]\nlimits: { answers: 2, x-why: few }\nfiles: [{ match: a, x-who: me }]\n';
    expect(readConfig(text, 'kedja.config.yaml', ruleOf).findings).toEqual([]);
  });

  test('that is nothing but mistakes is told of as much as anybody would read, in time', () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `no-feedbock-${i}`);
    for (const text of [
      `rules:\n${names.map((name) => `  ${name}: off\n`).join('')}`,
      `rules:\n${names.map((name) => `  ${name}: maybe\n`).join('')}`,
      names.map((name) => `${name}: 1\n`).join(''),
      `never-baseline:\n${names.map((name) => `  - ${name}\n`).join('')}`,
    ])
      expect(readConfig(text, 'kedja.config.yaml', ruleOf).findings).toHaveLength(10_000);
  }, 20_000);

  test('has no pattern that is longer than any path', () => {
    const { config, findings } = readConfig(
      `files: [{ match: "{${','.repeat(200_000)}" }]\n`,
      'kedja.config.yaml',
      ruleOf,
    );
    expect([config.files, findings.map(({ finding }) => finding.rule)]).toEqual([
      [{ match: [], levels: {} }],
      ['wrong-value'],
    ]);
  });

  const model = (store: string): string =>
    `kedja: 1\ndepartments: [store, ${store}]\ncustomers: [b]\nlinks: [store -> ${store} -> b]\n`;

  async function check(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string> {
    const io = fakeIo({ files });
    const exit = await main(['check', ...argv], io);
    return `${io.said.out}${io.said.err}exit ${exit}\n`;
  }

  test('nearest to a model is the one that counts, and only some files may be judged otherwise', async () => {
    const files = {
      'a/m.kedja.yaml': model('Store'),
      'a/b/m.kedja.yaml': model('Store'),
      'a/b/drafts/m.kedja.yaml': model('Store'),
      'a/kedja.config.yaml': 'rules: { similar-ids: error }',
      'a/b/kedja.config.yaml': 'files: [{ match: "drafts/**", rules: { similar-ids: off } }]',
    };
    const told = await check(files, 'a', '--format', 'json');
    expect(told).toContain('3 models: 1 error, 1 warning\nexit 1');
    expect(await check(files, 'a', '--no-config')).toContain('3 models: 3 warnings\nexit 0');
    expect(await check(files, 'a/b/drafts/m.kedja.yaml', '--config', 'a/kedja.config.yaml')).toContain(
      '1 error\nexit 1',
    );
    expect(await check(files, 'a', '--config', 'none.yaml')).toBe('kedja: none.yaml: there is no such file\nexit 2\n');
  });

  test('that is wrong fails the check, whatever the models are', async () => {
    const told = await check({ 'm.yaml': model('shop'), 'kedja.config.yaml': 'extends: all' }, 'm.yaml');
    expect(told).toContain('kedja.config.yaml:1:10: error');
    expect(told).toContain('exit 1');
  });

  test('may ask for fewer warnings', async () => {
    const files = { 'm.yaml': model('Store') };
    expect(await check(files, 'm.yaml', '--max-warnings', '0')).toContain(
      '1 model: 1 warning\n1 warning, and at most 0 may be\nexit 1',
    );
    expect(await check(files, 'm.yaml', '--max-warnings', '1')).toContain('1 model: 1 warning\nexit 0');
  });
});
