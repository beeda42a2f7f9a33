import type {
  Assessment,
  Change,
  CustomerFigures,
  DeliveryPath,
  LinkFigures,
  Threat,
  ThreatDetail,
} from '../model/assessment.js';
import type { ThreatOdds } from '../model/odds.js';
import type { Card, Relation } from '../model/card.js';
import type { Pledge } from '../model/chain.js';
import { toMicroseconds } from '../model/duration.js';
import type { LocatedFinding } from '../model/finding.js';
import { showInvisible } from '../model/invisible.js';
import type { Format } from '../words/format.js';
import type { Words } from '../words/words.js';
import { insideJson } from './inside-json.js';

/** What every JSON report says of itself. */
export interface Head {
  readonly version: string;
  readonly file: string;
}

/** The analysis for programs, as schemas/report.schema.json describes it. The model at fault: no customers, but findings. */
export function analysisJson(
  head: Head,
  assessment: Assessment | null,
  findings: readonly LocatedFinding[],
  words: Words,
  format: Format,
): string {
  return print({
    kedja: head.version,
    command: 'analyze',
    partial: assessment?.partial ?? false,
    model: {
      file: head.file,
      chain: assessment?.chain.name ?? null,
      places: assessment?.chain.places ?? null,
      links: assessment?.chain.links ?? null,
      day: assessment?.chain.calendar.day ?? null,
      week: assessment?.chain.calendar.week ?? null,
    },
    typical: assessment?.typical ?? null,
    set: Object.fromEntries((assessment?.settings ?? []).map(({ what, value }) => [what, value])),
    odds: assessment?.odds ?? null,
    customers: (assessment?.customers ?? []).map(customerJson),
    fixFirst: (assessment?.fixFirst ?? []).map(({ kind, id, latenessRemoved }) => ({ kind, id, latenessRemoved })),
    links: (assessment?.links ?? []).map(linkJson),
    late: Object.fromEntries((assessment?.late ?? []).map(({ id, seconds }) => [id, seconds])),
    changes: (assessment?.changes ?? []).map(changeJson),
    findings: findings.map((finding) => findingJson(finding, words, format)),
  });
}

/** The findings for programs. */
export function findingsJson(
  version: string,
  files: readonly string[],
  findings: readonly { readonly finding: LocatedFinding; readonly format: Format }[],
  skipped: readonly string[],
  words: Words,
): string {
  return print({
    kedja: version,
    command: 'check',
    partial: false,
    files,
    skipped,
    findings: findings.map(({ finding, format }) => findingJson(finding, words, format)),
  });
}

/** The place in the chain of one department, for programs. */
export function cardJson(head: Head, card: Card): string {
  const { calendar, ...rest } = card;
  const relations =
    card.kind === 'link'
      ? { relation: relationJson(card.relation) }
      : { suppliers: card.suppliers.map(relationJson), customers: card.customers.map(relationJson) };
  const promise =
    card.kind !== 'link' && card.customer !== null
      ? { customer: { ...card.customer, promise: pledgeJson(card.customer.promise) } }
      : {};
  return print({
    kedja: head.version,
    command: 'show',
    model: { file: head.file, day: calendar.day, week: calendar.week },
    card: { ...rest, ...promise, ...relations },
  });
}

function customerJson({
  typical,
  threats,
  missing,
  promise,
  before,
  odds,
  inside,
  ...customer
}: CustomerFigures): object {
  return {
    ...customer,
    promise: pledgeJson(promise),
    missing: missing.map(({ id }) => id),
    typical:
      typical === null
        ? null
        : {
            ...typical,
            path: pathJson(typical.path),
            paths: typical.paths.map((path) => ({ length: path.length, path: pathJson(path) })),
          },
    before: before === null ? null : { leadTime: before.leadTime, slack: before.slack, onTime: before.odds },
    odds,
    threats: threatsJson(threats),
    inside: insideJson(inside),
  };
}

function pathJson({ legs }: DeliveryPath): object[] {
  return legs.map(({ id, from, to, stock }) => (stock > 0 ? { id, from, to, stock } : { id, from, to }));
}

