/** What a diagram shows of a chain, beside who delivers to whom. */
export const SHOWS = ['plain', 'time', 'threats', 'agreements', 'quality'] as const;
export type ShowId = (typeof SHOWS)[number];
