/** What rules of the figures in a file have found out. */
export interface DataFacts {}
