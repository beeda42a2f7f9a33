import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PEAK = new URL('peak.js', import.meta.url).href;

/** A word on what is missing before whole commands can be run; null where nothing is. */
export function missing() {
  const found = ['bin/kedja.js', 'dist/cli.js'].find((file) => !existsSync(`${ROOT}${file}`));
  return found === undefined ? null : `${found} is not there: run "npm run build" first`;
}

/** Runs node to its end. Its output goes nowhere. */
export function node(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${String(stderr)}`);
}

/** Runs node to its end, and gives its output and the memory it needed at most, in MB. */
export function nodeWithPeak(...args) {
  const { status, output } = spawnSync(process.execPath, ['--import', PEAK, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${String(output[2])}`);
  return { text: String(output[1]), megabytes: Number(output[3]) / 1024 };
}
