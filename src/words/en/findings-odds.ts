import type { OddsFacts } from '../../model/facts/odds.js';
import type { PhrasesOf } from '../words.js';

/** What rules of promises and odds say. */
export const oddsFindings: PhrasesOf<OddsFacts> = {};
