import { departmentOf, visitsOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import { leadsTo } from '../graph/reach.js';
import type { Assessment, AssessOptions, Change, CustomerFigures, Named, TypicalRun } from '../model/assessment.js';
import type { Customer, Pledge } from '../model/chain.js';
import { TOLERANCE } from '../model/duration.js';
import { type AskInside, inside } from './inside.js';
import { change } from './late.js';
import { linkFigures, named, tellPath } from './naming.js';
import { longestPaths } from './paths.js';
import type { Run } from './run.js';
import { type Situations, runTo, situations } from './situations.js';
import { threats } from './threats.js';

/** Which upstream places and links threaten each external customer, how much each can absorb, and along which path. */
export function assess(plan: Plan, options: AssessOptions): Assessment {
  const made = situations(plan, options.typical);
  const { chain } = plan.network;
  const askInside = inside(made);
  const ends = [...plan.network.places.entries()]
    .filter(
      ([, place]) =>
        place.type === 'customer' && (options.customers.length === 0 || options.customers.includes(place.id)),
    )
    .map(([node]) => plan.step[node]!);
  return {
    chain: {
      name: chain.name,
      places: plan.network.places.length,
      links: plan.network.links.length,
      unit: chain.unit,
      calendar: chain.calendar,
      usesDays: chain.usesDays,
      hasDepartures: plan.every.some((every) => every > 0),
    },
    typical: options.typical,
    settings: [],
    customers: ends.map((end) => customerFigures(made, end, options, askInside)),
    links: linkFigures(plan),
    late: options.late.map(({ id, seconds }) => ({ id, name: nameOf(plan, id), seconds })),
    changes: options.late.length === 0 ? [] : ends.map((end) => changeOf(made, end, options)),
    partial: false,
    odds: null,
    fixFirst: [],
  };
}

/** What people call a place, link or cause; a link by its two ends. */
function nameOf({ network }: Plan, id: string): string {
  const nameAt = (place: string): string => network.places[network.nodeOf.get(place) ?? -1]?.name ?? place;
  const cause = network.nodeOf.has(id) ? undefined : network.chain.causes.find((one) => one.id === id);
  const name = cause?.name ?? id.split(':').slice(0, 2).map(nameAt).join(' → ');
  const node = network.nodeOf.get(id);
  const isVisit = node !== undefined && [...visitsOf(network).values()].some((visits) => visits.includes(node));
  return isVisit ? `${name} (${id})` : name;
}

function customerFigures(
  made: Situations,
  end: number,
  { paths, threats: isAsked }: AssessOptions,
  askInside: AskInside,
): CustomerFigures {
  const { plan } = made;
  const customer = customerAt(plan, end);
  const missing = unknownTimes(made, end);
  const run = missing.length > 0 ? null : runTo(made, end);
  const within = customer.promise?.within ?? null;
  const typical = run === null ? null : typicalRun(made, run, end, within, paths);
  return {
    ...named(plan, plan.node[end]!),
    kind: customer.kind,
    serves: customer.serves,
    segment: customer.segment,
    weight: customer.weight,
    promise: customer.promise,
    holds: typical === null ? null : holds(customer.promise, typical),
    missing,
    typical,
    threats: run === null || within === null || isAsked === false ? [] : threats(made, run, end, within),
    before: null,
    odds: null,
    inside: askInside(end, customer.promise),
  };
}

function customerAt(plan: Plan, end: number): Customer {
  return plan.network.places[plan.node[end]!] as Customer;
}

/** Every place that leads to a customer and whose time the file does not say; of several visits the department, which they take it from. */
function unknownTimes(made: Situations, end: number): Named[] {
  const { plan, usual } = made;
  const reach = leadsTo(plan, end);
  const steps = [...reach.keys()].filter((step) => reach[step] !== -1 && Number.isNaN(usual.own[step]));
  const departments = new Set(steps.map((step) => departmentOf(plan.network, plan.node[step]!)));
  return [...departments].map((node) => named(plan, node));
}

function typicalRun(made: Situations, run: Run, end: number, within: number | null, k: number): TypicalRun {
  const leadTime = run.start[end]!;
  const told = longestPaths(run, end, Math.max(1, k)).map((path) => tellPath(made.plan, made.usual.stock, path));
  return {
    leadTime,
    slack: within === null ? null : within - leadTime,
    usual: run === made.run,
    path: told[0]!,
    paths: k > 0 ? told : [],
  };
}

/** The typical run decides only where no share was promised; but what it can't hold, nothing can. */
export function holds(promise: Pledge | null, { slack }: Pick<TypicalRun, 'slack'>): boolean | null {
  if (promise === null || slack === null) return null;
  if (slack < -TOLERANCE) return false;
  return promise.onTime === null && promise.full === null && promise.right === null ? true : null;
}

function changeOf(made: Situations, end: number, { late, paths }: AssessOptions): Change {
  const { plan } = made;
  const within = customerAt(plan, end).promise?.within ?? null;
  const run = unknownTimes(made, end).length > 0 ? null : runTo(made, end);
  return {
    ...named(plan, plan.node[end]!),
    within,
    ...(run === null ? UNKNOWN : change(made, run, end, within, late, paths)),
  };
}

const UNKNOWN: Omit<Change, 'id' | 'name' | 'within'> = {
  before: null,
  after: null,
  difference: null,
  slackAfter: null,
  lateBefore: null,
  lateAfter: null,
  path: null,
  paths: [],
  usual: null,
  untouchedBy: [],
  odds: null,
  onAnotherWay: [],
};
