import { describe, expect, test } from 'vitest';
import { exceptionsAdded, type Inspected } from '../../src/gate/exceptions-added.js';
import { inspect } from '../../src/inspect.js';
import { ruleOf, rulingOf } from '../../src/rules.js';
import { load } from '../../src/source/load.js';

const STRICT = rulingOf('strict');

function inspected(text: string): Inspected {
  const source = load(text, 'm.yaml');
  return { source, findings: inspect(source, STRICT).findings };
}

/** The lines of exceptions that a change adds. */
function added(before: string | null, now: string): string[] {
  const is = inspected(now);
  const all = exceptionsAdded(before === null ? null : inspected(before), is, ruleOf);
  return is.source.locate(all).map(({ span, finding }) => `${span.line} ${finding.rule}`);
}

/** A chain whose links are written as maps, with comments behind some of them. */
function chain(...comments: readonly string[]): string {
  const names = ['store', 'saw', 'lathe', 'paint'];
  const links = names.slice(1).map((to, i) => `  - { from: ${names[i]!}, to: ${to} }${comments[i] ?? ''}`);
  return `kedja: 1\ndepartments: [${names.join(', ')}]\ncustomers: [buyer]\nlinks:\n${links.join('\n')}\n  - paint -> buyer\n`;
}

const ALLOW = ' # kedja-allow no-agreement: they sit in one room';

describe('an exception is new', () => {
  test('where it moved to another link, however links are written', () => {
    expect(added(chain(ALLOW), chain('', ALLOW))).toEqual(['6 exception-added']);
    expect(added(chain(ALLOW), chain(ALLOW, ALLOW))).toEqual(['6 exception-added']);
    const flow = 'kedja: 1\ndepartments: [a, b, c]\ncustomers: [d]\nlinks:\n  - a -> b\n  - b -> c\n  - c -> d\n';
    expect(added(flow.replace('a -> b', `$&${ALLOW}`), flow.replace('b -> c', `$&${ALLOW}`))).toEqual([
      '6 exception-added',
    ]);
  });

  test('where it allows more than it did, is for another reason, or is all there is', () => {
    const one = chain(ALLOW).replace(
      'from: store, to: saw',
      'from: store, to: saw, agreed: { within: 1h, on-time: 90% }',
    );
    expect(added(one.replace(', agreed', ' , agreed'), chain(ALLOW))).toEqual([]); // it stood there, and allowed nothing yet
    expect(added(chain(ALLOW), chain(`${ALLOW} now`))).toEqual(['5 exception-added']);
    expect(added(null, chain(ALLOW, ALLOW))).toEqual(['5 exception-added', '6 exception-added']);
  });

  test('not where only lines moved, something else on the line changed, or nothing needs it any more', () => {
    const before = chain(ALLOW, '', ALLOW);
    expect(added(before, before)).toEqual([]);
    expect(added(before, `# more\n\n${before}`)).toEqual([]);
    expect(added(before, before.replace('to: saw', 'to: saw, handover: 5min'))).toEqual([]);
    expect(added(before, before.replace('to: saw', 'to: saw, agreed: { within: 1h, on-time: 90% }'))).toEqual([]);
    expect(added(before, chain(ALLOW))).toEqual([]);
    expect(added(before.replace('- paint', '- piant'), before)).toEqual([]); // no rule could look at it
  });

  test('where one that allows nothing stands somewhere else', () => {
    const idle = ALLOW.replace('no-agreement', 'similar-ids');
    expect(added(chain(idle), chain(idle))).toEqual([]);
    expect(added(chain(idle), chain('', idle))).toEqual(['6 exception-added']);
  });
});
