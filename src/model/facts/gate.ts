import type { ChangeFacts } from './changes.js';

/** What rules of exceptions, baselines, configuration and changes have found out. */
export interface GateFacts extends ChangeFacts {}
