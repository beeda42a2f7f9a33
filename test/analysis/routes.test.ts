import { describe, expect, test } from 'vitest';
import type { CustomerFigures } from '../../src/model/assessment.js';
import { assessed, figuresOf, HOUR, placesOf, slackOf, threatOf } from '../support/engine.js';

const figures = (text: string, customer?: string): CustomerFigures =>
  figuresOf(assessed(`kedja: 1\n${text}`), customer);
const isUsual = (all: CustomerFigures, id: string): boolean => threatOf(all, id).usual;

describe('where one way out is taken', () => {
  const triage = `
departments: { triage: 10min, ward: 5h, clinic: 2h, home: 1h, records: 30min }
customers: { patient: 6h, archive: 2h }
links:
  - { from: triage, to: ward, share: 20% }
  - { from: triage, to: clinic, share: 70% }
  - triage -> home -> patient
  - triage -> records -> archive
  - ward -> patient
  - clinic -> patient
`;

  test('the typical run takes the likeliest', () => {
    const patient = figures(triage, 'patient');
    expect(placesOf(patient.typical!.path)).toBe('triage clinic patient');
    expect(patient.typical).toMatchObject({ leadTime: 7800, usual: true });
    expect(['triage', 'clinic', 'clinic:patient', 'triage:clinic'].every((id) => isUsual(patient, id))).toBe(true);
  });

  test('what is off that way is measured in the run that takes the likeliest way through it', () => {
    const patient = figures(triage, 'patient');
    expect(threatOf(patient, 'ward')).toMatchObject({ slack: 3000, ready: 18600, needed: 21600, usual: false });
    expect(threatOf(patient, 'triage:ward')).toMatchObject({ slack: 3000, ready: 600, usual: false });
    expect(threatOf(patient, 'home')).toMatchObject({ slack: 17400, usual: false });
    expect(slackOf(patient, 'triage')).toBe(21600 / HOUR - 7800 / HOUR);
    expect(patient.threats.some(({ id }) => id === 'records')).toBe(false);
  });

  test('a customer off that way is told of in the likeliest run that comes to it; there, its ways are its usual ones', () => {
    const archive = figures(triage, 'archive');
    expect(archive.typical).toMatchObject({ leadTime: 2400, usual: false });
    expect(isUsual(archive, 'records')).toBe(true);
    expect(isUsual(archive, 'triage')).toBe(true);
    expect(archive.threats.map(({ id }) => id)).toEqual(['records', 'records:archive', 'triage', 'triage:records']);
  });

  test('links without a share are one way together', () => {
    const all = figures(`
departments: { a: 1h, b: 2h, c: 3h, d: 9h }
customers: { end: 12h }
links: [{ from: a, to: d, share: 40% }, a -> b -> end, a -> c -> end, d -> end]
`);
    expect(all.typical!.leadTime).toBe(4 * HOUR);
    expect([isUsual(all, 'b'), isUsual(all, 'c'), isUsual(all, 'd')]).toEqual([true, true, false]);
    expect(slackOf(all, 'b')).toBe(9);
    expect(slackOf(all, 'd')).toBe(2);
  });

  test('k is at most the number that come; an item that none brings is not waited for', () => {
    const all = (needs: string): CustomerFigures =>
      figures(`
departments: { a: 1h, b: 2h, c: 3h, last: { time: 1h, needs: ${needs} } }
customers: { end: 9h }
links:
  - { from: a, to: b, item: x, share: 30% }
  - { from: a, to: c, item: y, share: 70% }
  - { from: b, to: last, item: x }
  - { from: c, to: last, item: y }
  - last -> end
`);
    expect(all('2').typical!.leadTime).toBe(5 * HOUR);
    expect(all('{ x: any }').typical!.leadTime).toBe(5 * HOUR);
    expect(slackOf(all('any'), 'c')).toBe(4);
    expect(slackOf(all('2'), 'b')).toBe(5);
  });
});

