import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { IoProblem } from '../../src/cli/io.js';
import { fakeIo } from '../support/fake-io.js';

const SOUND = `kedja: 1
departments: { store: 15min, lathe: 2h }
customers: { buyer: 4h }
links: [store -> lathe -> buyer]
`;
const FILES = {
  'sound.yaml': SOUND,
  'warned.yaml': SOUND.replace('lathe: 2h', 'lathe: 2h, cellar: 1h'),
  'late.yaml': SOUND.replace('buyer: 4h', 'buyer: 1h'),
  'misspelt.yaml': SOUND.replace('-> lathe', '-> lahte'),
  'unreadable.yaml': '[',
  'empty.yaml': '',
  'latin.yaml': new Uint8Array([0x6b, 0xe5]),
  'folder/one.kedja.yaml': SOUND,
  'folder/other.yaml': 'a: 1\n',
  'bad/one.kedja.yaml': '{',
  'none/readme.md': '# nothing\n',
};

interface Called {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

async function kedja(call: string, world: object = {}): Promise<Called> {
  const io = { ...fakeIo({ files: FILES, stdin: SOUND }), ...world };
  const argv = [...call.matchAll(/'([^']*)'|(\S+)/gu)].map((match) => match[1] ?? match[2]!);
  return { exit: await main(argv, io), ...io.said };
}

describe('0: all well', () => {
  test.each([
    'help',
    '--help',
    '-h',
    'help analyze',
    'help help',
    'help --help',
    '--help help',
    '-h -h',
    'analyze --help',
    'analyze -h',
    'check sound.yaml --help',
    '--version',
    '-V',
    'check sound.yaml',
    'check sound.yaml warned.yaml',
    'check warned.yaml --format json',
    'check folder',
    'check -',
    'check sound.yaml sound.yaml',
    'check -- sound.yaml',
    'analyze sound.yaml',
    'analyze warned.yaml',
    'analyze late.yaml',
    'analyze -',
    'analyze sound.yaml --format json',
    'analyze sound.yaml --top 1 --paths 3 --typical mean --customer buyer',
    'analyze sound.yaml --late store=1h --late lathe=30min',
    'analyze sound.yaml --set store.time=1h --set buyer.promise.within=5h',
    'analyze sound.yaml -o report.txt',
    'analyze sound.yaml -o -',
    'show sound.yaml lathe',
    'show sound.yaml store:lathe',
    'show - buyer --format json',
    'init',
    'init workshop',
    'init workshop -o -',
    'init workshop -o mine.yaml',
    'explain',
    'explain circle',
    'explain circle --format json',
    'schema',
    'schema -o kedja.json',
  ])('kedja %s', async (call) => {
    const { exit, err } = await kedja(call);
    expect(err).not.toMatch(/^kedja:/mu);
    expect(exit).toBe(0);
  });
});

describe('1: the model is at fault', () => {
  test.each([
    'check misspelt.yaml',
    'check unreadable.yaml',
    'check empty.yaml',
    'check latin.yaml',
    'check late.yaml',
    'check sound.yaml misspelt.yaml',
    'check bad',
    'check bad folder',
    'check misspelt.yaml --format json',
    'check misspelt.yaml --quiet',
    'analyze misspelt.yaml',
    'analyze unreadable.yaml',
    'analyze empty.yaml',
    'analyze latin.yaml',
    'analyze misspelt.yaml --format json',
    'analyze misspelt.yaml --set store.time=1h',
    'show misspelt.yaml store',
    'show unreadable.yaml store',
    'show latin.yaml store',
  ])('kedja %s', async (call) => {
    const { exit, out, err } = await kedja(call);
    expect(exit).toBe(1);
    expect(out + err).toMatch(/error|"severity": "error"/u);
    if (call.includes('json')) expect((JSON.parse(out) as { findings: unknown[] }).findings.length).toBeGreaterThan(0);
  });
});

describe('2: the call is at fault, which is told in a line on standard error', () => {
  test.each([
    ['nonsense', 'nonsense'],
    ['anlyze sound.yaml', 'analyze'],
    ['sound.yaml', 'analyze sound.yaml'],
    ["''", '""'],
    ['--nonsense', '--nonsense'],
    ['help nonsense', 'nonsense'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['analyze', 'model'],
    ['check', 'models'],
    ['show sound.yaml', 'id'],
    ['analyze sound.yaml warned.yaml', '1'],
    ['explain circle flow', '1'],
    ['schema sound.yaml', '0'],
    ['analyze sound.yaml --nonsense', '--nonsense'],
    ['analyze sound.yaml --tpo 3', '--top'],
    ['check sound.yaml --top 3', '--top'],
    ['analyze sound.yaml --format xml', 'xml'],
    ['analyze sound.yaml --format', '--format'],
    ['analyze nowhere.yaml', 'nowhere.yaml'],
    ['check nowhere.yaml', 'nowhere.yaml'],
    ['check sound.yaml nowhere.yaml', 'nowhere.yaml'],
    ['show nowhere.yaml store', 'nowhere.yaml'],
    ["analyze ''", 'file'],
    ['analyze folder', 'folder'],
    ['show folder store', 'folder'],
    ['check none', 'none'],
    ['analyze sound.yaml --customer nobody', 'nobody'],
    ['analyze sound.yaml --customer lathe', 'lathe'],
    ['analyze sound.yaml --customer byuer', 'buyer'],
    ['analyze sound.yaml --top 0', '0'],
    ['analyze sound.yaml --top -1', '-1'],
    ['analyze sound.yaml --top ten', 'ten'],
    ['analyze sound.yaml --top 1e3', '1e3'],
    ['analyze sound.yaml --paths 0', '0'],
    ['analyze sound.yaml --typical median,mean', 'median,mean'],
    ['analyze sound.yaml --late store', 'store'],
    ['analyze sound.yaml --late =1h', '=1h'],
    ['analyze sound.yaml --late stroe=1h', 'store'],
    ['analyze sound.yaml --late store=1', '1'],
    ['analyze sound.yaml --late store=5m', '5min'],
    ['analyze sound.yaml --late buyer=1h', 'buyer'],
    ['analyze sound.yaml --set store', 'store'],
    ['analyze sound.yaml --set store=1h', 'store'],
    ['analyze sound.yaml --set stroe.time=1h', 'stroe'],
    ['analyze sound.yaml --set store.tmie=1h', 'tmie'],
    ['analyze sound.yaml --set store.time=', 'store.time'],
    ["analyze sound.yaml --set 'store.time=[1h'", 'store.time'],
    ['analyze sound.yaml --set store.time=1', '1'],
    ["analyze sound.yaml --set 'store.time={a: 1}'", 'store'],
    ['analyze sound.yaml --set store.same-as=nobody', 'nobody'],
    ['show sound.yaml nobody', 'nobody'],
    ['show sound.yaml lahte', 'lathe'],
    ['show sound.yaml store:buyer', 'store:buyer'],
    ['explain nonsense', 'nonsense'],
    ['explain crcle', 'circle'],
    ['init nonsense', 'nonsense'],
    ['init worksop', 'workshop'],
    ['init ../package', '../package'],
    ['init workshop -o sound.yaml', 'sound.yaml'],
  ])('kedja %s', async (call, names) => {
    const { exit, out, err } = await kedja(call);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^kedja: [^\n]+\n$/u);
    expect(err).toContain(names);
  });

  test('without a command the help is on standard error', async () => {
    const { exit, out, err } = await kedja('');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('kedja analyze');
  });

  test.each([
    ['missing', 'no such folder'],
    ['folder', 'folder'],
    ['forbidden', 'not allowed'],
    ['full', 'full'],
    ['other', 'EWHAT'],
  ] as const)('a result that cannot be written: %s', async (problem, says) => {
    for (const call of [
      'analyze sound.yaml -o there.txt',
      'check sound.yaml --format json -o there.txt',
      'init workshop -o there.txt',
      'schema -o there.txt',
    ]) {
      const { exit, out, err } = await kedja(call, {
        write: (): Promise<IoProblem> => Promise.resolve({ problem, code: 'EWHAT' }),
      });
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toMatch(/^kedja: there\.txt: [^\n]+\n$/u);
      expect(err).toContain(says);
    }
  });

  test.each([
    ['missing', 'no such file'],
    ['folder', 'folder'],
    ['not-a-file', 'not a file'],
    ['forbidden', 'not allowed'],
    ['too-large', '256 MiB'],
    ['other', 'EWHAT'],
  ] as const)('a model that cannot be read: %s', async (problem, says) => {
    for (const call of ['analyze there.yaml', 'check there.yaml', 'show there.yaml store', 'analyze -']) {
      const { exit, out, err } = await kedja(call, {
        read: (): Promise<IoProblem> => Promise.resolve({ problem, code: 'EWHAT' }),
        list: () => Promise.resolve(null),
      });
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toMatch(/^kedja: [^\n]+\n$/u);
      expect(err).toContain(says);
    }
  });
});

describe('3: kedja itself is at fault', () => {
  const broken = (error: unknown): object => ({
    read: () => {
      throw error;
    },
    list: () => Promise.resolve(null),
  });

  test.each([new Error('a bug'), new RangeError('Maximum call stack size exceeded'), 'a word', null, undefined])(
    '%s is told without a stack trace',
    async (error) => {
      const { exit, out, err } = await kedja('analyze sound.yaml', broken(error));
      expect({ exit, out }).toEqual({ exit: 3, out: '' });
      expect(err).toMatch(/^kedja: this is kedja's own fault[^\n]*\n[^\n]*\n$/u);
      expect(err).not.toMatch(/^\s+at /mu);
    },
  );

  test('the trace is there for who asks for it', async () => {
    const { exit, err } = await kedja('analyze sound.yaml', {
      ...broken(new Error('a bug')),
      env: { KEDJA_DEBUG: '1' },
    });
    expect(exit).toBe(3);
    expect(err).toMatch(/^\s+at /mu);
  });
});

test('nothing is written over by init, and only what was asked for is written', async () => {
  const io = fakeIo({ files: { ...FILES, 'workshop.kedja.yaml': 'mine\n' } });
  expect(await main(['init', 'workshop'], io)).toBe(2);
  expect(io.said.err).toBe(
    'kedja: workshop.kedja.yaml: there is one already; name another with -o, or remove it first\n',
  );
  expect([...io.written]).toEqual([]);
  expect(await main(['init', 'workshop', '-o', 'other.yaml'], io)).toBe(0);
  expect([...io.written.keys()]).toEqual(['other.yaml']);
  expect(await main(['analyze', 'other.yaml', '-o', 'report.txt'], io)).toBe(0);
  expect([...io.written.keys()]).toEqual(['other.yaml', 'report.txt']);
});

test('--quiet leaves nothing on standard error but errors', async () => {
  expect((await kedja('check warned.yaml')).err).not.toBe('');
  for (const call of ['check warned.yaml --quiet', 'analyze warned.yaml --quiet', 'init workshop --quiet'])
    expect((await kedja(call)).err).toBe('');
  expect((await kedja('analyze misspelt.yaml --quiet')).err).toContain('[unknown-place]');
  expect((await kedja('analyze nowhere.yaml --quiet')).err).toMatch(/^kedja: /u);
});
