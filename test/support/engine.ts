import { assess } from '../../src/analysis/assess.js';
import { buildNetwork } from '../../src/graph/network.js';
import { buildPlan, type Plan } from '../../src/graph/plan.js';
import type { Assessment, CustomerFigures, DeliveryPath, Threat } from '../../src/model/assessment.js';
import type { Chain, Customer, Department, Link } from '../../src/model/chain.js';
import { type Model, read } from './arbitraries.js';

/** The plan of a chain without a circle. */
export function planOf(chain: Chain): Plan {
  const plan = buildPlan(buildNetwork(chain));
  if (plan === null) throw new Error('this chain goes in a circle');
  return plan;
}

/** What is found out about a chain, or about a model that is right: its text, or plain data. */
export function assessed(
  what: Chain | Model | string,
  options: Partial<Parameters<typeof assess>[1]> = {},
): Assessment {
  const chain = typeof what === 'object' && 'places' in what ? what : read(what);
  return assess(planOf(chain), { typical: 'median', customers: [], paths: 0, late: [], ...options });
}

/** The figures of one customer; of the only one where none is named. */
export function figuresOf({ customers }: Assessment, customer = customers[0]!.id): CustomerFigures {
  const figures = customers.find(({ id }) => id === customer);
  if (figures === undefined) throw new Error(`no figures of ${customer}`);
  return figures;
}

/** A threat by its id. */
export function threatOf({ threats }: CustomerFigures, id: string): Threat {
  const threat = threats.find((one) => one.id === id);
  if (threat === undefined) throw new Error(`${id} is no threat`);
  return threat;
}

/** The slack of a threat by its id, in hours. */
export function slackOf(figures: CustomerFigures, id: string): number {
  return threatOf(figures, id).slack / HOUR;
}

/** What a path leads over, its places only, from its first on. */
export function placesOf({ legs }: DeliveryPath): string {
  return legs
    .filter(({ kind }) => kind === 'place')
    .map(({ id }) => id)
    .join(' ');
}

export const HOUR = 3600;
export const DAY = 24 * HOUR;

const SEED = '{ kedja: 1, departments: { p: 1s }, customers: { end: 1s }, links: [p -> end] }';

/**
 * Departments p0, p1, … of so many seconds, plain links between them, and one customer behind the last. As it would be read
 * from a file; but a file of 100,000 places takes its time.
 */
export function plainChain(times: readonly number[], arcs: readonly (readonly [number, number])[], within = 0): Chain {
  const seed = read(SEED);
  const [department, customer] = seed.places as [Department, Customer];
  const [link] = seed.links as [Link];
  const departments = times.map((value, i): Department => ({
    ...department,
    id: `p${i}`,
    name: `p${i}`,
    time: { form: 'fixed', value },
  }));
  const links = arcs.map(([from, to]): Link => ({ ...link, from: `p${from}`, to: `p${to}` }));
  return {
    ...seed,
    places: [...departments, { ...customer, promise: { ...customer.promise!, within } }],
    links: [...links, { ...link, from: `p${times.length - 1}` }],
  };
}
