import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changedModels } from '../../src/cli/changed.js';
import { pastCalled } from '../../src/cli/git.js';
import { type GitAnswer, type Io, type IoProblem, UsageError } from '../../src/cli/io.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { neutral } from '../../src/cli/run-git.js';
import { LANGUAGES } from '../../src/model/chain.js';
import { words } from '../../src/words/en/index.js';
import { wordsOf } from '../../src/words/languages.js';
import { compareSides } from '../../src/against.js';
import { changeFindings } from '../../src/gate/change-findings.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';
import { sideOf } from '../support/sides.js';

const MODEL = 'kedja: 1\ndepartments: { lathe: 2h }\ncustomers: { buyer: 4h }\nlinks: [lathe -> buyer]\n';
const SLOWER = MODEL.replace('2h', '3h');

const io: Io = nodeIo();
const kept = { ...process.env };
let top: string;
let repo: string;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'kedja git ')); // a blank in every path
  for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];
  writeFileSync(join(top, 'config'), '[user]\nname = A\nemail = a@example.org\n[init]\ndefaultBranch = main\n');
  process.env['GIT_CONFIG_GLOBAL'] = join(top, 'config');
  process.env['GIT_CONFIG_NOSYSTEM'] = '1';
});

afterAll(() => {
  process.env = kept;
  rmSync(top, { recursive: true, force: true });
});

beforeEach(() => {
  repo = mkdtempSync(join(top, 'repo '));
  git('init', '-q');
});

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', repo, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function write(name: string, text = MODEL): string {
  const path = join(repo, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
}

async function before(said: string, file: string, world: Io = io): Promise<string | null> {
  const past = await pastCalled(said, world);
  const model = await past.before(file);
  return model === null ? null : new TextDecoder().decode(model.bytes);
}

async function refused(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).said(words.cli);
}

describe('a model as it was', () => {
  test('is read at a branch, a tag, a commit and what leads to one', async () => {
    const file = write('models/workshop.yaml');
    commit();
    git('tag', '-a', 'v1', '-m', 'v1');
    const first = git('rev-parse', 'HEAD').trim();
    write('models/workshop.yaml', SLOWER);
    commit();
    for (const said of ['v1', first, first.slice(0, 10), 'HEAD~1', 'main^', 'HEAD@{1}'])
      expect(await before(said, file), said).toBe(MODEL);
    expect(await before('main', file)).toBe(SLOWER);
  });

  test('has just the bytes that were committed', async () => {
    git('config', 'core.autocrlf', 'true');
    const file = write('m.yaml', MODEL.replaceAll('\n', '\r\n'));
    commit();
    expect(await before('HEAD', file)).toBe(MODEL);
  });

  test('whatever it is called', async () => {
    const names = [
      '-m.yaml',
      ':(top)m.yaml',
      ':m.yaml',
      'a b.yaml',
      'å ä ö.yaml',
      '*.yaml',
      'HEAD',
      'm[1].yaml',
      '"m".yaml',
      "m'$(id)`.yaml",
      'a\nb.yaml',
      '--output=x.yaml',
    ];
    for (const [i, name] of names.entries()) write(name, MODEL.replace('2h', `${i + 1}h`));
    commit();
    for (const [i, name] of names.entries())
      expect(await before('HEAD', join(repo, name)), name).toBe(MODEL.replace('2h', `${i + 1}h`));
    expect(existsSync(join(repo, 'x.yaml'))).toBe(false);
  });

  test('is null where it was not there', async () => {
    write('old.yaml');
    commit();
    expect(await before('HEAD', write('new.yaml'))).toBeNull();
    expect(await before('HEAD', write('models/old.yaml'))).toBeNull();
  });

  test('where another repository lies inside, is that of the other', async () => {
    write('m.yaml');
    commit();
    const outer = repo;
    mkdirSync(join(outer, 'inner'));
    repo = join(outer, 'inner');
    git('init', '-q');
    const file = write('m.yaml', SLOWER);
    commit();
    const past = await pastCalled('HEAD', io);
    const bytes = (one: string): Promise<string> =>
      past.before(one).then((model) => new TextDecoder().decode(model!.bytes));
    expect([await bytes(file), await bytes(join(outer, 'm.yaml'))]).toEqual([SLOWER, MODEL]);
  });

  test('is an older file, where one is named', async () => {
    const file = write('m.yaml', SLOWER);
    const old = write('old.yaml');
    expect(await before(old, file)).toBe(MODEL);
    expect((await pastCalled(old, io)).kind).toBe('file');
    expect(await before(old, '-')).toBe(MODEL);
    // a branch that is called like a file which is not there is a branch
    commit();
    git('branch', 'new.yaml');
    expect(await before('new.yaml', file)).toBe(SLOWER);
  });
});

