import { mostRuns, remember } from './remember.js';
import type { Run } from './run.js';
import type { Situations } from './situations.js';
import { type Slack, slack } from './slack.js';

/** The run that a thing is measured in, and how late things may be there. */
export interface Measured {
  readonly run: Run;
  readonly slack: Slack;
  /** True where that is the customer's own run; else it is the likeliest that takes the thing in. */
  readonly usual: boolean;
}

/** In which run each thing upstream of a customer is measured: its own, or the likeliest that takes the thing in. */
export interface Measure {
  readonly step: (step: number) => Measured;
  readonly line: (line: number) => Measured;
  /** Of several steps together, in the run of the likeliest of them. */
  readonly together: (steps: readonly number[]) => Measured;
}

/** Measures what leads to a step against a promise in seconds, all else as in the step's own run. */
export function measure(situations: Situations, own: Run, end: number, within: number): Measure {
  const { receiver } = situations.plan;
  const slackIn = remember(mostRuns(situations.plan), (run: Run) => slack(run, end, within));
  const isOnTheWay = (step: number): boolean => slackIn(own).upstream.step[step] === 1;
  const inRun = (usual: boolean, through: () => Run): Measured => {
    const run = usual ? own : through();
    return { run, slack: slackIn(run), usual };
  };
  const step = (one: number): Measured => inRun(isOnTheWay(one), () => situations.through([{ step: one }], end));
  return {
    step,
    line: (line) =>
      inRun(own.routes.taken[line] === 1 && isOnTheWay(receiver[line]!), () => situations.through([{ line }], end)),
    together: (steps) => step(steps.find(isOnTheWay) ?? situations.likeliest(steps, end)),
  };
}
