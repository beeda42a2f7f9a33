import type { CustomerFigures, DeliveryPath, Leg } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import type { Format } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { flow } from './layout.js';
import type { Page } from './page.js';

/** The critical path of a customer, or the longest paths where they were asked for. */
export function pathLines({ typical }: CustomerFigures, page: Page): string[] {
  if (typical === null || typical.leadTime <= TOLERANCE) return [];
  const { phrases } = page;
  if (typical.paths.length === 0) return ['', ...pathTold(phrases.path, typical.path, page)];
  return [
    '',
    ...typical.paths.flatMap((path, i) => pathTold(i === 0 ? phrases.path : phrases.nthPath(i + 1), path, page)),
  ];
}

/** A path as names, each with the time it adds; hand-overs by their time alone. */
export function pathTold(
  title: string,
  { length, legs }: DeliveryPath,
  { phrases, format, options: { paint, width } }: Page,
): string[] {
  const pieces = legs.slice(0, -1).flatMap((leg) => legTold(leg, phrases, format));
  const [first, ...rest] = pieces;
  const told = [
    `${title}  ${first ?? ''}`,
    ...rest.slice(0, -1),
    `${rest.at(-1) ?? ''} = ${format.duration(length)}`,
  ].filter((piece) => piece.trim() !== '');
  return flow(
    rest.length === 0 ? [`${title}  ${first ?? ''} = ${format.duration(length)}`] : told,
    ' → ',
    width - 2,
    '      ',
  ).map((line, i) =>
    i === 0 ? `  ${paint.cyan(line.slice(0, title.length))}${line.slice(title.length)}` : `  ${line}`,
  );
}

function legTold({ kind, name, from, to, stock }: Leg, phrases: ReportPhrases, format: Format): string[] {
  const adds = to - from + stock;
  if (kind === 'place') return [adds > TOLERANCE ? `${name} ${format.duration(adds)}` : name];
  const told = adds > TOLERANCE ? [format.duration(adds)] : [];
  return stock > TOLERANCE ? [...told, phrases.inStock(format.duration(stock))] : told;
}
