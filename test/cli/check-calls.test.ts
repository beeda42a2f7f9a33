import { describe, expect, test } from 'vitest';
import { main, nodeIo } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments:
  store: 10min
  # kedja-allow similar-ids: both signs hang there, until 2026-12-31
  Store: 20min
  lathe: 1h
  LATHE: 1h
customers: [b]
links: [store -> Store -> lathe -> LATHE -> b]
`;

async function check(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const io = fakeIo({ files });
  const exit = await main(['check', ...argv, '--lang', 'en'], io);
  return { exit, ...io.said, written: io.written };
}

describe('kedja check', () => {
  test('lists exceptions for people and for programs', async () => {
    const text = await check({ 'm.yaml': MODEL }, 'm.yaml', '--exceptions', '--today', '2027-01-01');
    expect([text.exit, text.out]).toEqual([
      0,
      'm.yaml:5: similar-ids: both signs hang there, until 2026-12-31 (past)\n1 exception\n',
    ]);
    const json = await check({ 'm.yaml': MODEL }, 'm.yaml', '--exceptions', '--format', 'json');
    expect(JSON.parse(json.out)).toEqual({
      exceptions: [
        {
          file: 'm.yaml',
          line: 5,
          rule: 'similar-ids',
          reason: 'both signs hang there, until 2026-12-31',
          until: '2026-12-31',
          past: false,
        },
      ],
    });
    expect((await check({ 'm.yaml': MODEL }, 'm.yaml', '--exceptions', '--format', 'sarif')).exit).toBe(2);
  });

  test('lists exceptions in every format that was asked for, and says what it could not read', async () => {
    const files = { 'm.yaml': MODEL };
    const both = await check(files, 'm.yaml', '--exceptions', '--format', 'text', '--format', 'json=x.json');
    expect([both.out, JSON.parse(both.written.get('x.json')!)]).toEqual([
      expect.stringContaining('1 exception'),
      { exceptions: [expect.objectContaining({ rule: 'similar-ids' })] },
    ]);
    const some = await check(files, 'm.yaml', 'nope.yaml', '--exceptions');
    expect([some.exit, some.out, some.err]).toEqual([
      2,
      expect.stringContaining('1 exception'),
      'kedja: nope.yaml: there is no such file\n',
    ]);
  });

  test('writes over nothing that it reads', async () => {
    const files = {
      'm/a.kedja.yaml': MODEL,
      'm/b.yaml': MODEL,
      'm/c.json': '{ "kedja": 1 }',
      'm/kedja.config.yaml': '{}',
      'k.json': '{ "kedja-baseline": 1, "findings": [] }',
    };
    for (const file of [
      'm/a.kedja.yaml',
      './m/a.kedja.yaml',
      'm/x/../a.kedja.yaml',
      'm/b.yaml',
      'm/c.json',
      'm/kedja.config.yaml',
    ])
      for (const target of [
        ['--format', `json=${file}`],
        ['--format', 'json', '-o', file],
      ]) {
        const told = await check(files, 'm', '--baseline', 'k.json', ...target);
        expect([told.exit, told.written.size, told.err], file).toEqual([
          2,
          0,
          `kedja: ${file.includes('config') ? file : file.replace(/^\.\/|x\/\.\.\//gu, '')}: this was read here, and is never written over; name another file\n`,
        ]);
      }
    const known = await check(files, 'm', '--baseline', 'k.json', '--format', 'json=./k.json');
    expect([known.exit, known.written.size]).toEqual([2, 0]);
  });

  test('writes to the file behind -o beside formats with files of their own', async () => {
    for (const [file, begins] of [
      ['y', 'm.yaml:'],
      ['y.md', '### '],
    ] as const) {
      const files = { 'm.yaml': MODEL.replace('# kedja-allow', '#') };
      const told = await check(files, 'm.yaml', '--format', 'json=x.json', '-o', file);
      expect([told.exit, told.out, [...told.written.keys()]]).toEqual([0, '', ['x.json', file]]);
      expect(told.written.get(file)!.startsWith(begins)).toBe(true);
    }
    const wrong = await check({ 'm.yaml': MODEL }, 'm.yaml', '--format', 'json=x.json', '-o', 'y.png');
    expect([wrong.exit, wrong.written.size]).toEqual([2, 0]);
  });

  test('counts models alike on standard error and in a comment, whatever else has findings', async () => {
    const entry = '{ "file": "m.yaml", "rule": "similar-ids", "at": "departments/gone" }';
    const files = {
      'm.yaml': MODEL,
      'kedja.config.yaml': 'rules: { no-such: off }',
      'k.json': `{ "kedja-baseline": 1, "findings": [${entry}] }`,
    };
    const told = await check(files, 'm.yaml', '--baseline', 'k.json', '--format', 'markdown');
    expect([told.exit, told.err]).toEqual([1, '1 model: 1 error, 2 warnings, 1 allowed\n']);
    expect(told.out).toMatch(/^### ❌ The check fails: 1 error, 2 warnings\n\nkedja \S+ · 1 model · 1 exception\n/u);
  });

  test('says that there are too many warnings, and every format agrees with the exit code', async () => {
    const files = { 'm.yaml': MODEL.replace('  # kedja', '  # no kedja') };
    const told = await check(
      files,
      'm.yaml',
      '--max-warnings',
      '1',
      '--format',
      'text',
      '--format',
      'markdown=m.md',
      '--format',
      'junit=j.xml',
    );
    expect([told.exit, told.err]).toEqual([1, '1 model: 2 warnings\n2 warnings, and at most 1 may be\n']);
    expect(told.written.get('m.md')).toContain('❌');
    expect(told.written.get('j.xml')).toContain('failures="2"');
    const fine = await check(
      files,
      'm.yaml',
      '--max-warnings',
      '2',
      '--format',
      'text',
      '--format',
      'markdown=m.md',
      '--format',
      'junit=j.xml',
    );
    expect([fine.exit, fine.written.get('m.md')]).toEqual([0, expect.stringContaining('✅')]);
    expect(fine.written.get('j.xml')).toContain('failures="0"');
  });

  test('takes what it wrote into a folder itself for no model', async () => {
    const files = { 'm/a.kedja.yaml': MODEL };
    const first = await check(files, 'm', '--format', 'json=m/out.json');
    const again = await check(
      { ...files, 'm/out.json': first.written.get('m/out.json')! },
      'm',
      '--format',
      'json=m/out.json',
    );
    expect([first.exit, again.exit, again.err]).toEqual([0, 0, first.err]);
  });

  test('takes no configuration for a model, as where a shell names all files of a folder', async () => {
    const files = { 'm.yaml': MODEL, 'kedja.config.yaml': 'rules: { similar-ids: off }' };
    const told = await check(files, 'kedja.config.yaml', 'm.yaml');
    expect([told.exit, told.err]).toEqual([0, '1 model: nothing wrong\n']);
    expect((await check(files, 'kedja.config.yaml')).err).toMatch(/^kedja: no model in kedja\.config\.yaml/u);
  });

  test('writes to standard output where a format says -', async () => {
    const told = await check({ 'm.yaml': MODEL }, 'm.yaml', '--format', 'gitlab=-');
    expect([JSON.parse(told.out).length, told.written.size]).toEqual([1, 0]);
  });

  test('refuses what has no meaning', async () => {
    for (const [argv, says] of [
      [['-', '--against', 'HEAD'], '--against: name files or folders; standard input has no past'],
      [['m.yaml', '--format', 'text', '--format', 'json'], '--format: only one format can go to standard output'],
      [['m.yaml', '--format', 'nothing'], '--format: "nothing" will not do'],
      [['m.yaml', '--format', 'sarif='], '--format: "sarif=" will not do'],
      [['m.yaml', '--today', '2026-02-30'], 'write a day, as in 2027-03-01'],
      [['m.yaml', '--baseline', 'k.json'], 'k.json: there is no baseline yet; write one with --update-baseline'],
      [['m.yaml', '-o', 'x.png'], 'this command writes no .png'],
      [['m.yaml', '--against', ''], '--against is empty; is the variable that it comes from set?'],
      [['m.yaml', '--baseline='], '--baseline is empty; is the variable that it comes from set?'],
      [['m.yaml', '--config='], '--config is empty; is the variable that it comes from set?'],
      [
        ['m.yaml', '--against', 'HEAD', '--no-odds', '--max-on-time-loss', '1%'],
        '--no-odds: this and --max-on-time-loss exclude one another',
      ],
    ] as const) {
      const { exit, err } = await check({ 'm.yaml': MODEL }, ...argv);
      expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
    }
  });
});

test('a day ends everywhere at once', () => {
  const { TZ } = process.env;
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    process.env['TZ'] = zone;
    expect(nodeIo().today()).toBe(new Date().toISOString().slice(0, 10));
  }
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

test('all rules are told whole where no terminal shows them', async () => {
  for (const lang of ['en', 'sv', 'da', 'nb']) {
    const io = fakeIo();
    await main(['explain', '--lang', lang], io);
    expect([io.said.out.includes('…'), io.said.out.match(/\(strict.*\)$/gmu)!.length > 10]).toEqual([false, true]);
  }
  const narrow = fakeIo({ isTerminal: true, columns: 60 });
  await main(['explain', '--lang', 'en'], narrow);
  expect(
    Math.max(...narrow.said.out.split('\n').map((line) => line.replaceAll(/\u001B\[\d+m/gu, '').length)),
  ).toBeLessThanOrEqual(60);
});
