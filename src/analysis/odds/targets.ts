import { TOLERANCE } from '../../model/duration.js';
import { mostRuns, remember } from '../remember.js';
import type { Run } from '../run.js';
import type { Situations } from '../situations.js';
import { slack } from '../slack.js';
import { leadsTo } from '../../graph/reach.js';
import { type Subject, subjectsOf } from './subjects.js';
import type { Script } from './script.js';
import type { Target } from './counts.js';

/** What is to be counted of a customer: its promise, and what leads to it with how late it may be. */
export function targetOf(
  script: Script,
  situations: Situations,
  usual: Run,
  end: number,
  within: number | null,
  hasThreats: boolean,
): Target {
  const reach = leadsTo(situations.plan, end);
  const isUpstream = Uint8Array.from(reach, (distance) => (distance === -1 ? 0 : 1));
  const subjects = !hasThreats || within === null ? [] : upstream(script, situations, isUpstream);
  const isLate = within === null || usual.start[end]! > within + TOLERANCE;
  return {
    end,
    within,
    subjects,
    slack: isLate ? null : slacks(subjects, situations, usual, end, within),
    isUpstream,
    isAlways: !situations.plan.hasShares,
    links: [],
  };
}

/** Of each subject what leads to the customer. */
function upstream(script: Script, { plan, usual }: Situations, isUpstream: Uint8Array): Subject[] {
  return subjectsOf(script, usual).flatMap((subject) => {
    if (subject.line !== -1) return isUpstream[plan.receiver[subject.line]!] === 1 ? [subject] : [];
    const leading = [...subject.steps.keys()].filter((k) => isUpstream[subject.steps[k]!] === 1);
    const only = <T>(of: readonly T[]): T[] => leading.filter((k) => k < of.length).map((k) => of[k]!);
    return leading.length === 0
      ? []
      : [{ ...subject, steps: only(subject.steps), columns: only(subject.columns), usual: only(subject.usual) }];
  });
}

/** How late each subject may be, at each of its steps; a cause at all of them at once. */
function slacks(
  subjects: readonly Subject[],
  situations: Situations,
  usual: Run,
  end: number,
  within: number,
): (readonly number[])[] {
  const { at, onLine, together } = slackBy(situations, usual, end, within);
  return subjects.map(({ kind, steps, line, fails }) => {
    if (fails !== 0) return [];
    if (line !== -1) return [onLine(line)];
    if (kind !== 'cause') return steps.map(at);
    const seconds = together(steps);
    return steps.map(() => seconds);
  });
}

interface SlackBy {
  readonly at: (step: number) => number;
  readonly onLine: (line: number) => number;
  readonly together: (steps: readonly number[]) => number;
}

/** How late things may be, each in the customer's own run, or in the likeliest that takes them in. */
export function slackBy(situations: Situations, usual: Run, end: number, within: number): SlackBy {
  const { receiver } = situations.plan;
  const slackIn = remember(mostRuns(situations.plan), (run: Run) => slack(run, end, within));
  const isOnTheWay = (step: number): boolean => slackIn(usual).upstream.step[step] === 1;
  const through = (step: number): Run => (isOnTheWay(step) ? usual : situations.through([{ step }], end));
  return {
    at: (step) => slackIn(through(step)).step(step),
    onLine: (line) => {
      const isUsual = usual.routes.taken[line] === 1 && isOnTheWay(receiver[line]!);
      return slackIn(isUsual ? usual : situations.through([{ line }], end)).line(line);
    },
    together: (steps) => {
      const step = steps.find(isOnTheWay) ?? situations.likeliest(steps, end);
      return slackIn(through(step)).together(steps);
    },
  };
}
