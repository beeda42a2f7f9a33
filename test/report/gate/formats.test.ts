import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/model/chain.js';
import { type GateFinding, type GateReport, STANDARD_INPUT } from '../../../src/model/gate.js';
import { gateWriters } from '../../../src/report/gate/index.js';
import { words } from '../../../src/words/en/index.js';
import { wordsOf } from '../../../src/words/languages.js';
import { ofProof, reportOf, speaking } from '../../support/gate.js';
import { HAS_XMLLINT, xmllint } from '../../support/xmllint.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const english = speaking(words);

type Format = keyof typeof gateWriters;
const FORMATS = Object.keys(gateWriters) as Format[];
const ENDINGS: Readonly<Record<Format, string>> = {
  github: 'github.txt',
  gitlab: 'gitlab.json',
  junit: 'junit.xml',
  markdown: 'md',
  sarif: 'sarif',
};

const allowed: GateFinding['standing'] = {
  state: 'allowed',
  reason: 'agreed with night shift, until 2027-03-01, production lead',
  until: '2027-03-01',
};

/** One of everything: errors and warnings, known and allowed, a path, standard input, and a file with nothing wrong. */
const everything = reportOf([
  { ...ofProof('circle/bad.yaml'), inRepository: 'plant/models/circle/bad.yaml' },
  ofProof('agreed-beside-sides/bad.yaml', (one) => ({
    ...one,
    standing: one.located.span.line === 5 ? allowed : { state: 'known' },
  })),
  ofProof('promise-cannot-hold/bad.yaml'),
  ofProof('similar-ids/bad.yaml'),
  { ...ofProof('unknown-place/bad-flow.yaml'), file: STANDARD_INPUT },
  ofProof('id/good.yaml'),
]);

/** So many findings in one file, every other one a warning. */
function many(count: number): GateReport {
  const { file, findings } = ofProof('unknown-place/bad.yaml');
  const [{ located }] = findings as [GateFinding];
  const one = (i: number): GateFinding => ({
    identity: `unknown-place ${i}`,
    standing: { state: 'open' },
    located: {
      ...located,
      finding: { ...located.finding, severity: i % 2 === 0 ? 'warning' : 'error' },
      span: { ...located.span, line: i + 1, endLine: i + 1 },
    },
  });
  return reportOf([{ file, findings: Array.from({ length: count }, (_, i) => one(i)) }]);
}

test('there is a writer for every format in the folder, in alphabetical order', () => {
  const beside = new Set([
    'exceptions',
    'index',
    'json',
    'sarif-log',
    'sarif-rules',
    'sha256',
    'text',
    'told',
    'writer',
  ]);
  const files = readdirSync(here('../../../src/report/gate')).map((file) => file.replace(/\.ts$/u, ''));
  expect(FORMATS).toEqual(files.filter((file) => !beside.has(file) && !file.startsWith('changes-')).sort());
});

test.each(FORMATS)('a check as %s', async (format) => {
  await expect(gateWriters[format](everything, english)).toMatchFileSnapshot(
    here(`golden/everything.${ENDINGS[format]}`),
  );
});

test.each(LANGUAGES.filter((language) => language !== 'en'))('a comment in %s', async (language) => {
  const text = gateWriters.markdown(everything, speaking(await wordsOf(language)));
  await expect(text).toMatchFileSnapshot(here(`golden/everything.${language}.md`));
});

test.each(FORMATS)('where nothing is wrong, as %s', async (format) => {
  const text = gateWriters[format](reportOf([ofProof('id/good.yaml')]), english);
  await expect(text).toMatchFileSnapshot(here(`golden/nothing.${ENDINGS[format]}`));
});

test.each(FORMATS)('no path of this machine is in %s', (format) => {
  const report = reportOf([
    { ...ofProof('circle/bad.yaml'), file: '/home/somebody/models/bad.yaml' },
    { ...ofProof('circle/bad.yaml'), file: 'C:\\Users\\somebody\\bad.yaml' },
  ]);
  expect(gateWriters[format](report, english)).not.toContain('somebody');
});

