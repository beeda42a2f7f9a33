import type { Plan } from '../graph/plan.js';
import type { Routes, Shares } from './routes.js';
import type { Run } from './run.js';

/** One of the ways that orders go to a customer, and how many of those that come there go it, 0–1. */
export interface Way {
  readonly run: Run;
  readonly chance: number;
}

/** Of more ways than these only the likeliest is looked at. */
const MOST = 64;

/** A way that is looked for: the choices up to a step are made. */
interface Open {
  readonly step: number;
  readonly taken: Uint8Array;
  readonly inRun: Uint8Array;
  readonly chance: number;
}

/** Every way to a customer, with its chance among them; null where there are too many. */
export function waysTo(
  plan: Plan,
  shares: Shares,
  reach: Int32Array,
  end: number,
): { readonly routes: Routes; readonly chance: number }[] | null {
  const steps = plan.node.length;
  const found: { routes: Routes; chance: number }[] = [];
  const open: Open[] = [{ step: 0, taken: new Uint8Array(plan.edge.length), inRun: new Uint8Array(steps), chance: 1 }];
  for (let made = 1; open.length > 0;) {
    const { step, taken, inRun, chance } = open.pop()!;
    let choices: readonly Choice[] = [];
    let at = step;
    for (; at <= end && choices.length < 2; at++) {
      if (reach[at] === -1 || !comes(plan, taken, at)) continue;
      inRun[at] = 1;
      choices = choicesAt(plan, shares, reach, at);
      if (choices.length < 2) take(taken, choices[0]?.lines ?? []);
    }
    if (choices.length < 2) {
      if (inRun[end] === 1) found.push({ routes: { taken, inRun }, chance });
      continue;
    }
    if ((made += choices.length - 1) > MOST) return null;
    for (const one of choices) {
      const next = { step: at, taken: taken.slice(), inRun: inRun.slice(), chance: chance * one.chance };
      take(next.taken, one.lines);
      open.push(next);
    }
  }
  const all = found.reduce((sum, { chance }) => sum + chance, 0);
  return all > 0 ? found.map(({ routes, chance }) => ({ routes, chance: chance / all })) : null;
}

interface Choice {
  readonly lines: readonly number[];
  readonly chance: number;
}

function take(taken: Uint8Array, lines: readonly number[]): void {
  for (const line of lines) taken[line] = 1;
}

function comes({ into }: Plan, taken: Uint8Array, step: number): boolean {
  if (into[step] === into[step + 1]) return true;
  for (let i = into[step]!; i < into[step + 1]!; i++) if (taken[i] === 1) return true;
  return false;
}

/** The ways out of a step, as far as they lead to the customer; all that lead elsewhere are one. */
function choicesAt(
  { firstOut, out, receiver, share }: Plan,
  { chance, likeliest: likely }: Shares,
  reach: Int32Array,
  step: number,
): Choice[] {
  const all = [...out.subarray(firstOut[step], firstOut[step + 1])];
  const leading = all.filter((line) => reach[receiver[line]!] !== -1);
  if (likely[step] === -1) return [{ lines: leading, chance: 1 }];
  const shared = leading.filter((line) => !Number.isNaN(share[line]!));
  const rest = leading.filter((line) => Number.isNaN(share[line]!));
  const ways: Choice[] = shared.map((line) => ({ lines: [line], chance: chance[line]! }));
  if (rest.length > 0) ways.push({ lines: rest, chance: chance[rest[0]!]! });
  const elsewhere = 1 - ways.reduce((sum, way) => sum + way.chance, 0);
  return [...ways, { lines: [], chance: elsewhere }].filter((way) => way.chance > 1e-12);
}
