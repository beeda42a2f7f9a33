import type { ByOldPromise, Comparison, CustomerChange, ThreatChange } from '../../model/comparison.js';
import type { Pledge } from '../../model/chain.js';
import { TOLERANCE } from '../../model/duration.js';
import type { LocatedFinding } from '../../model/finding.js';
import { MARKS } from '../../model/kept.js';
import type { Estimate, OddsChange } from '../../model/odds.js';
import type { AgainstPhrases } from '../../words/against-phrases.js';
import { type Format, formatFor } from '../../words/format.js';
import { formatThen } from '../../words/format-then.js';
import type { Speech } from './writer.js';
import { partSaid, rewritten } from './changes-values.js';
import { enough } from '../../model/kept.js';
import { openSaid } from '../odds.js';

/** What a comparison is told in: the words of reports, and those of changes. */
export interface ChangeSpeech extends Speech {
  readonly says: AgainstPhrases;
}

/** What a change does, as sentences: every format writes these, with names as they are. */
export interface ToldChange {
  readonly title: string;
  readonly notes: readonly string[];
  readonly customers: readonly ToldCustomer[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[]; readonly more: number }[];
}

export interface ToldCustomer {
  /** Whether what was promised, before and now, is kept now; a dot where nothing was, or figures are missing. */
  readonly mark: string;
  readonly name: string;
  readonly says: string;
  /** What it comes of. */
  readonly more: readonly string[];
}

/** A calendar whose day and week have no end: by it a day of 8 h is 8 h. */
const HOURS_ONLY = { day: Infinity, week: Infinity };

/** A speech that also tells what was promised, by the calendar of then. */
interface Retold extends ChangeSpeech {
  readonly past: Format;
}

/** Lines of one section that are told. */
const MOST = 20;

/** A comparison as sentences: a line for each customer first, then what it comes of, then what was written otherwise. */
export function toldChange(comparison: Comparison, speech: ChangeSpeech): ToldChange {
  const { file, was, against, state, withoutFigures, customers, parts, findings } = comparison;
  const { says, words, format } = speech;
  const past = formatThen(comparison, format, words.report.figures);
  const formats = { past, now: format, hours: formatFor(HOURS_ONLY, words.report.figures) };
  const written = comparison.wasCalendar === null ? parts : rewritten(parts, says, formats);
  const isAlone = state === 'new' || state === 'gone'; // then one side has no figures, and nobody wonders why
  const found = (one: LocatedFinding): string => findingSaid(one, speech);
  return {
    title: says.title(file, against),
    notes: [
      ...(was === null ? [] : [says.calledBefore(was)]),
      ...(state === 'changed' ? [] : [says.state[state]]),
      ...(withoutFigures === null || isAlone ? [] : [says.withoutFigures[withoutFigures]]),
    ],
    customers: state === 'same' || isAlone ? [] : customers.map((one) => customerSaid(one, { ...speech, past })),
    sections: [
      section(
        says.written,
        written.map((part) => partSaid(part, says, formats)),
      ),
      ...(isAlone
        ? []
        : [
            section(says.newFindings(findings.new.length), findings.new.map(found)),
            section(
              says.fixedFindings(findings.fixed.length),
              findings.fixed.map((one) => findingSaid(one, { ...speech, format: past })),
            ),
          ]),
    ].filter(({ lines }) => lines.length > 0),
  };
}

function section(title: string, lines: readonly string[]): ToldChange['sections'][number] {
  const isAll = lines.length <= MOST + 1;
  return { title, lines: isAll ? lines : lines.slice(0, MOST), more: isAll ? 0 : lines.length - MOST };
}

function findingSaid({ finding, file, span }: LocatedFinding, { words, format }: ChangeSpeech): string {
  const { says } = words.findings[finding.rule](finding.facts as never, format);
  return `${file}:${span.line}: ${says} [${finding.rule}]`;
}

function customerSaid(change: CustomerChange, speech: Retold): ToldCustomer {
  const facts = factsOf(change, speech);
  const mark = markOf(change);
  const isKept = mark === MARKS.yes && (change.verdict === 'worse' || change.verdict === 'mixed');
  const plain = speech.says.verdict[change.verdict];
  const verdict = isKept ? speech.says.keptStill(plain) : plain;
  return {
    mark,
    name: change.name,
    says: facts.length === 0 ? verdict : `${verdict}: ${facts.join(', ')}`,
    more: causesOf(change, speech),
  };
}

function markOf({ before, after, byOldPromise }: CustomerChange): ToldCustomer['mark'] {
  if (before === null || after === null || after.leadTime === null) return '·';
  const old = Object.values(byOldPromise?.kept.after ?? {});
  if (after.holds === false || old.includes('no')) return MARKS.no;
  if (after.promise === null && byOldPromise === null) return '·';
  const isOpen = (after.promise !== null && after.holds === null) || old.includes('open');
  return isOpen ? MARKS.open : MARKS.yes;
}

