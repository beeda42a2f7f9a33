import { chainTimes } from '../../src/analysis/chain-times.js';
import { picture } from '../../src/diagram/picture.js';
import { scene } from '../../src/diagram/scene.js';
import { partOf } from '../../src/graph/part.js';
import { buildNetwork } from '../../src/graph/network.js';
import { buildPlan } from '../../src/graph/plan.js';
import { withOdds } from '../../src/analysis/odds/odds.js';
import { assess } from '../../src/analysis/assess.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { Picture } from '../../src/model/picture.js';
import type { ShowId } from '../../src/model/show.js';
import { words } from '../../src/words/en/index.js';
import { read } from './arbitraries.js';

export interface DrawnOptions {
  readonly inLanes?: boolean;
  readonly focus?: { readonly id: string; readonly depth: number };
  readonly customers?: readonly string[];
  /** So many runs; 0: no odds. */
  readonly runs?: number;
}

/** What a diagram of a model says, and the assessment that it is made from. */
export function drawn(
  model: string | object,
  show: ShowId,
  { inLanes = false, focus, customers = [], runs = 0 }: DrawnOptions = {},
): { readonly picture: Picture; readonly assessment: Assessment } {
  const plan = buildPlan(buildNetwork(read(model)))!;
  const known = assess(plan, { typical: 'median', customers, paths: 0, late: [] });
  const assessment =
    runs === 0 ? known : withOdds(plan, known, { runs, seed: 1, precision: null, typical: 'median', threats: true });
  const part = partOf(plan.network, customers, focus ?? null)!;
  const made = picture(part, inLanes, scene(show, plan.network, assessment, chainTimes(plan.network), words));
  return { picture: made, assessment };
}
