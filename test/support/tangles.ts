/** Models of about ten thousand links whose shape is the worst for some way of computing. */
interface Tangle {
  readonly kedja: 1;
  readonly departments: Readonly<Record<string, object>>;
  readonly customers: Readonly<Record<string, object>>;
  readonly links: readonly (string | object)[];
  readonly causes?: Readonly<Record<string, object>>;
}

type Needs = 'all' | 'any' | number;

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const department = (i: number, needs: Needs = 'all'): object => ({
  time: `${1 + ((i * 7919) % 97)}min`,
  ...(needs === 'all' ? {} : { needs }),
});
const departments = (names: readonly string[], needs: (i: number) => Needs = () => 'all'): Record<string, object> =>
  Object.fromEntries(names.map((name, i) => [name, department(i, needs(i))]));
const CUSTOMER = { c: { promise: '100h' } };

/** Layers of which every place delivers to every one of the next. */
function layers(count: number, width: number, needs: (layer: number) => Needs): Tangle {
  const rows = Array.from({ length: count }, (_, layer) => ids(`l${layer}-`, width));
  const between = rows.slice(1).flatMap((row, i) => row.flatMap((to) => rows[i]!.map((from) => ({ from, to }))));
  const ends = rows.at(-1)!.map((from) => ({ from, to: 'c' }));
  return {
    kedja: 1,
    departments: Object.assign(
      {},
      ...rows.map((row, layer) => departments(row, () => (layer === 0 ? 'all' : needs(layer)))),
    ) as Record<string, object>,
    customers: CUSTOMER,
    links: [...between, ...ends],
  };
}

/** One after the other, each also delivering to the one after the next, so that there are more paths than anyone could count. */
function ladder(length: number, needs: Needs): Tangle {
  const names = ids('p', length);
  const steps = names.slice(1).map((to, i) => ({ from: names[i], to, handover: `${1 + (i % 7)}s` }));
  const skips = names.slice(2).map((to, i) => ({ from: names[i], to, handover: `${1 + (i % 11)}s` }));
  return {
    kedja: 1,
    departments: departments(names, (i) => (i < 2 ? 'all' : needs)),
    customers: CUSTOMER,
    links: [...steps, ...skips, { from: names.at(-1), to: 'c' }],
  };
}

/** Many that deliver to one, which waits for some of them. */
function into(count: number, needs: Needs): Tangle {
  const names = ids('p', count);
  return {
    kedja: 1,
    departments: { ...departments(names), hub: department(1, needs) },
    customers: CUSTOMER,
    links: [...names.map((from) => ({ from, to: 'hub' })), 'hub -> c'],
  };
}

/** One that delivers to many, and they to one that waits for some of them. */
function through(count: number, needs: Needs): Tangle {
  const { departments: makers, links, ...rest } = into(count, needs);
  return {
    ...rest,
    departments: { source: department(3), ...makers },
    links: [...ids('p', count).map((to) => ({ from: 'source', to })), ...links],
  };
}

/** Pairs of which the first that is ready will do, again and again. */
function races(count: number): Tangle {
  const names = [...ids('a', count), ...ids('b', count), ...ids('join', count)];
  const links = Array.from({ length: count }, (_, i) => [
    ...(i === 0
      ? []
      : [
          { from: `join${i - 1}`, to: `a${i}` },
          { from: `join${i - 1}`, to: `b${i}` },
        ]),
    { from: `a${i}`, to: `join${i}` },
    { from: `b${i}`, to: `join${i}` },
  ]).flat();
  return {
    kedja: 1,
    departments: departments(names, (i) => (i >= 2 * count ? 'any' : 'all')),
    customers: CUSTOMER,
    links: [...links, { from: `join${count - 1}`, to: 'c' }],
  };
}

function ring(length: number): Tangle {
  const names = ids('p', length);
  return {
    kedja: 1,
    departments: departments(names),
    customers: CUSTOMER,
    links: [...names.map((from, i) => ({ from, to: names[(i + 1) % length] })), { from: names[0], to: 'c' }],
  };
}

