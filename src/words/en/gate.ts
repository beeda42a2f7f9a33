import type { GatePhrases } from '../gate-phrases.js';

export const gate: GatePhrases = {
  language: 'en',
  passes: 'The check passes',
  fails: 'The check fails',
  nothingNew: 'nothing new',
  known: (count) => `${count} known`,
  allowed: (count) => `${count} ${count === 1 ? 'exception' : 'exceptions'}`,

  line: 'Line',
  finding: 'Finding',
  cure: 'What to do',
  why: 'Why it is let be',

  setAside: 'Known and allowed',
  isKnown: 'known from the baseline',
  isAllowed: (reason) => `allowed: ${reason}`,

  changesNotShown: (count) =>
    `what ${count === 1 ? '1 more changed model comes to is' : `${count} more changed models come to is`} not shown here; kedja check --against shows all of it`,
  notShown: (count) =>
    `${count} more ${count === 1 ? 'finding is' : 'findings are'} not shown here; kedja check shows all of them`,
};
