import { departmentOf, linkId, visitsOf } from '../graph/network.js';
import { leadsTo } from '../graph/reach.js';
import type { Threat } from '../model/assessment.js';
import type { Link, Place } from '../model/chain.js';
import { TOLERANCE } from '../model/duration.js';
import { withDetails } from './details.js';
import { type Measure, measure } from './measured.js';
import { linkEnds, named, placeKind, stepsOfCause } from './naming.js';
import { ranked } from './ranked.js';
import type { Run } from './run.js';
import type { Situations } from './situations.js';
import type { Slack } from './slack.js';

/** Everything upstream of a customer, what can absorb least first; ties by id. */
export function threats(situations: Situations, usual: Run, end: number, within: number): Threat[] {
  const reach = leadsTo(situations.plan, end);
  const context: Context = { situations, reach, measured: measure(situations, usual, end, within) };
  const found = [...placeThreats(context), ...lineThreats(context), ...causeThreats(context)];
  return ranked(withDetails(situations.plan, reach, found));
}

interface Context {
  readonly situations: Situations;
  /** Links from each step to the customer by any way; -1 where none leads there. */
  readonly reach: Int32Array;
  readonly measured: Measure;
}

function* placeThreats(context: Context): Generator<Threat> {
  const { plan } = context.situations;
  const visits = visitsOf(plan.network);
  for (const [node, place] of plan.network.places.entries()) {
    if (place.type === 'customer' || departmentOf(plan.network, node) !== node) continue;
    const all = visits.get(node) ?? [node];
    const leading = all
      .filter((visit) => context.reach[plan.step[visit]!] !== -1)
      .map((visit) => visitAt(context, plan.step[visit]!));
    if (leading.length === 0) continue;
    const worst = leading.reduce((least, one) => (compare(one.slack, least.slack) < 0 ? one : least));
    yield {
      id: place.id,
      name: place.name,
      kind: placeKind(place),
      link: null,
      visits: all.length > 1 ? all.map((visit) => plan.network.places[visit]!.id) : [],
      hits: [],
      distance: Math.min(...leading.map(({ distance }) => distance)),
      own: worst.own,
      wait: worst.wait,
      isPlain: false,
      ready: worst.ready,
      needed: worst.needed,
      slack: worst.slack,
      neededFaster: worst.figures.neededFaster({ steps: all.map((visit) => plan.step[visit]!) }),
      ...standingStill(leading),
      usual: worst.usual,
      details: [],
      rank: 0,
      odds: null,
    };
  }
}

interface Visit extends Pick<
  Threat,
  'distance' | 'own' | 'wait' | 'ready' | 'needed' | 'slack' | 'recoversIn' | 'usual'
> {
  /** The slack of the run that it is measured in. */
  readonly figures: Slack;
}

/** How long the visit stands still that this hurts most, and whether that is longer than it can absorb. */
function standingStill(visits: readonly Visit[]): Pick<Threat, 'recoversIn' | 'exposed'> {
  const [worst] = visits
    .flatMap(({ recoversIn: down, slack: seconds }) => (down === null ? [] : { down, beyond: down - seconds }))
    .sort((a, b) => (a.beyond === b.beyond ? 0 : b.beyond - a.beyond));
  return { recoversIn: worst?.down ?? null, exposed: worst !== undefined && worst.beyond > TOLERANCE };
}

function recoversIn(place: Place): number | null {
  return place.type === 'customer' ? null : place.recoversIn;
}

function visitAt({ situations, reach, measured }: Context, step: number): Visit {
  const { run, slack: figures, usual } = measured.step(step);
  const ready = run.finish[step]!;
  const seconds = figures.step(step);
  return {
    distance: reach[step]!,
    own: situations.usual.own[step]!,
    wait: 0,
    ready,
    needed: ready + seconds,
    slack: seconds,
    recoversIn: recoversIn(situations.plan.place[step]!),
    usual,
    figures,
  };
}

function* lineThreats({ situations, reach, measured }: Context): Generator<Threat> {
  const { plan } = situations;
  for (const [line, edge] of plan.edge.entries()) {
    const after = reach[plan.receiver[line]!]!;
    if (after === -1) continue;
    const { run, slack: figures, usual } = measured.line(line);
    const ready = run.raw[line]! + situations.usual.stock[line]!;
    const seconds = figures.line(line);
    const link = linkEnds(plan, edge);
    yield {
      id: linkId(plan.network, edge),
      name: `${link.from.name} → ${link.to.name}`,
      kind: 'link',
      link,
      visits: [],
      hits: [],
      distance: after,
      own: situations.usual.handover[line]!,
      wait: situations.usual.wait[line]!,
      isPlain: isPlain(plan.network.links[edge]!),
      ready,
      needed: ready + seconds,
      slack: seconds,
      neededFaster: figures.neededFaster({ line }),
      recoversIn: null,
      exposed: false,
      usual,
      details: [],
      rank: 0,
      odds: null,
    };
  }
}

function* causeThreats({ situations, reach, measured }: Context): Generator<Threat> {
  const { plan } = situations;
  for (const cause of plan.network.chain.causes) {
    const steps = stepsOfCause(plan, cause).filter((step) => reach[step] !== -1);
    if (steps.length === 0) continue;
    const { slack: figures, usual } = measured.together(steps);
    yield {
      id: cause.id,
      name: cause.name,
      kind: 'cause',
      link: null,
      visits: [],
      hits: cause.hits.map((id) => named(plan, plan.network.nodeOf.get(id)!)),
      distance: Math.min(...steps.map((step) => reach[step]!)),
      own: null,
      wait: 0,
      isPlain: false,
      ready: null,
      needed: null,
      slack: figures.together(steps),
      neededFaster: null,
      recoversIn: null,
      exposed: false,
      usual,
      details: [],
      rank: 0,
      odds: null,
    };
  }
}

function isPlain({ handover, delays, every, recover }: Link): boolean {
  return handover === null && delays.length === 0 && every === null && recover === null;
}

/** Figures that differ by less than a microsecond are the same. */
function compare(a: number, b: number): number {
  const [x, y] = [Math.round(a / TOLERANCE), Math.round(b / TOLERANCE)];
  return x === y ? 0 : x - y;
}
