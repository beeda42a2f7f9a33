import fc from 'fast-check';
import { anyModel, type Model, type ModelLink, type Wanted } from '../arbitraries.js';
import { type Draw, seeded } from '../seeded.js';
import { without } from './change-model.js';

/** Models in which much goes wrong: delays, failures, what notices them, and rework over several places, in one another too. */
export function livelyModel(wanted: Wanted = {}): fc.Arbitrary<Model> {
  return fc.tuple(anyModel(wanted), fc.nat()).map(([model, seed]) => enliven(model, seeded(seed)));
}

function enliven(model: Model, draw: Draw): Model {
  const workers = (places: Model['suppliers'], isDepartment: boolean): Model['suppliers'] =>
    Object.fromEntries(
      Object.entries(places).map(([id, place]) => [
        id,
        {
          ...place,
          ...trouble(draw),
          ...(isDepartment && draw(3) === 0 ? { finds: `${draw.from([0, 50, 95])}%` } : {}),
        },
      ]),
    );
  const links = model.links.map((link) => ({
    ...link,
    ...trouble(draw),
    ...(link.rework === undefined && draw(3) === 0 ? { recover: draw.from(['2s', '1s..5s', '0']) } : {}),
  }));
  return {
    ...model,
    suppliers: workers(model.suppliers, false),
    departments: workers(model.departments, true),
    links: [...links.map(withoutFailures), ...moreRework(model, draw)],
    causes: Object.fromEntries(
      Object.entries(model.causes).map(([id, cause]) => [id, { ...cause, chance: `${draw.from([1, 50, 100])}%` }]),
    ),
  };
}

function trouble(draw: Draw): Pick<ModelLink, 'right' | 'full' | 'delays'> {
  return {
    ...(draw(4) === 0 ? { right: `${draw.from([80, 90, 100])}%` } : {}),
    ...(draw(5) === 0 ? { full: `${draw.from([60, 90, 100])}%` } : {}),
    ...(draw(3) === 0 ? { delays: Array.from({ length: 1 + draw(2) }, () => delay(draw)) } : {}),
  };
}

function delay(draw: Draw): NonNullable<ModelLink['delays']>[number] {
  return {
    cause: draw.from(['breakdown', 'ice']),
    chance: `${draw.from([10, 40, 100])}%`,
    time: draw.from(['3s', '1s..9s', '0.5s']),
  };
}

/** A rework link fails neither way: it has no deliveries of its own. */
function withoutFailures(link: ModelLink): ModelLink {
  return link.rework === undefined ? link : without(link, 'right', 'full');
}

/** Rework from one department back to another that leads to it, over any way; not twice between the same two. */
function moreRework(model: Model, draw: Draw): ModelLink[] {
  const leadsTo = new Map<string, Set<string>>();
  const before = (id: string): Set<string> => {
    const known = leadsTo.get(id) ?? new Set([id]);
    leadsTo.set(id, known);
    if (known.size === 1)
      for (const { from, to, rework } of model.links)
        if (to === id && rework === undefined) for (const one of before(from)) known.add(one);
    return known;
  };
  const there = new Set(
    model.links.filter(({ rework }) => rework !== undefined).map(({ from, to }) => `${from} ${to}`),
  );
  const wrong = new Set(model.links.filter(({ rework }) => rework === 'wrong').map(({ from }) => from));
  return Array.from({ length: draw(4) }, (): ModelLink[] => {
    const from = Object.keys(model.departments)[draw(99) % Object.keys(model.departments).length];
    if (from === undefined) return [];
    const to = draw.from([...before(from)].filter((id) => id in model.departments));
    const rework = wrong.has(from) ? '15%' : draw.from(['15%', '10%', 'wrong']);
    if (there.has(`${from} ${to}`)) return [];
    there.add(`${from} ${to}`);
    if (rework === 'wrong') wrong.add(from);
    const extra: Partial<ModelLink>[] = [{}, { handover: '1s..2s' }, { delays: [delay(draw)] }];
    return [{ from, to, rework, ...draw.from(extra) }];
  }).flat();
}
