// What is packed is built before. Where npm installs for everybody straight from git, as pre-commit does, it leaves out what
// building takes: then that is brought first.
import { execSync } from 'node:child_process';

/** @param {string} command */
const npm = (command) =>
  execSync(`npm ${command}`, { stdio: 'inherit', env: { ...process.env, npm_config_global: 'false' } });

try {
  import.meta.resolve('esbuild');
  import.meta.resolve('typescript');
} catch {
  npm('ci --include=dev --ignore-scripts --no-audit --no-fund');
}
npm('run build');
