import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse, type ParserError } from 'parse5';
import { describe, expect, test } from 'vitest';
import { exerciseOf } from '../../../src/exercise/exercise.js';
import { type Language, LANGUAGES } from '../../../src/model/chain.js';
import { showInvisible } from '../../../src/model/invisible.js';
import { deskFor } from '../../../src/report/sheet/desk.js';
import { exerciseSheets } from '../../../src/report/sheet/exercise.js';
import { sheetsHtml } from '../../../src/report/sheet/html.js';
import { wordsOf } from '../../../src/words/languages.js';
import { exerciseWordsOf } from '../../../src/words/exercises.js';
import { sheetWordsOf } from '../../../src/words/sheets.js';
import { anyModel, read } from '../../support/arbitraries.js';
import { hostileName } from '../../support/hostile-names.js';
import { digest, optionsFor, sheetsFor, textsOf } from '../../support/sheets.js';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url));

function example(name: string): ReturnType<typeof read> {
  return read(readFileSync(new URL(`${name}.yaml`, EXAMPLES), 'utf8'));
}

async function htmlOf(
  chain: ReturnType<typeof read>,
  language: Language = 'en',
  isBlank = false,
): Promise<{ readonly html: string; readonly texts: string[] }> {
  const { sheets, say, options } = await sheetsFor(chain, { language, isBlank });
  return { html: sheetsHtml(sheets, say, options), texts: sheets.flatMap(textsOf) };
}

/** What a browser makes of it: every element with its attributes, and every piece of text. */
function parsed(html: string): { readonly elements: Element[]; readonly texts: string[]; readonly errors: string[] } {
  const errors: string[] = [];
  const onParseError = ({ code }: ParserError): void => void errors.push(code);
  const elements: Element[] = [];
  const texts: string[] = [];
  const open: Node[] = [parse(html, { onParseError, sourceCodeLocationInfo: true })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterMap['textNode']).value);
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) open.push(...node.childNodes);
  }
  return { elements, texts, errors };
}

function named(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ tagName }) => tagName === name);
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

const TAGS =
  'html head meta title style body main section header p strong h1 h2 span table colgroup col thead tbody tr th td dl div dt dd figure svg polyline rect text pre code'.split(
    ' ',
  );
const ATTRIBUTES =
  'lang charset http-equiv content name class scope rowspan role aria-label viewBox font-family points fill stroke stroke-width stroke-linejoin x y width height rx font-size font-weight text-anchor textLength lengthAdjust'.split(
    ' ',
  );

/** Spaces at which no line ends are spaces. */
function withSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

/** Nothing in it acts, fetches, or is styled but by the one style that its policy knows. */
function expectInert(html: string): void {
  const { elements, errors } = parsed(html);
  expect(errors).toEqual([]);
  expect(elements.map(({ tagName }) => tagName).filter((tag) => !TAGS.includes(tag))).toEqual([]);
  expect(
    elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((one) => !ATTRIBUTES.includes(one)),
  ).toEqual([]);
  const [style, ...others] = named(elements, 'style');
  expect(others).toEqual([]);
  const css = (style!.childNodes[0] as DefaultTreeAdapterMap['textNode']).value;
  expect(css).not.toMatch(/url\(|@import|expression/iu);
  const policy = named(elements, 'meta').map((meta) => attribute(meta, 'content')!)[1] ?? '';
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${digest(css)}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(policy).not.toMatch(/https?:|unsafe/u);
}

describe('sheets as HTML', () => {
  test.each(
    readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replace('.yaml', '')),
  )('%s acts and fetches nothing', async (name) => {
    for (const language of LANGUAGES) expectInert((await htmlOf(example(name), language, true)).html);
  });

  test('every sheet has its title, every table its titles and every figure its words', async () => {
    const { elements } = parsed((await htmlOf(example('workshop'), 'sv')).html);
    expect(attribute(named(elements, 'html')[0]!, 'lang')).toBe('sv');
    expect(named(elements, 'h1')).toHaveLength(named(elements, 'section').length);
    for (const th of named(elements, 'th')) expect(['col', 'row']).toContain(attribute(th, 'scope'));
    for (const svg of named(elements, 'svg')) {
      expect(attribute(svg, 'role')).toBe('img');
      expect(attribute(svg, 'aria-label')).toMatch(/Svarvaren|Bilköparen/u);
    }
  });

  test('whatever places are called, they are called so and do nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel({ departments: 4 }), fc.array(hostileName, { minLength: 3 }), async (model, names) => {
        const chain = read(model);
        const places = chain.places.map((place, i) => ({ ...place, name: names[i % names.length]!, note: names[0]! }));
        const links = chain.links.map((link, i) => ({
          ...link,
          item: link.item === null ? null : names[i % names.length]!,
        }));
        const hostile = { ...chain, name: names[1]!, places, links };
        const { html } = await htmlOf(hostile);
        expectInert(html);
        const all = parsed(html).texts.map(withSpaces);
        for (const place of places.filter(({ type }) => type === 'customer'))
          expect(all).toContain(withSpaces(showInvisible(place.name)));
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['workshop', 'sv', false],
    ['first-lesson', 'en', true],
    ['parcel-hub', 'nb', false],
  ] as const)('%s in %s is as it was', async (name, language, isBlank) => {
    const { html } = await htmlOf(example(name), language, isBlank);
    await expect(html).toMatchFileSnapshot(`${GOLDEN}${name}.sheet${isBlank ? '-blank' : ''}.html`);
  });

  test.each(LANGUAGES)('an exercise in %s acts and fetches nothing, and is as it was', async (language) => {
    const [words, say, asking] = await Promise.all([
      wordsOf(language),
      sheetWordsOf(language),
      exerciseWordsOf(language),
    ]);
    const exercise = exerciseOf(7, language, asking.settings);
    const desk = deskFor(exercise.chain, words.report, say, { isBlank: true, isLarge: false });
    const html = sheetsHtml(exerciseSheets(exercise, asking, desk), say, optionsFor(language));
    expectInert(html);
    await expect(html).toMatchFileSnapshot(`${GOLDEN}exercise-7.${language}.html`);
  });
});
