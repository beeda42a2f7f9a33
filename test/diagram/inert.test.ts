import { instance } from '@viz-js/viz';
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { inert } from '../../src/cli/inert.js';
import { fakeIo } from '../support/fake-io.js';
import { seenName, steering } from '../support/hostile-names.js';
import { parsedMermaid, type Flowchart } from '../support/mermaid.js';

/** What means something in one sink or another. */
const LOADED = fc.constantFrom(
  '<script>alert(1)</script>',
  '</svg><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onload="alert(1)',
  "' onclick='x",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '&lt;',
  '&#60;',
  '&amp',
  'javascript:alert(1)',
  'url(https://example.com)',
  '"]; n9["owned',
  '"]\nn8["owned',
  'end',
  'subgraph x',
  '%%{init: {}}%%',
  '#quot;',
  '#35;',
  '`code`',
  '**bold**',
  '\\',
  '\\"',
  '\\n',
  '"',
  '}; evil [label="x"];',
  '<b>',
  '${x}',
  '|md x|',
  '(2)',
  '{{x}}',
);

const anyName = fc
  .array(fc.oneof(LOADED, seenName), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts
      .join(' ')
      .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
      .trim()
      .slice(0, 180)
      .normalize('NFC'),
  )
  .filter((name) => name.trim() !== '');

interface Names {
  readonly chain: string;
  readonly mill: string;
  readonly lathe: string;
  readonly buyer: string;
  readonly item: string;
  readonly area: string;
}

const anyNames: fc.Arbitrary<Names> = fc.record({
  chain: anyName,
  mill: anyName,
  lathe: anyName,
  buyer: anyName,
  item: anyName,
  area: anyName,
});

function modelOf({ chain, mill, lathe, buyer, item, area }: Names): string {
  return JSON.stringify({
    kedja: 1,
    chain,
    suppliers: { mill: { name: mill, time: '1h' } },
    departments: { lathe: { name: lathe, area, time: '2h' } },
    customers: { buyer: { name: buyer, promise: '4h' } },
    links: [{ from: 'mill', to: 'lathe', item, stock: '1h' }, 'lathe -> buyer'],
  });
}

async function draw(names: Names, ...options: readonly string[]): Promise<string> {
  const io = fakeIo({ files: { 'm.json': modelOf(names) } });
  expect(await main(['draw', 'm.json', ...options], io), io.said.err).toBe(0);
  expect(steering(io.said.out)).toBeNull();
  return io.said.out;
}

function elements(node: Node): Element[] {
  const own = node.nodeType === 1 ? [node as Element] : [];
  return [...own, ...Array.from(node.childNodes).flatMap(elements)];
}

const ELEMENTS = new Set(['svg', 'title', 'desc', 'rect', 'g', 'path', 'text', 'circle']);

/** An SVG read by a strict parser: only what draws, nothing that runs or is fetched. */
function readSvg(text: string): Document {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'image/svg+xml');
  for (const element of elements(document)) {
    expect(ELEMENTS.has(element.tagName), element.tagName).toBe(true);
    for (const { name, value } of Array.from(element.attributes)) {
      expect(name).not.toMatch(/^on|href$|^style$/iu);
      if (name !== 'xmlns' && name !== 'data-id') expect(value).not.toMatch(/url\(|https?:|javascript:/iu);
    }
  }
  return document;
}

function titles(document: Document): string[] {
  return elements(document)
    .filter(({ tagName }) => tagName === 'title')
    .map(({ textContent }) => textContent ?? '');
}

describe('whatever names there are', () => {
  test('an SVG says them, and nothing but them', async () => {
    await fc.assert(
      fc.asyncProperty(anyNames, async (names) => {
        const [title, ...rest] = titles(readSvg(await draw(names, '--format', 'svg', '--show', 'plain', '--lanes')));
        expect(title).toBe(names.chain);
        expect(rest).toEqual([
          `${names.lathe} → ${names.buyer}`,
          `${names.mill} → ${names.lathe} · ${names.item}`,
          names.buyer,
          names.lathe,
          names.mill,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('a page of it holds the same elements as that of harmless names, and may do nothing', async () => {
    const tags = (html: string): string[] => {
      const found: string[] = [];
      const walk = (node: { readonly nodeName?: string; readonly childNodes?: readonly object[] }): void => {
        if (node.nodeName !== undefined && node.nodeName !== 'text' && !node.nodeName.startsWith('#'))
          found.push(node.nodeName);
        node.childNodes?.forEach((child) => walk(child));
      };
      walk(parse(html, { onParseError: ({ code }) => expect.fail(code) }));
      return found.filter((tag) => tag !== 'text');
    };
    const harmless = { chain: 'A', mill: 'B', lathe: 'C', buyer: 'D', item: 'E', area: 'F' };
    const expected = new Set(tags(await draw(harmless, '--format', 'html', '--show', 'plain')));
    await fc.assert(
      fc.asyncProperty(anyNames, async (names) => {
        const html = await draw(names, '--format', 'html', '--show', 'plain');
        expect(new Set(tags(html))).toEqual(expected);
        expect(html).toContain(`default-src 'none'; style-src 'sha256-`);
      }),
      { numRuns: 100 },
    );
  });

  test('Graphviz reads the names back from DOT', async () => {
    const viz = await instance();
    await fc.assert(
      fc.asyncProperty(anyNames, async (names) => {
        const svg = viz.renderString(await draw(names, '--format', 'dot', '--show', 'plain'), { format: 'svg' });
        const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
        const told = elements(document).filter(({ tagName }) => tagName === 'text');
        const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
        const known = [names.chain, names.item, names.mill, names.lathe, names.buyer].map(spaced);
        expect(new Set(told.map(({ textContent }) => spaced(textContent ?? '')))).toEqual(new Set(known));
      }),
      { numRuns: 100 },
    );
  });

  describe('Mermaid', () => {
    let read: (text: string) => Promise<Flowchart>;
    beforeAll(async () => {
      read = await parsedMermaid();
    });

    test('reads the names back', async () => {
      await fc.assert(
        fc.asyncProperty(anyNames, fc.boolean(), async (names, inLanes) => {
          const flow = await read(
            await draw(names, '--format', 'mmd', '--show', 'plain', ...(inLanes ? ['--lanes'] : [])),
          );
          expect(flow.nodes).toEqual(
            new Map([
              ['n0', names.buyer],
              ['n1', names.lathe],
              ['n2', names.mill],
            ]),
          );
          expect(flow.edges).toEqual(['', names.item]);
          expect(flow.title).toBe(names.chain.replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›'));
          if (inLanes) expect(flow.lanes).toContain(names.area);
        }),
        { numRuns: 100 },
      );
    });
  });

  test('D2 has each of them between quotes that nothing in it ends', async () => {
    await fc.assert(
      fc.asyncProperty(anyNames, async (names) => {
        const text = await draw(names, '--format', 'd2', '--show', 'plain');
        const quoted = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, inner]) =>
          inner!.replaceAll(/\\(["\\$])/gu, '$1'),
        );
        for (const name of [names.chain, names.buyer, names.lathe, names.mill, names.item])
          expect(quoted).toContain(inert(`x${name}`, false).slice(1));
        expect(text.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '""').split('\n').length).toBe(text.split('\n').length);
      }),
      { numRuns: 100 },
    );
  });
});
