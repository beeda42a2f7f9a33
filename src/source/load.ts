import type { Chain } from '../model/chain.js';
import { type Finding, found, type LocatedFinding, type Span } from '../model/finding.js';
import type { Comment } from './comments.js';
import { conform } from './conform.js';
import { withoutEchoes } from './echoes.js';
import { countUpTo, lineAt, lineStarts, secondHalves } from './lines.js';
import { lower } from './lower/lower.js';
import { override, type Overridden, type Setting, type SettingProblem } from './override.js';
import { parse } from './parse.js';
import { decode, TEXT } from './text.js';
import { isMapValue, type MapValue, type Range, type Tree, unreadable } from './tree.js';

/** Links above this are refused. */
const MOST_LINKS = 1_000_000;

/** A model as it was read. */
export interface Source {
  readonly file: string;
  /** Null where the text could not be read at all. What could not be read of a part is left out, and found. */
  readonly chain: Chain | null;
  /** What reading found, in no order. */
  readonly findings: readonly Finding[];
  /** True where who-delivers-to-whom is as the file means it, so that it makes sense to look further. */
  readonly isWhole: boolean;
  /** The text as it was read, without a byte-order mark. */
  readonly text: string;
  /** Every comment in it; none in JSON, or where it could not be read. */
  comments(): readonly Comment[];
  /** Gives findings their places in the file, sorted by them; of two at one place the one found first comes first. */
  locate(findings: readonly Finding[]): readonly LocatedFinding[];
}

/** Reads a model, YAML or JSON, from bytes or text. Always answers: with a chain, with findings, or with both. */
export function load(input: Uint8Array | string, file = 'model.yaml'): Source {
  return read(input, file, asItIs);
}

/** Reads a model with some of its values replaced; or says which of these can't be. */
export function loadWith(
  input: Uint8Array | string,
  file: string,
  settings: readonly Setting[],
): Source | SettingProblem {
  let problem: SettingProblem | null = null;
  const source = read(input, file, (model) => {
    const changed = override(model, settings);
    if ('model' in changed) return changed;
    problem = changed;
    return asItIs(model);
  });
  return problem ?? source;
}

function asItIs(model: MapValue): Overridden {
  return { model, origin: (at) => at };
}

function read(input: Uint8Array | string, file: string, change: (model: MapValue) => Overridden): Source {
  const decoded = typeof input === 'string' ? { text: input.replace(/^\uFEFF/u, '') } : decode(input);
  if ('finding' in decoded)
    return source(file, approximate(input), unreadable([decoded.finding]), null, [decoded.finding]);
  const tree = parse(decoded.text, file);
  if (!isMapValue(tree.value)) return source(file, decoded.text, tree, null, tree.findings);
  const links = tree.value['links'];
  if (Array.isArray(links) && links.length > MOST_LINKS) {
    return source(file, decoded.text, tree, null, [
      ...tree.findings,
      found('too-large', 'error', { path: ['links'], key: true }, { problem: 'links', limit: MOST_LINKS }),
    ]);
  }
  const { model, origin } = change(tree.value);
  const shape = conform(model);
  const { chain, findings } = lower(model);
  const changed: Tree = { ...tree, locate: (places) => tree.locate(places.map(origin)) };
  return source(file, decoded.text, changed, chain, withoutEchoes({ text: tree.findings, shape, words: findings }));
}

/** The text of a file that is not UTF-8, near enough to show a line of it. */
function approximate(input: Uint8Array | string): string {
  return typeof input === 'string' ? input : new TextDecoder().decode(input.subarray(0, 1_000_000));
}

const TREES = new WeakMap<Source, Tree>();

/** The text of a source, read into plain values; nothing that was set is in it. */
export function treeOf(source: Source): Tree {
  return TREES.get(source) ?? parse(source.text, source.file);
}

