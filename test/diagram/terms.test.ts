import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../src/model/picture.js';
import { type ShowId, SHOWS } from '../../src/model/show.js';
import { anyModel } from '../support/arbitraries.js';
import { drawn } from '../support/drawn.js';

function rows(picture: Picture, id: string): string[] {
  const thing = [...picture.boxes, ...picture.arrows].find((one) => one.id === id)!;
  return thing.rows.map(({ text }) => text);
}

describe('what was agreed', () => {
  test('is told whole: time, quantity, full, right and what that means, on links to customers too', () => {
    const model = `kedja: 1
departments: { saw: 1h, lathe: 1h }
customers: { buyer: { name: The buyer, promise: 1d }, other: 1d }
links:
  - { from: saw, to: lathe, item: blanks, agreed: { within: 1h, on-time: 98%, quantity: 40 pcs, item: blanks, full: 99%, right: 95%, right-means: sawn to length } }
  - { from: lathe, to: buyer, expects: { quantity: 12 boxes, right-means: no burrs }, offers: { within: 2d, item: brackets } }
  - { from: lathe, to: other, expects: 4h }
`;
    const { picture } = drawn(model, 'agreements');
    expect(rows(picture, 'saw:lathe')).toEqual([
      'blanks',
      'in 1 h, 98 % of the time',
      '40 pcs, 99 % in full',
      '95 % right (sawn to length)',
    ]);
    expect(rows(picture, 'lathe:buyer')).toEqual([
      'The buyer expects: 12 boxes',
      'right means no burrs',
      'lathe offers: in 2 d',
      'brackets',
    ]);
    expect(rows(picture, 'lathe:other')).toEqual(['other expects: in 4 h']);
  });
});

describe('a customer whose way no order goes', () => {
  const promise = '{ promise: { within: 4h, on-time: 95%, full: 99%, right: 99% } }';
  const model = (links: string): string =>
    `kedja: 1\ndepartments: { a: 1h, b: { time: 1h, right: 90% } }\ncustomers: { x: ${promise}, y: ${promise} }\nlinks: [a -> b, ${links}]\n`;
  const told = (links: string, show: ShowId, runs: number): string[] =>
    rows(drawn(model(links), show, { runs }).picture, 'y');
  const SAYS = 'no order ever comes here';
  const PROMISED = 'promised in 4 h, 95 % of the time, 99 % in full, 99 % right';

  test.each(['{ from: b, to: x }, { from: b, to: y, share: 0% }', '{ from: b, to: x, share: 100% }, b -> y'])(
    'is told so, and nothing is kept: %s',
    (links) => {
      for (const runs of [0, 1000]) {
        expect(told(links, 'plain', runs)).toEqual([]);
        expect(told(links, 'quality', runs)).toEqual([SAYS]);
        for (const show of ['time', 'threats', 'agreements'] as const)
          expect(told(links, show, runs)).toEqual([PROMISED, SAYS]);
      }
      expect(drawn(model(links), 'threats').picture.lead).toBe('x');
    },
  );

  test('with the smallest share it is like any other', () => {
    expect(told('{ from: b, to: x }, { from: b, to: y, share: 1% }', 'threats', 0)).not.toContain(SAYS);
  });

  test('is one to whom no drawn order came', () => {
    fc.assert(
      fc.property(anyModel({ departments: 6, customers: 3 }), fc.constantFrom(...SHOWS), (any, show) => {
        const { picture, assessment } = drawn(any, show, { runs: 400 });
        for (const { id, odds } of assessment.customers)
          if (rows(picture, id).includes(SAYS)) expect(odds, id).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
