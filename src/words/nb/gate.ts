import type { GatePhrases } from '../gate-phrases.js';
import { count } from './phrases.js';

export const gate: GatePhrases = {
  language: 'nb',
  passes: 'Kontrollen er bestått',
  fails: 'Kontrollen er ikke bestått',
  nothingNew: 'ingenting nytt',
  known: (number) => count(number, 'kjent fra før', 'kjente fra før'),
  allowed: (number) => count(number, 'unntak', 'unntak'),

  line: 'Linje',
  finding: 'Funn',
  cure: 'Tiltak',
  why: 'Hvorfor det får stå',

  setAside: 'Kjente og tillatte',
  isKnown: 'kjent fra før',
  isAllowed: (reason) => `tillatt: ${reason}`,

  changesNotShown: (count) =>
    `hva ${count} ${count === 1 ? 'endret modell' : 'endrede modeller'} til fører til, vises ikke her; kedja check --against viser alt`,
  notShown: (number) => `${count(number, 'funn', 'funn')} til vises ikke her; kedja check viser alle`,
};
