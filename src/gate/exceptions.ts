import { type Finding, found, type LocatedFinding, type RuleEntry } from '../model/finding.js';
import { isDay } from '../model/day.js';
import { type Exception, isPast, type Standing } from '../model/gate.js';
import { dateIn } from '../model/written-date.js';
import { nearest } from '../model/nearest.js';
import { stands } from '../model/ruling.js';
import type { Comment } from '../source/comments.js';
import type { Source } from '../source/load.js';
import { inText } from '../source/text.js';

/** The exceptions in a model's comments, and what is wrong with those that are none. */
export function exceptionsOf(
  source: Source,
  rules: ReadonlyMap<string, RuleEntry>,
): { readonly exceptions: readonly Exception[]; readonly findings: readonly Finding[] } {
  if (!source.text.includes('kedja-allow')) return { exceptions: [], findings: [] };
  const comments = source.comments();
  const next = nextLines(source.text.split('\n'));
  const read = comments.map((comment) =>
    readComment(comment, comment.isAlone ? next[comment.line]! : comment.line, rules),
  );
  return {
    exceptions: read.flatMap(({ exceptions }) => exceptions),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** For each line, from 0, the number of the next behind it on which there is more than a comment; where there is none, its own. */
function nextLines(lines: readonly string[]): number[] {
  const next = lines.map((_, i) => i);
  let known: number | null = null;
  for (let i = lines.length - 1; i >= 0; i--) {
    if (/^\s*[^\s#]/u.test(lines[i]!)) known = i + 1;
    next[i] = known ?? i;
  }
  return [...next, lines.length];
}

type Read = { readonly exceptions: readonly Exception[]; readonly findings: readonly Finding[] };

const FORM = /^(#\s*kedja-allow\b[ ]*)([^:]*)(?::(.*))?$/su;

function readComment({ text, start }: Comment, line: number, rules: ReadonlyMap<string, RuleEntry>): Read {
  const [, lead, named, after] = FORM.exec(text) ?? [];
  if (lead === undefined) return { exceptions: [], findings: [] };
  const wrong = (problem: 'rule' | 'reason' | 'date', about: string): Read => ({
    exceptions: [],
    findings: [found('exception-form', 'warning', inText(start, start + text.length), { problem, text: about })],
  });
  const names = namesIn(named!, start + lead.length);
  if (names.length === 0) return wrong('rule', '');
  const { reason, isGiven, until, isEnd } = readReason(after ?? '');
  if (!isEnd) return wrong('date', until!);
  if (!isGiven) return wrong('reason', names.map(({ name }) => name).join(', '));
  const findings = names.flatMap((one) => misnamed(one, rules));
  const known = names.filter(
    ({ name }) => rules.has(name) && !stands(rules.get(name)!) && rules.get(name)!.group !== 'gate',
  );
  return { findings, exceptions: known.map(({ name, at }) => ({ rule: name, reason, until, line, start: at })) };
}

interface Name {
  readonly name: string;
  readonly at: number;
}

function namesIn(text: string, start: number): Name[] {
  return [...text.matchAll(/[^\s,]+/gu)].map((match) => ({ name: match[0], at: start + match.index }));
}

function misnamed({ name, at }: Name, rules: ReadonlyMap<string, RuleEntry>): Finding[] {
  const here = inText(at, at + name.length);
  const rule = rules.get(name);
  if (rule === undefined)
    return [found('unknown-rule', 'error', here, { id: name, nearest: nearest(name, rules.keys()) })];
  if (rule.group === 'gate') return [found('rule-stands', 'error', here, { rule: name, why: 'gate' })];
  return stands(rule) ? [found('rule-stands', 'error', here, { rule: name, why: 'figures' })] : [];
}

/** An end that is written in another way, which nobody would see: `Until 2027-03-01`, `till 2027-03-01`, `until March`. */
function unread(text: string): string | null {
  return /\b(?:until.*|(?:untill|till|til)\s*:?\s*\d{4}-.*)$/iu.exec(text)?.[0].slice(0, 40) ?? null;
}

/** What is agreed, and the day until which it is, which alone is no reason. Without one, a date would be an end that nobody sees: it may stand only beside one. */
function readReason(text: string): { reason: string; isGiven: boolean; until: string | null; isEnd: boolean } {
  const reason = text.trim();
  const said = /(?:^|[\s,;(])until\s+(\d\S*)/u.exec(text);
  const isGiven = /\p{L}/u.test(said === null ? text : text.replace(said[0], ' '));
  if (said === null) {
    const until = unread(text) ?? dateIn(text);
    return { reason, isGiven, until, isEnd: until === null };
  }
  const until = said[1]!.replace(/[,;.)]+$/u, '');
  return { reason, isGiven, until, isEnd: isDay(until) };
}

/**
 * Findings with their standing, and what is to be said of exceptions that are past, which allow nothing any more, or that a rule
 * which has run does not need. Today as yyyy-mm-dd.
 */
export function allow(
  findings: readonly LocatedFinding[],
  exceptions: readonly Exception[],
  today: string,
  hasRun: (rule: string) => boolean,
): { readonly standings: readonly Standing[]; readonly findings: readonly Finding[] } {
  const used = new Set<Exception>();
  const standings = findings.map(({ finding, span }): Standing => {
    const fitting = exceptions.filter(({ rule, line }) => rule === finding.rule && line === span.line);
    for (const one of fitting) used.add(one);
    const holding = fitting.find((one) => !isPast(one, today));
    return holding === undefined ? OPEN : { state: 'allowed', reason: holding.reason, until: holding.until };
  });
  const said = exceptions.flatMap((exception): Finding[] => {
    const { rule, until, start } = exception;
    const at = inText(start, start + rule.length);
    if (!used.has(exception)) return hasRun(rule) ? [found('exception-unused', 'warning', at, { rule })] : [];
    return isPast(exception, today) ? [found('exception-past', 'warning', at, { rule, until: until! })] : [];
  });
  return { standings, findings: said };
}

const OPEN: Standing = { state: 'open' };
