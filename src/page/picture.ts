import { chainTimes } from '../analysis/chain-times.js';
import { type Scene, scene } from '../diagram/scene.js';
import { shows } from '../diagram/shows/index.js';
import type { Plan } from '../graph/plan.js';
import type { Assessment } from '../model/assessment.js';
import type { Row } from '../model/picture.js';
import { mostTelling } from '../model/telling.js';
import type { DiagramPhrases } from '../words/diagram-phrases.js';
import type { ReportPhrases } from '../words/report-phrases.js';

type Words = { readonly diagram: DiagramPhrases; readonly report: ReportPhrases };

/** What a text of the picture was when the page was written. */
type Written = readonly (readonly [name: string, value: string])[];

/** The picture on a page: where everything is stays as it is, but the path and the figures follow what is moved. */
export class Picture {
  readonly #root = document.querySelector('.diagram')!;
  readonly #parts = [...this.#root.querySelectorAll<SVGElement>('.place, .link')];
  readonly #texts = new Map<SVGTextElement, { readonly says: string; readonly attributes: Written }>();
  readonly #path = new Set(this.#parts.filter((part) => part.classList.contains('path')));

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
  ) {
    for (const text of this.#root.querySelectorAll<SVGTextElement>('.slack'))
      this.#texts.set(text, {
        says: text.textContent,
        attributes: [...text.attributes].map(({ name, value }) => [name, value] as const),
      });
  }

  /** As the model says it. */
  asBefore(): void {
    for (const [text, { says, attributes }] of this.#texts) {
      for (const [name, value] of attributes) text.setAttribute(name, value);
      text.textContent = says;
    }
    for (const part of this.#parts) part.classList.toggle('path', this.#path.has(part));
    this.#root.classList.remove('moved');
  }

  show(assessment: Assessment): void {
    const { network } = this.plan;
    const shown = scene(mostTelling(assessment), network, assessment, chainTimes(network), this.words);
    for (const part of this.#parts) {
      const id = part.dataset['id']!;
      part.classList.toggle('path', shown.marks.path.has(id));
      const node = network.nodeOf.get(id);
      if (node !== undefined && part.matches('.place')) this.#write(part, rowsOf(node, shown));
    }
    this.#root.classList.add('moved');
  }

  #write(place: SVGElement, rows: readonly Row[]): void {
    for (const [i, text] of [...place.querySelectorAll<SVGTextElement>('.slack')].entries()) {
      const { attributes } = this.#texts.get(text)!;
      const [x, width] = ['x', 'textLength'].map((name) => Number(attributes.find(([key]) => key === name)?.[1] ?? 0));
      text.textContent = rows[i]?.text ?? '';
      text.removeAttribute('textLength');
      text.setAttribute('text-anchor', 'middle');
      text.setAttribute('x', String(x! + width! / 2));
      squeeze(text, place.querySelector<SVGPathElement>('.outline')!.getBBox().width - 10);
    }
  }
}

function rowsOf(node: number, shown: Scene): readonly Row[] {
  return shows[shown.show].place(shown.network.places[node]!, shown).filter(({ follows }) => follows);
}

/** The box was made for another text: a longer one becomes narrower. */
function squeeze(text: SVGTextElement, most: number): void {
  if (text.getComputedTextLength() > most) text.setAttribute('textLength', String(most));
}
