import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('networkx_peer.py', import.meta.url));
const PYTHONS = ['python3', '/usr/bin/python3'];

/** Starts the peer with a graph to read. Null where no Python here has networkx. */
export async function startPeer(graphFile) {
  const python = PYTHONS.find((name) => spawnSync(name, ['-c', 'import networkx']).status === 0);
  if (python === undefined) return null;
  const child = spawn(python, [SCRIPT, graphFile], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { done, value } = await lines.next();
    if (done) throw new Error('the networkx peer ended without an answer');
    return JSON.parse(value);
  };
  const { networkx, python: version } = await read();
  return {
    name: `networkx ${networkx} on Python ${version}`,
    async count() {
      child.stdin.write('\n');
      return read();
    },
    stop: () => child.stdin.end(),
  };
}
