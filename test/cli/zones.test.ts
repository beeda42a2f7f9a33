import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { zoneOf } from '../../src/cli/zones.js';

/** Each change of the clocks in a year: from when on, UTC, and how many minutes east they then are. */
function changes(name: string, from: number, to = from): string[] {
  const { first, transitions } = zoneOf(name, from, to)!;
  return [
    `${first / 60}`,
    ...transitions.map(({ at, offset }) => `${new Date(at * 1000).toISOString().slice(0, 16)} ${offset / 60}`),
  ];
}

describe('when the clocks of a zone change', () => {
  test.each(['Europe/Stockholm', 'Europe/Copenhagen', 'Europe/Oslo'])(
    '%s: the last Sundays of March and October',
    (name) => {
      expect(changes(name, 2026, 2027)).toEqual([
        '60',
        '2026-03-29T01:00 120',
        '2026-10-25T01:00 60',
        '2027-03-28T01:00 120',
        '2027-10-31T01:00 60',
      ]);
    },
  );

  test('New York: the second Sunday of March and the first of November; before 2007, April and October', () => {
    expect(changes('America/New_York', 2026)).toEqual(['-300', '2026-03-08T07:00 -240', '2026-11-01T06:00 -300']);
    expect(changes('America/New_York', 2006)).toEqual(['-300', '2006-04-02T07:00 -240', '2006-10-29T06:00 -300']);
  });

  test('Lord Howe: by half an hour, in the southern summer', () => {
    expect(changes('Australia/Lord_Howe', 2026)).toEqual(['660', '2026-04-04T15:00 630', '2026-10-03T15:30 660']);
  });

  test('Kolkata and UTC: never', () => {
    expect(changes('Asia/Kolkata', 2000, 2030)).toEqual(['330']);
    expect(changes('UTC', 2000, 2030)).toEqual(['0']);
  });

  test('Apia: a day that never was; Recife: one week of summer', () => {
    expect(changes('Pacific/Apia', 2011)).toEqual([
      '-600',
      '2011-04-02T14:00 -660',
      '2011-09-24T14:00 -600',
      '2011-12-30T10:00 840',
    ]);
    expect(changes('America/Recife', 2000)).toEqual([
      '-120',
      '2000-02-27T02:00 -180',
      '2000-10-08T03:00 -120',
      '2000-10-15T02:00 -180',
    ]);
  });

  test('Liberia: an offset with seconds', () => {
    const { first, transitions } = zoneOf('Africa/Monrovia', 1971, 1972)!;
    expect([first, transitions]).toEqual([-2670, [{ at: Date.UTC(1972, 0, 7, 0, 44, 30) / 1000, offset: 0 }]]);
  });

  test('a zone that does not exist', () => {
    expect(zoneOf('Europe/Atlantis', 2026, 2027)).toBeNull();
  });

  test('whatever zone and language the process has', () => {
    const code = transformSync(readFileSync(new URL('../../src/cli/zones.ts', import.meta.url)), { loader: 'ts' }).code;
    const told = (env: Record<string, string>): unknown => {
      const asks = `${code}\nconsole.log(JSON.stringify(zoneOf('Australia/Lord_Howe', 2000, 2010)));`;
      const args = ['--input-type=module', '-e', asks];
      return JSON.parse(execFileSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: 'utf8' }));
    };
    const here = zoneOf('Australia/Lord_Howe', 2000, 2010);
    expect(told({ TZ: 'Asia/Kathmandu', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' })).toEqual(here);
    expect(told({ TZ: 'America/St_Johns', LC_ALL: 'th_TH.UTF-8', LANG: 'th_TH.UTF-8' })).toEqual(here);
  });
});
