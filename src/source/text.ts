import { type At, type Path } from '../model/chain.js';
import { type Facts, type Finding, found } from '../model/finding.js';
import { findInvisible } from '../model/invisible.js';

/** Bytes of YAML and of JSON that are read; the reader of YAML needs a hundred times that in memory. */
export const YAML_LIMIT = 2 * 1024 * 1024;
export const JSON_LIMIT = 256 * 1024 * 1024;

/** Where the whole text is at fault, or some characters of it: found before there is any tree to point into. */
export function inText(from = 0, to = from + 1): At {
  return { path: TEXT, part: [from, to] };
}

/** The path that stands for the text itself. */
export const TEXT: Path = Object.freeze(['\0text']);

/** The text in the bytes of a file, without a byte-order mark, or the one finding that says why it can't be read. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly finding: Finding } {
  if (bytes.length > JSON_LIMIT) return refuse('too-large', { problem: 'json', limit: JSON_LIMIT });
  if (isUtf16(bytes)) return refuse('encoding', { problem: 'utf-16' });
  if (bytes.subarray(0, 8000).includes(0)) return refuse('encoding', { problem: 'binary' });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    return refuse('encoding', { problem: 'not-utf-8' }, firstBadByte(bytes));
  }
}

/** What is wrong with a text whatever it holds: not a model at all, left by a merge, or steered by unseen characters. */
export function checkText(text: string): Finding | null {
  const looksLike = lookAtStart(text.slice(0, 2000).trimStart());
  if (looksLike !== null) return found('not-a-model', 'error', inText(0, 0), { looksLike });
  const conflict = /^(?:<{7}|>{7}|\|{7})(?= |\r?$)/mu.exec(text);
  if (conflict !== null) return found('conflict-marker', 'error', inText(conflict.index, conflict.index + 7), {});
  const unseen = findInvisible(text, '\n\r\t') ?? loneReturn(text);
  if (unseen !== null)
    return found('invisible-character', 'error', inText(unseen.index, unseen.index + (unseen.code > 0xffff ? 2 : 1)), {
      code: codeName(unseen.code),
    });
  return null;
}

/** A carriage return that ends no line: YAML would read on, where an editor shows a new line. */
function loneReturn(text: string): { readonly index: number; readonly code: number } | null {
  const index = text.search(/\r(?!\n)/u);
  return index === -1 ? null : { index, code: 0x0d };
}

/** A code point as `U+200B`. */
export function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function refuse<R extends 'encoding' | 'too-large'>(rule: R, facts: Facts[R], at = 0): { readonly finding: Finding } {
  return { finding: found(rule, 'error', inText(at, at), facts) };
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (
    bytes.length >= 4 && ((a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0))
  );
}

/** How many characters stand before the first byte that is not UTF-8, by halving: a prefix cut inside a character is whole enough. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).length;
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const FIRST_LINES: readonly (readonly [RegExp, Facts['not-a-model']['looksLike']])[] = [
  [/^$/u, 'empty'],
  [/^version https:\/\/git-lfs/u, 'lfs-pointer'],
  [/^<!doctype html|^<html/iu, 'html'],
  [/^<\?xml[^>]*>[^<]*(?:<!--[^>]*-->\s*)?<(?:\w+:)?definitions\b|^<(?:\w+:)?definitions\b/u, 'bpmn'],
  [/^<(?:\?xml|[a-z])/iu, 'xml'],
  [/^\[[\w.-]+\]\s*?\n\s*(?:#[^\n]*\n\s*)*[\w.-]+ *=|^[\w.-]+ = \S/u, 'toml'],
];

function lookAtStart(start: string): Facts['not-a-model']['looksLike'] | null {
  for (const [pattern, name] of FIRST_LINES) {
    if (name === 'toml' && /^[\w-]+:(?:\s|$)/mu.test(start)) continue;
    if (pattern.test(start)) return name;
  }
  return null;
}

/** Where a backslash and the character behind it end: some characters are two units of the text. */
export function afterEscape(text: string, slash: number): number {
  return Math.min(text.length, slash + 1 + ((text.codePointAt(slash + 1) ?? 0) > 0xffff ? 2 : 1));
}
