import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';

interface Told {
  readonly customers: readonly { readonly typical: { readonly leadTime: number }; readonly odds: Odds | null }[];
  readonly changes: readonly {
    readonly before: { readonly leadTime: number };
    readonly after: { readonly leadTime: number };
    readonly difference: number;
    readonly onTime: { readonly before: Chance; readonly after: Chance } | null;
  }[];
}

interface Odds {
  readonly onTime: Chance;
}

interface Chance {
  readonly estimate: number;
}

const WORKSHOP = readFileSync(new URL('../../examples/workshop.yaml', import.meta.url), 'utf8');

async function analyzed(...options: readonly string[]): Promise<Told> {
  const io = fakeIo({ files: { 'm.yaml': WORKSHOP } });
  expect(await main(['analyze', 'm.yaml', '--format', 'json', '--runs', '2000', ...options], io), io.said.err).toBe(0);
  return JSON.parse(io.said.out) as Told;
}

const SET = ['--set', 'steel-mill:store.stock=3d'];
const LATE = ['--late', 'forklift=5h'];

describe('what is set and late at once', () => {
  test('is held against the model as it stands: before is the file, after is both', async () => {
    const [plain, set, both] = await Promise.all([analyzed(), analyzed(...SET), analyzed(...SET, ...LATE)]);
    const change = both.changes[0]!;
    expect(change.before.leadTime).toBe(plain.customers[0]!.typical.leadTime);
    expect(change.before.leadTime).not.toBe(set.customers[0]!.typical.leadTime);
    expect(change.onTime!.before.estimate).toBe(plain.customers[0]!.odds!.onTime.estimate);
    expect(change.after.leadTime).toBeGreaterThan(set.customers[0]!.typical.leadTime);
    expect(change.difference).toBeCloseTo(change.after.leadTime - change.before.leadTime, 5);
  });

  test('without odds, too', async () => {
    const [plain, both] = await Promise.all([analyzed('--no-odds'), analyzed('--no-odds', ...SET, ...LATE)]);
    expect(both.changes[0]!.before.leadTime).toBe(plain.customers[0]!.typical.leadTime);
  });
});
