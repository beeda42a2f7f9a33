import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gateModel } from '../../src/gate/gate-model.js';
import { inspect } from '../../src/inspect.js';
import { isDay } from '../../src/model/day.js';
import type { GateModel } from '../../src/model/gate.js';
import { ruleOf, rulingOf } from '../../src/rules.js';
import { commentsOf } from '../../src/source/comments.js';
import { load } from '../../src/source/load.js';

const STRICT = rulingOf('strict');

function gated(text: string, today = '2026-11-22'): GateModel {
  const source = load(text);
  return gateModel(source, inspect(source, STRICT).findings, ruleOf, (all) => all, today);
}

function states(model: GateModel): string[] {
  return model.findings.map(
    ({ located: { finding, span }, standing }) => `${span.line} ${finding.rule} ${standing.state}`,
  );
}

describe('an exception', () => {
  const model = (comments: readonly string[]): string =>
    [
      'kedja: 1',
      'departments:',
      '  store: 10min',
      ...comments.map((comment) => `  ${comment}`),
      '  Store: 20min',
      '  lathe: 1h',
      '  LATHE: 1h',
      'customers: [car-buyer]',
      'links: [store -> Store -> lathe -> LATHE -> car-buyer]',
      '',
    ].join('\n');
  const similar = (found: GateModel): string[] => states(found).filter((line) => line.includes('similar-ids'));

  test('allows one rule on the next line that says something, and nothing else', () => {
    expect(similar(gated(model([])))).toEqual(['4 similar-ids open', '6 similar-ids open']);
    expect(similar(gated(model(['# kedja-allow similar-ids: two signs'])))).toEqual([
      '5 similar-ids allowed',
      '7 similar-ids open',
    ]);
    expect(similar(gated(model(['# kedja-allow similar-ids: two signs', '# another remark', ''])))).toEqual([
      '7 similar-ids allowed',
      '9 similar-ids open',
    ]);
    expect(
      similar(gated(model([]).replace('Store: 20min', 'Store: 20min # kedja-allow similar-ids: two signs'))),
    ).toEqual(['4 similar-ids allowed', '6 similar-ids open']);
  });

  test('holds on its last day, and is told of on the next', () => {
    const text = model(['# kedja-allow similar-ids: two signs, until 2027-03-01, lead']);
    expect(states(gated(text, '2027-03-01')).filter((line) => line.includes('exception'))).toEqual([]);
    expect(states(gated(text, '2027-03-02'))).toEqual(expect.arrayContaining(['4 exception-past open']));
    expect(similar(gated(text, '2027-03-02'))[0]).toBe('5 similar-ids open'); // what was agreed is over
    expect(rulingOf('strict').levelOf('exception-past')).toBe('error');
    expect(rulingOf('recommended').levelOf('exception-past')).toBe('warning');
  });

  test('has no end that nobody sees: a date stands only beside until', () => {
    const form = (reason: string): string[] =>
      gated(model([`# kedja-allow similar-ids: ${reason}`])).findings.flatMap(({ located: { finding } }) =>
        finding.rule === 'exception-form' ? [`${finding.facts.problem} ${finding.facts.text}`] : [],
      );
    for (const [reason, date] of [
      ['avtalat till och med 2020-01-01, skiftledaren', '2020-01-01'],
      ['agreed on 2026-03-01', '2026-03-01'],
      ['t.o.m. 2027-3-1', '2027-3-1'],
      ['to the end of 2027-03', '2027-03'],
      ['gäller längst 1/3 2027', '1/3 2027'],
      ['til og med 01.03.2027, lead', '01.03.2027'],
      ['senest 1. 3. 2027', '1. 3. 2027'],
      ['senast 1/3-27', '1/3-27'],
      ['senest 01.03.27', '01.03.27'],
      ['not after 2027/03/01', '2027/03/01'],
      ['ends 1 March 2027', 'March 2027'],
      ['ends March 1st, 2027', 'March 1st, 2027'],
      ['gäller t.o.m. mars 2027', 'mars 2027'],
      ['frem til 1. oktober 2027', 'oktober 2027'],
      ['until March', 'until March'],
      ['until 2027-02-30', '2027-02-30'],
    ] as const)
      expect([reason, form(reason)]).toEqual([reason, [`date ${date}`]]);
    for (const reason of [
      'agreed 2026-03-01, until 2027-03-01',
      'until 2027-03-01, agreed 1/3 2026, lead',
      'two signs, since 2019',
      '1/3 of the shifts',
      'see item 4711-22 and drawing 1.2.34',
      'part 12-2019-33, room 10.12',
      'the marks of 2020',
    ])
      expect([reason, form(reason)]).toEqual([reason, []]);
  });

  test('is not called needless by who did not look', () => {
    const source = load(model(['# kedja-allow odds-below-promise: agreed', '# kedja-allow same-cause-twice: agreed']));
    const told = (hasRun: (rule: string) => boolean): string[] =>
      gateModel(source, [], ruleOf, (all) => all, '2026-11-22', hasRun).findings.map(
        ({ located: { finding } }) => `${finding.rule} ${'rule' in finding.facts ? finding.facts.rule : ''}`,
      );
    expect(told((rule) => rule !== 'odds-below-promise')).toEqual(['exception-unused same-cause-twice']);
  });

  test('needs a reason: a day is none', () => {
    for (const text of ['until 2027-03-05', ' until 2027-03-05.', '2027-03-05', '(until 2027-03-05)']) {
      const told = states(gated(model([`# kedja-allow similar-ids: ${text}`])));
      expect(told, text).toContain('4 exception-form open');
      expect(told, text).toContain('5 similar-ids open');
    }
    for (const text of ['agreed, until 2027-03-05', 'until 2027-03-05, production lead', 'ok until 2027-03-05'])
      expect(states(gated(model([`# kedja-allow similar-ids: ${text}`]))), text).toContain('5 similar-ids allowed');
  });

  test('keeps its reason as it was written', () => {
    const { findings } = gated(model(['#kedja-allow similar-ids: agreed: night shift, until 2027-03-01 (lead)']));
    expect(findings.map(({ standing }) => standing)).toContainEqual({
      state: 'allowed',
      reason: 'agreed: night shift, until 2027-03-01 (lead)',
      until: '2027-03-01',
    });
  });

  test('written above any finding that may be allowed changes the standing of that rule on that line alone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('similar-ids', 'place-without-customer', 'no-owner'), (n, rule) => {
        const lines = model([]).replace(' -> LATHE', '').split('\n');
        const at = n % lines.length;
        const before = states(gated(lines.join('\n')));
        const after = states(
          gated([...lines.slice(0, at), `# kedja-allow ${rule}: as agreed`, ...lines.slice(at)].join('\n')),
        ).filter((line) => !line.includes('exception-unused') && !line.includes('unknown-rule'));
        const moved = before.map((line) => {
          const [number, ...rest] = line.split(' ');
          const where = Number(number) > at ? Number(number) + 1 : Number(number);
          const isMeant = ruleOf.has(rule) && rest[0] === rule && Number(number) === meantBy(lines, at);
          return `${where} ${rest[0]!} ${isMeant ? 'allowed' : 'open'}`;
        });
        expect(after).toEqual(moved);
      }),
    );
  });
});

