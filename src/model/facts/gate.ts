/** What rules of exceptions, baselines, configuration and changes have found out. */
export interface GateFacts {}
