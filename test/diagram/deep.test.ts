import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canBeStraight, isDeep } from '../../src/diagram/ranks.js';
import { runBuilt } from '../support/process.js';

const folder = mkdtempSync(join(tmpdir(), 'kedja-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** So many places in a row, in three areas, with something said on each link or nothing. */
function row(places: number, item: string | null = null, more: readonly object[] = []): object {
  const ids = Array.from({ length: places }, (_, i) => `d${i}`);
  return {
    kedja: 1,
    departments: Object.fromEntries(ids.map((id, i) => [id, { area: `A${i % 3}`, time: '1h' }])),
    customers: { c: {} },
    links: [...[...ids, 'c'].slice(1).map((to, i) => ({ from: ids[i], to, ...(item !== null && { item }) })), ...more],
  };
}

const far = Array.from({ length: 70 }, (_, i) => ({
  from: `d${(i * 37) % 60}`,
  to: `d${((i * 37) % 60) + 60}`,
  item: `y${i}`,
}));

async function draw(model: object, stack: number, ...options: readonly string[]): ReturnType<typeof runBuilt> {
  const path = join(folder, 'm.json');
  writeFileSync(path, JSON.stringify(model));
  return runBuilt(['draw', path, '--show', 'plain', '--format', 'svg', '--lang', 'en', ...options], {
    node: [`--stack-size=${stack}`],
  });
}

describe('how deep the engine goes into itself is told by counting', () => {
  test('where that begins', () => {
    expect([isDeep(1000), isDeep(1001), canBeStraight(1500), canBeStraight(1501)]).toEqual([false, true, true, false]);
  });

  test.each([
    ['just below where layers are found here', row(999), []],
    ['just above it', row(1001), []],
    ['far above it, folded', row(5000), ['--wrap']],
    ['with links over many layers', row(130, 'x', far), []],
    ['in lanes, just below where they are refused', row(373), ['--lanes']],
  ])(
    '%s: the same bytes on a stack of 600 kB and on a larger one',
    async (_, model, options) => {
      const [small, large] = [await draw(model, 600, ...options), await draw(model, 960, ...options)];
      expect({ exit: small.exit, err: small.err }).toEqual({ exit: 0, err: '' });
      expect(small.out === large.out).toBe(true);
    },
    200_000,
  );

  test('in more lanes than it can keep straight nothing is drawn, and a cure named; in text they are', async () => {
    const { exit, err } = await draw(row(400), 600, '--lanes');
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'kedja: --lanes: this picture is too large for swimlanes; leave out --lanes, or draw a part of it with --focus or --customer\n',
    });
    expect((await draw(row(400), 600, '--lanes', '--format', 'dot')).exit).toBe(0);
  });
});
