import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/inspect.js';
import type { RuleId, Span } from '../../src/model/finding.js';
import { load } from '../../src/source/load.js';
import { anyModel, type Model } from '../support/arbitraries.js';
import { type Hand, written } from '../support/written.js';

/** Stands nowhere in a model but where it was put. */
const PLANTED = 'qzxj';

interface Planted {
  readonly rule: RuleId;
  readonly model: object;
  /** What is to be marked. */
  readonly marks: RegExp;
}

/** A word as it may be written: with its quotes, where it has some. */
const word = (text: string): RegExp => new RegExp(`(["']?)${text.replaceAll('\\', '\\\\')}\\1`, 'u');
/** These letters alone, whatever they stand in. */
const LETTERS = new RegExp(PLANTED, 'u');

type Mistake = (model: Model, n: number) => Planted;

/** One mistake in a model that is right, at one of its places or links. */
const MISTAKES: Readonly<Record<string, Mistake>> = {
  'an unknown key at the top': (model) => ({
    rule: 'unknown-key',
    marks: word(PLANTED),
    model: { note: NOTE, ...model, [PLANTED]: 1 },
  }),
  'an unknown key of a department': (model, n) => ({
    rule: 'unknown-key',
    marks: word(PLANTED),
    model: inDepartment(model, n, { [PLANTED]: '15min' }),
  }),
  'an unknown key of a link': (model, n) => ({
    rule: 'unknown-key',
    marks: word(PLANTED),
    model: inLink(model, n, { [PLANTED]: { a: [1] } }),
  }),
  'an unknown key deep inside': (model, n) => ({
    rule: 'unknown-key',
    marks: word(PLANTED),
    model: inLink(model, n, { agreed: { note: NOTE, within: '1h', [PLANTED]: '1h' } }),
  }),
  'a duration that is none': (model, n) => ({
    rule: 'duration',
    marks: word(`15${PLANTED}`),
    model: inDepartment(model, n, { time: `15${PLANTED}` }),
  }),
  'a duration that is none in a list': (model, n) => ({
    rule: 'duration',
    marks: word(`15${PLANTED}`),
    model: inDepartment(model, n, { time: { sample: ['1h', `15${PLANTED}`, '2h'] } }),
  }),
  'a duration that is none for a key': (model, n) => ({
    rule: 'duration',
    marks: word(`15${PLANTED}`),
    model: inDepartment(model, n, { time: { discrete: { '1h': '50%', [`15${PLANTED}`]: '50%' } } }),
  }),
  'one end of a range': (model, n) => ({
    rule: 'duration',
    marks: LETTERS,
    model: inDepartment(model, n, { time: `15min..${PLANTED}` }),
  }),
  'the middle of a range': (model, n) => ({
    rule: 'duration',
    marks: LETTERS,
    model: inDepartment(model, n, { time: `15min .. ${PLANTED} .. 2h` }),
  }),
  'a chance that is none': (model, n) => ({
    rule: 'chance',
    marks: word(`98 ${PLANTED}`),
    model: inDepartment(model, n, { right: `98 ${PLANTED}` }),
  }),
  'an unknown place in a flow': (model, n) => ({
    rule: 'unknown-place',
    marks: LETTERS,
    model: withFlow(model, `${idOf(model, n)} -> ${PLANTED} -> ${customerOf(model)}`),
  }),
  'an unknown place at the end of a flow': (model, n) => ({
    rule: 'unknown-place',
    marks: LETTERS,
    model: withFlow(model, `${idOf(model, n)}   ->   ${PLANTED}`),
  }),
  'an unknown place in a link': (model, n) => ({
    rule: 'unknown-place',
    marks: word(PLANTED),
    model: inLink(model, n, { to: PLANTED }),
  }),
  'an unknown place that a cause hits': (model) => ({
    rule: 'unknown-place',
    marks: word(PLANTED),
    model: { ...model, causes: { cause: { note: NOTE, chance: '1%', time: '1h', hits: [PLANTED] } } },
  }),
  'a list for a name': (model, n) => ({
    rule: 'wrong-type',
    marks: /\[\s*(["']?)qzxj\1,\s*1\s*\]|- (["']?)qzxj\2\r?\n\s*- 1/u,
    model: inDepartment(model, n, { area: [PLANTED, 1] }),
  }),
  'a map for a name': (model, n) => ({
    rule: 'wrong-type',
    marks: /\{\s*(["']?)qzxj\1:\s*1\s*\}|(["']?)qzxj\2: 1/u,
    model: inDepartment(model, n, { area: { [PLANTED]: 1 } }),
  }),
  'an id that is none': (model) => ({
    rule: 'id',
    marks: word(`1${PLANTED}`),
    model: { ...model, departments: { ...model.departments, [`1${PLANTED}`]: { time: '1h' } } },
  }),
  'a word that is not one of a few': (model) => ({
    rule: 'wrong-value',
    marks: word(PLANTED),
    model: { note: NOTE, language: PLANTED, ...model },
  }),
  'a name of several lines': (model, n) => ({
    rule: 'name',
    marks: word(`${PLANTED}\\nand more`),
    model: inDepartment(model, n, { name: `${PLANTED}\nand more` }),
  }),
  'a name with an unseen character': (model, n) => ({
    rule: 'invisible-character',
    marks: /\u200b/u,
    model: inDepartment(model, n, { name: `${PLANTED}\u200b` }),
  }),
};

/** Characters that are stored in two halves, quotes that are escaped, and an accent, before a mistake in its line. */
const NOTE = 'the 𐐷 and 🚒 say "å", don\'t they';

function inDepartment(model: Model, n: number, keys: object): object {
  const ids = Object.keys(model.departments);
  const id = ids[n % ids.length] ?? 'a';
  return {
    ...model,
    departments: {
      ...model.departments,
      [id]: { note: NOTE, ...without(model.departments[id] ?? {}, 'same-as'), ...keys },
    },
  };
}

function inLink(model: Model, n: number, keys: object): object {
  return {
    ...model,
    links: model.links.map((link, i) => (i === n % model.links.length ? { note: NOTE, ...link, ...keys } : link)),
  };
}

function withFlow(model: Model, flow: string): object {
  return { ...model, links: [...model.links, flow] };
}

function without(map: object, key: string): object {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}

function idOf({ suppliers, departments }: Model, n: number): string {
  const ids = [...Object.keys(suppliers), ...Object.keys(departments)];
  return ids[n % ids.length]!;
}

function customerOf({ customers }: Model): string {
  return Object.keys(customers)[0]!;
}

const hand: fc.Arbitrary<Hand> = fc.record({
  layout: fc.constantFrom('block', 'flow', 'json', 'pretty'),
  quotes: fc.constantFrom('none', 'single', 'double'),
  newline: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
});

test.each(Object.entries(MISTAKES))('%s is marked, and nothing else is, however the file is written', (_, plant) => {
  fc.assert(
    fc.property(anyModel({ departments: 4, without: ['visits'] }), fc.nat(99), hand, (model, n, style) => {
      const { rule, model: wrong, marks } = plant(model, n);
      const file = written(wrong, style);
      const findings = check(
        load(
          new TextEncoder().encode(file),
          style.layout === 'block' || style.layout === 'flow' ? 'model.yaml' : 'model.json',
        ),
      );
      const text = file.replace(/^\ufeff/u, '');
      const spans = findings.filter(({ finding }) => finding.rule === rule).map(({ span }) => span);
      const { index, 0: marked } = marks.exec(text)!;
      expect(spans.map(({ start, end }) => [start, end, text.slice(start, end)])).toEqual([
        [index, index + marked.length, marked],
      ]);
      const [{ line, column, endLine, endColumn }] = spans as [Span];
      expect([line, column]).toEqual(lineAndColumn(text, index));
      expect([endLine, endColumn]).toEqual(lineAndColumn(text, index + marked.length));
    }),
    { numRuns: 150 },
  );
});

function lineAndColumn(text: string, offset: number): readonly [number, number] {
  const lines = text.slice(0, offset).split('\n');
  return [lines.length, [...lines.at(-1)!].length + 1];
}
