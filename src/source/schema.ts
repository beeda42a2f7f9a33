import type { Path } from '../model/chain.js';
import { schema } from './shapes.js';
import { isMapValue, type MapValue } from './tree.js';

/** Longest example that fits into a message. */
const LONGEST_EXAMPLE = 60;

/** The keys that the map at a path may have. */
export function allowedKeys(root: MapValue, path: Path): readonly string[] {
  for (const layer of layersAt(root, path))
    if (isMapValue(layer['properties'])) return Object.keys(layer['properties']);
  return [];
}

/** How the value at a path may be written, of one of the types that are expected there; null where no example is short enough. */
export function exampleOf(
  root: MapValue,
  path: Path,
  isExpected: (value: unknown) => boolean = () => true,
): string | null {
  for (const layer of layersAt(root, path)) {
    const examples = layer['const'] === undefined ? layer['examples'] : [layer['const']];
    const fitting = Array.isArray(examples)
      ? examples
          .filter(isExpected)
          .map(inFlow)
          .find((text) => text.length <= LONGEST_EXAMPLE)
      : undefined;
    if (fitting !== undefined) return fitting;
  }
  return null;
}

/** What the schema says of the value at a path: nearest first, then what that refers to. */
function layersAt(root: MapValue, path: Path): MapValue[] {
  let value: unknown = root;
  let layers = layersOf(schema, value);
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as MapValue)[step] : undefined;
    const inner = layers.map((layer) => stepInto(layer, step)).find((found) => found !== undefined);
    layers = inner === undefined ? [] : layersOf(inner, value);
  }
  return layers;
}

function layersOf(layer: MapValue, value: unknown): MapValue[] {
  const branch =
    layer['if'] === undefined ? undefined : holds(layer['if'] as MapValue, value) ? layer['then'] : layer['else'];
  const further = [referred(layer['$ref']), branch].filter(isMapValue);
  return [layer, ...further.flatMap((inner) => layersOf(inner, value))];
}

function referred(pointer: unknown): unknown {
  if (typeof pointer !== 'string') return undefined;
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((here, step) => (here as MapValue)[step], schema);
}

function stepInto(layer: MapValue, step: string | number): MapValue | undefined {
  const properties = layer['properties'];
  if (isMapValue(properties) && Object.hasOwn(properties, step)) return properties[step] as MapValue;
  const inner = typeof step === 'number' ? layer['items'] : layer['additionalProperties'];
  return isMapValue(inner) ? inner : undefined;
}

/** The few conditions that the schema branches on. */
function holds(condition: MapValue, value: unknown): boolean {
  if (!isMapValue(value)) return false;
  const { required, anyOf } = condition as { required?: string[]; anyOf?: MapValue[] };
  if (anyOf !== undefined) return anyOf.some((one) => holds(one, value));
  return required === undefined || required.every((key) => Object.hasOwn(value, key));
}

/** A value as it is written in one line of YAML. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (!isMapValue(value)) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${inFlow(inner)}`)
    .join(', ')} }`;
}
