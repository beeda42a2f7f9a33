import { Bytes, Integers, Numbers } from '../growing.js';

/** Deliveries of orders, to be followed through the chain. */
export class OrderRows {
  readonly order = new Integers();
  readonly edge = new Integers();
  readonly item = new Integers();
  readonly reason = new Integers();
  /** When it was to come, as `minuteOf` has it. */
  readonly due = new Integers();
  readonly quantity = new Numbers();
  /** 1, 0 or −1 where it is not known: on time, full, and right. */
  readonly onTime = new Bytes();
  readonly full = new Bytes();
  readonly right = new Bytes();
  /** 0: nobody says when it arrived. */
  readonly way = new Bytes();
  readonly times = {
    ordered: new Numbers(),
    started: new Numbers(),
    shipped: new Numbers(),
    received: new Numbers(),
  } as const;
}
