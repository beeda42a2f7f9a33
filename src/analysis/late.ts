import { departmentOf, edgeCalled, visitsOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import { leadsTo } from '../graph/reach.js';
import type { Change, Late } from '../model/assessment.js';
import { upstream } from './deadlines.js';
import { stepsOfCause, tellPath } from './naming.js';
import { longestPaths } from './paths.js';
import { run as rerun, type Run } from './run.js';
import type { Situations, Stop } from './situations.js';
import { slack } from './slack.js';
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

type Effect = Omit<Change, 'id' | 'name' | 'within'>;

/** What happens to a customer when things are late: the same run with that much more time there. Unknown ids are left out. */
export function change(
  made: Situations,
  run: Run,
  end: number,
  within: number | null,
  late: readonly Late[],
  k: number,
): Effect {
  const { plan } = made;
  const reach = leadsTo(plan, end);
  const targets = late.map(({ id, seconds }) => ({ id, seconds, target: targetOf(plan, id) }));
  const touching = targets.filter(
    ({ target }) => target !== null && entries(plan, target).some((step) => reach[step] !== -1),
  );
  const base = runThrough(
    made,
    run,
    touching.map(({ target }) => target!),
    end,
    reach,
  );
  const usual = touching.reduce(
    (times, { target, seconds }) => delayed(base, times, target!, seconds, end, within),
    made.usual,
  );
  const after = rerun(plan, usual, base.routes);
  const told = longestPaths(after, end, Math.max(1, k)).map((path) => tellPath(plan, usual.stock, path));
  const [leadBefore, leadAfter] = [base.start[end]!, after.start[end]!];
  return {
    before: leadBefore,
    after: leadAfter,
    difference: leadAfter - leadBefore,
    slackAfter: within === null ? null : within - leadAfter,
    lateBefore: within === null ? null : Math.max(0, leadBefore - within),
    lateAfter: within === null ? null : Math.max(0, leadAfter - within),
    path: told[0]!,
    paths: k > 0 ? told : [],
    usual: base === made.run,
    untouchedBy: targets.filter((one) => !touching.includes(one)).map(({ id }) => id),
    odds: null,
    onAnotherWay: touching.filter(({ target }) => !isPartOf(base, target!, end)).map(({ id }) => id),
  };
}

/** The steps that a target's delay comes out of. */
function entries(plan: Plan, target: Target): readonly number[] {
  return target.kind === 'line' ? [plan.receiver[target.line]!] : target.steps;
}

/** The run itself where all targets are part of it; else the likeliest run that takes them in. */
function runThrough(made: Situations, run: Run, targets: readonly Target[], end: number, reach: Int32Array): Run {
  if (targets.every((target) => isPartOf(run, target, end))) return run;
  const above = upstream(run, end).step;
  const stops = targets.map((target): Stop => {
    if (target.kind === 'line') return { line: target.line };
    const usual = target.steps.find((step) => above[step] === 1);
    return {
      step:
        usual ??
        made.likeliest(
          target.steps.filter((step) => reach[step] !== -1),
          end,
        ),
    };
  });
  return made.through(stops, end);
}

/** True where a target lies on the way that a run takes to the customer. */
function isPartOf(run: Run, target: Target, end: number): boolean {
  const above = upstream(run, end).step;
  return target.kind === 'line'
    ? run.routes.taken[target.line] === 1 && above[run.plan.receiver[target.line]!] === 1
    : target.steps.some((step) => above[step] === 1);
}

/**
 * The usual times with something later. Of a department visited several times, the visit that can absorb least for this
 * customer is the late one, as its slack is counted.
 */
function delayed(run: Run, usual: Usual, target: Target, seconds: number, end: number, within: number | null): Usual {
  const own = usual.own.slice();
  const lag = usual.lag.slice();
  if (target.kind === 'line') lag[target.line]! += seconds;
  else
    for (const step of target.kind === 'cause' ? target.steps : [worstVisit(run, target.steps, end, within)])
      own[step]! += seconds;
  return { ...usual, own, lag };
}

function worstVisit(run: Run, steps: readonly number[], end: number, within: number | null): number {
  if (steps.length === 1) return steps[0]!;
  const figures = slack(run, end, within ?? run.finish[end]!);
  const above = steps.filter((step) => figures.upstream.step[step] === 1);
  return (above.length > 0 ? above : steps).reduce((least, step) =>
    figures.step(step) < figures.step(least) ? step : least,
  );
}
