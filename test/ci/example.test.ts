import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  ACTION,
  act,
  bash,
  EXAMPLE,
  example,
  folder,
  PROGRAM,
  Repository,
  request,
  ROOT,
  SLOWER,
  yamlIn,
} from './hosts.js';

const MODEL = 'models/bracket.kedja.yaml';
const CONFIG = 'kedja.config.yaml';
const BASELINE = 'kedja.baseline.json';
const read = (file: string): string => readFileSync(join(EXAMPLE, file), 'utf8');

describe('the workflow', () => {
  interface Workflow {
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: Readonly<
      Record<string, { readonly steps: readonly { readonly uses: string; readonly with?: Record<string, unknown> }[] }>
    >;
  }
  const workflow = yamlIn('examples/ci/.github/workflows/kedja.yml') as Workflow;
  const step = workflow.jobs['promises']!.steps.find(({ uses }) => uses.includes('/kedja@'))!;
  const inputs = Object.fromEntries(Object.entries(step.with!).map(([name, value]) => [name, String(value)]));

  test('may read, and names what is there', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    for (const file of [inputs['models']!, inputs['baseline']!]) expect(existsSync(join(EXAMPLE, file))).toBe(true);
  });

  test('passes what is there', () => {
    const { check } = act(example(), inputs);
    expect([check!.exit, check!.out]).toEqual([0, '']);
    expect(check!.summary).toContain('allowed: agreed with the night shift, until 2030-03-01');
    expect(check!.summary).toContain('known from the baseline');
  });

  test('fails a request that slows the forklift, beside the line of the promise that it costs', () => {
    const origin = example();
    const { base, head } = request(origin, () => origin.edit(MODEL, ...SLOWER));
    const event = { pull_request: { base: { sha: base }, head: { sha: head } } };
    const { check } = act(origin.shallow('merged'), inputs, event);
    expect(check!.exit).toBe(1);
    const line = read(MODEL)
      .split('\n')
      .findIndex((one) => one.includes('car-buyer:'));
    for (const said of check!.out.trim().split('\n')) expect(said).toContain(`file=${MODEL},line=${line + 1},`);
    expect(check!.out).toContain('title=kedja old-promise-broken::');
    expect(check!.summary).toContain('The car buyer');
  });

  test('fails a request that drops an agreement, and shows one that lets more pass', () => {
    const changes: readonly (readonly [string, string, string, number, ...string[]])[] = [
      [MODEL, 'name: The store', 'name: The big store', 0],
      [MODEL, 'time: 10min..20min..1h', 'time: 5min..10min..1h', 0],
      [MODEL, '    agreed: { within: 1h, on-time: 95% }\n', '', 1, 'error no-agreement', 'warning agreement-weakened'],
      [MODEL, '2030-03-01', '2026-03-01', 1, 'error no-feedback', 'warning exception-added', 'warning exception-past'],
      [MODEL, 'within: 6.5h', 'within: 8h', 0, 'warning promise-weakened'],
      [MODEL, '# kedja-allow no-feedback:', '# kedja-allow no-feedback: now', 0, 'warning exception-added'],
      [CONFIG, 'no-owner: error', 'no-owner: off', 0, 'warning configuration-changed'],
      [BASELINE, 'repair', 'bracket', 1, 'error no-feedback', 'warning baseline-grown', 'warning baseline-stale'],
    ];
    for (const [file, from, to, exit, ...found] of changes) {
      const origin = example();
      const { base, head } = request(origin, () => origin.edit(file, from, to));
      const event = { pull_request: { base: { sha: base }, head: { sha: head } } };
      const { check } = act(origin.shallow('merged'), inputs, event);
      const told = [...check!.out.matchAll(/^::(\w+) .*?title=kedja ([a-z-]+)::/gmu)].map(
        ([, level, id]) => `${level} ${id}`,
      );
      expect([check!.exit, told.sort()], to).toEqual([exit, found.sort()]);
    }
  });
});

describe('the job on GitLab', () => {
  interface Job {
    readonly script: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
  }
  const job = (yamlIn('examples/ci/.gitlab-ci.yml') as { readonly promises: Job }).promises;

  /** GitLab runs the lines of a script in one shell; npx is kedja as built of this tree. */
  function run(repository: Repository, env: Readonly<Record<string, string>> = {}): ReturnType<typeof bash> {
    const bin = folder();
    const npx = '#!/bin/bash\n[ "$1 $2" = "--yes kedja@0.1.0" ] || exit 9\nshift 2\nexec node "$PROGRAM" "$@"\n';
    writeFileSync(join(bin, 'npx'), npx, { mode: 0o755 });
    const path = `${bin}:${process.env['PATH']}`;
    return bash(job.script.join('\n'), repository.path, { ...job.variables, PROGRAM, PATH: path, ...env });
  }

  test('passes what is there, and leaves the reports that it names', () => {
    const repository = example();
    const { exit, err } = run(repository);
    expect([exit, err]).toEqual([0, expect.stringContaining('2 models: nothing wrong, 1 allowed, 1 known')]);
    const reports = [...job.artifacts.paths, ...Object.values(job.artifacts.reports)];
    for (const file of reports) expect(repository.has(file)).toBe(true);
    expect(JSON.parse(repository.read(job.artifacts.reports['codequality']!))).toEqual([]);
  });

  test('holds a merge request against what it is merged into, or where it began', () => {
    const origin = example();
    const { base } = request(origin, () => origin.edit(MODEL, ...SLOWER));
    for (const env of [
      { CI_MERGE_REQUEST_DIFF_BASE_SHA: base },
      { CI_MERGE_REQUEST_TARGET_BRANCH_SHA: base, CI_MERGE_REQUEST_DIFF_BASE_SHA: 'e'.repeat(40) },
    ]) {
      const clone = origin.shallow('merged');
      const { exit, out } = run(clone, env);
      expect(exit).toBe(1);
      expect(out).toContain('old-promise-broken');
      const issues = JSON.parse(clone.read(job.artifacts.reports['codequality']!)) as { location: { path: string } }[];
      expect(new Set(issues.map(({ location }) => location.path))).toEqual(new Set([MODEL]));
    }
  });
});

