import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkOf, typicalRun } from './engine.js';
import { generate } from './generate.js';
import { inTurn, ratio } from './measure.js';
import { startPeer } from './peer.js';
import { milliseconds, part, span, tell } from './say.js';
import { toGraph, toModel } from './write.js';

/** The typical run with all slacks of a large plant, against networkx. */
export async function againstNetworkx(engine, folder) {
  part('Typical run and all slacks: 100,000 places, 300,000 links, all joins, one customer, from the graph in memory');
  const plant = generate(100_000, 300_000);
  const file = join(folder, 'graph.json');
  writeFileSync(file, JSON.stringify(toGraph(plant)));
  const peer = await startPeer(file);
  if (peer === null) {
    tell('left out', "no Python here has networkx; Debian's package is python3-networkx");
    return [];
  }
  try {
    return await compare(engine, plant, peer);
  } finally {
    peer.stop();
  }
}

async function compare(engine, plant, peer) {
  const network = networkOf(engine, toModel(plant));
  const plan = engine.buildPlan(network);
  const count = (from) => typicalRun(engine, from, 'customer', plant.within * 60);
  const figures = {};
  const { times, first } = await inTurn(7, {
    kedja: () => void (figures.ours = count(plan)),
    planned: () => void count(engine.buildPlan(network)),
    peer: async () => (figures.theirs = await peer.count()).milliseconds,
  });
  agree(figures.ours, figures.theirs);
  tell('kedja', `${span(times.kedja)}, the first time ${milliseconds(first.kedja)}`);
  tell('kedja, the plan made anew each time', span(times.planned));
  tell(peer.name, span(times.peer));
  tell('both agree', `lead time ${figures.ours.leadTime} s, slacks together ${figures.ours.slack} s`);
  return [
    {
      what: 'typical run and slacks: networkx against kedja',
      ...ratio(times.peer, times.kedja),
      aim: { atLeast: 100 },
    },
    { what: 'the same, the plan made anew each time', ...ratio(times.peer, times.planned) },
  ];
}

function agree(ours, theirs) {
  for (const figure of ['leadTime', 'slack']) {
    const apart = Math.abs(ours[figure] - theirs[figure]);
    if (!(apart <= 1e-9 * Math.abs(theirs[figure])))
      throw new Error(`${figure}: kedja says ${ours[figure]}, networkx ${theirs[figure]}`);
  }
}

/** What places that wait for the first delivery only cost, against the same chain where all wait for all. */
export async function withAny(engine) {
  part('One group in ten any: 10,000 places, 30,000 links');
  const plant = generate(10_000, 30_000);
  const planOf = (any) => engine.buildPlan(networkOf(engine, toModel(plant, { any })));
  const [all, some] = [planOf(false), planOf(true)];
  const { times } = await inTurn(7, {
    all: () => void typicalRun(engine, all, 'customer', plant.within * 60),
    any: () => void typicalRun(engine, some, 'customer', plant.within * 60),
  });
  tell('all joins', span(times.all));
  tell('one group in ten any', span(times.any));
  return [{ what: 'one group in ten any against all joins', ...ratio(times.any, times.all) }];
}
