import type { GatePhrases } from '../gate-phrases.js';
import { count } from './phrases.js';

export const gate: GatePhrases = {
  language: 'da',
  passes: 'Kontrollen er bestået',
  fails: 'Kontrollen er ikke bestået',
  nothingNew: 'intet nyt',
  known: (number) => count(number, 'kendt fra før', 'kendte fra før'),
  allowed: (number) => count(number, 'undtagelse', 'undtagelser'),

  line: 'Linje',
  finding: 'Fund',
  cure: 'Det kan I gøre',
  why: 'Hvorfor det får lov at stå',

  setAside: 'Kendte og tilladte',
  isKnown: 'kendt fra før',
  isAllowed: (reason) => `tilladt: ${reason}`,

  changesNotShown: (count) =>
    `hvad ${count} ${count === 1 ? 'ændret model' : 'ændrede modeller'} mere fører til, vises ikke her; kedja check --against viser det hele`,
  notShown: (number) => `${count(number, 'fund', 'fund')} mere vises ikke her; kedja check viser dem alle`,
};
