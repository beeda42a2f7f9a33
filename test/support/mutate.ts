import type { Draw } from './seeded.js';

/** A file to be damaged: its bytes, and the name that says how they are read. */
export interface Base {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A base with damages done to it, gently or not, or put together from two of them. */
export function mutate(bases: readonly Base[], draw: Draw): Base {
  const { file, bytes } = draw.from(bases);
  const isGentle = draw(2) === 0;
  let text = Buffer.from(bytes).toString('utf8');
  if (!isGentle && draw(6) === 0) text = spliced(text, Buffer.from(draw.from(bases).bytes).toString('utf8'), draw);
  for (let left = 1 + draw(3); left > 0; left--) text = draw.from(isGentle ? GENTLE : ROUGH)(text, draw);
  const damaged = Buffer.from(text);
  return { file, bytes: !isGentle && draw(5) === 0 ? flipped(damaged, draw) : damaged };
}

type Damage = (text: string, draw: Draw) => string;

/** What YAML, JSON or kedja takes for more than a letter, and what nobody expects. */
const PIECES = [
  ':',
  ': ',
  '- ',
  '-',
  '? ',
  ', ',
  '[',
  ']',
  '{',
  '}',
  '#',
  ' #',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '|',
  '|\n',
  '>',
  '>-\n',
  "'",
  '"',
  '%',
  '@',
  '`',
  '~',
  '<<: ',
  '---\n',
  '...\n',
  '--- ',
  '%YAML 1.1\n',
  '\\',
  '\\u0000',
  '\\u202e',
  '\\ud800',
  '\\x',
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\n\n',
  '\u00a0',
  '\0',
  '\u001b[31m',
  '\u0085',
  '\u200b',
  '\u202e',
  '\u2028',
  '\u{e0041}',
  '\ufeff',
  'é',
  'e\u0301',
  '𐐷',
  '👩‍🚒',
  '中',
  '\ud800',
  '->',
  '-> ->',
  '→',
  '..',
  '...',
  '%',
  '.',
  '=',
  '/*',
  '//',
  '<<<<<<< HEAD\n',
  '>>>>>>> x\n',
  '::error::',
  '##[group]',
];

/** Keys and ids that mean something, here or to the language. */
const WORDS = [
  'kedja',
  'chain',
  'suppliers',
  'departments',
  'customers',
  'links',
  'causes',
  'calendar',
  'same-as',
  'rework',
  'needs',
  'share',
  'time',
  'queue',
  'name',
  'from',
  'to',
  'item',
  'departs',
  'promise',
  'within',
  'stock',
  'sample',
  'discrete',
  'median',
  'p90',
  'mean',
  'hours',
  'day',
  'hits',
  'x-',
  'x-ray',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];

/** What may stand where a value stands. */
export const VALUES = [
  '0',
  '-1',
  '1',
  '2',
  '0.5',
  '1e400',
  '-1e400',
  '1e-400',
  '9007199254740993',
  '012',
  '0x1F',
  '0o14',
  '.inf',
  '.nan',
  '1_000',
  '12:30',
  '2027-06-25',
  'null',
  '~',
  'yes',
  'NO',
  'true',
  '""',
  "''",
  '[]',
  '{}',
  '[[]]',
  '{a: {}}',
  '-',
  '5',
  '5min',
  '2h',
  '1d',
  '1w',
  '99999999h',
  '-2h',
  '1,5h',
  '5m',
  '1h..2h',
  '2h..1h',
  '1h..2h..3h',
  '3h..2h..1h',
  '1h..',
  '..',
  '0..0',
  '0s..1s',
  '0%',
  '100%',
  '101%',
  '-1%',
  '4,5%',
  'all',
  'any',
  'wrong',
  '[1h, 2h, 3h]',
  '{ mean: 2h, sd: 20min }',
  '{ median: 10min, p90: 25min }',
  '{ p5: 1s, p99: 90000h }',
  '{ exponential: 1h }',
  '{ weibull: { scale: 2h, shape: 0.01 } }',
  '{ discrete: { 2h: 70%, 5h: 30% } }',
  '{ sample: [1h] }',
  '{ triangular: [1h, 1h, 1h] }',
  '{ every: 0 }',
  '{ every: 1e-7s }',
  '{ within: 0 }',
  '[a, a]',
  '{ a: 1, a: 2 }',
  'a -> a',
  'a -> b -> c',
  'x'.repeat(250),
  'é'.repeat(101),
  '['.repeat(70),
  '{a: '.repeat(70),
  '[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]',
  '1'.repeat(400),
];

/** Damages after which most files can still be read, and mean something else. */
const GENTLE: readonly Damage[] = [
  (text, draw) => onLines(text, (lines) => void lines.splice(draw(lines.length), 1)),
  (text, draw) => onLines(text, (lines) => void lines.splice(draw(lines.length), 0, draw.from(lines))),
  (text, draw) => onLines(text, (lines) => swap(lines, draw(lines.length), draw(lines.length))),
  (text, draw) => swappedWords(text, draw),
  (text, draw) => swappedWords(text, draw),
  (text, draw) => wordReplaced(text, draw.from(VALUES), draw),
  (text, draw) => wordReplaced(text, draw.from(WORDS), draw),
  (text, draw) => wordReplaced(text, draw.from(WORDS), draw),
  (text, draw) => valueReplaced(text, draw.from(VALUES), draw),
  (text, draw) => valueReplaced(text, draw.from(VALUES), draw),
];

/** Damages as merges, editors and broken disks do them. */
const ROUGH: readonly Damage[] = [
  ...GENTLE,
  (text, draw) => text.slice(0, draw(text.length + 1)),
  (text, draw) => replaced(text, spanOf(text, draw, 12), ''),
  (text, draw) => replaced(text, spanOf(text, draw, 200), ''),
  (text, draw) => doubled(text, spanOf(text, draw, 60)),
  (text, draw) => inserted(text, draw.from(PIECES), draw),
  (text, draw) => inserted(text, draw.from(PIECES).repeat(1 + draw(90)), draw),
  (text, draw) => inserted(text, String.fromCodePoint(anyCodePoint(draw)), draw),
  (text, draw) => wordReplaced(text, draw.from(PIECES), draw),
  (text) => onLines(text, (lines) => void lines.reverse()),
  (text, draw) => onLines(text, (lines) => indent(lines, draw)),
  (text, draw) => (draw(3) === 0 ? `\ufeff${text}` : text.replaceAll('\n', draw.from(['\r\n', '\r', '\n\n', ' ']))),
];

function spanOf(text: string, draw: Draw, longest: number): readonly [number, number] {
  const from = draw(text.length + 1);
  return [from, Math.min(text.length, from + 1 + draw(longest))];
}

function replaced(text: string, [from, to]: readonly [number, number], piece: string): string {
  return text.slice(0, from) + piece + text.slice(to);
}

function doubled(text: string, span: readonly [number, number]): string {
  return replaced(text, span, text.slice(...span).repeat(2));
}

function inserted(text: string, piece: string, draw: Draw): string {
  const at = draw(text.length + 1);
  return replaced(text, [at, at], piece);
}

function anyCodePoint(draw: Draw): number {
  return draw.from([draw(0x80), draw(0x300), draw(0x1_0000), draw(0x11_0000)]);
}

function onLines(text: string, change: (lines: string[]) => unknown): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

function swap(lines: string[], a: number, b: number): void {
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
}

function indent(lines: string[], draw: Draw): void {
  const at = draw(lines.length);
  const spaces = draw.from(['', ' ', '  ', '    ', '\t', '      ']);
  lines[at] = draw(2) === 0 ? spaces + lines[at]! : spaces + lines[at]!.trimStart();
}

/** Ids, numbers and other words change places: who delivers to whom is another thing then. */
function swappedWords(text: string, draw: Draw): string {
  const words = wordsOf(text);
  if (words.length < 2) return text;
  const [a, b] = [draw.from(words), draw.from(words)].sort((one, other) => one[0] - other[0]) as [Word, Word];
  if (a[1] > b[0]) return text;
  return text.slice(0, a[0]) + text.slice(...b) + text.slice(a[1], b[0]) + text.slice(...a) + text.slice(b[1]);
}

function wordReplaced(text: string, piece: string, draw: Draw): string {
  const words = wordsOf(text);
  return words.length === 0 ? text : replaced(text, draw.from(words), piece);
}

type Word = readonly [number, number];

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\d%-]+/gu)].map((match) => [match.index, match.index + match[0].length]);
}

/** What stands behind a colon, in one line. */
function valueReplaced(text: string, piece: string, draw: Draw): string {
  const values = [...text.matchAll(/(?<=: ?)[^\s:][^\n,}]*/gu)].map((match): Word => [
    match.index,
    match.index + match[0].length,
  ]);
  return values.length === 0 ? text : replaced(text, draw.from(values), piece);
}

function spliced(one: string, other: string, draw: Draw): string {
  return one.slice(0, draw(one.length + 1)) + other.slice(draw(other.length + 1));
}

function flipped(bytes: Uint8Array, draw: Draw): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + draw(3); left > 0 && copy.length > 0; left--) {
    const at = draw(copy.length);
    copy[at] = draw(2) === 0 ? copy[at]! ^ (1 << draw(8)) : draw(256);
  }
  return copy;
}
