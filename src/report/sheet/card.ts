import type { CustomerSlack, PlaceCard, Relation } from '../../model/card.js';
import type { Block, Cell, Field, Row, Say, Sheet } from '../../model/sheet.js';
import { TOLERANCE } from '../../model/duration.js';
import { factsOf } from '../card.js';
import { delivery, gapTold, kindOf, mostOf } from '../relations.js';
import { aboveTitle, bold, cell, type Desk, plainly, soft, toWrite, warning } from './desk.js';

/** So many rows to fill in, also where fewer are right: their number is no hint. */
const ROWS_TO_FILL = 3;

/** My place in the chain: who my suppliers and customers are, what we expect of each other, and who suffers when I am late. */
export function cardSheet(card: PlaceCard, desk: Desk): Sheet {
  const { say, isBlank } = desk;
  const blocks = isBlank ? blankBlocks(card, desk) : filledBlocks(card, desk);
  const facts = isBlank ? [] : [...factsOf(card, desk).filter((fact) => fact !== card.id), ...desk.dayLengths()];
  return {
    above: aboveTitle(say.card.above, desk),
    title: card.name,
    facts: facts.join(' · '),
    isWide: false,
    isKey: false,
    blocks,
  };
}

function filledBlocks(card: PlaceCard, desk: Desk): Block[] {
  const { say, phrases, format } = desk;
  const { promise = null } = card.customer ?? {};
  const said = [
    ...(promise === null ? [] : [plainly(phrases.promised(promise, format))]),
    ...(card.note === null ? [] : [soft(card.note)]),
  ];
  return [
    ...(said.length === 0 ? [] : [{ form: 'text', says: said } as const]),
    ...(card.kind === 'supplier' ? [] : neighbours(card, 'suppliers', desk)),
    ...(card.kind === 'customer' ? [] : neighbours(card, 'customers', desk)),
    ...(card.kind === 'customer' ? [] : [heading(say.card.whenLate), whenLate(card, desk)]),
    ...(card.whoSuffers.length === 0 ? [] : [heading(say.card.whoNotices), whoNotices(card, desk)]),
  ];
}

function neighbours(card: PlaceCard, side: 'suppliers' | 'customers', desk: Desk): Block[] {
  const { say } = desk;
  const all = card[side];
  if (all.length === 0) {
    const none = side === 'suppliers' ? say.card.noSuppliers : say.card.noCustomers;
    return [heading(say.card[side]), { form: 'text', says: [plainly(none)] }];
  }
  const rows = mostOf(all).map((relation) => neighbourRow(relation, card, side, desk));
  const left = all.length - rows.length;
  return [
    heading(say.card[side]),
    { form: 'table', columns: columnsOf(side, desk), rows, hasHeads: true },
    ...(left === 0 ? [] : [{ form: 'text', says: [soft(desk.phrases.andMore(left))] } as const]),
  ];
}

function columnsOf(side: 'suppliers' | 'customers', { say: { card } }: Desk): { title: string; share: number }[] {
  const titles =
    side === 'suppliers'
      ? [card.supplier, card.delivers, card.expectOfThem]
      : [card.customer, card.gets, card.expectOfMe];
  return titles.map((title, i) => ({ title, share: [3, 3, 5][i]! }));
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

function whenLate({ absorbs }: PlaceCard, desk: Desk): Block {
  const { say, phrases } = desk;
  if (absorbs.length === 0) return { form: 'text', says: [plainly(phrases.reachesNobody)] };
  return {
    form: 'table',
    columns: [
      { title: say.card.externalCustomer, share: 3 },
      { title: say.card.distance, share: 2 },
      { title: say.card.outcome, share: 6 },
    ],
    rows: absorbs.map((one) => [cell(bold(one.name)), cell(soft(phrases.links(one.distance))), thenOf(one, desk)]),
    hasHeads: true,
  };
}

function thenOf({ slack, isPromised, usual }: CustomerSlack, { say, phrases, format }: Desk): Cell {
  const aside = usual ? [] : [soft(phrases.measuredOnItsWay)];
  if (!isPromised) return cell();
  if (slack === null) return cell();
  if (slack === Infinity) return cell(plainly(say.card.neverBreaks), ...aside);
  if (slack < -TOLERANCE) return cell(warning(say.card.isLate(format.duration(-slack))), ...aside);
  if (slack <= TOLERANCE) return cell(warning(say.card.breaksAtOnce), ...aside);
  return cell(plainly(say.card.breaksBeyond(format.duration(slack, 'down'))), ...aside);
}

/** By when they notice it: at once, later, never. */
function whoNotices({ whoSuffers }: PlaceCard, { say, phrases, format }: Desk): Block {
  const groups = new Map<string, string[]>();
  for (const { name, after } of whoSuffers) {
    const when = after === null ? '' : noticedWhen(after, phrases, format);
    groups.set(when, [...(groups.get(when) ?? []), name]);
  }
  return {
    form: 'table',
    columns: [
      { title: say.card.when, share: 3 },
      { title: say.card.who, share: 8 },
    ],
    rows: [...groups].map(([when, names]) => {
      const shown = mostOf(names);
      const left = names.length - shown.length;
      return [
        when === '' ? cell() : cell(bold(when)),
        cell(plainly(shown.join(', ')), ...(left === 0 ? [] : [soft(phrases.andMore(left))])),
      ];
    }),
    hasHeads: true,
  };
}

function noticedWhen(after: number, phrases: Desk['phrases'], format: Desk['format']): string {
  if (after === Infinity) return phrases.never;
  return after <= TOLERANCE ? phrases.atOnce : phrases.laterThan(format.duration(after));
}

function blankBlocks(card: PlaceCard, desk: Desk): Block[] {
  const { say } = desk;
  const rows = (count: number): Row[] =>
    Array.from({ length: Math.max(ROWS_TO_FILL, Math.min(count, 6)) }, () => [toWrite(1), toWrite(1), toWrite(1)]);
  const table = (side: 'suppliers' | 'customers'): Block[] => [
    heading(say.card[side]),
    { form: 'table', columns: columnsOf(side, desk), rows: rows(card[side].length), hasHeads: false },
  ];
  const ask = (label: string, write: number): Field => ({ label, answer: [], write });
  const { whoFirst, howMuch, whatThen, improve, howLong } = say.card;
  return [
    { form: 'fields', fields: [ask(say.filledInBy, 1), ask(say.date, 1)], columns: 2 },
    ...(card.kind === 'supplier' ? [] : table('suppliers')),
    ...(card.kind === 'customer' ? [] : table('customers')),
    ...(card.kind === 'customer'
      ? []
      : [
          heading(say.card.whenLate),
          {
            form: 'fields',
            fields: [ask(howLong, 1), ask(whoFirst, 1), ask(howMuch, 1), ask(whatThen, 1), ask(improve, 1)],
            columns: 1,
          } as const,
        ]),
  ];
}

function heading(text: string): Block {
  return { form: 'heading', text };
}