describe('it is told apart', () => {
  test('that git is not installed', async () => {
    expect(await refused(before('HEAD', 'm.yaml', fakeIo()))).toMatch(/^--against: git is not installed; /u);
  });

  test('that there is no repository', async () => {
    const folder = mkdtempSync(join(top, 'plain '));
    expect(await refused(before('HEAD', join(folder, 'm.yaml')))).toMatch(/is in no git repository; /u);
  });

  test('that the revision is not known, and which of origin is', async () => {
    const file = write('m.yaml');
    commit();
    const unknown = await refused(before('nowhere', file));
    expect(unknown).toBe('--against: git knows no revision "nowhere"');
    git('update-ref', 'refs/remotes/origin/release', 'HEAD');
    expect(await refused(before('release', file))).toBe(
      '--against: git knows no revision "release"; did you mean "origin/release"?',
    );
    expect(await before('origin/release', file)).toBe(MODEL);
    expect(await refused(before('nowhere.yaml', file))).toMatch(/there is no file "nowhere\.yaml", and git knows no/u);
    for (const said of ['HEAD..HEAD', '^HEAD', 'HEAD:m.yaml', 'HEAD^{tree}', 'a b', 'HEAD\nx', '@{0}x'])
      expect(await refused(before(said, file)), said).toMatch(/git knows no (?:such )?revision/u);
  });

  test('that a branch and a tag share the name, with the cure', async () => {
    const file = write('m.yaml');
    commit();
    git('tag', 'target');
    write('m.yaml', SLOWER);
    commit();
    git('branch', 'target');
    git('config', 'core.warnAmbiguousRefs', 'false');
    for (const said of ['target', 'target^{commit}', 'target~0'])
      expect(await refused(before(said, file))).toBe(
        `--against: "${said}" may be more than one thing; write refs/heads/target for the branch, refs/tags/target for the tag`,
      );
    expect(await before('refs/heads/target', file)).toBe(SLOWER);
    expect(await before('refs/tags/target', file)).toBe(MODEL);
    const first = git('rev-parse', 'HEAD~1').trim();
    git('update-ref', `refs/heads/${first}`, 'HEAD');
    expect(await before(first, file)).toBe(MODEL); // the whole name of a commit is never another's
  });

  test('that nothing was committed yet', async () => {
    expect(await refused(before('HEAD', write('m.yaml')))).toMatch(/git knows no revision "HEAD"/u);
  });

  test('that the clone is shallow, with the cure', async () => {
    write('m.yaml');
    commit();
    write('m.yaml', SLOWER);
    commit();
    const from = repo;
    repo = join(top, `shallow ${Date.now()}`);
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${from}`, repo]);
    const file = join(repo, 'm.yaml');
    expect(await before('HEAD', file)).toBe(SLOWER);
    const said = await refused(before('HEAD~1', file));
    expect(said).toMatch(/"HEAD~1" is not in this shallow clone; .*git fetch --unshallow.*fetch-depth: 0/u);
  });

  test('that a shallow clone holds one branch only, with a cure that works', async () => {
    write('m.yaml');
    commit();
    git('checkout', '-q', '-b', 'feature/x');
    write('m.yaml', SLOWER);
    commit();
    const from = repo;
    repo = join(top, `one branch ${Date.now()}`);
    execFileSync('git', ['clone', '-q', '--depth=1', '--branch=feature/x', `file://${from}`, repo]);
    const file = join(repo, 'm.yaml');
    const said = await refused(before('main', file));
    expect(await refused(before('origin/main', file))).toBe(said.replace('"main"', '"origin/main"'));
    const [, cure] = /with git (fetch .*?), and hold against origin\/main;/u.exec(said)!;
    git(...cure!.split(' '));
    expect(await before('origin/main', file)).toBe(MODEL);
    expect(await refused(before('main', file))).toContain('did you mean "origin/main"?');
    for (const commitName of ['HEAD~1', 'abcdef12', 'feature/x^'])
      expect(await refused(before(commitName, file))).toMatch(/git fetch --unshallow/u);
  });

  test('that it was no file then', async () => {
    mkdirSync(join(repo, 'm.yaml'));
    write('m.yaml/inner.yaml');
    symlinkSync('m.yaml', join(repo, 'link.yaml'));
    commit();
    for (const name of ['m.yaml', 'link.yaml'])
      expect(await refused(before('HEAD', join(repo, name)))).toMatch(/was not a file in HEAD$/u);
  });

  test('that git does not trust the folder, with the cure; and it is not made to', async () => {
    const answer: GitAnswer = {
      code: 128,
      out: new Uint8Array(),
      err: "fatal: detected dubious ownership in repository at '/x'\nTo add an exception for this directory, call:\n",
    };
    const said = await refused(before('HEAD', 'm.yaml', fakeIo({ git: () => answer })));
    expect(said).toMatch(/git does not trust \., .*git config --global --add safe\.directory/u);
  });

  test('what else goes wrong, in one line', async () => {
    const failing = (answer: GitAnswer | IoProblem): Promise<string> =>
      refused(before('HEAD', 'm.yaml', fakeIo({ git: () => answer })));
    const err = 'fatal: \u001b[31mout of memory\nmore\n';
    expect(await failing({ code: 128, out: new Uint8Array(), err })).toBe(
      '--against: git does not answer: \\u{1b}[31mout of memory',
    );
    expect(await failing({ problem: 'forbidden', code: 'EACCES' })).toBe('--against: git does not answer: EACCES');
    expect(await refused(before('HEAD', '-'))).toMatch(/standard input has no past/u);
    expect(await refused(before('HEAD', join(repo, 'no such folder', 'm.yaml')))).toMatch(
      /does not answer: cannot change/u,
    );
  });
});

