import type { AgreementFacts } from '../../model/facts/agreement.js';
import type { PhrasesOf } from '../words.js';

/** What rules of what was agreed say. */
export const agreementFindings: PhrasesOf<AgreementFacts> = {};
