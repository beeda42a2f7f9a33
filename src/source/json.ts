import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import type { At } from '../model/chain.js';
import { type Finding, found, type SyntaxProblem } from '../model/finding.js';
import { findInvisible } from '../model/invisible.js';
import { jsonSlots } from './json-slots.js';
import { lineFinder } from './lines.js';
import { syntaxError } from './syntax.js';
import { afterEscape, codeName, inText, TEXT } from './text.js';
import { isMapValue, MOST_FINDINGS, type Range, type Tree, unreadable } from './tree.js';

const DEEPEST = 64;

/** Reads JSON by the language's own parser, which is fast; places are looked up by a slower one when they are asked for. */
export function parseJson(text: string): Tree {
  const shape = scan(text);
  if (shape.deepest > DEEPEST)
    return unreadable([found('too-large', 'error', inText(shape.at, shape.at), { problem: 'depth', limit: DEEPEST })]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable([firstError(text)]);
  }
  const checked = check(value);
  const findings = checked.keys === shape.colons ? [] : duplicates(text);
  return {
    format: 'json',
    value,
    findings: [...findings, ...checked.findings],
    comments: () => [],
    locate: (places) => locateAll(text, places),
    slots: (paths) => jsonSlots(text, paths, (places) => locateAll(text, places)),
  };
}

/** How deep the brackets go and how many colons stand outside strings, in one loop without memory. */
function scan(text: string): { readonly deepest: number; readonly at: number; readonly colons: number } {
  let depth = 0;
  let deepest = 0;
  let at = 0;
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) i = endOfString(text, i);
    else if (code === 0x3a) colons++;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > deepest) [deepest, at] = [depth, i];
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return { deepest, at, colons };
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5c) i++;
    else if (code === 0x22 || code === 0x0a || code === 0x0d) return i;
  }
  return text.length;
}

/** Counts the keys, which are fewer than the colons where one stands twice, and finds numbers and characters to refuse. */
function check(root: unknown): { readonly keys: number; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  let keys = 0;
  const path: (string | number)[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) step(i, value[i]);
    } else if (isMapValue(value)) {
      for (const key of Object.keys(value)) {
        keys++;
        step(key, value[key]);
      }
    } else if (findings.length < MOST_FINDINGS) {
      const finding = scalarProblem(value, path);
      if (finding !== null) findings.push(finding);
    }
  };
  const step = (key: string | number, value: unknown): void => {
    path.push(key);
    if (typeof key === 'string') {
      const unseen = findInvisible(key);
      if (unseen !== null && findings.length < MOST_FINDINGS)
        findings.push(invisible(unseen.code, { path: [...path], key: true }));
    }
    walk(value);
    path.pop();
  };
  walk(root);
  return { keys, findings };
}

function scalarProblem(value: unknown, path: readonly (string | number)[]): Finding | null {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return found('number-form', 'error', { path: [...path] }, { text: String(value), problem: 'too-big' });
  }
  const unseen = typeof value === 'string' ? findInvisible(value, '\n\t\r') : null;
  return unseen === null ? null : invisible(unseen.code, { path: [...path] });
}

function invisible(code: number, at: At): Finding {
  return found('invisible-character', 'error', at, { code: codeName(code) });
}

function duplicates(text: string): Finding[] {
  const findings: Finding[] = [];
  const seen: Map<string, number>[] = [];
  const lineOf = lineFinder(text);
  visit(text, {
    onObjectBegin: () => void seen.push(new Map()),
    onObjectEnd: () => void seen.pop(),
    onObjectProperty(key, offset, length) {
      const keys = seen.at(-1)!;
      const before = keys.get(key);
      if (before === undefined) keys.set(key, offset);
      else if (findings.length < MOST_FINDINGS) {
        findings.push(found('duplicate-key', 'error', inText(offset, offset + length), { key, line: lineOf(before) }));
      }
    },
  });
  return findings;
}

const SYNTAX: Readonly<Record<string, SyntaxProblem>> = {
  ColonExpected: 'missing-colon',
  CommaExpected: 'missing-comma',
  CloseBraceExpected: 'unclosed-map',
  CloseBracketExpected: 'unclosed-list',
  UnexpectedEndOfString: 'unclosed-quote',
  InvalidUnicode: 'escape',
  InvalidEscapeCharacter: 'escape',
  InvalidCommentToken: 'json-comment',
  EndOfFileExpected: 'extra-bracket',
};