/** The line, from 1 and as it was, that a comment before position `at` is about. */
function meantBy(lines: readonly string[], at: number): number {
  const next = lines.findIndex((line, i) => i >= at && line.trim() !== '');
  return next === -1 ? -1 : next + 1;
}

describe('comments', () => {
  test('are found wherever YAML has them, and nowhere else', () => {
    const text = [
      '# first',
      'a: "# not one" # second',
      'b: |',
      '  # text of b',
      'c: it’s # third',
      'd: a#b',
      "e: '# no' ",
      'f: [1, # fourth',
      '  2]',
    ].join('\n');
    expect(commentsOf(text)).toEqual([
      { text: '# first', start: 0, line: 1, isAlone: true },
      { text: '# second', start: text.indexOf('# second'), line: 2, isAlone: false },
      { text: '# third', start: text.indexOf('# third'), line: 5, isAlone: false },
      { text: '# fourth', start: text.indexOf('# fourth'), line: 8, isAlone: false },
    ]);
  });
});

test('a day is one that there is', () => {
  const days = ['2024-02-29', '2000-02-29', '2026-12-31'];
  const none = ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', 'tomorrow', ''];
  expect([days.map(isDay), none.map(isDay)]).toEqual([days.map(() => true), none.map(() => false)]);
});
