import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { describe, expect, test } from 'vitest';

type Schema = { readonly [keyword: string]: unknown };

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/kedja.schema.json', import.meta.url), 'utf8'),
) as Schema & { readonly $id: string; readonly definitions: Record<string, Schema> };

// strictTypes would refuse a list of types, strictRequired an `if` that only asks whether a key is there.
const ajv = new Ajv({ strict: true, allErrors: true, strictTypes: false, strictRequired: false, ownProperties: true });
ajv.addSchema(schema);

const pointed = (pointer: string) => ajv.compile({ $ref: `${schema.$id}#${pointer}` });
const isModel = pointed('');

/** What is wrong with a value: the place and the keyword, without those that only repeat what stands below them. */
function wrongs(validate: ReturnType<typeof pointed>, value: unknown): string[] {
  if (validate(value)) return [];
  const told = ({ keyword }: ErrorObject) => keyword !== 'if' && keyword !== 'propertyNames';
  return validate.errors!.filter(told).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`.trim());
}

interface Part {
  readonly pointer: string;
  readonly schema: Schema;
  /** True for what describes a key of the model. */
  readonly key: boolean;
}

function* parts(here: unknown, pointer = '', key = false): Generator<Part> {
  if (typeof here !== 'object' || here === null || Array.isArray(here)) return;
  const part = here as Schema;
  yield { pointer, schema: part, key };
  for (const keyword of ['items', 'propertyNames', 'additionalProperties', 'if', 'then', 'else', 'not']) {
    yield* parts(part[keyword], `${pointer}/${keyword}`);
  }
  for (const keyword of ['properties', 'patternProperties', 'definitions']) {
    for (const [name, value] of Object.entries(part[keyword] ?? {})) {
      yield* parts(value, `${pointer}/${keyword}/${encodeURIComponent(name)}`, keyword !== 'definitions');
    }
  }
  for (const [index, value] of ((part['anyOf'] as unknown[] | undefined) ?? []).entries()) {
    yield* parts(value, `${pointer}/anyOf/${index}`);
  }
}
const all = [...parts(schema)];

/** A part with what it refers to; what it says itself goes first. */
function resolved(part: Schema): Schema {
  const { $ref, ...own } = part;
  if (typeof $ref !== 'string') return part;
  const target = $ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, step) => (at as Schema)[step], schema);
  return { ...resolved(target as Schema), ...own };
}

const grownUp = {
  kedja: 1,
  chain: 'Bracket workshop',
  language: 'sv',
  unit: 'order',
  calendar: { hours: '07:00-16:00', days: 'mon-fri', zone: 'Europe/Stockholm', closed: ['2027-06-25'] },
  suppliers: { 'steel-mill': { name: 'Stålverket', time: '3d..4d..8d' } },
  departments: {
    store: {
      name: 'Förrådet',
      area: 'Logistics',
      owner: 'shift lead',
      time: '10min..15min..40min',
      right: '98%',
      delays: [{ cause: 'wrong picking list', chance: '4%', time: '30min..2h' }],
      'recovers-in': '2d',
      note: 'the early shift picks for the whole day',
    },
    forklift: {
      name: 'Truckföraren',
      area: 'Logistics',
      time: { median: '10min', p90: '25min' },
      delays: [{ cause: 'breakdown', chance: '1%', time: '1h..3h' }],
    },
    lathe: {
      name: 'Svarvaren',
      queue: '30min..1h..4h',
      time: { mean: '2h', sd: '20min' },
      right: '93%',
      needs: { blanks: 'all', drawing: 'any' },
    },
    'forklift-2': { 'same-as': 'forklift' },
    inspection: { time: '20min', finds: '95%' },
    dealer: { name: 'Bilhandlaren', time: '30min' },
  },
  customers: {
    'car-buyer': {
      name: 'Bilköparen',
      kind: 'buyer',
      serves: 'the family that drives the car',
      segment: 'private',
      weight: 3,
      promise: { within: '2d', 'on-time': '95%', full: '99%', right: '99%' },
    },
  },
  links: [
    { from: 'steel-mill', to: 'store', item: 'bar stock', stock: '5d' },
    {
      from: 'store',
      to: 'forklift',
      item: 'blanks',
      agreed: {
        within: '1h',
        'on-time': '98%',
        quantity: '40 pcs',
        full: '99%',
        right: '99%',
        'right-means': 'sawn to length and tagged',
      },
      full: '97%',
    },
    {
      from: 'forklift',
      to: 'lathe',
      item: 'blanks',
      handover: '5min..15min',
      recover: '20min..1h',
      feedback: 'daily stand-up',
      request: 'picking list by 14:00',
      'follow-up': 'the store calls back',
      satisfaction: { score: 3.8, of: 5, answers: 12 },
    },
    { from: 'lathe', to: 'forklift-2', departs: { every: '4h' } },
    'forklift-2 -> inspection',
    { from: 'inspection', to: 'lathe', rework: 'wrong' },
    'inspection -> dealer -> car-buyer',
  ],
  causes: { 'power-cut': { chance: '0.5%', time: '1h..4h', hits: ['lathe', 'inspection'] } },
};

const small = { kedja: 1, customers: ['car-buyer'], links: ['store -> car-buyer'] };
const department = (about: unknown) => ({ ...small, departments: { store: about } });
const customer = (about: unknown) => ({ ...small, customers: { 'car-buyer': about } });
const link = (about: object) => ({ ...small, links: [{ from: 'store', to: 'car-buyer', ...about }] });

describe('the schema itself', () => {
  test('has its name, its draft, and the shapes a reader asks for one by one', () => {
    expect(schema.$id).toBe('urn:kedja:model:1');
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    const places = ['supplier', 'department', 'customer'];
    const between = ['link', 'cause', 'delay', 'agreement', 'needs'];
    const values = ['amount', 'distribution', 'duration', 'chance', 'unit', 'calendar', 'text', 'note', 'id'];
    for (const name of [...places, ...between, ...values]) {
      expect(() => pointed(`/definitions/${name}`), name).not.toThrow();
    }
    expect(Object.keys(schema.definitions).filter((name) => /^promise$/i.test(name))).toEqual([]);
  });

  test('explains every key and every shape', () => {
    const explained = all.filter(({ key, pointer }) => key || /^(\/definitions\/[^/]+)?$/.test(pointer));
    expect(explained.length).toBeGreaterThan(100);
    for (const { pointer, schema: part } of explained) {
      const { title, description, examples } = resolved(part);
      expect(title, pointer).toMatch(/^\S/);
      expect(description, pointer).toMatch(/^[A-Z].*\.$/);
      expect(examples, pointer).toEqual(expect.arrayContaining([expect.anything()]));
    }
  });

  test('gives examples that hold', () => {
    for (const { pointer, schema: part } of all) {
      const { examples } = resolved(part) as { examples?: unknown[] };
      for (const example of examples ?? []) {
        expect(wrongs(pointed(pointer), example), `${pointer}: ${JSON.stringify(example)}`).toEqual([]);
      }
    }
  });

  test('knows no other keys than its own and x- wherever keys are fixed', () => {
    const fixed = all.filter(({ schema: part }) => part['properties'] !== undefined);
    for (const { pointer, schema: part } of fixed) {
      expect(part['additionalProperties'], pointer).toBe(false);
      expect(part['patternProperties'], pointer).toEqual({ '^x-': { $ref: '#/definitions/own' } });
    }
  });

  test('never leaves it to a validator to try several branches', () => {
    const tried = all.filter(
      ({ schema: part, pointer }) => part['oneOf'] || (part['anyOf'] && !pointer.endsWith('/if')),
    );
    expect(tried.map(({ pointer }) => pointer)).toEqual([]);
  });

  test('writes a duration, a row of them and a text in one way everywhere', () => {
    const at = (name: string) => schema.definitions[name]!['pattern'] as string;
    const once = at('duration').slice(1, -1);
    expect(at('amount')).toBe(`^${once}(?: *\\.\\. *${once}){0,2}$`);
    expect([at('supplier'), at('department')]).toEqual([at('amount'), at('amount')]);
    expect([at('customer'), at('agreement')]).toEqual([at('duration'), at('duration')]);
    expect(at('unit')).toBe(at('text'));
    const id = at('id').slice(1, -1);
    expect(at('link')).toBe(`^ *${id}(?: *-> *${id}){1,10000} *$`);
  });

  test('has anchored patterns that neither linger nor overflow', () => {
    const patterns = new Set(
      all.map(({ schema: part }) => part['pattern']).filter((pattern) => typeof pattern === 'string'),
    );
    expect(patterns.size).toBeGreaterThan(8);
    const seeds = ['a', '1', ' ', '1s', '1 s ', '1h..', 'a->', 'a -> ', 'a-', '𐐀', 'mon,', 'A/', '1.', '%', '0'];
    for (const pattern of patterns) {
      expect(pattern.startsWith('^'), pattern).toBe(true);
      const regex = new RegExp(pattern, 'u');
      for (const seed of seeds) {
        const long = seed.repeat(1_000_000);
        const started = performance.now();
        for (const text of [long, `${long}!`, `${seed.repeat(99)}\u0000`]) regex.test(text);
        expect(performance.now() - started, `${pattern} on ${seed}`).toBeLessThan(1000);
      }
    }
  });
});

describe('models that hold', () => {
  const good: Record<string, unknown> = {
    'the first lesson': {
      kedja: 1,
      chain: 'Bracket workshop',
      departments: ['store', 'forklift', 'lathe'],
      customers: ['car-buyer'],
      links: ['store -> forklift -> lathe -> car-buyer'],
    },
    'the smallest with an answer': {
      kedja: 1,
      departments: { store: '15min', forklift: '10min', lathe: '2h' },
      customers: { 'car-buyer': '4h' },
      links: ['store -> forklift -> lathe -> car-buyer'],
    },
    'the same, grown up': grownUp,
    'no departments at all': { kedja: 1, suppliers: ['mill'], customers: ['house'], links: ['mill->house'] },
    'places left empty': { ...small, suppliers: { mill: null }, departments: { store: null }, customers: { c: null } },
    'places told with nothing': { ...small, suppliers: { mill: {} }, departments: { store: {} }, customers: { c: {} } },
    'a short calendar': { ...small, calendar: { day: '7.5h', week: '5d', note: 'shorter in July' } },
    'a night shift': { ...small, calendar: { hours: '22:00-06:00', days: 'mon-thu, sat' } },
    'words of one’s own': { ...small, unit: { one: 'loan', many: 'loans', note: 'one application' } },
    'a place called x-ray': { ...small, departments: { 'x-ray': '1h' }, links: ['x-ray -> car-buyer'] },
    'names of any script': { ...small, departments: { förråd: '1h', 倉庫: '2h', कक्ष: '3h' } },
    'places called like what JavaScript has': { ...small, departments: { constructor: '1h', toString: null } },
    'keys of one’s own': { ...link({ 'x-sap': 4711, agreed: { 'x-by': null } }), 'x-drawn-by': ['Anna'] },
    'notes everywhere': {
      ...small,
      note: 'one\ntwo',
      calendar: { day: '8h', week: '5d', note: 'n' },
      departments: { store: { note: 'n', delays: [{ cause: 'c', chance: 0.1, time: '1h', note: 'n' }] } },
      customers: { c: { note: 'n', promise: { within: '1h', note: 'n' } } },
      links: [
        { from: 'a', to: 'b', note: 'n', departs: { every: '1h', note: 'n' }, satisfaction: { score: 4, note: 'n' } },
      ],
      causes: { flu: { chance: '1%', time: '1d', hits: ['store'], note: 'n' } },
    },
    'what the two sides do not agree on': link({ expects: '1h', offers: { within: '2h', quantity: 40 } }),
    'a share, a chance of rework': link({ share: 0.3, rework: '8 %', delays: [] }),
    'needs of one item': department({ needs: { drawing: 1 } }),
    'no time at all': department(0),
  };
  test.each(Object.entries(good))('%s', (_, model) => expect(wrongs(isModel, model)).toEqual([]));
});

describe('models that do not hold, with one error for one mistake', () => {
  const bad: Record<string, readonly [model: unknown, ...wrong: string[]]> = {
    'not a map': [['a -> b'], 'type'],
    'no version': [{ customers: ['a'], links: [] }, 'required'],
    'no customers': [{ kedja: 1, links: [] }, 'required'],
    'no links': [{ kedja: 1, customers: ['a'] }, 'required'],
    'another version': [{ ...small, kedja: 2 }, '/kedja const'],
    'a version in quotes': [{ ...small, kedja: '1' }, '/kedja const'],
    'an unknown key': [{ ...small, costumers: [] }, 'additionalProperties'],
    'an unknown language': [{ ...small, language: 'fi' }, '/language enum'],
    'an empty key': [{ ...small, departments: null }, '/departments type'],
    'a list with an empty place': [{ ...small, departments: [null] }, '/departments/0 type'],
    'a place told in a list': [{ ...small, departments: [{ store: '15min' }] }, '/departments/0 type'],
    'an id that begins with a digit': [{ ...small, departments: ['2nd'] }, '/departments/0 pattern'],
    'an id that ends in a hyphen': [{ ...small, departments: { 'store-': '1h' } }, '/departments pattern'],
    'an id with a space': [{ ...small, departments: { 'the store': '1h' } }, '/departments pattern'],
    'an id that is too long': [
      { ...small, departments: ['a'.repeat(101)] },
      '/departments/0 maxLength',
      '/departments/0 pattern',
    ],
    'an id for pollution': [JSON.parse('{"kedja":1,"customers":{"__proto__":"1h"},"links":[]}'), '/customers pattern'],
    'a time without a unit': [department(90), '/departments/store maximum'],
    'a time below nothing': [department(-1), '/departments/store minimum'],
    'minutes or months': [department('15m'), '/departments/store pattern'],
    'a decimal comma': [department('1,5h'), '/departments/store pattern'],
    'a range of four': [department('1h..2h..3h..4h'), '/departments/store pattern'],
    'a promise as a range': [customer('1h..2h'), '/customers/car-buyer pattern'],
    'a place that is true': [department(true), '/departments/store type'],
    'a place told as a list': [department(['1h']), '/departments/store type'],
    'a slip of a key': [department({ tme: '1h' }), '/departments/store additionalProperties'],
    'a key of another place': [customer({ time: '1h' }), '/customers/car-buyer additionalProperties'],
    'an empty time': [department({ time: null }), '/departments/store/time type'],
    'an empty name': [department({ name: '' }), '/departments/store/name pattern'],
    'a blank name': [department({ name: ' ' }), '/departments/store/name pattern'],
    'a name of two lines': [department({ name: 'a\nb' }), '/departments/store/name pattern'],
    'a name that turns the line round': [department({ name: 'a\u202eb' }), '/departments/store/name pattern'],
    'a name with half a character': [department({ name: 'a\ud800' }), '/departments/store/name pattern'],
    'a name that is a number': [department({ name: 7 }), '/departments/store/name type'],
    'a blank note': [department({ note: ' \n ' }), '/departments/store/note pattern'],
    'more than everything': [department({ right: '101%' }), '/departments/store/right pattern'],
    'more than one': [department({ right: 98 }), '/departments/store/right maximum'],
    'less than nothing': [department({ right: -0.1 }), '/departments/store/right minimum'],
    'a share in quotes': [department({ right: '0.98' }), '/departments/store/right pattern'],
    'a mean without spread': [department({ time: { mean: '2h' } }), '/departments/store/time required'],
    'a spread without mean': [department({ time: { sd: '2h' } }), '/departments/store/time required'],
    'two forms at once': [
      department({ time: { mean: '2h', sd: '1h', median: '1h' } }),
      '/departments/store/time additionalProperties',
    ],
    'one percentile': [department({ time: { median: '2h' } }), '/departments/store/time minProperties'],
    'three percentiles': [
      department({ time: { p10: '1h', median: '2h', p90: '3h' } }),
      '/departments/store/time maxProperties',
    ],
    'one percentile and a key of one’s own': [
      department({ time: { p90: '2h', 'x-from': 'log' } }),
      '/departments/store/time minProperties',
    ],
    'an unknown percentile': [
      department({ time: { median: '2h', p91: '3h' } }),
      '/departments/store/time additionalProperties',
    ],
    'an unknown form': [department({ time: { exp: '2h' } }), '/departments/store/time additionalProperties'],
    'no form': [department({ time: {} }), '/departments/store/time not'],
    'only keys of one’s own': [department({ time: { 'x-from': 'log' } }), '/departments/store/time not'],
    'two corners of a triangle': [
      department({ time: { triangular: ['1h', '2h'] } }),
      '/departments/store/time/triangular minItems',
    ],
    'a Weibull without shape': [
      department({ time: { weibull: { scale: '1h' } } }),
      '/departments/store/time/weibull required',
    ],
    'a Weibull of shape 0': [
      department({ time: { weibull: { scale: '1h', shape: 0 } } }),
      '/departments/store/time/weibull/shape exclusiveMinimum',
    ],
    'a value that is no duration': [
      department({ time: { discrete: { long: '50%' } } }),
      '/departments/store/time/discrete pattern',
    ],
    'a value without chance': [
      department({ time: { discrete: { '2h': null } } }),
      '/departments/store/time/discrete/2h type',
    ],
    'no observations': [department({ time: { sample: [] } }), '/departments/store/time/sample minItems'],
    'too many observations': [
      department({ time: { sample: Array(10_001).fill('1h') } }),
      '/departments/store/time/sample maxItems',
    ],
    'an observation that is a range': [
      department({ time: { sample: ['1h..2h'] } }),
      '/departments/store/time/sample/0 pattern',
    ],
    'a distribution where a duration must be': [
      department({ 'recovers-in': { mean: '2h', sd: '1h' } }),
      '/departments/store/recovers-in type',
    ],
    'a delay without chance': [
      department({ delays: [{ cause: 'c', time: '1h' }] }),
      '/departments/store/delays/0 required',
    ],
    'a delay that is a text': [department({ delays: ['breakdown'] }), '/departments/store/delays/0 type'],
    'delays not in a list': [
      department({ delays: { cause: 'c', chance: '1%', time: '1h' } }),
      '/departments/store/delays type',
    ],
    'needs some': [department({ needs: 'some' }), '/departments/store/needs pattern'],
    'needs none': [department({ needs: 0 }), '/departments/store/needs minimum'],
    'needs one and a half': [department({ needs: 1.5 }), '/departments/store/needs type'],
    'needs of an item, wrong': [department({ needs: { drawing: 'some' } }), '/departments/store/needs/drawing pattern'],
    'needs nothing named': [department({ needs: {} }), '/departments/store/needs minProperties'],
    'a supplier with needs': [
      { ...small, suppliers: { mill: { needs: 'all' } } },
      '/suppliers/mill additionalProperties',
    ],
    'a weight of 0': [customer({ weight: 0 }), '/customers/car-buyer/weight exclusiveMinimum'],
    'a weight without end': [customer({ weight: Infinity }), '/customers/car-buyer/weight type'],
    'an empty promise': [customer({ promise: null }), '/customers/car-buyer/promise type'],
    'an unknown key in a promise': [
      customer({ promise: { withn: '1h' } }),
      '/customers/car-buyer/promise additionalProperties',
    ],
    'a quantity below nothing': [
      customer({ promise: { quantity: -1 } }),
      '/customers/car-buyer/promise/quantity minimum',
    ],
    'links not in a list': [{ ...small, links: 'store -> car-buyer' }, '/links type'],
    'a link of one place': [{ ...small, links: ['store'] }, '/links/0 pattern'],
    'an arrow too many': [{ ...small, links: ['store -> -> car-buyer'] }, '/links/0 pattern'],
    'another arrow': [{ ...small, links: ['store => car-buyer'] }, '/links/0 pattern'],
    'an empty link': [{ ...small, links: [null] }, '/links/0 type'],
    'a link to nowhere': [{ ...small, links: [{ from: 'store' }] }, '/links/0 required'],
    'a link with a time': [link({ time: '1h' }), '/links/0 additionalProperties'],
    'rework in words': [link({ rework: 'wrogn' }), '/links/0/rework pattern'],
    'rework of more than all': [link({ rework: 1.5 }), '/links/0/rework maximum'],
    'departures in short': [link({ departs: '4h' }), '/links/0/departs type'],
    'departures never': [link({ departs: {} }), '/links/0/departs required'],
    'no score': [link({ satisfaction: { of: 5 } }), '/links/0/satisfaction required'],
    'half an answer': [link({ satisfaction: { score: 4, answers: 2.5 } }), '/links/0/satisfaction/answers type'],
    'a cause that hits nothing': [
      { ...small, causes: { flu: { chance: '1%', time: '1d', hits: [] } } },
      '/causes/flu/hits minItems',
    ],
    'a cause without time': [{ ...small, causes: { flu: { chance: '1%', hits: ['store'] } } }, '/causes/flu required'],
    'a cause left empty': [{ ...small, causes: { flu: null } }, '/causes/flu type'],
    'an empty calendar': [{ ...small, calendar: {} }, '/calendar required', '/calendar required'],
    'half a short calendar': [{ ...small, calendar: { day: '8h' } }, '/calendar required'],
    'two calendars in one': [
      { ...small, calendar: { day: '8h', week: '5d', hours: '07:00-16:00' } },
      '/calendar additionalProperties',
    ],
    'an hour that is none': [
      { ...small, calendar: { hours: '07:00-25:00', days: 'mon-fri' } },
      '/calendar/hours pattern',
    ],
    'a day that is none': [{ ...small, calendar: { hours: '07:00-16:00', days: 'mån-fre' } }, '/calendar/days pattern'],
    'a date the other way round': [
      { ...small, calendar: { hours: '07:00-16:00', days: 'mon', closed: ['25/6/2027'] } },
      '/calendar/closed/0 pattern',
    ],
    'a unit for one only': [{ ...small, unit: { one: 'loan' } }, '/unit required'],
    'a unit of two lines': [{ ...small, unit: 'a\nb' }, '/unit pattern'],
  };
  test.each(Object.entries(bad))('%s', (_, [model, ...wrong]) => expect(wrongs(isModel, model)).toEqual(wrong));

  test('only a place may be left empty, and only where it is told under its id', () => {
    for (const name of ['supplier', 'department', 'customer'])
      expect(wrongs(pointed(`/definitions/${name}`), null)).toEqual([]);
    for (const name of [
      'link',
      'cause',
      'delay',
      'agreement',
      'amount',
      'distribution',
      'duration',
      'chance',
      'needs',
    ]) {
      expect(wrongs(pointed(`/definitions/${name}`), null), name).toEqual(['type']);
    }
    for (const { pointer } of all.filter(({ key, schema: part }) => key && part['$ref'] !== '#/definitions/own')) {
      expect(wrongs(pointed(pointer), null), pointer).toHaveLength(1);
    }
  });
});

describe('writings of a time, a chance, an id', () => {
  const times = [
    '90s',
    '20min',
    '1.5h',
    '2h 30min',
    '1d 4h',
    '1d4h',
    '2w',
    '20 min',
    '0',
    '0..5min',
    '5min..5min',
    '1h .. 2h',
  ];
  test.each(times)('%s is a time', (time) => expect(wrongs(pointed('/definitions/amount'), time)).toEqual([]));
  const noTimes = [
    '',
    '2',
    '2m',
    '2 tim',
    '3 dagar',
    '2H',
    '-1h',
    '1.h',
    '.5h',
    '1h..',
    '..1h',
    '1h...2h',
    '1h-2h',
    '1e3h',
    'h',
    '1h\n',
  ];
  test.each(noTimes)('%j is none', (time) => expect(wrongs(pointed('/definitions/amount'), time)).toEqual(['pattern']));
  const chances = ['4%', '4 %', '0.5%', '100%', '100.0%', '0%', 0, 1, 0.04];
  test.each(chances)('%s is a chance', (chance) => expect(wrongs(pointed('/definitions/chance'), chance)).toEqual([]));
  const noChances = ['4', '-4%', '100.1%', '1000%', '0,5%', '%', 1.01, -0.01, true];
  test.each(noChances)('%j is none', (chance) =>
    expect(wrongs(pointed('/definitions/chance'), chance)).toHaveLength(1),
  );
  const ids = ['a', 'å', 'förråd', 'fo\u0308rra\u030ad', 'A-1', 'a--b', 'a_b', 'ward-٤', 'a'.repeat(100)];
  test.each(ids)('%s is an id', (id) => expect(wrongs(pointed('/definitions/id'), id)).toEqual([]));
  const noIds = ['', '1a', '-a', '_a', 'a-', 'a_', 'a b', 'a.b', 'a:b', 'a\u200db', 'a\n', '\u0308a'];
  test.each(noIds)('%j is none', (id) => expect(wrongs(pointed('/definitions/id'), id)).toEqual(['pattern']));
  test('a row of plain links may be long', () => {
    const row = (places: number) => Array.from({ length: places }, (_, n) => `p${n}`).join(' -> ');
    expect(wrongs(pointed('/definitions/link'), row(10_001))).toEqual([]);
    expect(wrongs(pointed('/definitions/link'), row(10_002))).toEqual(['pattern']);
  });
});
