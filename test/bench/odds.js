import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkOf } from './engine.js';
import { generate } from './generate.js';
import { inTurn, median, ratio } from './measure.js';
import { startPeer } from './peer.js';
import { milliseconds, part, span, tell } from './say.js';
import { toModel } from './write.js';

const RUNS = 20_000;
const CASES = new URL('../../../shared/cases/willems-38.json', import.meta.url);

/** Drawn runs of a plant in which every time is a triangle, against numpy; and what telling the threats costs besides. */
export async function againstNumpy(engine, folder) {
  part('Drawn runs: 1,000 places, 3,000 links, triangular times at both, 20,000 runs, from the plan in memory');
  const plant = generate(1000, 3000);
  const model = triangular(toModel(plant));
  const plan = engine.buildPlan(networkOf(engine, model));
  const file = join(folder, 'triangles.json');
  writeFileSync(file, JSON.stringify(toDraw(engine, plan)));
  const draw = drawer(engine, plan, null);
  const within = percentile(draw().leadTimes, 0.95);
  const threads = await startThreads(drawing(engine, plan), 2);
  const figures = {};
  const things = {
    simd: () => void (figures.ours = draw()),
    plain: () => void drawer(engine, plan, null, engine.plainKernels)(),
    threads: () => threads.run(),
    threats: () => void drawer(engine, plan, within)(),
  };
  const peer = await startPeer(file, 'numpy');
  if (peer !== null) things.peer = async () => (figures.theirs = await peer.count()).milliseconds;
  const { times } = await inTurn(3, things);
  peer?.stop();
  await threads.stop();
  const draws = RUNS * engine.scriptOf(plan).streams.length;
  const each = (all) => `${span(all)}, ${((median(all) * 1e6) / draws).toFixed(1)} ns to draw and pass on each time`;
  tell('kedja', each(times.simd));
  tell('kedja, on two threads', each(times.threads));
  tell('kedja, without WebAssembly', each(times.plain));
  tell('kedja, with all that threatens, 95 % on time', span(times.threats));
  const threats = {
    what: 'drawn runs: with all that threatens against without',
    ...ratio(times.threats, times.simd),
    aim: { atMost: 1.5 },
  };
  if (peer === null) {
    tell('left out', "no Python here has numpy; Debian's package is python3-numpy");
    return [threats];
  }
  tell(peer.name, span(times.peer));
  agree(figures.ours.leadTimes, figures.theirs.mean);
  const against = (what, all, atLeast) => ({ what, ...ratio(times.peer, all), aim: { atLeast } });
  return [
    against('drawn runs: numpy against kedja', times.simd, 6),
    against('drawn runs: numpy against kedja on two threads', times.threads, 10),
    against('drawn runs: numpy against kedja without WebAssembly', times.plain, 3),
    threats,
  ];
}

/** The same drawing as the command line would begin it, without threats. */
function drawing(engine, plan) {
  const asked = { typical: 'median', threats: false, runs: RUNS, seed: 1, precision: null };
  return new engine.Drawing(plan, engine.assess(plan, { ...asked, customers: [], paths: 0, late: [] }), asked);
}

/** Threads as the command line starts them, ready to draw all blocks of a drawing. */
async function startThreads({ task }, threads) {
  const { Tinypool } = await import('tinypool');
  const worker = new URL('../../dist/worker.js', import.meta.url).href;
  const pool = new Tinypool({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    workerData: task,
    execArgv: [],
  });
  const run = async () => {
    const blocks = Array.from({ length: Math.ceil(RUNS / 1024) }, (_, block) => block);
    await Promise.all(blocks.map((block) => pool.run({ block, runs: Math.min(1024, RUNS - block * 1024) })));
  };
  await run();
  return { run, stop: () => pool.destroy() };
}

/** A supply chain of others, with times that vary by a fifth. */
export function willems(engine) {
  part('Willems 38: 2,025 stages, 16,225 arcs, 20 % spread, 10,000 runs with all that threatens');
  if (!existsSync(CASES)) {
    tell('left out', 'the published case is not here');
    return;
  }
  const { stages, arcs, answer } = JSON.parse(readFileSync(CASES, 'utf8'));
  const ends = Object.entries(answer.longest_cumulative_time);
  const model = {
    kedja: 1,
    departments: Object.fromEntries(
      stages.map(({ id, time }) => [
        `s${id}`,
        time > 0 ? { time: { mean: `${time}h`, sd: `${time / 5}h` } } : { time: 0 },
      ]),
    ),
    customers: Object.fromEntries(ends.map(([id, time]) => [`to-${id}`, { promise: `${time * 1.1}h` }])),
    links: [
      ...arcs.map(([from, to]) => ({ from: `s${from}`, to: `s${to}` })),
      ...ends.map(([id]) => ({ from: `s${id}`, to: `to-${id}` })),
    ],
  };
  const plan = engine.buildPlan(networkOf(engine, model));
  const began = performance.now();
  const { customers } = engine.analyzePlan(plan, 10_000);
  tell(
    'kedja, one thread',
    `${milliseconds(performance.now() - began)}, ${customers} customers, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most so far`,
  );
}

/** Every time a triangle: from a bit less than it was to twice as much. */
function triangular(model) {
  const triangle = (time) => {
    const minutes = Number.parseInt(time, 10);
    return { triangular: [`${minutes}min`, `${minutes + 3}min`, `${2 * minutes + 9}min`] };
  };
  const places = (all) =>
    Object.fromEntries(Object.entries(all).map(([id, { time }]) => [id, { time: triangle(time) }]));
  return {
    ...model,
    suppliers: places(model.suppliers),
    departments: places(model.departments),
    links: model.links.map((link) => ({ ...link, handover: triangle(link.handover ?? '1min') })),
  };
}

/** The same for the peer: nodes in supplier-first order. */
function toDraw(engine, plan) {
  const triangle = ({ low, mode, high }) => [low, mode, high];
  const nodes = plan.place.map((place, step) => [
    place.type === 'customer' ? null : triangle(place.time),
    Array.from({ length: plan.into[step + 1] - plan.into[step] }, (_, k) => {
      const line = plan.into[step] + k;
      return [plan.giver[line], triangle(plan.handover[line])];
    }),
  ]);
  return { runs: RUNS, customer: plan.step[plan.network.nodeOf.get('customer')], nodes };
}

function drawer(engine, plan, within, kernels) {
  const script = engine.scriptOf(plan, { steps: new Map(), lines: new Map() }, within === null);
  const made = engine.situations(plan, 'median');
  const end = plan.step[plan.network.nodeOf.get('customer')];
  const subjects = within === null ? null : engine.subjectsOf(script, made.usual);
  const target = engine.targetOf(made, made.run, end, within, subjects);
  return () => {
    const blocks = new engine.Blocks(script, [target], 1, kernels === undefined ? {} : { kernels });
    const leadTimes = [];
    for (let block = 0; block * 1024 < RUNS; block++) {
      const [counts] = blocks.count(block, Math.min(1024, RUNS - block * 1024));
      for (const time of counts.leadTimes) leadTimes.push(time);
    }
    return { leadTimes };
  };
}

function percentile(times, share) {
  return times.toSorted((a, b) => a - b)[Math.floor(share * times.length)];
}

function agree(leadTimes, mean) {
  const ours = leadTimes.reduce((sum, time) => sum + time, 0) / leadTimes.length;
  if (!(Math.abs(ours / mean - 1) < 0.001)) throw new Error(`mean lead time: kedja draws ${ours}, numpy ${mean}`);
}
