import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { load } from '../../src/source/load.js';
import { anyModel } from '../support/arbitraries.js';
import { fakeIo } from '../support/fake-io.js';

async function fixed(text: string | Uint8Array, file = 'm.yaml') {
  const io = fakeIo({ files: { [file]: text } });
  const exit = await main(['check', file, '--fix', '--lang', 'en'], io);
  const bytes = io.drawn.get(file);
  return { exit, ...io.said, bytes, text: bytes === undefined ? null : new TextDecoder().decode(bytes) };
}

const WRONG = `# a comment, kept
departments:
  store: 15 minuter   # and this
  lathe: { time: '1,5 timmar', right: 98, recovers-im: 2h }
customers:
  "car-buyer": { promise: { within: "2 days", on-time: 95% } }
links:
    - stoer → lathe
    - { from: lathe,   to: car-byuer, handover: 5-10min }
`;

const RIGHT = `kedja: 1
# a comment, kept
departments:
  store: 15min   # and this
  lathe: { time: '1.5h', right: 98%, recovers-in: 2h }
customers:
  "car-buyer": { promise: { within: "2d", on-time: 95% } }
links:
    - store -> lathe
    - { from: lathe,   to: car-buyer, handover: 5min..10min }
`;

describe('what is safe to mend', () => {
  test('is mended where it stands, and no other character is touched', async () => {
    const first = await fixed(WRONG);
    expect(first.text).toBe(RIGHT);
    expect(first.err).toEqual(expect.stringMatching(/^m\.yaml: \d+ findings mended\n1 model: nothing wrong\n$/u));
    expect((await fixed(RIGHT)).text).toBeNull();
  });

  test('keeps a byte-order mark and line ends', async () => {
    const { bytes } = await fixed(new TextEncoder().encode(`\uFEFF${WRONG.replaceAll('\n', '\r\n')}`));
    expect(bytes).toEqual(new TextEncoder().encode(`\uFEFF${RIGHT.replaceAll('\n', '\r\n')}`));
  });

  test('is nothing that could mean two things', async () => {
    const unsure = [
      'departments: { store: 2m, lathe: 90 }', // minutes or months; no unit
      'departments: { store: "1,500h", lathe: 2h }', // fifteen hundred, or one and a half
      'departments: { store: { time: 2h, right: 1.5 }, lathe: 2h }',
    ];
    for (const line of unsure) {
      const { text } = await fixed(`kedja: 1\n${line}\ncustomers: [b]\nlinks: [store -> lathe -> b]\n`);
      expect([line, text]).toEqual([line, null]);
    }
    const two =
      'kedja: 1\ndepartments: [shift-a, shift-b]\ncustomers: [c]\nlinks: [shift-a -> c, shift-b -> c, shift-x -> c]\n';
    expect((await fixed(two)).text).toBeNull();
  });

  test('takes a plain link that stands twice away, but none that a guess would make so', async () => {
    const model = (links: string): string =>
      `kedja: 1\ndepartments: [store, lathe]\ncustomers: [b]\nlinks:\n  - store -> lathe\n${links}  - lathe -> b\n`;
    expect((await fixed(model('  - store -> lathe\n'))).text).toBe(model(''));
    for (const links of ['  - store2 -> lathe\n', '  - store -> lathe # twice, and why\n', '  - store -> lahte\n'])
      expect([links, (await fixed(model(links))).text]).toEqual([links, null]);
  });

  test('is nothing where a comment, another arrow or another code is lost with it', async () => {
    const lost = [
      'kedja: 1\ndepartments:\n  store:\n    time: > # measured by Eva\n      2 timmar\ncustomers: [b]\nlinks: [store -> b]\n',
      'kedja: 1\ndepartments: { store: { time: 2h, right: 2 } }\ncustomers: [b]\nlinks: [store -> b]\n',
      'kedja: 1\ndepartments: { store: 2h }\ncustomers: [b]\nlinks: [store <-> b]\n',
      new Uint8Array([
        ...new TextEncoder().encode('kedja: 1\ndepartments: { store: 2 timmar }\n# f'),
        0xf6,
        0x72,
        0x72,
        0x0a,
      ]),
    ];
    for (const text of lost) expect((await fixed(text)).text).toBeNull();
  });

  test('is nothing that would make one file two documents, or none', async () => {
    const rest = 'departments: { store: 2 timmar }\ncustomers: [b]\nlinks: [store -> b]\n';
    const mended = rest.replace('2 timmar', '2h');
    for (const begin of ['---\n', '# why\n---\n', '--- # why\n', '---\n# top\n\n', '---\r\n']) {
      const text = begin + (begin.includes('\r') ? rest.replaceAll('\n', '\r\n') : rest);
      const now = (await fixed(text)).text;
      expect([begin, now?.replaceAll('\r', '')]).toEqual([begin, `${begin.replace('\r', '')}kedja: 1\n${mended}`]);
      expect(load(now!).chain?.places).toHaveLength(2);
    }
    for (const [begin, end] of [
      ['--- ', ''],
      ['---\n{ ', ' }'],
      ['--- { ', ' }'],
      ['# why\n{ ', ' }'],
    ] as const) {
      const text = `${begin}${rest.trim().replaceAll('\n', end === '' ? '\n' : ', ')}${end}\n`;
      const now = (await fixed(text)).text ?? text;
      expect([text, load(now).chain === null]).toEqual([text, load(text).chain === null]);
      expect(now).not.toMatch(/kedja/u);
    }
  });

  test('is a whole name, and never a part of a longer one', async () => {
    const model = (links: string): string =>
      `kedja: 1\ndepartments: { lathe: 2h, lahte-22: 1h }\ncustomers: { car-buyer: 4h }\nlinks:\n  - lahte-22 -> car-buyer\n  - ${links}\n`;
    for (const links of [
      String.raw`"lahte-22 -> l\u0061hte -> car-buyer"`,
      String.raw`"lahte-22 -> \x6cahte -> car-buyer"`,
      String.raw`"lathe\x2dlahte -> car-buyer"`,
      String.raw`"lahte-22 -> \tlahte -> car-buyer"`,
    ])
      expect([links, (await fixed(model(links))).text]).toEqual([links, null]);
    for (const links of ['lahte-22 -> lahte -> car-buyer', '"lahte-22->lahte->car-buyer"', "'lahte -> car-buyer'"])
      expect([links, (await fixed(model(links))).text]).toEqual([
        links,
        model(links.replace(/lahte(?!-\d)/u, 'lathe')),
      ]);
  });

  test('is not written over what was saved meanwhile', async () => {
    let reads = 0;
    const io = fakeIo({ files: { 'm.yaml': WRONG } });
    const late = {
      ...io,
      read: (path: string, limit: number) =>
        path === 'm.yaml' && ++reads > 1
          ? Promise.resolve(new TextEncoder().encode(`${WRONG}# saved\n`))
          : io.read(path, limit),
    };
    expect([await main(['check', 'm.yaml', '--fix', '--lang', 'en'], late), io.drawn.size]).toEqual([2, 0]);
  });

  test('is looked up in time, and the rest in the next run', async () => {
    const numbers = Array.from({ length: 4000 }, (_, i) => i);
    const model = (name: string): string =>
      `kedja: 1\ndepartments:\n${numbers.map((i) => `  place-${i}x: 1h\n`).join('')}customers: [c]\nlinks:\n${numbers.map((i) => `  - ${name}-${i}x -> c\n`).join('')}`;
    const io = fakeIo({ files: { 'm.yaml': model('plaec') } });
    await main(['check', 'm.yaml', '--fix', '--no-odds', '--lang', 'en'], io);
    expect(io.said.err).toContain(
      'm.yaml: 2499 findings mended\nm.yaml: there is more to mend in the same way; run --fix again\n',
    );
    const text = new TextDecoder().decode(io.drawn.get('m.yaml'));
    expect([text.match(/plaec/gu)?.length, text.replaceAll('plaec', 'place')]).toEqual([4000 - 2499, model('place')]);
  }, 60_000);

  test('in JSON keeps its quotes', async () => {
    const model =
      '{ "kedja": 1, "departments": { "store": "15 minutes" }, "customers": ["b"], "links": ["store -> b"] }';
    expect((await fixed(model, 'm.json')).text).toBe(model.replace('15 minutes', '15min'));
  });

  test('is not what comes from standard input', async () => {
    const io = fakeIo({ stdin: WRONG });
    expect([await main(['check', '-', '--fix', '--lang', 'en'], io), io.said.err]).toEqual([
      2,
      'kedja: --fix: name files; what comes from standard input cannot be mended\n',
    ]);
  });

  test('leaves a right model as it is; of one with other spellings it makes the same chain', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel(), async (model) => {
        const text = JSON.stringify(model, null, 2);
        expect((await fixed(text, 'm.json')).text).toBeNull();
        const spelled = text.replaceAll(
          /"(\d+)(h|min|d)"/gu,
          (_, n: string, unit: string) => `"${n} ${{ h: 'timmar', min: 'minutes', d: 'dage' }[unit]!}"`,
        );
        if (spelled === text) return;
        const now = await fixed(spelled, 'm.json');
        expect(load(now.text!, 'm.json').chain).toEqual(load(text, 'm.json').chain);
      }),
      { numRuns: 60 },
    );
  });
});
