import { describe, expect, test } from 'vitest';
import { assessChecked, inspect, USUALLY_ASKED } from '../src/inspect.js';
import { load } from '../src/source/load.js';
import { stepsOf } from '../src/steps.js';

/** The steps of each finding that has some: what, how long, and the line it stands on. */
function steps(text: string): readonly (readonly (readonly [string, number | null, number])[])[] {
  const source = load(text);
  const { findings, assessment } = assessChecked(source, inspect(source), USUALLY_ASKED);
  const known = stepsOf(
    findings.map(({ finding }) => finding),
    source,
    assessment,
  );
  return [...known.values()].map((path) => path.map(({ name, seconds, span }) => [name, seconds, span.line] as const));
}

describe('the way of a finding', () => {
  test('is the links of a circle, each where it stands', () => {
    const text = `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection
  - inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 8% }
  - { from: inspection, to: lathe, item: scrap }
`;
    expect(steps(text)).toEqual([
      [
        ['lathe -> inspection', null, 5],
        ['inspection -> lathe', null, 8],
      ],
    ]);
  });

  test('is what takes time on the way to the customer whose promise is too short, a link among several by its item', () => {
    const text = `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  friend: 4h
  car-buyer: 1h
links:
  - { from: store, to: lathe, item: drawing }
  - { from: store, to: lathe, item: blanks, handover: 20min }
  - lathe -> car-buyer
  - lathe -> friend
`;
    expect(steps(text)).toEqual([
      [
        ['store', 900, 3],
        ['store → lathe', 1200, 10],
        ['lathe', 7200, 4],
      ],
    ]);
  });

  test('is none of findings about one place, nor of a file that cannot be read', () => {
    expect(steps('kedja: 1\ncustomers: [guest]\nlinks: [oevn -> guest]\n')).toEqual([]);
    expect(steps('[')).toEqual([]);
  });
});
