import { Integers, Numbers } from '../growing.js';
import { none } from '../tallied.js';

/** What was seen of a place, order by order; times in seconds, and the week of each. */
export class PlaceTally {
  readonly time = new Numbers();
  readonly timeWeek = new Integers();
  readonly queue = new Numbers();
  /** How long what came first waited for what came last, of all that was waited for. */
  readonly waits = new Numbers();
  /** Orders that passed it, and how many of them had a delay that the model tells of here, by the position of that. */
  orders = 0;
  readonly delays = new Map<number, number>();
  /** Of orders that rested on nothing short, or wrong, here: whether all that went out was full, or right. */
  readonly ownFull = none();
  readonly ownRight = none();
  /** Orders of which it is known what they rested on, and those of them of which it is known for each attempt. */
  readonly paired = none();
}

/** What came within what was agreed or promised, and of what nobody can tell whether it did: as it has nights in it, or came in parts. */
export class Held {
  readonly inTime = none();
  nights = 0;
  inParts = 0;
}

/** What was seen of a link, order by order; in time from when its giver could start until it was there. */
export class PassageTally extends Held {
  /** Of what rested on nothing short, or wrong: whether it was full, or right, itself. */
  readonly ownFull = none();
  readonly ownRight = none();
  /** Of what rested on something short, or wrong: how many were full, or right, all the same. */
  readonly mendedFull = none();
  readonly mendedRight = none();
  /** As of a place. */
  readonly paired = none();
}

/** What was seen of a customer, order by order. */
export class CustomerTally extends Held {
  readonly leadTime = new Numbers();
  /** Rows of orders, the orders, those of them of which it is known what they waited for, and whether all of that was as it should be. */
  rows = 0;
  orders = 0;
  known = 0;
  readonly outcomes = { onTime: none(), full: none(), otif: none(), right: none(), perfect: none() };
  /** Orders that were not on time, or full, but for all that is known only as each part of a delivery counts by itself. */
  readonly byParts = { onTime: 0, full: 0 };
}
