import type { FindingPhrases } from '../words.js';
import { agreementFindings } from './findings-agreement.js';
import { dataFindings } from './findings-data.js';
import { exceptionFindings } from './findings-exceptions.js';
import { gateFindings } from './findings-gate.js';
import { oddsFindings } from './findings-odds.js';
import { networkFindings } from './findings-network.js';
import { readingFindings } from './findings-reading.js';
import { valueFindings } from './findings-values.js';

/** What every rule says, with its cure. */
export const findings: FindingPhrases = {
  ...readingFindings,
  ...valueFindings,
  ...networkFindings,
  ...agreementFindings,
  ...dataFindings,
  ...exceptionFindings,
  ...gateFindings,
  ...oddsFindings,
};