function source(file: string, text: string, tree: Tree, chain: Chain | null, findings: readonly Finding[]): Source {
  const made: Source = {
    file,
    chain,
    findings,
    text,
    comments: () => tree.comments(),
    isWhole: chain !== null && !findings.some(tearsApart),
    locate: (wanted) => locate(wanted, tree, text, file),
  };
  TREES.set(made, tree);
  return made;
}

/** True for what leaves out a place or a link, or may have: what the chain is then said to lack may only not have been read. */
function tearsApart({ rule, facts, at: { path, key } }: Finding): boolean {
  if (path.length <= 1) return !isMinor(path[0] === TEXT[0] && rule === 'missing-key' ? facts.key : String(path[0]));
  if (path[0] === 'links') {
    if (rule === 'flow') return facts.problem !== 'arrow';
    if (rule === 'unknown-key') return path.length === 3 && ['from', 'to', 'rework'].includes(facts.nearest ?? '');
    return (
      ['wrong-type', 'empty-value', 'missing-key'].includes(rule) &&
      (path.length === 2 || path[2] === 'from' || path[2] === 'to')
    );
  }
  if (rule === 'unknown-key') return path[0] === 'departments' && path.length === 3 && facts.nearest === 'same-as';
  if (rule === 'id') return facts.problem === 'empty';
  return path.length === 2 && typeof path[1] === 'number' && !key;
}

/** Keys at the top of a file that leave places and links as they are. */
function isMinor(key: string): boolean {
  return key.startsWith('x-') || ['kedja', 'chain', 'language', 'unit', 'calendar', 'note', 'causes'].includes(key);
}

/** Gives findings of any text that is read as models are their places in it. */
export function locateIn(text: string, file: string, findings: readonly Finding[]): LocatedFinding[] {
  return locate(findings, parse(text, file), text, file);
}

function locate(findings: readonly Finding[], tree: Tree, text: string, file: string): LocatedFinding[] {
  const lines: Lines = { text, starts: lineStarts(text), halves: secondHalves(text) };
  const ranges =
    tree.value === undefined ? findings.map(({ at }) => at.part ?? null) : tree.locate(findings.map(({ at }) => at));
  const located = findings.map((finding, i) => ({ finding, file, span: spanOf(ranges[i] ?? [0, 0], lines) }));
  located.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return located.map((one) => ({ ...one, ...lineText(lines, one.span) }));
}

/** A text, the offsets at which its lines begin, and those of second halves of characters. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  readonly halves: readonly number[];
}

function spanOf([start, end]: Range, lines: Lines): Span {
  const { text } = lines;
  const from = Math.min(start, text.length);
  const to = Math.min(Math.max(end, from), text.length);
  const trimmed = from + text.slice(from, Math.min(to, from + 10_000)).trimEnd().length;
  const stop = to - from > 10_000 ? to : trimmed;
  const [line, column] = position(lines, from);
  const [endLine, endColumn] = position(lines, stop);
  return { start: from, end: stop, line, column, endLine, endColumn };
}

/** Line and column from 1; columns count characters, as editors do, not the halves that some are stored in. */
function position(lines: Lines, offset: number): readonly [line: number, column: number] {
  const line = lineAt(lines.starts, offset);
  return [line, charactersIn(lines, lines.starts[line - 1]!, offset) + 1];
}

function charactersIn({ halves }: Lines, from: number, to: number): number {
  return to - from - (countUpTo(halves, to) - countUpTo(halves, from));
}

/** How much of a line is shown. */
const LONGEST_LINE = 2000;

/** The line as it stands in the file; of one that nobody would read, what stands around the place. */
function lineText(lines: Lines, { line, column, start }: Span): Pick<LocatedFinding, 'text' | 'textColumn'> {
  const { text, starts } = lines;
  const from = column > LONGEST_LINE / 2 ? start - LONGEST_LINE / 4 : starts[line - 1]!;
  const end = Math.min((starts[line] ?? text.length + 1) - 1, from + LONGEST_LINE);
  return {
    text: text.slice(from, end).replace(/\r$/u, ''),
    textColumn: from === starts[line - 1]! ? 1 : column - charactersIn(lines, from, start),
  };
}
