import type { At, Path } from '../model/chain.js';
import { type Facts, type Finding, found, type ValueType } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import { allowedKeys, exampleOf } from './schema.js';
import { cause, customer, department, link, model, type ShapeError, supplier, type Validator } from './shapes.js';
import { inText } from './text.js';
import { isMapValue, type MapValue, MOST_FINDINGS } from './tree.js';

/** Lists and maps inside one item hold no more than this. */
const LONGEST_LIST = 10_000;
const ITEMS: Readonly<Record<string, Validator>> = {
  suppliers: supplier,
  departments: department,
  customers: customer,
  causes: cause,
};

/** Where the values of a model are not of the shape that the schema asks for. Item by item, so that the work stays linear. */
export function conform(root: MapValue): Finding[] {
  const findings: Finding[] = [];
  const validate = (validator: Validator, value: unknown, path: Path): void => {
    if (findings.length >= MOST_FINDINGS) return;
    const tooLong = longList(value, path);
    if (tooLong !== null) findings.push(tooLong);
    else if (!validator(value))
      for (const one of translate(validator.errors ?? [], { root, value, path })) findings.push(one);
  };
  validate(model, root, []);
  for (const [key, validator] of Object.entries(ITEMS)) {
    const items = root[key];
    if (Array.isArray(items)) for (const [i, item] of items.entries()) idOnly(item, [key, i], findings);
    else if (isMapValue(items)) for (const id of Object.keys(items)) validate(validator, items[id], [key, id]);
  }
  const links = root['links'];
  if (Array.isArray(links)) for (const [i, item] of links.entries()) validate(link, item, ['links', i]);
  return findings;
}

function idOnly(item: unknown, path: Path, findings: Finding[]): void {
  if (typeof item === 'string' || findings.length >= MOST_FINDINGS) return;
  findings.push(
    item === null
      ? empty(path)
      : found('wrong-type', 'error', { path }, { expected: ['text'], found: typeOf(item), example: null }),
  );
}

/** A list so long that its errors could not be counted in time. */
function longList(value: unknown, path: Path): Finding | null {
  if (typeof value !== 'object' || value === null || path.length === 0) return null;
  const keys = Object.keys(value);
  if (keys.length > LONGEST_LIST)
    return found('wrong-count', 'error', { path }, { limit: LONGEST_LIST, problem: 'too-many' });
  for (const key of keys) {
    const inner = longList((value as MapValue)[key], [...path, Array.isArray(value) ? Number(key) : key]);
    if (inner !== null) return inner;
  }
  return null;
}

/** A value that was validated, where it stands, and the whole that it stands in. */
interface Validated {
  readonly root: MapValue;
  readonly value: unknown;
  readonly path: Path;
}

function translate(errors: readonly ShapeError[], { root, value, path }: Validated): Finding[] {
  const findings: Finding[] = [];
  const spent = new Set<string>();
  for (const error of errors) {
    if (findings.length >= MOST_FINDINGS) break;
    const steps = stepsOf(error.instancePath, value);
    const inner = steps.reduce<unknown>((at, step) => (at as MapValue)[step], value);
    const made = finding(error, { root, value: inner, path: [...path, ...steps] });
    if (made === null) continue;
    const place = `${made.rule} ${JSON.stringify(made.at)} ${made.rule === 'missing-key' ? made.facts.key : ''}`;
    if (spent.has(place)) continue;
    spent.add(place);
    findings.push(made);
  }
  return withoutMisspelt(findings);
}

/** A key that is missing because it is misspelt is told of once, where it stands. */
function withoutMisspelt(findings: readonly Finding[]): Finding[] {
  if (findings.some(({ rule }) => rule === 'flow')) return findings.filter(({ rule }) => rule !== 'missing-key');
  const meant = new Set(findings.map(({ rule, facts }) => (rule === 'unknown-key' ? facts.nearest : null)));
  return findings.filter(({ rule, facts }) => rule !== 'missing-key' || !meant.has(facts.key));
}

/** The steps of a JSON pointer, positions as numbers. */
function stepsOf(pointer: string, value: unknown): (string | number)[] {
  let here = value;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(here) ? Number(step) : step;
      here = (here as MapValue)[key];
      return key;
    });
}

function finding(error: ShapeError, at: Validated): Finding | null {
  const { params } = error;
  const { value, path } = at;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(params['additionalProperty']), at);
    case 'required':
      return missing(String(params['missingProperty']), at);
    case 'type':
      return value === null ? empty(path) : wrongType(error, at);
    case 'const':
      return found(
        'wrong-value',
        'error',
        { path },
        { found: show(value), allowed: [show(params['allowedValue'])], nearest: null },
      );
    case 'enum':
      return value === null ? empty(path) : wrongValue(value, path, (params['allowedValues'] as unknown[]).map(show));
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
      return outOfRange(error, value, path);
    case 'minItems':
    case 'minProperties':
    case 'maxItems':
    case 'maxProperties':
      return wrongCount(error, at);
    default:
      return null;
  }
}

