/** A number that kernels.as exports. */
interface Constant {
  readonly value: number;
}

/** What kernels.as was compiled to; see there. Addresses are bytes in the memory. */
interface Loops {
  readonly memory: { readonly buffer: ArrayBuffer };
  begin(keys: number, streams: number, states: number, block: number, seedLow: number, seedHigh: number): void;
  play(from: number, to: number, count: number): void;
  readonly DRAW: Constant;
  readonly UNIFORM: Constant;
  readonly TRIANGULAR: Constant;
  readonly TABLED: Constant;
  readonly FILL: Constant;
  readonly PLUS: Constant;
  readonly SUM: Constant;
  readonly LATEST: Constant;
  readonly LATEST_PLUS: Constant;
  readonly LATEST_SUM: Constant;
  readonly NEARLY: Constant;
  readonly MOMENTS: Constant;
}

/** The loops with a memory of so many pages of 64 KiB; null where WebAssembly with vectors is not to be had. */
export function instantiate(pages: number): Loops | null;
