import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { main, nodeIo } from '../../src/cli/main.js';

export const MODEL = `kedja: 1
chain: Brackets
departments:
  store: 10min
  lathe: { time: 2h, delays: [{ cause: tool breaks, chance: 3%, time: 3h }] }
customers:
  car-buyer: { promise: { within: 4h, on-time: 95% } }
links:
  - { from: store, to: lathe, agreed: { within: 30min, on-time: 95% } }
  - lathe -> car-buyer
`;

/** For each test a folder to stand in: a repository of git with two models in it. */
export function inRepository() {
  let home: string;
  let folder: string;
  beforeEach(() => {
    home = process.cwd();
    folder = mkdtempSync(join(tmpdir(), 'kedja-repository-'));
    process.chdir(folder);
    git('init', '-q');
    write('models/brackets.kedja.yaml', MODEL);
    write('models/other.kedja.yaml', MODEL.replace('Brackets', 'Others'));
    commit();
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });
  return { check, commit, git, write };
}

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { stdio: 'ignore' });
}

function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'as it is');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function check(...argv: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const io = {
    ...nodeIo(),
    out: (text: string | Uint8Array) => void (said.out += String(text)),
    err: (text: string) => void (said.err += text),
  };
  const exit = await main(['check', ...argv, '--lang', 'en'], {
    ...io,
    env: {},
    terminal: { isOut: false, isErr: false, columns: 80 },
  });
  return { exit, ...said };
}
