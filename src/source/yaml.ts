import {
  Composer,
  CST,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { At, Path } from '../model/chain.js';
import { type Facts, type Finding, found } from '../model/finding.js';
import { findInvisible } from '../model/invisible.js';
import { commentsOf } from './comments.js';
import { lineFinder } from './lines.js';
import { syntaxErrors } from './syntax.js';
import { codeName, inText, TEXT, YAML_LIMIT } from './text.js';
import { type MapValue, MOST_FINDINGS, type Range, type Tree, unreadable } from './tree.js';
import { yamlSlots } from './yaml-slots.js';

const DEEPEST = 64;
const MOST_TOKENS = 1_000_000;
/** An empty list or map takes as much memory as so many words. */
const WEIGHT_OF_BRACKET = 3;

/** Why every option: see the comments; together they make YAML mean what it looks like, in bounded time. */
const OPTIONS = {
  version: '1.2',
  schema: 'core', // else a %YAML 1.1 in the file turns NO into false
  merge: false,
  strict: true,
  stringKeys: true,
  uniqueKeys: false, // quadratic: our own Set finds them
  resolveKnownTags: false,
  prettyErrors: false, // quadratic
  logLevel: 'error',
} as const;

/** Reads YAML into plain values and a way back to their places, or says what is wrong. */
export function parseYaml(text: string): Tree {
  if (text.length > YAML_LIMIT) return unreadable([tooLarge('yaml', YAML_LIMIT, 0)]);
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) return unreadable([tokens]);
  const [document, second] = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  if (second !== undefined) return unreadable([feature('documents', second.range[0], second.range[0] + 3)]);
  const listKey = document!.errors.find(({ code, pos }) => code === 'NON_STRING_KEY' && text[pos[0]] !== '-');
  if (listKey !== undefined) return unreadable([feature('complex-key', listKey.pos[0], listKey.pos[0] + 1)]);
  if (document!.errors.length > 0) return unreadable(syntaxErrors(document!.errors, text));
  const root = document!.contents as Node | null;
  const findings: Finding[] = [];
  const value = toValue(root, { findings, lineOf: lineFinder(text), path: [] });
  return {
    format: 'yaml',
    value,
    findings,
    comments: () => commentsOf(text),
    locate: (places) => locateAll(root, places, text),
    slots: (paths) => yamlSlots(root, paths, text),
  };
}

/**
 * The first fence, before anything recursive: yaml's lexer and parser are loops whose depth and length can be watched.
 * Gives the parser's tokens, or the finding that stops the reading.
 */
function tokenize(text: string): CST.Token[] | Finding {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let count = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const refused = inScalar ? null : refusedFeature(lexeme, parser.offset);
    if (refused !== null) return refused;
    inScalar = !inScalar && lexeme === CST.SCALAR;
    count += lexeme === '[' || lexeme === '{' ? WEIGHT_OF_BRACKET : 1;
    if (count > MOST_TOKENS) return tooLarge('tokens', MOST_TOKENS, parser.offset);
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST + 3) return tooLarge('depth', DEEPEST, parser.offset);
  }
  tokens.push(...parser.end());
  return tokens;
}

const FEATURES: Readonly<Record<string, Facts['yaml-feature']['feature']>> = {
  anchor: 'anchor',
  alias: 'alias',
  tag: 'tag',
  'directive-line': 'directive',
  'explicit-key-ind': 'complex-key',
};

function refusedFeature(lexeme: string, offset: number): Finding | null {
  const name = FEATURES[CST.tokenType(lexeme) ?? ''];
  return name === undefined ? null : feature(name, offset, offset + lexeme.trimEnd().length);
}

function feature(name: Facts['yaml-feature']['feature'], from: number, to: number): Finding {
  return found('yaml-feature', 'error', inText(Math.max(0, from), to), { feature: name });
}

function tooLarge(problem: Facts['too-large']['problem'], limit: number, offset: number): Finding {
  return found('too-large', 'error', inText(offset, offset), { problem, limit });
}

interface Walk {
  readonly findings: Finding[];
  readonly lineOf: (offset: number) => number;
  readonly path: Path;
}

function toValue(node: Node | null, walk: Walk): unknown {
  if (isMap(node)) return toMap(node, walk);
  if (isSeq(node))
    return node.items.map((item, i) => toValue(item as Node | null, { ...walk, path: [...walk.path, i] }));
  if (isScalar(node)) return toScalar(node, walk);
  return null;
}

