import { CST, Lexer, type YAMLParseError } from 'yaml';
import { type Finding, found, type SyntaxProblem } from '../model/finding.js';
import { lineFinder } from './lines.js';
import { afterEscape, inText } from './text.js';
import type { Range } from './tree.js';

/** What is wrong at which characters, in kedja's words. */
interface Diagnosis {
  readonly problem: SyntaxProblem;
  readonly at: Range;
  /** What the message shows, where that is not what stands there. */
  readonly text?: string;
}

/** After these the parser has lost its way: what else it complains of is their echo. */
const LAST: ReadonlySet<SyntaxProblem> = new Set([
  'indent',
  'unclosed-quote',
  'unclosed-list',
  'unclosed-map',
  'extra-bracket',
  'text-after-quote',
  'unexpected',
]);

/** All that yaml complains of, but one of each line: one slip makes several complaints. Its messages are read here, and never shown. */
export function syntaxErrors(errors: readonly YAMLParseError[], text: string): Finding[] {
  const byLine = new Map<number, Finding>();
  const first = errors.slice(0, 100);
  const file: File = {
    text,
    lineOf: lineFinder(text),
    around: surroundings(
      text,
      first.map(({ pos }) => pos[0]),
    ),
  };
  for (const [i, error] of first.entries()) {
    if (error.pos[0] === first[i - 1]?.pos[0]) continue;
    const { problem, at, text: said } = diagnose(error, first, file);
    const line = file.lineOf(at[0]);
    if (byLine.has(line)) continue;
    byLine.set(line, syntaxError(problem, at, said ?? text.slice(...at)));
    if (LAST.has(problem)) break;
  }
  return [...byLine.values()];
}

/** A finding of the rule `syntax`; of the text that it shows, the first line. */
export function syntaxError(problem: SyntaxProblem, at: Range, text: string): Finding {
  return found('syntax', 'error', inText(at[0], Math.max(at[1], at[0] + 1)), {
    problem,
    text: text.trim().split('\n', 1)[0]!.slice(0, 60),
  });
}

function diagnose(error: YAMLParseError, all: readonly YAMLParseError[], file: File): Diagnosis {
  const { text } = file;
  const [start, end] = error.pos;
  const line = lineRange(text, start);
  if (isTab(text, start)) return { problem: 'tab', at: tabs(text, start) };
  const open = file.around.get(start)!.open;
  if (open !== null && isLeftOpen(error, open, file)) return open;
  switch (error.code) {
    case 'BAD_INDENT':
      return { problem: 'indent', at: firstWord(text, line) };
    case 'BAD_DQ_ESCAPE':
      return { problem: 'escape', at: [start, afterEscape(text, start)] };
    case 'BAD_SCALAR_START':
      return { problem: 'reserved-start', at: [start, start + 1] };
    case 'KEY_OVER_1024_CHARS':
      return { problem: 'key-too-long', at: [start, end] };
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(text, line);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return twoColons(error, all, text);
    case 'BLOCK_IN_FLOW':
      return text[start] === '-'
        ? { problem: 'dash-in-brackets', at: [start, start + 1] }
        : { problem: 'missing-comma', at: nextKey(text, start, end) };
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, all, file);
    case 'NON_STRING_KEY':
      return { problem: text[start] === '-' ? 'dash-in-brackets' : 'unexpected', at: [start, start + 1] };
    default:
      return missing(error, text);
  }
}

const MISSING: readonly (readonly [RegExp, SyntaxProblem])[] = [
  [/Missing space after :/u, 'missing-space'],
  [/Comments must be separated/u, 'comment'],
  [/Missing , /u, 'missing-comma'],
  [/map values|Sequence item without/u, 'missing-colon'],
];

function missing({ pos: [start, end], message }: YAMLParseError, text: string): Diagnosis {
  const problem = MISSING.find(([pattern]) => pattern.test(message))?.[1] ?? 'unexpected';
  const at: Range = [start, Math.min(end, lineRange(text, start)[1])];
  return problem === 'missing-space' ? { problem, at, text: ':' } : { problem, at };
}

/** A line that should be a key: its colon is missing, or the space behind it. */
function withoutColon(text: string, line: Range): Diagnosis {
  const at = firstWord(text, line, /\S.*\S|\S/u);
  const colon = text.slice(...at).search(/:\S/u);
  return colon === -1
    ? { problem: 'missing-colon', at }
    : { problem: 'missing-space', at: [at[0] + colon, at[0] + colon + 1] };
}

/** Two colons in one line, unless the second is that of the next line, which is indented too far. */
function twoColons(error: YAMLParseError, all: readonly YAMLParseError[], text: string): Diagnosis {
  const [start] = error.pos;
  const line = lineRange(text, start);
  if (error.message.includes('sequence')) return { problem: 'indent', at: firstWord(text, line) };
  const spills = all.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === start);
  if (spills) return { problem: 'indent', at: firstWord(text, lineRange(text, line[1] + 1)) };
  return { problem: 'map-in-line', at: [start, line[1]] };
}

