import type { ChangeFacts } from '../../model/facts/changes.js';
import type { PagesOf } from '../words.js';

/** Why the rules of changes are there. */
export const changeRules: PagesOf<ChangeFacts> = {
  'agreement-weakened': {
    title: 'No agreement is weakened unnoticed',
    why: 'With --against, an agreement is told where it demands less than it did, or is gone altogether, also with its link (unless a new link to or from one of the two agrees on as much): a longer time, a smaller share, or a part that is not said any more. Where the two agreed on nothing, what the giver offers counts. Promises to customers are built on agreements; who drops one should have asked who counts on it.',
  },
  'calendar-changed': {
    title: 'No calendar is changed unnoticed',
    why: 'With --against, a day or a week that is longer or shorter than it was changes every time that is written in days or weeks, promises and agreements among them: two working days of eight hours are sixteen hours, and forty-eight if the calendar goes round the clock. Times as they are written are the same then, and so nothing else would tell of it. Where no time is written in days or weeks, nothing is said.',
  },
  'customer-gone': {
    title: 'No customer is lost unnoticed',
    why: 'With --against, the model is held against what it was. A customer who is taken out of it is one to whom nothing is promised any more, and for whom nothing is checked. That may be right, but somebody should have said so.',
  },
  'figures-lost': {
    title: 'A change leaves nothing that nobody can judge',
    why: 'With --against, a customer whose figures were known before and are not now is a finding: one time that is missing, and no promise upon it can be checked, however late everything else is. A new place may have no time yet; give it an estimate, as 10min..1h, and mend it later.',
  },
  'loss-too-close': {
    title: 'A loss is smaller than allowed without a doubt',
    why: 'With --against and --max-on-time-loss 1%, the loss is counted over drawn orders, and where its interval lies on both sides of what may be lost, chance cannot tell. That is said, with how many orders would tell, rather than passed over.',
  },
  'model-gone': {
    title: 'No model is lost unnoticed',
    why: 'With --against, a model that was there and is not any more takes all its promises with it. One that was only moved is not meant: it is held against what it was where it stood.',
  },
  'old-promise-broken': {
    title: 'A change keeps what was promised before it',
    why: 'With --against, the new figures are held against the promise as it was. A change that makes the chain slower and promises less at the same time passes every other rule; this one asks whether what the customer was promised yesterday would still be kept.\n\nA chance is a finding only where there is no doubt: it held before, whatever the orders drawn, and does not now. Both are drawn with the same luck, so that only what was changed makes a difference.',
  },
  'on-time-lost': {
    title: 'A change costs no more on time than is allowed',
    why: 'With --against and --max-on-time-loss 1%, a promise may hold still and yet be kept less often. The loss is counted by the promise as it was, over orders drawn with the same luck, and is a finding where its whole 95 % interval is beyond what may be lost. Where the interval lies on both sides, the report says how many orders would tell.',
  },
  'promise-weakened': {
    title: 'No promise is weakened unnoticed',
    why: 'With --against, a promise that demands less than it did is told: a longer time, a smaller share, or a part that is not said any more. It is the easiest way to make a check pass, and the customer is the last to hear of it.',
  },
  'slack-lost': {
    title: 'A change costs no more slack than is allowed',
    why: 'With --against and --max-slack-loss 1h, what the promise can still absorb on a usual day is held against what it could before, by the promise as it was. Slack is lost an hour at a time, by changes that are harmless one by one, until there is none.',
  },
};
