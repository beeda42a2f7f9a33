import fc from 'fast-check';
import type { Chain } from '../../src/model/chain.js';
import { load } from '../../src/source/load.js';

/** A model as it stands in a file: plain data. */
export interface Model {
  readonly kedja: 1;
  readonly chain?: string;
  readonly suppliers: Readonly<Record<string, ModelPlace>>;
  readonly departments: Readonly<Record<string, ModelPlace>>;
  readonly customers: Readonly<Record<string, ModelCustomer>>;
  readonly links: readonly ModelLink[];
  readonly causes: Readonly<Record<string, ModelCause>>;
}

export interface ModelPlace extends Decoration {
  readonly time?: Time;
  readonly queue?: Time;
  readonly needs?: ModelNeeds;
  readonly 'same-as'?: string;
}

export interface ModelCustomer {
  readonly name?: string;
  readonly promise?: { readonly within: string; readonly 'on-time'?: Share };
  readonly needs?: ModelNeeds;
}

export interface ModelLink extends Decoration {
  readonly from: string;
  readonly to: string;
  readonly item?: string;
  readonly handover?: Time;
  readonly stock?: string;
  readonly departs?: { readonly every: string };
  readonly share?: Share;
  readonly rework?: Share;
}

export interface ModelCause {
  readonly chance: Share;
  readonly time: Time;
  readonly hits: readonly string[];
}

export type ModelNeeds = Quorum | Readonly<Record<string, Quorum>>;
/** A percentage, or a number; of rework also `wrong`. */
type Share = string | number;
type Quorum = 'all' | 'any' | number;
export type Time = string | { readonly discrete: Readonly<Record<string, string>> } | { readonly sample: readonly string[] };

/** What the typical run does not look at. */
interface Decoration {
  readonly name?: string;
  readonly area?: string;
  readonly right?: Share;
  readonly full?: Share;
  readonly delays?: readonly { readonly cause: string; readonly chance: Share; readonly time: string }[];
  readonly 'recovers-in'?: string;
  readonly agreed?: { readonly within?: string; readonly 'on-time'?: Share };
}

/** How large models are, and what is left out of them. */
export interface Wanted {
  /** Departments at most; 8 where nothing is said. */
  readonly departments?: number;
  /** Customers at most; 3 where nothing is said. */
  readonly customers?: number;
  readonly without?: readonly ('partial' | 'shares' | 'visits' | 'stock')[];
}

/** Any model that is right, gives every time, and has no circle but rework. */
export function anyModel(wanted: Wanted = {}): fc.Arbitrary<Model> {
  const departments = wanted.departments ?? 8;
  return fc
    .record({
      suppliers: fc.array(placeRecipe, { maxLength: 3 }),
      departments: fc.array(placeRecipe, { maxLength: departments, size: 'max' }),
      customers: fc.array(customerRecipe, { minLength: 1, maxLength: wanted.customers ?? 3 }),
      links: fc.array(linkRecipe, { minLength: 1, maxLength: 3 * departments, size: 'max' }),
      causes: fc.array(causeRecipe, { maxLength: 2 }),
    })
    .filter((recipe) => recipe.suppliers.length + recipe.departments.length > 0)
    .map((recipe) => build(recipe, new Set(wanted.without)));
}

/** Any chain that is right, as it is read from a file. */
export function anyChain(wanted: Wanted = {}): fc.Arbitrary<Chain> {
  return anyModel(wanted).map(read);
}

/** The chain of a model that is right: of its text, or of plain data. */
export function read(model: string | object): Chain {
  const { chain, findings } = typeof model === 'string' ? load(model) : load(JSON.stringify(model), 'model.json');
  if (chain === null || findings.length > 0) throw new Error(`this model is not right: ${JSON.stringify(findings)}`);
  return chain;
}

/** The same model with its places, links and causes in any other order. */
export function shuffled(model: Model): fc.Arbitrary<Model> {
  const map = <T>(entries: Readonly<Record<string, T>>): fc.Arbitrary<Record<string, T>> => anyOrder(Object.entries(entries)).map(Object.fromEntries);
  return fc
    .record({
      suppliers: map(model.suppliers), departments: map(model.departments), customers: map(model.customers), links: anyOrder(model.links), causes: map(model.causes),
    })
    .chain((parts) => anyOrder(Object.entries({ ...model, ...parts })).map((entries) => Object.fromEntries(entries) as unknown as Model));
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
      links: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.option(fc.constantFrom('x', 'y'), { nil: undefined })), { maxLength: 3 * places }),
    })
    .map(({ count, order, links }) => {
      const ids = Array.from({ length: count }, (_, i) => `p${i}`).sort((a, b) => (order[Number(a.slice(1))] ?? 0) - (order[Number(b.slice(1))] ?? 0));
      const ends = links.map(([from, to, item]): ModelLink => ({ from: `p${from % count}`, to: `p${to % count}`, ...(item && { item }) }));
      return {
        kedja: 1, suppliers: {}, departments: Object.fromEntries(ids.map((id) => [id, { time: '1h' }])), customers: { end: {} },
        links: [...new Map([...ends, { from: ids[0]!, to: 'end' }].map((link) => [JSON.stringify(link), link])).values()], causes: {},
      };
    });
}

