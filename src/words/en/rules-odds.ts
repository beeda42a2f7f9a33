import type { OddsFacts } from '../../model/facts/odds.js';
import type { PagesOf } from '../words.js';

/** Why the odds rules are there. */
export const oddsRules: PagesOf<OddsFacts> = {
  'odds-below-promise': {
    title: 'Each promise is kept as often as was promised',
    why: 'A promise with a share in it (95 % on time, 98 % right) is kept where so many orders are. kedja draws orders with all that can vary and go wrong, and counts. The finding is made only where the whole 95 % interval of the drawn share lies below what was promised, so it is hardly the luck of the draw; and the same seed gives the same finding on any machine.\n\nkedja analyze shows what makes the orders late, and what would have rescued them.',
  },
  'odds-too-close': {
    title: 'Enough orders are drawn to tell whether each promise is kept',
    why: 'What is drawn at random is known within an interval. Where the promised share lies inside it, the orders that were drawn can tell neither that the promise is kept nor that it is broken, and kedja says so rather than guess. More orders make the interval narrower. Where it would take too many, the promise stands on the edge, and the next small delay tips it.',
  },
  'agreement-not-kept': {
    title: 'Each agreement inside is kept as often as was agreed',
    why: 'The receiver plans by what was agreed. Where the drawn deliveries of a link fall short of it, whole interval and all, the agreement is a wish, though the customer outside may not notice it yet. What counts is the own work of the giver and the way: what came late to the giver is not held against it.',
  },
  'cannot-absorb': {
    title: 'No place stands still for longer than can be absorbed',
    why: 'recovers-in tells how long a place is down when it stands still altogether. Is that longer than the slack between it and a customer, then the first stop breaks the promise, however rare it is. Stock behind the place, somebody who stands in, or a faster repair make the chain survive it.',
  },
  'no-slack': {
    title: 'Each promise leaves some slack',
    why: 'A promise that names no share is judged by the usual run alone. If the usual run takes all or nearly all of it, the promise holds on a good day and breaks with the first small delay: about every other order is late where nothing is left. How much should be left is a limit that you set (10 % of the promise).',
  },
  'delay-always-absorbed': {
    title: 'Each delay can be felt',
    why: 'A delay that is shorter than the slack of its place, even at its longest, never makes an order late by itself. Often that is a slip of the pen, minutes for hours. Otherwise the model tells more than it needs to: only together with other delays does it count at all.',
  },
  'missing-time': {
    title: 'Every time that a promise rests on is known',
    why: 'A time that is not given is not known, never 0. As long as one is missing on the way to a customer, nobody can tell whether its promise holds, and a check that finds nothing wrong says nothing about it.',
  },
};
