import type { Card, Relation } from '../model/card.js';
import { type Head, pledgeJson, print } from './json.js';

/** The place in the chain of one department, for programs. */
export function cardJson(head: Head, card: Card): string {
  const { calendar } = card;
  return print({
    kedja: head.version,
    command: 'show',
    model: { file: head.file, day: calendar.day, week: calendar.week },
    card: cardFacts(card),
  });
}

/** A card as every report of one tells it. */
export function cardFacts(card: Card): object {
  const { calendar: _, ...rest } = card;
  const relations =
    card.kind === 'link'
      ? { relation: relationJson(card.relation) }
      : { suppliers: card.suppliers.map(relationJson), customers: card.customers.map(relationJson) };
  const promise =
    card.kind !== 'link' && card.customer !== null
      ? { customer: { ...card.customer, promise: pledgeJson(card.customer.promise) } }
      : {};
  return { ...rest, ...promise, ...relations };
}

function relationJson({ agreed, expects, offers, rework, promise, ...relation }: Relation): object {
  return {
    ...relation,
    rework: rework === null ? null : rework.form === 'wrong' ? 'wrong' : rework.chance,
    promise: pledgeJson(promise),
    agreed: pledgeJson(agreed),
    expects: pledgeJson(expects),
    offers: pledgeJson(offers),
  };
}
