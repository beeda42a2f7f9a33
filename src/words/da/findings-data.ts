import type { DataFacts } from '../../model/facts/data.js';
import type { PhrasesOf } from '../words.js';

/** What rules of the figures in a file say. */
export const dataFindings: PhrasesOf<DataFacts> = {};
