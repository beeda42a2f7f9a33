import { departmentOf, edgeCalled, visitsOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import { leadsTo } from '../graph/reach.js';
import type { Change, Late } from '../model/assessment.js';
import { upstream } from './deadlines.js';
import { stepsOfCause, tellPath } from './naming.js';
import { longestPaths } from './paths.js';
import { once } from './remember.js';
import { run as rerun, type Run } from './run.js';
import type { Situations, Stop } from './situations.js';
import { type Slack, slack } from './slack.js';
import type { Usual } from './usual.js';

/** What may be said to be late: a place and all its visits, a line, or the steps of a cause. */
export type Target =
  | { readonly kind: 'visits'; readonly steps: readonly number[] }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'cause'; readonly steps: readonly number[] };

/** What an id on the command line stands for; null where nothing that can be late is called so. */
export function targetOf(plan: Plan, id: string): Target | null {
  const { network } = plan;
  const node = network.nodeOf.get(id);
  if (node !== undefined) return placeTarget(plan, node);
  const edge = edgeCalled(network, id);
  if (edge !== -1) return plan.line[edge] === -1 ? null : { kind: 'line', line: plan.line[edge]! };
  const cause = network.chain.causes.find((one) => one.id === id);
  return cause === undefined ? null : { kind: 'cause', steps: stepsOfCause(plan, cause) };
}

function placeTarget(plan: Plan, node: number): Target | null {
  if (plan.network.places[node]!.type === 'customer') return null;
  const isMain = departmentOf(plan.network, node) === node;
  const visits = (isMain ? visitsOf(plan.network).get(node) : undefined) ?? [node];
  return { kind: 'visits', steps: visits.map((visit) => plan.step[visit]!) };
}

/** Where a customer feels that something is late: on a line, or at steps, each by as much. */
export type Felt = { readonly line: number } | { readonly steps: readonly number[] };

/** What is late, in the run in which it is felt: the customer's own, or the likeliest that takes in all of it. */
export interface LateRun {
  readonly run: Run;
  /** In the order of what is late; null where it leads to the customer by no way at all. */
  readonly felt: readonly (Felt | null)[];
}

/**
 * Finds where a customer feels what is late. Of a department visited several times it is the visit that can absorb least, of
 * those that the run takes in, as its slack is counted.
 */
export function feelLate(
  made: Situations,
  own: Run,
  end: number,
  within: number | null,
  late: readonly Late[],
): LateRun {
  const reach = leadsTo(made.plan, end);
  const leads = (step: number): boolean => reach[step] !== -1;
  const targets = late.map(({ id }) => leading(targetOf(made.plan, id), made.plan, leads));
  const run = runThrough(
    made,
    own,
    targets.filter((target) => target !== null),
    end,
  );
  const figures = once(() => slack(run, end, within ?? run.finish[end]!));
  return { run, felt: targets.map((target) => (target === null ? null : feltAt(target, figures))) };
}

/** A target without the steps that lead elsewhere; null where nothing is left. */
function leading(target: Target | null, { receiver }: Plan, leads: (step: number) => boolean): Target | null {
  if (target?.kind === 'line') return leads(receiver[target.line]!) ? target : null;
  const steps = target?.steps.filter(leads) ?? [];
  return target === null || steps.length === 0 ? null : { ...target, steps };
}

function feltAt(target: Target, figures: () => Slack): Felt {
  if (target.kind !== 'visits' || target.steps.length === 1) return target;
  const taken = target.steps.filter((step) => figures().upstream.step[step] === 1);
  const [first, ...others] = taken.length > 0 ? taken : target.steps;
  return {
    steps: [others.reduce((least, step) => (figures().step(step) < figures().step(least) ? step : least), first!)],
  };
}

type Effect = Omit<Change, 'id' | 'name' | 'within'>;

/** What happens to a customer when things are late: the same run with that much more time there. Unknown ids are left out. */
export function change(
  made: Situations,
  own: Run,
  end: number,
  within: number | null,
  late: readonly Late[],
  k: number,
): Effect {
  const { plan } = made;
  const { run, felt } = feelLate(made, own, end, within, late);
  const usual = delayed(made.usual, late, felt);
  const after = rerun(plan, usual, run.routes);
  const told = longestPaths(after, end, Math.max(1, k)).map((path) => tellPath(plan, usual.stock, path));
  const [leadBefore, leadAfter] = [run.start[end]!, after.start[end]!];
  const idsWhere = (is: (felt: Felt | null) => boolean): string[] =>
    late.filter((_, i) => is(felt[i]!)).map(({ id }) => id);
  return {
    before: leadBefore,
    after: leadAfter,
    difference: leadAfter - leadBefore,
    slackAfter: within === null ? null : within - leadAfter,
    lateBefore: within === null ? null : Math.max(0, leadBefore - within),
    lateAfter: within === null ? null : Math.max(0, leadAfter - within),
    path: told[0]!,
    paths: k > 0 ? told : [],
    usual: run === made.run,
    untouchedBy: idsWhere((one) => one === null),
    odds: null,
    onAnotherWay: idsWhere((one) => one !== null && !isPartOf(run, one, end)),
  };
}

/** The run itself where all that is late is part of it; else the likeliest run that takes it in. */
function runThrough(made: Situations, run: Run, late: readonly Felt[], end: number): Run {
  if (late.every((felt) => isPartOf(run, felt, end))) return run;
  const above = upstream(run, end).step;
  const stops = late.map((felt): Stop =>
    'line' in felt
      ? { line: felt.line }
      : { step: felt.steps.find((step) => above[step] === 1) ?? made.likeliest(felt.steps, end) },
  );
  return made.through(stops, end);
}

/** True where something lies on the way that a run takes to the customer. */
function isPartOf(run: Run, felt: Felt, end: number): boolean {
  const above = upstream(run, end).step;
  return 'line' in felt
    ? run.routes.taken[felt.line] === 1 && above[run.plan.receiver[felt.line]!] === 1
    : felt.steps.some((step) => above[step] === 1);
}

/** The usual times with some of them later. */
export function delayed(usual: Usual, late: readonly Late[], all: readonly (Felt | null)[]): Usual {
  const own = usual.own.slice();
  const lag = usual.lag.slice();
  for (const [i, felt] of all.entries()) {
    if (felt === null) continue;
    if ('line' in felt) lag[felt.line]! += late[i]!.seconds;
    else for (const step of felt.steps) own[step]! += late[i]!.seconds;
  }
  return { ...usual, own, lag };
}
