import type { At, Customer, Department, Needs, Path, Place, Quorum, Supplier } from '../../model/chain.js';
import { nearest } from '../../model/nearest.js';
import { isMapValue, type MapValue } from '../tree.js';
import { amount } from './amount.js';
import { delays, pledge } from './pledge.js';
import { type Reader, report } from './reader.js';
import { chance, composed, duration, id, label, number, text } from './scalars.js';

const EMPTY: MapValue = Object.freeze(Object.create(null) as MapValue);

/** Every supplier, department and customer of a model, in the order of the file. */
export function places(model: MapValue, reader: Reader): Place[] {
  return [
    ...entries(model, 'suppliers', reader).map((entry) => supplier(entry, reader)),
    ...entries(model, 'departments', reader).map((entry) => department(entry, reader)),
    ...entries(model, 'customers', reader).map((entry) => customer(entry, reader)),
  ];
}

interface Entry {
  readonly id: string;
  readonly at: At;
  /** Where its keys stand; the short form is read as the map it stands for. */
  readonly path: Path;
  readonly value: unknown;
}

/** A list of ids, or a map from id to the thing itself. */
function entries(model: MapValue, key: string, reader: Reader): Entry[] {
  const value = model[key];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, i) => {
      const path = [key, i];
      return typeof item === 'string' ? [{ id: id(item, { path }, reader), at: { path }, path, value: null }] : [];
    });
  }
  if (!isMapValue(value)) return [];
  const cut = cutByComma(value);
  for (const [before, behind] of cut)
    report(reader, 'decimal-comma', [key, before], { write: `${before}: ${String(value[before])}.${behind}` });
  const behind = new Set(cut.values());
  return Object.keys(value)
    .filter((name) => !behind.has(name))
    .map((name) => {
      const path = [key, name];
      const at = { path, key: true } as const;
      return { id: id(name, at, reader), at, path, value: cut.has(name) ? null : value[name] };
    });
}

/** `{ saw: 1,5h }` is read as the two entries `saw: 1` and `5h`: the second by the first. */
function cutByComma(map: MapValue): ReadonlyMap<string, string> {
  const cut = new Map<string, string>();
  let before: string | null = null;
  for (const name of Object.keys(map)) {
    if (before !== null && map[name] === null && /^\d+\s*[a-zå]+$/iu.test(name)) cut.set(before, name);
    before = typeof map[name] === 'number' ? name : null;
  }
  return cut;
}

function described(
  { id: name, at, path }: Entry,
  map: MapValue,
  reader: Reader,
): { id: string; name: string; note: string | null; at: At } {
  return { id: name, name: label(map['name'], [...path, 'name'], reader) ?? name, note: text(map['note']), at };
}

function worker(entry: Entry, reader: Reader): Omit<Supplier, 'type'> {
  const map = isMapValue(entry.value) ? entry.value : EMPTY;
  const { path } = entry;
  const isShort = !isMapValue(entry.value) && entry.value !== null;
  return {
    area: label(map['area'], [...path, 'area'], reader),
    owner: label(map['owner'], [...path, 'owner'], reader),
    queue: amount(map['queue'], [...path, 'queue'], reader),
    time: isShort ? amount(entry.value, path, reader) : amount(map['time'], [...path, 'time'], reader),
    full: chance(map['full'], [...path, 'full'], reader),
    right: chance(map['right'], [...path, 'right'], reader),
    delays: delays(map['delays'], [...path, 'delays'], reader),
    recoversIn: duration(map['recovers-in'], [...path, 'recovers-in'], reader),
    ...described(entry, map, reader), // last: keys set one by one on a copy are slow
  };
}

function supplier(entry: Entry, reader: Reader): Supplier {
  return { type: 'supplier', ...worker(entry, reader) };
}

function department(entry: Entry, reader: Reader): Department {
  const map = isMapValue(entry.value) ? entry.value : EMPTY;
  return {
    type: 'department',
    needs: needs(map['needs'], [...entry.path, 'needs'], reader),
    finds: chance(map['finds'], [...entry.path, 'finds'], reader),
    sameAs: typeof map['same-as'] === 'string' ? composed(map['same-as']) : null,
    ...worker(entry, reader),
  };
}

function customer(entry: Entry, reader: Reader): Customer {
  const map = isMapValue(entry.value) ? entry.value : EMPTY;
  const { path } = entry;
  const isShort = !isMapValue(entry.value) && entry.value !== null;
  return {
    type: 'customer',
    kind: label(map['kind'], [...path, 'kind'], reader),
    serves: label(map['serves'], [...path, 'serves'], reader),
    segment: label(map['segment'], [...path, 'segment'], reader),
    weight: number(map['weight'], 1),
    promise: isShort ? pledge(entry.value, path, reader) : pledge(map['promise'], [...path, 'promise'], reader),
    needs: needs(map['needs'], [...path, 'needs'], reader),
    ...described(entry, map, reader),
  };
}

function needs(value: unknown, path: Path, reader: Reader): Needs {
  if (!isMapValue(value)) return { form: 'together', quorum: quorum(value, path, reader) };
  const quorums = Object.keys(value).map(
    (item) => [composed(item.trim()), quorum(value[item], [...path, item], reader)] as const,
  );
  return { form: 'by-item', quorums: new Map(quorums) };
}

function quorum(value: unknown, path: Path, reader: Reader): Quorum {
  if (typeof value === 'number' && value < 1)
    report(reader, 'out-of-range', path, { found: String(value), limit: '1', problem: 'below' });
  if (typeof value === 'string' && value !== 'all' && value !== 'any') {
    report(reader, 'wrong-value', path, {
      found: value.slice(0, 60),
      allowed: ['all', 'any', '2'],
      nearest: nearest(value, ['all', 'any']),
    });
  }
  return value === 'any' || (typeof value === 'number' && Number.isInteger(value) && value >= 1) ? value : 'all';
}
