import type { ByOldPromise, Comparison, CustomerChange, CustomerSide } from '../../model/comparison.js';
import { formatThen } from '../../words/format-then.js';
import { findingJson } from './json.js';
import { pledgeJson } from '../json.js';
import type { Speech } from './writer.js';

/** What a change does to the results, for programs: an entry of the key `against`, as schemas/against.schema.json describes it. */
export function changesJson(comparison: Comparison, { words, format }: Speech): object {
  const { file, was, against, state, withoutFigures, wasCalendar, customers, parts, agreements, findings } = comparison;
  const past = formatThen(comparison, format, words.report.figures);
  return {
    file,
    was,
    against,
    state,
    withoutFigures,
    wasCalendar,
    customers: customers.map(customerJson),
    parts,
    agreements: agreements.map(({ id, from, to, isGone, weakened }) => ({ id, from, to, isGone, weakened })),
    findings: {
      new: findings.new.map((one) => findingJson(one, words, format)),
      fixed: findings.fixed.map((one) => findingJson(one, words, past)),
    },
  };
}

function customerJson(change: CustomerChange): object {
  const { id, name, verdict, before, after, byOldPromise, onTime, full, right, weakened, threats, loss } = change;
  return {
    id,
    name,
    verdict,
    before: before === null ? null : sideJson(before),
    after: after === null ? null : sideJson(after),
    byOldPromise: byOldPromise === null ? null : oldJson(byOldPromise),
    onTime,
    full,
    right,
    weakened,
    threats,
    loss,
  };
}

function sideJson({ promise, missing, ...side }: CustomerSide): object {
  return { promise: pledgeJson(promise), ...side, missing: missing.map(({ id }) => id) };
}

function oldJson({ promise, ...figures }: ByOldPromise): object {
  return { promise: pledgeJson(promise), ...figures };
}
