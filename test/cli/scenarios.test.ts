import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../support/scenario.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

describe('what a call prints, as it was read and agreed to (npm test -- -u writes it anew)', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.scenario')))('%s', async (name) => {
    const told = await runScenario(readFileSync(`${FOLDER}${name}`, 'utf8'));
    await expect(told).toMatchFileSnapshot(`${FOLDER}${name}`);
  });
});
