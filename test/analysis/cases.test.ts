import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectNear } from '../support/agree.js';
import type { Model, ModelLink } from '../support/arbitraries.js';
import { assessed, DAY, figuresOf, HOUR, slackOf } from '../support/engine.js';

/** Networks of others with published answers; they stand beside the project, not in it. */
const CASES = new URL('../../../shared/cases/', import.meta.url);
const isThere = existsSync(CASES);
if (!isThere) console.log('The published networks in ../shared/cases are not here: these tests step aside.');

interface Projects {
  readonly instances: readonly {
    readonly name: string;
    readonly mpm_time: number;
    readonly nodes: readonly { readonly id: number; readonly duration: number }[];
    readonly arcs: readonly (readonly [number, number])[];
    readonly total_slack: Readonly<Record<string, number>>;
  }[];
}

interface Supplies {
  readonly stages: readonly { readonly id: string; readonly time: number }[];
  readonly arcs: readonly (readonly [string, string])[];
  readonly answer: { readonly longest_cumulative_time: Readonly<Record<string, number>> };
}

function readCase(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, CASES), 'utf8'));
}

/** Every node a department, and a customer behind each end. */
function modelOf(
  times: Readonly<Record<string, string>>,
  arcs: readonly (readonly [string, string])[],
  ends: Readonly<Record<string, string>>,
): Model {
  const links = [...arcs, ...Object.keys(ends).map((id) => [id, `to-${id}`] as const)];
  return {
    kedja: 1,
    suppliers: {},
    departments: Object.fromEntries(Object.entries(times).map(([id, time]) => [id, { time }])),
    customers: Object.fromEntries(Object.entries(ends).map(([id, within]) => [`to-${id}`, { promise: { within } }])),
    links: links.map(([from, to]): ModelLink => ({ from, to })),
    causes: {},
  };
}

describe.skipIf(!isThere)('projects of PSPLIB (Kolisch & Sprecher 1997)', () => {
  const { instances } = isThere ? (readCase('psplib-j30-sample.json') as Projects) : { instances: [] };

  test.each(instances)(
    '$name: its length, and the slack of every activity',
    ({ mpm_time: length, nodes, arcs, total_slack: slack }) => {
      const last = nodes.find(({ id }) => arcs.every(([from]) => from !== id))!;
      const times = Object.fromEntries(nodes.map(({ id, duration }) => [`n${id}`, `${duration}h`]));
      const model = modelOf(
        times,
        arcs.map(([from, to]) => [`n${from}`, `n${to}`]),
        { [`n${last.id}`]: `${length}h` },
      );
      const figures = figuresOf(assessed(model));
      expect(figures.typical!.leadTime).toBe(length * HOUR);
      expect(figures.typical!.path.length).toBe(length * HOUR);
      expect(figures.holds).toBe(true);
      expect(Object.fromEntries(Object.keys(slack).map((id) => [id, slackOf(figures, `n${id}`)]))).toEqual(slack);
    },
  );

  test('and where the promise is three hours short, three hours less', () => {
    const { mpm_time: length, nodes, arcs, total_slack: slack } = instances[0]!;
    const times = Object.fromEntries(nodes.map(({ id, duration }) => [`n${id}`, `${duration}h`]));
    const figures = figuresOf(
      assessed(
        modelOf(
          times,
          arcs.map(([from, to]) => [`n${from}`, `n${to}`]),
          { [`n${nodes.length}`]: `${length - 3}h` },
        ),
      ),
    );
    expect(Object.fromEntries(Object.keys(slack).map((id) => [id, slackOf(figures, `n${id}`) + 3]))).toEqual(slack);
    for (const { id, duration } of nodes) {
      const faster = figures.threats.find((threat) => threat.id === `n${id}`)!.neededFaster;
      expectNear(faster, slack[id] === 0 && duration >= 3 ? 3 * HOUR : null, `needed faster of ${id}`);
    }
  });
});

describe.skipIf(!isThere)('supply chains of Willems (2008)', () => {
  test.each(['willems-01.json', 'willems-10.json', 'willems-38.json'])(
    '%s: the longest cumulative time to every end stage',
    (file) => {
      const { stages, arcs, answer } = readCase(file) as Supplies;
      const ends = answer.longest_cumulative_time;
      const times = Object.fromEntries(stages.map(({ id, time }) => [id, `${time}d`]));
      const model = modelOf(times, arcs, Object.fromEntries(Object.keys(ends).map((id) => [id, '1000d'])));
      const { customers } = assessed(
        { ...model, customers: Object.fromEntries(Object.keys(model.customers).map((id) => [id, {}])) },
        { paths: 1 },
      );
      expect(customers).toHaveLength(Object.keys(ends).length);
      for (const { id, typical } of customers) {
        const expected = ends[id.slice('to-'.length)]! * DAY;
        expect(Math.abs(typical!.leadTime - expected), id).toBeLessThanOrEqual(1e-9 * expected);
        expect(Math.abs(typical!.path.length - expected), id).toBeLessThanOrEqual(1e-9 * expected);
      }
    },
  );
});
