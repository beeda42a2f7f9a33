/** Colours for the terminal; each returns its text as it is where there are none. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

const asItIs = (text: string): string => text;

/** No colours at all. */
export const plain: Paint = { bold: asItIs, dim: asItIs, red: asItIs, yellow: asItIs, green: asItIs, cyan: asItIs };

/** How a report is to look: colours, and columns of the terminal. */
export interface Style {
  readonly paint: Paint;
  readonly width: number;
}
