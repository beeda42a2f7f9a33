import type { Plan } from '../../graph/plan.js';
import type { Assessment, CustomerFigures, Fix, Typical } from '../../model/assessment.js';
import type { ThreatOdds } from '../../model/odds.js';
import { TOLERANCE } from '../../model/duration.js';
import { byCodePoint } from '../../model/order.js';
import { MOST_RUNS } from '../../model/odds.js';
import { ranked } from '../ranked.js';
import { runTo, situations } from '../situations.js';
import { Blocks } from './blocks.js';
import { type Certain, chances, customerOdds, holdsAll, subjectOdds } from './figures.js';
import { type Lateness, NOT_LATE, type Script } from './script.js';
import { scriptOf } from './script-of.js';
import { BLOCK } from './streams.js';
import type { DrawnOrders } from './difference.js';
import { addCounts, type Counts, noCounts, type Target } from './counts.js';
import type { BlockTask } from './task.js';
import { linksUpstream } from './links.js';
import { withLinkOdds } from './link-odds.js';
import { subjectsOf } from './subjects.js';
import { targetOf } from './targets.js';

/** What to draw, and how it is told. */
export interface Asked {
  /** How many runs; where a precision is asked for, as many as it takes. */
  readonly runs: number;
  /** A whole number from 0 to 2^53 − 1. */
  readonly seed: number;
  /** Half as wide as the interval of each chance may be at most, 0–1; null where so many runs were asked for. */
  readonly precision: number | null;
  readonly typical: Typical;
  /** False where nobody asks what threatens. */
  readonly threats: boolean;
  /** Which links' deliveries are counted: those with an agreement, or all; where nothing is said the former where threats are asked for. */
  readonly links?: 'agreed' | 'all';
}

/** The same assessment with the odds: how likely each promise holds, and what each threat would have rescued. */
export function withOdds(plan: Plan, assessment: Assessment, asked: Asked): Assessment {
  const drawing = new Drawing(plan, assessment, asked);
  while (!drawing.isDone) drawing.step();
  return drawing.tell();
}

/** Draws runs block by block, so that whoever draws can tell how far it is, share the work, or stop before the end. */
export class Drawing {
  readonly #known: readonly CustomerFigures[];
  readonly #script: Script;
  readonly #targets: readonly Target[];
  readonly #certain: readonly Certain[];
  readonly #total: readonly Counts[];
  #blocks: Blocks | null = null;
  #next = 0;
  #runs = 0;

