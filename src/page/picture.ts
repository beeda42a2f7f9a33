import { departmentOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Assessment } from '../model/assessment.js';
import type { Voice } from '../report/html/voice.js';

/** The diagram of a page: the path as it is now, and what each place can absorb now. */
export class Picture {
  readonly #asWritten = new Map<Element, string>();
  readonly #root = document.querySelector('.diagram')!;

  constructor(
    private readonly plan: Plan,
    private readonly voice: Voice,
  ) {
    for (const text of this.#root.querySelectorAll('.slack')) this.#asWritten.set(text, text.textContent);
    for (const part of this.#root.querySelectorAll('.place, .link'))
      this.#asWritten.set(part, part.getAttribute('class')!);
  }

  /** As the model says it. */
  asBefore(): void {
    for (const [part, was] of this.#asWritten)
      if (part.matches('.slack')) part.textContent = was;
      else part.classList.toggle('path', was.split(' ').includes('path'));
    this.#root.classList.remove('moved');
  }

  show({ customers }: Assessment): void {
    const path = new Set(customers.flatMap(({ typical }) => typical?.path.legs.map(({ id }) => id) ?? []));
    const slacks = new Map<string, number>();
    for (const { threats } of customers)
      for (const { id, slack } of threats) slacks.set(id, Math.min(slack, slacks.get(id) ?? Infinity));
    for (const part of this.#root.querySelectorAll<SVGElement>('.place, .link')) {
      const id = part.dataset['id']!;
      part.classList.toggle('path', path.has(id));
      const text = part.querySelector('.slack');
      const slack = slacks.get(this.#told(id));
      if (text !== null && slack !== undefined) this.#write(text, slack);
    }
    this.#root.classList.add('moved');
  }

  /** What is told of a visit is told of its department. */
  #told(id: string): string {
    const { network } = this.plan;
    const node = network.nodeOf.get(id);
    return node === undefined ? id : network.places[departmentOf(network, node)]!.id;
  }

  /** What was measured for another text is let go: it stands in the middle of where that stood. */
  #write(text: Element, slack: number): void {
    const { phrases, format } = this.voice;
    const told = slack === Infinity ? phrases.any : format.duration(slack, 'down');
    const says = slack < 0 ? phrases.tooLate(format.duration(-slack)) : phrases.canAbsorb(told);
    const width = Number(text.getAttribute('textLength') ?? 0);
    if (width > 0) {
      text.setAttribute('x', String(Number(text.getAttribute('x')) + width / 2));
      text.setAttribute('text-anchor', 'middle');
      text.removeAttribute('textLength');
    }
    text.textContent = says;
  }
}
