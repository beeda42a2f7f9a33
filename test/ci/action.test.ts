import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';
import { ACTION, act, bash, example, folder, Repository, request, ROOT, SLOWER, step } from './hosts.js';

const STEPS = ACTION.runs.steps;
const MODEL = 'models/bracket.kedja.yaml';
const KNOWN = { baseline: 'kedja.baseline.json' };

describe('the action', () => {
  test('takes no input into a script: only into variables, each of which the script asks for', () => {
    expect(ACTION.runs.using).toBe('composite');
    for (const { run, env, shell } of STEPS) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
      expect(run.startsWith('set -euo pipefail\n')).toBe(true);
      for (const [name, value] of Object.entries(env)) {
        expect(run).toMatch(new RegExp(`\\$\\{?${name}\\b|env\\.${name}\\b`, 'u'));
        expect(value).toMatch(/^\$\{\{ (?:[a-z_-]+\.)+[a-z_-]+(?: \|\| (?:[a-z_-]+\.)+[a-z_-]+)* \}\}$/u);
      }
    }
  });

  test('says what each input is, uses each, and asks for none that there is not', () => {
    const asked = STEPS.flatMap(({ env }) =>
      Object.values(env).flatMap((value) => /inputs\.([a-z-]+)/u.exec(value)?.[1] ?? []),
    );
    expect(asked.sort()).toEqual(Object.keys(ACTION.inputs).sort());
    for (const { description, default: usual } of Object.values(ACTION.inputs)) {
      expect(description).toMatch(/\.$/u);
      expect(typeof usual).toBe('string');
    }
    for (const { value } of Object.values(ACTION.outputs)) {
      const [, id, name] = /^\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}$/u.exec(value)!;
      expect(STEPS.find((one) => one.id === id)!.run).toContain(`printf '${name}=%s\\n'`);
    }
  });

  test('calls kedja by options that it has', async () => {
    const io = fakeIo({ columns: 200 });
    await main(['check', '--help'], io);
    const options = STEPS.find(({ id }) => id === 'check')!.run.match(/(?<=\(|option |\s)--[a-z-]+/gu)!;
    expect(new Set(options).size).toBeGreaterThan(5);
    for (const option of options) expect(io.said.out).toMatch(new RegExp(`^ +${option} `, 'mu'));
  });

  test('runs on the bash of every runner', () => {
    // macOS has bash 3.2: no mapfile, no associative arrays, no ${x,,}, and an empty list is unset
    for (const { run } of STEPS) {
      expect(run).not.toMatch(/mapfile|readarray|declare -A|\$\{\w+(?:,,|\^\^)|&>>/u);
      expect(bash(`bash -n <<'END'\n${run}\nEND\n`, ROOT).exit).toBe(0);
    }
  });
});

describe('getting kedja', () => {
  test('takes what is built already', () => {
    const context = { inputs: { version: '' }, event: {}, steps: {} };
    const { exit, outputs } = step('get', new Repository(folder()), context, {
      GITHUB_ACTION_PATH: ROOT.replace(/\/$/u, ''),
    });
    expect([exit, outputs['program']]).toEqual([0, join(ROOT, 'bin/kedja.js')]);
  });

  test('refuses what is no version', () => {
    for (const version of ['0.1.0 --registry=x', '$(touch x)', '-g', '../up', 'file:x']) {
      const repository = new Repository(folder());
      const { exit, out } = step('get', repository, { inputs: { version }, event: {}, steps: {} });
      expect([exit, out]).toEqual([2, '::error title=kedja::version is a version of kedja, as 0.1.0\n']);
      expect(repository.has('x')).toBe(false);
    }
  });
});

describe('a push', () => {
  test('is checked by itself, and passes', () => {
    const { base, check } = act(example(), {
      models: 'models',
      baseline: 'kedja.baseline.json',
      'max-slack-loss': '1h',
    });
    expect(base.outputs).toEqual({ against: '' });
    expect([check!.exit, check!.out]).toEqual([0, '']);
    expect(check!.summary).toContain('### ✅');
    expect(readFileSync(check!.outputs['summary']!, 'utf8')).toBe(check!.summary);
  });

  test('leaves the summary out where nobody wants it', () => {
    const { check } = act(example(), { summary: 'false' });
    expect(check!.summary).toBe('');
    expect(check!.outputs['summary']).toBeDefined();
  });

  test('fails with a wrong call', () => {
    const { check } = act(example(), { models: 'nowhere', sarif: 'all.sarif' });
    expect([check!.exit, check!.summary, check!.outputs]).toEqual([2, '', {}]);
    expect(check!.err).toContain('nowhere');
  });
});

