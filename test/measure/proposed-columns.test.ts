import { describe, expect, it } from 'vitest';
import { proposedColumns } from '../../src/measure/columns/proposed-columns.js';

const rows = (...fields: readonly string[]): { readonly line: number; readonly fields: readonly string[] }[] => [
  { line: 2, fields },
];

describe('columns that a mapping is proposed for', () => {
  it('are known by their names, in the languages of those who export them', () => {
    expect(proposedColumns(['Fra', 'Till', 'Varenr.', 'Ordre nr', 'Kan bruges', 'Fritekst'], [])).toEqual({
      from: 'Fra',
      to: 'Till',
      item: 'Varenr.',
      order: 'Ordre nr',
      usable: 'Kan bruges',
    });
  });

  it('are days or quantities by what stands in them where the name may be either', () => {
    const header = ['Bestilt', 'Leveret'];
    expect(proposedColumns(header, rows('03-04-2026 10:00', '05-04-2026'))).toEqual({
      ordered: 'Bestilt',
      received: 'Leveret',
    });
    expect(proposedColumns(header, rows('12,5', '12'))).toEqual({ asked: 'Bestilt', quantity: 'Leveret' });
    expect(proposedColumns(header, rows('12,5', '05-04-2026'))).toEqual({ asked: 'Bestilt', received: 'Leveret' });
  });

  it('look at the first row that says something there', () => {
    expect(proposedColumns(['Bestilt'], [...rows(''), ...rows('40')])).toEqual({ asked: 'Bestilt' });
  });

  it('are each of one field, and no field has two', () => {
    expect(proposedColumns(['Bestilt', 'Antal bestilt', 'Antal leveret'], rows('40', '40', '38'))).toEqual({
      asked: 'Bestilt',
      quantity: 'Antal leveret',
    });
  });
});
