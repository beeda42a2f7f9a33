import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HOSTILE } from '../support/hostile.js';
import { runBuilt } from '../support/process.js';

const folder = mkdtempSync(join(tmpdir(), 'kedja-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(HOSTILE))('%s', (_, bank) => {
  test.concurrent.each(Object.entries(bank))('%s', async (name, { file, make, rule }) => {
    const path = join(folder, `${name}.${file}`);
    writeFileSync(path, make());
    const { exit, signal, out, err, seconds, megabytes } = await runBuilt(['check', path], {
      node: ['--max-old-space-size=512'],
    });
    expect({ exit, signal, err }).toEqual({
      exit: expect.toBeOneOf([0, 1]) as number,
      signal: null,
      err: expect.stringMatching(/^1 model: [^\n]*\n$/u) as string,
    });
    if (rule !== null) expect(out).toContain(`[${rule}]`);
    expect(out.length).toBeLessThan(100_000);
    expect(seconds).toBeLessThan(5);
    expect(megabytes).toBeLessThan(512);
  });
});
