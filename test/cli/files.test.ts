import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isProblem } from '../../src/cli/io.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { BIN, runBuilt } from '../support/process.js';

const BARBER = fileURLToPath(new URL('../../examples/barber.yaml', import.meta.url));
const SCHEMA = readFileSync(new URL('../../schemas/kedja.schema.json', import.meta.url), 'utf8');
const isPosix = process.platform !== 'win32';
const hasFull = existsSync('/dev/full');

let folder = '';
const folders: string[] = [];
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kedja-'));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

/** A chain of so many places, of which there is much to tell. */
function writeChain(length: number): void {
  const ids = Array.from({ length }, (_, i) => `p${i}`);
  writeFileSync(
    at('chain.json'),
    JSON.stringify({
      kedja: 1,
      departments: Object.fromEntries(ids.map((id) => [id, '1min'])),
      customers: { c: '4h' },
      links: [[...ids, 'c'].join(' -> ')],
    }),
  );
}

describe('a file that is written over', () => {
  test('is replaced as a whole, and nothing else is left beside it', async () => {
    writeFileSync(at('old.json'), 'x'.repeat(1e6));
    const { exit, out, err } = await runBuilt(['schema', '-o', 'old.json'], { cwd: folder });
    expect({ exit, out, err }).toEqual({ exit: 0, out: '', err: '' });
    expect(readFileSync(at('old.json'), 'utf8')).toBe(SCHEMA);
    expect(readdirSync(folder)).toEqual(['old.json']);
  });

  test.runIf(isPosix)('keeps who may read it', async () => {
    for (const mode of [0o600, 0o640, 0o666, 0o777]) {
      writeFileSync(at('old.json'), 'old');
      chmodSync(at('old.json'), mode);
      expect((await runBuilt(['schema', '-o', 'old.json'], { cwd: folder })).exit).toBe(0);
      expect(statSync(at('old.json')).mode & 0o777).toBe(mode);
    }
  });

  test.runIf(isPosix)('stays where a link leads to it', async () => {
    mkdirSync(at('below'));
    writeFileSync(at('below/old.json'), 'old');
    symlinkSync('below/old.json', at('link.json'));
    symlinkSync('link.json', at('other.json'));
    expect((await runBuilt(['schema', '-o', 'other.json'], { cwd: folder })).exit).toBe(0);
    expect([
      readlinkSync(at('other.json')),
      readlinkSync(at('link.json')),
      readFileSync(at('below/old.json'), 'utf8'),
    ]).toEqual(['link.json', 'below/old.json', SCHEMA]);
    expect(readdirSync(at('below'))).toEqual(['old.json']);
  });

  test.runIf(isPosix)('is as it was where there is no room for the new one', async () => {
    writeFileSync(at('old.json'), 'old');
    const limited = (command: string): { status: number; stderr: string } => {
      try {
        execFileSync('sh', ['-c', `ulimit -f 8; exec "$0" "$@"`, process.execPath, BIN, ...command.split(' ')], {
          cwd: folder,
          stdio: 'pipe',
        });
        return { status: 0, stderr: '' };
      } catch (error) {
        const { status, stderr } = error as { status: number; stderr: Buffer };
        return { status, stderr: stderr.toString() };
      }
    };
    symlinkSync('old.json', at('link.json'));
    for (const name of ['old.json', 'link.json']) {
      expect(limited(`schema -o ${name}`)).toEqual({
        status: 2,
        stderr: expect.stringMatching(/^kedja: (?:old|link)\.json: [^\n]*\n$/u) as string,
      });
      expect([readFileSync(at('old.json'), 'utf8'), readdirSync(folder).sort()]).toEqual([
        'old',
        ['link.json', 'old.json'],
      ]);
    }
  });

  test.runIf(isPosix)('is as it was, or is the new one, where the writer is killed', async () => {
    writeChain(10_000);
    let killed = 0;
    for (let round = 0; round < 4; round++) {
      writeFileSync(at('old.json'), 'old');
      const child = spawn(process.execPath, [BIN, 'analyze', 'chain.json', '--format', 'json', '-o', 'old.json'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const watcher = watch(
        folder,
        (_, name) => name?.startsWith('.old.json') && setTimeout(() => child.kill('SIGKILL'), round),
      );
      await new Promise((resolve) => {
        child.on('close', resolve);
      });
      watcher.close();
      if (child.signalCode === 'SIGKILL') killed++;
      const left = readFileSync(at('old.json'), 'utf8');
      if (left !== 'old') expect(JSON.parse(left)).toMatchObject({ command: 'analyze' });
    }
    expect(killed).toBeGreaterThan(0);
  });
});

describe('a file that was not there', () => {
  test('is made by init, and never a second time', async () => {
    const made = await runBuilt(['init', 'barber'], { cwd: folder });
    expect({ exit: made.exit, files: readdirSync(folder) }).toEqual({ exit: 0, files: ['barber.kedja.yaml'] });
    writeFileSync(at('barber.kedja.yaml'), 'mine');
    const again = await runBuilt(['init', 'barber'], { cwd: folder });
    expect(again).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('there is one already') as string });
    expect([readFileSync(at('barber.kedja.yaml'), 'utf8'), readdirSync(folder)]).toEqual([
      'mine',
      ['barber.kedja.yaml'],
    ]);
  });

  test.runIf(isPosix)('is not made through a link that leads nowhere, nor in a folder of that name', async () => {
    symlinkSync('nowhere', at('barber.kedja.yaml'));
    mkdirSync(at('bank.kedja.yaml'));
    for (const name of ['barber', 'bank'])
      expect(await runBuilt(['init', name], { cwd: folder })).toMatchObject({
        exit: 2,
        err: expect.stringContaining('there is one already') as string,
      });
    expect(lstatSync(at('barber.kedja.yaml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['bank.kedja.yaml', 'barber.kedja.yaml']);
  });

  test('is not made where its folder is missing', async () => {
    for (const argv of [['analyze', BARBER], ['init', 'barber'], ['schema']]) {
      expect(await runBuilt([...argv, '--lang', 'en', '-o', 'nowhere/new.txt'], { cwd: folder })).toMatchObject({
        exit: 2,
        out: '',
        err: 'kedja: nowhere/new.txt: there is no such folder\n',
      });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not made in place of a folder', async () => {
    mkdirSync(at('there'));
    expect(await runBuilt(['schema', '-o', 'there'], { cwd: folder })).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringMatching(/^kedja: there: .*folder.*\n$/u) as string,
    });
    expect(readdirSync(folder)).toEqual(['there']);
  });
});

describe('a folder', () => {
  test('may hold more files than anybody can pass on at once', async () => {
    mkdirSync(at('below/in'), { recursive: true });
    for (let i = 0; i < 130_000; i++) closeSync(openSync(at(`below/in/${i}.txt`), 'w'));
    writeFileSync(at('below/m.yaml'), 'kedja: 1\ndepartments: [a]\ncustomers: [b]\nlinks: [a -> b]\n');
    const listed = await nodeIo().list(folder);
    expect([Array.isArray(listed) && listed.length, isProblem(listed)]).toEqual([130_001, false]);
  }, 120_000);

  test('is never said to be at fault for what kedja can’t do', async () => {
    const nothing = null as unknown as string;
    await expect(nodeIo().write(at('new.txt'), nothing, 'replace')).rejects.toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('standard output', () => {
  test.runIf(hasFull)('that is full is told of, and is exit 2', async () => {
    for (const argv of [['analyze', BARBER], ['schema'], ['explain'], ['--help'], ['init']]) {
      const { exit, err } = await runBuilt(argv, { stdout: openSync('/dev/full', 'w') });
      expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(/^kedja: [^\n]+\n$/u) as string });
    }
    writeFileSync(at('shop.yaml'), 'kedja: 1\ndepartments: { a: 1h }\ncustomers: [b]\nlinks: [a -> b]\n');
    writeFileSync(at('log.csv'), 'from,to,received\na,b,2026-01-05 10:00\n');
    const measured = await runBuilt(['measure', 'shop.yaml', 'log.csv', '--write'], {
      stdout: openSync('/dev/full', 'w'),
    });
    expect(measured.exit).toBe(2);
    expect(await runBuilt(['schema', '-o', '/dev/full'])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^kedja: \/dev\/full: [^\n]*full[^\n]*\n$/u) as string,
    });
  });

  test('that is closed early ends quietly', async () => {
    writeChain(3000);
    for (const argv of [
      ['schema'],
      ['explain'],
      ['analyze', 'chain.json', '--format', 'json'],
      ['check', 'chain.json', '--format', 'json'],
    ]) {
      const child = spawn(process.execPath, [BIN, ...argv], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const exit = await new Promise((resolve) => {
        child.on('close', resolve);
      });
      expect({ exit, err: err.replace(/^1 model: .*\n/u, '') }).toEqual({ exit: argv[0] === 'check' ? 1 : 0, err: '' });
    }
  });

  test('gets all of a long report through a pipe, and the same as a file', async () => {
    writeChain(3000);
    const { exit, out } = await runBuilt(['analyze', 'chain.json', '--format', 'json'], { cwd: folder });
    expect(exit).toBe(0);
    expect(out.length).toBeGreaterThan(1e6);
    expect(
      (await runBuilt(['analyze', 'chain.json', '--format', 'json', '-o', 'report.json'], { cwd: folder })).exit,
    ).toBe(0);
    expect(readFileSync(at('report.json'), 'utf8') === out).toBe(true);
  });
});

describe('a model', () => {
  test('comes from standard input, a pipe or a file alike', async () => {
    const text = readFileSync(BARBER);
    const { out } = await runBuilt(['analyze', BARBER]);
    expect(await runBuilt(['analyze', '-'], { stdin: text })).toMatchObject({ exit: 0, out });
    if (!isPosix) return;
    const piped = execFileSync(
      'sh',
      ['-c', 'mkfifo pipe && (cat "$2" > pipe &) && exec "$0" "$1" analyze pipe', process.execPath, BIN, BARBER],
      { cwd: folder, env: { PATH: process.env['PATH'] } },
    );
    expect(piped.toString()).toBe(out);
  });

  test.runIf(isPosix)('is no device, no folder, and no file without end', async () => {
    for (const path of ['/dev/zero', '/dev/null', folder]) {
      expect(await runBuilt(['analyze', path])).toMatchObject({
        exit: 2,
        out: '',
        err: expect.stringMatching(/^kedja: [^\n]+\n$/u) as string,
      });
    }
    const endless = openSync('/dev/zero', 'r');
    const child = spawn(process.execPath, [BIN, 'analyze', '-'], { stdio: [endless, 'ignore', 'pipe'] });
    let err = '';
    child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const exit = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('256 MiB') as string });
  });
});
