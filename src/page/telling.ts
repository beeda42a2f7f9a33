import type { Assessment, CustomerFigures } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import type { Lever, Moved } from '../model/lever.js';
import type { Asked } from '../report/html/data.js';
import { scoreCards } from '../report/html/hand-overs.js';
import { h, type Inside } from '../report/html/markup.js';
import { pathsTold } from '../report/html/paths.js';
import { threatTables } from '../report/html/threats.js';
import { verdicts } from '../report/html/verdict.js';
import type { Voice } from '../report/html/voice.js';
import { changes } from '../report/html/what-if.js';
import { fixesSaid } from '../report/text.js';
import { commandLine } from './command-line.js';
import type { Told } from './engine.js';
import { fill } from './make.js';

/** So long nothing is said aloud after something changed, in milliseconds: who drags a slider hears where it comes to rest. */
const QUIET = 600;

/** Tells the live parts of the page anew, with the very functions that made the page. */
export class Teller {
  readonly #asWritten = new Map<HTMLElement, readonly Node[]>();
  #before: readonly CustomerFigures[] | null = null;
  #last: readonly CustomerFigures[] = [];
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly asked: Asked,
    private readonly base: Assessment,
    private readonly voice: Voice,
  ) {
    for (const part of document.querySelectorAll<HTMLElement>('[data-live]'))
      this.#asWritten.set(part, [...part.childNodes]);
  }

  /** As the model says it: as the page was written. */
  asBefore(): void {
    for (const [part, nodes] of this.#asWritten) part.replaceChildren(...nodes);
    this.#last = [];
    this.#suppose(null);
    this.#show({ isDrawing: false, question: null });
    this.say(this.voice.say.nothingMoved);
  }

  /** What is known before anything is drawn: the odds are those of the last time until then. */
  atOnce(typical: Assessment, moved: Moved): void {
    const customers = typical.customers.map((customer): CustomerFigures => {
      const last = this.#last.find(({ id }) => id === customer.id);
      const isLate = (customer.typical?.slack ?? 0) < -TOLERANCE;
      const odds = last?.odds ?? null;
      return { ...customer, odds, holds: isLate ? false : odds === null ? customer.holds : (last?.holds ?? null) };
    });
    const before = this.#before ?? this.base.customers;
    this.#suppose(moved);
    this.#fill('changes', changes(before, customers, this.voice));
    if (this.#last.length > 0) this.#fill('verdicts', verdicts(customers, this.voice));
    this.#fill('paths', pathsTold(customers, this.voice));
    if (moved.late.length > 0)
      this.#fill('threats', threatTables(customers.map(withoutOdds), this.asked.top, this.voice));
    this.#show({ isDrawing: true, question: commandLine(this.asked, moved, this.base.chain.calendar) });
  }

  /** All of it, once the orders are drawn. */
  drawn({ before, now, handOvers }: Told, moved: Moved): void {
    const { voice, asked } = this;
    const isLate = moved.late.length > 0;
    const { customers } = now;
    const fixes = isLate ? null : fixesSaid(now, voice.phrases);
    const aside = isLate ? h('p', { class: 'aside' }, voice.say.withoutLateness) : null;
    this.#before = before.customers;
    this.#last = customers;
    this.#fill('verdicts', verdicts(customers, voice));
    this.#fill('changes', changes(before.customers, customers, voice));
    this.#fill('paths', pathsTold(customers, voice));
    this.#fill('threats', threatTables(isLate ? customers.map(withoutOdds) : customers, asked.top, voice));
    this.#fill('fixes', fixes ?? '');
    if (handOvers !== null) this.#fill('hand-overs', [aside, scoreCards(handOvers, voice)]);
    else this.#restore('hand-overs', aside);
    this.#show({ isDrawing: false, question: null }, true);
    this.say(customers.map((customer) => this.#saysNow(customer)).join(' '));
  }

  /** Says something aloud, to who hears the page instead of seeing it. */
  say(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (document.querySelector('#said')!.textContent = text), QUIET);
  }

  /** What is supposed stands above everything that follows from it. */
  #suppose(moved: Moved | null): void {
    const { say, format } = this.voice;
    const named = (kind: Lever['kind'], id: string): string =>
      this.asked.levers.find((lever) => lever.kind === kind && lever.id === id)!.name;
    const told = [
      ...(moved?.late ?? []).map(({ id, seconds }) => say.lateBy(named('late', id), format.duration(seconds))),
      ...(moved?.stocks ?? []).map(({ id, seconds }) => say.stockOf(named('stock', id), format.duration(seconds))),
    ];
    for (const part of document.querySelectorAll<HTMLElement>('.supposed')) {
      part.hidden = told.length === 0;
      part.textContent = told.length === 0 ? '' : say.asked(told);
    }
  }

  #saysNow({ name, odds, typical }: CustomerFigures): string {
    const { say, format } = this.voice;
    const onTime = odds?.onTime ?? null;
    const slack = typical?.slack ?? null;
    return say.saysNow(name, [
      ...(onTime === null ? [] : [`${format.chance(onTime.estimate)} ${say.figure.onTime}`]),
      ...(typical === null ? [] : [`${say.figure.usually} ${format.duration(typical.leadTime)}`]),
      ...(slack === null
        ? []
        : slack < -TOLERANCE
          ? [`${say.figure.late} ${format.duration(-slack)}`]
          : [`${say.figure.slack} ${format.duration(slack, 'down')}`]),
    ]);
  }

  #part(name: string): HTMLElement | null {
    return document.querySelector(`[data-live=${name}]`);
  }

  #fill(name: string, inside: Inside): void {
    const part = this.#part(name);
    if (part !== null) fill(part, inside);
  }

  /** A part as it was written, below a remark. */
  #restore(name: string, aside: Inside): void {
    const part = this.#part(name);
    if (part === null) return;
    fill(part, aside);
    part.append(...(this.#asWritten.get(part) ?? []));
  }

  #show({ isDrawing, question }: { isDrawing: boolean; question: string | null }, keepQuestion = false): void {
    document.body.classList.toggle('drawing', isDrawing);
    document.querySelector<HTMLElement>('#drawing')!.hidden = !isDrawing;
    const shown = document.querySelector<HTMLElement>('#question')!;
    if (keepQuestion) return;
    shown.hidden = question === null;
    shown.querySelector('pre')!.textContent = question;
  }
}

/** While something is late nobody asks what would have rescued whom: as the command line has it. */
export function withoutOdds(customer: CustomerFigures): CustomerFigures {
  return { ...customer, odds: null };
}
