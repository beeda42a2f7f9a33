import { usedLines } from './inside-used.js';
import { pledgeOf } from './inside-agreed.js';
import type { Way } from './inside-ways.js';
import type { Loop } from './odds/loops.js';
import type { Run } from './run.js';

type What = 'full' | 'right';

/** The share of deliveries that are as they should be, and what each line, with its giver's own work, leaves of them that is not. */
interface Rolled {
  readonly share: number;
  readonly lost: ReadonlyMap<number, number>;
}

/**
 * How many orders come full, or right: the product of all that a delivery rests on, each counted once, as often right as agreed or
 * else as the model says. What is put right on the way does not count.
 */
export function rolled(
  ways: readonly Way[],
  end: number,
  what: What,
  loops: () => readonly Loop[],
): Rolled & { readonly what: What } {
  let share = 0;
  const lost = new Map<number, number>();
  for (const { run, chance } of ways) {
    const one = new Rolling(run, what, loops).to(end);
    share += chance * one.share;
    for (const [line, more] of one.lost) lost.set(line, (lost.get(line) ?? 0) + chance * more);
  }
  return { what, share, lost };
}

/** Something that goes well with a chance, and the lines that it is told of. */
interface Part {
  readonly share: number;
  readonly lost: readonly (readonly [line: number, lost: number])[];
}

class Rolling {
  readonly #checked = new Map<string, Part>();
  /** By the step it comes from: the loop by which what is found wrong goes back. */
  readonly #back = new Map<number, { readonly loop: Loop; readonly nth: number }>();

  constructor(
    private readonly run: Run,
    private readonly what: What,
    loops: () => readonly Loop[],
  ) {
    const { links } = run.plan.network;
    for (const [nth, loop] of (what === 'right' ? loops() : []).entries())
      if (links[loop.edge]!.rework!.form === 'wrong' && run.routes.inRun[loop.to] === 1)
        this.#back.set(loop.from, { loop, nth });
  }

  to(end: number): Rolled {
    this.#checkInOrder(end);
    const all = this.#partsOf(end, null);
    const lost = new Map<number, number>();
    for (const part of all.values()) for (const [line, more] of part.lost) lost.set(line, (lost.get(line) ?? 0) + more);
    return { share: product(all), lost };
  }

  /** Where much is sent back, each place looks at those before it: supplier first, so that none waits for another. */
  #checkInOrder(end: number): void {
    const steps = [...this.#back.keys()].filter((step) => step < end && this.run.routes.inRun[step] === 1);
    for (const step of steps.sort((a, b) => a - b))
      for (const hasOwn of [true, false]) this.#afterCheck(step, hasOwn, -1, null);
  }

  /** Everything that what a step waits for rests on, each once, by a name of its own; within a round only what is in it. */
  #partsOf(step: number, round: Loop | null): Map<string, Part> {
    const { plan } = this.run;
    const parts = new Map<string, Part>();
    const seen = new Set<number>([step]);
    const open = [step];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const line of usedLines(this.run, at)) {
        const { recover, [this.what]: own } = plan.network.links[plan.edge[line]!]!;
        if (recover !== null || round?.hasLine[line] === 0) continue;
        const giver = plan.giver[line]!;
        const agreed = pledgeOf(plan, line)?.[this.what] ?? null;
        parts.set(`line ${line}`, partOf(agreed ?? own ?? 1, line));
        if (this.#sentBackFrom(giver, round) !== null) {
          const name = `checked ${giver} ${agreed === null}`;
          if (!parts.has(name)) parts.set(name, this.#afterCheck(giver, agreed === null, line, round));
          continue;
        }
        if (agreed === null && !parts.has(`step ${giver}`)) parts.set(`step ${giver}`, partOf(this.#own(giver), line));
        if (!seen.has(giver)) open.push(giver);
        seen.add(giver);
      }
    return parts;
  }

  #own(step: number): number {
    const place = this.run.plan.place[step]!;
    return place.type === 'customer' ? 1 : (place[this.what] ?? 1);
  }

  /** The loop by which a step sends back what it finds wrong; within a round only where it goes round inside. */
  #sentBackFrom(step: number, round: Loop | null): Loop | null {
    const back = this.#back.get(step);
    return back !== undefined && (round === null || round.inner.includes(back.nth)) ? back.loop : null;
  }

  /**
   * What a step passes on after it has sent back what it found wrong: wrong is what it did not find, at first or after a round, in
   * which only what is done again can go wrong again.
   */
  #afterCheck(step: number, hasOwn: boolean, line: number, round: Loop | null): Part {
    const name = `${step} ${hasOwn}`;
    const known = round === null ? this.#checked.get(name) : undefined;
    if (known !== undefined) return line === -1 ? known : onLine(known, line);
    const loop = this.#sentBackFrom(step, round)!;
    const own = hasOwn ? new Map([['own', partOf(this.#own(step), -1)]]) : new Map<string, Part>();
    const before = new Map([...this.#partsOf(step, round), ...own]);
    const again = new Map([...this.#partsOf(step, loop), ...own]);
    const place = this.run.plan.place[step]!;
    const finds = (place.type === 'department' ? place.finds : null) ?? 1;
    const [wrong, wrongAgain] = [1 - product(before), 1 - product(again)];
    const after = wrongAgain * finds === 1 ? 1 : (wrongAgain * (1 - finds)) / (1 - wrongAgain * finds);
    const left = wrong * (1 - finds) + wrong * finds * after;
    const scale = wrong > 0 ? left / wrong : 0;
    const lost = [...before.values()].flatMap((part) => part.lost.map(([at, more]) => [at, more * scale] as const));
    const part = { share: 1 - left, lost };
    if (round === null) this.#checked.set(name, part);
    return line === -1 ? part : onLine(part, line);
  }
}

function partOf(share: number, line: number): Part {
  return { share, lost: [[line, 1 - share]] };
}

/** What a checked place itself did wrong is told of the line behind it. */
function onLine({ share, lost }: Part, line: number): Part {
  return { share, lost: lost.map(([at, more]) => [at === -1 ? line : at, more] as const) };
}

function product(parts: ReadonlyMap<string, Part>): number {
  let share = 1;
  for (const part of parts.values()) share *= part.share;
  return share;
}
