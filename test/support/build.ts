import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the tests run is what was built of this tree, not of an earlier one. */
export default function setup(): void {
  execSync('npm run --silent build', { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: 'inherit' });
}
