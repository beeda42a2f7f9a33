import { describe, expect, test } from 'vitest';
import { act, bash, example, PROGRAM, SLOWER } from './hosts.js';

const MODEL = 'models/bracket.kedja.yaml';

describe('names', () => {
  test('of models are names, whatever they say', () => {
    const repository = example();
    const text = repository.read(MODEL).replace(...SLOWER);
    const names = [
      '--output=x.kedja.yaml',
      '$(touch y).kedja.yaml',
      'a b [1]; touch z.kedja.yaml',
      "it's %0A::warning.kedja.yaml",
    ];
    for (const name of names) repository.write(name, text);
    repository.commit();
    const { check } = act(repository, { models: `${names.join('\n')}\n\n` });
    expect(check!.exit).toBe(1);
    const files = new Set(check!.out.split('\n').flatMap((line) => /^::\w+ file=([^,]*),/u.exec(line)?.[1] ?? []));
    expect([...files].map((file) => file.replaceAll('%3A', ':').replaceAll('%25', '%')).sort()).toEqual(names.sort());
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('of files in options are names, and patterns are for kedja to fit', () => {
    const repository = example();
    repository.write('my $(id) settings.yaml', 'extends: training\n');
    const inputs = { models: 'models/**', config: 'my $(id) settings.yaml', sarif: 'out put/$(id).sarif' };
    const { check } = act(repository, inputs);
    expect([check!.exit, check!.err]).toEqual([0, expect.stringContaining('2 models')]);
    expect(JSON.parse(repository.read('out put/$(id).sarif'))).toHaveProperty('version', '2.1.0');
  });
});

test('lists in SARIF only what is open', () => {
  const repository = example();
  repository.edit(MODEL, ...SLOWER);
  act(repository, { baseline: 'kedja.baseline.json', sarif: 'out.sarif' });
  interface Log {
    readonly runs: readonly {
      readonly results: readonly { readonly ruleId: string; readonly suppressions?: unknown }[];
    }[];
  }
  const { results } = (JSON.parse(repository.read('out.sarif')) as Log).runs[0]!;
  const all = bash('node "$P" check models --baseline kedja.baseline.json --format sarif || true', repository.path, {
    P: PROGRAM,
  });
  const whole = (JSON.parse(all.out) as Log).runs[0]!.results;
  expect(whole.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(2);
  expect(results).toEqual(whole.filter(({ suppressions }) => suppressions === undefined));
  expect(results.length).toBeGreaterThan(0);
});