describe('a pull request', () => {
  test('is held against what it is merged into, of a clone that holds one commit only', () => {
    const origin = example();
    const { base, head } = request(origin, () => origin.edit(MODEL, ...SLOWER));
    const clone = origin.shallow('merged');
    const told = act(
      clone,
      { ...KNOWN, 'max-slack-loss': '30min' },
      { pull_request: { base: { sha: base }, head: { sha: head } } },
    );
    expect(told.base.outputs).toEqual({ against: base });
    expect(told.check!.exit).toBe(1);
    const errors = told.check!.out.split('\n').filter((line) => line.startsWith('::error '));
    expect(errors.map((line) => /title=kedja ([a-z-]+)/u.exec(line)![1])).toEqual(
      expect.arrayContaining(['old-promise-broken', 'slack-lost', 'odds-below-promise']),
    );
    for (const line of errors) expect(line).toContain(`file=${MODEL},line=`);
    expect(told.check!.summary).toContain('### ❌');
  });

  test('is not blamed for what others merged since', () => {
    const origin = example();
    const old = origin.git('rev-parse', 'main');
    origin.edit(MODEL, ...SLOWER);
    const newer = origin.commit();
    const { head } = request(origin, () => origin.edit(MODEL, 'name: The store', 'name: The big store'));
    const event = { pull_request: { base: { sha: old }, head: { sha: head } } };
    expect(act(origin.shallow('merged'), {}, event).base.outputs).toEqual({ against: newer });
    origin.git('checkout', '-q', 'change'); // the head itself, with all that went before it
    expect(act(origin, {}, { pull_request: { base: { sha: newer }, head: { sha: head } } }).base.outputs).toEqual({
      against: newer,
    });
  });

  test('is held against where it began, where the head itself is checked out whole', () => {
    const origin = example();
    const began = origin.git('rev-parse', 'main');
    const { head } = request(origin, () => origin.edit(MODEL, 'name: The store', 'name: The big store'));
    origin.git('checkout', '-q', 'main');
    origin.edit(MODEL, ...SLOWER);
    const base = origin.commit();
    origin.git('checkout', '-q', 'change');
    const event = { pull_request: { base: { sha: base }, head: { sha: head } } };
    expect(act(origin, {}, event).base.outputs).toEqual({ against: began });
    const clone = origin.shallow('change');
    expect(act(clone, {}, event).base.outputs).toEqual({ against: base });
  });

  test('in a queue is held against what it is queued behind', () => {
    const origin = example();
    const { base } = request(origin, () => origin.edit(MODEL, ...SLOWER));
    const { base: found, check } = act(origin.shallow('merged'), KNOWN, { merge_group: { base_sha: base } });
    expect([found.outputs, check!.exit]).toEqual([{ against: base }, 1]);
  });

  test('leaves a whole clone whole', () => {
    const origin = example();
    const { base, head } = request(origin, () => origin.edit(MODEL, ...SLOWER));
    const clone = new Repository(folder());
    origin.git('clone', '-q', '--branch', 'merged', `file://${origin.path}`, clone.path);
    origin.git('checkout', '-q', 'main');
    origin.write('new.txt', 'x');
    const newer = origin.commit();
    const event = { pull_request: { base: { sha: newer }, head: { sha: 'f'.repeat(40) } } };
    expect(act(clone, {}, event).base.outputs).toEqual({ against: base });
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
    expect(head).not.toBe(base);
  });

  test('says how to get what cannot be fetched', () => {
    const origin = example();
    const clone = origin.shallow('main');
    const gone = 'e'.repeat(40);
    const { base } = act(clone, {}, { pull_request: { base: { sha: gone }, head: { sha: gone } } });
    expect([base.exit, base.out]).toEqual([
      2,
      expect.stringMatching(/^::error title=kedja::cannot fetch .*fetch-depth: 0\n$/u),
    ]);
  });
});

describe('what is asked to be held against', () => {
  test('is a branch, also as origin calls it, a tag, a commit or a file', () => {
    const origin = example();
    origin.git('tag', 'v1');
    const { base } = request(origin, () => origin.edit(MODEL, ...SLOWER), "x;touch${IFS}y-$(id)-'q'");
    const branch = origin.git('rev-parse', "x;touch${IFS}y-$(id)-'q'");
    for (const [against, commit] of [
      ['main', base],
      ['origin/main', base],
      ['v1', base],
      [base, base],
      ["x;touch${IFS}y-$(id)-'q'", branch],
    ] as const) {
      const clone = origin.shallow('merged');
      const told = act(clone, { ...KNOWN, against });
      expect([told.base.err, told.base.outputs]).toEqual(['', { against: commit }]);
      expect(told.check!.exit).toBe(1);
      expect(clone.git('status', '--porcelain')).toBe('');
    }
    const told = act(origin.shallow('merged'), { against: MODEL, models: MODEL });
    expect(told.base.outputs).toEqual({ against: MODEL });
  });

  test('is named where there is no such thing, whatever the clone holds', () => {
    for (const clone of [example().shallow('main'), example()]) {
      const { base } = act(clone, { against: 'nonsense' });
      expect([base.exit, base.out]).toEqual([
        2,
        '::error title=kedja::against names neither a file nor a branch, tag or commit that can be fetched from origin\n',
      ]);
    }
  });

  test('is never an option, nor a way to write to the clone', () => {
    const clone = example().shallow('main');
    for (const against of ['--upload-pack=touch x', '+main:refs/heads/x', 'main:x', '-', 'a\nb', '^main']) {
      const { base } = act(clone, { against });
      expect([base.exit, base.out]).toEqual([2, '::error title=kedja::against is a revision or a file\n']);
    }
    expect(clone.git('branch', '--list', 'x')).toBe('');
    expect(clone.has('x')).toBe(false);
  });
});
