import type { GatePhrases } from '../gate-phrases.js';
import { count } from './phrases.js';

export const gate: GatePhrases = {
  language: 'sv',
  passes: 'Kontrollen är godkänd',
  fails: 'Kontrollen är inte godkänd',
  nothingNew: 'inget nytt',
  known: (number) => count(number, 'känt sedan tidigare', 'kända sedan tidigare'),
  allowed: (number) => count(number, 'undantag', 'undantag'),

  line: 'Rad',
  finding: 'Fynd',
  cure: 'Åtgärd',
  why: 'Varför det får stå kvar',

  setAside: 'Kända och tillåtna',
  isKnown: 'känt sedan tidigare',
  isAllowed: (reason) => `tillåtet: ${reason}`,

  changesNotShown: (count) =>
    `vad ${count} ${count === 1 ? 'ändrad modell' : 'ändrade modeller'} till leder till visas inte här; kedja check --against visar allt`,
  notShown: (number) => `${count(number, 'fynd', 'fynd')} till visas inte här; kedja check visar alla`,
};
