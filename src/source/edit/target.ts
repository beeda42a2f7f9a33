import type { Path } from '../../model/chain.js';
import { apart, endsOf, SHORT } from '../override.js';
import { composed } from '../lower/scalars.js';
import { isMapValue, type MapValue } from '../tree.js';

/** The thing that an edit is about, where its description stands, and the keys in it. */
export interface Target {
  readonly thing: Thing;
  readonly keys: readonly string[];
}

export type Thing =
  | {
      readonly type: 'place';
      readonly section: string;
      readonly name: string;
      /** Its position, where the section is a list of ids. */
      readonly index: number | null;
    }
  | {
      readonly type: 'link';
      readonly entry: number;
      readonly link: unknown;
      /** Which it is, of how many that its entry stands for. */
      readonly single: number;
      readonly of: number;
    };

/** Tells what is called so; the first of several. The model is looked through once. */
export function finder(model: MapValue): (what: string) => Target | 'no-key' | 'unknown' {
  const places = placesOf(model);
  let links: ReadonlyMap<string, Thing> | null = null;
  return (what) => {
    const parts = what.split('.');
    if (parts.length < 2) return 'no-key';
    for (let length = parts.length - 1; length > 0; length--) {
      const id = composed(parts.slice(0, length).join('.'));
      const thing = places.get(id) ?? (links ??= linksOf(model)).get(id);
      if (thing !== undefined) return { thing, keys: parts.slice(length) };
    }
    return 'unknown';
  };
}

function placesOf(model: MapValue): ReadonlyMap<string, Thing> {
  const places = new Map<string, Thing>();
  for (const section of Object.keys(SHORT)) {
    const listed = model[section];
    const names: readonly (readonly [unknown, number | null])[] = Array.isArray(listed)
      ? listed.map((name: unknown, index) => [name, index])
      : isMapValue(listed)
        ? Object.keys(listed).map((name) => [name, null])
        : [];
    for (const [name, index] of names) {
      if (typeof name !== 'string' || places.has(composed(name))) continue;
      places.set(composed(name), { type: 'place', section, name, index });
    }
  }
  return places;
}

function linksOf(model: MapValue): ReadonlyMap<string, Thing> {
  const links = new Map<string, Thing>();
  const firsts = new Map<string, Thing>();
  const listed = model['links'];
  for (const [entry, written] of (Array.isArray(listed) ? listed : []).entries()) {
    const singles = apart(written);
    for (const [single, { link }] of singles.entries()) {
      if (!isMapValue(link)) continue;
      const { from, to, item } = endsOf(link);
      const thing: Thing = { type: 'link', entry, link, single, of: singles.length };
      const [short, whole] = [`${from}:${to}`, item === null ? `${from}:${to}` : `${from}:${to}:${item}`];
      if (!links.has(whole)) links.set(whole, thing);
      if (!firsts.has(short)) firsts.set(short, thing);
    }
  }
  return new Map([...firsts, ...links]); // of several between two, the one without an item is called by its ends
}

/** What is written as one: a thing, or the whole list or flow that it stands in. */
export function pathOf(thing: Thing): Path {
  if (thing.type === 'link') return ['links', thing.entry];
  return thing.index === null ? [thing.section, thing.name] : [thing.section];
}

/** A model of nothing but one thing, with the calendar by which its times are read. */
export function alone(model: MapValue, thing: Thing): MapValue {
  const calendar = model['calendar'] === undefined ? {} : { calendar: model['calendar'] };
  if (thing.type === 'link') return { ...calendar, links: [thing.link] };
  const { section, name, index } = thing;
  return { ...calendar, [section]: { [name]: index === null ? (model[section] as MapValue)[name] : null } };
}
