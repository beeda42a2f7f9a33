import type { PlaceCard, Relation } from '../../model/card.js';
import type { Block, Column, Row, Say, Sheet } from '../../model/sheet.js';
import { factsOf, timeTold } from '../card.js';
import { delivery, gapTold, kindOf, mostOf } from '../relations.js';
import { lateness } from './card-late.js';
import { aboveTitle, bold, cell, type Desk, heading, plainly, soft, toAnswer, toWrite, warning } from './desk.js';
import { hereFigure } from './here.js';

/** So many rows to fill in, at least and at most, whatever is right: their number is no hint. */
const ROWS_TO_FILL = { least: 3, most: 4 };

/**
 * My place in the chain: who my suppliers and customers are, what we expect of each other, and who suffers when I am late.
 * To be filled in it says the same in the same order, so that the two can be laid side by side.
 */
export function cardSheet(card: PlaceCard, desk: Desk): Sheet {
  const { say, isBlank } = desk;
  const time = timeTold(card, desk.phrases, desk.format);
  const facts = factsOf(card, desk).filter((fact) => fact !== card.id && fact !== time);
  const blocks = [
    ...top(card, desk),
    ...(card.kind === 'supplier' ? [] : neighbours(card, 'suppliers', desk)),
    ...(card.kind === 'customer' ? [] : neighbours(card, 'customers', desk)),
    ...(card.kind === 'customer' ? [] : lateness(card, desk)),
  ];
  return {
    above: aboveTitle(say.card.above, desk),
    title: card.name,
    facts: isBlank ? '' : [...facts, ...desk.dayLengths()].join(' · '),
    isWide: false,
    isKey: false,
    blocks,
  };
}

/** Who fills it in, or what is to be said of me; and where I am. */
function top(card: PlaceCard, desk: Desk): Block[] {
  const { say, phrases, format, isBlank } = desk;
  const { promise = null } = card.customer ?? {};
  const figure = hereFigure(card, desk);
  const said = [
    ...(promise === null ? [] : [plainly(phrases.promised(promise, format))]),
    ...(card.note === null ? [] : [soft(card.note)]),
  ];
  return [
    ...(isBlank
      ? [{ form: 'fields', fields: [toAnswer(say.filledInBy), toAnswer(say.date)], columns: 2 } as const]
      : []),
    ...(isBlank || said.length === 0 ? [] : [{ form: 'text', says: said } as const]),
    ...(figure === null ? [] : [{ form: 'figure', figure } as const]),
  ];
}

function neighbours(card: PlaceCard, side: 'suppliers' | 'customers', desk: Desk): Block[] {
  const { say, isBlank } = desk;
  const all = card[side];
  const title = heading(say.card[side]);
  const columns = columnsOf(side, desk);
  if (isBlank) return [title, tableToFill(columns, all.length)];
  if (all.length === 0) {
    const none = side === 'suppliers' ? say.card.noSuppliers : say.card.noCustomers;
    return [title, { form: 'text', says: [plainly(none)] }];
  }
  const rows = mostOf(all).map((relation) => neighbourRow(relation, card, side, desk));
  const left = all.length - rows.length;
  return [
    title,
    { form: 'table', columns, rows, hasHeads: true, lines: 'rows' },
    ...(left === 0 ? [] : [{ form: 'text', says: [soft(desk.phrases.andMore(left))] } as const]),
  ];
}

function columnsOf(side: 'suppliers' | 'customers', { say: { card } }: Desk): Column[] {
  return side === 'suppliers'
    ? inShares([card.supplier, card.delivers, card.expectOfThem], [3, 3, 5])
    : inShares([card.customer, card.gets, card.expectOfMe], [3, 3, 5]);
}

function inShares(titles: readonly string[], shares: readonly number[]): Column[] {
  return titles.map((title, i) => ({ title, share: shares[i]! }));
}

function tableToFill(columns: readonly Column[], count: number): Block {
  const { least, most } = ROWS_TO_FILL;
  const rows = Array.from({ length: Math.max(least, Math.min(count, most)) }, () => columns.map(() => toWrite(1)));
  return { form: 'table', columns, rows, hasHeads: false, lines: 'rows' };
}

function neighbourRow(relation: Relation, card: PlaceCard, side: 'suppliers' | 'customers', desk: Desk): Row {
  const { other, item, visit, rework } = relation;
  const { phrases, format } = desk;
  const what = [
    ...(item === null ? [] : [plainly(item)]),
    ...kindOf(relation, { ...desk, style: NO_STYLE }).map(soft),
    ...(visit === null ? [] : [soft(visit)]),
    ...delivery(relation, phrases, format).map(soft),
  ];
  const terms = expected(relation, side === 'suppliers' ? other.name : card.name, desk);
  return [cell(bold(other.name)), cell(...what), rework === null ? cell(...terms) : { says: terms, write: 0 }];
}

/** Nothing of how a relation is told is measured in columns here. */
const NO_STYLE = { paint: { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same }, width: 0 };

function same(text: string): string {
  return text;
}

/** What the receiver expects, what the giver offers, and what is said beside it. */
function expected(relation: Relation, giver: string, { phrases, format }: Desk): Say[] {
  const { agreed, expects, offers, promise, gap, request, feedback, followUp, satisfaction } = relation;
  const wanted = promise ?? agreed ?? expects;
  return [
    ...(wanted === null ? [] : [plainly(phrases.terms(wanted, format))].filter(({ text }) => text !== '')),
    ...(offers === null ? [] : [soft(`${phrases.offers(giver)}: ${phrases.terms(offers, format)}`)]),
    ...(gap === null ? [] : [warning(phrases.gap(gapTold(gap, { phrases, format })))]),
    ...(request === null ? [] : [soft(phrases.request(request))]),
    ...(feedback === null ? [] : [soft(phrases.feedback(feedback))]),
    ...(followUp === null ? [] : [soft(phrases.followUp(followUp))]),
    ...(satisfaction === null
      ? []
      : [
          soft(
            phrases.satisfaction(
              format.number(satisfaction.score),
              format.number(satisfaction.of),
              satisfaction.answers,
            ),
          ),
        ]),
  ];
}
