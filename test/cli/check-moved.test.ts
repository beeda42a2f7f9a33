import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository, MODEL } from '../support/repository.js';

const { check, commit, git, write } = inRepository();

/** What a check says of models that are gone, with --changed and without. */
async function gone(...paths: string[]): Promise<string[]> {
  const all = await check(...paths, '--against', 'HEAD');
  const some = await check(...paths, '--against', 'HEAD', '--changed');
  expect([some.exit, some.out]).toEqual([all.exit, all.out]);
  expect(all.exit).toBe(0);
  return [...all.out.matchAll(/^(\S+):1:1: .*\[model-gone\]$/gmu)].map(([, file]) => file!);
}

describe('a model that nobody looks at any more', () => {
  test('is gone where it was moved to what is passed over', async () => {
    for (const folder of ['models/.old', 'models/node_modules', 'models/a/.hidden/b']) {
      mkdirSync(folder, { recursive: true });
      git('mv', 'models/brackets.kedja.yaml', `${folder}/brackets.kedja.yaml`);
      for (const path of ['models', './models/', '.', 'models/**'])
        expect(await gone(path), `${folder} ${path}`).toEqual(['models/brackets.kedja.yaml']);
      git('mv', `${folder}/brackets.kedja.yaml`, 'models/brackets.kedja.yaml');
    }
    mkdirSync('models/.old', { recursive: true });
    renameSync('models/brackets.kedja.yaml', 'models/.old/brackets.kedja.yaml'); // git does not know it there
    expect(await gone('models')).toEqual(['models/brackets.kedja.yaml']);
  });

  test('is gone where it fits the pattern no more, or is a link', async () => {
    git('mv', 'models/brackets.kedja.yaml', 'models/brackets.kedja.yml');
    expect(await gone('models/*.yaml')).toEqual(['models/brackets.kedja.yaml']);
    expect(await gone('models/*.{yaml,yml}')).toEqual([]);
    git('mv', 'models/brackets.kedja.yml', 'models/brackets.kedja.yaml');
    mkdirSync('real');
    git('mv', 'models/brackets.kedja.yaml', 'real/brackets.kedja.yaml');
    symlinkSync('../real/brackets.kedja.yaml', 'models/brackets.kedja.yaml');
    expect(await gone('models')).toEqual(['models/brackets.kedja.yaml']);
    expect(await gone('.')).toEqual([]);
  });

  test('is gone where a link took its place, also one that git does not know', async () => {
    write('kept.yaml', MODEL.replace('Brackets', 'Kept ones'));
    commit();
    rmSync('models/brackets.kedja.yaml');
    symlinkSync('../kept.yaml', 'models/brackets.kedja.yaml');
    for (const known of [true, false]) {
      if (!known) git('rm', '-q', '--cached', 'models/brackets.kedja.yaml');
      expect([known, await gone('models')]).toEqual([known, ['models/brackets.kedja.yaml']]);
    }
  });

  test('is gone once, however its folder is named, and beside what is there', async () => {
    write('more/one.kedja.yaml', MODEL.replace('Brackets', 'More'));
    commit();
    rmSync('models', { recursive: true });
    const both = ['models/brackets.kedja.yaml', 'models/other.kedja.yaml'];
    expect(await gone('models', './models/', 'more', 'models/*', 'more/../models/**')).toEqual(both);
    const wrong = await check('models', 'modles/*', '--against', 'HEAD');
    expect([wrong.exit, wrong.err]).toEqual([2, expect.stringMatching(/^kedja: no model in modles/u)]);
  });

  test('is not missed where it was hidden before', async () => {
    write('models/.old/one.kedja.yaml', MODEL.replace('Brackets', 'Old ones'));
    commit();
    write('models/.old/one.kedja.yaml', MODEL.replace('Brackets', 'Older ones').replace('time: 2h', 'time: 9h'));
    expect((await check('models', '--against', 'HEAD', '--changed')).out).toBe('');
    rmSync('models/.old', { recursive: true });
    expect(await gone('models')).toEqual([]);
  });

  test('is gone with its folder', async () => {
    rmSync('models', { recursive: true });
    for (const path of ['models', 'models/*.yaml', './models/'])
      expect(await gone(path), path).toEqual(['models/brackets.kedja.yaml', 'models/other.kedja.yaml']);
    const never = await check('modles', '--against', 'HEAD');
    expect([never.exit, never.err]).toEqual([2, 'kedja: modles: there is no such file\n']);
  });

  test('is said to be called otherwise where a baseline knows it', async () => {
    write('kedja.config.yaml', 'rules: { no-owner: warning }\n');
    await check('models', '--baseline', 'known.json', '--update-baseline');
    commit();
    git('mv', 'models/other.kedja.yaml', 'models/moved.kedja.yaml');
    const { out } = await check('models', '--against', 'HEAD', '--baseline', 'known.json');
    expect(
      out.match(/models\/other\.kedja\.yaml, where no-owner was known, is models\/moved\.kedja\.yaml now/gu),
    ).toHaveLength(2);
    expect(out.match(/^models\/moved\.kedja\.yaml:.*\[no-owner\]$/gmu)).toHaveLength(2);
  });
});

test('a model is never written over by a result, whatever it is called by', async () => {
  symlinkSync('models/other.kedja.yaml', 'result.json');
  for (const target of ['result.json', './models/other.kedja.yaml', 'models/../result.json'])
    expect((await check('models', '--format', `json=${target}`)).exit, target).toBe(2);
  expect(readFileSync('models/other.kedja.yaml', 'utf8')).toContain('chain: Others');
});

test('a result is written again and again to where it was, also among models and called like one', async () => {
  for (const target of ['models/told.json', './models/told.kedja.json'])
    for (const again of [false, true]) {
      const { exit, err } = await check('models', '--format', `json=${target}`);
      expect([target, again, exit, err]).toEqual([target, again, 0, expect.stringMatching(/^2 models\b/u)]);
    }
});
