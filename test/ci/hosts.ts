import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { parse } from 'yaml';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const EXAMPLE = join(ROOT, 'examples/ci');

/** A day before any exception in the example ends. */
const TODAY = '2026-11-20';

interface Step {
  readonly id: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const ACTION = yamlIn('action.yml') as Action;

export function yamlIn(file: string): unknown {
  return parse(readFileSync(join(ROOT, file), 'utf8'));
}

const TOP = mkdtempSync(join(tmpdir(), 'kedja hosts ')); // a blank in every path
afterAll(() => rmSync(TOP, { recursive: true, force: true }));

/** Nothing of whoever runs the tests: no settings, no repository around them. */
const ENV: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: TOP,
  LANG: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CEILING_DIRECTORIES: TOP,
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

export function folder(): string {
  return mkdtempSync(join(TOP, 'one '));
}

/** kedja as built of this tree, on a day that never ends: a program for hosts to run. */
export const PROGRAM = join(folder(), 'kedja.mjs');
writeFileSync(
  PROGRAM,
  `import { main, nodeIo } from ${JSON.stringify(join(ROOT, 'dist/cli.js'))};
const [command, ...rest] = process.argv.slice(2);
process.exitCode = await main([command, '--today', '${TODAY}', ...rest], nodeIo());
`,
);

export class Repository {
  constructor(readonly path: string) {}

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.path, ...args], { encoding: 'utf8', env: ENV, stdio: 'pipe' }).trim();
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  has(file: string): boolean {
    return existsSync(join(this.path, file));
  }

  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  commit(): string {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', 'one');
    return this.git('rev-parse', 'HEAD');
  }

  /** As hosts get it: the last commit of a branch, and nothing before it. */
  shallow(branch: string): Repository {
    const clone = new Repository(folder());
    this.git('clone', '-q', '--depth=1', '--branch', branch, `file://${this.path}`, clone.path);
    return clone;
  }
}

/** The example as a repository of its own, with all in it committed on main. */
export function example(): Repository {
  const repository = new Repository(folder());
  repository.git('init', '-q', '-b', 'main');
  cpSync(EXAMPLE, repository.path, { recursive: true });
  repository.commit();
  return repository;
}

/** A request: a branch from main, changed, and merged with main for trial, as GitHub does. */
export function request(origin: Repository, change: () => void, name = 'change'): { base: string; head: string } {
  const base = origin.git('rev-parse', 'main');
  origin.git('checkout', '-q', '-b', name, 'main');
  change();
  const head = origin.commit();
  origin.git('checkout', '-q', '-b', 'merged', 'main');
  origin.git('merge', '-q', '--no-ff', '-m', 'merged', name);
  return { base, head };
}

export const SLOWER = ['time: 10min..20min..1h', 'time: 2h..3h..4h'] as const;

export interface Said {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Event {
  readonly pull_request?: { readonly base: { readonly sha: string }; readonly head: { readonly sha: string } };
  readonly merge_group?: { readonly base_sha: string };
}

/** Runs a script by bash as GitHub does, or as GitLab does. */
export function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Said {
  const temp = folder();
  const [file, summary, outputs] = ['script.sh', 'summary', 'outputs'].map((name) => join(temp, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, script);
  for (const empty of [summary, outputs]) writeFileSync(empty, '');
  const world = { ...ENV, RUNNER_TEMP: temp, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs, ...env };
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', file], {
    cwd,
    env: world,
    encoding: 'utf8',
  });
  const lines = readFileSync(outputs, 'utf8').split('\n').slice(0, -1);
  return {
    exit: ran.status,
    out: ran.stdout,
    err: ran.stderr,
    summary: readFileSync(summary, 'utf8'),
    outputs: Object.fromEntries(lines.map((line) => [line.split('=')[0]!, line.split('=').slice(1).join('=')])),
  };
}

/** Runs the steps of the action that find the base and check, with kedja as built of this tree. */
export function act(
  repository: Repository,
  inputs: Readonly<Record<string, string>> = {},
  event: Event = {},
): { readonly base: Said; readonly check: Said | null } {
  const given = {
    ...Object.fromEntries(Object.entries(ACTION.inputs).map(([id, one]) => [id, one.default])),
    ...inputs,
  };
  const context = { inputs: given, event, steps: { get: { program: PROGRAM } } };
  const base = step('base', repository, context);
  if (base.exit !== 0) return { base, check: null };
  return { base, check: step('check', repository, { ...context, steps: { ...context.steps, base: base.outputs } }) };
}

interface Context {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: Event;
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function step(id: string, { path }: Repository, context: Context, env: Record<string, string> = {}): Said {
  const { run, env: asked } = ACTION.runs.steps.find((one) => one.id === id)!;
  const told = Object.entries(asked).map(([name, value]) => [name, evaluated(value, context)]);
  return bash(run, path, { ...Object.fromEntries(told), ...env });
}

/** What the runner makes of `${{ a.b || c.d }}`: the first that is something. */
function evaluated(value: string, { inputs, event, steps }: Context): string {
  return value.replaceAll(/\$\{\{ (.*?) \}\}/gu, (_, asked: string) => {
    for (const one of asked.split(' || ')) {
      const [room, ...way] = one.split('.');
      const [from, path] =
        room === 'inputs' ? [inputs, way] : room === 'steps' ? [steps[way[0]!], way.slice(2)] : [event, way.slice(1)];
      const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], from);
      if (typeof found === 'string' && found !== '') return found;
    }
    return '';
  });
}
