import type { Measurement, Share } from '../../model/measure.js';
import { SHARES, toldOfFew } from '../../model/measured.js';
import { wrap } from '../layout.js';
import type { MeasurePage } from './page.js';

/** How the figures are meant: only of those that are told. */
export function footLines(measurement: Measurement, { says, options: { paint, width } }: MeasurePage): string[] {
  const { reading, customers, links } = measurement;
  if (reading.used === 0) return [];
  const has = (tells: (share: Share) => boolean, ...names: readonly ((typeof SHARES)[number] | 'inTime')[]): boolean =>
    [...customers, ...links].some((one) => names.some((name) => one[name] !== null && tells(one[name])));
  const any = (): boolean => true;
  const said = [
    says.counts(reading.counts, reading.zone),
    reading.reference === null ? says.noReference : says.onTimeBy(reading.reference),
    ...(has(any, 'inTime') ? [says.whatIsWithin] : []),
    ...(has(any, 'otif') ? [says.whatIsOtif] : []),
    ...(has(any, 'perfect') ? [says.whatIsPerfect] : []),
    says.intervals,
    ...(has(({ kept }) => kept === 'open', ...SHARES, 'inTime') ? [says.whatIsOpen] : []),
    ...(toldOfFew(measurement) ? [says.whatIsFew] : []),
  ];
  return wrap(said.join(' '), width).map((line) => paint.dim(line));
}
