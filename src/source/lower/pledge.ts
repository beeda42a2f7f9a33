import type { Delay, Path, Pledge } from '../../model/chain.js';
import { isMapValue } from '../tree.js';
import { amount } from './amount.js';
import type { Reader } from './reader.js';
import { chance, duration, label, text } from './scalars.js';

/** A promise or an agreement: a map, or a duration that stands for its `within`. */
export function pledge(value: unknown, path: Path, reader: Reader): Pledge | null {
  if (value === undefined) return null;
  const map = isMapValue(value) ? value : null;
  const within = map === null ? duration(value, path, reader) : duration(map['within'], [...path, 'within'], reader);
  if (map === null && within === null) return null;
  const share = (key: string): number | null => (map === null ? null : chance(map[key], [...path, key], reader));
  const quantity = map?.['quantity'];
  return {
    within,
    writtenIn: within === null ? null : unitIn(String(map === null ? value : map['within'])),
    onTime: share('on-time'),
    quantity: typeof quantity === 'number' ? String(quantity) : label(quantity, [...path, 'quantity'], reader),
    full: share('full'),
    item: label(map?.['item'], [...path, 'item'], reader),
    right: share('right'),
    rightMeans: label(map?.['right-means'], [...path, 'right-means'], reader),
    note: text(map?.['note']),
    at: { path },
  };
}

/** Seconds, minutes and hours are the clock's. */
function unitIn(duration: string): Pledge['writtenIn'] {
  const [days, weeks] = [/d/u.test(duration), /w/u.test(duration)];
  const isClock = /[smh]/u.test(duration) || !(days || weeks);
  return [isClock, days, weeks].filter(Boolean).length > 1 ? null : days ? 'days' : weeks ? 'weeks' : 'clock';
}

/** The delays of a place or link; one that can't be read is left out. */
export function delays(value: unknown, path: Path, reader: Reader): Delay[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, i) => {
    if (!isMapValue(entry)) return [];
    const here = [...path, i];
    const cause = label(entry['cause'], [...here, 'cause'], reader);
    const likely = chance(entry['chance'], [...here, 'chance'], reader);
    const time = amount(entry['time'], [...here, 'time'], reader);
    if (cause === null || likely === null || time === null) return [];
    return [{ cause, chance: likely, time, note: text(entry['note']), at: { path: here } }];
  });
}
