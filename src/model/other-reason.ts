/** A reason of the log that no delay of the model is called by, of so many deliveries. */
export interface OtherReason {
  readonly reason: string;
  readonly count: number;
  /** The delay of the model that is called nearly so; null: none. */
  readonly nearest: string | null;
}
