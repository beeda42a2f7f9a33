import { buildNetwork, linkId } from '../graph/network.js';
import { buildPlan, type Plan } from '../graph/plan.js';
import { customers, leadsTo } from '../graph/reach.js';
import { median } from '../model/distribution.js';
import type { StreamStep, StreamSums, ValueStream } from '../model/value-stream.js';
import { assess } from './assess.js';
import { rolled } from './inside-shares.js';
import { waysTo } from './inside-ways.js';
import { named } from './naming.js';
import { loopsOf } from './odds/loops.js';
import { longestPaths, type PathTo } from './paths.js';
import { once } from './remember.js';
import { sharesOf } from './routes.js';
import { run as runOf } from './run.js';
import { runTo, type Situations, situations } from './situations.js';

/** Where the time of each external customer's order goes, and how much of it is work. */
export function valueStreams(plan: Plan): ValueStream[] {
  const made = situations(plan, 'median', unknownAsLittle);
  const rights = rightTo(plan);
  const figures = assess(plan, { typical: 'median', customers: [], paths: 0, late: [], threats: false }).customers;
  return customers(plan.network).map((node, i): ValueStream => {
    const end = plan.step[node]!;
    const run = runTo(made, end);
    const { missing } = figures[i]!;
    const path = longestPaths(run, end, 1)[0]!;
    const steps = stepsOf(made, path);
    return {
      ...named(plan, node),
      missing,
      usual: run === made.run,
      steps,
      sums: missing.length > 0 ? null : sumsOf(steps, run.start[end]!),
      right: rights(end),
    };
  });
}

/** In seconds: next to nothing, but enough for a path to lead over a place whose time is not known. */
const LITTLE = 1;

function unknownAsLittle(usual: Situations['usual']): Situations['usual'] {
  return { ...usual, own: usual.own.map((seconds) => (Number.isNaN(seconds) ? LITTLE : seconds)) };
}

function stepsOf({ plan, usual }: Situations, { legs }: PathTo): StreamStep[] {
  return legs.flatMap(({ kind, at }, i): StreamStep[] => {
    if (kind === 'line') return [];
    const line = legs[i - 1]?.at ?? null;
    const place = plan.place[at]!;
    const isCustomer = place.type === 'customer';
    const isKnown = !isCustomer && place.time !== null;
    const queue = isCustomer || place.queue === null ? 0 : median(place.queue);
    return [
      {
        ...named(plan, plan.node[at]!),
        delivery:
          line === null
            ? null
            : {
                link: linkId(plan.network, plan.edge[line]!),
                item: plan.network.links[plan.edge[line]!]!.item,
                departure: usual.wait[line]!,
                handover: usual.handover[line]!,
                stock: usual.stock[line]!,
              },
        isCustomer,
        queue: isKnown || isCustomer ? queue : null,
        process: isKnown ? usual.own[at]! - queue : null,
        right: isCustomer ? null : place.right,
      },
    ];
  });
}

function sumsOf(steps: readonly StreamStep[], leadTime: number): StreamSums {
  const sum = (of: (step: StreamStep) => number | undefined | null): number =>
    steps.reduce((all, step) => all + (of(step) ?? 0), 0);
  const process = sum((step) => step.process);
  const queue = sum((step) => step.queue);
  const handover = sum(({ delivery }) => delivery?.handover);
  const departure = sum(({ delivery }) => delivery?.departure);
  const stock = sum(({ delivery }) => delivery?.stock);
  const all = process + queue + handover + departure;
  return { process, queue, handover, departure, stock, leadTime, working: all > 0 ? process / all : null };
}

/** The rolled right of each customer by what the model says happens, whatever was agreed; null where it says nothing. */
function rightTo({ network }: Plan): (end: number) => number | null {
  const { chain } = network;
  const links = chain.links.map((link) => ({ ...link, agreed: null, offers: null }));
  const plan = buildPlan(buildNetwork({ ...chain, links }))!;
  const made = situations(plan, 'median');
  const shares = sharesOf(plan);
  const loops = once(() => loopsOf(plan));
  return (end) => {
    const reach = leadsTo(plan, end);
    if (!saysRight(plan, reach)) return null;
    const ways = waysTo(plan, shares, reach, end)?.map(({ routes, chance }) => ({
      run: runOf(plan, made.usual, routes),
      chance,
    }));
    return rolled(ways ?? [{ run: runTo(made, end), chance: 1 }], end, 'right', loops).share;
  };
}

/** True where anything upstream is said to be right so or so often. */
function saysRight({ place, receiver, edge, network }: Plan, reach: Int32Array): boolean {
  return (
    place.some((one, step) => reach[step] !== -1 && one.type !== 'customer' && one.right !== null) ||
    [...edge.keys()].some((line) => reach[receiver[line]!] !== -1 && network.links[edge[line]!]!.right !== null)
  );
}
