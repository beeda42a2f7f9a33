import type { LocatedFinding, RuleId, Span } from '../model/finding.js';
import { uniqueNearest } from '../model/nearest.js';
import type { Source } from '../source/load.js';
import { rules } from '../source/rules.js';

const READING: ReadonlySet<RuleId> = new Set(rules.map(({ id }) => id));

/** A stretch of a text, and what is to stand there instead. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where a finding about reading the file is mended by it. */
  readonly isReading: boolean;
}

/** A text with some of its findings mended: no other character of it is touched. */
export interface Fixed {
  readonly text: string;
  /** How many findings were mended. */
  readonly count: number;
}

/** What is wrong with a text as it is now. */
type Look = (text: string) => { readonly source: Source; readonly findings: readonly LocatedFinding[] };

/** What is mended may show what could not be seen before, so many times. */
const MOST_ROUNDS = 5;

/**
 * Mends what is safe and obvious: units and per cents that are spelt another way, names with one name near them, arrows, plain
 * links that stand twice, and the line that says which version of the format it is. What would make something else wrong is left.
 */
export function fix(text: string, look: Look): Fixed {
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = once(fixed.text, look, round === 0);
    if (next.count === 0) break;
    fixed = { text: next.text, count: fixed.count + next.count };
  }
  return fixed;
}

function once(text: string, look: Look, isFirst: boolean): Fixed {
  const { source, findings } = look(text);
  const meant = findings.filter(({ finding }) => isFirst || finding.rule !== 'same-link-twice'); // a line that was mended is not taken away
  const splices = meant.flatMap((finding) => spliceFor(finding, source) ?? []);
  const apart = apartFrom(splices);
  const all = applied(text, apart);
  return isBetter(text, all, apart, look) ? { text: all, count: apart.length } : oneByOne(text, apart, look);
}

/** In their order; of some that overlap what makes the file readable, else the first. */
function apartFrom(splices: readonly Splice[]): Splice[] {
  const kept: Splice[] = [];
  for (const splice of splices.toSorted(
    (a, b) => a.start - b.start || Number(b.isReading) - Number(a.isReading) || a.end - b.end,
  ))
    if (splice.start >= (kept.at(-1)?.end ?? 0)) kept.push(splice);
  return kept;
}

/** True where the file can be read as much better as was meant. */
function isBetter(before: string, after: string, splices: readonly Splice[], look: Look): boolean {
  const [was, is] = [look(before), look(after)];
  if (is.source.chain === null && was.source.chain !== null) return false; // of what is no chain there is little to tell
  const count = ({ findings }: ReturnType<Look>, isMeant: (rule: RuleId) => boolean): number =>
    findings.filter(({ finding }) => isMeant(finding.rule)).length;
  const isTwice = (rule: RuleId): boolean => rule === 'same-link-twice';
  if (count(is, isTwice) > count(was, isTwice)) return false; // what was guessed is another place's name
  return count(is, isAboutReading) <= count(was, isAboutReading) - splices.filter(({ isReading }) => isReading).length;
}

function isAboutReading(rule: RuleId): boolean {
  return READING.has(rule);
}

/** So many are tried by themselves where all together make something worse. */
const MOST_TRIED = 50;

/** From the end, so that what stands before keeps its place. */
function oneByOne(text: string, splices: readonly Splice[], look: Look): Fixed {
  let fixed: Fixed = { text, count: 0 };
  for (const splice of splices.toReversed().slice(0, MOST_TRIED)) {
    const tried = applied(fixed.text, [splice]);
    if (isBetter(fixed.text, tried, [splice], look)) fixed = { text: tried, count: fixed.count + 1 };
  }
  return fixed;
}

function applied(text: string, splices: readonly Splice[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, text: instead } of splices) {
    made += text.slice(at, start) + instead;
    at = end;
  }
  return made + text.slice(at);
}

function spliceFor(located: LocatedFinding, source: Source): Splice | null {
  const made = madeFor(located, source);
  return made === null ? null : { ...made, isReading: isAboutReading(located.finding.rule) };
}

