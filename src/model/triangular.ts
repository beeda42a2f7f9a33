interface Triangular {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export function triangularSd({ low, mode, high }: Triangular): number {
  const width = high - low;
  return Math.sqrt((width * width - (mode - low) * (high - mode)) / 18);
}

export function triangularQuantile({ low, mode, high }: Triangular, p: number): number {
  const width = high - low;
  const rise = mode - low;
  if (p * width <= rise) return low + Math.sqrt(p * width * rise);
  return high - Math.sqrt((1 - p) * width * (high - mode));
}

/** The chance of at most x, for low < x < high. */
export function triangularCdf({ low, mode, high }: Triangular, x: number): number {
  const width = high - low;
  if (x <= mode) return ((x - low) / width) * ((x - low) / (mode - low));
  return 1 - ((high - x) / width) * ((high - x) / (high - mode));
}