/** The figures of both sides by the promise as it was; without one, by none. */
function factsOf({ before, after, byOldPromise: old }: CustomerChange, speech: ChangeSpeech): string[] {
  if (before === null || after === null || before.leadTime === null || after.leadTime === null) return [];
  const { report } = speech.words;
  const { format } = speech;
  const shares = (first: Estimate | null, second: Estimate | null, told: (share: string) => string): string[] =>
    first === null || second === null || first.estimate === second.estimate
      ? []
      : [told(`${format.chance(first.estimate)} → ${format.chance(second.estimate)}`)];
  return [
    ...(old?.onTime == null ? [] : [onTimeSaid(old.onTime, speech)]),
    ...(old?.slack == null ? [usuallySaid(before.leadTime, after.leadTime, speech)] : [slackSaid(old.slack, speech)]),
    ...shares(before.full, after.full, (share) => report.inFull(share)),
    ...shares(before.right, after.right, (share) => report.rightShare(share)),
  ];
}

function onTimeSaid(change: OddsChange, { words: { report }, format }: ChangeSpeech): string {
  const { before, after, difference } = change;
  if (difference.estimate === 0 && before.estimate === after.estimate)
    return report.onTime(format.chance(after.estimate));
  if (difference.low === difference.high)
    return report.onTime(`${format.chance(before.estimate)} → ${format.chance(after.estimate)}`); // nothing is left to chance
  const points = (share: number): string => format.points(Math.abs(share) < 0.0005 ? 0 : share); // no minus before 0.0
  const more = difference.estimate >= 0.0005 ? '+' : '';
  return report.onTimeChange(
    format.chance(before.estimate),
    format.chance(after.estimate),
    more + points(difference.estimate),
    [points(difference.low), points(difference.high)],
  );
}

function usuallySaid(before: number, after: number, { words: { report }, format }: ChangeSpeech): string {
  const [first, second] = [format.duration(before), format.duration(after)];
  return report.usually(Math.abs(after - before) <= TOLERANCE ? second : `${first} → ${second}`);
}

/** How late it may be still, or how late it is. */
function slackSaid({ before, after }: NonNullable<ByOldPromise['slack']>, speech: ChangeSpeech): string {
  const { report } = speech.words;
  const told = (slack: number): string => speech.format.duration(Math.abs(slack), slack < 0 ? 'nearest' : 'down');
  const one = (slack: number): string => (slack < 0 ? report.tooLate(told(slack)) : report.canAbsorb(told(slack)));
  if (Math.abs(after - before) <= TOLERANCE) return one(after);
  if (before < 0 !== after < 0) return `${one(before)} → ${one(after)}`;
  const both = `${told(before)} → ${told(after)}`;
  return after < 0 ? report.tooLate(both) : report.canAbsorb(both);
}

/** Why that is so: what the promise demands now, what threatens it now, and what chance leaves open. */
function causesOf(change: CustomerChange, speech: Retold): string[] {
  const { after, byOldPromise: old, weakened, threats, loss } = change;
  const { says, format, words } = speech;
  const told = (all: readonly ThreatChange[], say: (said: readonly string[]) => string): string[] =>
    all.length === 0 ? [] : [say(all.map((threat) => threatSaid(threat, speech)))];
  const open = loss.onTime?.isTooMuch === 'open' ? loss.onTime : null;
  return [
    ...(weakened.length === 0 ? [] : [says.weakened(weakened.map((part) => says.weakenedPart(part, format)))]),
    ...(old === null || isSamePromise(old.promise, after?.promise ?? null) ? [] : byPromises(change, old, speech)),
    ...(old?.runsToTell == null ? [] : [openSaid(old.runsToTell, words.report)]),
    ...(open === null ? [] : [says.lossOpen(format.share(open.most), enough(open.runsToTell ?? Infinity))]),
    ...told(threats.new, says.threats.new),
    ...told(threats.gone, says.threats.gone),
    ...told(threats.shrunk, says.threats.shrunk),
    ...told(threats.grown, says.threats.grown),
  ];
}

function isSamePromise(before: Pledge, after: Pledge | null): boolean {
  return (
    after !== null && (['within', 'onTime', 'full', 'right'] as const).every((part) => before[part] === after[part])
  );
}

/** By which promise the figures are, and what they are by the new one. */
function byPromises({ after }: CustomerChange, { promise }: ByOldPromise, speech: Retold): string[] {
  const { says, format, past, words } = speech;
  const { report } = words;
  const now = after?.promise ?? null;
  const facts = [
    ...(after?.onTime == null ? [] : [report.onTime(format.chance(after.onTime.estimate))]),
    ...(after?.slack == null
      ? []
      : [
          after.slack < 0
            ? report.tooLate(format.duration(-after.slack))
            : report.canAbsorb(format.duration(after.slack, 'down')),
        ]),
  ];
  return [
    says.byOldPromise(report.terms(promise, past)),
    ...(now === null || facts.length === 0 ? [] : [says.byNewPromise(report.terms(now, format), facts.join(', '))]),
  ];
}

/** What a threat can absorb, and could. */
function threatSaid({ name, before, after }: ThreatChange, { format }: ChangeSpeech): string {
  const told = [before, after].flatMap((slack) => (slack === null ? [] : [format.duration(slack, 'down')]));
  return `${name} (${told.join(' → ')})`;
}