test('a path is as hosts know it', () => {
  const paths = ['./models/a.yaml', '../a.yaml', 'models/ä b#.yaml', STANDARD_INPUT].map((file) => {
    const text = gateWriters.sarif(reportOf([{ ...ofProof('circle/bad.yaml'), file }]), english);
    return /"uri": "(.*)"/u.exec(text)![1];
  });
  expect(paths).toEqual(['models/a.yaml', '../a.yaml', 'models/%C3%A4%20b%23.yaml', 'stdin']);
});

describe('SARIF', () => {
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(readFileSync(here('sarif-schema-2.1.0.json'), 'utf8')) as {
    readonly id: string;
    readonly $schema: string;
  };
  const conforms = new Ajv({ strict: false })
    .addFormat('uri', (text) => URL.canParse(text))
    .addFormat('uri-reference', /^(?!\/|[a-z]+:)(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})*$/u)
    .addFormat('date-time', true)
    .compile(schema);
  const written = (report: GateReport): { runs: [Run] } => {
    const log = JSON.parse(gateWriters.sarif(report, english)) as { runs: [Run] };
    conforms(log);
    expect(conforms.errors).toBeNull();
    return log;
  };
  interface Run {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[]; informationUri?: string } };
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly { message: { text: string } }[] }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly baselineState?: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }

  test('is as its schema says, and each result points at its rule', () => {
    const [{ tool, results }] = written(everything).runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(tool.driver.rules.length);
    const page = JSON.parse(readFileSync(here('../../../package.json'), 'utf8')) as { homepage?: string };
    expect(tool.driver.informationUri).toBe(page.homepage);
  });

  test('of every rule is as its schema says, and within what GitHub takes', () => {
    const proofs = readdirSync(here('../../lint')).filter((name) => !name.includes('.') && name !== 'too-large');
    const report = reportOf(
      proofs.flatMap((name) =>
        readdirSync(here(`../../lint/${name}`))
          .filter((file) => file.startsWith('bad') && !file.endsWith('.out'))
          .map((file) => ofProof(`${name}/${file}`)),
      ),
    );
    const [{ tool, results }] = written(report).runs;
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(proofs));
    expect(results.length).toBeGreaterThan(100);
    const all = results.map(({ partialFingerprints }) => partialFingerprints['kedjaIdentity/v1']);
    expect(new Set(all).size).toBe(all.length);
  });

  test('has what a baseline knew apart only where there is one', () => {
    expect(written(everything).runs[0].results.map(({ baselineState }) => baselineState)).toContain('unchanged');
    expect(written(many(2)).runs[0].results.map(({ baselineState }) => baselineState)).toEqual([undefined, undefined]);
  });

  test('is cut at what GitHub takes of a run: errors first, and the rest counted', () => {
    const [{ results, invocations }] = written(many(50_010)).runs;
    expect(results).toHaveLength(25_000);
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error']));
    expect(invocations[0]!.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      '25010 more findings are not shown here; kedja check shows all of them',
    ]);
    expect(gzipSync(gateWriters.sarif(many(25_000), english)).length).toBeLessThan(10_000_000);
  });

  test('gives a finding the same fingerprint when its line moves, and another in another file', () => {
    const [at, moved] = [many(3), many(4)].map((report) => {
      const [model] = report.models;
      return written(reportOf([{ ...model!, findings: model!.findings.slice(-1) }]));
    });
    const one = (log: { runs: [Run] } | undefined): unknown => log!.runs[0].results[0]!.partialFingerprints;
    expect(one(at)).not.toEqual(one(moved));
    const [model] = many(3).models;
    const later = model!.findings.map((finding) => ({
      ...finding,
      located: { ...finding.located, span: { ...finding.located.span, line: 99, endLine: 99 } },
    }));
    expect(one(written(reportOf([{ ...model!, findings: later.slice(-1) }])))).toEqual(one(at));
    expect(one(written(reportOf([{ file: 'other.yaml', findings: later.slice(-1) }])))).not.toEqual(one(at));
  });
});

