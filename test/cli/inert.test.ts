import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo, type FakeWorld } from '../support/fake-io.js';
import { hostileName, seenName, steering, withoutColours } from '../support/hostile-names.js';

/** Says what a call says, in colours and without, and that nothing of it steers. */
async function harmless(argv: readonly string[], world: FakeWorld): Promise<string> {
  const plain = fakeIo({ ...world, env: { NO_COLOR: '1' } });
  const coloured = fakeIo({ ...world, env: { FORCE_COLOR: '1' } });
  expect(await main(argv, coloured)).toBe(await main(argv, plain));
  const said = plain.said.out + plain.said.err;
  expect(steering(said)).toBeNull();
  expect(trimmed(withoutColours(coloured.said.out))).toBe(trimmed(plain.said.out));
  expect(trimmed(withoutColours(coloured.said.err))).toBe(trimmed(plain.said.err));
  for (const [, text] of plain.written) expect(steering(text)).toBeNull();
  return plain.said.out;
}

/** Spaces at the end of a line cannot be seen, and are not taken off where they have a colour. */
function trimmed(text: string): string {
  return text.replaceAll(/ +$/gmu, '');
}

/** A model with names from a list in every place that takes one; ids stay as they are, so that it has figures. */
function modelOf(names: readonly string[]): object {
  let at = 0;
  const next = (): string => names[at++ % names.length]!;
  return {
    kedja: 1,
    chain: next(),
    unit: { one: next(), many: next() },
    note: next(),
    'x-own': { [next()]: next() },
    suppliers: { mill: { name: next(), owner: next(), area: next(), time: '3d' } },
    departments: {
      store: {
        name: next(),
        area: next(),
        owner: next(),
        note: next(),
        time: '1h',
        delays: [{ cause: next(), chance: '4%', time: '2h', note: next() }],
        'recovers-in': '1h',
      },
      lathe: { name: next(), queue: '1h', time: '1h..2h' },
    },
    customers: {
      buyer: {
        name: next(),
        kind: next(),
        serves: next(),
        segment: next(),
        promise: { within: '1h', quantity: next(), 'right-means': next(), item: next() },
      },
    },
    links: [
      {
        from: 'mill',
        to: 'store',
        item: 'steel',
        feedback: next(),
        request: next(),
        'follow-up': next(),
        agreed: { within: '1h', quantity: next(), 'right-means': next() },
      },
      {
        from: 'store',
        to: 'lathe',
        item: next(),
        note: next(),
        expects: { 'right-means': next() },
        offers: { 'right-means': next() },
        delays: [{ cause: next(), chance: '1%', time: '1h' }],
      },
      { from: 'lathe', to: 'buyer', item: next() },
    ],
    causes: { 'power-cut': { name: next(), chance: '1%', time: '1h', hits: ['store', 'lathe'] } },
  };
}

/** The same, with names for keys, ids and values that are none. */
function wrongModelOf(names: readonly string[]): object {
  let at = 0;
  const next = (): string => names[at++ % names.length]!;
  return {
    kedja: 1,
    chain: next(),
    language: next(),
    calendar: { hours: next(), days: next(), zone: next(), closed: [next()] },
    [next()]: next(),
    suppliers: { [next()]: { [next()]: next(), time: next() } },
    departments: {
      store: {
        time: next(),
        right: next(),
        needs: { [next()]: next() },
        queue: { [next()]: next() },
        'same-as': next(),
      },
      [next()]: next(),
      lathe: { time: { discrete: { [next()]: next() } }, delays: [{ cause: next(), chance: next(), time: next() }] },
    },
    customers: { [next()]: next(), buyer: { promise: { within: next(), [next()]: next() } } },
    links: [
      next(),
      `${next()} -> ${next()}`,
      { from: next(), to: next(), item: next(), share: next(), rework: next(), departs: { every: next() } },
      { from: 'store', to: next() },
    ],
    causes: { [next()]: { chance: next(), time: next(), hits: [next(), 'buyer'] } },
  };
}

