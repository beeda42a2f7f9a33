import type { Plan } from '../../graph/plan.js';
import type {
  Assessment,
  CustomerFigures,
  Fix,
  OddsSettings,
  Threat,
  ThreatDetail,
  ThreatOdds,
  Typical,
} from '../../model/assessment.js';
import { TOLERANCE } from '../../model/duration.js';
import { byCodePoint } from '../../model/order.js';
import { situations } from '../situations.js';
import { Blocks } from './blocks.js';
import { type Certain, customerOdds, holdsByOdds, subjectOdds } from './figures.js';
import { scriptOf, type Script } from './script.js';
import { BLOCK } from './streams.js';
import { addCounts, type Counts, noCounts, type Target } from './tally.js';
import { targetOf } from './targets.js';

/** The same assessment with the odds: how likely each promise holds, and what each threat would have rescued. */
export function withOdds(
  plan: Plan,
  assessment: Assessment,
  { runs, seed }: OddsSettings,
  { typical, threats }: { readonly typical: Typical; readonly threats: boolean },
): Assessment {
  const script = scriptOf(plan);
  const made = situations(plan, typical);
  const known = assessment.customers.filter(({ missing }) => missing.length === 0);
  const targets = known.map(({ id, promise }) => {
    const end = plan.step[plan.network.nodeOf.get(id)!]!;
    const run = made.run.routes.inRun[end] === 1 ? made.run : made.to(end);
    return targetOf(script, made, run, end, promise?.within ?? null, threats);
  });
  const counts = countAll(script, targets, seed, runs);
  const told = new Map(known.map((customer, c) => [customer.id, tell(customer, targets[c]!, counts[c]!, script)]));
  const customers = assessment.customers.map((customer) => told.get(customer.id) ?? customer);
  return { ...assessment, customers, odds: { runs, seed }, fixFirst: fixFirst(customers) };
}

function countAll(script: Script, targets: readonly Target[], seed: number, runs: number): Counts[] {
  const blocks = new Blocks(script, targets, seed);
  const total = targets.map(({ subjects }) => noCounts(subjects.length));
  for (let block = 0; block * BLOCK < runs; block++) {
    const counts = blocks.count(block, Math.min(BLOCK, runs - block * BLOCK));
    for (const [c, count] of counts.entries()) addCounts(total[c]!, count);
  }
  return total;
}

function tell(customer: CustomerFigures, target: Target, counts: Counts, script: Script): CustomerFigures {
  const { promise } = customer;
  const odds = customerOdds(counts, promise, certain(script, target));
  if (odds === null) return customer;
  const figures = subjectOdds(target, counts);
  const bySubject = new Map(target.subjects.map(({ kind, id }, x) => [`${kind} ${id}`, figures[x]!]));
  const oddsOf = (kind: string, id: string): ThreatOdds | null => bySubject.get(`${kind} ${id}`) ?? null;
  const threats = customer.threats.map((threat) => ({
    ...threat,
    odds: oddsOf(threat.kind, threat.id),
    details: threat.details.map((detail) => ({ ...detail, odds: oddsOf(detail.kind, detail.id) })).sort(byRescue),
  }));
  return {
    ...customer,
    odds,
    holds: promise === null ? null : holdsByOdds(odds, promise, typicalHolds(customer)),
    threats: threats.sort(byRescue),
  };
}

function typicalHolds({ typical, promise }: CustomerFigures): boolean | null {
  return typical === null || promise?.within == null ? null : typical.leadTime <= promise.within + TOLERANCE;
}

/** What threats and their details are ranked by. */
export type Ranked =
  | Pick<ThreatDetail, 'odds' | 'id' | 'kind' | 'slack'>
  | Pick<Threat, 'odds' | 'id' | 'kind' | 'slack'>;

/** Most rescued first; then lateness removed, slack, id. */
export function byRescue(a: Ranked, b: Ranked): number {
  return (
    (b.odds?.rescued ?? 0) - (a.odds?.rescued ?? 0) ||
    (b.odds?.latenessRemoved ?? 0) - (a.odds?.latenessRemoved ?? 0) ||
    order(a.slack ?? Infinity, b.slack ?? Infinity) ||
    byCodePoint(a.id, b.id) ||
    byCodePoint(a.kind, b.kind)
  );
}

function order(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** What upstream is left to chance: how full and how right only where something can fail, the time only where something varies. */
function certain({ steps, lines, plan }: Script, { isUpstream }: Target): Certain {
  const all = [
    ...steps.filter((_, s) => isUpstream[s] === 1),
    ...lines.filter((_, i) => isUpstream[plan.receiver[i]!] === 1),
  ];
  const drawn = all.some((one) => one.column !== -1 || ('ways' in one && (one.ways ?? one.question) !== null));
  const departs = lines.some(({ every }, i) => every > 0 && isUpstream[plan.receiver[i]!] === 1);
  const full = all.every((one) => one.full === null);
  const right = all.every((one) => one.right === null);
  const recovers = lines.some(({ recover }) => recover !== null);
  return { full, right, time: !drawn && !departs && (!recovers || (full && right)) };
}

/** What would help most over all customers, by weighted lateness; what would help none is left out. */
function fixFirst(customers: readonly CustomerFigures[]): Fix[] {
  const fixes = new Map<string, Fix>();
  const add = (kind: Fix['kind'], id: string, name: string, removed: number): void => {
    const known = fixes.get(`${kind} ${id}`)?.latenessRemoved ?? 0;
    fixes.set(`${kind} ${id}`, { kind, id, name, latenessRemoved: known + removed });
  };
  for (const { weight, threats } of customers)
    for (const { kind, id, name, odds, details } of threats) {
      add(kind, id, name, weight * (odds?.latenessRemoved ?? 0));
      for (const detail of details) add(detail.kind, detail.id, name, weight * (detail.odds?.latenessRemoved ?? 0));
    }
  return [...fixes.values()]
    .filter(({ latenessRemoved }) => latenessRemoved > 0)
    .sort((a, b) => b.latenessRemoved - a.latenessRemoved || byCodePoint(a.id, b.id) || byCodePoint(a.kind, b.kind));
}