function toMap(map: YAMLMap, walk: Walk): MapValue {
  const value = Object.create(null) as Record<string, unknown>;
  const seen = new Map<string, number>();
  for (const pair of map.items) {
    const key = keyOf(pair.key);
    const path = [...walk.path, key];
    const before = seen.get(key);
    if (before !== undefined) {
      const at = rangeOf(pair.key as Node);
      report(walk, found('duplicate-key', 'error', inText(...at), { key, line: walk.lineOf(before) }));
      continue;
    }
    seen.set(key, rangeOf(pair.key as Node)[0]);
    if (key === '<<') report(walk, found('yaml-feature', 'error', { path, key: true }, { feature: 'merge-key' }));
    value[key] = toValue(pair.value as Node | null, { ...walk, path });
  }
  return value;
}

function toScalar(node: Scalar, walk: Walk): unknown {
  if (typeof node.value === 'number') {
    const problem = numberProblem(node.source ?? '', node.value);
    if (problem !== null)
      report(walk, found('number-form', 'error', { path: walk.path }, { text: node.source ?? '', problem }));
  }
  if (typeof node.value === 'string') checkScalar(node.value, walk);
  return node.value;
}

/** An escape in double quotes can write what the text as a whole was searched for. */
function checkScalar(value: string, walk: Walk): void {
  const unseen = findInvisible(value, '\n\t');
  if (unseen !== null)
    report(walk, found('invisible-character', 'error', { path: walk.path }, { code: codeName(unseen.code) }));
}

function report(walk: Walk, finding: Finding): void {
  if (walk.findings.length < MOST_FINDINGS) walk.findings.push(finding);
}

/** What a reader of YAML and a person would read differently. */
function numberProblem(source: string, value: number): Facts['number-form']['problem'] | null {
  if (/^[-+]?0\d/u.test(source)) return 'leading-zero';
  if (/^[-+]?0[xob]/iu.test(source)) return 'base';
  if (/^[-+]?\.(?:inf|nan)$/iu.test(source)) return 'special';
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? 'too-big' : null;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range!;
  return [start, end];
}

/** The first pair of every key of a map. */
type PairsOf = (map: YAMLMap) => ReadonlyMap<string, Pair>;

function locateAll(root: Node | null, places: readonly At[], text: string): (Range | null)[] {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf: PairsOf = (map) => {
    const pairs = known.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair.key), pair] as const).reverse());
    known.set(map, pairs);
    return pairs;
  };
  return places.map((at) => locate(root, at, { text, pairsOf }));
}

function locate(
  root: Node | null,
  at: At,
  { text, pairsOf }: { readonly text: string; readonly pairsOf: PairsOf },
): Range | null {
  if (at.path[0] === TEXT[0]) return at.part!;
  let node: Node | null = root;
  let range: Range | null = node === null ? [0, 0] : rangeOf(node);
  for (const [depth, step] of at.path.entries()) {
    const last = depth === at.path.length - 1;
    if (isSeq(node)) node = (node.items[Number(step)] ?? null) as Node | null;
    else {
      const pair: Pair | undefined = isMap(node) ? pairsOf(node).get(String(step)) : undefined;
      if (pair === undefined) return range;
      node = pair.value as Node | null;
      if (last && (at.key || isEmpty(node))) return rangeOf(pair.key as Node);
    }
    if (node?.range) range = rangeOf(node);
  }
  return at.part === undefined || node === null ? range : partOf(node, at.part, text);
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.range![0] === node.range![1]);
}

/** Characters of a scalar, where its text stands in the file as it reads, on several lines too; else the whole of it. */
function partOf(node: Node, [from, to]: Range, text: string): Range {
  const [start, end] = rangeOf(node);
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  const offset = text.startsWith(value, start) ? start : start + 1;
  if (text.startsWith(value, offset)) return [offset + from, offset + to];
  const unfolded = unfold(value, text.slice(start, end));
  return unfolded === null ? [start, end] : [start + unfolded(from), start + unfolded(to - 1) + 1];
}

/** Longer texts on several lines are not looked through, in characters. */
const LONGEST_FOLDED = 5000;

/** Where each character of a value stands in its source, where a line's end and the next one's indent are a space; null where they differ. */
function unfold(value: string, source: string): ((character: number) => number) | null {
  if (source.length > LONGEST_FOLDED) return null;
  const at: number[] = [];
  let next = /^["']?/u.exec(source)![0].length;
  while (at.length < value.length) {
    const between = /^\s*\n\s*/u.exec(source.slice(next))?.[0] ?? '';
    const folded = between === '' ? '' : /^\s*/u.exec(value.slice(at.length))![0];
    if (folded === '' && value[at.length] !== source[next]) return null;
    for (let i = 0; i < Math.max(1, folded.length); i++) at.push(next);
    next += folded === '' ? 1 : between.length;
  }
  return (character) => at[character]!;
}
