import { beyond } from '../model/beyond.js';
import { type Finding, found, type LocatedFinding, type RuleEntry } from '../model/finding.js';
import type { Exception } from '../model/gate.js';
import type { Source } from '../source/load.js';
import { inText } from '../source/text.js';
import { exceptionsOf } from './exceptions.js';
import { identities } from './identity.js';

/** A model with what was found in it. */
export interface Inspected {
  readonly source: Source;
  readonly findings: readonly LocatedFinding[];
}

/** An exception with what it allows; where that is nothing, only with what stands on its line. */
interface Seen {
  readonly exception: Exception;
  readonly allows: readonly string[];
  readonly about: string;
}

/** Exceptions that allow what none allowed before: for the same reason, and for as long. One that allows nothing is known by what stands on its line. */
export function exceptionsAdded(
  before: Inspected | null,
  now: Inspected,
  rules: ReadonlyMap<string, RuleEntry>,
): Finding[] {
  const is = seenIn(now, rules);
  const was = before === null ? [] : seenIn(before, rules);
  const allowing = new Set(beyond(is.flatMap(allowed), was.flatMap(allowed), keyOf, keyOf).map(({ one }) => one));
  const idle = (one: Seen): boolean => one.allows.length === 0;
  const added = new Set([
    ...beyond([...allowing], was.filter(idle), aboutOf, aboutOf),
    ...beyond(is.filter(idle), was, aboutOf, aboutOf),
  ]);
  return is
    .filter((one) => added.has(one))
    .map(({ exception: { rule, start } }) =>
      found('exception-added', 'warning', inText(start, start + rule.length), { rule }),
    );
}

function seenIn({ source, findings }: Inspected, rules: ReadonlyMap<string, RuleEntry>): Seen[] {
  const { exceptions } = exceptionsOf(source, rules);
  if (exceptions.length === 0) return [];
  const identityOf = identities(source.chain);
  const onLine = new Map<string, string[]>();
  for (const { finding, span } of findings) {
    const key = `${finding.rule} ${span.line}`;
    onLine.set(key, [...(onLine.get(key) ?? []), identityOf(finding)]);
  }
  const nameOn = namesByLine(source);
  const lines = source.text.split('\n');
  return exceptions.map((exception) => {
    const { rule, line } = exception;
    const word = /^[\s-]*[^\s:]*:?/u.exec(lines[line - 1] ?? '')![0].trim();
    return { exception, allows: onLine.get(`${rule} ${line}`) ?? [], about: JSON.stringify([nameOn(line), word]) };
  });
}

/** The place or link that a line belongs to: the last that begins on it or above it. */
function namesByLine(source: Source): (line: number) => string {
  const { chain } = source;
  const named = [
    ...(chain?.places ?? []).map(({ id, at }) => ({ name: id, at })),
    ...(chain?.links ?? []).map(({ from, to, item, at }) => ({ name: `${from}:${to}:${item ?? ''}`, at })),
  ];
  const marks = named.map(({ name, at }) => found('exception-unused', 'warning', at, { rule: name })); // whatever has a place
  const begins = source
    .locate(marks)
    .map(({ finding, span }) => ({ name: (finding.facts as { rule: string }).rule, span }));
  return (line) => begins.findLast(({ span }) => span.line <= line)?.name ?? '';
}

function allowed(one: Seen): { readonly one: Seen; readonly what: string }[] {
  return one.allows.map((what) => ({ one, what }));
}

function keyOf({ one: { exception }, what }: { readonly one: Seen; readonly what: string }): string {
  return JSON.stringify([exception.reason, what]);
}

function aboutOf({ exception: { rule, reason }, about }: Seen): string {
  return JSON.stringify([rule, reason, about]);
}
