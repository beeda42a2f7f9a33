import { workerData } from 'node:worker_threads';
import { type BlockTask, blocksOf } from '../analysis/odds/task.js';
import type { Counts } from '../analysis/odds/counts.js';

/** A block to draw, and how many of its runs. */
export interface BlockOrder {
  readonly block: number;
  readonly runs: number;
}

const [, task] = workerData as readonly [unknown, BlockTask];
const blocks = blocksOf(task);

/** Draws a block in a thread of its own: what it needs to know came with the thread. */
export default function drawBlock({ block, runs }: BlockOrder): Counts[] {
  return blocks.count(block, runs);
}
