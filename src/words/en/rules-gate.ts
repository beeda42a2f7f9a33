import type { GateFacts } from '../../model/facts/gate.js';
import type { PagesOf } from '../words.js';

/** Why the gate rules are there. */
export const gateRules: PagesOf<GateFacts> = {};
