import type { Chain, Department, Link, Needs, Place, Quorum, Supplier } from '../../../src/model/chain.js';
import type { Distribution } from '../../../src/model/distribution.js';
import { type Draw, seeded } from '../seeded.js';

/** A delivery as it happened, in seconds of working time since the year began. */
interface Delivery {
  readonly link: Link;
  readonly order: number;
  readonly ordered: number;
  readonly started: number;
  readonly shipped: number;
  readonly received: number;
  readonly isFull: boolean;
  readonly isRight: boolean;
  readonly reason: string;
}

/**
 * What happens to orders in a chain, one at a time, written as plainly as it can be and without anything of the engine: queues, times,
 * handovers, delays with a reason, ways with shares, all that is needed, what is short or wrong and stays so, rework that makes it right. Of the log that comes of it
 * the columns are called as fields are.
 */
export function simulatedLog(chain: Chain, orders: number, seed: number): string {
  const draw = seeded(seed);
  const rows: string[] = ['from,to,item,order,ordered,started,shipped,received,asked,quantity,usable,reason'];
  for (let order = 0; order < orders; order++)
    for (const one of deliveries(chain, order, Math.floor(uniform(draw) * 200 * DAY), draw)) {
      const { link, ordered, started, shipped, received } = one;
      const times = [ordered, started, shipped, received].map(shown);
      const rest = [40, one.isFull ? 40 : 37, one.isRight ? 'yes' : 'no', one.reason];
      rows.push([link.from, link.to, link.item ?? '', order, ...times, ...rest].join(','));
    }
  return `${rows.join('\n')}\n`;
}

const [OPENS, DAY] = [7 * 3600, 9 * 3600];

/** From Monday the 5th of January 2026 on, from 07:00 to 16:00. */
function shown(moment: number): string {
  const day = Math.floor(moment / DAY);
  const date = new Date(Date.UTC(2026, 0, 5 + 7 * Math.floor(day / 5) + (day % 5)));
  const seconds = OPENS + (moment - day * DAY);
  return new Date(date.getTime() + Math.round(seconds * 1000)).toISOString().slice(0, 23).replace('T', ' ');
}

function uniform(draw: Draw): number {
  return (draw(1 << 30) + 0.5) / (1 << 30);
}

type Worker = Supplier | Department;

/** A round of rework: when the first place of it has the order again, the places that it goes through, the last of them back where it came from. */
interface Round {
  readonly at: number;
  readonly through: readonly string[];
}

function deliveries(chain: Chain, order: number, ordered: number, draw: Draw): Delivery[] {
  const forward = chain.links.filter(({ rework }) => rework === null);
  const places = new Map<string, Place>(chain.places.map((place) => [place.id, place]));
  const done = new Map<string, Delivery[]>();
  const short = new Map<string, boolean>();
  const told: Delivery[] = [];
  const pass = (place: Worker, round: Round | null): void => {
    const isIn = ({ from, to }: Link): boolean =>
      round === null || (round.through.includes(from) && to !== round.through[0]);
    const into = forward.filter((link) => link.to === place.id && isIn(link)); // what else a round needs is there
    const came = into.flatMap((link) => done.get(link.from)?.filter((one) => one.link === link) ?? []);
    const isFirst = into.length === 0;
    if (!isFirst && came.length === 0) return void done.set(place.id, []);
    const used = place.type === 'supplier' ? [] : awaited(place.needs, came);
    const start = isFirst ? (round?.at ?? ordered) : Math.max(...used.map(({ received }) => received));
    const started = start + (place.queue === null ? 0 : drawn(place.queue, draw));
    const late = place.delays.filter(({ chance }) => uniform(draw) < chance);
    const shipped = started + drawn(place.time!, draw) + late.reduce((sum, { time }) => sum + drawn(time, draw), 0);
    const isFull =
      round === null ? used.every((one) => one.isFull) && uniform(draw) < (place.full ?? 1) : !short.get(place.id)!;
    const isRight = used.every((one) => one.isRight) && uniform(draw) < (place.right ?? 1);
    short.set(place.id, !isFull);
    const send = (link: Link): Delivery => {
      const lost = link.delays.filter(({ chance }) => uniform(draw) < chance);
      const way =
        (link.handover === null ? 0 : drawn(link.handover, draw)) +
        lost.reduce((sum, { time }) => sum + drawn(time, draw), 0);
      const one = {
        link,
        order,
        ordered,
        started,
        shipped,
        received: shipped + way,
        isFull: isFull && uniform(draw) < (link.full ?? 1),
        isRight: isRight && uniform(draw) < (link.right ?? 1),
        reason: late[0]?.cause ?? lost[0]?.cause ?? '',
      };
      told.push(one);
      return one;
    };
    const back = sentBack(
      chain.links.filter(({ from }) => from === place.id),
      isRight,
      draw,
    );
    if (back !== null && (round === null || round.through.at(-1) === place.id)) {
      const through = between(forward, back.to, place.id);
      const again: Round = { at: send(back).received, through };
      for (const id of through) pass(places.get(id) as Worker, again);
      return;
    }
    const out = taken(
      forward.filter(({ from }) => from === place.id),
      draw,
    );
    const isLast = round === null || round.through.at(-1) === place.id;
    const gone = out.filter(({ to }) => isLast || round.through.includes(to)).map(send);
    const kept = (done.get(place.id) ?? []).filter(({ link }) => !gone.some((one) => one.link === link));
    done.set(place.id, [...kept, ...gone]);
  };
  for (const id of inTurn(
    forward,
    chain.places.filter(({ type }) => type !== 'customer').map((place) => place.id),
  ))
    pass(places.get(id) as Worker, null);
  return told;
}

