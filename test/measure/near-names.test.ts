import { expect, test } from 'vitest';
import { buildNetwork } from '../../src/graph/network.js';
import { nearNames } from '../../src/measure/columns/near-names.js';
import { load } from '../../src/source/load.js';

const NETWORK = buildNetwork(
  load(
    `kedja: 1
departments: { store: { name: Lageret, time: 1h }, lathe: { name: Drejeren, time: 1h } }
customers: { buyer: 2d }
links: [{ from: store, to: lathe, item: emner }, lathe -> buyer]
`,
    'm.yaml',
  ).chain!,
);

test('names that the model nearly has are told with what they may be; others, and those that it has, are not', () => {
  const places = ['Lageret', 'store', 'Lagerret', 'LATHE', 'Drejern', 'Härdningen', 'buyer'];
  expect(nearNames(NETWORK, { places, items: ['emner', 'emne', 'olie'] })).toEqual({
    places: [
      ['Lagerret', 'store'],
      ['LATHE', 'lathe'],
      ['Drejern', 'lathe'],
    ],
    items: [['emne', 'emner']],
  });
});
