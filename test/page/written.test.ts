import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { inert } from '../../src/cli/inert.js';
import { main } from '../../src/cli/main.js';
import { LANGUAGES } from '../../src/model/chain.js';
import { fakeIo } from '../support/fake-io.js';
import { seenName, steering } from '../support/hostile-names.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = readdirSync(`${ROOT}examples`).filter((name) => name.endsWith('.yaml'));

interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

async function kedja(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Ended> {
  const io = fakeIo({ files });
  return { exit: await main(argv, io), ...io.said };
}

function example(name: string): Record<string, string> {
  return { [name]: readFileSync(`${ROOT}examples/${name}`, 'utf8') };
}

/** Every element of a page, in its order. */
function elements(node: Tree.Node): Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function textOf(node: Tree.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attributeOf({ attrs }: Tree.Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

/** What a page could do harm with. */
function harms(page: string): string[] {
  const all = elements(parse(page));
  const policy = attributeOf(
    all.find((one) => attributeOf(one, 'http-equiv') !== null)!,
    'content',
  )!;
  const isAllowed = (one: Tree.Element): boolean =>
    policy.includes(`'sha256-${createHash('sha256').update(textOf(one)).digest('base64')}'`);
  return all.flatMap((one) => [
    ...(['iframe', 'object', 'embed', 'base', 'form', 'foreignObject', 'image', 'img', 'audio', 'video'].includes(
      one.tagName,
    )
      ? [one.tagName]
      : []),
    ...one.attrs
      .filter(
        ({ name, value }) =>
          /^(?:on.*|style|src|srcset|action|formaction|ping)$/u.test(name) ||
          (name.endsWith('href') && !value.startsWith('#')),
      )
      .map(({ name, value }) => `${one.tagName} ${name}=${value}`),
    ...(one.tagName === 'style' && !isAllowed(one) ? ['a style that the policy does not know'] : []),
    ...(one.tagName === 'script' && attributeOf(one, 'type') === null && !isAllowed(one) ? ['a script of nobody'] : []),
  ]);
}

/** A page without what others answer for: its scripts and their hashes, and the picture. */
function own(page: string): string {
  return page
    .replaceAll(/<script>[\s\S]*?<\/script>/gu, '<script>…</script>')
    .replaceAll(/<svg xmlns[\s\S]*?<\/svg>\n?/gu, '<svg>…</svg>')
    .replaceAll(/<style>[\s\S]*?<\/style>/gu, '<style>…</style>')
    .replace(/"model":"(?:[^"\\]|\\.)*"/u, '"model":"…"')
    .replace(/"frame":.*?(?=,"levers")/u, '"frame":"…"')
    .replaceAll(/sha256-[^&]*/gu, 'sha256-…')
    .replaceAll(
      /(?<=<\/(?:p|h\d|li|div|tr|dl|ul|ol|table|section|article|tbody|thead|button|fieldset|svg)>)(?=<)/gu,
      '\n',
    );
}

describe('kedja report', () => {
  test.each(EXAMPLES)('%s is one small page that harms nobody', async (name) => {
    const { exit, out, err } = await kedja(example(name), 'report', name);
    expect([exit, err]).toEqual([0, '']);
    expect(harms(out)).toEqual([]);
    expect(out.length).toBeLessThan(1_000_000);
    expect(inert(out, false)).toBe(out); // what leaves is what the policy was made for
    const headings = elements(parse(out))
      .map(({ tagName }) => /^h(\d)$/u.exec(tagName)?.[1])
      .filter((level) => level !== undefined)
      .map(Number);
    expect(headings[0]).toBe(1);
    for (const [i, level] of headings.entries()) if (i > 0) expect(level).toBeLessThanOrEqual(headings[i - 1]! + 1);
  });

  test.each(['barber.yaml', 'workshop.yaml'])('%s reads as it always did', async (name) => {
    const { out } = await kedja(example(name), 'report', name);
    await expect(own(out)).toMatchFileSnapshot(`${ROOT}test/page/golden/${name.replace('.yaml', '.html')}`);
  });

  test.each(LANGUAGES)('speaks %s', async (language) => {
    const { out } = await kedja(example('hospital.yaml'), 'report', 'hospital.yaml', '--lang', language);
    const [html] = elements(parse(out));
    expect(attributeOf(html!, 'lang')).toBe(language);
    expect(out).toContain(readFileSync(`${ROOT}dist/page/words-${language}.js`, 'utf8'));
  });

  test('names are text, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(seenName, { minLength: 12, maxLength: 12 }), async (names) => {
        const { exit, out, err } = await kedja(
          { 'm.json': JSON.stringify(modelOf(names)) },
          'report',
          'm.json',
          '--runs',
          '200',
        );
        expect(exit === 0 || err !== '').toBe(true);
        if (exit !== 0) return; // some names no model may have
        expect(harms(out)).toEqual([]);
        expect(steering(out)).toBe(null);
        expect(inert(out, false)).toBe(out);
        const all = elements(parse(out));
        expect(all.filter(({ tagName }) => tagName === 'script').length).toBe(3);
        expect(textOf(all.find(({ tagName }) => tagName === 'h1')!)).toBe(names[0]!.trim().normalize('NFC'));
        const asked = JSON.parse(textOf(all.find((one) => attributeOf(one, 'id') === 'asked')!)) as { model: string };
        expect(JSON.parse(asked.model)).toEqual(modelOf(names));
      }),
      { numRuns: 60 },
    );
  });

  test('of a model at fault tells what is wrong', async () => {
    const { exit, out, err } = await kedja(
      { 'm.yaml': 'kedja: 1\ncustomers: [a]\nlinks: [b -> a]\n' },
      'report',
      'm.yaml',
    );
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('m.yaml:3:9: error');
  });

  test('as JSON is what analyze tells', async () => {
    const asked = ['hospital.yaml', '--format', 'json', '--customer', 'patient', '--seed', '7', '--runs', '2000'];
    const report = await kedja(example('hospital.yaml'), 'report', ...asked);
    const analysis = await kedja(example('hospital.yaml'), 'analyze', ...asked);
    expect([report.exit, report.out]).toEqual([analysis.exit, analysis.out]);
  });

  test('is of the customers that were asked for', async () => {
    const { out } = await kedja(example('ice-cream.yaml'), 'report', 'ice-cream.yaml', '--customer', 'family');
    const told = elements(parse(out)).flatMap((one) => attributeOf(one, 'data-customer') ?? []);
    expect(told).toEqual(['family']);
  });
});

/** A chain with names in all places where there may be some. */
function modelOf(n: readonly string[]): object {
  return {
    kedja: 1,
    chain: n[0],
    suppliers: { s: { name: n[1], time: '1h..4h', delays: [{ cause: n[2], chance: '10%', time: '2h' }] } },
    departments: { d: { name: n[3], area: n[4], owner: n[5], note: n[6], time: '1h..9h', right: '90%' } },
    customers: { c: { name: n[7], kind: n[8], promise: { within: '9h', 'right-means': n[9] } } },
    links: [
      { from: 's', to: 'd', item: n[10], stock: '1h', feedback: n[11], agreed: { within: '4h' } },
      { from: 'd', to: 'c' },
    ],
    causes: { e: { chance: '5%', time: '1h', hits: ['d'] } },
  };
}
