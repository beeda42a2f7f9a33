import type { GatePhrases } from '../gate-phrases.js';
import { count } from './phrases.js';

export const gate: GatePhrases = {
  language: 'sv',
  passes: 'Kontrollen är godkänd',
  fails: 'Kontrollen är inte godkänd',
  nothingNew: 'inget nytt',
  known: (number) => count(number, 'känd sedan tidigare', 'kända sedan tidigare'),
  allowed: (number) => count(number, 'undantag', 'undantag'),

  line: 'Rad',
  finding: 'Anmärkning',
  cure: 'Åtgärd',
  why: 'Varför den får stå kvar',

  setAside: 'Kända och tillåtna',
  isKnown: 'känd sedan tidigare',
  isAllowed: (reason, until) => (until === null ? `tillåten: ${reason}` : `tillåten till ${until}: ${reason}`),

  notShown: (number) => `${count(number, 'anmärkning', 'anmärkningar')} till visas inte här; kedja check visar alla`,
};
