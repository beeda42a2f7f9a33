import { describe, expect, test } from 'vitest';
import { analyze, type AnalyzeOptions, check, formatFor, LANGUAGES, load, VERSION, english } from '../src/index.js';

const MODEL = `kedja: 1
departments: { lathe: 2h, paint: 1h }
customers: { buyer: 9h }
links:
  - lathe -> paint -> buyer
  - { from: paint, to: lathe, item: scrap, rework: 5% }
causes: { storm: { chance: 1%, time: 1h, hits: [lathe] } }
`;

describe('the library', () => {
  test.each([
    [{ customers: ['byer'] }, 'customers: no customer is called "byer"'],
    [{ customers: ['lathe'] }, 'customers: no customer is called "lathe"'],
    [{ late: [{ id: 'laht', seconds: 1 }] }, 'late: nothing that can be late is called "laht"'],
    [{ late: [{ id: 'buyer', seconds: 1 }] }, 'late: nothing that can be late is called "buyer"'],
    [{ late: [{ id: 'paint:lathe', seconds: 1 }] }, 'late: nothing that can be late is called "paint:lathe"'],
    [{ late: [{ id: 'lathe', seconds: NaN }] }, 'late: "lathe" by NaN is not by seconds from 0 up'],
    [{ late: [{ id: 'lathe', seconds: -1 }] }, 'late: "lathe" by -1 is not by seconds from 0 up'],
    [{ late: [1, 2].map((seconds) => ({ id: 'lathe', seconds })) }, 'late: "lathe" is given twice'],
    [{ typical: 'average' as 'mean' }, 'typical: "average" is neither "median" nor "mean"'],
    [{ paths: 1001 }, 'paths: 1001 is not a whole number from 0 to 1000'],
    [{ paths: 0.5 }, 'paths: 0.5 is not a whole number from 0 to 1000'],
  ] as const)('refuses a wrong call: %j', (options: AnalyzeOptions, says) => {
    expect(() => analyze(load(MODEL), options)).toThrow(new RangeError(says));
  });

  test('finds what may be asked', () => {
    const late = ['lathe', 'lathe:paint', 'storm'].map((id) => ({ id, seconds: 60 }));
    const { assessment } = analyze(load(MODEL), { customers: ['buyer'], late, paths: 1000, typical: 'mean' });
    expect(assessment!.changes[0]).toMatchObject({ id: 'buyer', after: 3 * 3600 + 180 });
    expect(analyze(load(MODEL), { customers: undefined }).assessment!.customers).toHaveLength(1);
  });

  test('throws at no model, whatever is named', () => {
    for (const model of ['', 'kedja: 1', MODEL.replace('lathe ->', 'laht ->')])
      expect(analyze(load(model), { customers: ['nobody'] })).toMatchObject({ assessment: null });
  });

  test('has what its functions take', () => {
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(LANGUAGES).toContain('en');
    expect(check(load(MODEL))).toEqual([]);
    expect(formatFor({ day: 3600, week: 7200 }, english.report.figures).duration(3600)).toBe('1 d');
  });
});
