import { assess } from '../../src/analysis/assess.js';
import { inspect } from '../../src/inspect.js';
import { check } from '../../src/inspect.js';
import type { LocatedFinding } from '../../src/model/finding.js';
import { findingsText } from '../../src/report/findings.js';
import { analysisJson } from '../../src/report/analysis-json.js';
import { gateModel } from '../../src/gate/gate-model.js';
import { gateJson } from '../../src/report/gate/json.js';
import { ruleOf, rules } from '../../src/rules.js';
import { plain } from '../../src/report/paint.js';
import { text as report } from '../../src/report/text.js';
import { load } from '../../src/source/load.js';
import { formatFor } from '../../src/words/format.js';
import { words } from '../../src/words/en/index.js';

const FORMAT = formatFor({ day: 86_400, week: 604_800 }, words.report.figures);
const HEAD = { version: '0', file: 'model' };

/**
 * What goes wrong, against kedja's promises, when a file is read, looked through, told and computed with; null where all is well.
 * Every finding stands where it says, is told in kedja's own words, and a file without an error has figures.
 */
export function troubleWith(bytes: Uint8Array, file: string): string | null {
  try {
    return tried(bytes, file);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`;
  }
}

function tried(bytes: Uint8Array, file: string): string | null {
  const source = load(bytes, file);
  const { findings, plan } = inspect(source);
  const isAtFault = findings.some(({ finding }) => finding.severity === 'error');
  if (isAtFault === (plan !== null)) return isAtFault ? 'figures in spite of an error' : 'neither an error nor figures';
  const text = new TextDecoder().decode(bytes);
  for (const one of findings) {
    const problem = misplaced(one, text) ?? mistold(one);
    if (problem !== null) return `${problem}: ${JSON.stringify(one.finding)} at ${JSON.stringify(one.span)}`;
  }
  if (findings.some(({ span }, i) => i > 0 && span.start < findings[i - 1]!.span.start))
    return 'findings that are not in the order of the file';
  const told = findingsText(findings, words);
  if (SEEN.test(told)) return `a text with characters that steer: ${JSON.stringify(told)}`;
  const gated = gateModel(source, findings, ruleOf, (all) => all, '2026-11-22');
  const json = gateJson({ version: '0', rules, models: [gated], skipped: [] }, () => ({ words, format: FORMAT }));
  if ((JSON.parse(json) as { findings: unknown[] }).findings.length !== gated.findings.length)
    return 'JSON without all findings';
  if (plan === null) return null;
  check(source);
  const assessment = assess(plan, { typical: 'median', customers: [], paths: 2, late: [] });
  const said = report(assessment, words.report, { paint: plain, width: 80, top: 10 });
  if (SEEN.test(said) || WRONG.test(said)) return `a report that says ${JSON.stringify(said)}`;
  JSON.parse(analysisJson(HEAD, { ...assessment, settings: [] }, findings, words, FORMAT));
  return null;
}

/** What no text for people holds: controls but line ends, and what steers without being seen. */
const SEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** Figures and values that were never meant for people. */
const WRONG = /\bNaN\b|\bundefined\b|\[object |Infinity/u;
/** As yaml, ajv, jsonc-parser and the language itself put it. */
const RAW =
  /must (?:be|have|match|NOT)\b|Map keys must|Implicit (?:map )?keys?|All mapping items|Nested mappings|Block collections|Plain value|Missing closing|Unexpected (?:token|scalar|flow|block|end)|at line \d|JSON at position|is not a function|Cannot read prop|(?:Range|Type|Syntax|Reference)Error|instancePath|node_modules/u;

function mistold({ finding }: LocatedFinding): string | null {
  const { says, cure } = words.findings[finding.rule](finding.facts as never, FORMAT);
  const sentence = `${says}; ${cure ?? ''}`;
  if (says.trim() === '') return 'a finding that says nothing';
  return RAW.test(sentence) || WRONG.test(sentence) ? `a finding in words not our own (${sentence})` : null;
}

/** Offsets inside the text and not inside a character; line and column are those of the offsets; the line shown is that line. */
function misplaced({ span, text: shown, textColumn }: LocatedFinding, text: string): string | null {
  const { start, end, line, column, endLine, endColumn } = span;
  if (!(start >= 0 && start <= end && end <= text.length)) return 'a place outside the file';
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return 'a place inside a character';
  if (!isAt(text, start, line, column) || !isAt(text, end, endLine, endColumn))
    return 'a line or column that is not that of the place';
  const whole = text.split('\n')[line - 1]!.replace(/\r$/u, '');
  const marked = [...shown].slice(column - textColumn).join('');
  const isShown =
    whole.includes(shown) &&
    (whole.length > 900 ? shown !== '' : shown === whole) &&
    (whole.length > 9000 || text.startsWith(marked, start));
  return isShown ? null : 'a line shown that does not stand there';
}

function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && text.codePointAt(offset - 1)! > 0xffff;
}

function isAt(text: string, offset: number, line: number, column: number): boolean {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1)!;
  return line === before.length && (last.length > 9000 || column === [...last].length + 1);
}