function unexpected(error: YAMLParseError, all: readonly YAMLParseError[], file: File): Diagnosis {
  const { text } = file;
  const [start, end] = error.pos;
  const at: Range = [start, Math.min(end, lineRange(text, start)[1])];
  if (/Block scalar header/u.test(error.message)) return { problem: 'reserved-start', at: blockMark(text, start) };
  if (/same line with key/u.test(error.message)) return { problem: 'list-in-line', at };
  if (/Unexpected , in flow/u.test(error.message)) return { problem: 'extra-comma', at };
  if (/flow-(?:seq|map)-end/u.test(error.message)) return { problem: 'extra-bracket', at };
  if (all.some((other) => other.code === 'BLOCK_IN_FLOW' && other.pos[0] <= start && start <= other.pos[1]))
    return { problem: 'missing-comma', at };
  const quote = file.around.get(start)!.quote;
  if (quote === null) return { problem: 'unexpected', at };
  return text.slice(...quote).includes('\n')
    ? { problem: 'unclosed-quote', at: firstLine(text, quote) }
    : { problem: 'text-after-quote', at };
}

/** Where the `>` or `|` stands whose line goes on. */
function blockMark(text: string, start: number): Range {
  const mark = Math.max(text.lastIndexOf('>', start), text.lastIndexOf('|', start));
  return [mark, mark + 1];
}

/** True where an error is one of a bracket or quote that was opened before it and never closed. */
function isLeftOpen(
  { code, message, pos }: YAMLParseError,
  { problem, at }: Diagnosis,
  { text, lineOf }: File,
): boolean {
  if (problem === 'unclosed-quote') return /closing ['"]/u.test(message);
  if (/end with a [\]}]/u.test(message)) return true;
  const isEarlier = lineOf(at[0]) < lineOf(pos[0] + text.slice(...pos).trimEnd().length);
  return (
    isEarlier &&
    ['BLOCK_IN_FLOW', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY'].includes(code) &&
    !/^\s*-\s/u.test(text.slice(pos[0]))
  );
}

interface File {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
  readonly around: ReadonlyMap<number, Surroundings>;
}

/** What an error is noticed in: the innermost bracket or quote that is open there, and the quoted text that ends just before. */
interface Surroundings {
  readonly open: Diagnosis | null;
  readonly quote: Range | null;
}

/** The surroundings of some offsets, in one pass over the text. */
function surroundings(text: string, offsets: readonly number[]): ReadonlyMap<number, Surroundings> {
  const around = new Map<number, Surroundings>();
  const waiting = [...new Set(offsets)].sort((a, b) => b - a);
  const open: Diagnosis[] = [];
  let quote: Range | null = null;
  const settle = (upTo: number, inQuote: Diagnosis | null): void => {
    while (waiting.length > 0 && waiting.at(-1)! <= upTo)
      around.set(waiting.pop()!, { open: inQuote ?? open.at(-1) ?? null, quote });
  };
  for (const { type, start, end } of tokensOf(text)) {
    settle(start, null);
    if (waiting.length === 0) break;
    quote = type === 'quoted' ? [start, end] : null;
    if (type === 'quoted' && !isClosed(text.slice(start, end)))
      settle(end, { problem: 'unclosed-quote', at: firstLine(text, [start, end]) });
    if (type === '[') open.push({ problem: 'unclosed-list', at: [start, end] });
    else if (type === '{') open.push({ problem: 'unclosed-map', at: [start, end] });
    else if (type === ']' || type === '}') open.pop();
  }
  settle(Infinity, null);
  return around;
}

function isClosed(source: string): boolean {
  return source.length > 1 && source.endsWith(source[0]!);
}

interface Token {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const TYPES: Readonly<Record<string, string>> = {
  'double-quoted-scalar': 'quoted',
  'single-quoted-scalar': 'quoted',
  'flow-seq-start': '[',
  'flow-seq-end': ']',
  'flow-map-start': '{',
  'flow-map-end': '}',
};

/** The quotes, brackets and other words of a text. What follows the lexer's mark for a scalar is text, whatever it begins with. */
function* tokensOf(text: string): Generator<Token> {
  let start = 0;
  let isText = false;
  for (const source of new Lexer().lex(text)) {
    const type: string | null = isText ? 'text' : CST.tokenType(source);
    isText = type === 'scalar';
    if (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar') continue;
    if (type !== 'space' && type !== 'newline')
      yield { type: TYPES[type ?? ''] ?? 'text', start, end: start + source.length };
    start += source.length;
  }
}

function isTab(text: string, offset: number): boolean {
  return /^ *\t/u.test(text.slice(lineRange(text, offset)[0], offset + 1));
}

function tabs(text: string, offset: number): Range {
  const [start, end] = lineRange(text, offset);
  const first = text.indexOf('\t', start);
  return [first, first + /^\t+/u.exec(text.slice(first, end))![0].length];
}

/** The key that a comma is missing before: the last word before the colon. */
function nextKey(text: string, start: number, end: number): Range {
  const match = /(\S+)\s*:\s/u.exec(text.slice(start, end));
  return match === null ? [start, end] : [start + match.index, start + match.index + match[1]!.length];
}

function firstWord(text: string, [start, end]: Range, pattern = /\S+/u): Range {
  const match = pattern.exec(text.slice(start, end));
  return match === null ? [start, end] : [start + match.index, start + match.index + match[0].length];
}

function firstLine(text: string, [start, end]: Range): Range {
  return [start, Math.min(end, lineRange(text, start)[1])];
}

function lineRange(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return [start, end === -1 ? text.length : end];
}
