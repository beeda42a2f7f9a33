import type { LocatedFinding } from '../../model/finding.js';
import type { GateFinding, GateReport } from '../../model/gate.js';
import { showInvisible } from '../../model/invisible.js';
import type { Format } from '../../words/format.js';
import type { Words } from '../../words/words.js';
import { print } from '../json.js';
import type { GateWriter } from './writer.js';

/** A check for programs. */
export function gateJson(
  { version, models, skipped }: GateReport,
  speechOf: Parameters<GateWriter>[1],
  against: readonly object[] = [],
): string {
  return print({
    kedja: version,
    command: 'check',
    partial: false,
    files: models.map(({ file }) => file),
    skipped,
    against,
    findings: models.flatMap(({ file, findings }) => {
      const { words, format } = speechOf(file);
      return findings.map((finding) => gateFindingJson(finding, words, format));
    }),
  });
}

function gateFindingJson({ located, identity, standing }: GateFinding, words: Words, format: Format): object {
  const { state } = standing;
  return {
    ...findingJson(located, words, format),
    identity: showInvisible(identity),
    standing: state,
    ...(state === 'allowed' && { reason: showInvisible(standing.reason), until: standing.until }),
  };
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
