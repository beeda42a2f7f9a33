import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = 'kedja: 1\ndepartments: [store]\ncustomers: [b]\nlinks: [store -> b]\n';
const BAD = MODEL.replace('-> b', '-> c');

async function check(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string> {
  const io = fakeIo({ files });
  const exit = await main(['check', '--no-odds', '--lang', 'en', ...argv], io);
  return `${exit} ${io.said.err.trimEnd().split('\n').at(-1)!}`;
}

describe('what a call names', () => {
  test('is the file of that name, where there is one, before it is a pattern', async () => {
    for (const name of ['bad{1,2}.yaml', 'bad*.yaml', 'bad?.yaml', 'bad[12].yaml', 'in/{a,b}/bad.yaml']) {
      const files = { [name]: BAD, 'bad1.yaml': MODEL, 'in/a/bad.yaml': MODEL };
      expect([name, await check(files, name)]).toEqual([name, '1 1 model: 1 error']);
    }
    expect(await check({ 'bad1.yaml': BAD, 'good.yaml': MODEL }, 'bad{1,2}.yaml')).toBe('1 1 model: 1 error');
  });

  test('is one model, however often and however it is named', async () => {
    const files = { 'models/a.yaml': MODEL, 'models/notes.txt': '' };
    const named = [
      'models/a.yaml',
      './models/a.yaml',
      'models//a.yaml',
      'models/',
      'models',
      'models/*',
      'models/../models/a.yaml',
    ];
    expect(await check(files, ...named)).toBe('0 1 model (1 other file skipped): nothing wrong');
  });

  test('may be a pattern that is written in another way', async () => {
    const files = { 'models/a.yaml': MODEL, 'models/in/b.yaml': MODEL };
    for (const pattern of ['./models/**', 'models//**', 'models/./**', 'models/in/../**', '**', '*/**'])
      expect([pattern, await check(files, pattern)]).toEqual([pattern, '0 2 models: nothing wrong']);
  });

  test('is told of where it is a pattern that fits nothing, also beside others that do', async () => {
    const files = { 'models/a.yaml': MODEL };
    for (const pattern of ['modles/**', 'models/*.yml'])
      for (const argv of [[pattern], ['models', pattern]])
        expect(await check(files, ...argv)).toMatch(/^2 kedja: no model in \S+: /u);
  });

  test('is not what kedja itself has told of it', async () => {
    const io = fakeIo({ files: { 'models/a.yaml': MODEL } });
    await main(['check', 'models', '--format', 'json'], io);
    expect(await check({ 'models/a.yaml': MODEL, 'models/told.json': io.said.out }, 'models')).toBe(
      '0 1 model (1 other file skipped): nothing wrong',
    );
  });
});
