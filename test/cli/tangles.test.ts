import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBuilt } from '../support/process.js';
import { TANGLES } from '../support/tangles.js';

const folder = mkdtempSync(join(tmpdir(), 'kedja-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.concurrent.each(TANGLES)('%s: ten thousand links are answered in seconds', async (name, make, isSound) => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(make()));
  const { exit, signal, out, err, seconds, megabytes } = await runBuilt(['analyze', path, '--no-odds'], {
    node: ['--max-old-space-size=512'],
  });
  expect({ exit, signal, err }).toEqual({
    exit: isSound ? 0 : 1,
    signal: null,
    err: isSound ? '' : (expect.stringMatching(/\[circle\]/u) as string),
  });
  if (isSound) expect(out).toMatch(/Threats|nothing/u);
  expect(seconds).toBeLessThan(5);
  expect(megabytes).toBeLessThan(512);
});
