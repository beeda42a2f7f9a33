import { type Base, VALUES } from './mutate.js';
import type { Draw } from './seeded.js';

type Values = unknown[] | Record<string, unknown>;

/** A model given as plain data, with some of its values turned into others; as a file that can be read, in JSON or in YAML. */
export function reshape(models: readonly object[], draw: Draw): Base {
  let model: unknown = structuredClone(draw.from(models));
  for (let left = 1 + draw(4); left > 0; left--) model = changed(model, draw);
  const text = JSON.stringify(model, null, draw(3)) ?? '';
  return draw(2) === 0
    ? { file: 'model.json', bytes: Buffer.from(text) }
    : { file: 'model.yaml', bytes: Buffer.from(`# in braces\n${text}`) };
}

function changed(model: unknown, draw: Draw): unknown {
  const places = placesIn(model);
  if (places.length === 0) return model;
  const [map, key] = draw.from(places);
  const [other, otherKey] = draw.from(places);
  const here = map as Record<string, unknown>;
  const there = (other as Record<string, unknown>)[otherKey];
  switch (draw(8)) {
    case 0:
      if (Array.isArray(map)) map.splice(Number(key), 1);
      else delete map[key];
      break;
    case 1:
      if (!Array.isArray(map)) renamed(map, key, otherKey);
      break;
    case 2:
      here[key] = draw.from([{}, [], null, true, '', 0, -1, 1e300, [[]], { a: {} }, [null], { '': null }]);
      break;
    case 3:
    case 4:
      here[key] = structuredClone(there);
      break;
    case 5:
      here[key] = Array.isArray(here[key]) ? { wrong: here[key] } : [here[key], here[key]];
      break;
    default:
      here[key] = draw.from(VALUES);
  }
  return model;
}

function renamed(map: Record<string, unknown>, key: string, name: string): void {
  const value = map[key];
  delete map[key];
  Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Every place in a tree: what it stands in, and its key there. */
function placesIn(value: unknown): (readonly [Values, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = value as Values;
  return Object.keys(inner).flatMap((key) => [
    [inner, key] as const,
    ...placesIn((inner as Record<string, unknown>)[key]),
  ]);
}
