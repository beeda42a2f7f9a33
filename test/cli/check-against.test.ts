import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { inRepository, MODEL } from '../support/repository.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { check, commit, git, write } = inRepository();

describe('a check against a revision', () => {
  test('says nothing of models that are as they were', async () => {
    expect(await check('models', '--against', 'HEAD')).toEqual({ exit: 0, out: '', err: '2 models: nothing wrong\n' });
    expect(await check('models', '--against', 'HEAD', '--changed')).toEqual({
      exit: 0,
      out: '',
      err: '0 models: nothing wrong\n',
    });
  });

  test('says nothing of other ends of lines, but where the model was moved too', async () => {
    write('models/brackets.kedja.yaml', MODEL.replaceAll('\n', '\r\n'));
    expect(await check('models', '--against', 'HEAD')).toEqual({ exit: 0, out: '', err: '2 models: nothing wrong\n' });
    const comment = await check('models', '--against', 'HEAD', '--format', 'markdown');
    expect(comment.out).not.toContain('####');
    const json = await check('models', '--against', 'HEAD', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ against: [{ state: 'same' }] });
    git('mv', 'models/brackets.kedja.yaml', 'models/c.kedja.yaml');
    expect((await check('models', '--against', 'HEAD')).out).toContain('called models/brackets.kedja.yaml before');
  });

  test('tells what a slower lathe costs, and fails where that is more than may be lost', async () => {
    write('models/brackets.kedja.yaml', MODEL.replace('time: 2h', 'time: 2h 30min'));
    const free = await check('models', '--against', 'HEAD');
    expect(free.exit).toBe(0);
    expect(free.out).toMatch(/can absorb\s+1 h 50 min →\s+1 h 20 min/u);
    expect((await check('models', '--against', 'HEAD', '--max-slack-loss', '30min')).exit).toBe(0);
    const gated = await check('models', '--against', 'HEAD', '--max-slack-loss', '29min');
    expect([gated.exit, gated.out]).toEqual([
      1,
      expect.stringContaining('could absorb 1 h 50 min and now 1 h 20 min, and 29 min may be lost'),
    ]);
  });

  test('lets nobody out by promising less, giving a customer up, or taking the model away', async () => {
    write(
      'models/brackets.kedja.yaml',
      MODEL.replace('within: 4h, on-time: 95%', 'within: 9h, on-time: 95%').replace('time: 2h', 'time: 5h'),
    );
    const weaker = await check('models', '--against', 'HEAD');
    expect(weaker.exit).toBe(1);
    expect(weaker.out).toContain('[promise-weakened]');
    expect(weaker.out).toContain('[old-promise-broken]');
    write('models/brackets.kedja.yaml', MODEL.replaceAll('car-buyer', 'museum'));
    expect((await check('models', '--against', 'HEAD')).out).toContain('[customer-gone]');
    rmSync('models/brackets.kedja.yaml');
    expect((await check('models', '--against', 'HEAD')).out).toContain(
      'models/brackets.kedja.yaml:1:1: warning this model was there in HEAD, and is not any more',
    );
  });

  test('says that an exception, a baseline entry or a configuration came with it', async () => {
    const file = 'models/brackets.kedja.yaml';
    write(file, MODEL.replace('  store:', '  # kedja-allow no-owner: agreed, until 2099-01-01\n  store:'));
    write('kedja.config.yaml', 'rules: { no-owner: warning }\n');
    expect((await check('models', '--baseline', 'known.json', '--update-baseline')).exit).toBe(0);
    const { out } = await check('models', '--against', 'HEAD', '--baseline', 'known.json');
    const rules = [...out.matchAll(/\[([\w-]+)\]$/gmu)].map(([, rule]) => rule);
    expect(new Set(rules)).toEqual(new Set(['baseline-grown', 'configuration-changed', 'exception-added']));
    commit();
    expect((await check('models', '--against', 'HEAD', '--baseline', 'known.json')).out).toBe('');
  });

  test('a model that was renamed and promises less is found where the file itself is named', async () => {
    for (const named of ['models/c.yaml', './models/c.yaml']) {
      if (named.startsWith('models')) git('mv', 'models/brackets.kedja.yaml', 'models/c.yaml');
      write('models/c.yaml', MODEL.replace('within: 4h', 'within: 6h').replace('within: 30min', 'within: 40min'));
      const { out } = await check(named, '--against', 'HEAD');
      expect(out).toContain('[promise-weakened]');
      expect(out).toContain('[agreement-weakened]');
    }
  });

  test('a pattern that fits nothing, now or then, is a wrong call; one that fits what is gone is none', async () => {
    for (const pattern of ['modles/**', 'models/*.yml'])
      for (const argv of [['--changed'], []])
        expect(await check(pattern, '--against', 'HEAD', ...argv)).toMatchObject({
          exit: 2,
          err: expect.stringMatching(/^kedja: no model in /u) as string,
        });
    write('models/brackets.kedja.yaml', MODEL.replace('within: 4h', 'within: 9h'));
    for (const pattern of ['models//*', './models/*', 'archive/../models/*', '*/b*']) {
      const { out } = await check(pattern, '--against', 'HEAD', '--changed');
      expect([pattern, out]).toEqual([pattern, expect.stringContaining('[promise-weakened]')]);
    }
    mkdirSync('in{a,b}');
    git('mv', 'models/other.kedja.yaml', 'in{a,b}/other{1,2}.yaml');
    commit();
    rmSync('in{a,b}', { recursive: true });
    for (const named of ['in{a,b}/other{1,2}.yaml', 'in*/*'])
      for (const argv of [['--changed'], []]) {
        const { out } = await check(named, '--against', 'HEAD', ...argv);
        expect([named, out]).toEqual([named, expect.stringContaining('[model-gone]')]);
      }
  });

  test('a model that was moved out of the folder is gone from it', async () => {
    mkdirSync('archive');
    git('mv', 'models/brackets.kedja.yaml', 'archive/brackets.kedja.yaml');
    expect((await check('models', '--against', 'HEAD')).out).toContain('[model-gone]');
    const both = await check('.', '--against', 'HEAD');
    expect(both.out + both.err).not.toContain('[model-gone]');
  });

  test('looks only at what changed where that is asked, and knows a model that moved', async () => {
    git('mv', 'models/brackets.kedja.yaml', 'models/moved.kedja.yaml');
    write('models/new.kedja.yaml', MODEL.replace('Brackets', 'New ones'));
    const { out, err, exit } = await check('models', '--against', 'HEAD', '--changed');
    expect([exit, err]).toEqual([0, '2 models: nothing wrong\n']);
    expect(out).toContain('models/new.kedja.yaml');
    expect(out).not.toContain('other.kedja.yaml');
    expect(out).not.toContain('gone');
    mkdirSync('archive');
    git('mv', 'models/other.kedja.yaml', 'archive/other.kedja.yaml');
    const both = await check('models', 'archive', '--against', 'HEAD');
    expect([both.exit, both.out.includes('[model-gone]')]).toEqual([0, false]);
    expect((await check('models', '--against', 'HEAD')).out).toContain('[model-gone]');
  });

  test('calls nothing mended that a model at fault keeps it from looking at', async () => {
    const broken = MODEL.replace('within: 4h, on-time: 95%', 'within: 3h, on-time: 99%');
    write('models/brackets.kedja.yaml', broken);
    commit();
    write('models/brackets.kedja.yaml', broken.replace('- lathe -> car-buyer', '- lahte -> car-buyer'));
    const { out } = await check('models', '--against', 'HEAD');
    expect(out).toContain('[unknown-place]');
    expect(out).not.toMatch(/fixed|odds-below-promise/u);
    write('models/brackets.kedja.yaml', MODEL);
    expect((await check('models', '--against', 'HEAD')).out).toMatch(/1 finding fixed\n.*car-buyer/u);
  });

  test('as JSON is as its schema says, and as Markdown begins with what the change does', async () => {
    write('models/brackets.kedja.yaml', MODEL.replace('time: 2h', 'time: 3h 55min'));
    const { out } = await check('models', '--against', 'HEAD', '--format', 'json', '--format', 'markdown=told.md');
    const { against } = JSON.parse(out) as { against: object[] };
    const schema = JSON.parse(readFileSync(`${ROOT}schemas/against.schema.json`, 'utf8')) as object;
    const isValid = new Ajv({ strict: false }).compile(schema);
    expect([against.length, against.map((one) => isValid(one))]).toEqual([1, [true]]);
    expect(readFileSync('told.md', 'utf8')).toMatch(
      /^### ❌ The check fails: .*\n\n.*\n\n#### models\/brackets\.kedja\.yaml against HEAD\n\n- ✗ <b>car-buyer<\/b>/u,
    );
  });

  test('holds a model against a file, too, and says plainly what it cannot', async () => {
    write('old.kedja.yaml', MODEL.replace('time: 2h', 'time: 1h'));
    expect((await check('models/other.kedja.yaml', '--against', 'old.kedja.yaml')).out).toContain('worse than before');
    for (const [argv, says] of [
      [['--against', 'nowhere'], '--against: git knows no revision "nowhere"'],
      [['--changed'], '--changed: say against what too'],
      [['--max-slack-loss', '1h'], '--max-slack-loss and --max-on-time-loss: say against what too'],
      [
        ['--against', 'HEAD', '--max-slack-loss', 'much'],
        '--max-slack-loss: "much" will not do; write a time, as in 1h',
      ],
      [['--against', '--upload-pack=x'], ''],
    ] as const) {
      const { exit, err } = await check('models', ...argv);
      expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
    }
  });

  test('is the same bytes each time, whatever the threads', async () => {
    write('models/brackets.kedja.yaml', MODEL.replace('chance: 3%', 'chance: 9%'));
    const first = await check('models', '--against', 'HEAD', '--format', 'json');
    expect(await check('models', '--against', 'HEAD', '--format', 'json')).toEqual(first);
  });
});