function chain(length: number): Tangle {
  const names = ids('p', length);
  return { kedja: 1, departments: departments(names), customers: CUSTOMER, links: [[...names, 'c'].join(' -> ')] };
}

/** A chain that sends work back from everywhere. */
function reworks(length: number): Tangle {
  const { links, ...rest } = chain(length);
  return {
    ...rest,
    links: [...links, ...ids('p', length).map((from, i) => ({ from, to: `p${Math.max(0, i - 50)}`, rework: '5%' }))],
  };
}

/** A chain that goes through one department again and again. */
function visits(count: number): Tangle {
  const names = ids('p', count);
  const again = names.map((_, i) => [`v${i}`, i === 0 ? { time: '1min' } : { 'same-as': 'v0' }] as const);
  const flow = names.flatMap((name, i) => [name, `v${i}`]);
  return {
    kedja: 1,
    departments: { ...departments(names), ...Object.fromEntries(again) },
    customers: CUSTOMER,
    links: [[...flow, 'c'].join(' -> ')],
  };
}

/** Many customers at the end of one chain. */
function customers(count: number, length: number): Tangle {
  const { departments: places, links } = ladder(length, 'all');
  const ends = ids('c', count);
  return {
    kedja: 1,
    departments: places,
    customers: Object.fromEntries(ends.map((id) => [id, { promise: '100h' }])),
    links: [...links.slice(0, -1), ...ends.map((to, i) => ({ from: `p${length - 1 - (i % 10)}`, to }))],
  };
}

/** Causes that hit half a chain each. */
function causes(length: number, count: number): Tangle {
  const names = ids('p', length);
  const all = ids('cause', count).map(
    (id, i) =>
      [id, { chance: '1%', time: '1h', hits: names.filter((_, at) => (at + i) % 2 === 0).slice(0, 1000) }] as const,
  );
  return { ...ladder(length, 'any'), causes: Object.fromEntries(all) };
}

/** So many ways that each order takes one of. */
function splits(count: number): Tangle {
  const { links, ...rest } = through(count, 'all');
  const shared = links.map((link, i) => (i < count ? { ...(link as object), share: 1 / count } : link));
  return { ...rest, links: shared };
}

/** Each by its name, and whether it has figures. */
export const TANGLES: readonly (readonly [name: string, make: () => Tangle, isSound: boolean])[] = [
  ['two complete layers', () => layers(3, 70, () => 'all'), true],
  ['twelve complete layers', () => layers(12, 30, () => 'all'), true],
  ['twelve complete layers, first come', () => layers(12, 30, () => 'any'), true],
  ['twelve complete layers, half of each', () => layers(12, 30, () => 15), true],
  [
    'twelve complete layers, all and any in turn',
    () => layers(12, 30, (layer) => (layer % 2 === 0 ? 'any' : 'all')),
    true,
  ],
  ['three wide layers, first come', () => layers(3, 70, () => 'any'), true],
  ['a ladder', () => ladder(5000, 'all'), true],
  ['a ladder, first come', () => ladder(5000, 'any'), true],
  ['5,000 of which one is enough', () => into(5000, 'any'), true],
  ['5,000 of which half are enough', () => into(5000, 2500), true],
  ['5,000 of which all but one are enough', () => into(5000, 4999), true],
  ['10,000 of which half are enough', () => into(10_000, 5000), true],
  ['from one to 5,000, of which one is enough', () => through(5000, 'any'), true],
  ['from one to 5,000, of which half are enough', () => through(5000, 2500), true],
  ['2,500 races in a row', () => races(2500), true],
  ['a ring', () => ring(10_000), false],
  ['a chain', () => chain(10_000), true],
  ['rework everywhere', () => reworks(5000), true],
  ['5,000 visits by one department', () => visits(5000), true],
  ['ten customers', () => customers(10, 4990), true],
  ['200 causes of a thousand places each', () => causes(4900, 200), true],
  ['3,000 ways of which one is taken', () => splits(3000), true],
];
