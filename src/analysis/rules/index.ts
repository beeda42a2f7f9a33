import type { AnyFigureRule } from '../figure-rule.js';
import agreementNotKept from './agreement-not-kept.js';
import cannotAbsorb from './cannot-absorb.js';
import delayAlwaysAbsorbed from './delay-always-absorbed.js';
import insideCannotCarry from './inside-cannot-carry.js';
import missingTime from './missing-time.js';
import noSlack from './no-slack.js';
import oddsBelowPromise from './odds-below-promise.js';
import oddsTooClose from './odds-too-close.js';
import promiseCannotHold from './promise-cannot-hold.js';

/** Every rule of what the figures say. */
export const rules: readonly AnyFigureRule[] = [
  agreementNotKept,
  cannotAbsorb,
  delayAlwaysAbsorbed,
  insideCannotCarry,
  missingTime,
  noSlack,
  oddsBelowPromise,
  oddsTooClose,
  promiseCannotHold,
];
