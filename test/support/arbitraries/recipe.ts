import fc from 'fast-check';
import type { Decoration, Share, Time } from './model.js';

/** Seconds as a duration, to the millisecond. */
export function seconds(milliseconds: number): string {
  return milliseconds === 0 ? '0' : `${milliseconds / 1000}s`;
}

const milliseconds = fc.oneof(
  { weight: 5, arbitrary: fc.nat(20).map((whole) => whole * 1000) },
  { weight: 2, arbitrary: fc.nat(20_000) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const percentages = [
  [50, 50],
  [30, 70],
  [70, 30],
  [10, 40, 50],
  [99, 1],
  [25, 25, 25, 25],
] as const;

/** Whatever has a median that needs no calculus. */
const time: fc.Arbitrary<Time> = fc.oneof(
  { weight: 8, arbitrary: milliseconds.map(seconds) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(milliseconds, milliseconds)
      .map(([a, b]) => `${seconds(Math.min(a, b))}..${seconds(Math.max(a, b))}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uniqueArray(fc.nat(20), { minLength: 4, maxLength: 4 }), fc.constantFrom(...percentages))
      .map(([values, chances]) => ({
        discrete: Object.fromEntries(chances.map((chance, i) => [seconds(values[i]! * 1000), `${chance}%`])),
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(milliseconds, { minLength: 1, maxLength: 5 })
      .map((values) => ({ sample: values.map(seconds) })),
  },
);

/** Mostly nothing: once in so many times it is there. */
function rarely<T>(arbitrary: fc.Arbitrary<T>, times = 3): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: times - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary },
  );
}

/** First characters of ids whose order by alphabet, by UTF-16 and by code point is not the same. */
const initial = fc.constantFrom('a', 'b', 'm', 'B', 'å', 'ａ', '𐐷');

const needsRecipe = fc.record({
  form: fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: fc.constant('all' as const) },
    { weight: 4, arbitrary: fc.constantFrom('any' as const, 'number' as const, 'item' as const) },
  ),
  /** Which k, or which quorum for each item. */
  picks: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
});

const decoration: fc.Arbitrary<Decoration> = fc.record(
  {
    name: fc.constantFrom('Svarvaren', 'lathe', 'Förrådet'),
    area: fc.constantFrom('Logistics', 'Workshop'),
    right: fc.constantFrom('98%', '100%'),
    full: fc.constantFrom<Share[]>('99.5%', 0.9),
    delays: fc.constant([{ cause: 'breakdown', chance: '4%', time: '1h..3h' }]),
  },
  { requiredKeys: [] },
);

const placeRecipe = fc.record({
  initial,
  time,
  queue: rarely(time),
  needs: needsRecipe,
  splits: rarely(fc.constant(true), 4),
  /** Of a department: a later visit by this one. */
  again: rarely(fc.nat(9), 5),
  ownTime: fc.boolean(),
  recoversIn: rarely(milliseconds),
  decoration: rarely(decoration),
});

const customerRecipe = fc.record({
  initial,
  within: fc.option(
    fc.oneof(
      milliseconds,
      fc.nat(60).map((whole) => whole * 1000),
      fc.nat(200_000),
    ),
    { nil: undefined, freq: 8 },
  ),
  onTime: rarely(fc.constantFrom<Share[]>('95%', 0.5)),
  needs: needsRecipe,
});

const linkRecipe = fc.record({
  from: fc.nat(99),
  /** Mostly to a place soon after, so that chains are long. */
  to: fc.oneof(fc.nat(2), fc.nat(99)),
  item: rarely(fc.constantFrom('x', 'y', 'Ö'), 2),
  handover: rarely(time, 2),
  stock: rarely(milliseconds, 4),
  every: rarely(fc.integer({ min: 1, max: 20_000 }), 5),
  /** What its share is in proportion to, where its giver splits. */
  weight: fc.option(fc.nat(4), { nil: undefined, freq: 3 }),
  back: rarely(fc.constantFrom<Share[]>('8%', 0.02, 'wrong'), 10),
  agreed: rarely(fc.constant({ within: '1h', 'on-time': '95%' }), 6),
  decoration: rarely(decoration, 6),
});

const causeRecipe = fc.record({
  time,
  chance: fc.constantFrom<Share[]>('1%', 0.5),
  hits: fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }),
});

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type NeedsRecipe = Made<typeof needsRecipe>;
export type PlaceRecipe = Made<typeof placeRecipe>;
export type CustomerRecipe = Made<typeof customerRecipe>;
export type LinkRecipe = Made<typeof linkRecipe>;
export type CauseRecipe = Made<typeof causeRecipe>;

/** What a model is made of: whatever numbers stand in it, there is a model for it. */
export interface Recipe {
  readonly suppliers: readonly PlaceRecipe[];
  readonly departments: readonly PlaceRecipe[];
  readonly customers: readonly CustomerRecipe[];
  readonly links: readonly LinkRecipe[];
  readonly causes: readonly CauseRecipe[];
}

/** Recipes with so many departments and customers at most. */
export function anyRecipe(departments: number, customers: number): fc.Arbitrary<Recipe> {
  return fc
    .record({
      suppliers: fc.array(placeRecipe, { maxLength: 3 }),
      departments: fc.array(placeRecipe, { maxLength: departments, size: 'max' }),
      customers: fc.array(customerRecipe, { minLength: 1, maxLength: customers }),
      links: fc.array(linkRecipe, { minLength: 1, maxLength: 3 * departments, size: 'max' }),
      causes: fc.array(causeRecipe, { maxLength: 2 }),
    })
    .filter((recipe) => recipe.suppliers.length + recipe.departments.length > 0);
}
