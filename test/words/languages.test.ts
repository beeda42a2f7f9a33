import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { LANGUAGES } from '../../src/model/chain.js';
import type { RuleId } from '../../src/model/finding.js';
import { wordsOf } from '../../src/words/languages.js';
import { fakeIo, type FakeWorld } from '../support/fake-io.js';

const root = new URL('../../', import.meta.url);
const EXAMPLES = readdirSync(new URL('examples', root)).filter((name) => name.endsWith('.yaml'));
const WORKSHOP = example('workshop.yaml');

/** Words that are at home in English only, and are no keys of a model. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|of|and|which|what|would|with|not|there|this|that|than|been|its|are|cannot|only|nothing|write|orders|places?|usually|nobody|every|each|when|where|does|should|less|other|absorb|rescue|threats?|missing|called|here|must|without|too|breaks?|could|through|between|before|after|two|three|these|those|them|they|whose|does|long|longer|same way|is)(?![\p{L}-])/giu;

async function said(argv: readonly string[], world: FakeWorld): Promise<string> {
  const io = fakeIo(world);
  await main(argv, io);
  return io.said.out + io.said.err;
}

function example(name: string): string {
  return readFileSync(new URL(`examples/${name}`, root), 'utf8');
}

/** English words in what was said, but those that stand in the model itself; options and examples of input stay as one types them. */
function englishIn(text: string, model = ''): string[] {
  const own = new Set(model.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  const bare = text
    .replaceAll(/^\s*\d* \|.*$/gmu, '') // lines of the file under a finding
    .replaceAll(/\[[\w-]+\]|»[^«]*«|«[^»]*»|”[^”]*”/gu, '') // names of rules, and what is quoted
    .replaceAll(
      /(?<![\p{L}\d])--?[a-z][\w-]*(?:[ =][\w.:=%-]+)?|\{[^}]*\}|[\w-]+: ?[\w[{"-]+|[\w.-]+\.(?:ya?ml|json)|<[^>]*>/gu,
      '',
    );
  return (bare.match(ENGLISH) ?? []).map((word) => word.toLowerCase()).filter((word) => !own.has(word));
}

/** A finding of every rule, from the files that prove it. */
function* faults(): Generator<readonly [file: string, bytes: Uint8Array]> {
  const folder = new URL('../lint/', import.meta.url);
  for (const rule of readdirSync(folder, { withFileTypes: true }))
    if (rule.isDirectory())
      for (const file of readdirSync(new URL(`${rule.name}/`, folder)))
        if (file.startsWith('bad') && !file.endsWith('.out'))
          yield [file, new Uint8Array(readFileSync(new URL(`${rule.name}/${file}`, folder)))];
}

const WRONG_CALLS: readonly (readonly string[])[] = [
  ['analyse', 'm.yaml'],
  ['unheard-of'],
  ['analyze'],
  ['analyze', 'nowhere.yaml'],
  ['analyze', 'm.yaml', 'n.yaml'],
  ['analyze', 'm.yaml', '--top'],
  ['analyze', 'm.yaml', '--top', '0'],
  ['analyze', 'm.yaml', '--seed', '-1'],
  ['analyze', 'm.yaml', '--precision', '2'],
  ['analyze', 'm.yaml', '--typical', 'mode'],
  ['analyze', 'm.yaml', '--format', 'xml'],
  ['analyze', 'm.yaml', '--unheard-of'],
  ['analyze', 'm.yaml', '--customer', 'lathe'],
  ['analyze', 'm.yaml', '--late', 'lathe'],
  ['analyze', 'm.yaml', '--late', 'lathe=1..2'],
  ['analyze', 'm.yaml', '--late', 'lathe=soon'],
  ['analyze', 'm.yaml', '--late', 'latte=2h'],
  ['analyze', 'm.yaml', '--late', 'car-buyer=2h'],
  ['analyze', 'm.yaml', '--late', 'lathe=2h', '--late', 'lathe=2h'],
  ['analyze', 'm.yaml', '--set', 'lathe'],
  ['analyze', 'm.yaml', '--set', 'latte.time=2h'],
  ['analyze', 'm.yaml', '--set', 'lathe.time=soon'],
  ['analyze', 'm.yaml', '-o', ''],
  ['show', 'm.yaml', 'xyzzy'],
  ['show', 'm.yaml', 'power-cut'],
  ['explain', 'xyzzy'],
  ['init', 'xyzzy'],
  ['check', 'nowhere.yaml'],
  ['draw', 'm.yaml', '-o', 'm.jpg'],
  ['draw', 'm.yaml', '--focus', 'xyzzy'],
  ['draw', 'm.yaml', '--lanes', '--wrap', '--format', 'svg'],
  ['draw', 'm.yaml', '--depth', '2', '--page', 'a4'],
];
const CALLS: readonly (readonly string[])[] = [
  [],
  ['--help'],
  ...['analyze', 'check', 'show', 'links', 'sheet', 'init', 'explain', 'schema'].map((name) => [name, '--help']),
  ['explain'],
];

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (language) => {
  test.each(EXAMPLES)('%s is told without a word of English', async (name) => {
    const model = example(name);
    const world = { files: { 'm.yaml': model } };
    const [first] = /(?<=^ {2})[\w-]+/mu.exec(model.slice(model.indexOf('\ndepartments:'))) ?? [];
    for (const call of [
      ['analyze'],
      ['analyze', '--no-odds'],
      ['links'],
      ['check'],
      ['show', first!],
      ['sheet', '--blank'],
    ]) {
      const [command, ...rest] = call;
      const text = await said([command!, 'm.yaml', ...rest, '--lang', language], world);
      expect(englishIn(text, model), text).toEqual([]);
    }
  });

  test('what is late, and what was set, is told without a word of English', async () => {
    const world = { files: { 'm.yaml': WORKSHOP } };
    for (const more of [
      ['--late', 'lathe=2h'],
      ['--set', 'lathe.time=3h'],
      ['--paths', '3', '--top', '1'],
      ['--typical', 'mean'],
    ]) {
      const text = await said(['analyze', 'm.yaml', ...more, '--lang', language], world);
      expect(englishIn(text, WORKSHOP), text).toEqual([]);
    }
  });

  test('exercises are told without a word of English', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const text = await said(['sheet', '--exercise', '--seed', String(seed), '--lang', language], {});
      const [told, model = ''] = text.split(/(?=^kedja: 1$)/mu); // keys of the model are the same in all
      expect(englishIn(told!), text).toEqual([]);
      expect(model).toContain(`language: ${language}`);
    }
  });

  test('every finding is told without a word of English', async () => {
    for (const [file, bytes] of faults()) {
      const text = await said(['check', file, '--lang', language], { files: { [file]: bytes } });
      expect(text).not.toBe('');
      expect(englishIn(text, new TextDecoder().decode(bytes)), text).toEqual([]);
    }
  });

  test('every rule has a page without a word of English', async () => {
    const { rules } = await wordsOf(language);
    for (const id of Object.keys(rules) as RuleId[])
      expect(englishIn(`${rules[id].title}\n${rules[id].why}`), id).toEqual([]);
  });

  test('the help and what is wrong with a call are told without a word of English', async () => {
    for (const call of [...CALLS, ...WRONG_CALLS]) {
      const text = await said([...call, '--lang', language], { files: { 'm.yaml': WORKSHOP } });
      expect(text, call.join(' ')).not.toBe('');
      expect(englishIn(text, WORKSHOP), text).toEqual([]);
    }
  });

  test('what flows is called as the file calls it, whatever that is', async () => {
    for (const unit of ['constructor', '__proto__', 'porch', 'toString']) {
      const model = WORKSHOP.replace(/^unit:.*$/mu, '').replace('kedja: 1', `kedja: 1\nunit: ${unit}`);
      const text = await said(['analyze', 'm.yaml', '--no-odds', '--lang', language], { files: { 'm.yaml': model } });
      expect(text).toContain(unit);
    }
  });

  test('figures have decimal commas', async () => {
    const text = await said(['analyze', 'm.yaml', '--lang', language], { files: { 'm.yaml': WORKSHOP } });
    expect(text).toMatch(/\d,\d %/u);
    expect(text).not.toMatch(/\d\.\d(?!\d\d)/u); // in Danish a point groups thousands
  });
});

