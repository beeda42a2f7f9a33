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
  /** True where there was more to look up than is looked up at once: it may be mended in the same way. */
  readonly isMore: boolean;
}

/** What is wrong with a text as it is now. */
type Look = (text: string) => { readonly source: Source; readonly findings: readonly LocatedFinding[] };

/** What is mended may show what could not be seen before, so many times. */
const MOST_ROUNDS = 5;

/**
 * Mends what is safe and obvious: units and per cents that are spelt another way, names with one name near them, arrows, plain
 * links that stand twice, and the line that says which version of the format it is. What would make something else wrong is left.
 */
export function fix(text: string, lookAnew: Look): Fixed {
  const look = remembering(lookAnew);
  const budget: Budget = { left: MOST_COMPARED, isSpent: false };
  let fixed: Mended = { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = once(fixed.text, look, round === 0, budget);
    if (next.count === 0) break;
    fixed = { text: next.text, count: fixed.count + next.count };
  }
  return { ...fixed, isMore: budget.isSpent && fixed.count > 0 };
}

/** A look at a long text takes its time: the last ones are kept. */
function remembering(look: Look): Look {
  let last: readonly { readonly text: string; readonly seen: ReturnType<Look> }[] = [];
  return (text) => {
    const one = last.find((known) => known.text === text) ?? { text, seen: look(text) };
    last = [one, ...last.filter((known) => known !== one)].slice(0, 2);
    return one.seen;
  };
}

type Mended = Omit<Fixed, 'isMore'>;

/** So many times one name is held against another at the most. */
const MOST_COMPARED = 10_000_000;

/** How many times names may be compared still, and whether that was not enough. */
interface Budget {
  left: number;
  isSpent: boolean;
}

function once(text: string, look: Look, isFirst: boolean, budget: Budget): Mended {
  const { source, findings } = look(text);
  const meant = findings.filter(({ finding }) => isFirst || finding.rule !== 'same-link-twice'); // a line that was mended is not taken away
  const model = { text, nearestPlace: nearestIn(source, budget) };
  const splices = meant.flatMap((finding) => spliceFor(finding, model) ?? []);
  const apart = apartFrom(splices);
  const all = applied(text, apart);
  return isBetter(text, all, apart, look) ? { text: all, count: apart.length } : oneByOne(text, apart, look);
}

/** The text that is mended, and what place is meant by a name in it; null where that is not sure, or nobody may look any more. */
interface Model {
  readonly text: string;
  readonly nearestPlace: (id: string) => string | null;
}

function nearestIn({ chain }: Source, budget: Budget): Model['nearestPlace'] {
  const places = new Set((chain?.places ?? []).map(({ id }) => id));
  const known = new Map<string, string | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (budget.left < places.size) budget.isSpent = true;
    if (budget.isSpent) return null;
    budget.left -= places.size;
    const near = uniqueNearest(id, places);
    known.set(id, near);
    return near;
  };
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
function oneByOne(text: string, splices: readonly Splice[], look: Look): Mended {
  let fixed: Mended = { text, count: 0 };
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

function spliceFor(located: LocatedFinding, model: Model): Splice | null {
  const made = madeFor(located, model);
  return made === null ? null : { ...made, isReading: isAboutReading(located.finding.rule) };
}

type Made = Omit<Splice, 'isReading'>;

function madeFor({ finding, span }: LocatedFinding, { text, nearestPlace }: Model): Made | null {
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
      return renamed(finding.facts.key, span, text, (key) => uniqueNearest(key, finding.facts.allowed));
    case 'unknown-place':
      return renamed(finding.facts.id, span, text, nearestPlace);
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

const NAME = /^[\p{L}\p{M}\p{N}_-]+$/u;

/** Where the name is all that stands there but for quotes, or stands there once, as a word and without escapes; only then it is asked what is meant. */
function renamed(
  from: string,
  { start, end }: Span,
  text: string,
  meant: (name: string) => string | null,
): Made | null {
  const written = text.slice(start, end);
  if (!NAME.test(from) || written.includes('\\')) return null;
  const [at, ...more] = wordsLike(from, written);
  const to = at === undefined || more.length > 0 ? null : meant(from);
  return to === null ? null : { start: start + at!, end: start + at! + from.length, text: to };
}

/** Where a name stands that is no part of a longer one; of an arrow the `-` is none. */
function wordsLike(name: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + name.length, at + name.length + 2)];
    if (!/[\p{L}\p{M}\p{N}_-]$/u.test(before) && !/^(?:[\p{L}\p{M}\p{N}_]|-(?!>))/u.test(after)) found.push(at);
  }
  return found;
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
