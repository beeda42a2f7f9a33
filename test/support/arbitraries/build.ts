import type { Model, ModelCause, ModelCustomer, ModelLink, ModelNeeds, ModelPlace, Quorum } from './model.js';
import {
  type CauseRecipe,
  type CustomerRecipe,
  type LinkRecipe,
  type NeedsRecipe,
  type PlaceRecipe,
  type Recipe,
  seconds,
} from './recipe.js';

/** What may be left out of a model; `partial`: places that do not wait for all. */
export type Feature = 'partial' | 'shares' | 'visits' | 'stock';
type Without = ReadonlySet<Feature>;

/** Makes a right model of a recipe: whatever numbers stand in it, they stand for something that is there. */
export function build(recipe: Recipe, without: Without): Model {
  const { suppliers, departments } = recipe;
  const workers = [...suppliers, ...departments];
  const all = [...workers, ...recipe.customers];
  const ids = all.map((place, i) => place.initial + String(i).padStart(3, '0'));
  const joints = jointsOf(recipe);
  const shares = without.has('shares') ? new Map<Joint, string>() : sharesOf(joints, workers);
  const needs = (i: number): { readonly needs?: ModelNeeds } =>
    without.has('partial')
      ? {}
      : needsOf(
          all[i]!.needs,
          joints.filter(({ to }) => to === i),
        );
  const firsts = departments.flatMap(({ again }, i) => (again === undefined ? [ids[suppliers.length + i]!] : []));
  const department = (place: PlaceRecipe): ModelPlace =>
    place.again === undefined || firsts.length === 0 || without.has('visits')
      ? worker(place)
      : visit(place, firsts[place.again % firsts.length]!);
  return {
    kedja: 1,
    suppliers: Object.fromEntries(suppliers.map((place, i) => [ids[i]!, worker(place)])),
    departments: Object.fromEntries(
      departments.map((place, i) => [
        ids[suppliers.length + i]!,
        { ...department(place), ...needs(suppliers.length + i) },
      ]),
    ),
    customers: Object.fromEntries(
      recipe.customers.map((one, i) => [ids[workers.length + i]!, { ...promise(one), ...needs(workers.length + i) }]),
    ),
    links: [
      ...joints.map((joint) => linkOf(joint, ids, shares.get(joint), without)),
      ...reworks(joints, ids, suppliers.length, workers.length),
    ],
    causes: Object.fromEntries(
      recipe.causes.map((cause, i) => [`cause${i}`, causeOf(cause, ids.slice(0, workers.length))]),
    ),
  };
}

function worker({ time, queue, recoversIn, decoration }: PlaceRecipe): ModelPlace {
  return {
    time,
    ...given({ queue, 'recovers-in': recoversIn === undefined ? undefined : seconds(recoversIn) }),
    ...decoration,
  };
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
  const quorums = items.map(
    (item, i) => [item, quorum(picks[i]!, joints.filter(({ link }) => link.item === item).length)] as const,
  );
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
  const all = [
    ...chosen,
    ...missing.map((to): Joint => ({ from: workers - 1, to, link: { ...links[0]!, back: undefined } })),
  ];
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

function linkOf(
  { from, to, link }: Joint,
  ids: readonly string[],
  share: string | undefined,
  without: Without,
): ModelLink {
  const { item, handover, every, agreed, decoration } = link;
  const stock = link.stock === undefined || without.has('stock') ? undefined : seconds(link.stock);
  return {
    from: ids[from]!,
    to: ids[to]!,
    ...given({
      item,
      handover,
      stock,
      share,
      agreed,
      departs: every === undefined ? undefined : { every: seconds(every) },
    }),
    ...given({ right: decoration?.right, full: decoration?.full, delays: decoration?.delays }),
  };
}

/** Rework, from one department back to one that delivers straight to it, or to itself; of each at most once. */
function reworks(joints: readonly Joint[], ids: readonly string[], suppliers: number, workers: number): ModelLink[] {
  const back = joints.filter(({ from, to, link }) => link.back !== undefined && from >= suppliers && to < workers);
  const links = back.map(({ from, to, link }): ModelLink => ({
    from: ids[to]!,
    to: ids[link.weight === undefined ? to : from]!,
    rework: link.back!,
  }));
  return [...new Map(links.map((link) => [link.from, link])).values()];
}

/** An object without what is not there. */
function given<T extends object>(part: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
