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
 * handovers, delays with a reason, ways with shares, all that is needed, what is short or wrong and stays so. Of the log that comes of it
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

function deliveries(chain: Chain, order: number, ordered: number, draw: Draw): Delivery[] {
  const places = new Map<string, Place>(chain.places.map((place) => [place.id, place]));
  const done = new Map<string, Delivery[]>();
  const pass = (place: Worker): void => {
    const came = chain.links
      .filter(({ to }) => to === place.id)
      .flatMap((link) => done.get(link.from)?.filter((one) => one.link === link) ?? []);
    const isFirst = !chain.links.some(({ to }) => to === place.id);
    if (!isFirst && came.length === 0) return void done.set(place.id, []);
    const used = place.type === 'supplier' ? [] : awaited(place.needs, came);
    const start = isFirst ? ordered : Math.max(...used.map(({ received }) => received));
    const started = start + (place.queue === null ? 0 : drawn(place.queue, draw));
    const late = place.delays.filter(({ chance }) => uniform(draw) < chance);
    const shipped = started + drawn(place.time!, draw) + late.reduce((sum, { time }) => sum + drawn(time, draw), 0);
    const isFull = used.every((one) => one.isFull) && uniform(draw) < (place.full ?? 1);
    const isRight = used.every((one) => one.isRight) && uniform(draw) < (place.right ?? 1);
    const gone = taken(
      chain.links.filter(({ from }) => from === place.id),
      draw,
    ).map((link) => ({
      link,
      order,
      ordered,
      started,
      shipped,
      received: shipped + (link.handover === null ? 0 : drawn(link.handover, draw)),
      isFull: isFull && uniform(draw) < (link.full ?? 1),
      isRight: isRight && uniform(draw) < (link.right ?? 1),
      reason: late[0]?.cause ?? '',
    }));
    done.set(place.id, gone);
  };
  const waiting = chain.places.filter((place): place is Worker => place.type !== 'customer');
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ id }) =>
      chain.links.every(({ from, to }) => to !== id || done.has(from) || !places.has(from)),
    );
    pass(waiting.splice(at, 1)[0]!);
  }
  return [...done.values()].flat();
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
