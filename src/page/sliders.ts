import type { Lever, Moved } from '../model/lever.js';
import { slider } from '../report/html/what-if.js';
import type { Voice } from '../report/html/voice.js';
import { make } from './make.js';

/** The sliders of a page: what they say now, and a way to add one for a place that is chosen. */
export interface Sliders {
  moved(): Moved;
  /** A slider for what is late by this id, if there can be one: made where there is none. */
  offer(id: string | null): HTMLInputElement | null;
}

/** Hears of every slider that is moved. */
export function hearSliders(levers: readonly Lever[], voice: Voice, changed: () => void): Sliders | null {
  const section = document.querySelector<HTMLElement>('#what-if');
  if (section === null) return null;
  const reset = section.querySelector<HTMLButtonElement>('#reset')!;
  const inputs = (): HTMLInputElement[] => [...section.querySelectorAll('input')];
  const isMoved = (input: HTMLInputElement): boolean => input.value !== input.dataset['at'];
  const show = (input: HTMLInputElement): void => {
    const told = voice.format.duration(secondsOf(input));
    input.setAttribute('aria-valuetext', told);
    input.nextElementSibling!.textContent = told;
    input.parentElement!.classList.toggle('moved', isMoved(input));
  };
  const followed = (): void => {
    const any = inputs().some(isMoved);
    reset.disabled = !any && document.activeElement !== reset; // what has the focus keeps it
    section.classList.toggle('moved', any);
    changed();
  };
  section.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    show(target);
    followed();
  });
  reset.addEventListener('click', () => {
    for (const input of inputs()) {
      input.value = input.dataset['at']!;
      show(input);
    }
    followed();
  });
  reset.addEventListener('blur', () => (reset.disabled = !inputs().some(isMoved)));
  for (const input of inputs()) {
    input.value = input.dataset['at']!; // browsers remember what was moved before a page was loaded again
    show(input);
  }
  section.hidden = false;
  return {
    moved: () => movedOf(inputs().filter(isMoved)),
    offer: (id) => offered(id, section, levers, voice),
  };
}

function secondsOf(input: HTMLInputElement): number {
  return Number(input.value) * Number(input.dataset['step']);
}

function movedOf(inputs: readonly HTMLInputElement[]): Moved {
  const of = (kind: Lever['kind']): Moved['late'] =>
    inputs
      .filter((input) => input.dataset['kind'] === kind)
      .map((input) => ({ id: input.dataset['id']!, seconds: secondsOf(input) }));
  return { late: of('late'), stocks: of('stock') };
}

/** The slider of what is chosen; the last one that was offered gives way to it unless it was moved. */
function offered(
  id: string | null,
  section: HTMLElement,
  levers: readonly Lever[],
  voice: Voice,
): HTMLInputElement | null {
  const lates = section.querySelector('#late-sliders');
  const found = [...section.querySelectorAll('input')].find(
    ({ dataset }) => dataset['kind'] === 'late' && dataset['id'] === id,
  );
  const last = section.querySelector('.slider.offered:not(.moved)');
  if (last !== null && !last.contains(found ?? null)) last.remove();
  const lever = levers.find((one) => one.kind === 'late' && one.id === id);
  if (found !== undefined || lever === undefined || lates === null) return found ?? null;
  const made = make(slider(lever, `late-${levers.indexOf(lever)}`, 0, voice), false) as HTMLElement;
  made.classList.add('offered');
  lates.append(made);
  return made.querySelector('input');
}
