/** Where a line may end: not within `98 %` or `5 h 36 min`, in the units of any language. */
export const BETWEEN_WORDS = /(?<!\d)\s+(?!\d)|(?<!\d|\b(?:[wuvdht]|min))\s+(?=\d)/u;
