/** What rules of promises and odds have found out. */
export interface OddsFacts {}
