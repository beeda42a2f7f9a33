import { chainTimes } from '../analysis/chain-times.js';
import { type Scene, scene } from '../diagram/scene.js';
import { rowsOf, shows } from '../diagram/shows/index.js';
import { figure } from '../diagram/shows/show.js';
import { inkOf, themes } from '../diagram/theme.js';
import { edgeCalled } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Assessment } from '../model/assessment.js';
import type { Row } from '../model/picture.js';
import { mostTelling } from '../model/telling.js';
import type { DiagramPhrases } from '../words/diagram-phrases.js';
import type { ReportPhrases } from '../words/report-phrases.js';

type Words = { readonly diagram: DiagramPhrases; readonly report: ReportPhrases };

/** What a text of the picture was when the page was written. */
type Written = readonly (readonly [name: string, value: string])[];

/** What is set where a figure takes the place of another. */
const CHANGING = ['fill', 'font-weight', 'text-anchor', 'textLength', 'x'];

const SHAPES = ['supplier', 'department', 'customer'] as const;

/** The picture on a page: where everything is stays as it is, but the path and the figures follow what is moved. */
export class Picture {
  readonly #root = document.querySelector('.diagram')!;
  readonly #parts = [...this.#root.querySelectorAll<SVGElement>('.place, .link, .label')];
  readonly #texts = new Map<SVGTextElement, { readonly says: string; readonly attributes: Written }>();
  /** The customer whose critical path the picture shows, as its legend says. */
  readonly #lead = this.#root.querySelector<SVGElement>('.place.customer.path')?.dataset['id'];
  readonly #path = new Set(this.#parts.filter((part) => part.classList.contains('path')));

  constructor(private readonly words: Words) {
    for (const text of this.#root.querySelectorAll<SVGTextElement>('.slack'))
      this.#texts.set(text, {
        says: text.textContent,
        attributes: [...text.attributes].map(({ name, value }) => [name, value] as const),
      });
  }

  /** As the model says it. */
  asBefore(): void {
    for (const [text, { says, attributes }] of this.#texts) {
      for (const name of CHANGING) text.removeAttribute(name);
      for (const [name, value] of attributes) text.setAttribute(name, value);
      text.textContent = says;
    }
    for (const part of this.#parts) part.classList.toggle('path', this.#path.has(part));
    this.#root.classList.remove('moved');
  }

  show({ network }: Plan, assessment: Assessment): void {
    const { customers } = assessment;
    const made = scene(
      mostTelling(assessment),
      network,
      assessment,
      chainTimes(network),
      this.words,
      this.#lead ?? null,
    );
    const path = new Set(customers.find(({ id }) => id === this.#lead)?.typical?.path.legs.map(({ id }) => id));
    const threats = new Map([...made.threats.keys()].map((id) => [id, 1])); // what has room for a figure keeps it, one of the worst or not
    const shown = { ...made, marks: { path, threats } };
    for (const part of this.#parts) {
      const id = part.dataset['id']!;
      part.classList.toggle('path', path.has(id));
      this.#write(part, part.matches('.place') ? rowsOfPlace(id, shown) : rowsOfLink(part, id, shown));
    }
    this.#root.classList.add('moved');
  }

  #write(part: SVGElement, rows: readonly Row[]): void {
    const shape = SHAPES.find((one) => part.classList.contains(one)) ?? null;
    for (const [i, text] of [...part.querySelectorAll<SVGTextElement>('.slack')].entries()) {
      const { attributes } = this.#texts.get(text)!;
      const [x, width] = ['x', 'textLength'].map((name) => Number(attributes.find(([key]) => key === name)?.[1] ?? 0));
      const { text: says, tone } = rows[i] ?? { text: '', tone: 'plain' };
      text.textContent = says;
      text.setAttribute('fill', inkOf(tone, themes.page, shape));
      text.setAttribute('font-weight', tone === 'plain' || tone === 'dim' ? 'normal' : 'bold');
      text.removeAttribute('textLength');
      text.setAttribute('text-anchor', 'middle');
      text.setAttribute('x', String(x! + width! / 2));
      const box = part.querySelector<SVGPathElement>('.outline')?.getBBox().width;
      if (box !== undefined) squeeze(text, box - 10);
    }
  }
}

function rowsOfPlace(id: string, shown: Scene): readonly Row[] {
  const node = shown.network.nodeOf.get(id);
  return node === undefined ? [] : rowsOf(shown.network.places[node]!, shown).filter(isFigure);
}

/** What stands in stock, and below it what the delivery can absorb. */
function rowsOfLink(part: Element, id: string, shown: Scene): readonly Row[] {
  const { network, format } = shown;
  const link = network.links[edgeCalled(network, id)];
  if (link === undefined) return [];
  const said = shows[shown.show].link(link, id, shown).filter(isFigure);
  return part.querySelector('.stock') !== null ? [figure(format.duration(link.stock), 'plain'), ...said] : said;
}

function isFigure({ follows }: Row): boolean {
  return follows === true;
}

/** The box was made for another text: a longer one becomes narrower. */
function squeeze(text: SVGTextElement, most: number): void {
  if (text.getComputedTextLength() > most) text.setAttribute('textLength', String(most));
}
