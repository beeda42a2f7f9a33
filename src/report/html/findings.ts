import type { LocatedFinding } from '../../model/finding.js';
import type { Words } from '../../words/words.js';
import { type Element, h, type Inside } from './markup.js';
import type { Voice } from './voice.js';

/** More than these are only counted. */
const MOST = 100;

/** What is worth a second look in the model: where, what, and what to do about it. */
export function findingList(findings: readonly LocatedFinding[], words: Words, { phrases, format }: Voice): Inside {
  if (findings.length === 0) return null;
  const item = ({ finding, span }: LocatedFinding): Element => {
    const { says, cure } = words.findings[finding.rule](finding.facts as never, format);
    return h(
      'li',
      {},
      h('code', {}, `${span.line}:${span.column}`),
      ` ${words.cli.severity[finding.severity]}: ${cure === null ? says : `${says}; ${cure}`} `,
      h('code', {}, finding.rule),
    );
  };
  return [
    h('ul', { class: 'findings' }, findings.slice(0, MOST).map(item)),
    findings.length > MOST ? h('p', { class: 'aside' }, phrases.andMore(findings.length - MOST)) : null,
  ];
}