/** Threats and what is told under them, in one order. */
function threatsJson(threats: readonly Threat[]): object[] {
  return threats
    .flatMap((threat) => [
      { rank: threat.rank, json: threatJson(threat) },
      ...threat.details.map((detail) => ({ rank: detail.rank, json: detailJson(detail, threat) })),
    ])
    .sort((a, b) => a.rank - b.rank)
    .map(({ json }) => json);
}

function threatJson(threat: Threat): object {
  const { kind, id, name, link, visits, hits, isPlain: _plain, details: _details, rank: _rank, odds, ...rest } = threat;
  const more = { ...(visits.length > 0 && { visits }), ...(kind === 'cause' && { hits: hits.map((hit) => hit.id) }) };
  return {
    kind,
    id,
    name: kind === 'link' ? undefined : name,
    ...endsJson(link),
    ...more,
    ...rest,
    ...threatOddsJson(odds),
  };
}

function detailJson({ kind, id, says, slack, odds }: ThreatDetail, threat: Threat): object {
  const { link, distance, usual } = threat;
  const said = kind === 'delay' ? { cause: says } : {};
  const own = { own: null, wait: 0, ready: null, needed: null, slack };
  const none = { neededFaster: null, recoversIn: null, exposed: false, usual };
  return { kind, id, of: threat.id, ...said, ...endsJson(link), distance, ...own, ...none, ...threatOddsJson(odds) };
}

function endsJson(link: Threat['link']): object {
  return link === null ? {} : { from: link.from.id, to: link.to.id, item: link.item };
}

function threatOddsJson(odds: ThreatOdds | null): object {
  const { exceeds = null, criticality = null, ssi = null, rescue = null, latenessRemoved = null } = odds ?? {};
  return { exceeds, criticality, ssi, rescue, latenessRemoved };
}

function linkJson({ id, from, to, item, agreed, expects, offers, odds }: LinkFigures): object {
  return {
    id,
    from: from.id,
    to: to.id,
    item,
    agreed: pledgeJson(agreed),
    expects: pledgeJson(expects),
    offers: pledgeJson(offers),
    odds,
  };
}

function changeJson({ before, after, difference, lateBefore, lateAfter, path, odds, ...change }: Change): object {
  return {
    id: change.id,
    within: change.within,
    before: { leadTime: before, late: lateBefore },
    after: { leadTime: after, late: lateAfter },
    difference,
    path: path === null ? null : pathJson(path),
    paths: change.paths.map((one) => ({ length: one.length, path: pathJson(one) })),
    onTime: odds,
    usual: change.usual,
    untouchedBy: change.untouchedBy,
    onAnotherWay: change.onAnotherWay,
  };
}

function relationJson({ agreed, expects, offers, rework, promise, ...relation }: Relation): object {
  return {
    ...relation,
    rework: rework === null ? null : rework.form === 'wrong' ? 'wrong' : rework.chance,
    promise: pledgeJson(promise),
    agreed: pledgeJson(agreed),
    expects: pledgeJson(expects),
    offers: pledgeJson(offers),
  };
}

/** What was agreed, without where it stands. */
export function pledgeJson(pledge: Pledge | null): object | null {
  if (pledge === null) return null;
  const { at: _, note: __, ...said } = pledge;
  return said;
}

function findingJson({ finding, file, span }: LocatedFinding, words: Words, format: Format): object {
  const { says, cure } = words.findings[finding.rule](finding.facts as never, format);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: showInvisible(says),
    cure: cure === null ? null : showInvisible(cure),
    file,
    line: span.line,
    column: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
  };
}

/** JSON with figures to the microsecond, infinity as "never", and every invisible character escaped. */
export function print(value: object): string {
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? figure(inner) : inner), 2);
  const inCi = text.replaceAll(/#(?=#(?:\[|vso\[|teamcity\[))/giu, '\\u0023');
  return `${inCi.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escape)}\n`;
}

function figure(value: number): number | string | null {
  if (value === Infinity) return 'never';
  return Number.isFinite(value) ? toMicroseconds(value) : null;
}

function escape(char: string): string {
  if (char === '\n') return char; // between lines of JSON: inside a string it is written \n already
  return [...char]
    .flatMap((one) => one.split(''))
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
