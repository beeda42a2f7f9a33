/** Whether something has changed over time, and if so, from when on; the chance that what never changed looks as changed as this. */
export type Drift =
  | { readonly state: 'too-few' }
  | { readonly state: 'none'; readonly chance: number }
  | { readonly state: 'changed'; readonly chance: number; readonly change: Change };

/** The first period of another level, counted from 0, and the levels: shares, or times as their geometric mean in seconds. */
export interface Change {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}
