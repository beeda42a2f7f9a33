import type { Plan } from '../graph/plan.js';
import { mostRuns, once, remember } from './remember.js';
import { force, type Forced, isLikelier, likeliestFrom, likeliestTo, sharesOf, usualRoutes } from './routes.js';
import { run, type Run } from './run.js';
import type { Typical } from '../model/assessment.js';
import { type Usual, usualTimes } from './usual.js';

/** Where an order is to come by. */
export type Stop = { readonly step: number } | { readonly line: number };

/** The typical runs of a chain: the usual one, and for what lies off the likeliest ways the likeliest run that takes it in. */
export interface Situations {
  readonly plan: Plan;
  readonly usual: Usual;
  readonly run: Run;
  /** The run that takes the likeliest way to a step. */
  to(step: number): Run;
  /** The run that takes the likeliest way through a step, or a line, on to a step that it leads to; of several, through as many as it can. */
  through(stops: readonly Stop[], end: number): Run;
  /** Of several steps the one that the likeliest way leads through, ties by their order. */
  likeliest(steps: readonly number[], end: number): number;
}

/** Prepares the typical runs of a plan. Runs that force the same choices are made once, as long as they are remembered. */
export function situations(
  plan: Plan,
  typical: Typical,
  change: (usual: Usual) => Usual = (usual) => usual,
): Situations {
  const usual = change(usualTimes(plan, typical));
  const shares = sharesOf(plan);
  const usually = run(plan, usual, usualRoutes(plan, shares, new Map()));
  const made = remember(mostRuns(plan), (key: string) =>
    run(plan, usual, usualRoutes(plan, shares, new Map(JSON.parse(key) as [number, number][]))),
  );
  const make = (forced: Forced): Run =>
    forced.size === 0 ? usually : made(JSON.stringify([...forced].sort(([a], [b]) => a - b)));
  const to = once(() => likeliestTo(plan, shares));
  const from = new Map<number, ReturnType<typeof likeliestFrom>>();
  const fromTo = (end: number): ReturnType<typeof likeliestFrom> => {
    if (!from.has(end)) from.clear(); // asked customer by customer: the last one is enough
    const known = from.get(end) ?? likeliestFrom(plan, shares, end);
    from.set(end, known);
    return known;
  };
  const lead = (step: number): number[] => trace(step, to().by, plan.giver);
  const through: Situations['through'] = (stops, end) => {
    const sorted = stops.map((stop) => endsOf(plan, stop)).sort((a, b) => a.first - b.first || a.last - b.last);
    const lines = sorted.flatMap(({ first, last, on }, i) => {
      const [before, after] = [sorted[i - 1]?.last ?? -1, sorted[i + 1]?.first ?? -1];
      const into =
        before !== -1 && fromTo(first).likely[before]! >= 0
          ? trace(before, fromTo(first).by, plan.receiver)
          : lead(first);
      const isBefore = after !== -1 && fromTo(after).likely[last]! >= 0;
      return [...into, ...on, ...(isBefore ? [] : trace(last, fromTo(end).by, plan.receiver))];
    });
    return make(force(plan, shares, lines));
  };
  const likely = (step: number, end: number): number => to().likely[step]! * fromTo(end).likely[step]!;
  return {
    plan,
    usual,
    run: usually,
    to: (step) => make(force(plan, shares, lead(step))),
    through,
    likeliest: (steps, end) =>
      steps.reduce((best, step) => (isLikelier(likely(step, end), likely(best, end)) ? step : best)),
  };
}

/** The steps that a stop begins and ends at, and the line between them where it is one. */
function endsOf(
  { giver, receiver }: Plan,
  stop: Stop,
): { readonly first: number; readonly last: number; readonly on: readonly number[] } {
  if ('step' in stop) return { first: stop.step, last: stop.step, on: [] };
  return { first: giver[stop.line]!, last: receiver[stop.line]!, on: [stop.line] };
}

/** The lines from a step on, as long as there is one. */
function trace(step: number, by: Int32Array, other: Int32Array): number[] {
  const lines: number[] = [];
  for (let line = by[step]!; line !== -1; line = by[other[line]!]!) lines.push(line);
  return lines;
}

/** The run that a customer's figures are of: the usual one, or the likeliest that comes to it. */
export function runTo(made: Situations, end: number): Run {
  return made.run.routes.inRun[end] === 1 ? made.run : made.to(end);
}
