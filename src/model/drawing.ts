/** What a figure is drawn with. Lengths in points of 1/72 inch, from the top left; a text stands on its `y`. */
export type Stroke =
  | { readonly kind: 'path'; readonly points: readonly Point[]; readonly thick: number; readonly tone: Tone }
  | {
      readonly kind: 'box';
      readonly at: Point;
      readonly width: number;
      readonly height: number;
      readonly fill: Tone | null;
      readonly rim: Tone | null;
    }
  | {
      readonly kind: 'text';
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly weight: 'regular' | 'bold';
      readonly tone: Tone;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export type Point = readonly [x: number, y: number];

/** Dark on light in print, too: `soft` and `rule` are greys, `accent` is the one colour, `pale` its background. */
export type Tone = 'ink' | 'soft' | 'rule' | 'accent' | 'pale' | 'warning' | 'paper';

export const COLOURS: Readonly<Record<Tone, string>> = {
  ink: '#1a1a1a',
  soft: '#555555',
  rule: '#8f9aa3',
  accent: '#0072b2',
  pale: '#e8f2f9',
  warning: '#b34f00', // vermillion, dark enough for small letters
  paper: '#ffffff',
};

/** A drawing, and what it says to those who do not see it, line by line. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly says: readonly string[];
}

/** Pages as they are drawn, with what readers of the file are told. */
export interface Paper {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly Page[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
}
