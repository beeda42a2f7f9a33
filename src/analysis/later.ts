import type { Plan } from '../graph/plan.js';
import type { Assessment, CustomerFigures, Late, Typical } from '../model/assessment.js';
import { holds } from './assess.js';
import { delayed, feelLate } from './late.js';
import { run as rerun } from './run.js';
import { runTo, type Situations, situations } from './situations.js';
import { threats } from './threats.js';

/** An assessment as it is once something is late: the time each customer waits then, along which path, and what can still be absorbed. */
export function whenLate(plan: Plan, assessment: Assessment, late: readonly Late[]): Assessment {
  if (late.length === 0) return assessment;
  const made = situations(plan, assessment.typical);
  return {
    ...assessment,
    customers: assessment.customers.map((customer) => customerWhenLate(made, assessment, customer, late)),
  };
}

function customerWhenLate(
  made: Situations,
  { typical, changes }: Assessment,
  customer: CustomerFigures,
  late: readonly Late[],
): CustomerFigures {
  const change = changes.find(({ id }) => id === customer.id);
  if (customer.typical === null || change?.after == null || change.path === null) return customer;
  const end = made.plan.step[made.plan.network.nodeOf.get(customer.id)!]!;
  const within = customer.promise?.within ?? null;
  return {
    ...customer,
    holds: holds(customer.promise, { slack: change.slackAfter }),
    typical: {
      leadTime: change.after,
      slack: change.slackAfter,
      usual: change.usual ?? true,
      path: change.path,
      paths: change.paths,
    },
    threats: within === null ? [] : threatsWhenLate(made, typical, end, within, late),
  };
}

/** What can still be absorbed, in the run in which the customer feels what is late. */
function threatsWhenLate(
  made: Situations,
  typical: Typical,
  end: number,
  within: number,
  late: readonly Late[],
): CustomerFigures['threats'] {
  const { run, felt } = feelLate(made, runTo(made, end), end, within, late);
  const later = situations(made.plan, typical, (usual) => delayed(usual, late, felt));
  const after = run === made.run ? later.run : rerun(made.plan, later.usual, run.routes);
  return threats(later, after, end, within);
}
