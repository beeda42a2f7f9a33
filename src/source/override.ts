import type { At } from '../model/chain.js';
import { isCalled, isNamed } from '../model/link-name.js';
import { pieces } from './lower/pieces.js';
import { composed, text } from './lower/scalars.js';
import { isMapValue, type MapValue } from './tree.js';
import { parseYaml } from './yaml.js';

/** One value of a model, replaced before it is read: `what` names a place, link or cause and a key below it. */
export interface Setting {
  /** As in `lathe.time`, `forklift:lathe.handover`, `car-buyer.promise.within`. */
  readonly what: string;
  /** As it would stand in the file. */
  readonly value: string;
}

export type SettingProblem = {
  readonly setting: Setting;
  readonly problem: 'no-key' | 'unknown' | 'no-entry' | 'value';
};

/** A model with values replaced, and where the things in it stand in the file. */
export interface Overridden {
  readonly model: MapValue;
  readonly origin: Origin;
}

/** Where in the file that stands which stands somewhere in the changed model. */
type Origin = (at: At) => At;

/** The model with values replaced; it is read like any other afterwards, and found wrong in the same ways. */
export function override(model: MapValue, settings: readonly Setting[]): Overridden | SettingProblem {
  let changed: Overridden = { model, origin: (at) => at };
  for (const setting of settings) {
    const { value, findings } = parseYaml(setting.value);
    if (findings.length > 0 || value === null) return { setting, problem: 'value' };
    const next = apply(changed.model, setting.what, value);
    if (typeof next === 'string') return { setting, problem: next };
    const { origin } = changed;
    changed = { model: next.model, origin: (at) => origin(next.origin(at)) };
  }
  return changed;
}

type Problem = 'no-key' | 'unknown' | 'no-entry';

function apply(model: MapValue, what: string, value: unknown): Overridden | Problem {
  const parts = what.split('.');
  if (parts.length < 2) return 'no-key';
  for (let length = parts.length - 1; length > 0; length--) {
    const id = composed(parts.slice(0, length).join('.'));
    const set: Wanted = { keys: parts.slice(length), value };
    const changed = inPlace(model, id, set) ?? inLink(model, id, set);
    if (changed !== null) return changed;
  }
  return 'unknown';
}

/** A value, and the keys that lead to it in the thing that is called so. */
interface Wanted {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** The key that the short form of each stands for. */
export const SHORT: Readonly<Record<string, string>> = {
  suppliers: 'time',
  departments: 'time',
  customers: 'promise',
  causes: 'time',
};

function inPlace(model: MapValue, id: string, set: Wanted): Overridden | Problem | null {
  for (const [section, short] of Object.entries(SHORT)) {
    const listed = model[section];
    const items = Array.isArray(listed)
      ? Object.fromEntries(listed.filter((name) => typeof name === 'string').map((name) => [name, null]))
      : listed;
    if (!isMapValue(items)) continue;
    const name = Object.keys(items).find((key) => composed(key) === id);
    if (name === undefined) continue;
    if (!hasEntries(items[name], set.keys)) return 'no-entry';
    return {
      model: { ...model, [section]: { ...items, [name]: withKey(items[name], set, short) } },
      origin: Array.isArray(listed) ? inList(section, listed) : (at) => at,
    };
  }
  return null;
}

/** What stands in a list of ids that was made a map. */
function inList(section: string, listed: readonly unknown[]): Origin {
  return (at) => {
    const [first, id] = at.path;
    return first === section && id !== undefined ? { path: [section, listed.indexOf(id)] } : at;
  };
}

function inLink(model: MapValue, id: string, set: Wanted): Overridden | Problem | null {
  const links: unknown = model['links'];
  if (!Array.isArray(links)) return null;
  return inLinkThat(isNamed, links, model, id, set) ?? inLinkThat(isCalled, links, model, id, set);
}

function inLinkThat(
  isMeant: typeof isCalled,
  links: readonly unknown[],
  model: MapValue,
  id: string,
  set: Wanted,
): Overridden | Problem | null {
  for (const [i, entry] of links.entries()) {
    const singles = apart(entry);
    const at = singles.findIndex(({ link }) => isMapValue(link) && isMeant(endsOf(link), id));
    if (at === -1) continue;
    const { link } = singles[at]!;
    if (!hasEntries(link, set.keys)) return 'no-entry';
    const made = singles.map((single, k) => (k === at ? withKey(link, set, null) : single.link));
    return {
      model: { ...model, links: links.flatMap((other: unknown, k) => (k === i ? made : [other])) },
      origin: inFlow(i, singles),
    };
  }
  return null;
}

/** A link, and where its two ends stand in the flow that it comes of; null where it is a map of its own. */
interface Single {
  readonly link: unknown;
  readonly ends: { readonly from: Part; readonly to: Part } | null;
}

type Part = NonNullable<At['part']>;

/** A flow of links as the single ones it stands for. */
export function apart(entry: unknown): readonly Single[] {
  if (typeof entry !== 'string') return [{ link: entry, ends: null }];
  const steps = pieces(entry, '->');
  return steps.slice(1).map((to, i) => {
    const from = steps[i]!;
    return { link: { from: from.text, to: to.text }, ends: { from: from.part, to: to.part } };
  });
}

/** What stands in a list of links, one entry of which was taken apart. */
function inFlow(entry: number, singles: readonly Single[]): Origin {
  return (at) => {
    const [section, position, key] = at.path;
    if (section !== 'links' || typeof position !== 'number' || position < entry) return at;
    const single = singles[position - entry];
    if (single === undefined) return { ...at, path: [section, position - singles.length + 1, ...at.path.slice(2)] };
    if (single.ends === null) return at;
    const { from, to } = single.ends;
    return { path: [section, entry], part: key === 'from' ? from : key === 'to' ? to : [from[0], to[1]] };
  };
}

/** Both ends of a link, and what it carries. */
export function endsOf(link: MapValue): { readonly from: string; readonly to: string; readonly item: string | null } {
  const [from, to, item] = ['from', 'to', 'item'].map((key) => text(link[key])?.trim());
  return { from: composed(from ?? ''), to: composed(to ?? ''), item: item === undefined ? null : composed(item) };
}

/** What may be written as the time alone. */
export const PLEDGES: ReadonlySet<string> = new Set(['promise', 'agreed', 'expects', 'offers']);

/** The long form of a thing with one value in it replaced, keys that are not there yet made on the way. */
function withKey(thing: unknown, { keys, value }: Wanted, short: string | null): unknown {
  const [key, ...more] = keys as [string, ...string[]];
  const inner = (before: unknown): unknown =>
    more.length === 0 ? value : withKey(before, { keys: more, value }, PLEDGES.has(key) ? 'within' : null);
  if (Array.isArray(thing)) return thing.with(Number(key), inner(thing[Number(key)]));
  const isShort = short !== null && thing !== null && thing !== undefined;
  const long = isMapValue(thing) ? thing : isShort ? { [short]: thing } : {};
  return { ...long, [key]: inner(ownOf(long, key)) };
}

/** True where each list that the keys lead through has the entry that they name. */
function hasEntries(thing: unknown, [key, ...more]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (Array.isArray(thing))
    return /^\d+$/u.test(key) && Number(key) < thing.length && hasEntries(thing[Number(key)], more);
  return !isMapValue(thing) || hasEntries(ownOf(thing, key), more);
}

function ownOf(map: MapValue, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
