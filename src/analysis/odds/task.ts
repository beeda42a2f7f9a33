import { buildNetwork } from '../../graph/network.js';
import { buildPlan } from '../../graph/plan.js';
import type { Chain } from '../../model/chain.js';
import { Blocks } from './blocks.js';
import type { Target } from './counts.js';
import type { Lateness } from './script.js';
import { scriptOf } from './script-of.js';

/** All that drawing a block takes, as plain data that another thread can be sent. */
export interface BlockTask {
  readonly chain: Chain;
  readonly late: Lateness;
  readonly isFleeting: boolean;
  readonly targets: readonly Target[];
  readonly seed: number;
}

/** The blocks of a task, made anew from its plain data. */
export function blocksOf({ chain, late, isFleeting, targets, seed }: BlockTask): Blocks {
  const plan = buildPlan(buildNetwork(chain));
  if (plan === null) throw new Error('a chain that goes in a circle is never drawn');
  return new Blocks(scriptOf(plan, late, isFleeting), targets, seed);
}
