import type { OddsFacts } from '../../model/facts/odds.js';
import type { PagesOf } from '../words.js';

/** Why the odds rules are there. */
export const oddsRules: PagesOf<OddsFacts> = {};
