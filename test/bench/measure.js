/**
 * Times things in turn, round after round, so that whatever else the machine does strikes all alike. The first round warms up.
 * Rubbish is collected before, never between: a collection by hand slows down what comes next by several times.
 */
export async function inTurn(rounds, things) {
  const times = Object.fromEntries(Object.keys(things).map((name) => [name, []]));
  const first = {};
  globalThis.gc?.();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, thing] of Object.entries(things)) {
      const began = performance.now();
      const own = await thing();
      const took = typeof own === 'number' ? own : performance.now() - began;
      if (round === 0) first[name] = took;
      else times[name].push(took);
    }
  }
  return { times, first };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times as much: of the medians, and the least and most of any round. */
export function ratio(over, under) {
  const each = over.map((value, round) => value / under[round]);
  return { ratio: median(over) / median(under), least: Math.min(...each), most: Math.max(...each) };
}