describe('nothing that is typed or committed is obeyed', () => {
  test('a revision is never an option', async () => {
    const file = write('m.yaml');
    commit();
    for (const said of ['--output=x', '-h', '--', '--end-of-options', '', '--all', '--exec=id'])
      expect(await refused(before(said, file)), said).toMatch(/is no revision/u);
    const calls: (readonly string[])[] = [];
    const world = fakeIo({
      git: (args) => (calls.push(args), { code: 0, out: new TextEncoder().encode('a'.repeat(40)), err: '' }),
    });
    await before('main; rm -rf /', 'm.yaml', world).catch(() => null);
    expect(calls.find((args) => args.includes('main; rm -rf /'))!.slice(-2)).toEqual([
      '--end-of-options',
      'main; rm -rf /',
    ]);
  });

  test('no hook, monitor, pager, filter, external diff or textconv of the repository is run', async () => {
    const file = write('m.yaml');
    write('.gitattributes', '*.yaml diff=evil filter=evil\n*.yml filter=longer.name\n');
    write('other.yml');
    commit();
    const script = write('evil.sh', `#!/bin/sh\ntouch '${repo}/run'\n`);
    chmodSync(script, 0o755);
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.longer.name.process',
      'diff.evil.textconv',
      'diff.evil.command',
      'pager.diff',
    ])
      git('config', key, script);
    git('config', 'filter.evil.required', 'true');
    git('config', 'core.hooksPath', repo);
    write('post-index-change', `#!/bin/sh\ntouch '${repo}/run'\n`);
    chmodSync(join(repo, 'post-index-change'), 0o755);
    write('m.yaml', SLOWER);
    write('other.yml', SLOWER);
    expect(await before('HEAD', file)).toBe(MODEL);
    await changedModels(repo, await pastCalled('HEAD', io), io);
    expect(existsSync(join(repo, 'run'))).toBe(false);
  });

  test('no filter is run, whatever it is called and whatever the environment sets', async () => {
    const names = ['a=b', '', '=', 'x.clean=true', 'å', 'a b', 'a.b', 'A=b', '"', 'b\\c'];
    const file = write('m.yaml');
    commit();
    const script = write('evil.sh', `#!/bin/sh\ntouch '${repo}/run'\ncat\n`);
    chmodSync(script, 0o755);
    process.env['GIT_CONFIG_COUNT'] = '1';
    process.env['GIT_CONFIG_KEY_0'] = 'core.abbrev';
    process.env['GIT_CONFIG_VALUE_0'] = '12';
    try {
      for (const name of names)
        for (const program of ['clean', 'process']) {
          rmSync(join(repo, '.git/info/attributes'), { force: true });
          git('config', `filter.${name}.${program}`, `'${script}'`);
          git('config', `filter.${name}.required`, 'true');
          write('.git/info/attributes', `*.yaml filter=${name}\n`);
          write('m.yaml', `${MODEL}# ${name} ${program}\n`);
          expect(await before('HEAD', file)).toBe(MODEL);
          await changedModels(repo, await pastCalled('HEAD', io), io);
          expect([name, existsSync(join(repo, 'run'))]).toEqual([name, false]);
          git('config', '--remove-section', `filter.${name}`);
        }
    } finally {
      for (const name of ['COUNT', 'KEY_0', 'VALUE_0']) delete process.env[`GIT_CONFIG_${name}`];
    }
  }, 60_000);

  test('the environment points to no other repository, as that of a hook does', async () => {
    const file = write('m.yaml');
    commit();
    const other = mkdtempSync(join(top, 'other '));
    execFileSync('git', ['-C', other, 'init', '-q']);
    const pointing = {
      GIT_DIR: join(other, '.git'),
      GIT_INDEX_FILE: join(other, 'index'),
      GIT_WORK_TREE: other,
      GIT_TRACE: '1',
    };
    Object.assign(process.env, pointing);
    try {
      expect(await before('HEAD', file)).toBe(MODEL);
    } finally {
      for (const name of Object.keys(pointing)) delete process.env[name];
    }
    expect(
      neutral({
        PATH: '/bin',
        GIT_DIR: 'x',
        git_dir: 'x',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_PARAMETERS: 'x',
      }),
    ).toEqual({
      PATH: '/bin',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      LC_ALL: 'C',
      LANGUAGE: '',
      GIT_TERMINAL_PROMPT: '0',
      GIT_PAGER: '',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: '',
    });
  });
});

