import { arrival, type Run, waitsFor } from './run.js';

/**
 * The lines whose deliveries a step uses: all that come where it waits for all; else the first so many, of several at once those with
 * the smaller id.
 */
export function usedLines(run: Run, step: number): number[] {
  const { plan, routes } = run;
  const lines: number[] = [];
  for (let g = plan.firstGroup[step]!; g < plan.firstGroup[step + 1]!; g++) {
    const coming: number[] = [];
    for (let i = plan.firstLine[g]!; i < plan.firstLine[g + 1]!; i++) if (routes.taken[i] === 1) coming.push(i);
    const needed = waitsFor(plan, g, coming.length);
    if (needed < coming.length) coming.sort((a, b) => when(run, a) - when(run, b) || a - b);
    lines.push(...coming.slice(0, needed));
  }
  return lines;
}

/** What is not known comes last. */
function when(run: Run, line: number): number {
  const at = arrival(run, line);
  return Number.isNaN(at) ? Number.MAX_VALUE : at;
}
