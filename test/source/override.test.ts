import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/graph/network.js';
import { atEnd } from '../../src/lint/ends.js';
import { check } from '../../src/inspect.js';
import type { At } from '../../src/model/chain.js';
import { found } from '../../src/model/finding.js';
import { load, loadWith, type Source } from '../../src/source/load.js';

const MODEL = `kedja: 1
suppliers: [mill, spare]
departments: { store: 1h, lathe: 2h..4h, paint: { time: 1h, delays: [{ cause: dust, chance: 5%, time: 1h }, { cause: rain, chance: 1%, time: 2h }] } }
customers: { buyer: 9h, museum: }
links:
  - mill -> store
  - store ->  lathe -> paint -> buyer
  - { from: paint, to: museum, agreed: 1h }
`;

function set(...settings: readonly (readonly [string, string])[]): Source {
  const source = loadWith(
    MODEL,
    'model.yaml',
    settings.map(([what, value]) => ({ what, value })),
  );
  if ('problem' in source) throw new Error(source.problem);
  return source;
}

/** What stands in the file where each place and each end of each link is described. */
function written(source: Source): readonly unknown[] {
  const { places, links } = buildNetwork(source.chain!);
  const ats: readonly At[] = [
    ...places.map(({ at }) => at),
    ...links.flatMap((link) => [link.at, atEnd(link, 'from'), atEnd(link, 'to')]),
  ];
  return ats.map((at) => source.locate([found('link-to-itself', 'error', at, { id: '' })])[0]!.span);
}

describe('a model with values replaced', () => {
  test.each([
    [['store.time', '2h']],
    [['mill.time', '3d']],
    [['buyer.promise.on-time', '90%']],
    [['store:lathe.handover', '5min']],
    [
      ['lathe:paint.handover', '5min'],
      ['store:lathe.stock', '1h'],
      ['paint:museum.agreed.full', '99%'],
    ],
    [
      ['mill:store.stock', '2d'],
      ['spare.name', 'Spare parts'],
      ['mill.time', '3d'],
      ['lathe:paint.every', '1h'],
    ],
  ] as const)('has its places and links where they were: %j', (...settings) => {
    expect(written(set(...settings))).toEqual(written(load(MODEL)));
  });

  test('has its findings where they were', () => {
    const places = (source: Source): unknown[] =>
      check(source).map(({ finding, span }) => [finding.rule, span.line, span.column]);
    expect(places(load(MODEL))).toEqual([
      ['missing-time', 2, 13],
      ['place-without-customer', 2, 19],
    ]);
    expect(places(set(['mill.time', '1h'], ['store:lathe.stock', '1h']))).toEqual([['place-without-customer', 2, 19]]);
  });

  test('has nothing in it that nobody wrote', () => {
    expect(set(['lathe.time.median', '10min']).findings).toMatchObject([
      { rule: 'distribution', facts: { problem: 'percentile-count' } },
    ]);
    expect(set(['lathe.tiem.median', '10min']).findings).toMatchObject([
      { rule: 'unknown-key', facts: { key: 'tiem' } },
    ]);
    expect(set(['buyer.promise.full', '99%'], ['paint:museum.agreed.full', '98%']).chain).toMatchObject({
      places: expect.arrayContaining([
        expect.objectContaining({ promise: expect.objectContaining({ within: 9 * 3600, full: 0.99 }) }),
      ]),
      links: expect.arrayContaining([
        expect.objectContaining({ agreed: expect.objectContaining({ within: 3600, full: 0.98 }) }),
      ]),
    });
  });

  test('may have one entry of a list replaced, where it is there', () => {
    const { chain } = set(['paint.delays.1.chance', '20%']);
    expect(chain!.places.find(({ id }) => id === 'paint')).toMatchObject({
      delays: [{ chance: 0.05 }, { cause: 'rain', chance: 0.2 }],
    });
    for (const what of ['paint.delays.2.chance', 'paint.delays.chance', 'paint.delays.length'])
      expect(loadWith(MODEL, 'model.yaml', [{ what, value: '1%' }])).toMatchObject({ problem: 'no-entry' });
  });
});

test('of several links between two, that without an item is called by its ends, wherever it stands', () => {
  const model = `kedja: 1
departments: { store: 1h, lathe: 2h }
customers: [buyer]
links:
  - { from: store, to: lathe, item: oil }
  - { from: store, to: lathe }
  - lathe -> buyer
`;
  const changed = loadWith(model, 'model.yaml', [
    { what: 'store:lathe.full', value: '90%' },
    { what: 'store:lathe:oil.full', value: '80%' },
  ]);
  expect('chain' in changed && changed.chain!.links.map(({ item, full }) => [item, full])).toEqual([
    ['oil', 0.8],
    [null, 0.9],
    [null, null],
  ]);
});
