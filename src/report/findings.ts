import type { Finding, LocatedFinding, Severity } from '../model/finding.js';
import { showInvisible } from '../model/invisible.js';
import { type Format, formatFor } from '../words/format.js';
import type { Words } from '../words/words.js';
import { cut, widthOf } from './layout.js';
import { type Paint, plain } from './paint.js';

/** How findings are to look. */
export interface FindingsStyle {
  /** More than these are only counted. */
  readonly most?: number;
  readonly paint?: Paint;
  /** How the figures in them are written; without it, in hours at most, as the length of a day is not known here. */
  readonly format?: Format;
}

/** Findings as people read them: where, what and what to do about it, each over the line that it is about. */
export function findingsText(findings: readonly LocatedFinding[], words: Words, style: FindingsStyle = {}): string {
  const { most = 100, paint = plain, format = formatFor(NO_DAYS, words.report.figures) } = style;
  const told = findings.slice(0, most).flatMap((one) => [head(one, words, format, paint), ...frame(one, paint)]);
  const more = findings.length > most ? [paint.dim(words.report.andMore(findings.length - most))] : [];
  return [...told, ...more].map((line) => `${line}\n`).join('');
}

const NO_DAYS = { day: Infinity, week: Infinity };

function head({ finding, file, span }: LocatedFinding, words: Words, format: Format, paint: Paint): string {
  const { says, cure } = words.findings[finding.rule](finding.facts as never, format);
  const message = showInvisible(cure === null ? says : `${says}; ${cure}`);
  const place = paint.bold(`${showInvisible(file)}:${span.line}:${span.column}:`);
  return `${place} ${paint[COLOURS[finding.severity]](words.cli.severity[finding.severity])} ${message} ${paint.dim(`[${finding.rule}]`)}`;
}

const COLOURS: Readonly<Record<Severity, 'red' | 'yellow'>> = {
  error: 'red',
  warning: 'yellow',
};

/** Columns of a line that are shown. */
const WIDEST = 100;

/** The line as it stands in the file, and below it a mark under the place. */
function frame(located: LocatedFinding, paint: Paint): string[] {
  if (located.text.trim() === '' || isOfWholeFile(located.finding)) return [];
  const { before, under, after } = partsOf(located);
  const lead = fromEnd(before, Math.max(WIDEST / 2, WIDEST - widthOf(under + after)));
  const rest = cut(under + after, WIDEST - widthOf(lead));
  const width = Math.max(1, Math.min(widthOf(under), widthOf(rest)));
  const number = String(located.span.line);
  return [
    `${paint.dim(`${number} |`)} ${lead}${rest}`.trimEnd(),
    `${paint.dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(widthOf(lead))}${paint[COLOURS[located.finding.severity]]('^'.repeat(width))}`,
  ];
}

/** Where there is no line to show: the bytes are not text, or all of them are too many. */
function isOfWholeFile({ rule, facts }: Finding): boolean {
  return (
    (rule === 'encoding' && facts.problem !== 'not-utf-8') ||
    (rule === 'too-large' && (facts.problem === 'yaml' || facts.problem === 'json'))
  );
}

interface Parts {
  readonly before: string;
  readonly under: string;
  readonly after: string;
}

/** The line in three parts, harmless to print. Of a place on several lines, the first. */
function partsOf({ span, text, textColumn }: LocatedFinding): Parts {
  const characters = [...text];
  const start = span.column - textColumn;
  const end = span.endLine === span.line ? span.endColumn - textColumn : [...text.trimEnd()].length;
  const part = (from: number, to?: number): string =>
    showInvisible(characters.slice(from, to).join('').replaceAll('\t', ' '));
  return { before: part(0, start), under: part(start, Math.max(start, end)), after: part(Math.max(start, end)) };
}

/** The last columns of a text, with a `…` for what is cut before them. */
function fromEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const kept: string[] = [];
  let left = width - 1;
  for (const character of [...text].reverse()) {
    left -= widthOf(character);
    if (left < 0) break;
    kept.push(character);
  }
  return `…${kept.reverse().join('')}`;
}
