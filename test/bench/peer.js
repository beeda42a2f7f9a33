import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PYTHONS = ['python3', '/usr/bin/python3'];

/** Starts the peer that is written for a package, with a graph to read. Null where no Python here has the package. */
export async function startPeer(graphFile, library = 'networkx') {
  const python = PYTHONS.find((name) => spawnSync(name, ['-c', `import ${library}`]).status === 0);
  if (python === undefined) return null;
  const script = fileURLToPath(new URL(`${library}_peer.py`, import.meta.url));
  const child = spawn(python, [script, graphFile], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { done, value } = await lines.next();
    if (done) throw new Error(`the ${library} peer ended without an answer`);
    return JSON.parse(value);
  };
  const { [library]: release, python: version } = await read();
  return {
    name: `${library} ${release} on Python ${version}`,
    async count() {
      child.stdin.write('\n');
      return read();
    },
    stop: () => child.stdin.end(),
  };
}