function firstError(text: string): Finding {
  let first: Finding | null = null;
  visit(
    text,
    {
      onError(error, offset, length) {
        const problem = SYNTAX[printParseErrorCode(error)] ?? 'unexpected';
        first ??= nearer(problem, [offset, offset + length], text);
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return first ?? syntaxError('unexpected', [0, 1], text);
}

/** What an error of JSON comes from: a bracket left open, an escape inside a text, a comma before it, a missing quote. */
function nearer(problem: SyntaxProblem, at: Range, text: string): Finding {
  const [start] = at;
  const before = text.slice(0, start).trimEnd();
  const found = text.slice(...at);
  const isOpen =
    problem === 'unclosed-map' || problem === 'unclosed-list' || (problem === 'missing-comma' && /^[\]}]/u.test(found));
  const open = isOpen ? openBracket(text, start) : undefined;
  if (open !== undefined)
    return syntaxError(text[open] === '[' ? 'unclosed-list' : 'unclosed-map', [open, open + 1], '');
  if (problem === 'escape') {
    const slash = start + Math.max(0, found.search(/\\(?!["\\/bfnrt]|u[\da-f]{4})/iu));
    const end = afterEscape(text, slash);
    return syntaxError(problem, [slash, end], text.slice(slash, end));
  }
  if (problem === 'unexpected' && /^['\p{L}]/u.test(found) && !/^(?:true|false|null)\b/u.test(found))
    return syntaxError('json-quote', at, found);
  if (problem === 'unexpected' && before.endsWith(',') && /^[\]}]/u.test(text.slice(start)))
    return syntaxError('extra-comma', [before.length - 1, before.length], ',');
  if (problem === 'extra-bracket' && !/^[\]}]/u.test(found)) return syntaxError('unexpected', at, found);
  return syntaxError(problem, at, problem === 'missing-comma' ? found.replaceAll('"', '') : '');
}

/** The innermost bracket that is open at an offset. */
function openBracket(text: string, offset: number): number | undefined {
  const open: number[] = [];
  for (let i = 0; i < offset; i++) {
    const char = text[i]!;
    if (char === '"') i = endOfString(text, i);
    else if (char === '{' || char === '[') open.push(i);
    else if (char === '}' || char === ']') open.pop();
  }
  return open.at(-1);
}

/** A tree of the steps that are asked for, so that one pass over the text finds all of them. */
interface Wanted {
  readonly next: Map<string | number, Wanted>;
  readonly above: Wanted | null;
  key: Range | null;
  value: Range | null;
}

function locateAll(text: string, places: readonly At[]): (Range | null)[] {
  const root: Wanted = { next: new Map(), above: null, key: null, value: null };
  const wanted = places.map((at) => {
    let node = root;
    if (at.path[0] === TEXT[0]) return root;
    for (const step of at.path) {
      if (!node.next.has(step)) node.next.set(step, { next: new Map(), above: node, key: null, value: null });
      node = node.next.get(step)!;
    }
    return node;
  });
  if (places.some((at) => at.path[0] !== TEXT[0])) visit(text, recorder(root));
  return places.map((at, i) => (at.path[0] === TEXT[0] ? at.part! : rangeOf(text, at, wanted[i]!)));
}

function rangeOf(text: string, at: At, node: Wanted): Range | null {
  if (at.key && node.key !== null) return node.key;
  if (node.value === null && node.above !== null) return rangeOf(text, { path: at.path }, node.above);
  if (node.value === null || at.part === undefined || text[node.value[0]] !== '"') return node.value;
  const [start, end] = node.value;
  return text.slice(start, end).includes('\\') ? node.value : [start + 1 + at.part[0], start + 1 + at.part[1]];
}

/** Follows the text with a stack of the wanted steps; undefined where nothing below is wanted. */
function recorder(root: Wanted): JSONVisitor {
  const stack: { readonly node: Wanted | undefined; index: number; key: string | null; readonly start: number }[] = [];
  const here = (): Wanted | undefined => {
    const top = stack.at(-1);
    if (top === undefined) return root;
    return top.node?.next.get(top.key ?? top.index);
  };
  const begin = (offset: number): void => void stack.push({ node: here(), index: 0, key: null, start: offset });
  const end = (offset: number, length: number): void => {
    const { node, start } = stack.pop()!;
    if (node !== undefined) node.value = [start, offset + length];
  };
  return {
    onObjectBegin: begin,
    onArrayBegin: begin,
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty(key, offset, length) {
      stack.at(-1)!.key = key;
      const node = here();
      if (node !== undefined) node.key = [offset, offset + length];
    },
    onLiteralValue(_value, offset, length) {
      const node = here();
      if (node !== undefined) node.value = [offset, offset + length];
    },
    onSeparator(character) {
      const top = stack.at(-1);
      if (character === ',' && top?.key === null) top.index++;
    },
  };
}
