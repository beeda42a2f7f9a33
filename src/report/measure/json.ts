import type { Calendar } from '../../model/chain.js';
import type { MeasuredCustomer, MeasuredLink, MeasuredPlace, Measurement, SeenTimes } from '../../model/measure.js';
import { worstMeasuredFirst } from '../../model/measured.js';
import { type Head, print } from '../json.js';

/** What actually happened, for programs, as schemas/measure.schema.json describes it. */
export function measureJson(
  head: Head,
  measurement: Measurement,
  { day, week }: Pick<Calendar, 'day' | 'week'>,
): string {
  const { chain, reading, customers, places, links, unseen, otherReasons, proposals, putRight } = measurement;
  return print({
    kedja: head.version,
    command: 'measure',
    model: { file: head.file, chain, day, week },
    reading,
    customers: worstMeasuredFirst(customers).map(customerJson),
    links: worstMeasuredFirst(links).map(linkJson),
    places: places.map(placeJson),
    unseen: { places: unseen.places.map(({ id }) => id), links: unseen.links.map(({ id }) => id) },
    otherReasons,
    proposals,
    putRight,
  });
}

function customerJson({ leadTime, ...customer }: MeasuredCustomer): object {
  return { ...customer, leadTime: timesJson(leadTime) };
}

function linkJson({ handover, ...link }: MeasuredLink): object {
  return { ...link, handover: timesJson(handover) };
}

function placeJson({ time, queue, ...place }: MeasuredPlace): object {
  return { ...place, time: timesJson(time), queue: timesJson(queue) };
}

/** Times and what they come to, each figure once. */
function timesJson(seen: SeenTimes | null): object | null {
  if (seen === null) return null;
  const { times, fit } = seen;
  const { few, resolution, median, p90, forms, chosen } = fit;
  return { ...times, few, resolution, median, p90, forms, chosen };
}
