import { lower } from '../lower/lower.js';
import { override } from '../override.js';
import { isMapValue, type MapValue, type Tree } from '../tree.js';
import { isAlike } from './alike.js';
import { grouped } from './grouped.js';
import { long } from './long.js';
import type { Request } from './request.js';
import { alone, pathOf, type Thing } from './target.js';

/** True where a changed text says what the text before it says with the edits in it, and nothing else. */
export function saysSo(before: Tree, after: Tree, groups: readonly (readonly Request[])[]): boolean {
  if (!isMapValue(before.value) || !isMapValue(after.value)) return false;
  if (before.format !== after.format || after.findings.length > before.findings.length) return false;
  const [was, is] = [before.value, after.value];
  if (!isAlike(Object.keys(was), Object.keys(is))) return false;
  const touched = grouped(groups, ([first]) => pathOf(first!.thing)[0] as string);
  return Object.keys(was).every((key) => {
    const here = touched.get(key);
    if (here === undefined) return isAlike(was[key], is[key]);
    return key === 'links' ? linksSaySo(was, is, here) : placesSaySo(was, is, key, here);
  });
}

function linksSaySo(was: MapValue, is: MapValue, groups: readonly (readonly Request[])[]): boolean {
  const [before, after] = [was['links'] as readonly unknown[], is['links'] as readonly unknown[]];
  if (before.length !== after.length) return false;
  const byEntry = new Map(groups.map((requests) => [pathOf(requests[0]!.thing)[1], requests] as const));
  return after.every((link, i) => {
    const requests = byEntry.get(i);
    if (requests === undefined) return isAlike(before[i], link);
    return isAsWanted(was, requests, { type: 'link', entry: i, link, single: 0, of: 1 }, is);
  });
}

function placesSaySo(was: MapValue, is: MapValue, section: string, groups: readonly (readonly Request[])[]): boolean {
  const [before, after] = [asMap(was[section]), asMap(is[section])];
  if (!isAlike(Object.keys(before), Object.keys(after))) return false;
  const byName = grouped(groups.flat(), ({ thing }) => (thing.type === 'place' ? thing.name : ''));
  return Object.keys(after).every((name) => {
    const requests = byName.get(name);
    if (requests === undefined) return isAlike(before[name], after[name]);
    return isMapValue(is[section]) && isAsWanted(was, requests, { type: 'place', section, name, index: null }, is);
  });
}

/** A list of ids as the map that it stands for. */
function asMap(section: unknown): MapValue {
  if (isMapValue(section)) return section;
  return Object.fromEntries((section as readonly string[]).map((name) => [name, null]));
}

function isAsWanted(was: MapValue, requests: readonly Request[], thing: Thing, is: MapValue): boolean {
  const settings = requests.map(({ what, edit }) => ({ what, value: edit.value }));
  const wanted = override(alone(was, requests[0]!.thing), settings);
  const made = alone(is, thing);
  if ('problem' in wanted) return false;
  return isAlike(long(wanted.model), long(made)) && isAlike(lower(wanted.model), lower(made), 'at'); // the short form stands elsewhere
}