test('what programs read is the same in every language', async () => {
  const files = { 'm.yaml': WORKSHOP, 'bad.yaml': 'kedja: 1\ncustomers: { c: 2 }\nlinks: [a -> c]\n' };
  for (const call of [
    ['analyze', 'm.yaml'],
    ['links', 'm.yaml'],
    ['sheet', 'm.yaml'],
    ['show', 'm.yaml', 'lathe'],
    ['check', 'm.yaml', 'bad.yaml'],
    ['explain', 'circle'],
  ]) {
    const texts = await Promise.all(
      LANGUAGES.map((language) => said([...call, '--format', 'json', '--quiet', '--lang', language], { files })),
    );
    expect(new Set(texts).size, call.join(' ')).toBe(1);
  }
});

describe('which language is spoken', () => {
  const model = (more: string): string => `kedja: 1\n${more}departments: [a]\ncustomers: [c]\nlinks: [a -> c]\n`;
  const tongue = async (more: string, argv: readonly string[], env: FakeWorld['env'] = {}): Promise<string> => {
    const text = await said(['analyze', 'm.yaml', ...argv], { files: { 'm.yaml': model(more) }, env });
    for (const language of LANGUAGES)
      if (text.includes((await wordsOf(language)).report.giveTimes.slice(0, 12))) return language;
    return text;
  };

  test('that of --lang, else the model, else the environment, else English', async () => {
    expect(await tongue('language: sv\n', ['--lang', 'da'], { LANG: 'nb_NO.UTF-8' })).toBe('da');
    expect(await tongue('language: sv\n', ['--lang=da'])).toBe('da');
    expect(await tongue('language: sv\n', [], { LANG: 'nb_NO.UTF-8' })).toBe('sv');
    expect(await tongue('', [], { LANG: 'nb_NO.UTF-8' })).toBe('nb');
    expect(await tongue('', [])).toBe('en');
  });

  test('of the environment what is set first, and only what is known', async () => {
    expect(await tongue('', [], { LC_ALL: 'da_DK', LANG: 'sv_SE.UTF-8' })).toBe('da');
    expect(await tongue('', [], { LC_ALL: '', LANG: 'sv_SE.UTF-8' })).toBe('sv');
    expect(await tongue('', [], { LC_ALL: 'C', LANG: 'sv_SE.UTF-8' })).toBe('en');
    expect(await tongue('', [], { LANG: 'no_NO' })).toBe('nb');
    expect(await tongue('', [], { LANG: 'nn' })).toBe('nb');
    expect(await tongue('', [], { LANG: 'svensk' })).toBe('en');
    expect(await tongue('', [], { LANG: 'de_DE.UTF-8' })).toBe('en');
  });

  test('of several models each its own, and what is said of all of them that of whoever asks', async () => {
    const files = { 'a.yaml': `${model('language: sv\n')}x: 1\n`, 'b.yaml': `${model('')}x: 1\n` };
    const text = await said(['check', 'a.yaml', 'b.yaml'], { files, env: { LANG: 'da_DK' } });
    expect(text).toMatch(/a\.yaml:\d+:\d+: fel .*b\.yaml:\d+:\d+: fejl .*2 modeller: 2 fejl/su);
  });

  test('one that is not known is a wrong call', async () => {
    expect(await said(['analyze', 'm.yaml', '--lang', 'de'], { files: { 'm.yaml': model('') } })).toMatch(
      /^kedja: --lang: "de" .*en, sv, da or nb/u,
    );
  });
});
