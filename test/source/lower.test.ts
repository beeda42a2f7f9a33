import { expect, test } from 'vitest';
import { load } from '../../src/source/load.js';

test.each([
  ['order', 'orders'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
])('many of the unit %s are %s', (one, many) => {
  const { chain } = load(`{ kedja: 1, unit: ${one}, departments: [a], customers: [b], links: [a -> b] }`);
  expect(chain!.unit).toEqual({ one, many });
});