/** Places, each behind all that deliver to it. */
function inTurn(forward: readonly Link[], ids: readonly string[]): string[] {
  const turn: string[] = [];
  while (turn.length < ids.length)
    turn.push(
      ids.find(
        (id) =>
          !turn.includes(id) &&
          forward.every(({ from, to }) => to !== id || !ids.includes(from) || turn.includes(from)),
      )!,
    );
  return turn;
}

/** The places on the ways from one to another, both of them too. */
function between(forward: readonly Link[], first: string, last: string): string[] {
  const leads = (id: string): boolean => id === last || forward.some(({ from, to }) => from === id && leads(to));
  const comes = (id: string): boolean => id === first || forward.some(({ from, to }) => to === id && comes(from));
  const ids = [...new Set([first, ...forward.map(({ to }) => to)])].filter((id) => leads(id) && comes(id));
  return inTurn(forward, ids);
}

/** The link that an order goes back by, as it is wrong or by chance; null where it goes on. */
function sentBack(out: readonly Link[], isRight: boolean, draw: Draw): Link | null {
  const asWrong = isRight ? undefined : out.find(({ rework }) => rework?.form === 'wrong');
  if (asWrong !== undefined) return asWrong;
  let left = uniform(draw);
  return out.find(({ rework }) => rework?.form === 'chance' && (left -= rework.chance) < 0) ?? null;
}

/** What a place waits for of what came: of each item all, one, or so many, the first of them. */
function awaited(needs: Needs, came: readonly Delivery[]): Delivery[] {
  const groups = new Map<string, Delivery[]>();
  for (const one of came) {
    const key = needs.form === 'together' ? '' : (one.link.item ?? '');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([item, group]) => {
    const quorum: Quorum = needs.form === 'together' ? needs.quorum : (needs.quorums.get(item) ?? 'all');
    const sorted = group.sort((a, b) => a.received - b.received);
    return sorted.slice(0, quorum === 'all' ? sorted.length : quorum === 'any' ? 1 : quorum);
  });
}

/** One of the links out where they have shares, else all of them. */
function taken(out: readonly Link[], draw: Draw): readonly Link[] {
  if (out.every(({ share }) => share === null)) return out;
  let left = uniform(draw);
  return [out.find(({ share }) => (left -= share ?? 1) < 0) ?? out.at(-1)!];
}

/** By inversion, or by two uniforms. */
function drawn(distribution: Distribution, draw: Draw): number {
  const u = uniform(draw);
  switch (distribution.form) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return distribution.low + u * (distribution.high - distribution.low);
    case 'exponential':
      return -distribution.mean * Math.log(u);
    case 'weibull':
      return distribution.scale * Math.exp(Math.log(-Math.log(u)) / distribution.shape);
    case 'lognormal': {
      const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * uniform(draw));
      return distribution.median * Math.exp(distribution.sigma * normal);
    }
    default:
      throw new Error(`no ${distribution.form} is drawn here`);
  }
}
