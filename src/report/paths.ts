import type { CustomerFigures, DeliveryPath, Leg } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import type { Format } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { cut, flow, widthOf } from './layout.js';
import type { Page } from './page.js';

/** The critical path of a customer, or the longest paths where they were asked for. */
export function pathLines({ typical }: CustomerFigures, page: Page): string[] {
  if (typical === null || typical.leadTime <= TOLERANCE) return [];
  const isAsked = typical.paths.length > 0;
  return ['', ...(isAsked ? pathsTold(typical.paths, page) : pathTold(page.phrases.path, typical.path, page))];
}

/** Several paths, each with its number. */
export function pathsTold(paths: readonly DeliveryPath[], page: Page): string[] {
  const { phrases } = page;
  return paths.flatMap((path, i) => pathTold(i === 0 ? phrases.path : phrases.nthPath(i + 1), path, page));
}

/** A path as names, each with the time it adds; hand-overs by their time alone. Of what is too long the name is cut, not the figure. */
export function pathTold(
  title: string,
  { length, legs }: DeliveryPath,
  { phrases, format, options: { paint, width } }: Page,
): string[] {
  const legsTold = legs.slice(0, -1).flatMap((leg) => legTold(leg, phrases, format));
  const told = legsTold.length === 0 ? [NOTHING] : legsTold;
  const total = ` = ${format.duration(length)}`;
  const room = width - 2 - widthOf(INDENT + ARROW);
  const isBehind = room - widthOf(told.at(-1)!.figure + total) >= SHORTEST;
  const pieces = told.map(({ name, figure }, i) => {
    const before = i === 0 ? `${title}  ` : '';
    const behind = isBehind && i === told.length - 1 ? figure + total : figure;
    return `${before}${cut(name, Math.max(SHORTEST, room - widthOf(before + behind)))}${behind}`.trimEnd();
  });
  const lines = [...flow(pieces, ARROW, width - 2, INDENT), ...(isBehind ? [] : [INDENT.slice(1) + total])];
  return lines.map((line, i) =>
    i === 0 ? `  ${paint.cyan(line.slice(0, title.length))}${line.slice(title.length)}` : `  ${line}`,
  );
}

const ARROW = ' → ';
const INDENT = '      ';
/** Less of a name says nothing. */
const SHORTEST = 8;

/** A leg's name and what stands behind it. */
interface Told {
  readonly name: string;
  readonly figure: string;
}

const NOTHING: Told = { name: '', figure: '' };

function legTold({ kind, name, from, to, stock }: Leg, phrases: ReportPhrases, format: Format): Told[] {
  const adds = to - from + stock;
  const time = adds > TOLERANCE ? format.duration(adds) : '';
  if (kind === 'place') return [{ name, figure: time === '' ? '' : ` ${time}` }];
  const said = stock > TOLERANCE ? [time, phrases.inStock(format.duration(stock))] : [time];
  return said.filter((part) => part !== '').map((part) => ({ name: '', figure: part }));
}
