// npm run bench: how many times as fast or slow as a peer or a baseline, measured side by side in this run. It does not gate.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { missing } from './child.js';
import { manyModels, startUp, wholeAnalysis, withOdds } from './commands.js';
import { ofDeliveries } from './deliveries.js';
import { againstGraphviz } from './drawing.js';
import { loadEngine } from './engine.js';
import { againstNumpy, willems } from './odds.js';
import { part, table } from './say.js';
import { againstNetworkx, withAny } from './typical.js';

async function main(folder) {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Medians, with the least and the most.`,
  );
  const problem = missing();
  if (problem !== null) console.log(`Whole commands are left out: ${problem}.`);
  const engine = await loadEngine(folder);
  const results = [
    ...(await againstNetworkx(engine, folder)),
    ...(await withAny(engine)),
    ...(await againstNumpy(engine, folder)),
  ];
  willems(engine);
  if (problem === null)
    results.push(
      ...(await startUp()),
      ...(await withOdds()),
      ...(await manyModels(folder)),
      ...(await wholeAnalysis(folder)),
      ...(await againstGraphviz(folder)),
      ...(await ofDeliveries(folder)),
    );
  part('All together');
  table(results);
  if (problem !== null) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'kedja-bench-'));
try {
  await main(folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
