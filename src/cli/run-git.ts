import { execFile } from 'node:child_process';
import type { GitAnswer, GitBeside, GitSetting, IoProblem } from './io.js';

/** What git is told of its settings in the environment, and may be: most of all which folders it trusts. */
const KEPT = /^GIT_CONFIG_(?:COUNT|GLOBAL|KEY_\d+|NOSYSTEM|SYSTEM|VALUE_\d+)$/u;

/** Before every command: nothing is started that a repository asks for, and paths are what they are. */
const QUIET = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-optional-locks',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false', 'color.ui=false'].flatMap(
    (setting) => ['-c', setting],
  ),
];

/** Runs git, without a shell and without asking anybody anything; `missing` where there is none. */
export function runGit(
  args: readonly string[],
  limit: number,
  { settings = [], input = '' }: GitBeside = {},
): Promise<GitAnswer | IoProblem> {
  return new Promise((resolve) => {
    const env = withSettings(settings, neutral(process.env));
    const options = { encoding: 'buffer', maxBuffer: limit, env, windowsHide: true } as const;
    const child = execFile('git', [...QUIET, ...behindC(settings), ...args], options, (error, out, err) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, out, err: err.toString() });
      else if (code === 'ENOENT') resolve({ problem: 'missing', code });
      else if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') resolve({ problem: 'too-large', code: '' });
      else resolve({ problem: code === 'EACCES' ? 'forbidden' : 'other', code: code ?? error?.signal ?? 'unknown' });
    });
    child.stdin?.on('error', () => undefined); // it ended before it had read all: its exit code tells why
    child.stdin?.end(input);
  });
}

/** Nothing is fetched, also where a repository says that it lacks something; nobody is asked. */
const OFFLINE = { GIT_TERMINAL_PROMPT: '0', GIT_PAGER: '', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };

/** The environment without what points git at another repository, as the environment of its hooks does; in plain English. */
export function neutral(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_') || KEPT.test(name));
  return { ...Object.fromEntries(rest), LC_ALL: 'C', LANGUAGE: '', ...OFFLINE };
}

/** What a git before 2.31 heeds, too: settings whose name holds no `=`, at which it would end there. */
function behindC(settings: readonly GitSetting[]): string[] {
  return settings.flatMap(([name, value]) => (name.includes('=') ? [] : ['-c', `${name}=${value}`]));
}

/** Settings beside those that the environment has. */
function withSettings(settings: readonly GitSetting[], env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const count = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  if (settings.length === 0 || !Number.isSafeInteger(count) || count < 0) return env; // git itself tells of what is no number
  const more = settings.flatMap(([name, value], i) => [
    [`GIT_CONFIG_KEY_${count + i}`, name],
    [`GIT_CONFIG_VALUE_${count + i}`, value],
  ]);
  return { ...env, ...Object.fromEntries(more), GIT_CONFIG_COUNT: String(count + settings.length) };
}
