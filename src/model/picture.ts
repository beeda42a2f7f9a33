import type { Named } from './assessment.js';
import type { PlaceType } from './finding.js';

/** What colour and weight say of a figure. */
export type Tone = 'plain' | 'dim' | 'strong' | 'good' | 'bad';

/** A line of text in a box or on an arrow. */
export interface Row {
  readonly text: string;
  readonly tone: Tone;
}

/** What makes the eye stop at a box or an arrow. */
export interface Marks {
  readonly isOnPath: boolean;
  /** Its number among the threats, the worst is 1; null of what is none of the worst. */
  readonly threat: number | null;
}

export interface Box extends Named, Marks {
  readonly shape: PlaceType;
  readonly rows: readonly Row[];
  /** The position of its swimlane. */
  readonly lane: number;
}

export interface Arrow extends Marks {
  readonly id: string;
  /** Positions of the two boxes. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
  /** What the receiver has in hand, drawn as a triangle; null where that is nothing, or not shown. */
  readonly stock: string | null;
  readonly isRework: boolean;
}

/** What a diagram says, before anything has a place. */
export interface Picture {
  readonly title: string;
  /** What is said of the whole, below its title. */
  readonly facts: readonly string[];
  /** For who can't see it. */
  readonly description: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** Names of the swimlanes from top to bottom; none where they were not asked for. */
  readonly lanes: readonly string[];
  /** The customer whose critical path and threats are marked; null where nothing is known of any. */
  readonly lead: string | null;
  readonly legend: readonly LegendEntry[];
}

/** What a sign in the picture means. */
export interface LegendEntry {
  readonly sign: 'supplier' | 'department' | 'customer' | 'path' | 'threat' | 'rework' | 'stock' | 'cause' | 'aside';
  readonly text: string;
}
