import { chainTimes } from '../analysis/chain-times.js';
import { picture } from '../diagram/picture.js';
import { ON_PAGE, redrawn } from '../diagram/redrawn.js';
import { numbered, scene } from '../diagram/scene.js';
import { partOf } from '../graph/part.js';
import type { Plan } from '../graph/plan.js';
import type { Assessment } from '../model/assessment.js';
import type { Frame } from '../model/frame.js';
import { mostTelling } from '../model/telling.js';
import type { DiagramPhrases } from '../words/diagram-phrases.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { withoutOdds } from './telling.js';

/** What a picture is drawn from, beside its figures. */
export interface Drawn {
  readonly frame: Frame;
  readonly customers: readonly string[];
  readonly language: string;
  readonly words: { readonly diagram: DiagramPhrases; readonly report: ReportPhrases };
}

/** The picture on a page: everything stays where it is, but the path, the threats and the figures follow what is asked. */
export class Picture {
  readonly #root = document.querySelector('.diagram')!;
  readonly #written = this.#root.querySelector('svg')!;

  constructor(private readonly drawn: Drawn) {}

  /** As the page was written. */
  asWritten(): void {
    this.#root.replaceChildren(this.#written);
  }

  /** With the figures of an assessment, seen from a customer: null for the one that the page would be about. While something is late, threats are not numbered by their odds. */
  show({ network }: Plan, assessment: Assessment, lead: string | null, isLate: boolean): void {
    const { words, frame, customers, language } = this.drawn;
    const made = scene(mostTelling(assessment), network, assessment, chainTimes(network), words, lead);
    const threats = made.lead === null || !isLate ? made.marks.threats : numbered(withoutOdds(made.lead));
    const shown = picture(partOf(network, customers, null)!, false, { ...made, marks: { ...made.marks, threats } });
    const drawn = new DOMParser().parseFromString(redrawn(shown, frame, { ...ON_PAGE, language }), 'image/svg+xml');
    this.#root.replaceChildren(document.adoptNode(drawn.documentElement));
  }
}
