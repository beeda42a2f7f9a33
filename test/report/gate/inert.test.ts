import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { marked } from 'marked';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { inert, inertButCommands } from '../../../src/cli/inert.js';
import { found, type LocatedFinding } from '../../../src/model/finding.js';
import type { GateFinding, GateReport } from '../../../src/model/gate.js';
import { showInvisible } from '../../../src/model/invisible.js';
import { gateWriters } from '../../../src/report/gate/index.js';
import { sha256 } from '../../../src/report/gate/sha256.js';
import { words } from '../../../src/words/en/index.js';
import { reportOf, speaking } from '../../support/gate.js';
import { hostileName, steering } from '../../support/hostile-names.js';
import { HAS_XMLLINT, xmllint } from '../../support/xmllint.js';

const english = speaking(words);

/** What hosts that show Markdown, XML, SARIF and commands would take for something else. */
const MARKED = [
  '@team',
  '#1',
  'GH-1',
  'a/b#2',
  '!3',
  '$4',
  '~label',
  '%milestone',
  '&epic',
  ':tada:',
  'https://example.com',
  'www.example.com',
  'a@example.com',
  '[x](https://example.com)',
  '![x](y)',
  '[x][y]',
  '{0}',
  '{1}',
  '|',
  '| --- |',
  '**b**',
  '_i_',
  '~~s~~',
  '`c`',
  '```',
  '\\',
  '&lt;',
  '&#64;a',
  '<!--',
  '-->',
  '<script>',
  '</details>',
  '<b>',
  ']]>',
  '<![CDATA[',
  '%0A::error::x',
  '::error::x',
  ',line=1',
  '\ufffe',
  '\uffff',
  '$$x$$',
  '# h',
  '- l',
  '> q',
  '---',
];
const anyName = fc
  .array(fc.oneof(hostileName, fc.constantFrom(...MARKED)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
  .filter((name) => [...name].length <= 55); // longer ones are cut in sentences

interface Names {
  readonly id: string;
  readonly file: string;
  readonly reason: string;
  readonly step: string;
}
const anyNames: fc.Arbitrary<Names> = fc.record({ id: anyName, file: anyName, reason: anyName, step: anyName });

/** One open finding and one allowed. */
function report({ id, file, reason, step }: Names): GateReport {
  const span = { start: 0, end: 1, line: 7, column: 5, endLine: 7, endColumn: 6 };
  const finding = found('unknown-place', 'error', { path: [] }, { id, nearest: null, type: null, known: [] });
  const located: LocatedFinding = { finding, file, span, text: id, textColumn: 1 };
  const [open, allowed] = ['open', 'allowed'] as const;
  return reportOf([
    {
      file,
      inRepository: `models/${file}`,
      findings: [
        { located, identity: id, standing: { state: open }, path: [{ name: step, seconds: 60, span }] },
        { located, identity: `${id}.`, standing: { state: allowed, reason, until: null } },
      ],
    },
  ]);
}

function asWarning({ models, ...more }: GateReport): GateReport {
  const weaker = ({ located, ...one }: GateFinding): GateFinding => ({
    ...one,
    located: { ...located, finding: { ...located.finding, severity: 'warning' } },
  });
  return { ...more, models: models.map((model) => ({ ...model, findings: model.findings.map(weaker) })) };
}

/** What the finding of an id says. */
function says(id: string): string {
  const { says: text, cure } = words.findings['unknown-place'](
    { id, nearest: null, type: null, known: [] },
    english().format,
  );
  return showInvisible(`${text}; ${cure}`);
}

const written = (format: keyof typeof gateWriters, names: Names): string => gateWriters[format](report(names), english);

test('the fingerprint is the SHA-256 that everybody knows', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 50, maxLength: 300 })), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});

