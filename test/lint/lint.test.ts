import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/graph/network.js';
import { buildPlan } from '../../src/graph/plan.js';
import { leadsTo } from '../../src/graph/reach.js';
import { check } from '../../src/inspect.js';
import { lint } from '../../src/lint/lint.js';
import type { LocatedFinding, RuleId } from '../../src/model/finding.js';
import { findingsText } from '../../src/report/findings.js';
import { load } from '../../src/source/load.js';
import { rules as changeRules } from '../../src/gate/changes/index.js';
import { RECOMMENDED, rules as registers } from '../../src/rules.js';
import { words } from '../../src/words/en/index.js';
import { anyModel, anyTangle, read, shuffled } from '../support/arbitraries.js';
import { checked, recommendedAnd } from '../support/checked.js';

/** Rules of changes and of baselines are proven in test/gate: what they find stands in no one model. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'baseline-grown',
  'baseline-stale',
  'configuration-changed',
  'exception-added',
  ...changeRules.map(({ id }) => id),
]);
const isProvenHere = (id: RuleId): boolean => !ELSEWHERE.has(id);
const ids = (Object.keys(words.rules) as RuleId[]).filter(isProvenHere).sort();

describe.each(ids)('%s', (id) => {
  const files = inFolder(id);
  const bad = files.filter((file) => file.startsWith('bad') && !file.endsWith('.out'));
  const good = files.filter((file) => file.startsWith('good'));

  test.each(bad)('%s', async (file) => {
    const findings = checked(load(bytes(`${id}/${file}`), file), recommendedAnd(id));
    expect(findings.map(({ finding }) => finding.rule)).toContain(id);
    await expect(findingsText(findings, words)).toMatchFileSnapshot(
      `${id}/${file.replace(/\.\w+$/u, isYaml(file) ? '' : '$&')}.out`,
    );
  });

  test.each(good)('%s', (file) => {
    expect(text(checked(load(bytes(`${id}/${file}`), file), recommendedAnd(id)))).toBe('');
  });

  test('is proven, and its page has examples that are what they say', () => {
    expect([bad.length > 0 || id === 'too-large', good.length > 0]).toEqual([true, true]);
    const entries = registers.filter((rule) => rule.id === id);
    expect(entries).toHaveLength(1);
    const { right, wrong, isShown } = entries[0]!;
    expect(text(checked(load(right), recommendedAnd(id)))).toBe('');
    if (isShown !== false)
      expect(new Set(checked(load(wrong), recommendedAnd(id)).map(({ finding }) => finding.rule))).toEqual(
        new Set(id === 'exception-past' ? [id, 'similar-ids'] : [id]), // what was allowed is there again
      );
    expect(words.rules[id]).toEqual({
      title: expect.stringMatching(/^[A-Z].*[^.]$/su),
      why: expect.stringMatching(/\.$/u),
    });
  });
});

test('there is a folder for every rule, and no other', () => {
  expect(
    readdirSync(new URL('.', import.meta.url))
      .filter((file) => !file.includes('.'))
      .sort(),
  ).toEqual(ids);
  expect(registers.map(({ id }) => id).sort()).toEqual(Object.keys(words.rules).sort());
});

test('every message is lower case, without a full stop, and has a cure', () => {
  for (const id of ids) {
    for (const file of inFolder(id).filter((name) => name.endsWith('.out'))) {
      const heads = bytes(`${id}/${file}`)
        .toString()
        .split('\n')
        .filter((line) => /^bad\S*:\d+:\d+: /u.test(line));
      expect(heads.length).toBeGreaterThan(0);
      for (const head of heads) expect(head).toMatch(/^bad\S*:\d+:\d+: (?:error|warning) \S.*; .*[^.] \[[\w-]+\]$/u);
    }
  }
});

describe('too-large', () => {
  const limits: readonly (readonly [string, string, () => string | Uint8Array])[] = [
    ['yaml', 'bad.yaml', () => `kedja: 1\n${'# a comment\n'.repeat(200_000)}`],
    ['json', 'bad.json', () => new Uint8Array(256 * 1024 * 1024 + 1)],
    ['tokens', 'bad.yaml', () => `kedja: [${','.repeat(1_100_000)}]`],
    ['depth', 'bad.yaml', () => `kedja: ${'['.repeat(70)}${']'.repeat(70)}`],
    ['depth of JSON', 'bad.json', () => `{"kedja": ${'['.repeat(70)}${']'.repeat(70)}}`],
    [
      'links',
      'bad.json',
      () => `{"kedja": 1, "customers": ["b"], "links": [${'"a -> b",'.repeat(1_000_000)}"a -> b"]}`,
    ],
  ];
  test('is found in good time, with one finding', async () => {
    const texts = limits.map(([name, file, make]) => `${name}\n${text(check(load(make(), file)))}`);
    await expect(texts.join('\n')).toMatchFileSnapshot('too-large/bad.out');
  });
});

describe('laws', () => {
  test('a chain without a mistake has no finding but of work that leads to nobody or never comes, or of a time that stands out, in whatever order its file is', () => {
    const beside = new Set<string>(['place-without-customer', 'no-order-comes', 'unit-slip']);
    const isOn = (rule: RuleId): boolean => RECOMMENDED.levelOf(rule) !== 'off' && !beside.has(rule);
    fc.assert(
      fc.property(anyModel().chain(shuffled), (model) => {
        expect(lint(buildNetwork(read(model))).filter(({ rule }) => isOn(rule))).toEqual([]);
      }),
    );
  });

  test('findings stand in the order of the file, and are the same ones whatever the order of the file', () => {
    fc.assert(
      fc.property(
        anyTangle().chain((model) => fc.tuple(fc.constant(model), shuffled(model))),
        ([model, other]) => {
          const places = located(model).map(({ span }) => span.start);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          const rules = (one: object): string[] =>
            located(one)
              .filter(({ finding }) => finding.rule !== 'same-link-twice')
              .map(({ finding }) => finding.rule)
              .sort();
          expect(rules(model)).toEqual(rules(other));
        },
      ),
    );
  });

  test('one wrong id anywhere in a right chain is one finding, at that id', () => {
    fc.assert(
      fc.property(anyModel(), fc.nat(), (model, n) => {
        const links = model.links.map((link, i) => (i === n % model.links.length ? { ...link, to: 'nobody' } : link));
        const findings = located({ ...model, links }).filter(({ finding }) => finding.rule === 'unknown-place');
        expect(
          findings.map(({ span, text: line, textColumn }) =>
            line.slice(span.column - textColumn, span.endColumn - textColumn),
          ),
        ).toEqual(['"nobody"']);
      }),
    );
  });

  test('rework is found not to lead back exactly where no way of links does', () => {
    const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyModel({ departments: 40 }), pairs, (model, numbers) => {
        const places = Object.keys(model.departments);
        fc.pre(places.length > 1);
        const back = numbers.map(([from, to], i) => ({
          from: places[from % places.length]!,
          to: places[to % places.length]!,
          item: `again ${i}`,
          rework: 'wrong',
        }));
        const network = buildNetwork(
          read({ ...model, links: [...model.links.filter((link) => link.rework === undefined), ...back] }),
        );
        const plan = buildPlan(network)!;
        const step = (id: string): number => plan.step[network.nodeOf.get(id)!]!;
        const leads = ({ from, to }: { from: string; to: string }): boolean =>
          from === to || leadsTo(plan, step(from))[step(to)] !== -1;
        const told = lint(network).flatMap(({ rule, facts }) =>
          rule === 'rework-not-back' ? [`${facts.from} ${facts.to}`] : [],
        );
        expect(told.sort()).toEqual(
          back
            .filter((link) => !leads(link))
            .map(({ from, to }) => `${from} ${to}`)
            .sort(),
        );
      }),
    );
  });
});

describe('time', () => {
  const size = 20_000;
  const places = Array.from({ length: size }, (_, i) => `p${i}`);
  const forward = places.slice(1).map((to, i) => ({ from: `p${i}`, to }));
  const skips = places.slice(2).map((to, i) => ({ from: `p${i}`, to }));
  const customers = { customers: ['end'], links: [...forward, ...skips, { from: places.at(-1), to: 'end' }] };
  const chain = { kedja: 1, departments: places, ...customers };
  const delays = [{ cause: 'breakdown', chance: '0%', time: '1h' }];
  const pledge = (i: number): object => ({ within: `${i}s`, quantity: `2 ${letters(i)}`, right: 0.9 });
  const said = {
    ...chain,
    departments: Object.fromEntries(places.map((id, i) => [id, { time: `${1 + (i % 7)}h`, delays }])),
    links: chain.links.map((link, i) => {
      const terms = { expects: pledge(i), offers: pledge(i + 1), satisfaction: { score: 1, answers: 1 } };
      return { ...link, item: `bracket ${letters(i)}`, handover: '1h..2h', delays: [...delays, ...delays], ...terms };
    }),
    causes: { 'power-cut': { chance: 1, time: '1h', hits: places } },
  };
  const hub = {
    ...chain,
    links: places.flatMap((id, i) => [
      { from: id, to: 'p0', item: `bracket${letters(i)}` },
      { from: id, to: 'end', item: `bracket${letters(i)}s` },
    ]),
  };

  test.each([
    ['right', chain],
    ['misspelt throughout', { ...chain, links: chain.links.map(({ from, to }) => ({ from: `${from}x`, to })) }],
    [
      'with rework everywhere, near',
      { ...chain, links: [...chain.links, ...forward.map(({ from, to }) => ({ from: to, to: from, rework: 0.1 }))] },
    ],
    [
      'with rework everywhere, from the end',
      {
        ...chain,
        links: [...chain.links, ...places.slice(0, -1).map((to) => ({ from: places.at(-1), to, rework: 'wrong' }))],
      },
    ],
    ['in one great circle', { ...chain, links: [...chain.links, { from: places.at(-1), to: 'p0' }] }],
    ['twice', { ...chain, departments: [...places, ...places] }],
    ['with something to say of every place and link', said],
    ['with one place in the middle of all', hub],
  ])('a large chain %s is looked through in seconds', (_, model) => {
    const network = buildNetwork(load(JSON.stringify(model), 'large.json').chain!);
    const start = performance.now();
    lint(network);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** A number in letters: figures would make it the number of an article. */
function letters(number: number): string {
  return [...String(number)].map((figure) => 'abcdefghij'[Number(figure)]).join('');
}

function located(model: object): readonly LocatedFinding[] {
  const source = load(JSON.stringify(model, null, 1), 'model.json');
  return source.locate([...source.findings, ...lint(buildNetwork(source.chain!))]);
}

function text(findings: readonly LocatedFinding[]): string {
  return findingsText(findings, words);
}

function inFolder(id: string): string[] {
  return readdirSync(new URL(id, import.meta.url)).sort();
}

function isYaml(file: string): boolean {
  return file.endsWith('.yaml');
}

function bytes(file: string): Buffer {
  return readFileSync(new URL(file, import.meta.url));
}
