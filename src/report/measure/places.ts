import type { MeasuredPlace, Measurement, SeenTimes } from '../../model/measure.js';
import { FEW, waits } from '../../model/measured.js';
import { type Cell, type Column, table, wrap } from '../layout.js';
import { firstOf, type MeasurePage, moreLines, section } from './page.js';

/** So many waits are named in one sentence. */
const NAMED = 3;

const COLUMNS: readonly Column[] = [
  { gives: 1, least: 10 },
  { align: 'right' },
  { align: 'right' },
  { align: 'right', whole: true },
  { align: 'right', whole: true },
];

/** How long places take, and below it how long orders wait there. */
export function placeLines({ places }: Measurement, page: MeasurePage): string[] {
  const { says, phrases, options } = page;
  const seen = places.filter(
    ({ time, queue, waitsForRest }) => time !== null || queue !== null || waitsForRest !== null,
  );
  const { first, more } = firstOf(seen, options.top);
  const titles = ['', says.median, phrases.percentile(90, '').trim(), says.seen, ''];
  const rows = [
    titles.map((text) => ({ text, paint: options.paint.dim })),
    ...first.flatMap((one) => rowsOf(one, page)),
  ];
  const lines = table(rows, COLUMNS, options.width - 2).map((line) => `  ${line}`);
  return section(says.places, first.length === 0 ? [] : [...lines, ...moreLines(more, seen.length, page)], page);
}

function rowsOf({ name, time, queue, waitsForRest }: MeasuredPlace, page: MeasurePage): Cell[][] {
  const { says, options } = page;
  return [
    timesRow({ text: name, paint: options.paint.bold }, time, page),
    ...(queue === null ? [] : [timesRow({ text: `  ${says.queue}` }, queue, page)]),
    ...(waitsForRest === null ? [] : [restRow(waitsForRest, page)]),
  ];
}

function timesRow(label: Cell, seen: SeenTimes | null, { says, format, options }: MeasurePage): Cell[] {
  if (seen === null) return [label];
  const { median, p90, few } = seen.fit;
  return [
    label,
    { text: format.duration(median.value) },
    { text: format.duration(p90.value) },
    { text: says.number(seen.times.count) },
    { text: few ? says.few : '', paint: options.paint.yellow },
  ];
}

function restRow(
  { count, median }: NonNullable<MeasuredPlace['waitsForRest']>,
  { says, format, options }: MeasurePage,
): Cell[] {
  return [
    { text: `  ${says.waitsForRest}` },
    { text: format.duration(median) },
    { text: '' },
    { text: says.number(count) },
    { text: count < FEW ? says.few : '', paint: options.paint.yellow },
  ];
}

/** Where orders wait longest, in a sentence. */
export function waitingLines({ places }: Measurement, { says, format, options }: MeasurePage): string[] {
  const longest = waits(places).slice(0, NAMED);
  if (longest.length === 0) return [];
  const said = longest.map(({ where, name, median }) => ({ where, name, time: format.duration(median) }));
  return wrap(says.waiting(said), options.width);
}
