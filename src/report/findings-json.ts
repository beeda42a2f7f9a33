import type { LocatedFinding } from '../model/finding.js';
import { showInvisible } from '../model/invisible.js';
import type { Format } from '../words/format.js';
import type { Words } from '../words/words.js';
import { print } from './json.js';

/** The findings for programs. */
export function findingsJson(
  version: string,
  files: readonly string[],
  findings: readonly { readonly finding: LocatedFinding; readonly format: Format }[],
  skipped: readonly string[],
  words: Words,
): string {
  return print({
    kedja: version,
    command: 'check',
    partial: false,
    files,
    skipped,
    findings: findings.map(({ finding, format }) => findingJson(finding, words, format)),
  });
}

/** One finding: what is wrong, where, and the cure. */
export function findingJson({ finding, file, span }: LocatedFinding, words: Words, format: Format): object {
  const { says, cure } = words.findings[finding.rule](finding.facts as never, format);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: showInvisible(says),
    cure: cure === null ? null : showInvisible(cure),
    file,
    line: span.line,
    column: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
  };
}