/** Seconds as a duration, to the millisecond. */
export function seconds(milliseconds: number): string {
  return milliseconds === 0 ? '0' : `${milliseconds / 1000}s`;
}

const milliseconds = fc.oneof(
  { weight: 5, arbitrary: fc.nat(20).map((whole) => whole * 1000) },
  { weight: 2, arbitrary: fc.nat(20_000) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const percentages = [[50, 50], [30, 70], [70, 30], [10, 40, 50], [99, 1], [25, 25, 25, 25]] as const;

/** Whatever has a median that needs no calculus. */
const time: fc.Arbitrary<Time> = fc.oneof(
  { weight: 8, arbitrary: milliseconds.map(seconds) },
  { weight: 1, arbitrary: fc.tuple(milliseconds, milliseconds).map(([a, b]) => `${seconds(Math.min(a, b))}..${seconds(Math.max(a, b))}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.uniqueArray(fc.nat(20), { minLength: 4, maxLength: 4 }), fc.constantFrom(...percentages)).map(([values, chances]) => ({
      discrete: Object.fromEntries(chances.map((chance, i) => [seconds(values[i]! * 1000), `${chance}%`])),
    })),
  },
  { weight: 1, arbitrary: fc.array(milliseconds, { minLength: 1, maxLength: 5 }).map((values) => ({ sample: values.map(seconds) })) },
);


/** Mostly nothing: once in so many times it is there. */
function rarely<T>(arbitrary: fc.Arbitrary<T>, times = 3): fc.Arbitrary<T | undefined> {
  return fc.oneof({ withCrossShrink: true }, { weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
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
  within: fc.option(fc.oneof(milliseconds, fc.nat(60).map((whole) => whole * 1000), fc.nat(200_000)), { nil: undefined, freq: 8 }),
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

const causeRecipe = fc.record({ time, chance: fc.constantFrom<Share[]>('1%', 0.5), hits: fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }) });

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;
type NeedsRecipe = Made<typeof needsRecipe>;
type PlaceRecipe = Made<typeof placeRecipe>;
type CustomerRecipe = Made<typeof customerRecipe>;
type LinkRecipe = Made<typeof linkRecipe>;
type CauseRecipe = Made<typeof causeRecipe>;

interface Recipe {
  readonly suppliers: readonly PlaceRecipe[];
  readonly departments: readonly PlaceRecipe[];
  readonly customers: readonly CustomerRecipe[];
  readonly links: readonly LinkRecipe[];
  readonly causes: readonly CauseRecipe[];
}

type Without = ReadonlySet<NonNullable<Wanted['without']>[number]>;

/** Makes a right model of a recipe: whatever numbers stand in it, they stand for something that is there. */
function build(recipe: Recipe, without: Without): Model {
  const { suppliers, departments } = recipe;
  const workers = [...suppliers, ...departments];
  const all = [...workers, ...recipe.customers];
  const ids = all.map((place, i) => place.initial + String(i).padStart(3, '0'));
  const joints = jointsOf(recipe);
  const shares = without.has('shares') ? new Map<Joint, string>() : sharesOf(joints, workers);
  const needs = (i: number): { readonly needs?: ModelNeeds } => (without.has('partial') ? {} : needsOf(all[i]!.needs, joints.filter(({ to }) => to === i)));
  const firsts = departments.flatMap(({ again }, i) => (again === undefined ? [ids[suppliers.length + i]!] : []));
  const department = (place: PlaceRecipe): ModelPlace =>
    place.again === undefined || firsts.length === 0 || without.has('visits') ? worker(place) : visit(place, firsts[place.again % firsts.length]!);
  return {
    kedja: 1,
    suppliers: Object.fromEntries(suppliers.map((place, i) => [ids[i]!, worker(place)])),
    departments: Object.fromEntries(departments.map((place, i) => [ids[suppliers.length + i]!, { ...department(place), ...needs(suppliers.length + i) }])),
    customers: Object.fromEntries(recipe.customers.map((one, i) => [ids[workers.length + i]!, { ...promise(one), ...needs(workers.length + i) }])),
    links: [...joints.map((joint) => linkOf(joint, ids, shares.get(joint), without)), ...reworks(joints, ids, suppliers.length, workers.length)],
    causes: Object.fromEntries(recipe.causes.map((cause, i) => [`cause${i}`, causeOf(cause, ids.slice(0, workers.length))])),
  };
}

function worker({ time, queue, recoversIn, decoration }: PlaceRecipe): ModelPlace {
  return { time, ...given({ queue, 'recovers-in': recoversIn === undefined ? undefined : seconds(recoversIn) }), ...decoration };
}

/** A later visit, which has the department's time or its own. */
function visit({ time, queue, ownTime }: PlaceRecipe, first: string): ModelPlace {
  return { 'same-as': first, ...given({ queue, time: ownTime ? time : undefined }) };
}

function promise({ within, onTime }: CustomerRecipe): Pick<ModelCustomer, 'promise'> {
  return within === undefined ? {} : { promise: { within: seconds(within), ...given({ 'on-time': onTime }) } };
}

function causeOf({ time, chance, hits }: CauseRecipe, ids: readonly string[]): ModelCause {
  return { time, chance, hits: [...new Set(hits.map((hit) => ids[hit % ids.length]!))] };
}

function needsOf({ form, picks }: NeedsRecipe, joints: readonly Joint[]): { readonly needs?: ModelNeeds } {
  if (joints.length === 0 || form === 'all') return {};
  const quorum = (pick: number, most: number): Quorum => (['all', 'any'] as const)[pick] ?? 1 + (pick % most);
  if (form !== 'item') return { needs: form === 'any' ? 'any' : 1 + (picks[0]! % joints.length) };
  const items = [...new Set(joints.flatMap(({ link }) => link.item ?? []))];
  const quorums = items.map((item, i) => [item, quorum(picks[i]!, joints.filter(({ link }) => link.item === item).length)] as const);
  const named = quorums.filter((_, i) => picks[i]! < 8);
  return named.length === 0 ? {} : { needs: Object.fromEntries(named) };
}

/** A link's recipe with its two ends, as positions among suppliers, departments and customers. */
interface Joint {
  readonly from: number;
  readonly to: number;
  readonly link: LinkRecipe;
}

/** Always from an earlier place to a later one; one at least to each customer; of each item one between two places. */
function jointsOf({ suppliers, departments, customers, links }: Recipe): Joint[] {
  const workers = suppliers.length + departments.length;
  const chosen = links.map((link): Joint => {
    const from = link.from % workers;
    const first = Math.max(from + 1, suppliers.length);
    return { from, to: first + (link.to % (workers + customers.length - first)), link };
  });
  const missing = customers.map((_, i) => workers + i).filter((end) => chosen.every(({ to }) => to !== end));
  const all = [...chosen, ...missing.map((to): Joint => ({ from: workers - 1, to, link: { ...links[0]!, back: undefined } }))];
  return [...new Map(all.map((joint) => [`${joint.from} ${joint.to} ${joint.link.item}`, joint])).values()];
}

/** Shares out of every place that splits, which add up to 100 % unless there is a link without. */
function sharesOf(joints: readonly Joint[], workers: readonly PlaceRecipe[]): Map<Joint, string> {
  const shares = new Map<Joint, string>();
  for (const [giver] of [...workers.entries()].filter(([, { splits }]) => splits)) {
    const out = joints.filter(({ from }) => from === giver);
    const ways = out.filter(({ link }) => link.weight !== undefined);
    const total = ways.reduce((sum, { link }) => sum + link.weight!, out.length > ways.length ? 1 : 0);
    if (total === 0) continue;
    const tenths = ways.map(({ link }) => Math.floor((1000 * link.weight!) / total));
    if (out.length === ways.length) tenths[0]! += 1000 - tenths.reduce((sum, one) => sum + one, 0);
    for (const [i, way] of ways.entries()) shares.set(way, `${tenths[i]! / 10}%`);
  }
  return shares;
}

function linkOf({ from, to, link }: Joint, ids: readonly string[], share: string | undefined, without: Without): ModelLink {
  const { item, handover, every, agreed, decoration } = link;
  const stock = link.stock === undefined || without.has('stock') ? undefined : seconds(link.stock);
  return {
    from: ids[from]!, to: ids[to]!,
    ...given({ item, handover, stock, share, agreed, departs: every === undefined ? undefined : { every: seconds(every) } }),
    ...given({ right: decoration?.right, full: decoration?.full, delays: decoration?.delays }),
  };
}

/** Rework, from one department back to one that delivers straight to it, or to itself; of each at most once. */
function reworks(joints: readonly Joint[], ids: readonly string[], suppliers: number, workers: number): ModelLink[] {
  const back = joints.filter(({ from, to, link }) => link.back !== undefined && from >= suppliers && to < workers);
  const links = back.map(({ from, to, link }): ModelLink => ({ from: ids[to]!, to: ids[link.weight === undefined ? to : from]!, rework: link.back! }));
  return [...new Map(links.map((link) => [link.from, link])).values()];
}

/** An object without what is not there. */
function given<T extends object>(part: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
