import type { Assessment } from '../model/assessment.js';
import type { HandOver } from '../model/hand-over.js';
import { type Head, linkJson, modelJson, print } from './json.js';

/** The score cards of internal customers for programs, as schemas/links.schema.json describes them. */
export function linksJson(
  head: Head,
  { chain, partial, odds, customers }: Assessment,
  all: readonly HandOver[],
): string {
  return print({
    kedja: head.version,
    command: 'links',
    partial,
    model: modelJson(head, chain),
    odds,
    customers: customers.map(({ id }) => id),
    links: all.map((link) => ({
      ...linkJson(link),
      gap: link.gap,
      satisfaction: link.satisfaction,
      odds: link.odds,
      costs: link.costs,
    })),
  });
}
