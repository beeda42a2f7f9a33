import type { Named } from '../../model/assessment.js';
import type { Measurement } from '../../model/measure.js';
import type { Reading, Rejected, RejectReason, Stranger } from '../../model/reading.js';
import { isMostlyReversed } from '../../model/measured.js';
import { cut, flow, wrap } from '../layout.js';
import { scalar } from './mapping.js';
import { firstOf, type MeasurePage, moreLines, section } from './page.js';

/** What makes figures below not to be believed: columns that probably are for each other, and nights that count as work. */
export function warningLines({ reading }: Pick<Measurement, 'reading'>, { says, options }: MeasurePage): string[] {
  const { reversed, nights } = reading;
  const said = [
    ...(isMostlyReversed(reading) ? [says.reversed(reversed.hits, reversed.of)] : []),
    ...(nights > 0 ? [says.nights(nights)] : []),
  ];
  return said.flatMap((one) => wrap(one, options.width)).map((line) => options.paint.yellow(line));
}

/** Rows that could not be read: why, and the first of them where they stand. */
export function rejectedLines({ reading }: Measurement, page: MeasurePage): string[] {
  const { says, options } = page;
  const { count, by, first } = reading.rejected;
  if (count === 0) return [];
  const reasons = by.map(
    ({ why, count: rows }) => `${says.number(rows)}: ${says.rejectedFor(why as RejectReason['why']) ?? why}`,
  );
  const shown = first.slice(0, options.top);
  const lines = [
    ...flow(reasons, ' · ', options.width - 2, '').map((line) => `  ${line}`),
    ...shown.flatMap((one) => rejectedSaid(one, page)),
    ...(count > shown.length ? [`  ${options.paint.dim(page.phrases.andMore(count - shown.length))}`] : []),
  ];
  return section(says.rejectedRows(count), lines, page);
}

/** Where it stands, what is wrong with it, and the row as it is. */
function rejectedSaid(
  { file, line, reason, text }: Rejected,
  { says, options: { paint, width } }: MeasurePage,
): string[] {
  const [first, ...rest] = wrap(`${file}:${line}: ${says.rejected(reason)}`, width - 2, '  ');
  const row = text.trim() === '' ? [] : [`    ${paint.dim(cut(text, width - 4))}`];
  return [first!, ...rest].map((one) => `  ${one}`).concat(row);
}

/** What the log names and the model has not, the most frequent first. */
export function strangerLines({ reading }: Measurement, page: MeasurePage): string[] {
  const { says, options } = page;
  const { first, more } = firstOf(reading.strangers, options.top);
  const lines = first.flatMap((stranger) => {
    const said = [
      says.stranger(stranger.what, nameOf(stranger)),
      says.rows(stranger.count),
      ...(stranger.nearest === null ? [] : [says.nearest(stranger.nearest)]),
    ];
    return flow(said, ' · ', options.width - 2, '  ').map((line) => `  ${line}`);
  });
  const said = { places: pairsOf(first, 'place'), items: pairsOf(first, 'item') };
  const blocks = (['places', 'items'] as const).flatMap((key) =>
    said[key] === '' ? [] : [`${key}: { ${said[key]} }`],
  );
  const cure =
    blocks.length === 0
      ? []
      : wrap(says.sayNames(blocks.join(', ')), options.width - 2, '  ').map((line) => `  ${line}`);
  const others =
    reading.moreStrangers === 0 ? [] : [`  ${options.paint.dim(says.otherStrangers(reading.moreStrangers))}`];
  const rest = [...moreLines(more, reading.strangers.length, page), ...others];
  return section(says.strangers, [...lines, ...rest, ...cure], page);
}

/** What a mapping might say of those that the model nearly has, each once. */
function pairsOf(strangers: readonly Stranger[], what: 'place' | 'item'): string {
  const near = strangers.flatMap((one) => {
    const name = what === 'place' ? one.from || one.to : (one.item ?? '');
    return one.what === what && one.nearest !== null ? [`${JSON.stringify(name)}: ${scalar(one.nearest)}`] : [];
  });
  return [...new Set(near)].join(', ');
}

function nameOf({ what, from, to, item }: Stranger): string {
  const ends = [from, to].filter((end) => end !== '').join(' → ');
  if (what === 'item' && item !== null) return ends === '' ? item : `${item} (${ends})`;
  return what === 'link' && item !== null ? `${ends} (${item})` : ends;
}

const ASIDE = [
  'twice',
  'open',
  'backwards',
  'again',
  'untold',
  'daysOnly',
  'alone',
  'timeless',
  'returned',
  'skipped',
  'repeated',
] as const satisfies readonly (keyof Reading)[];

/** What else is to be said of the rows. */
export function asideLines({ reading }: Measurement, { says, options: { width } }: MeasurePage): string[] {
  const { taken, orders } = reading.parts;
  const parts = orders === 0 || taken === 'each' ? [] : wrap(says.parts(orders, taken), width, '  ');
  return [
    ...parts,
    ...(parts.length > 0 && taken === null ? ['    measure: { parts: together }'] : []),
    ...ASIDE.flatMap((what) => {
      const number = what === 'open' ? reading.open - reading.overdue : reading[what];
      return number === 0 ? [] : wrap(says.aside[what](number), width, '  ');
    }),
  ];
}

/** Reasons that no delay of the model is called by, and what to write so that one is. */
export function otherReasonLines({ otherReasons }: Measurement, { says, options }: MeasurePage): string[] {
  if (otherReasons.length === 0) return [];
  const { first, more } = firstOf(otherReasons, Math.min(options.top, REASONS));
  const deliveries = otherReasons.reduce((sum, { count }) => sum + count, 0);
  const named = first.map(({ reason, count }) => `${reason} (${says.number(count)})`);
  const pairs = first.map(
    ({ reason, nearest }) => `${JSON.stringify(reason)}: ${nearest === null ? '…' : scalar(nearest)}`,
  );
  return [
    ...wrap(says.otherReasons(deliveries, named, more), options.width, '  '),
    ...wrap(`measure: { reasons: { ${pairs.join(', ')} } }`, options.width - 4, '  ').map((line) => `    ${line}`),
  ];
}

/** So many are told at most. */
const REASONS = 5;

/** What the model has and the log says nothing of. */
export function unseenLines({ unseen, reading }: Measurement, { says, options }: MeasurePage): string[] {
  if (reading.used === 0) return []; // then it is everything
  const told = (all: readonly Named[], say: (names: readonly string[], more: number) => string): string[] => {
    const { first, more } = firstOf(all, options.top);
    const names = first.map(({ name }) => name);
    return all.length === 0 ? [] : wrap(say(names, more), options.width, '  ');
  };
  return [...told(unseen.places, says.unseenPlaces), ...told(unseen.links, says.unseenLinks)];
}
