import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNearMiss } from '../../src/lint/near-miss.js';

test.each([
  ['bracket', 'brackets'],
  ['bracket', 'braket'],
  ['bracket', 'brakcet'],
  ['bracket', 'brocket'],
  ['box', 'boxes'],
  ['pc', 'pcs'],
  ['battery', 'batteries'],
  ['skiva', 'skivor'],
  ['fäste', 'fästen'],
  ['pall', 'pallar'],
  ['pakke', 'pakker'],
  ['pantebrev', 'pantebrevet'],
  ['steel bar', 'Steel-bar'],
  ['steel bar', 'steelbar'],
  ['steel bars left', 'steel bar left'],
])('%s and %s are taken for one', (one, other) => {
  expect([isNearMiss(one, other), isNearMiss(other, one)]).toEqual([true, true]);
});

test.each([
  ['part A', 'part B'],
  ['bar 10', 'bar 12'],
  ['AB-1234', 'AC-1234'],
  ['left door', 'right door'],
  ['plan', 'plane'],
  ['plan', 'plank'],
  ['packning', 'lackning'],
  ['x', 'y'],
  ['x', 'xs'],
  ['mix', 'aged mix'],
  ['order', 'build order'],
  ['form', 'from'],
  ['', 'a'],
])('%s and %s are two', (one, other) => {
  expect([isNearMiss(one, other), isNearMiss(other, one)]).toEqual([false, false]);
});

test('any two names are compared, whichever comes first', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '-', 's', '1'), maxLength: 8 });
  fc.assert(fc.property(name, name, (a, b) => isNearMiss(a, b) === isNearMiss(b, a)));
});
