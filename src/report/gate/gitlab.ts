import type { GateReport } from '../../model/gate.js';
import { print } from '../json.js';
import { fingerprintOf, isOpen, messageOf, severityOf, type Told, toldOf } from './told.js';
import type { GateWriter } from './writer.js';

/** A report of code quality, as GitLab shows it in a merge request. What is known or allowed is not in it. */
export const gitlab: GateWriter = (report, speechOf) =>
  print(
    toldOf(report, speechOf)
      .filter(isOpen)
      .map((told) => issue(told, report)),
  );

function issue(told: Told, report: GateReport): object {
  const { finding, span } = told.finding.located;
  return {
    description: messageOf(told),
    check_name: finding.rule,
    fingerprint: fingerprintOf(told),
    severity: weightOf(told, report),
    location: { path: told.path ?? 'stdin', lines: { begin: span.line, end: span.endLine } },
  };
}

/** A file that cannot be read blocks all that kedja could say of it. */
function weightOf(told: Told, { rules }: GateReport): 'blocker' | 'major' | 'minor' {
  if (severityOf(told) === 'warning') return 'minor';
  const { rule } = told.finding.located.finding;
  return rules.find(({ id }) => id === rule)?.group === 'reading' ? 'blocker' : 'major';
}
