import type { Exercise } from '../../model/exercise.js';
import type { SheetFacts, SheetKind } from '../../model/sheet.js';
import { cardFacts } from '../card-json.js';
import { type Head, pledgeJson, print } from '../json.js';

/** What sheets are made of, for programs: the same in every language. */
export function sheetsJson(head: Head, { cards, overview, streams }: SheetFacts, kinds: readonly SheetKind[]): string {
  const { chain, places, deliveries } = overview;
  const has = (...some: readonly SheetKind[]): boolean => some.some((kind) => kinds.includes(kind));
  return print({
    kedja: head.version,
    command: 'sheet',
    model: { file: head.file, chain: chain.name, day: chain.calendar.day, week: chain.calendar.week },
    cards: has('cards') ? cards.map(cardFacts) : [],
    places: has('sipoc', 'matrix')
      ? places.map(({ promise, ...place }) => ({ ...place, promise: pledgeJson(promise) }))
      : [],
    deliveries: has('sipoc', 'matrix')
      ? deliveries.map(({ agreed, expects, offers, ...delivery }) => ({
          ...delivery,
          agreed: pledgeJson(agreed),
          expects: pledgeJson(expects),
          offers: pledgeJson(offers),
        }))
      : [],
    streams: has('ladder') ? streams : [],
  });
}

/** An exercise for programs: the model with its faults and without, what is wrong, and what is asked, with the answers. */
export function exerciseJson(version: string, { seed, chain, yaml, mended, faults, questions }: Exercise): string {
  return print({ kedja: version, command: 'sheet', seed, chain: chain.name, model: yaml, mended, faults, questions });
}
