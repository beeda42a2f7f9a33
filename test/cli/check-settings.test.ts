import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository, MODEL } from '../support/repository.js';

const { check, commit, git, write } = inRepository();

const CONFIG = 'models/kedja.config.yaml';
const WEAKER = MODEL.replace('within: 4h', 'within: 6h');

/** What a check against the last commit says: each file with its severity and rule. */
async function told(...argv: string[]): Promise<string[]> {
  const { out } = await check(...argv, '--against', 'HEAD');
  return [...out.matchAll(/^(\S+?):\d+:\d+: (error|warning) .*\[([\w-]+)\]$/gmu)].map(
    ([, file, severity, rule]) => `${file} ${severity} ${rule}`,
  );
}

describe('a configuration that a change touches', () => {
  test('is told with --changed too, wherever it stands and however it changed', async () => {
    for (const [file, path] of [
      [CONFIG, 'models'],
      ['kedja.config.yaml', 'models'],
      ['kedja.config.yaml', 'models/*.yaml'],
      ['kedja.config.yml', '.'],
      ['models/kedja.config.json', '.'],
      [CONFIG, 'models/other.kedja.yaml'],
    ] as const) {
      for (const [text, says] of [
        ['{ "rules": { "no-owner": "off" } }\n', 'is new'],
        ['{ "rules": { "no-owner": "off", "similar-ids": "off" } }\n', 'is other than it was'],
        [null, 'is not there any more'],
      ] as const) {
        if (text === null) rmSync(file);
        else write(file, text);
        const all = await check(path, '--against', 'HEAD');
        const some = await check(path, '--against', 'HEAD', '--changed');
        expect(all.out).toContain(`${file} ${says}, and with it what this check lets pass`);
        expect(some).toEqual(all);
        commit();
      }
    }
  });

  test('is checked by again, also models that are as they were', async () => {
    write(CONFIG, 'rules: { no-owner: error }\n');
    const { exit, err } = await check('models', '--against', 'HEAD', '--changed');
    expect([exit, err]).toEqual([1, '2 models: 4 errors, 1 warning\n']);
    write('elsewhere/kedja.config.yaml', 'rules: { no-owner: error }\n');
    write('elsewhere/one.kedja.yaml', MODEL);
    commit();
    write('elsewhere/kedja.config.yaml', 'rules: { no-owner: off }\n');
    expect((await check('.', '--against', 'HEAD', '--changed')).err).toMatch(/^1 model: 1 warning\n$/u);
  });

  test('is told only where somebody reads it', async () => {
    write(CONFIG, 'rules: { no-owner: off }\n');
    write('named.yaml', '{}\n');
    for (const argv of [['--no-config'], ['--config', 'named.yaml'], ['--config', './named.yaml', '--changed']])
      expect(await told('models', ...argv)).toEqual(
        argv[0] === '--no-config' ? [] : [`${argv[1]!} warning configuration-changed`],
      );
    commit();
    write('kedja.config.yaml', 'rules: { no-owner: off }\n');
    expect(await told('models')).toEqual([]); // the nearer one holds
    git('rm', '-q', CONFIG);
    expect(await told('models')).toEqual([
      'kedja.config.yaml warning configuration-changed',
      `${CONFIG} warning configuration-changed`,
    ]);
  });
});

describe('the level of what watches over changes', () => {
  test('is that of the configuration', async () => {
    write(CONFIG, 'rules: { baseline-stale: off, configuration-changed: error, baseline-grown: error }\n');
    write('models/known.json', '{ "kedja-baseline": 1, "findings": [] }\n');
    commit();
    const entry = { file: 'other.kedja.yaml', rule: 'no-owner', at: 'departments/nobody' };
    write('models/known.json', JSON.stringify({ 'kedja-baseline': 1, findings: [entry] }));
    write(CONFIG, 'rules: { no-owner: warning, baseline-stale: off }\n');
    expect(await told('models', '--baseline', 'models/known.json')).toEqual([
      `${CONFIG} error configuration-changed`,
      'models/known.json error baseline-grown',
      ...['brackets', 'other'].flatMap((name) => [
        `models/${name}.kedja.yaml warning no-owner`,
        `models/${name}.kedja.yaml warning no-owner`,
      ]),
    ]);
    write(CONFIG, 'rules: { no-owner: warning, baseline-stale: error }\n');
    expect((await told('models', '--baseline', 'models/known.json')).slice(1, 3)).toEqual([
      'models/known.json error baseline-grown',
      'models/known.json error baseline-stale',
    ]);
  });

  test('is not lowered by the change itself, nor by moving the model', async () => {
    write(CONFIG, 'rules: { promise-weakened: error, exception-added: error, model-gone: error }\n');
    write('lenient/kedja.config.yaml', 'rules: { promise-weakened: off }\n');
    commit();
    write(
      CONFIG,
      'rules: { promise-weakened: off, exception-added: off, model-gone: off, configuration-changed: off }\n',
    );
    write('models/brackets.kedja.yaml', WEAKER.replace('  store:', '  # kedja-allow no-owner: agreed\n  store:'));
    rmSync('models/other.kedja.yaml');
    expect(new Set(await told('models'))).toEqual(
      new Set([
        `${CONFIG} warning configuration-changed`,
        'models/brackets.kedja.yaml error promise-weakened',
        'models/brackets.kedja.yaml error exception-added',
        'models/other.kedja.yaml error model-gone',
      ]),
    );
    git('checkout', '-q', 'HEAD', '--', '.');
    git('mv', 'models/brackets.kedja.yaml', 'lenient/brackets.kedja.yaml');
    write('lenient/brackets.kedja.yaml', WEAKER);
    expect(await told('.')).toEqual(['lenient/brackets.kedja.yaml error promise-weakened']);
  });

  test('is the usual one where there was no configuration, and a new one may raise it', async () => {
    write('models/brackets.kedja.yaml', WEAKER);
    write(CONFIG, 'rules: { promise-weakened: off }\n');
    expect(await told('models')).toContain('models/brackets.kedja.yaml warning promise-weakened');
    write(CONFIG, 'extends: strict\nrules: { configuration-changed: off }\n');
    const strict = await told('models');
    expect(strict).toContain('models/brackets.kedja.yaml error promise-weakened');
    expect(strict).toContain(`${CONFIG} warning configuration-changed`);
    git('add', '-A');
    git('commit', '-qm', 'as agreed');
    write('models/brackets.kedja.yaml', MODEL.replace('within: 4h', 'within: 9h'));
    expect(await told('models', '--no-config')).toContain('models/brackets.kedja.yaml warning promise-weakened');
  });
});
