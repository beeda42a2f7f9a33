import type { Assessment } from '../model/assessment.js';
import type { HandOver } from '../model/hand-over.js';
import { type Head, pledgeJson, print } from './json.js';

/** The score cards of internal customers for programs, as schemas/links.schema.json describes them. */
export function linksJson(
  { version, file }: Head,
  { chain, partial, odds, customers }: Assessment,
  all: readonly HandOver[],
): string {
  return print({
    kedja: version,
    command: 'links',
    partial,
    model: {
      file,
      chain: chain.name,
      places: chain.places,
      links: chain.links,
      day: chain.calendar.day,
      week: chain.calendar.week,
    },
    odds,
    customers: customers.map(({ id }) => id),
    links: all.map(({ id, from, to, item, agreed, expects, offers, gap, satisfaction, odds: came, costs }) => ({
      id,
      from: from.id,
      to: to.id,
      item,
      agreed: pledgeJson(agreed),
      expects: pledgeJson(expects),
      offers: pledgeJson(offers),
      gap,
      satisfaction,
      odds: came,
      costs,
    })),
  });
}
