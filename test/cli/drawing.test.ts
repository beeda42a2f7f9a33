import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BIN, runBuilt } from '../support/process.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const WORKSHOP = root('examples/workshop.yaml');

interface Report {
  readonly partial: boolean;
  readonly odds: { readonly runs: number; readonly seed: number };
  readonly customers: readonly { readonly odds: Readonly<Record<Chance, Interval>> }[];
}

type Chance = 'onTime' | 'full' | 'right' | 'perfect';
interface Interval {
  readonly low: number;
  readonly high: number;
}

async function drawn(...more: readonly string[]): Promise<string> {
  const { exit, out, err } = await runBuilt(['analyze', WORKSHOP, '--format', 'json', ...more]);
  expect({ exit, err }).toEqual({ exit: 0, err: expect.stringMatching(/^1 varning; [^\n]*\n$/u) as string });
  return out;
}

test('the figures are the same in any number of threads', async () => {
  const alone = await drawn('--runs', '5000', '--threads', '1');
  expect(await drawn('--runs', '5000', '--threads', '2')).toBe(alone);
  expect(await drawn('--runs', '5000', '--threads', '3')).toBe(alone);
  expect(await drawn('--runs', '5000')).toBe(alone);
});

test('another seed draws others, the same one the same', async () => {
  const one = await drawn('--runs', '2000', '--seed', '7');
  expect(await drawn('--runs', '2000', '--seed', '7')).toBe(one);
  expect(await drawn('--runs', '2000', '--seed', '8')).not.toBe(one);
});

test('as many are drawn as the precision takes, and not a block more', async () => {
  const widest = (report: Report): number =>
    Math.max(
      ...report.customers.flatMap(({ odds }) =>
        (['onTime', 'full', 'right', 'perfect'] as const).map((chance) => (odds[chance].high - odds[chance].low) / 2),
      ),
    );
  const report = JSON.parse(await drawn('--precision', '0.5%')) as Report;
  expect(widest(report)).toBeLessThanOrEqual(0.005);
  expect(report.odds.runs % 1024).toBe(0);
  const before = JSON.parse(await drawn('--runs', String(report.odds.runs - 1024))) as Report;
  expect(widest(before)).toBeGreaterThan(0.005);
});

test.each(['1', '2'])('an interrupt tells what was drawn so far, in %s threads, and ends with 130', async (threads) => {
  const child = spawn(process.execPath, [
    BIN,
    'analyze',
    WORKSHOP,
    '--format',
    'json',
    '--runs',
    '9000000',
    '--threads',
    threads,
  ]);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  setTimeout(() => child.kill('SIGINT'), 3000);
  const exit = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  expect(exit).toBe(130);
  const { partial, odds } = JSON.parse(Buffer.concat(chunks).toString()) as Report;
  expect(partial).toBe(true);
  expect(odds.runs).toBeGreaterThan(0);
  expect(odds.runs).toBeLessThan(9_000_000);
});
