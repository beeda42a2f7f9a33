/** Failures that are taken out of a run, all else as drawn, as bits of SHORT and WRONG: by step and by line. */
export interface Undo {
  readonly stepFails: Uint8Array;
  readonly lineFails: Uint8Array;
}
