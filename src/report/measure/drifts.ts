import type { Drift, Measurement } from '../../model/measure.js';
import { wrap } from '../layout.js';
import { firstOf, type MeasurePage, moreLines, section } from './page.js';

/** Beyond one series in so many, chance is no matter. */
const HARDLY_EVER = 1e6;

/** What has changed over time, and in how many series of its kind chance alone would make as much of it: each is looked at by itself. */
export function driftLines({ places, links }: Measurement, page: MeasurePage): string[] {
  const { says, options } = page;
  const all = [
    ...links.flatMap(({ fromName, toName, drifts }) =>
      drifts.map((drift) => ({ name: `${fromName} → ${toName}`, drift })),
    ),
    ...places.flatMap(({ name, drifts }) => drifts.map((drift) => ({ name, drift }))),
  ];
  const { first, more } = firstOf(all, options.top);
  const lines = first.flatMap(({ name, drift }) => driftSaid(name, drift, page));
  return section(says.drifts, [...lines, ...moreLines(more, all.length, page)], page);
}

function driftSaid(name: string, { what, from, before, after, falseAlarm }: Drift, page: MeasurePage): string[] {
  const { says, format, options } = page;
  const told = (value: number): string => (what === 'onTime' ? format.chance(value) : format.duration(value));
  const oneIn = Math.floor(1 / falseAlarm);
  const chance = says.byChance(oneIn > HARDLY_EVER ? null : Math.max(1, oneIn));
  const said = `${says.drift(name, what, told(before), told(after), from)} (${chance})`;
  return wrap(said, options.width - 2, '  ').map((line) => `  ${line}`);
}
