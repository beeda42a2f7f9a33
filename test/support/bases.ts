import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse } from 'yaml';
import { anyModel } from './arbitraries.js';
import type { Base } from './mutate.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The models that come with kedja. */
export const EXAMPLES: readonly Base[] = filesIn('examples').filter(({ file }) => /^[^/]+\.yaml$/u.test(file));

/** Every model that shows a rule, wrong and right. */
export const FIXTURES: readonly Base[] = filesIn('test/lint').filter(({ file }) =>
  /(?:^|\/)(?:bad|good)[^/]*\.(?:yaml|json|bin)$/u.test(file),
);

/** Models as plain data: the examples, those that show a rule, and some of any shape. */
export const MODELS: readonly object[] = [
  ...[...EXAMPLES, ...FIXTURES].flatMap(dataIn),
  ...fc.sample(anyModel(), { seed: 1, numRuns: 60 }),
];

/** Some of them as JSON. */
export const JSON_MODELS: readonly Base[] = [...EXAMPLES.flatMap(dataIn), ...MODELS.slice(-60)].map((model, i) => ({
  file: 'model.json',
  bytes: Buffer.from(JSON.stringify(model, null, i % 3)),
}));

/** What a file says as plain data, where that can be told. */
function dataIn({ bytes }: Base): object[] {
  try {
    const data: unknown = parse(Buffer.from(bytes).toString(), { logLevel: 'silent' });
    return typeof data === 'object' && data !== null ? [data] : [];
  } catch {
    return [];
  }
}

function filesIn(folder: string): Base[] {
  const found = readdirSync(root(folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const names = found.map(({ parentPath, name }) => relative(root(folder), `${parentPath}/${name}`)).sort();
  return names
    .filter((name) => /\.\w+$/u.test(name))
    .filter((name) => !/\.(?:ts|out)$/u.test(name))
    .map((name) => ({ file: name, bytes: readFileSync(root(`${folder}/${name}`)) }));
}
