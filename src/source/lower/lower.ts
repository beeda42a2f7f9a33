import { type Calendar, type Chain, LANGUAGES, type Language, type Unit } from '../../model/chain.js';
import type { Finding } from '../../model/finding.js';
import { isMapValue, type MapValue } from '../tree.js';
import { calendar } from './calendar.js';
import { causes, links } from './links.js';
import { places } from './places.js';
import type { Reader } from './reader.js';
import { label } from './scalars.js';

/** Turns the plain values of a model into a Chain, short and long forms alike. What can't be read is left out and found. */
export function lower(model: MapValue): { readonly chain: Chain; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const time: Calendar = calendar(model['calendar'], { time: { day: 0, week: 0 }, findings, usesDays: false });
  const reader: Reader = { time, findings, usesDays: false };
  const chain = {
    name: label(model['chain'], ['chain'], reader),
    language: language(model['language']),
    unit: unit(model['unit'], reader),
    calendar: time,
    places: places(model, reader),
    links: links(model, reader),
    causes: causes(model, reader),
  };
  return { chain: { ...chain, usesDays: reader.usesDays }, findings };
}

function language(value: unknown): Language | null {
  return LANGUAGES.find((known) => known === value) ?? null;
}

/** The names of what flows for which the plural is known. */
const PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    order: 'orders',
    patient: 'patients',
    case: 'cases',
    ticket: 'tickets',
    parcel: 'parcels',
    item: 'items',
  }),
);

/** What flows, as the file calls it; null where it does not say: an order then, in any language. */
function unit(value: unknown, reader: Reader): Unit | null {
  if (isMapValue(value)) {
    const one = label(value['one'], ['unit', 'one'], reader);
    return one === null ? null : { one, many: label(value['many'], ['unit', 'many'], reader) ?? one };
  }
  const one = label(value, ['unit'], reader);
  return one === null ? null : { one, many: PLURALS.get(one) ?? one };
}
