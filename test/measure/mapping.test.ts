import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMapping } from '../../src/measure/mapping.js';

const ROOT = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schemas/config.schema.json', ROOT), 'utf8')) as object;
const accepts = new Ajv({ strict: false }).compile(schema);

test('editors know how a log is mapped', () => {
  const example = parse(readFileSync(new URL('examples/deliveries/kedja.config.yaml', ROOT), 'utf8')) as object;
  expect([accepts(example), accepts.errors]).toEqual([true, null]);
});

const anyText = fc.constantFrom('Fra', '', 'dd.MM.yyyy', ';', 'tab', ',', '.', 'promised', 'x');
const anyValue = fc.oneof(anyText, fc.constantFrom(1, true, null, [], ['a'], {}));
const anyMap = (...keys: string[]): fc.Arbitrary<object> =>
  fc.dictionary(fc.constantFrom(...keys), anyValue, { maxKeys: 3 });

test('what the schema of settings refuses of a mapping is found wrong, too', () => {
  const mapping = fc.record(
    {
      columns: fc.oneof(anyMap('from', 'to', 'received', 'x-own', 'form'), anyValue),
      places: fc.oneof(anyMap('Lager 1'), anyValue),
      usable: fc.oneof(anyMap('yes', 'no', 'maybe'), anyValue),
      dates: anyValue,
      decimal: anyValue,
      delimiter: anyValue,
      'on-time': anyValue,
      parts: fc.oneof(fc.constantFrom('together', 'each', 'Together'), anyValue),
      zones: anyValue,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(mapping, (measure) => {
      const { findings } = readMapping(measure, ['measure']);
      if (!accepts({ measure })) expect([measure, findings.length > 0]).toEqual([measure, true]);
    }),
    { numRuns: 500 },
  );
});
