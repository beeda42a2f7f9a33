import { composed } from './lower/scalars.js';
import { isMapValue, type MapValue } from './tree.js';
import { parseYaml } from './yaml.js';

/** One value of a model, replaced before it is read: `what` names a place, link or cause and a key below it. */
export interface Setting {
  /** As in `lathe.time`, `forklift:lathe.handover`, `car-buyer.promise.within`. */
  readonly what: string;
  /** As it would stand in the file. */
  readonly value: string;
}

export type SettingProblem = { readonly setting: Setting; readonly problem: 'no-key' | 'unknown' | 'value' };

/** The model with values replaced; it is read like any other afterwards, and found wrong in the same ways. */
export function override(model: MapValue, settings: readonly Setting[]): { readonly model: MapValue } | SettingProblem {
  let changed = model;
  for (const setting of settings) {
    const { value, findings } = parseYaml(setting.value);
    if (findings.length > 0 || value === null) return { setting, problem: 'value' };
    const next = apply(changed, setting.what, value);
    if (typeof next === 'string') return { setting, problem: next };
    changed = next;
  }
  return { model: changed };
}

function apply(model: MapValue, what: string, value: unknown): MapValue | 'no-key' | 'unknown' {
  const parts = what.split('.');
  if (parts.length < 2) return 'no-key';
  for (let length = parts.length - 1; length > 0; length--) {
    const id = composed(parts.slice(0, length).join('.'));
    const changed = inPlace(model, id, parts.slice(length), value) ?? inLink(model, id, parts.slice(length), value);
    if (changed !== null) return changed;
  }
  return 'unknown';
}

/** The key that the short form of each stands for. */
const SHORT: Readonly<Record<string, string>> = {
  suppliers: 'time',
  departments: 'time',
  customers: 'promise',
  causes: 'time',
};

function inPlace(model: MapValue, id: string, keys: readonly string[], value: unknown): MapValue | null {
  for (const [section, short] of Object.entries(SHORT)) {
    const listed = model[section];
    const items = Array.isArray(listed)
      ? Object.fromEntries(listed.filter((name) => typeof name === 'string').map((name) => [name, null]))
      : listed;
    if (!isMapValue(items)) continue;
    const name = Object.keys(items).find((key) => composed(key) === id);
    if (name !== undefined)
      return { ...model, [section]: { ...items, [name]: withKey(items[name], keys, value, short) } };
  }
  return null;
}

function inLink(model: MapValue, id: string, keys: readonly string[], value: unknown): MapValue | null {
  if (!Array.isArray(model['links'])) return null;
  const links = model['links'].flatMap(apart);
  const isPlain = (link: unknown): boolean => isMapValue(link) && link['item'] === undefined;
  const called = [...links.keys()].filter((i) => isCalled(links[i], id));
  const at = called.find((i) => isPlain(links[i])) ?? called[0] ?? -1; // `from:to` is first the one without an item
  if (at === -1) return null;
  return { ...model, links: links.map((link, i) => (i === at ? withKey(link, keys, value, '') : link)) };
}

/** A flow of links as the single ones it stands for. */
function apart(entry: unknown): unknown[] {
  if (typeof entry !== 'string') return [entry];
  const steps = entry.split('->').map((step) => step.trim());
  return steps.slice(1).map((to, i) => ({ from: steps[i], to }));
}

/** `from:to`, or `from:to:item`, whatever the item is called. */
function isCalled(link: unknown, id: string): boolean {
  if (!isMapValue(link)) return false;
  const [from, to, item] = ['from', 'to', 'item'].map((key) =>
    typeof link[key] === 'string' ? composed(link[key].trim()) : '',
  );
  return id === `${from}:${to}` || id === `${from}:${to}:${item}`;
}

/** The long form of a thing with one value in it replaced, keys that are not there yet made on the way. */
function withKey(thing: unknown, [key, ...more]: readonly string[], value: unknown, short: string): MapValue {
  const long = isMapValue(thing) ? thing : thing === null || thing === undefined ? {} : { [short]: thing };
  return { ...long, [key!]: more.length === 0 ? value : withKey(long[key!], more, value, 'within') };
}
