import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = 'kedja: 1\ndepartments: [store]\ncustomers: [b]\nlinks: [store -> b]\n';

describe('kedja check --watch', () => {
  test('checks again each time that a file changes, comes or goes, and only then', async () => {
    const steps: ((files: Map<string, string | Uint8Array>) => void)[] = [
      () => undefined,
      (files) => files.set('m/a.kedja.yaml', MODEL.replace('-> b', '-> c')),
      () => undefined,
      (files) => files.set('m/b.kedja.yaml', MODEL),
      (files) => (files.clear(), undefined),
      (files) => files.set('m/a.kedja.yaml', MODEL),
    ];
    const io = fakeIo({
      files: { 'm/a.kedja.yaml': MODEL },
      meanwhile: (files) => {
        const step = steps.shift();
        step?.(files);
        return step !== undefined;
      },
    });
    const exit = await main(['check', 'm', '--watch', '--lang', 'en'], io);
    expect([exit, steps.length]).toEqual([0, 0]);
    expect(io.said.err.split('\n').filter((line) => !line.startsWith('watching'))).toEqual([
      '1 model: nothing wrong',
      '1 model: 1 error',
      '2 models: 1 error',
      expect.stringMatching(/^kedja: m: /u),
      '1 model: nothing wrong',
      '',
    ]);
  });

  test('is not concerned with what else there is in a folder, its own output least of all', async () => {
    const steps: ((files: Map<string, string | Uint8Array>) => void)[] = [
      (files) => files.set('out.json', io.said.out),
      (files) => files.set('out.json', `${io.said.out} `),
      (files) => files.set('notes.txt', 'kedja: 1'),
      (files) => files.set('other.yaml', 'a: 1'),
      (files) => files.set('m/kedja.config.yaml', 'rules: {}'),
      (files) => files.set('other.yaml', MODEL),
      (files) => files.set('other.yaml', 'a: 2'),
    ];
    const io = fakeIo({
      files: { 'm/a.yaml': MODEL },
      meanwhile: (files) => {
        const step = steps.shift();
        step?.(files);
        return step !== undefined;
      },
    });
    expect(await main(['check', '.', '--watch', '--format', 'json', '--lang', 'en'], io)).toBe(0);
    expect(io.said.err.split('\n').filter((line) => line !== '' && !line.startsWith('watching'))).toEqual([
      '1 model: nothing wrong',
      '1 model (3 other files skipped): nothing wrong',
      '2 models (2 other files skipped): nothing wrong',
      '1 model (3 other files skipped): nothing wrong',
    ]);
  });

  test('checks again where the baseline is another', async () => {
    const steps = [
      (files: Map<string, string | Uint8Array>) => files.set('known.json', '{ "kedja-baseline": 1, "findings": [] } '),
    ];
    const io = fakeIo({
      files: { 'a.yaml': MODEL, 'known.json': 'none' },
      meanwhile: (files) => steps.shift()?.(files) !== undefined,
    });
    await main(['check', 'a.yaml', '--watch', '--baseline', 'known.json', '--lang', 'en'], io);
    expect(io.said.err.split('\n').filter((line) => line.startsWith('watching'))).toHaveLength(2);
  });

  test('does not watch standard input', async () => {
    const io = fakeIo({ stdin: MODEL });
    expect([await main(['check', '-', '--watch', '--lang', 'en'], io), io.said.err]).toEqual([
      2,
      'kedja: --watch: name files; standard input does not change\n',
    ]);
  });
});
