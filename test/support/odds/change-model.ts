import type { Model, ModelLink, ModelPlace, Time } from '../arbitraries/model.js';

/** The same model with its places and links turned into others. */
export function changed(
  model: Model,
  place: (place: ModelPlace, id: string) => ModelPlace,
  link: (link: ModelLink) => ModelLink,
): Model {
  const all = (places: Model['suppliers']): Record<string, ModelPlace> =>
    Object.fromEntries(Object.entries(places).map(([id, one]) => [id, place(one, id)]));
  return {
    ...model,
    suppliers: all(model.suppliers),
    departments: all(model.departments),
    links: model.links.map(link),
  };
}

/** Without these keys. */
export function without<T extends object>(part: T, ...keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(part).filter(([key]) => !keys.includes(key))) as T;
}

const BY_CHANCE = ['delays', 'full', 'right', 'recover', 'finds'] as const;

/** A model in which nothing varies and nothing is left to chance: no ways, departures or rework either. */
export function certain(model: Model): Model {
  const fixed = changed(
    model,
    (place) => settled(without(place, ...BY_CHANCE), 'time', 'queue'),
    (link) => settled(without(link, ...BY_CHANCE, 'share', 'departs'), 'handover'),
  );
  return { ...fixed, links: fixed.links.filter(({ rework }) => rework === undefined), causes: {} };
}

/** A model in which every delivery is whole and right. */
export function sound(model: Model): Model {
  return changed(
    model,
    (place) => without(place, 'full', 'right'),
    (link) => without(link, 'full', 'right'),
  );
}

function settled<T extends object>(part: T, ...keys: readonly string[]): T {
  const fixed = Object.entries(part).map(([key, value]) => [key, keys.includes(key) ? first(value as Time) : value]);
  return Object.fromEntries(fixed) as T;
}

/** One of the times that a time may be. */
function first(time: Time): string {
  if (typeof time === 'string') return time.split('..')[0]!;
  return 'sample' in time ? time.sample[0]! : Object.keys(time.discrete)[0]!;
}
