import { expect } from 'vitest';
import { Dealer, emptyHand, SHORT, WRONG } from '../../../src/analysis/odds/deal.js';
import { Orders } from '../../../src/analysis/odds/orders.js';
import type { Script } from '../../../src/analysis/odds/script.js';
import { BLOCK, Streams } from '../../../src/analysis/odds/streams.js';
import { linkId } from '../../../src/graph/network.js';
import type { Chain } from '../../../src/model/chain.js';
import { Draws, Lot } from './draws.js';
import type { Failing } from './journey.js';
import { Order } from './order.js';
import { Endless, World } from './world.js';

/** The first runs of a block, by the definitions. */
export function ordersOf(world: World, seed: number, block: number, runs: number): Order[] {
  const draws = new Draws(seed, block, runs);
  return Array.from({ length: runs }, (_, run) => new Order(world, new Lot(draws, run, null)));
}

/** False where orders would go round and round. */
export function comesToAnEnd(chain: Chain, seed: number, block: number, runs: number): boolean {
  const world = new World(chain);
  try {
    for (const order of ordersOf(world, seed, block, runs)) for (const spot of world.typical.spots) order.finish(spot);
    return true;
  } catch (error) {
    if (error instanceof Endless) return false;
    throw error;
  }
}

/** Orders side by side, of a block from its first run on. */
export function drawnOrders(script: Script, seed: number, block: number, width: number): Orders {
  const streams = new Streams(script.streams, seed);
  const hand = emptyHand(script, width);
  streams.begin(block);
  hand.first = block * BLOCK;
  new Dealer(script, streams, hand).deal();
  const orders = new Orders(script, streams, width);
  orders.runAll(hand);
  return orders;
}

/** Every order is the same as by the definitions: its way, its times, its rework, and how it fails. */
export function expectOrders(script: Script, chain: Chain, seed: number, block: number, runs: number): void {
  const world = new World(chain);
  const drawn = drawnOrders(script, seed, block, 32);
  for (const [at, order] of ordersOf(world, seed, block, runs).entries()) {
    expectPlaces(script, world, drawn, at, order);
    expectDeliveries(script, world, drawn, at, order);
  }
}

function expectPlaces({ plan, loops }: Script, world: World, drawn: Orders, at: number, order: Order): void {
  for (const spot of world.typical.spots) {
    const s = plan.step[plan.network.nodeOf.get(spot.id)!]!;
    const i = s * drawn.width + at;
    const what = `${spot.id} in run ${at}`;
    same(drawn.inRun[i] === 1, order.comes(spot), `${what} is there`);
    if (!order.comes(spot)) continue;
    near(drawn.start[i]!, order.start(spot), `start of ${what}`);
    for (const [loop, seconds] of order.rework(spot)) {
      const l = loops.findIndex(({ edge }) => plan.network.links[edge] === loop.link);
      near(drawn.rework[l * drawn.width + at]!, seconds, `rework ${loop.id} in run ${at}`);
    }
    near(drawn.finish[i]!, order.finish(spot), `finish of ${what}`);
    same(bitsOf(drawn.fails[i]), bits(order.failing(spot)), `how ${what} fails`);
  }
}

function expectDeliveries({ plan }: Script, world: World, drawn: Orders, at: number, order: Order): void {
  for (const delivery of world.typical.deliveries) {
    const line = [...plan.edge.keys()].find((i) => linkId(plan.network, plan.edge[i]!) === delivery.id)!;
    const i = line * drawn.width + at;
    const what = `${delivery.id} in run ${at}`;
    same(drawn.taken[i] === 1, order.takes(delivery), `${what} is taken`);
    if (!order.takes(delivery)) continue;
    near(Math.max(0, drawn.raw[i]!), order.arrive(delivery), `arrival of ${what}`);
    same(bitsOf(drawn.lineFails[i]), bits(order.failing(delivery)), `how ${what} fails`);
  }
}

function bits({ short, wrong }: Failing): number {
  return (short ? SHORT : 0) | (wrong ? WRONG : 0);
}

/** Where nothing can fail nothing is kept. */
function bitsOf(fails: number | undefined): number {
  return fails ?? 0;
}

/** Plain comparisons: there are very many. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) expect(actual, what).toBe(expected);
}

export function near(actual: number, expected: number, what: string): void {
  if (!(Math.abs(actual - expected) <= 1e-6)) expect(actual, what).toBeCloseTo(expected, 6);
}
