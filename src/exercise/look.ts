import { valueStreams } from '../analysis/value-stream.js';
import type { Plan } from '../graph/plan.js';
import { assessChecked, inspect, USUALLY_ASKED } from '../inspect.js';
import type { Assessment, CustomerFigures, Late } from '../model/assessment.js';
import type { LocatedFinding } from '../model/finding.js';
import type { ValueStream } from '../model/value-stream.js';
import { load } from '../source/load.js';

/** A model of an exercise, and all that kedja finds out about it. */
export interface Look {
  readonly plan: Plan;
  readonly findings: readonly LocatedFinding[];
  readonly assessment: Assessment;
  /** Its one customer. */
  readonly customer: CustomerFigures;
  readonly stream: ValueStream;
}

/** Reads and analyzes a model that is sound enough to be computed with. */
export function look(yaml: string, late: readonly Late[] = []): Look {
  const source = load(yaml, 'exercise.kedja.yaml');
  const checked = inspect(source);
  const { findings, assessment } = assessChecked(source, checked, { ...USUALLY_ASKED, paths: 2, late });
  if (checked.plan === null || assessment === null)
    throw new Error(`an exercise that is at fault itself: ${JSON.stringify(findings[0]?.finding)}`);
  const [stream] = valueStreams(checked.plan);
  return { plan: checked.plan, findings, assessment, customer: assessment.customers[0]!, stream: stream! };
}