describe('which models changed', () => {
  async function changed(path = repo, said = 'HEAD'): Promise<string[]> {
    const models = await changedModels(path, await pastCalled(said, io), io);
    const short = (file: string): string => file.replace(`${repo}/`, '');
    return models.map(
      ({ state, file, was }) => `${state} ${short(file)}${was === null || state === 'gone' ? '' : ` from ${was.path}`}`,
    );
  }

  test('those that differ, are new, renamed or gone, and no others', async () => {
    for (const name of ['same', 'edited', 'moved', 'moved-unknown', 'gone', 'uncached'])
      write(
        `models/${name}.kedja.yaml`,
        MODEL.replace('lathe:', `lathe-${name.length}: 1h, lathe:`).replaceAll('buyer', name),
      );
    write('other.yaml', 'a: 1\n');
    write('notes.txt', 'kedja: 1\n');
    write('.gitignore', 'ignored*\n');
    commit();
    write('models/edited.kedja.yaml', SLOWER);
    git('mv', 'models/moved.kedja.yaml', 'moved.kedja.yaml');
    renameSync(join(repo, 'models/moved-unknown.kedja.yaml'), join(repo, 'models/å ä.kedja.yaml'));
    rmSync(join(repo, 'models/gone.kedja.yaml'));
    git('rm', '-q', '--cached', 'models/uncached.kedja.yaml');
    write('models/new.yaml', SLOWER.replace('buyer', 'payer').replace('-> buyer', '-> payer'));
    write('staged.yaml', 'kedja: 1\n');
    git('add', 'staged.yaml');
    write('ignored.yaml');
    write('other.yaml', 'a: 2\n');
    write('notes.txt', 'kedja: 2\n');
    expect(await changed()).toEqual([
      'changed models/edited.kedja.yaml',
      'gone models/gone.kedja.yaml',
      'new models/new.yaml',
      'changed models/uncached.kedja.yaml',
      'renamed models/å ä.kedja.yaml from models/moved-unknown.kedja.yaml',
      'renamed moved.kedja.yaml from models/moved.kedja.yaml',
      'new staged.yaml',
    ]);
    git('config', 'diff.relative', 'true');
    expect(await changed(join(repo, 'models'))).toEqual([
      'changed models/edited.kedja.yaml',
      'gone models/gone.kedja.yaml',
      'gone models/moved.kedja.yaml',
      'new models/new.yaml',
      'changed models/uncached.kedja.yaml',
      'renamed models/å ä.kedja.yaml from models/moved-unknown.kedja.yaml',
    ]);
    expect(await changed(join(repo, 'models/edited.kedja.yaml'))).toEqual(['changed models/edited.kedja.yaml']);
    expect(await changed(join(repo, 'models/same.kedja.yaml'))).toEqual([]);
    expect(await changed(join(repo, 'models/new.yaml'))).toEqual(['new models/new.yaml']);
  });

  test('what was renamed, or is gone with its folder, is read where it was', async () => {
    write('old/m.kedja.yaml');
    write('old/gone.kedja.yaml', SLOWER);
    commit();
    mkdirSync(join(repo, 'new'));
    git('mv', 'old/m.kedja.yaml', 'new/m.kedja.yaml');
    git('rm', '-q', 'old/gone.kedja.yaml');
    const past = await pastCalled('HEAD', io);
    const models = await changedModels(repo, past, io);
    expect(models.map(({ state }) => state)).toEqual(['renamed', 'gone']);
    const then = await past.before(models[0]!.file, { was: models[0]!.was });
    expect([then!.file, new TextDecoder().decode(then!.bytes)]).toEqual([join(repo, 'old/m.kedja.yaml'), MODEL]);
    const gone = await past.before(models[1]!.file, { was: models[1]!.was });
    expect(new TextDecoder().decode(gone!.bytes)).toBe(SLOWER);
  });

  test('a file that was renamed is, where it alone is named', async () => {
    write('a/one.yaml');
    write('a/two.yaml', `${MODEL}# two\n`);
    commit();
    mkdirSync(join(repo, 'b'));
    git('mv', 'a/one.yaml', 'b/one.yaml');
    write('b/one.yaml', MODEL.replace('4h', '5h'));
    renameSync(join(repo, 'a/two.yaml'), join(repo, 'b/three.yaml'));
    const file = join(repo, 'b/one.yaml');
    expect(await changed(file)).toEqual(['renamed b/one.yaml from a/one.yaml']);
    expect(await changed(join(repo, 'b/three.yaml'))).toEqual(['renamed b/three.yaml from a/two.yaml']);
    const past = await pastCalled('HEAD', io);
    const [model] = await changedModels(file, past, io);
    expect(new TextDecoder().decode((await past.before(file, { was: model!.was }))!.bytes)).toBe(MODEL);
  });

  test('a model that was moved out of the folder is gone from it', async () => {
    write('models/m.yaml');
    commit();
    mkdirSync(join(repo, 'old'));
    git('mv', 'models/m.yaml', 'old/m.yaml');
    write('models/notes.yaml', 'a: 1\n');
    expect(await changed(join(repo, 'models'))).toEqual(['gone models/m.yaml']);
    expect(await changed(join(repo, 'old'))).toEqual(['renamed old/m.yaml from models/m.yaml']);
  });

  test('a file that is a model no more, or a link now, is gone', async () => {
    for (const name of ['a.yaml', 'b.yaml', 'c.kedja.yaml', 'd.yaml']) write(name);
    commit();
    write('a.yaml', MODEL.replace('kedja: 1\n', ''));
    write('b.yaml', '');
    write('c.kedja.yaml', 'nothing at all');
    rmSync(join(repo, 'd.yaml'));
    write('elsewhere.txt', SLOWER);
    symlinkSync('elsewhere.txt', join(repo, 'd.yaml'));
    expect(await changed()).toEqual(['gone a.yaml', 'gone b.yaml', 'changed c.kedja.yaml', 'gone d.yaml']);
  });

  test('what a sparse checkout leaves out is not gone, and nobody passes it unseen', async () => {
    write('here/m.yaml');
    for (const name of ['m', 'same', 'gone', 'none']) write(`there/${name}.yaml`, `${MODEL}# ${name}\n`);
    write('there/other.yaml', 'a: 1\n');
    commit();
    git('branch', 'base');
    write('there/m.yaml', SLOWER);
    write('there/new.yaml', SLOWER);
    write('there/other.yaml', 'a: 2\n');
    write('there/none.yaml', 'a: 2\n');
    rmSync(join(repo, 'there/gone.yaml'));
    commit();
    git('sparse-checkout', 'set', 'here');
    expect(await changed()).toEqual([]);
    const told = await refused(changed(repo, 'base'));
    expect(told).toMatch(/^--against: git has .*there\/m\.yaml and has not checked it out; git sparse-checkout add /u);
    expect(await changed(join(repo, 'here'), 'base')).toEqual([]);
    git('sparse-checkout', 'add', 'there');
    expect(await changed(repo, 'base')).toEqual([
      'changed there/m.yaml',
      'renamed there/new.yaml from there/gone.yaml',
      'gone there/none.yaml',
    ]);
  });

  test('a link is no model, and one that became a file is told of', async () => {
    write('elsewhere.txt');
    for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) symlinkSync('elsewhere.txt', join(repo, name));
    commit();
    rmSync(join(repo, 'a.yaml'));
    rmSync(join(repo, 'b.yaml'));
    symlinkSync('nowhere.txt', join(repo, 'b.yaml'));
    symlinkSync('elsewhere.txt', join(repo, 'd.yaml'));
    git('add', 'd.yaml');
    rmSync(join(repo, 'c.yaml'));
    write('c.yaml', SLOWER);
    expect(await changed()).toEqual(['changed c.yaml']);
    expect(await refused(before('HEAD', join(repo, 'c.yaml')))).toMatch(/was not a file in HEAD$/u);
  });

  test('of many files that are no models git is asked once', async () => {
    for (let i = 0; i < 1200; i++) write(`many/${i}.yaml`, `a: ${i}\n${'x'.repeat(i % 7)}`);
    write('many/m.yaml');
    commit();
    for (let i = 0; i < 1200; i++) write(`many/${i}.yaml`, `b: ${i}\n`);
    write('many/m.yaml', 'kedja no more\n');
    const asked: string[] = [];
    const counting: Io = { ...io, git: (args, ...rest) => (asked.push(args.join(' ')), io.git(args, ...rest)) };
    const models = await changedModels(repo, await pastCalled('HEAD', counting), counting);
    expect(models.map(({ state, file }) => `${state} ${file.replace(`${repo}/`, '')}`)).toEqual(['gone many/m.yaml']);
    expect(asked.filter((one) => one.includes('cat-file'))).toHaveLength(3); // 500 at once
  }, 60_000);

  test('nothing since a commit without a change', async () => {
    write('m.yaml');
    commit();
    expect(await changed()).toEqual([]);
    expect(await refused(changed(repo, join(repo, 'm.yaml')))).toMatch(/^--changed: name a revision/u);
  });
});