describe('of ways that are as likely', () => {
  test('the smaller id, not the first in the file, at a share', () => {
    const all = figures(`
departments: { a: 1h, z: 2h, y: 3h }
customers: { end: 12h }
links: [{ from: a, to: z, share: 50% }, { from: a, to: y, share: 50% }, z -> end, y -> end]
`);
    expect(placesOf(all.typical!.path)).toBe('a y end');
  });

  test('though what is left of 100 % is a hair more or less', () => {
    const path = (links: string): string =>
      placesOf(
        figures(`
departments: { a: 1h, x: 1h, y: 2h, z: 3h }
customers: { end: 12h }
links: [${links}, x -> end, y -> end, z -> end]
`).typical!.path,
      );
    expect(path('{ from: a, to: x, share: 35% }, { from: a, to: y, share: 30% }, a -> z')).toBe('a x end');
    expect(path('a -> x, { from: a, to: y, share: 10% }, { from: a, to: z, share: 45% }')).toBe('a x end');
    expect(path('a -> x, { from: a, to: y, share: 20% }, { from: a, to: z, share: 40% }')).toBe('a x end');
  });

  test('on the way to a place, and from it', () => {
    const all = figures(`
departments: { a: 1h, p: 1h, q: 2h, x: 1h, u: 1h, v: 2h, usual: 1h }
customers: { end: 20h }
links:
  - { from: a, to: p, share: 10% }
  - { from: a, to: q, share: 10% }
  - { from: a, to: usual, share: 80% }
  - q -> x
  - p -> x
  - { from: x, to: v, share: 50% }
  - { from: x, to: u, share: 50% }
  - u -> end
  - v -> end
  - usual -> end
`);
    expect(threatOf(all, 'x')).toMatchObject({ ready: 3 * HOUR, usual: false });
    expect(slackOf(all, 'x')).toBe(16);
    expect(slackOf(all, 'v')).toBe(15);
  });

  test('of the places that a cause hits, wherever they stand in the chain', () => {
    const all = figures(`
departments: { a: 1h, b: 1h, z: 2h, m: 3h }
customers: { end: 20h }
links:
  - { from: a, to: z, share: 20% }
  - { from: a, to: b, share: 80% }
  - { from: b, to: m, share: 25% }
  - { from: b, to: end, share: 75% }
  - z -> end
  - m -> end
causes: { strike: { chance: 1%, time: 1h, hits: [z, m] } }
`);
    expect(threatOf(all, 'strike')).toMatchObject({ usual: false });
    expect(slackOf(all, 'strike')).toBeCloseTo(20 - 5, 8);
  });
});

describe('the likeliest way through a place', () => {
  test('is the likeliest altogether, not at each share by itself', () => {
    const all = figures(`
departments: { a: 1h, b: 1h, c: 2h, d: 3h, x: 1h, usual: 1h }
customers: { end: 20h }
links:
  - { from: a, to: b, share: 30% }
  - { from: a, to: c, share: 25% }
  - { from: a, to: usual, share: 45% }
  - { from: b, to: x, share: 40% }
  - { from: b, to: d, share: 60% }
  - c -> x
  - d -> end
  - x -> end
  - usual -> end
`);
    expect(threatOf(all, 'x')).toMatchObject({ ready: 4 * HOUR, usual: false });
    expect(threatOf(all, 'b:x')).toMatchObject({ ready: 2 * HOUR, usual: false });
  });

  test('goes where it must, though hardly anything does', () => {
    const all = figures(
      `
departments: { a: 1h, x: 5h }
customers: { end: 8h, rare: 9h }
links: [{ from: a, to: x, share: 0% }, { from: a, to: end, share: 100% }, x -> end, x -> rare]
`,
      'rare',
    );
    expect(all.typical).toMatchObject({ leadTime: 6 * HOUR, usual: false, slack: 3 * HOUR });
  });

  test('takes along what else is on it: two departments off the usual way, each seen with the other', () => {
    const all = figures(`
departments: { a: 1h, x: 5h, y: 2h }
customers: { end: 8h }
links: [{ from: a, to: x, share: 10% }, { from: a, to: end, share: 90% }, x -> y -> end]
`);
    expect([slackOf(all, 'x'), slackOf(all, 'y')]).toEqual([0, 0]);
    expect(all.typical!.slack).toBe(7 * HOUR);
  });
});
