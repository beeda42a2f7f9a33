import { TOLERANCE } from '../model/duration.js';
import { arrival, type Run, waitsFor } from './run.js';

/** Places that pick what comes first: with more of them it takes too long to tell what an order rests on. */
const MOST_PICKS = 200;

/** Lines that an order rests on, and what they cost together. */
export interface Rests {
  readonly sum: number;
  readonly lines: readonly number[];
}

/** Lines that are needed for certain, and groups of which some are. */
interface Needed {
  readonly lines: Set<number>;
  readonly groups: Set<number>;
}

/** What an order to a customer rests on by agreement: lines that it needs in any case, and of a group that picks some of its lines. */
export class Resting {
  readonly #startBy: Float64Array;
  readonly #always: Needed;

  /** Null where too many places pick. */
  static on(run: Run, end: number, within: number | null): Resting | null {
    let picks = 0;
    for (let s = 0; s <= end; s++) picks += run.routes.inRun[s]! & run.plan.picks[s]!;
    return picks > MOST_PICKS ? null : new Resting(run, end, within);
  }

  private constructor(
    private readonly run: Run,
    end: number,
    within: number | null,
  ) {
    this.#startBy = startsBy(run, end, within);
    this.#always = this.#above([end]);
    for (const group of this.#always.groups) this.#addCommon(group); // which may bring more groups
  }

  /** The lines that cost least of those that will do, each counted once; of picks within picks it may be more than once. */
  least(cost: (line: number) => number): Rests {
    const known = new Map<number, Rests>();
    const { lines, groups } = this.#always;
    return together([add([...lines], cost), ...[...groups].map((group) => this.#ofGroup(group, cost, known))]);
  }

  /** What every branch of a group needs, the order needs in any case. */
  #addCommon(group: number): void {
    const [first, ...others] = this.#branches(group);
    for (const what of ['lines', 'groups'] as const)
      for (const one of first![what]) if (others.every((branch) => branch[what].has(one))) this.#always[what].add(one);
  }

  #branches(group: number): Needed[] {
    return this.#inTime(group).map((line) => {
      const needed = this.#above([this.run.plan.giver[line]!]);
      needed.lines.add(line);
      return needed;
    });
  }

  /** Of a group the cheapest so many branches, what is needed anyway left out. */
  #ofGroup(group: number, cost: (line: number) => number, known: Map<number, Rests>): Rests {
    const memory = known.get(group);
    if (memory !== undefined) return memory;
    const branches = this.#branches(group).map(({ lines, groups }) =>
      together([
        add(
          [...lines].filter((line) => !this.#always.lines.has(line)),
          cost,
        ),
        ...[...groups].filter((one) => !this.#always.groups.has(one)).map((one) => this.#ofGroup(one, cost, known)),
      ]),
    );
    const picked = branches.toSorted((a, b) => a.sum - b.sum).slice(0, this.#picks(group));
    const rests = together(picked);
    known.set(group, rests);
    return rests;
  }

  /** The lines that steps need for certain, all the way up, and the groups that pick. */
  #above(steps: readonly number[]): Needed {
    const { plan } = this.run;
    const needed: Needed = { lines: new Set(), groups: new Set() };
    const open = [...steps];
    const seen = new Set(open);
    for (let s = open.pop(); s !== undefined; s = open.pop())
      for (let g = plan.firstGroup[s]!; g < plan.firstGroup[s + 1]!; g++) {
        const lines = this.#inTime(g);
        if (this.#picks(g) < lines.length) {
          needed.groups.add(g);
          continue;
        }
        for (const line of lines) {
          needed.lines.add(line);
          const giver = plan.giver[line]!;
          if (!seen.has(giver)) open.push(giver);
          seen.add(giver);
        }
      }
    return needed;
  }

  #picks(group: number): number {
    return waitsFor(this.run.plan, group, this.#coming(group).length);
  }

  #coming(group: number): number[] {
    const { plan, routes } = this.run;
    const lines: number[] = [];
    for (let i = plan.firstLine[group]!; i < plan.firstLine[group + 1]!; i++) if (routes.taken[i] === 1) lines.push(i);
    return lines;
  }

  /** The lines that come early enough by agreement; all of them where those are too few to tell. */
  #inTime(group: number): number[] {
    const { plan } = this.run;
    const coming = this.#coming(group);
    const picks = waitsFor(plan, group, coming.length);
    if (picks === coming.length) return coming;
    const early = coming.filter((line) => isInTime(this.run, line, this.#startBy));
    return early.length < picks ? coming : early;
  }
}

function isInTime(run: Run, line: number, startBy: Float64Array): boolean {
  return arrival(run, line) <= startBy[run.plan.receiver[line]!]! + TOLERANCE;
}

/** By when each step has to start, all else as agreed, for the customer to have it as promised, or as late as the agreements allow. */
function startsBy(run: Run, end: number, within: number | null): Float64Array {
  const { plan, routes, usual } = run;
  const startBy = new Float64Array(plan.node.length).fill(Infinity);
  const leadTime = run.start[end]!;
  startBy[end] = Number.isNaN(leadTime) ? (within ?? Infinity) : Math.max(leadTime, within ?? 0);
  for (let s = end; s >= 0; s--)
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++) {
      const isUsed = routes.taken[i] === 1 && (plan.picks[s] === 0 || isInTime(run, i, startBy));
      const giver = plan.giver[i]!;
      if (isUsed && startBy[s]! < Infinity) startBy[giver] = Math.min(startBy[giver]!, startBy[s]! - usual.lag[i]!);
    }
  return startBy;
}

function add(lines: readonly number[], cost: (line: number) => number): Rests {
  let sum = 0;
  for (const line of lines) sum += cost(line);
  return { sum, lines };
}

function together(parts: readonly Rests[]): Rests {
  return {
    sum: parts.reduce((sum, part) => sum + part.sum, 0),
    lines: [...new Set(parts.flatMap(({ lines }) => lines))],
  };
}
