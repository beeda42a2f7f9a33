import { githubMessage, githubValue } from '../../lettering/encode.js';
import type { Span } from '../../model/finding.js';
import { heaviestFirst, isOpen, messageOf, severityOf, type Told, toldOf } from './told.js';
import type { GateWriter } from './writer.js';

/** More than these are only counted. The host itself shows ten errors and ten warnings of a step, the first that it gets. */
const MOST = 100;

/** Commands to GitHub's runner, by which each open finding stands beside its line in the pull request. */
export const github: GateWriter = (report, speechOf) => {
  const all = heaviestFirst(toldOf(report, speechOf).filter(isOpen));
  const more = all.length - MOST;
  const notes = more > 0 ? [`::notice title=kedja::${githubMessage(all[0]!.speech.words.gate.notShown(more))}`] : [];
  return [...all.slice(0, MOST).map(command), ...notes].map((line) => `${line}\n`).join('');
};

function command(told: Told): string {
  const { rule } = told.finding.located.finding;
  const values: Readonly<Record<string, string | number>> = { ...placeOf(told), title: `kedja ${rule}` };
  const said = Object.entries(values).map(([name, value]) => `${name}=${githubValue(String(value))}`);
  return `::${severityOf(told)} ${said.join(',')}::${githubMessage(messageFor(told))}`;
}

/** A host knows no place in standard input: then the message says it. */
function messageFor(told: Told): string {
  const { span } = told.finding.located;
  return told.path === null ? `${told.model.file}:${span.line}:${span.column}: ${messageOf(told)}` : messageOf(told);
}

function placeOf({ path, finding }: Told): Readonly<Record<string, string | number>> {
  return path === null ? {} : { file: path, ...linesOf(finding.located.span) };
}

/** The runner takes columns only of what stands on one line. */
function linesOf({ line, endLine, column, endColumn }: Span): Readonly<Record<string, number>> {
  return line === endLine ? { line, col: column, endLine, endColumn } : { line, endLine };
}