describe('the hooks for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly args: readonly string[];
    readonly files: string;
    readonly language: string;
  }
  const hooks = yamlIn('.pre-commit-hooks.yaml') as readonly Hook[];
  const config = parse(read('.pre-commit-config.yaml')) as {
    readonly repos: readonly {
      readonly hooks: readonly { readonly id: string; readonly args?: readonly string[] }[];
    }[];
  };
  const asked = config.repos[0]!.hooks;

  test('are for models, by their names', () => {
    const models = ['a.kedja.yaml', 'models/b c.kedja.yml', 'x/å.kedja.json', '--fix.kedja.yaml'];
    const others = [
      'kedja.yaml',
      'kedja.config.yaml',
      'kedja.baseline.json',
      'a.kedja.yaml.bak',
      'a.kedja.yamlx',
      'akedja.yaml',
    ];
    for (const { files, language } of hooks) {
      expect([...models, ...others].filter((name) => new RegExp(files, 'u').test(name))).toEqual(models);
      expect(language).toBe('node');
    }
    expect(hooks.map(({ id }) => id)).toEqual(['kedja-check', 'kedja-fix']);
  });

  test('are those that the example asks for', () => {
    expect(asked.length).toBeGreaterThan(0);
    for (const { id, args = ['--'] } of asked) {
      expect(hooks.map((hook) => hook.id)).toContain(id);
      expect(args.at(-1)).toBe('--');
    }
  });

  test('pass what is there, stop what is wrong, and mend what is safe', () => {
    const repository = example();
    const run = (id: string, ...names: readonly string[]): number | null => {
      const hook = hooks.find((one) => one.id === id)!;
      const args = asked[0]!.args ?? hook.args; // either takes what the other does
      const call = hook.entry.replace(/^kedja /u, 'node "$PROGRAM" ');
      const behind = [...args, ...names].map((_, i) => `"$A${i}"`).join(' ');
      const env = Object.fromEntries([...args, ...names].map((one, i) => [`A${i}`, one]));
      return bash(`${call} ${behind}`, repository.path, { PROGRAM, ...env }).exit;
    };
    const models = readdirSync(join(EXAMPLE, 'models')).map((name) => `models/${name}`);
    expect([run('kedja-check', ...models), run('kedja-fix', ...models)]).toEqual([0, 0]);
    expect(repository.git('status', '--porcelain')).toBe('');
    repository.write(
      '--output=x.kedja.yaml',
      read(MODEL)
        .replace(...SLOWER)
        .replace('6.5h', '6.5 hours'),
    );
    expect(run('kedja-check', '--output=x.kedja.yaml')).toBe(1);
    expect(run('kedja-fix', '--output=x.kedja.yaml')).toBe(1);
    expect(repository.read('--output=x.kedja.yaml')).toContain('within: 6.5h');
    expect(repository.has('x.kedja.yaml')).toBe(false);
  });
});

describe('the example', () => {
  test('is told in few lines, with calls that do what they say', () => {
    const told = read('README.md');
    expect(told.split('\n').length).toBeLessThanOrEqual(41);
    const [, call] = /```sh\nkedja (.*)\n```/u.exec(told)!;
    expect(told).toContain(`\`${SLOWER[1]}\``);
    const repository = example();
    expect(bash(`node "$PROGRAM" ${call}`, repository.path, { PROGRAM }).exit).toBe(0);
    repository.edit(MODEL, ...SLOWER);
    expect(bash(`node "$PROGRAM" ${call}`, repository.path, { PROGRAM }).exit).toBe(1);
    for (const [, file] of told.matchAll(/^\| `([^`]+)`/gmu))
      expect(file!.includes('*') || existsSync(join(EXAMPLE, file!)), file).toBe(true);
    for (const [, exception] of told.matchAll(/`(# kedja-allow .*?)`/gu)) expect(read(MODEL)).toContain(exception);
  });

  test('names no registry and nothing of any machine', () => {
    const files = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(7);
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8');
      expect(text).not.toMatch(/registry\.|npmjs|\/(?:home|root|tmp|work|Users)\//u);
      expect(text.endsWith('\n') && !/[^\S\n]$/mu.test(text)).toBe(true);
    }
    expect(readFileSync(join(ROOT, 'action.yml'), 'utf8')).not.toMatch(/npmjs|\/(?:home|root|tmp|work|Users)\//u);
  });
});
