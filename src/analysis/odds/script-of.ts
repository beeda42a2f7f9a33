import { linkId } from '../../graph/network.js';
import type { Plan } from '../../graph/plan.js';
import type { Cause, Delay, Place } from '../../model/chain.js';
import type { Distribution } from '../../model/distribution.js';
import { byCodePoint } from '../../model/order.js';
import { stepsOfCause } from '../naming.js';
import { sharesOf, type Shares } from '../routes.js';
import { type Loop, loopsOf } from './loops.js';
import { name, Register } from './register.js';
import {
  type Drawn,
  type Lateness,
  type LineScript,
  NOT_LATE,
  type Question,
  type Script,
  type StepScript,
  type Timed,
  type Ways,
} from './script.js';

/**
 * Reads off a plan what is drawn in a run; with something late, all draws stay as they are. Fleeting: what is drawn for a step is
 * gone when the next one comes, where nobody asks for it later, so that all of it stays near the processor.
 */
export function scriptOf(plan: Plan, late: Lateness = NOT_LATE, isFleeting = false): Script {
  return new Writer(plan, late, isFleeting).write();
}

class Writer {
  readonly #register = new Register();
  readonly #shares: Shares;

  constructor(
    private readonly plan: Plan,
    private readonly late: Lateness,
    private readonly isFleeting: boolean,
  ) {
    this.#shares = sharesOf(plan);
  }

