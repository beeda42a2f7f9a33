import { absorbedBy, cardWith } from '../analysis/card.js';
import { departmentOf, linkId, visitsOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Assessment } from '../model/assessment.js';
import { absorbing, cardOnPage } from '../report/html/card.js';
import type { Voice } from '../report/html/voice.js';
import { fill, make } from './make.js';

/** What a choice may be, and what is to be done beside lighting up. */
export interface Choosing {
  readonly plan: Plan;
  readonly known: Assessment;
  readonly voice: Voice;
  readonly said: (text: string) => void;
  /** Told of every choice, and whether the picture is to be seen from another customer now. */
  readonly chose: (id: string | null, isAnother: boolean) => void;
}

export interface Chooser {
  /** The customer who was chosen last, from whom the picture is seen until the choice is cleared. */
  customer(): string | null;
  /** What is known now; a picture that was drawn anew lights up as before. */
  show(known: Assessment): void;
}

/** Lets a person choose a place, on the diagram or among the buttons: what leads to it and what depends on it lights up. */
export function letChoose({ plan, known, voice, said, chose }: Choosing): Chooser {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-choose]')];
  let chosen: string | null = null;
  let customer: string | null = null;
  let now = known;
  const choose = (id: string | null): void => {
    if (chosen === id && id === null) return;
    chosen = chosen === id ? null : id;
    const before = customer;
    customer = chosen === null ? null : isCustomer(plan, chosen) ? chosen : customer;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['choose'] === chosen));
    const told = light(plan, chosen);
    showCard(chosen, (id) => make(cardOnPage(cardWith(plan, { id }, now), voice), false));
    chose(chosen, customer !== before);
    said(told === null ? '' : voice.say.lights(told.name, told.upstream, told.downstream));
  };
  for (const button of buttons) button.addEventListener('click', () => choose(button.dataset['choose']!));
  for (const group of document.querySelectorAll<HTMLElement>('.chooser .group')) rove(group);
  document.querySelector('.diagram')!.addEventListener('click', ({ target }) => {
    const node = plan.network.nodeOf.get((target as Element).closest<SVGElement>('.place')?.dataset['id'] ?? '');
    if (node !== undefined) choose(plan.network.places[departmentOf(plan.network, node)]!.id);
  });
  document.querySelector('#clear')!.addEventListener('click', () => {
    buttons.find((button) => button.dataset['choose'] === chosen)?.focus();
    choose(null);
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && choose(null));
  document.querySelector<HTMLElement>('.chooser')!.hidden = false;
  return {
    customer: () => customer,
    show: (known) => {
      now = known;
      light(plan, chosen);
      absorbed(plan, known, voice);
    },
  };
}

function isCustomer({ network }: Plan, id: string): boolean {
  return network.places[network.nodeOf.get(id)!]!.type === 'customer';
}

/** Of many buttons in a row one is on the way of the tabulator key; the arrow keys go from one to the next. */
function rove(group: HTMLElement): void {
  const buttons = [...group.querySelectorAll<HTMLElement>('button')];
  const stop = (at: number): void => {
    for (const [i, button] of buttons.entries()) button.tabIndex = i === at ? 0 : -1;
  };
  stop(0);
  group.addEventListener('focusin', ({ target }) => stop(buttons.indexOf(target as HTMLElement)));
  group.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const last = buttons.length - 1;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    buttons[Math.min(last, Math.max(0, to))]!.focus();
    event.preventDefault();
  });
}

/** Marks what is upstream and downstream of a place; null where nothing is chosen. */
function light(plan: Plan, id: string | null): { name: string; upstream: number; downstream: number } | null {
  const { network } = plan;
  const node = network.nodeOf.get(id ?? '');
  const visits = node === undefined ? [] : (visitsOf(network).get(node) ?? [node]);
  const up = closure(plan, visits, 'from');
  const down = closure(plan, visits, 'to');
  const mark = (element: Element, marks: Readonly<Record<string, boolean>>): void => {
    const isAny = Object.values(marks).some(Boolean);
    for (const [name, is] of Object.entries(marks)) element.classList.toggle(name, is);
    element.classList.toggle('aside', node !== undefined && !isAny);
  };
  for (const place of document.querySelectorAll<SVGElement>('.diagram .place')) {
    const one = network.nodeOf.get(place.dataset['id'] ?? '') ?? -1;
    const isChosen = visits.includes(one);
    mark(place, { chosen: isChosen, upstream: !isChosen && up.has(one), downstream: !isChosen && down.has(one) });
  }
  const edges = new Map([...network.links.keys()].map((edge) => [linkId(network, edge), edge]));
  for (const link of document.querySelectorAll<SVGElement>('.diagram :is(.link, .label)')) {
    const edge = edges.get(link.dataset['id'] ?? '');
    const isForward = edge !== undefined && plan.line[edge] !== -1;
    const [from, to] = isForward ? [network.from[edge]!, network.to[edge]!] : [-1, -1];
    mark(link, { upstream: up.has(from) && up.has(to), downstream: down.has(from) && down.has(to) });
  }
  for (const key of document.querySelectorAll<HTMLElement>('.key')) key.hidden = node === undefined;
  if (node === undefined) return null;
  const others = (nodes: ReadonlySet<number>): number =>
    new Set([...nodes].filter((one) => !visits.includes(one)).map((one) => departmentOf(network, one))).size;
  return { name: network.places[node]!.name, upstream: others(up), downstream: others(down) };
}

/** The places themselves, and all that forward links lead from, or to. */
function closure({ network, line }: Plan, visits: readonly number[], side: 'from' | 'to'): ReadonlySet<number> {
  const found = new Set(visits);
  const [far, near] = side === 'from' ? [network.from, network.to] : [network.to, network.from];
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const edge of network.links.keys()) if (line[edge] !== -1 && found.has(near[edge]!)) found.add(far[edge]!);
  }
  return found;
}

/** Shows one card alone; where the page was written without it, it is made now. */
function showCard(id: string | null, made: (id: string) => Node): void {
  const cards = document.querySelector('#cards')!;
  const isThere = [...cards.children].some((card) => (card as HTMLElement).dataset['card'] === id);
  if (id !== null && !isThere) cards.append(made(id));
  for (const card of document.querySelectorAll<HTMLElement>('[data-card]')) card.hidden = card.dataset['card'] !== id;
  for (const part of document.querySelectorAll('.chain, .cards')) part.classList.toggle('choosing', id !== null);
}

/** What each place can absorb now, on its card. */
function absorbed(plan: Plan, known: Assessment, voice: Voice): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-absorbs]')) {
    const node = plan.network.nodeOf.get(part.dataset['absorbs']!);
    if (node !== undefined) fill(part, absorbing({ absorbs: absorbedBy(plan, node, known) }, voice));
  }
}