  constructor(
    private readonly plan: Plan,
    private readonly assessment: Assessment,
    private readonly asked: Asked,
    private readonly late: Lateness = NOT_LATE,
  ) {
    const counted = asked.links ?? (asked.threats ? 'agreed' : null);
    this.#script = scriptOf(plan, late, !asked.threats && counted === null);
    const made = situations(plan, asked.typical);
    this.#known = assessment.customers.filter(({ missing }) => missing.length === 0);
    const subjects = asked.threats ? subjectsOf(this.#script, made.usual) : null;
    const targets = this.#known.map(({ id, promise }) => {
      const end = plan.step[plan.network.nodeOf.get(id)!]!;
      return targetOf(made, runTo(made, end), end, promise?.within ?? null, subjects);
    });
    const links = counted === null ? [] : linksUpstream(plan, targets, counted === 'all');
    this.#targets = targets.map((target, c) => (c === 0 ? { ...target, links } : target));
    this.#certain = this.#targets.map((target) => certainOf(this.#script, target));
    this.#total = this.#targets.map(noCounts);
  }

  /** How many runs were drawn. */
  get runs(): number {
    return this.#runs;
  }

  /** The block to be added next. */
  get next(): number {
    return this.#next;
  }

  /** How much of it is done, 0–1; of a precision about so much. */
  get done(): number {
    const { precision, runs } = this.asked;
    if (this.isDone) return 1;
    if (precision === null) return this.#runs / runs;
    const apart = this.#widest();
    return apart === 0 ? 0 : Math.min(1, (precision / apart) * (precision / apart));
  }

  /** Where there are enough, or nothing to draw for. */
  get isDone(): boolean {
    const { precision, runs } = this.asked;
    if (this.#known.length === 0) return true;
    return precision === null
      ? this.#runs >= runs
      : this.#runs >= MOST_RUNS || (this.#runs > 0 && this.#widest() <= precision);
  }

  /** Draws the next block, here. */
  step(): void {
    this.#blocks ??= new Blocks(this.#script, this.#targets, this.asked.seed);
    this.add(this.#blocks.count(this.#next, this.runsOf(this.#next)));
  }

  /** What another thread needs in order to draw blocks of this. */
  get task(): BlockTask {
    return {
      chain: this.plan.network.chain,
      late: this.late,
      isFleeting: this.#script.isFleeting,
      targets: this.#targets,
      seed: this.asked.seed,
    };
  }

  /** How many runs a block has: the last one may have fewer. */
  runsOf(block: number): number {
    const most = this.asked.precision === null ? this.asked.runs : MOST_RUNS;
    return Math.max(0, Math.min(BLOCK, most - block * BLOCK));
  }

  /** Adds the counts of the next block, wherever it was drawn. */
  add(counts: readonly Counts[]): void {
    this.#runs += this.runsOf(this.#next);
    this.#next++;
    for (const [c, count] of counts.entries()) addCounts(this.#total[c]!, count);
  }

  /** The orders of a customer, by run; null where it was not asked for. */
  orders(customer: string): DrawnOrders | null {
    const c = this.#known.findIndex(({ id }) => id === customer);
    if (c === -1) return null;
    const { leadTimes, failing } = this.#total[c]!;
    return { leadTimes, failing, certain: this.#certain[c]! };
  }

  /** The odds of what was drawn so far, which is partial before the end. */
  tell(): Assessment {
    const told = new Map(
      this.#known.map((customer, c) => [
        customer.id,
        tell(customer, this.#targets[c]!, this.#total[c]!, this.#certain[c]!),
      ]),
    );
    const customers = this.assessment.customers.map((customer) => told.get(customer.id) ?? customer);
    return {
      ...this.assessment,
      partial: !this.isDone,
      customers,
      links: withLinkOdds(this.assessment.links, this.#script, this.#targets, this.#total),
      odds: { runs: this.#runs, seed: this.asked.seed },
      fixFirst: fixFirst(customers),
    };
  }

  /** Half the widest interval of any chance. */
  #widest(): number {
    const halves = this.#known.flatMap(({ promise }, c) => {
      const odds = chances(this.#total[c]!, promise, this.#certain[c]!);
      return odds === null ? [] : [odds.onTime, odds.full, odds.right, odds.perfect];
    });
    return halves.reduce((most, chance) => Math.max(most, chance === null ? 0 : (chance.high - chance.low) / 2), 0);
  }
}

function tell(customer: CustomerFigures, target: Target, counts: Counts, certain: Certain): CustomerFigures {
  const { promise } = customer;
  const odds = customerOdds(counts, promise, certain, typicalHolds(customer));
  if (odds === null) return customer;
  const figures = subjectOdds(target, counts, odds.leadTime);
  const bySubject = new Map(target.subjects.map(({ kind, id }, x) => [`${kind} ${id}`, figures[x]!]));
  const oddsOf = (kind: string, id: string): ThreatOdds | null => bySubject.get(`${kind} ${id}`) ?? null;
  const threats = customer.threats.map((threat) => ({
    ...threat,
    odds: oddsOf(threat.kind, threat.id),
    details: threat.details.map((detail) => ({ ...detail, odds: oddsOf(detail.kind, detail.id) })),
  }));
  return {
    ...customer,
    odds,
    holds: holdsAll(odds.kept),
    threats: ranked(threats),
  };
}

function typicalHolds({ typical, promise }: CustomerFigures): boolean | null {
  return typical === null || promise?.within == null ? null : typical.leadTime <= promise.within + TOLERANCE;
}

/** What upstream is left to chance: how full and how right only where something can fail, the time only where something varies. */
function certainOf({ steps, lines, plan }: Script, { isUpstream }: Target): Certain {
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
  const add = (fix: Omit<Fix, 'latenessRemoved'>, weight: number, odds: ThreatOdds | null): void => {
    const key = `${fix.kind} ${fix.id}`;
    const removed = weight * (odds?.latenessRemoved ?? 0);
    fixes.set(key, { ...fix, latenessRemoved: (fixes.get(key)?.latenessRemoved ?? 0) + removed });
  };
  for (const { weight, threats } of customers)
    for (const { kind, id, name, odds, details } of threats) {
      add({ kind, id, of: id, name, says: null }, weight, odds);
      for (const detail of details)
        add({ kind: detail.kind, id: detail.id, of: id, name, says: detail.says }, weight, detail.odds);
    }
  return [...fixes.values()]
    .filter(({ latenessRemoved }) => latenessRemoved > 0)
    .sort((a, b) => b.latenessRemoved - a.latenessRemoved || byCodePoint(a.id, b.id) || byCodePoint(a.kind, b.kind));
}
