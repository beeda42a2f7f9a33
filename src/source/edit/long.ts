import { PLEDGES, SHORT } from '../override.js';
import { isMapValue, type MapValue } from '../tree.js';

/** A model of one thing, all of it in the long form. */
export function long(model: MapValue): unknown {
  return Object.fromEntries(
    Object.entries(model).map(([section, things]) => {
      if (Array.isArray(things)) return [section, things.map(withLongPledges)];
      const short = SHORT[section];
      if (short === undefined || !isMapValue(things)) return [section, things];
      return [section, Object.fromEntries(Object.keys(things).map((name) => [name, ofShort(things[name], short)]))];
    }),
  );
}

function ofShort(thing: unknown, short: string): unknown {
  return withLongPledges(isMapValue(thing) ? thing : thing === null ? {} : { [short]: thing });
}

function withLongPledges(thing: unknown): unknown {
  if (!isMapValue(thing)) return thing;
  return Object.fromEntries(
    Object.keys(thing).map((key) => {
      const value = thing[key];
      return [key, PLEDGES.has(key) && !isMapValue(value) ? { within: value } : value];
    }),
  );
}