type Made = Omit<Splice, 'isReading'>;

function madeFor({ finding, span }: LocatedFinding, source: Source): Made | null {
  const { text } = source;
  if (finding.rule !== 'missing-key' && span.line !== span.endLine) return null; // a comment may stand between
  switch (finding.rule) {
    case 'duration': {
      const { problem, write, text: written } = finding.facts;
      const isSafe = problem === 'spelling' || problem === 'range' || (problem === 'comma' && !isThousands(written));
      return isSafe && write !== null ? instead(span, write, text) : null;
    }
    case 'chance': {
      const { problem, write, text: written } = finding.facts;
      const isSafe = problem === 'comma' ? !isThousands(written) : problem === 'above' && /^\d{2,}$/u.test(written);
      return isSafe && write !== null ? instead(span, write, text) : null;
    }
    case 'flow':
      return finding.facts.problem === 'arrow' &&
        finding.facts.write !== null &&
        !text.slice(span.start, span.end).includes('<')
        ? instead(span, finding.facts.write, text)
        : null;
    case 'unknown-key':
      return renamed(finding.facts.key, uniqueNearest(finding.facts.key, finding.facts.allowed), span, text);
    case 'unknown-place':
      return renamed(finding.facts.id, uniqueNearest(finding.facts.id, placesOf(source)), span, text);
    case 'same-link-twice':
      return withoutLine(span, text);
    case 'missing-key':
      return finding.facts.key === 'kedja' ? withVersion(text) : null;
    default:
      return null;
  }
}

/** `1,500` may be one and a half, or fifteen hundred. */
function isThousands(written: string): boolean {
  return /\d,\d{3}(?!\d)/u.test(written);
}

function placesOf({ chain }: Source): string[] {
  return (chain?.places ?? []).map(({ id }) => id);
}

/** Where the name is all that stands there but for quotes, or stands there once, as a word and without escapes. */
function renamed(from: string, to: string | null, { start, end }: Span, text: string): Made | null {
  if (to === null || !/^[\p{L}\p{M}\p{N}_-]+$/u.test(from)) return null;
  const written = text.slice(start, end);
  const [first, ...more] = written.includes('\\') ? [] : written.matchAll(wordLike(from));
  if (first === undefined || more.length > 0) return null;
  const at = start + first.index;
  return { start: at, end: at + from.length, text: to };
}

/** A name of letters, digits, `_` and `-` that is no part of a longer one. */
function wordLike(name: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_-])${name}(?![\p{L}\p{M}\p{N}_]|-(?!>))`, 'gu');
}

/** Another text in place of what stands there, in the quotes that stand there. */
function instead({ start, end }: Span, write: string, text: string): Made {
  const quote = /^(["']).*\1$/su.exec(text.slice(start, end))?.[1] ?? '';
  return { start, end, text: `${quote}${write}${quote}` };
}

/** An entry of a list of links that says nothing but who delivers to whom, alone on its line. */
function withoutLine({ start, end }: Span, text: string): Made | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const line = text.slice(from, next === -1 ? text.length : next);
  const isPlain = /^\s*-\s+[^\s#:,{}[\]]+\s+->\s+[^\s#:,{}[\]]+\s*$/u.test(line);
  return isPlain ? { start: from, end: next === -1 ? text.length : next + 1, text: '' } : null;
}

/** Below the line with which a document begins, and the comments at its top that an empty line parts from the rest; else above everything. */
function withVersion(text: string): Made | null {
  const [begin] = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*---[ \t]*(?:[ \t]#[^\n]*)?\r?\n/u.exec(text) ?? [''];
  const rest = text.slice(begin.length);
  if (/^\s*\{/u.test(rest)) return null;
  const [top] = /^(?:(?:[ \t]*#[^\n]*\n)*[ \t]*\r?\n)*/u.exec(rest)!;
  const at = begin.length + top.length;
  const end = /\r\n/u.test(text) ? '\r\n' : '\n';
  return { start: at, end: at, text: `kedja: 1${end}` };
}
