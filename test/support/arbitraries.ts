import fc from 'fast-check';
import type { Chain } from '../../src/model/chain.js';
import { load } from '../../src/source/load.js';
import { build, type Feature } from './arbitraries/build.js';
import type { Model, ModelLink } from './arbitraries/model.js';
import { anyRecipe } from './arbitraries/recipe.js';

/** How large models are, and what is left out of them. */
export interface Wanted {
  /** Departments at most; 8 where nothing is said. */
  readonly departments?: number;
  /** Customers at most; 3 where nothing is said. */
  readonly customers?: number;
  readonly without?: readonly Feature[];
}

/** Any model that is right, gives every time, and has no circle but rework. */
export function anyModel({ departments = 8, customers = 3, without = [] }: Wanted = {}): fc.Arbitrary<Model> {
  return anyRecipe(departments, customers).map((recipe) => build(recipe, new Set(without)));
}

/** The chain of a model that is right: of its text, or of plain data. */
export function read(model: string | object): Chain {
  const { chain, findings } = typeof model === 'string' ? load(model) : load(JSON.stringify(model), 'model.json');
  if (chain === null || findings.length > 0) throw new Error(`this model is not right: ${JSON.stringify(findings)}`);
  return chain;
}

/** The same model with its places, links and causes in any other order. */
export function shuffled(model: Model): fc.Arbitrary<Model> {
  const map = <T>(entries: Readonly<Record<string, T>>): fc.Arbitrary<Record<string, T>> =>
    anyOrder(Object.entries(entries)).map(Object.fromEntries);
  return fc
    .record({
      suppliers: map(model.suppliers),
      departments: map(model.departments),
      customers: map(model.customers),
      links: anyOrder(model.links),
      causes: map(model.causes),
    })
    .chain((parts) =>
      anyOrder(Object.entries({ ...model, ...parts })).map(
        (entries) => Object.fromEntries(entries) as unknown as Model,
      ),
    );
}

function anyOrder<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** Places and who delivers to whom, at random: circles, links from a place to itself, places that nothing leads to. */
export function anyTangle(places = 8): fc.Arbitrary<Model> {
  return fc
    .record({
      count: fc.integer({ min: 1, max: places }),
      order: fc.array(fc.nat(99), { maxLength: places }),
      links: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.option(fc.constantFrom('x', 'y'), { nil: undefined })), {
        maxLength: 3 * places,
      }),
    })
    .map(({ count, order, links }) => {
      const ids = Array.from({ length: count }, (_, i) => `p${i}`).sort(
        (a, b) => (order[Number(a.slice(1))] ?? 0) - (order[Number(b.slice(1))] ?? 0),
      );
      const ends = links.map(([from, to, item]): ModelLink => ({
        from: `p${from % count}`,
        to: `p${to % count}`,
        ...(item && { item }),
      }));
      return {
        kedja: 1,
        suppliers: {},
        departments: Object.fromEntries(ids.map((id) => [id, { time: '1h' }])),
        customers: { end: {} },
        links: [
          ...new Map([...ends, { from: ids[0]!, to: 'end' }].map((link) => [JSON.stringify(link), link])).values(),
        ],
        causes: {},
      };
    });
}

export type { Model, ModelLink } from './arbitraries/model.js';