describe('whatever names there are', () => {
  test('commands to GitHub are as many as findings, and read back', () => {
    const decoded = (text: string): string =>
      text
        .replaceAll('%2C', ',')
        .replaceAll('%3A', ':')
        .replaceAll('%0A', '\n')
        .replaceAll('%0D', '\r')
        .replaceAll('%25', '%');
    const seen = (text: string): string => inert(`|${text}`, false).slice(1);
    fc.assert(
      fc.property(anyNames, (names) => {
        const text = inertButCommands(written('github', names));
        expect(text).toBe(written('github', names));
        const [, values, message] = /^::error ([^:\n]*)::(.*)\n$/u.exec(text)!;
        expect(decoded(message!)).toBe(seen(says(names.id)));
        const told = new Map(values!.split(',').map((value) => value.split('=', 2) as [string, string]));
        expect([...told.keys()]).toEqual(['file', 'line', 'col', 'endLine', 'endColumn', 'title']);
        expect(decoded(values!)).toBe(
          `file=${seen(showInvisible(`models/${names.file}`))},line=7,col=5,endLine=7,endColumn=6,title=kedja unknown-place`,
        );
        expect(steering(text.replace(/^::error /u, ''))).toBeNull();
      }),
    );
  });

  test('of text that is no command of kedja’s, none gets through', () => {
    fc.assert(
      fc.property(fc.array(anyName), (names) => {
        const lines = inertButCommands(names.join('\n').replaceAll('forged', '')).split('\n');
        expect(steering(lines.filter((line) => !/^::(?:error|warning|notice) \w+=/u.test(line)).join('\n'))).toBeNull();
      }),
    );
    for (const order of ['::add-mask::x', '::stop-commands::x', '::set-env name=a::b', '::error::x', ' ::error a=b::x'])
      expect(steering(inertButCommands(order))).toBeNull();
  });

  test('GitLab’s report and SARIF say them, and nothing else', () => {
    fc.assert(
      fc.property(anyNames, (names) => {
        const [issue, ...others] = JSON.parse(written('gitlab', names)) as [Issue, ...Issue[]];
        expect(others).toEqual([]);
        expect(issue.description).toBe(says(names.id));
        expect(issue.location.path).toBe(`models/${names.file}`);
        const text = written('sarif', names);
        const { results } = (JSON.parse(text) as { runs: [{ results: [Result, Result] }] }).runs[0];
        const meant = (message: { text: string }): string =>
          message.text.replaceAll('\\](', '](').replaceAll(/\{(\{\d+\})\}/gu, '$1');
        expect(meant(results[0].message)).toBe(says(names.id));
        expect(results[0].message.text).not.toMatch(/(?<!\{)\{\d+\}(?!\})|(?<!\\)\]\(/u);
        const [step] = results[0].codeFlows[0].threadFlows[0].locations;
        expect(meant(step.location.message)).toBe(`${showInvisible(names.step)}: 1 min`);
        const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
        expect(uri).toMatch(/^models\/[\w.~!'()*%/-]*$/u);
        expect(decodeURIComponent(uri)).toBe(`models/${names.file.replaceAll(/\p{Cs}/gu, '\ufffd')}`);
        expect(steering(text)).toBeNull();
        expect(steering(written('gitlab', names))).toBeNull();
      }),
    );
  });

  test('JUnit’s XML says them, read by a strict parser', () => {
    fc.assert(
      fc.property(anyNames, (names) => {
        const text = written('junit', names);
        const document = new DOMParser({
          onError: (level, message) => expect.fail(`${level}: ${message}`),
        }).parseFromString(text, 'application/xml');
        const seen = (said: string): string =>
          showInvisible(said).replaceAll(/[\ufffe\uffff]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
        const [failure] = document.getElementsByTagName('failure') as unknown as [Element];
        expect(failure.getAttribute('message')).toBe(seen(says(names.id)));
        const [skipped] = document.getElementsByTagName('skipped') as unknown as [Element];
        expect(skipped.getAttribute('message')).toBe(seen(`allowed: ${names.reason}`));
        expect(document.getElementsByTagName('*').length).toBe(9);
        expect(steering(text)).toBeNull();
        expect(steering(gateWriters.junit(asWarning(report(names)), english))).toBeNull();
      }),
    );
  });

  test.runIf(HAS_XMLLINT)('JUnit’s XML is as its schema says', () => {
    const schema = fileURLToPath(new URL('JUnit.xsd', import.meta.url));
    const names = fc.sample(anyNames, { numRuns: 400, seed: 1 });
    const all = reportOf(names.flatMap((one) => report(one).models));
    expect(xmllint(gateWriters.junit(all, english), schema)).toBe('');
  });

  test('a comment says them, and neither names, links nor pictures anything', () => {
    fc.assert(
      fc.property(anyNames, (names) => {
        const text = written('markdown', names);
        const { tags, texts } = read(marked.parse(text, { gfm: true, async: false }));
        expect(new Set(tags.filter((tag) => tag !== 'wbr'))).toEqual(SHOWN);
        const whole = texts.join('');
        const spaced = (said: string): string => said.replaceAll(/\s+/gu, ' ').trim();
        for (const name of [names.id, names.file, names.reason])
          expect(spaced(whole)).toContain(spaced(showInvisible(name)));
        for (const one of texts) expect(one).not.toMatch(REFERENCE);
        expect(tags.filter((tag) => tag === 'table')).toHaveLength(2);
        expect(tags.filter((tag) => tag === 'td')).toHaveLength(8);
        expect(tags.filter((tag) => tag === 'code')).toHaveLength(2);
        expect(steering(text)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

/** What hosts look for in texts, once they are no Markdown any more. */
const REFERENCE =
  /(?:^|\W)@[a-z\d]|(?:^|[^&])#\d|\bGH-\d|https?:\/\/\w|\bwww\.\w|:[a-z\d_+-]+:|(?:^|\s)[!$%~&](?:\d|[a-z])/iu;

const SHOWN = new Set('h3 p b table thead tr th tbody td code details summary'.split(' '));

interface Issue {
  readonly description: string;
  readonly location: { readonly path: string };
}

interface Result {
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
  readonly codeFlows: readonly [
    {
      readonly threadFlows: readonly [
        { readonly locations: readonly [{ readonly location: { readonly message: { readonly text: string } } }] },
      ];
    },
  ];
}

/** The elements of a page and the texts between them. */
function read(html: string): { readonly tags: string[]; readonly texts: string[] } {
  const [tags, texts]: [string[], string[]] = [[], []];
  const walk = (node: { nodeName: string; value?: string; childNodes?: readonly object[] }): void => {
    if (node.nodeName === '#text') texts.push(node.value!);
    else if (!node.nodeName.startsWith('#')) tags.push(node.nodeName);
    node.childNodes?.forEach((child) => walk(child as typeof node));
  };
  walk(parseFragment(html) as Parameters<typeof walk>[0]);
  return { tags, texts };
}
