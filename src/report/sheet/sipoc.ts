import type { Delivery, Overview, OverviewPlace } from '../../model/overview.js';
import type { Cell, Row, Sheet } from '../../model/sheet.js';
import { bold, cell, type Desk, EMPTY, plainly, soft, toWrite } from './desk.js';

/** So many rows to fill in: not more than one page has room for. */
const ROWS_TO_FILL = { least: 5, most: 12 };

/** Suppliers, inputs, process, outputs, customers: a whole chain on one page. */
export function sipocSheet(overview: Overview, desk: Desk): Sheet {
  const { say, phrases } = desk;
  const { suppliers, inputs, process, outputs, customers } = say.sipoc;
  const rows = desk.isBlank ? blankRows(overview) : filledRows(overview, desk);
  return {
    above: say.sipoc.above,
    title: desk.chain.name ?? phrases.untitled,
    facts: desk.dayLengths().join(''),
    isWide: true,
    isKey: false,
    blocks: [
      {
        form: 'table',
        columns: [suppliers, inputs, process, outputs, customers].map((title, i) => ({
          title: `${'SIPOC'[i]} · ${title}`,
          share: 1,
        })),
        rows,
        hasHeads: false,
        lines: desk.isBlank ? 'grid' : 'sides',
      },
    ],
  };
}

function filledRows(overview: Overview, desk: Desk): Row[] {
  const left = inputs(overview, desk);
  const middle = overview.places
    .filter(({ kind }) => kind === 'department')
    .map(({ name }, i): Cell => cell(plainly(`${i + 1}. ${name}`)));
  const right = outputs(overview, desk);
  const length = Math.max(left.length, middle.length, right.length);
  return Array.from({ length }, (_, i) => [
    ...(left[i] ?? [EMPTY, EMPTY]),
    middle[i] ?? EMPTY,
    ...(right[i] ?? [EMPTY, EMPTY]),
  ]);
}

/** Who brings what from outside, a row for each delivery; lines to write on where nobody is said to. */
function inputs({ places, deliveries }: Overview, desk: Desk): Cell[][] {
  const coming = deliveries.filter((one) => placeOf(places, one.from).kind === 'supplier');
  if (coming.length === 0) return [[toWrite(1), toWrite(1)]];
  return coming.map((one) => [
    cell(bold(placeOf(places, one.from).name)),
    what(one, desk.say.sipoc.to(placeOf(places, one.to).name), desk),
  ]);
}

function outputs({ places, deliveries }: Overview, desk: Desk): Cell[][] {
  const { say, phrases, format } = desk;
  const leaving = deliveries.filter((one) => placeOf(places, one.to).kind === 'customer');
  return leaving.map((one) => {
    const customer = placeOf(places, one.to);
    const promise = customer.promise === null ? [] : [soft(phrases.promised(customer.promise, format))];
    return [what(one, say.sipoc.from(placeOf(places, one.from).name), desk), cell(bold(customer.name), ...promise)];
  });
}

/** What is delivered: a line to write on where it has no name, and below it between whom and as was agreed. */
function what({ item, agreed, offers }: Delivery, between: string, { phrases, format }: Desk): Cell {
  const terms = agreed ?? offers;
  const told = terms === null ? '' : phrases.terms(terms, format);
  return {
    says: [...(item === null ? [] : [plainly(item)]), soft(between), ...(told === '' ? [] : [soft(told)])],
    write: item === null ? 1 : 0,
  };
}

function blankRows({ places }: Overview): Row[] {
  const { least, most } = ROWS_TO_FILL;
  const departments = places.filter(({ kind }) => kind === 'department').length;
  return Array.from({ length: Math.max(least, Math.min(departments, most)) }, () =>
    Array.from({ length: 5 }, () => toWrite(1)),
  );
}

function placeOf(places: readonly OverviewPlace[], id: string): OverviewPlace {
  return places.find((place) => place.id === id)!;
}
