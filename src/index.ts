export { type Analysis, analyze, type AnalyzeOptions, check } from './kedja.js';
export type * from './model/assessment.js';
export type * from './model/chain.js';
export type * from './model/distribution.js';
export type { Facts, Finding, LocatedFinding, RuleId, Severity, Span } from './model/finding.js';
export { load, type Source } from './source/load.js';
