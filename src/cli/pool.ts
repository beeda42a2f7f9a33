import { Tinypool } from 'tinypool';
import type { Counts } from '../analysis/odds/counts.js';
import type { BlockTask } from '../analysis/odds/task.js';
import type { BlockOrder } from './worker.js';

/** Threads that draw blocks of one task. */
export interface Pool {
  count(order: BlockOrder): Promise<Counts[]>;
  close(): Promise<void>;
}

/** Starts so many threads. */
export function startPool(threads: number, task: BlockTask): Pool {
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: task,
    execArgv: [], // what this process was started with is not for its threads
  });
  return {
    count: (order) => pool.run(order) as Promise<Counts[]>,
    close: () => pool.destroy(),
  };
}
