import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareSides, type Side } from '../../src/against.js';
import { atFile, changeFindings } from '../../src/gate/change-findings.js';
import { rules } from '../../src/gate/changes/index.js';
import type { Comparison, LossLimits } from '../../src/model/comparison.js';
import type { LocatedFinding } from '../../src/model/finding.js';
import { LANGUAGES } from '../../src/model/chain.js';
import { findingsText } from '../../src/report/findings.js';
import { load, type Source } from '../../src/source/load.js';
import { wordsOf } from '../../src/words/languages.js';
import { words } from '../../src/words/en/index.js';
import { sideOf } from '../support/sides.js';

const FOLDER = new URL('changes/', import.meta.url);

/** A quarter of an hour of slack, and a hundredth on time, may be lost. */
const LIMITS: LossLimits = { slack: 900, onTime: 0.01 };

describe.each(rules.map(({ id }) => id))('%s', (id) => {
  const pairs = readdirSync(FOLDER).filter((name) => name.startsWith(`${id}.`) && name.endsWith('.yaml'));
  const bad = pairs.filter((name) => name.startsWith(`${id}.bad`));
  const good = pairs.filter((name) => name.startsWith(`${id}.good`));

  test.each(bad)('%s', async (name) => {
    const told = found(name).filter(({ finding }) => finding.rule === id);
    expect(told).not.toEqual([]);
    await expect(findingsText(told, words)).toMatchFileSnapshot(
      new URL(`changes/${name.replace('.yaml', '.out')}`, import.meta.url).pathname,
    );
  });

  test.each(good)('%s', (name) => {
    expect(
      findingsText(
        found(name).filter(({ finding }) => finding.rule === id),
        words,
      ),
    ).toBe('');
  });

  test('is proven, and has a page', () => {
    expect([bad.length > 0, good.length > 0]).toEqual([true, true]);
    expect(words.rules[id]).toEqual({
      title: expect.stringMatching(/^[A-Z].*[^.]$/su),
      why: expect.stringMatching(/\.$/u),
    });
  });
});

test('every message is lower case or a name, without a full stop, and has a cure in every language', async () => {
  for (const language of LANGUAGES) {
    const { findings } = await wordsOf(language);
    for (const name of readdirSync(FOLDER).filter((file) => /\.bad.*\.yaml$/u.test(file)))
      for (const { finding } of found(name)) {
        const format = {
          duration: String,
          share: String,
          chance: String,
          percent: String,
          points: String,
          number: String,
        };
        const { says, cure } = findings[finding.rule](finding.facts as never, format);
        expect(says).toMatch(/^[^A-ZÅÄÖÆØ].*[^.]$/u);
        expect(cure).toMatch(/^[^A-ZÅÄÖÆØ].*[^.]$/u);
      }
  }
});

test('nothing is found between a model and itself, nor in a new one', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))) {
    const { before } = sidesOf(name);
    expect(changeFindings(compare(before.side, before.side))).toEqual([]);
    expect(changeFindings(compare(null, before.side))).toEqual([]);
  }
});

test('a finding of a file that is gone stands at its name', () => {
  const [finding] = changeFindings(compare(sidesOf('customer-gone.bad.yaml').before.side, null));
  const located = atFile(finding!, 'old/workshop.yaml');
  expect(findingsText([located], words)).toMatch(/^old\/workshop\.yaml:1:1: warning .* \[model-gone\]\n$/u);
});

interface Loaded {
  readonly source: Source;
  readonly side: Side;
}

/** A file holds both: what was, and behind a line of dashes what is; nothing there: it is gone. */
function sidesOf(name: string): { readonly before: Loaded; readonly after: Loaded | null } {
  const [before, after] = readFileSync(new URL(name, FOLDER), 'utf8').split(/^---\n/mu);
  const loaded = (text: string): Loaded => {
    const source = load(text, name);
    return { source, side: sideOf(source) };
  };
  return { before: loaded(before!), after: after === undefined || after.trim() === '' ? null : loaded(after) };
}

function found(name: string): readonly LocatedFinding[] {
  const { before, after } = sidesOf(name);
  const findings = changeFindings(compare(before.side, after?.side ?? null));
  return after === null ? findings.map((finding) => atFile(finding, name)) : after.source.locate(findings);
}

function compare(before: Side | null, after: Side | null): Comparison {
  return compareSides(before, after, { against: 'main', limits: LIMITS });
}
