import { execFile } from 'node:child_process';
import type { GitAnswer, IoProblem } from './io.js';

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
export function runGit(args: readonly string[], limit: number): Promise<GitAnswer | IoProblem> {
  return new Promise((resolve) => {
    const options = { encoding: 'buffer', maxBuffer: limit, env: neutral(process.env), windowsHide: true } as const;
    const child = execFile('git', [...QUIET, ...args], options, (error, out, err) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, out, err: err.toString() });
      else if (code === 'ENOENT') resolve({ problem: 'missing', code });
      else if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') resolve({ problem: 'too-large', code: '' });
      else resolve({ problem: code === 'EACCES' ? 'forbidden' : 'other', code: code ?? error?.signal ?? 'unknown' });
    });
    child.stdin?.end();
  });
}

/** Nothing is fetched, also where a repository says that it lacks something; nobody is asked. */
const OFFLINE = { GIT_TERMINAL_PROMPT: '0', GIT_PAGER: '', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };

/** The environment without what points git at another repository, as the environment of its hooks does; in plain English. */
export function neutral(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_') || KEPT.test(name));
  return { ...Object.fromEntries(rest), LC_ALL: 'C', LANGUAGE: '', ...OFFLINE };
}
