import { UsageError } from './io.js';
import { refuseTwice } from './options.js';

/** What a call says of logs. */
export interface LogOptions {
  readonly log?: readonly string[];
  readonly map?: string;
}

/** The call is at fault where it says how to read logs and names none, or one of them twice. */
export function refuseLogs(path: string, { log = [], map }: LogOptions): void {
  if (map !== undefined && log.length === 0) throw new UsageError(({ call }) => call.notWithout('--map', '--log'));
  if (path === '-' && log.includes('-')) throw new UsageError(({ call }) => call.givenTwice('-'));
  refuseTwice('--log', log);
}
