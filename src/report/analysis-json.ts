import type { Assessment, Change, CustomerFigures, DeliveryPath } from '../model/assessment.js';
import type { Beside } from '../model/beside.js';
import type { LocatedFinding } from '../model/finding.js';
import type { Format } from '../words/format.js';
import type { Words } from '../words/words.js';
import { findingJson } from './gate/json.js';
import { insideJson } from './inside-json.js';
import { besideJson } from './measure/beside-json.js';
import { type Head, linkJson, modelJson, pledgeJson, print } from './json.js';
import { threatsJson } from './threats-json.js';

/** The analysis for programs, as schemas/report.schema.json describes it. The model at fault: no customers, but findings. */
export function analysisJson(
  head: Head,
  assessment: Assessment | null,
  findings: readonly LocatedFinding[],
  words: Words,
  format: Format,
  beside: Beside | null = null,
): string {
  return print({
    kedja: head.version,
    command: 'analyze',
    partial: assessment?.partial ?? false,
    model: modelJson(head, assessment?.chain ?? null),
    typical: assessment?.typical ?? null,
    set: Object.fromEntries((assessment?.settings ?? []).map(({ what, value }) => [what, value])),
    odds: assessment?.odds ?? null,
    customers: (assessment?.customers ?? []).map(customerJson),
    fixFirst: (assessment?.fixFirst ?? []).map(({ kind, id, latenessRemoved }) => ({ kind, id, latenessRemoved })),
    links: (assessment?.links ?? []).map((link) => ({ ...linkJson(link), odds: link.odds })),
    late: Object.fromEntries((assessment?.late ?? []).map(({ id, seconds }) => [id, seconds])),
    changes: (assessment?.changes ?? []).map(changeJson),
    log: beside === null ? null : besideJson(beside),
    findings: findings.map((finding) => findingJson(finding, words, format)),
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
