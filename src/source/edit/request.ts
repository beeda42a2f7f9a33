import type { Finding } from '../../model/finding.js';
import { conform } from '../conform.js';
import { lower } from '../lower/lower.js';
import { override, type Setting } from '../override.js';
import { isMapValue, type MapValue } from '../tree.js';
import { parseYaml } from '../yaml.js';
import { isAlike } from './alike.js';
import { long } from './long.js';
import { alone, finder, type Target } from './target.js';

/** An edit that makes sense: what it is about, and its value. */
export interface Request extends Target {
  readonly edit: Setting;
  /** What is set: of a later visit that has no own, that of the first. */
  readonly what: string;
  readonly value: unknown;
  /** True where that is what is read there now. */
  readonly isSame: boolean;
}

/** Why an edit makes no sense: nothing is called so, or the key or the value is none that can be read there. */
export type Nonsense = 'no-key' | 'unknown' | 'no-entry' | 'key' | 'value';

/** Tells what an edit of a model asks for. */
export function reader(model: MapValue): (edit: Setting) => Request | Nonsense {
  const find = finder(model);
  return (edit) => {
    const asked = find(edit.what);
    if (typeof asked === 'string') return asked;
    const first = firstVisit(model, asked, find);
    const target = first?.target ?? asked;
    const what = first?.what ?? edit.what;
    const before = alone(model, target.thing);
    const changed = override(before, [{ what, value: edit.value }]);
    if ('problem' in changed) return changed.problem;
    const was = wrong(before);
    const wrongNow = wrong(changed.model).filter((finding) => !was.some((one) => isAlike(one, finding)));
    if (wrongNow.length > 0) return wrongNow.some(({ rule }) => rule === 'unknown-key') ? 'key' : 'value';
    const isRead = was.every(({ at }) => at.path.length < 2); // of what is wrong, parts are left out
    const isSame = isRead ? readsAlike(before, changed.model) : isAlike(long(before), long(changed.model));
    return { ...target, edit, what, value: parseYaml(edit.value).value, isSame };
  };
}

/** What a later visit does not set itself is the first one's. */
const INHERITED: ReadonlySet<string> = new Set(['queue', 'time', 'full', 'right', 'delays', 'recovers-in', 'finds']);

function firstVisit(
  model: MapValue,
  { thing, keys }: Target,
  find: ReturnType<typeof finder>,
): { readonly target: Target; readonly what: string } | null {
  if (thing.type !== 'place' || thing.section !== 'departments' || thing.index !== null) return null;
  const visit = (model['departments'] as MapValue)[thing.name];
  if (!isMapValue(visit) || typeof visit['same-as'] !== 'string') return null;
  if (!INHERITED.has(keys[0]!) || Object.hasOwn(visit, keys[0]!)) return null;
  const what = [visit['same-as'], ...keys].join('.');
  const target = find(what);
  if (typeof target === 'string' || target.thing.type !== 'place' || target.thing.section !== 'departments')
    return null;
  return isVisit(model, target.thing.name) ? null : { target, what };
}

/** True for a department that is a visit of another: of a visit there is none. */
function isVisit(model: MapValue, name: string): boolean {
  const department = isMapValue(model['departments']) ? model['departments'][name] : null;
  return isMapValue(department) && typeof department['same-as'] === 'string';
}

function wrong(model: MapValue): Finding[] {
  return [...conform(model), ...lower(model).findings];
}

/** True where two models are read as the same; keys of somebody's own are not read. */
function readsAlike(a: MapValue, b: MapValue): boolean {
  return isAlike(lower(a).chain, lower(b).chain, 'at') && isAlike(ownKeys(a, []), ownKeys(b, []));
}

/** What is below keys that begin with `x-`, with the way to it. */
function ownKeys(
  value: unknown,
  path: readonly (string | number)[],
): (readonly [readonly (string | number)[], unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => ownKeys(item, [...path, i]));
  if (!isMapValue(value)) return [];
  return Object.keys(value).flatMap((key) =>
    path.length > 1 && key.startsWith('x-') ? [[[...path, key], value[key]]] : ownKeys(value[key], [...path, key]),
  );
}
