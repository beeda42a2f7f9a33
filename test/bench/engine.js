import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';

const ENTRY = `
  export { load } from './source/load.ts';
  export { buildNetwork } from './graph/network.ts';
  export { buildPlan } from './graph/plan.ts';
  export { situations } from './analysis/situations.ts';
  export { slack } from './analysis/slack.ts';
  export { scriptOf } from './analysis/odds/script-of.ts';
  export { subjectsOf } from './analysis/odds/subjects.ts';
  export { targetOf } from './analysis/odds/targets.ts';
  export { Blocks } from './analysis/odds/blocks.ts';
  export { plainKernels } from './analysis/odds/kernels.ts';
  export { Drawing } from './analysis/odds/odds.ts';
  import { assess } from './analysis/assess.ts';
  import { withOdds } from './analysis/odds/odds.ts';
  export { assess };
  export function analyzePlan(plan, runs) {
    const asked = { typical: 'median', threats: true };
    const assessment = assess(plan, { ...asked, customers: [], paths: 0, late: [] });
    return { customers: withOdds(plan, assessment, { ...asked, runs, seed: 1, precision: null }).customers.length };
  }
`;

/** The engine alone, made from src into a folder, as a module. */
export async function loadEngine(folder) {
  const outfile = join(folder, 'engine.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL('../../src', import.meta.url)), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}

/** The network of a model given as plain values. */
export function networkOf({ load, buildNetwork }, model) {
  const { chain, findings } = load(JSON.stringify(model), 'model.json');
  if (findings.length > 0) throw new Error(`the made-up model is at fault: ${JSON.stringify(findings[0])}`);
  return buildNetwork(chain);
}

/** The typical run and the slack of everything upstream of the customer, told as the figures that peers must agree on. */
export function typicalRun({ situations, slack }, plan, customer, within) {
  const end = plan.step[plan.network.nodeOf.get(customer)];
  const { run } = situations(plan, 'median');
  const figures = slack(run, end, within);
  let sum = 0;
  for (let step = 0; step < plan.node.length; step++) if (step !== end) sum += finite(figures.step(step));
  for (let line = 0; line < plan.edge.length; line++) sum += finite(figures.line(line));
  return { leadTime: run.start[end], slack: sum };
}

/** Where an `any` is on the way, some delays never matter. */
function finite(seconds) {
  return seconds === Infinity ? 0 : seconds;
}