/** The same, with names for places and items that are nowhere. */
function lostModelOf(names: readonly string[]): object {
  let at = 0;
  const next = (): string => names[at++ % names.length]!;
  return {
    kedja: 1,
    chain: next(),
    departments: {
      store: { name: next(), time: '1h' },
      lathe: { name: next(), time: '1h', needs: { [next()]: 'any', [next()]: 2 } },
      again: { 'same-as': next() },
      [`a${next()}`]: '1h',
    },
    customers: { buyer: { name: next(), promise: '1h' } },
    links: [
      'store -> lathe -> buyer',
      `store -> ${next()} -> lathe`,
      { from: next(), to: 'lathe' },
      { from: 'store', to: next() },
      { from: 'store', to: 'lathe', item: next() },
      { from: 'store', to: 'lathe', item: next() },
      { from: 'lathe', to: 'store', item: next() },
      `${next()} -> ${next()} -> ${next()}`,
      next(),
    ],
    causes: { cut: { name: next(), chance: '1%', time: '1h', hits: [next(), next(), 'buyer'] } },
  };
}

/** As escapes in JSON, as escapes in YAML, and as they are. */
const WAYS: readonly ((model: object) => readonly [file: string, text: string])[] = [
  (model) => ['m.json', escaped(JSON.stringify(model))],
  (model) => ['m.yaml', `# in YAML\n${escaped(JSON.stringify(model, null, 1))}`],
  (model) => [
    'm.json',
    JSON.stringify(model).replaceAll(/\\u([\da-f]{4})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  ],
];

function escaped(json: string): string {
  return json.replaceAll(/[^\n -~]/gu, (char) =>
    char
      .split('')
      .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

const names = (name: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.array(name, { minLength: 30, maxLength: 30 });

describe('20,000 names that would steer a terminal or a CI system do not, wherever they stand', () => {
  test('in a model that has figures', async () => {
    const call = fc.constantFrom(
      ['check', 'm'],
      ['analyze', 'm'],
      ['links', 'm', '--runs', '100'],
      ['analyze', 'm', '--paths', '2', '--late', 'store=9h', '--late', 'power-cut=1h'],
      ['show', 'm', 'store'],
      ['show', 'm', 'mill:store'],
      ['show', 'm', 'buyer'],
      ['sheet', 'm'],
    );
    await fc.assert(
      fc.asyncProperty(
        names(seenName),
        call,
        fc.constantFrom(60, 120),
        fc.constantFrom(...WAYS),
        async (all, argv, columns, way) => {
          const [file, text] = way(modelOf(all));
          const files = { [file]: text };
          const named = argv.map((arg) => (arg === 'm' ? file : arg));
          const io = fakeIo({ files, columns });
          expect([0, 1]).toContain(await main(named, io));
          await harmless(named, { files, columns });
          const json = await harmless([...named, '--format', 'json'], { files });
          if (json !== '') JSON.parse(json);
        },
      ),
      { numRuns: 250 },
    );
  });

  test('in a model that is wrong throughout', async () => {
    await fc.assert(
      fc.asyncProperty(
        names(fc.oneof(hostileName, seenName)),
        fc.constantFrom('check', 'analyze'),
        fc.constantFrom(...WAYS),
        fc.constantFrom(wrongModelOf, lostModelOf),
        async (all, command, way, make) => {
          const [file, text] = way(make(all));
          await harmless([command, file], { files: { [file]: text } });
          const json = JSON.parse(await harmless([command, file, '--format', 'json'], { files: { [file]: text } })) as {
            findings: unknown[];
          };
          expect(json.findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('in a model where one of them stands', async () => {
    await fc.assert(
      fc.asyncProperty(hostileName, fc.nat(40), fc.constantFrom(...WAYS), async (name, at, way) => {
        const all = Array.from({ length: 41 }, (_, i) => (i === at ? name : 'lathe'));
        const [file, text] = way(modelOf(all));
        await harmless(['analyze', file], { files: { [file]: text } });
      }),
      { numRuns: 1500 },
    );
  });

  test('for the name of a file', async () => {
    const text = JSON.stringify(modelOf(['a']));
    await fc.assert(
      fc.asyncProperty(
        hostileName.filter((name) => !name.startsWith('-')),
        fc.constantFrom('check', 'analyze'),
        fc.constantFrom(text, '{', ''),
        async (name, command, content) => {
          const file = `models/${name}.json`;
          const files = { [file]: content };
          await harmless([command, file], { files });
          await harmless([command, name], { files });
          await harmless(['analyze', file, '-o', `${name}.txt`], { files });
          await harmless(['check', 'models'], { files });
          const out = await harmless([command, file, '--format', 'json'], { files });
          expect(content === text ? fileOf(JSON.parse(out) as Told) : file).toBe(file);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('in an argument', async () => {
    const files = { 'm.json': JSON.stringify(modelOf(['a'])) };
    const calls: readonly ((name: string) => readonly string[])[] = [
      (name) => [name],
      (name) => [name, name],
      (name) => ['help', name],
      (name) => ['analyze', 'm.json', name],
      (name) => ['analyze', 'm.json', `--${name}`],
      (name) => ['analyze', 'm.json', '--format', name],
      (name) => ['analyze', 'm.json', '--customer', name],
      (name) => ['analyze', 'm.json', '--top', name],
      (name) => ['analyze', 'm.json', '--typical', name],
      (name) => ['analyze', 'm.json', '--late', name],
      (name) => ['analyze', 'm.json', '--late', `${name}=1h`],
      (name) => ['analyze', 'm.json', '--late', `store=${name}`],
      (name) => ['analyze', 'm.json', '--set', name],
      (name) => ['analyze', 'm.json', '--set', `${name}=1h`],
      (name) => ['analyze', 'm.json', '--set', `store.${name}=1h`],
      (name) => ['analyze', 'm.json', '--set', `store.x-${name}=1h`],
      (name) => ['analyze', 'm.json', '--set', `store.time=${name}`],
      (name) => ['analyze', 'm.json', '--set', `store.time=1h #${name}`],
      (name) => ['analyze', 'm.json', '--set', `store.name=${name}`],
      (name) => ['analyze', 'm.json', '--set', `store.name=${JSON.stringify(name)}`],
      (name) => ['analyze', 'm.json', '--format', 'json', '--set', `store.time=1h #${name}`],
      (name) => ['show', 'm.json', name],
      (name) => ['check', 'm.json', name],
      (name) => ['init', name],
      (name) => ['init', 'workshop', '-o', name],
      (name) => ['explain', name],
      (name) => ['schema', name],
    ];
    await fc.assert(
      fc.asyncProperty(hostileName, fc.constantFrom(...calls), async (name, call) => {
        await harmless(call(name), { files });
      }),
      { numRuns: 3000 },
    );
  });
});

interface Told {
  readonly model?: { readonly file: string };
  readonly files?: readonly string[];
}

function fileOf({ model, files }: Told): string | undefined {
  return model?.file ?? files?.[0];
}

test('JSON says every name as it stands in the model', async () => {
  await fc.assert(
    fc.asyncProperty(names(seenName.filter((name) => name.trim() !== '')), async (all) => {
      const model = modelOf(all) as {
        chain: string;
        customers: { buyer: { name: string; kind: string } };
        suppliers: { mill: { name: string; area: string } };
      };
      const files = { 'm.json': JSON.stringify(model) };
      const report = JSON.parse(await harmless(['analyze', 'm.json', '--format', 'json'], { files })) as {
        model: { chain: string };
        customers: { name: string; kind: string }[];
      };
      const { card } = JSON.parse(await harmless(['show', 'm.json', 'mill', '--format', 'json'], { files })) as {
        card: { name: string; area: string };
      };
      const asRead = (name: string): string => name.trim().normalize('NFC');
      expect([report.model.chain, report.customers[0]!.name, report.customers[0]!.kind]).toEqual(
        [model.chain, model.customers.buyer.name, model.customers.buyer.kind].map(asRead),
      );
      expect([card.name, card.area]).toEqual([model.suppliers.mill.name, model.suppliers.mill.area].map(asRead));
    }),
    { numRuns: 100 },
  );
});
