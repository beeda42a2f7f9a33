import type { FindingPhrases } from '../words.js';
import { networkFindings } from './findings-network.js';
import { readingFindings } from './findings-reading.js';
import { valueFindings } from './findings-values.js';

/** What every rule says, with its cure. */
export const findings: FindingPhrases = { ...readingFindings, ...valueFindings, ...networkFindings };
