/** What rules of what was agreed have found out. */
export interface AgreementFacts {}
