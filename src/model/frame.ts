/** A point of a picture, in pixels from its left and its top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of a picture: from its left and top corner. */
export interface Placed extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything in a picture is, whatever is written there: boxes and arrows in the order of the picture. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Placed[];
  readonly arrows: readonly Ways[];
}

/** Where an arrow runs, and where what lies on it is. */
export interface Ways {
  /** The corners of its lines, from giver to receiver. */
  readonly lines: readonly (readonly Point[])[];
  readonly label: Placed | null;
  readonly stock: Placed | null;
}
