// A made-up plant: always the same one for the same sizes, so that what is measured in one run is the same work.

const SEED = 20_261;

/**
 * Makes a chain of so many places, the last of which is the customer, and exactly so many links. Every place leads to the
 * customer, and delivers to others near it in the order of the work. Times are whole minutes.
 */
export function generate(places, links) {
  const random = randomFrom(SEED);
  const below = (limit) => Math.floor(random() * limit);
  const nearby = Math.max(20, Math.round(places / 50));
  const end = places - 1;
  const taken = new Set();
  const made = [];
  const add = (from, to) => {
    if (to > end || taken.has(from * places + to)) return;
    taken.add(from * places + to);
    made.push({ from, to, handover: below(4) === 0 ? 1 + below(15) : 0 });
  };
  for (let from = 0; from < end; from++) add(from, Math.min(end, from + 1 + below(nearby)));
  while (made.length < links) {
    const from = below(end);
    add(from, from + 1 + below(nearby));
  }
  const times = Array.from({ length: places }, (_, at) => (at === end ? 0 : 1 + below(120)));
  const incoming = countIncoming(places, made);
  const draws = Array.from({ length: places }, () => below(10));
  const isAny = draws.map((draw, at) => draw === 0 && at !== end && incoming[at] > 1);
  return { end, times, links: made, incoming, isAny, within: promise(times, made) };
}

function countIncoming(places, links) {
  const incoming = Array.from({ length: places }, () => 0);
  for (const { to } of links) incoming[to]++;
  return incoming;
}

/** A tenth more than the longest way takes; the places stand in supplier-first order already. */
function promise(times, links) {
  const start = times.map(() => 0);
  for (const { from, to, handover } of [...links].sort((a, b) => a.from - b.from)) {
    start[to] = Math.max(start[to], start[from] + times[from] + handover);
  }
  return Math.round(start.at(-1) * 1.1);
}

/** Numbers from 0 up to 1 (mulberry32): good enough for made-up plants. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
