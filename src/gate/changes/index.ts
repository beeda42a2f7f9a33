import type { AnyChangeRule } from '../change-rule.js';
import agreementWeakened from './agreement-weakened.js';
import calendarChanged from './calendar-changed.js';
import customerGone from './customer-gone.js';
import figuresLost from './figures-lost.js';
import lossTooClose from './loss-too-close.js';
import modelGone from './model-gone.js';
import oldPromiseBroken from './old-promise-broken.js';
import onTimeLost from './on-time-lost.js';
import promiseWeakened from './promise-weakened.js';
import slackLost from './slack-lost.js';

/** Every rule of what a change does to the results. */
export const rules: readonly AnyChangeRule[] = [
  agreementWeakened,
  calendarChanged,
  customerGone,
  figuresLost,
  lossTooClose,
  modelGone,
  oldPromiseBroken,
  onTimeLost,
  promiseWeakened,
  slackLost,
];