describe('JUnit', () => {
  test.runIf(HAS_XMLLINT)('is as its schema says', () => {
    const reports = [everything, { ...everything, failsAt: 'warning' as const }, reportOf([ofProof('id/good.yaml')])];
    for (const report of [...reports, reportOf([])])
      expect(xmllint(gateWriters.junit(report, english), here('JUnit.xsd'))).toBe('');
  });

  test('has a failure for what makes the check fail: warnings too where they do', () => {
    const failures = (report: GateReport): number => gateWriters.junit(report, english).split('<failure').length - 1;
    expect(failures(many(10))).toBe(5);
    expect(failures({ ...many(10), failsAt: 'warning' })).toBe(10);
  });
});

describe('GitHub', () => {
  test('gets errors first, so that those are shown that matter, and the rest counted', () => {
    const lines = gateWriters.github(many(300), english).trimEnd().split('\n');
    expect(lines).toHaveLength(101);
    expect(lines.slice(0, 100).every((line) => line.startsWith('::error '))).toBe(true);
    expect(lines.at(-1)).toBe(
      '::notice title=kedja::200 more findings are not shown here; kedja check shows all of them',
    );
    expect(gateWriters.github(many(3), english).match(/^::\w+/gmu)).toEqual(['::error', '::warning', '::warning']);
  });
});

describe('a comment', () => {
  test('is cut at what a host takes, warnings first, and the rest counted', () => {
    const text = gateWriters.markdown(many(3000), english);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    const rows = text.split('\n').filter((line) => /^\| (?:❌|⚠️)/u.test(line)).length;
    expect(text).toContain('</b> · 1500 errors, 1500 warnings</summary>');
    expect(text).toContain(`\n\n${3000 - rows} more findings are not shown here`);
    expect(text).toMatch(/^### ❌ The check fails: 1500 errors, 1500 warnings\n/u);
  });

  test('is never empty, has every error that there is room for, and counts the changes that are left out', () => {
    const changes = Array.from({ length: 400 }, (_, i) => `#### change ${i}\n\n${'x'.repeat(300)}\n`);
    const fine = gateWriters.markdown(reportOf([ofProof('id/good.yaml')]), english, changes);
    expect(fine).toMatch(/^### ✅/u);
    const told = fine.split('#### change').length - 1;
    expect(fine).toContain(`what ${400 - told} more changed models come to is not shown here`);
    expect(fine.length).toBeGreaterThan(65_000);
    const broken = gateWriters.markdown(many(20), english, changes);
    expect(broken.match(/^\| ❌/gmu)).toHaveLength(10);
    expect(new TextEncoder().encode(broken).length).toBeLessThanOrEqual(65_536);
  });

  test('says that nothing is new where all is known or allowed', () => {
    const known = reportOf([ofProof('circle/bad.yaml', (one) => ({ ...one, standing: { state: 'known' } }))]);
    expect(gateWriters.markdown(known, english)).toMatch(/^### ✅ The check passes: nothing new\n\n.*· 1 known\n/u);
  });

  test('is folded where there is much of it', () => {
    const folds = (report: GateReport): number => gateWriters.markdown(report, english).split('<details>').length - 1;
    expect(folds(many(20))).toBe(0);
    expect(folds(many(21))).toBe(1);
    const files = (count: number): GateReport =>
      reportOf(Array.from({ length: count }, (_, i) => ({ ...ofProof('circle/bad.yaml'), file: `${i}.yaml` })));
    expect(folds(files(5))).toBe(0);
    expect(folds(files(6))).toBe(6);
  });

  test('fails where the check does', () => {
    const warnings = reportOf([ofProof('similar-ids/bad.yaml')]);
    expect(gateWriters.markdown(warnings, english)).toMatch(/^### ✅/u);
    expect(gateWriters.markdown({ ...warnings, failsAt: 'warning' }, english)).toMatch(/^### ❌/u);
  });
});
