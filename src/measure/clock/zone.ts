/** What the clocks of a place show, in seconds east of UTC: from the first on, and anew from each transition on. */
export interface Zone {
  readonly first: number;
  /** In the order of time. */
  readonly transitions: readonly Transition[];
}

export interface Transition {
  /** The instant from which the offset holds: seconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly offset: number;
}

/** The zone of a calendar that names none: what its clocks show is taken as it stands. */
export const UTC: Zone = { first: 0, transitions: [] };
