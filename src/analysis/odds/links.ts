import type { Plan } from '../../graph/plan.js';
import { TOLERANCE } from '../../model/duration.js';
import { pledgeOf } from '../inside-agreed.js';
import type { Counts, Target } from './counts.js';
import { type Hand, SHORT, WRONG } from './deal.js';
import type { Orders } from './orders.js';
import type { Script } from './script.js';

/** A link whose deliveries are counted: its line, and within how many seconds they are to be there; null where nothing was agreed. */
export interface LinkTarget {
  readonly line: number;
  readonly within: number | null;
}

/** The links that lead to any of these customers: those with an agreement, or all. */
export function linksUpstream(plan: Plan, targets: readonly Target[], isAll: boolean): LinkTarget[] {
  const leads = plan.node.map((_, step) => (targets.some(({ isUpstream }) => isUpstream[step] === 1) ? 1 : 0));
  return [...plan.edge.keys()]
    .filter((line) => leads[plan.receiver[line]!] === 1 && (isAll || pledgeOf(plan, line) !== null))
    .map((line) => ({ line, within: pledgeOf(plan, line)?.within ?? null }));
}

/** Counts what links make of their deliveries, whatever came late to their givers. */
export class Deliveries {
  constructor(
    private readonly script: Script,
    private readonly orders: Orders,
  ) {}

  /** Adds the deliveries of the first so many orders of a hand. */
  add(links: readonly LinkTarget[], hand: Hand, orders: number, counts: Counts): void {
    for (const [x, link] of links.entries()) this.#addLink(x, link, hand, orders, counts);
  }

  /** From the giver's start until it is there, the stock not taken off; failing as it is handed over, before it is put right. */
  #addLink(x: number, { line, within }: LinkTarget, { runs, lineFails }: Hand, orders: number, counts: Counts): void {
    const { width, start, raw, taken, fails } = this.orders;
    const { plan } = this.script;
    const stock = plan.stock[line]!;
    const [from, here, own] = [plan.giver[line]! * width, line * width, line * runs];
    const limit = within === null ? Infinity : within + TOLERANCE;
    let [delivered, inTime, full, right, perfect, took] = [0, 0, 0, 0, 0, counts.took[x]!]; // plain numbers: this is a hot loop
    for (let at = 0; at < orders; at++) {
      if (taken[here + at] === 0) continue;
      const seconds = raw[here + at]! + stock - start[from + at]!;
      const failing = fails.length > 0 ? fails[from + at]! | lineFails[own + at]! : 0;
      delivered++;
      took += seconds;
      if (seconds <= limit) inTime++;
      if ((failing & SHORT) === 0) full++;
      if ((failing & WRONG) === 0) right++;
      if (failing === 0 && seconds <= limit) perfect++;
    }
    counts.delivered[x]! += delivered;
    counts.inTime[x]! += inTime;
    counts.linkFull[x]! += full;
    counts.linkRight[x]! += right;
    counts.linkPerfect[x]! += perfect;
    counts.took[x] = took;
  }
}
