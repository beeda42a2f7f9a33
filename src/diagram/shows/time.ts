import type { CustomerFigures } from '../../model/assessment.js';
import type { Customer, Link } from '../../model/chain.js';
import type { Row } from '../../model/picture.js';
import type { Scene } from '../scene.js';
import { row, rowIf, type Show, type Worker } from './show.js';

/** What everything usually takes, and how long the customer waits. */
export const time: Show = {
  worker: takes,
  customer: waits,
  link: (link, id, scene) => [...goesBack(link, scene), ...onTheWay(id, scene, true)],
  hasStock: true,
};

function takes({ id }: Worker, { times, words, phrases, format }: Scene): Row[] {
  const { queue, time: work } = times.places.get(id)!;
  return [
    row(work === null ? phrases.timeUnknown : format.duration(work), work === null ? 'dim' : 'strong'),
    ...rowIf(queue > 0 ? words.queue(format.duration(queue)) : null, 'dim'),
  ];
}

function waits({ id }: Customer, { customers, phrases, format }: Scene): Row[] {
  const customer = customers.get(id);
  if (customer === undefined) return [];
  const { typical, promise } = customer;
  return [
    ...rowIf(typical === null ? null : phrases.usually(format.duration(typical.leadTime)), 'strong'),
    ...rowIf(promised(customer, { phrases, format }), promise === null ? 'dim' : 'plain'),
  ];
}

/** The time and the share that a customer was promised; the rest is on the sheet of agreements. */
export function promised({ promise }: CustomerFigures, { phrases, format }: Pick<Scene, 'phrases' | 'format'>): string {
  if (promise === null) return phrases.noPromise;
  if (promise.within === null) return phrases.promised(promise, format);
  return phrases.promised(
    { ...promise, full: null, right: null, rightMeans: null, quantity: null, item: null },
    format,
  );
}

/** How long a delivery is on its way, and when it leaves; with the usual wait for that, half the interval, where the figures are to add up. */
export function onTheWay(id: string, { times, words, phrases, format }: Scene, isWhole = false): Row[] {
  const { handover, every, wait } = times.links.get(id)!;
  return [
    ...rowIf(handover > 0 ? format.duration(handover) : null),
    ...rowIf(every === null ? null : phrases.leavesEvery(format.duration(every)), 'dim'),
    ...rowIf(every === null || !isWhole ? null : words.waits(format.duration(wait))),
  ];
}

/** Back for rework: how often. */
export function goesBack({ rework }: Link, { phrases, format }: Scene): Row[] {
  if (rework === null) return [];
  return [row(phrases.reworkBack(rework.form === 'wrong' ? null : format.share(rework.chance)), 'dim')];
}