function unknownKey(key: string, { root, value, path }: Validated): Finding {
  const at: At = { path: [...path, key], key: true };
  const comma = decimalComma(key, value as MapValue);
  if (comma !== null) return found('decimal-comma', 'error', { path: [...path, comma.before] }, { write: comma.write });
  if (path[0] === 'links' && key.includes('->'))
    return found('flow', 'error', at, { problem: 'value', write: longForm(key) });
  const allowed = allowedKeys(root, path);
  return found('unknown-key', 'error', at, { key, nearest: nearest(key, allowed), allowed });
}

/** The map that says more of one link than an arrow can. */
function longForm(flow: string): string | null {
  const [from, to, more] = flow.split('->').map((id) => id.trim());
  return from && to && more === undefined ? `{ from: ${from}, to: ${to}, … }` : null;
}

/** `{ chance: 0,5% }` is read as the two entries `chance: 0` and `5%`; a bare `5` has lost its place among the keys. */
function decimalComma(key: string, map: MapValue): { readonly before: string; readonly write: string } | null {
  if (map[key] !== null || !/^\d+\s*(?:%|[a-zå]+)?$/iu.test(key)) return null;
  const keys = Object.keys(map).filter((other) => other === key || typeof map[other] === 'number');
  const before = /^\d+$/u.test(key)
    ? keys.length === 2
      ? keys.find((other) => other !== key)
      : undefined
    : keys[keys.indexOf(key) - 1];
  if (before === undefined) return null;
  return { before, write: `${before}: ${String(map[before])}.${key}` };
}

function missing(key: string, { root, path }: Validated): Finding {
  const at: At = path.length === 0 ? inText(0, 0) : { path, key: true };
  return found('missing-key', 'error', at, { key, write: `${key}: ${exampleOf(root, [...path, key]) ?? '…'}` });
}

function empty(path: Path): Finding {
  return found('empty-value', 'error', { path }, { key: String(path.at(-1) ?? '') });
}

function wrongType(error: ShapeError, { root, value, path }: Validated): Finding {
  const types = [error.params['type']].flat().map(String);
  if (typeof value === 'number' && types.includes('integer'))
    return found('out-of-range', 'error', { path }, { found: show(value), limit: '', problem: 'not-whole' });
  const expected = [...new Set(types.map((type) => TYPES[type] ?? 'text'))];
  const slip = typeof value === 'string' ? slipOf(value) : null;
  if (slip !== null) return found('syntax', 'error', { path }, slip);
  const example = exampleOf(root, path, (one) => expected.includes(typeOf(one)));
  return found('wrong-type', 'error', { path }, { expected, found: typeOf(value), example });
}

/** A text in place of a list or map may only lack a space or a colon: `-store`, `store:2h`, `store 2h`. */
function slipOf(value: string): Facts['syntax'] | null {
  if (/^-[^\s-]/u.test(value)) return { problem: 'missing-space', text: '-' };
  if (/^[\p{L}"'][^\s:]*:[^ ]/u.test(value)) return { problem: 'missing-space', text: ':' };
  return /^\p{L}[^\s:]* +\d+\s*\p{L}+$/u.test(value) ? { problem: 'missing-colon', text: value.slice(0, 60) } : null;
}

function wrongCount({ keyword, params }: ShapeError, { path, value }: Validated): Finding | null {
  const isPercentiles = isMapValue(value) && Object.keys(value).some((key) => /^(?:p\d+|median)$/u.test(key));
  if (isPercentiles) return null; // the reader of distributions knows what to say
  const problem = keyword.startsWith('min') ? 'too-few' : 'too-many';
  return found('wrong-count', 'error', { path }, { limit: Number(params['limit']), problem });
}

function wrongValue(value: unknown, path: Path, allowed: readonly string[]): Finding {
  return found(
    'wrong-value',
    'error',
    { path },
    { found: show(value), allowed, nearest: nearest(show(value), allowed) },
  );
}

function outOfRange(error: ShapeError, value: unknown, path: Path): Finding {
  const problem = ({ minimum: 'below', exclusiveMinimum: 'not-above', maximum: 'above' } as const)[
    error.keyword as 'minimum'
  ];
  return found('out-of-range', 'error', { path }, { found: show(value), limit: show(error.params['limit']), problem });
}

const TYPES: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes/no',
  array: 'list',
  object: 'map',
  null: 'nothing',
};

/** What kind of value that is. */
export function typeOf(value: unknown): ValueType {
  return value === null || value === undefined ? 'nothing' : Array.isArray(value) ? 'list' : TYPES[typeof value]!;
}

function show(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);
}
