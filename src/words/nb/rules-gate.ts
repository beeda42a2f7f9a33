import type { GateFacts } from '../../model/facts/gate.js';
import type { PagesOf } from '../words.js';
import { changeRules } from './rules-changes.js';

/** Why the gate rules are there. */
export const gateRules: PagesOf<GateFacts> = { ...changeRules };
