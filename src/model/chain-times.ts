/** What everything usually takes, for whoever shows a chain: by the ids of places and links, in seconds; null where not known. */
export interface ChainTimes {
  readonly places: ReadonlyMap<string, PlaceTimes>;
  readonly links: ReadonlyMap<string, LinkTimes>;
}

export interface PlaceTimes {
  readonly queue: number;
  /** The work alone; null where not known, and of a customer. */
  readonly time: number | null;
}

export interface LinkTimes {
  readonly handover: number;
  /** Between departures; null where deliveries leave at any time. */
  readonly every: number | null;
  /** For the next departure, usually: half the interval. */
  readonly wait: number;
}
