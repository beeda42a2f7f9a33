import type { DataFacts } from '../../model/facts/data.js';
import type { PagesOf } from '../words.js';

/** Why the data rules are there. */
export const dataRules: PagesOf<DataFacts> = {};