test('a file that is as it was is not fetched again, and a folder is asked for once', async () => {
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) write(`models/${name}`);
  commit();
  write('models/c.yaml', SLOWER);
  const asked: string[] = [];
  const counting: Io = {
    ...io,
    git: (args, limit) => {
      asked.push(args.find((arg) => ['rev-parse', 'ls-tree', 'cat-file'].includes(arg)) ?? '');
      return io.git(args, limit);
    },
  };
  const past = await pastCalled('HEAD', counting);
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml', 'new.yaml']) {
    const now = new TextEncoder().encode(name === 'c.yaml' ? SLOWER : MODEL);
    const then = await past.before(join(repo, 'models', name), { now });
    expect(then === null ? null : new TextDecoder().decode(then.bytes)).toBe(name === 'new.yaml' ? null : MODEL);
  }
  expect(asked.filter((one) => one !== 'rev-parse')).toEqual(['ls-tree', 'cat-file']);
});

test('from a revision to what the change does', async () => {
  const file = write('workshop.kedja.yaml');
  commit();
  write('workshop.kedja.yaml', MODEL.replace('2h', '5h').replace('4h', '6h'));
  const past = await pastCalled('HEAD', io);
  const [model] = await changedModels(repo, past, io);
  const was = await past.before(model!.file, { was: model!.was });
  const now = await io.read(file, 1000);
  const source = load(now as Uint8Array, 'workshop.kedja.yaml');
  const before = sideOf(load(was!.bytes, 'workshop.kedja.yaml'));
  const comparison = compareSides(before, sideOf(source), {
    against: past.said,
    limits: { slack: 3600, onTime: null },
  });
  const located = source.locate(changeFindings(comparison));
  expect(located.map(({ finding, span }) => `${span.line}:${span.column} ${finding.rule}`)).toEqual([
    '3:14 old-promise-broken',
    '3:14 promise-weakened',
    '3:14 slack-lost',
  ]);
});

test('every language says it', async () => {
  for (const language of LANGUAGES) {
    const { git: said } = (await wordsOf(language)).cli;
    for (const phrase of Object.values(said))
      expect(typeof phrase === 'string' ? phrase : (phrase as (...args: string[]) => string)('x', 'y')).toMatch(
        /^--(?:against|changed): .*[^.]$/u,
      );
  }
});
