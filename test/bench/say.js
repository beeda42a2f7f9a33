import { median } from './measure.js';

/** A heading. */
export function part(title) {
  console.log(`\n${title}`);
}

/** One line of information below a heading. */
export function tell(what, text) {
  console.log(`  ${what.padEnd(44)} ${text}`);
}

/** Times in milliseconds: median, least and most. */
export function span(times) {
  return `${milliseconds(median(times))} (${milliseconds(Math.min(...times))}–${milliseconds(Math.max(...times))})`;
}

export function milliseconds(value) {
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

/** What was measured against what was aimed at. A result without an aim is for information. */
export function table(results) {
  const rows = results.map(({ what, ratio, least, most, aim }) => [
    what,
    `${times(ratio)} (${times(least)}–${times(most)})`,
    aim === undefined ? '' : `${aim.atLeast === undefined ? '≤' : '≥'} ${aim.atLeast ?? aim.atMost}`,
    aim === undefined ? '' : isKept(ratio, aim) ? 'yes' : 'no',
  ]);
  const all = [['what', 'times', 'aim', 'kept'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

function isKept(ratio, { atLeast, atMost }) {
  return atLeast === undefined ? ratio <= atMost : ratio >= atLeast;
}

function times(value) {
  return value.toFixed(value < 10 ? 2 : 0);
}