  write(): Script {
    const { plan } = this;
    const loops = loopsOf(plan);
    const chainCauses = plan.network.chain.causes.toSorted((a, b) => byCodePoint(a.id, b.id));
    const causes = chainCauses.map(({ id, chance, time }) => this.#register.event(name('cause', id), id, chance, time));
    const hitBy = hits(plan, chainCauses);
    for (const [i, edge] of plan.edge.entries()) this.#register.phase(plan.network.links[edge]!.from, plan.every[i]!);
    const lines: LineScript[] = [];
    const steps: StepScript[] = [];
    const shared = this.#register.columns; // what comes before this is needed at more than one step
    let columns = shared;
    for (const [s, place] of plan.place.entries()) {
      if (this.isFleeting) this.#register.columns = shared;
      for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++) lines.push(this.#line(plan.edge[i]!, i));
      steps.push(this.#step(place, s, hitBy[s]!, loops));
      columns = Math.max(columns, this.#register.columns);
    }
    const back = loops.map(({ edge }) => this.#back(edge));
    const canFail = [...steps, ...lines].some(({ full, right }) => full !== null || right !== null);
    return {
      plan,
      shares: this.#shares,
      steps,
      lines,
      causes,
      phases: this.#register.phases,
      loops,
      back,
      streams: this.#register.streams,
      samplers: this.#register.samplers,
      columns: Math.max(columns, this.#register.columns),
      isFleeting: this.isFleeting,
      canFail,
    };
  }

  #step(place: Place, s: number, causes: readonly number[], loops: readonly Loop[]): StepScript {
    const owner = name('place', place.id);
    const worker = place.type === 'customer' ? null : place;
    const drawn = this.#drawn(
      place.id,
      owner,
      worker === null
        ? []
        : [
            ['queue', worker.queue],
            ['time', worker.time],
          ],
      worker?.delays ?? [],
      causes.length > 0,
      this.late.steps.get(s),
    );
    return {
      ...drawn,
      full: this.#register.toss(owner, 'full', worker?.full ?? null),
      right: this.#register.toss(owner, 'right', worker?.right ?? null),
      causes,
      ways: this.#ways(owner, s),
      question: this.#question(owner, place, s, loops),
    };
  }

  #line(edge: number, i: number): LineScript {
    const { plan } = this;
    const link = plan.network.links[edge]!;
    const owner = name('link', link.from, link.to, link.item ?? '');
    return {
      ...this.#drawn(
        linkId(plan.network, edge),
        owner,
        [['handover', link.handover]],
        link.delays,
        false,
        this.late.lines.get(i),
      ),
      full: this.#register.toss(owner, 'full', link.full),
      right: this.#register.toss(owner, 'right', link.right),
      recover: link.recover === null ? null : this.#register.timed(name(owner, 'recover'), link.recover),
      every: plan.every[i]!,
      phase: this.#register.phase(link.from, plan.every[i]!),
    };
  }

  #back(edge: number): Drawn {
    const link = this.plan.network.links[edge]!;
    const owner = name('link', link.from, link.to, link.item ?? '', 'rework');
    const drawn = this.#drawn(
      linkId(this.plan.network, edge),
      owner,
      [['handover', link.handover]],
      link.delays,
      false,
    );
    return { ...drawn, full: null, right: null };
  }

  #drawn(
    id: string,
    owner: string,
    parts: readonly (readonly [purpose: string, time: Distribution | null])[],
    delays: readonly Delay[],
    isHit: boolean,
    late = 0,
  ): Omit<Drawn, 'full' | 'right'> {
    let fixed = late;
    const times: Timed[] = [];
    for (const [purpose, time] of parts) {
      if (time?.form === 'fixed') fixed += time.value;
      else if (time !== null) times.push(this.#register.timed(name(owner, purpose), time));
    }
    const seen = new Map<string, number>();
    const events = delays.map(({ cause, chance, time }) => {
      const nth = (seen.get(cause) ?? 0) + 1;
      seen.set(cause, nth);
      return this.#register.event(name(owner, 'delay', cause, String(nth)), cause, chance, time);
    });
    const isOne = times.length === 1 && fixed === 0 && events.length === 0 && !isHit;
    const varies = times.length > 0 || events.length > 0 || isHit;
    return {
      id,
      fixed,
      times,
      delays: events,
      column: isOne ? times[0]!.column : varies ? this.#register.column() : -1,
    };
  }

  #ways(owner: string, s: number): Ways | null {
    const { firstOut, out, share } = this.plan;
    if (this.#shares.likeliest[s] === -1) return null;
    const lines = [...out.subarray(firstOut[s], firstOut[s + 1])];
    const wayOf = new Map<number, number>();
    const chances: number[] = [];
    let rest = -1; // the way of all lines without a share
    for (const line of lines) {
      const isRest = Number.isNaN(share[line]!);
      const way = isRest && rest !== -1 ? rest : chances.push(this.#shares.chance[line]!) - 1;
      if (isRest) rest = way;
      wayOf.set(line, way);
    }
    return {
      stream: this.#register.stream(name(owner, 'way')),
      column: this.#register.column(),
      wayOf,
      upTo: sums(chances),
    };
  }

  #question(owner: string, place: Place, s: number, loops: readonly Loop[]): Question | null {
    const { links } = this.plan.network;
    const here = [...loops.keys()].filter((l) => loops[l]!.from === s);
    if (here.length === 0) return null;
    const reworkOf = (l: number) => links[loops[l]!.edge]!.rework!;
    const byChance = here.filter((l) => reworkOf(l).form === 'chance');
    const chances = byChance.map((l) => {
      const rework = reworkOf(l);
      return rework.form === 'chance' ? rework.chance : 0;
    });
    return {
      wrong: here.find((l) => reworkOf(l).form === 'wrong') ?? -1,
      all: here,
      finds: {
        chance: (place.type === 'department' ? place.finds : null) ?? 1,
        stream: this.#register.stream(name(owner, 'finds')),
      },
      loops: Int32Array.from(byChance),
      upTo: sums(chances, false),
      stream: this.#register.stream(name(owner, 'rework')),
      findsWord: this.#register.column(),
      word: this.#register.column(),
    };
  }
}

/** Sums up to each chance; of chances that are everything there is, the last is 1. */
function sums(chances: readonly number[], isWhole = true): Float64Array {
  const upTo = Float64Array.from(chances);
  for (let i = 1; i < upTo.length; i++) upTo[i]! += upTo[i - 1]!;
  if (isWhole) upTo[upTo.length - 1] = 1;
  return upTo;
}

/** The causes that hit each step: all visits of the departments they name. */
function hits(plan: Plan, causes: readonly Cause[]): number[][] {
  const found: number[][] = Array.from(plan.node, () => []);
  for (const [i, cause] of causes.entries()) for (const s of stepsOfCause(plan, cause)) found[s]!.push(i);
  return found;
}
