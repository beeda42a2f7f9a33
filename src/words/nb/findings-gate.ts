import type { GateFacts } from '../../model/facts/gate.js';
import type { PhrasesOf } from '../words.js';
import { changeFindings } from './findings-changes.js';

/** What rules of exceptions, baselines, configuration and changes say. */
export const gateFindings: PhrasesOf<GateFacts> = { ...changeFindings };
