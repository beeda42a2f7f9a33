import type { AgreementFacts } from '../../model/facts/agreement.js';
import type { PagesOf } from '../words.js';

/** Why the agreement rules are there. */
export const agreementRules: PagesOf<AgreementFacts> = {};
