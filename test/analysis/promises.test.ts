import { describe, expect, test } from 'vitest';
import { figureFindings } from '../../src/analysis/figure-findings.js';
import type { Finding } from '../../src/model/finding.js';
import { USUAL_LIMITS } from '../../src/model/ruling.js';
import { read } from '../support/arbitraries.js';
import { assessed, HOUR, planOf } from '../support/engine.js';

function broken(text: string): Finding[] {
  const chain = read(`kedja: 1\n${text}`);
  return figureFindings(planOf(chain).network, assessed(chain), USUAL_LIMITS).filter(
    ({ rule }) => rule === 'promise-cannot-hold',
  );
}

describe('a promise that cannot hold even when nothing goes wrong', () => {
  test('is found at its time, with what takes most of the way', () => {
    const found = broken(`
departments: { store: { time: 15min, name: Förrådet }, lathe: 2h, inspection: 20min, packing: 1h }
customers: { end: { name: Kunden, promise: { within: 3h, on-time: 95% } } }
links: [{ from: store, to: lathe, handover: 90min }, lathe -> inspection -> packing -> end]
`);
    expect(found).toMatchObject([
      { rule: 'promise-cannot-hold', severity: 'error', at: { path: ['customers', 'end', 'promise', 'within'] } },
    ]);
    expect(found[0]!.facts).toEqual({
      name: 'Kunden',
      within: 3 * HOUR,
      leadTime: 5 * HOUR + 300,
      most: [
        { name: 'lathe', seconds: 2 * HOUR },
        { name: 'Förrådet → lathe', seconds: 1.5 * HOUR },
        { name: 'packing', seconds: HOUR },
      ],
    });
  });

  test('in its short form, at that', () => {
    const found = broken(
      'departments: { lathe: 2h }\ncustomers: { end: 1h, patient: { promise: 1h } }\nlinks: [lathe -> end, lathe -> patient]',
    );
    expect(found.map(({ at }) => at.path)).toEqual([
      ['customers', 'end'],
      ['customers', 'patient', 'promise', 'within'],
    ]);
  });

  test('is none where it just holds, where there is none, and where nobody knows', () => {
    expect(broken('departments: { lathe: 2h }\ncustomers: { end: 2h }\nlinks: [lathe -> end]')).toEqual([]);
    expect(
      broken(
        'departments: { lathe: 2h }\ncustomers: { end: { promise: { right: 99% } }, other: }\nlinks: [lathe -> end, lathe -> other]',
      ),
    ).toEqual([]);
    expect(broken('departments: { lathe: }\ncustomers: { end: 2h }\nlinks: [lathe -> end]')).toEqual([]);
  });
});
