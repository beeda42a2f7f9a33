import type { Card, Dependence, Gap, LinkCard, PlaceCard, Relation } from '../model/card.js';
import type { Pledge } from '../model/chain.js';
import { type Format, formatFor } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { type Cell, cut, flow, table, wrap } from './layout.js';
import type { Style } from './paint.js';

/** So many neighbours of each sort are told. */
const MOST = 12;

interface Page {
  readonly phrases: ReportPhrases;
  readonly format: Format;
  readonly style: Style;
}

/** The place in the chain of one department, or of one link, for the terminal. */
export function cardText(card: Card, phrases: ReportPhrases, style: Style): string {
  const page: Page = { phrases, format: formatFor(card.calendar, phrases.figures), style };
  const blocks = card.kind === 'link' ? linkBlocks(card, page) : placeBlocks(card, page);
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function placeBlocks(card: PlaceCard, page: Page): string[][] {
  const { phrases } = page;
  return [
    head(card, page),
    section(phrases.suppliersOf, card.kind === 'supplier' ? [] : relations(card.suppliers, 'suppliers', card, page), page, card.kind !== 'supplier'),
    section(phrases.customersOf, card.kind === 'customer' ? [] : relations(card.customers, 'customers', card, page), page, card.kind !== 'customer'),
    section(phrases.absorbing, absorbing(card, page), page, false),
    section(phrases.whoSuffers, dependences(card.whoSuffers, page), page, false),
    section(phrases.whoseLateness, dependences(card.whoseLateness, page), page, false),
  ];
}

function linkBlocks(card: LinkCard, page: Page): string[][] {
  const { phrases, style } = page;
  const title = cut(card.name, style.width);
  const facts = [title, ...(card.item === null ? [] : [card.item]), card.id];
  const { relation } = card;
  return [
    titled(title, facts, page),
    ends(card, page),
    relation.rework === null ? section(phrases.agreedOn, [...agreement(relation, card.to.name, card.from.name, page), ...sayings(relation, page)], page, true) : [`  ${kindOf(relation, page).join('')}`, `  ${style.paint.dim(phrases.isRework)}`],
    relation.rework === null ? section(phrases.absorbing, absorbing(card, page), page, false) : [],
    card.note === null ? [] : wrap(card.note, style.width - 2).map((line) => `  ${style.paint.dim(line)}`),
  ];
}

function ends({ relation }: LinkCard, { phrases, format }: Page): string[] {
  const said = delivery(relation, phrases, format);
  return said.length === 0 ? [] : [`  ${said.join(', ')}`];
}

function head(card: PlaceCard, page: Page): string[] {
  const { phrases, format, style } = page;
  const title = cut(card.name, style.width);
  const time = card.kind === 'customer' ? [] : [timeTold(card, phrases, format)];
  const facts = [
    title,
    ...(card.id === card.name ? [] : [card.id]),
    officeOf(card, phrases),
    ...(card.kind === 'customer' ? [] : [card.nearest === null ? phrases.reachesNobody : phrases.linksFrom(card.nearest.distance, card.nearest.customer.name)]),
    ...[card.area, card.customer?.kind ?? null, card.customer?.segment ?? null].filter((fact) => fact !== null),
    ...(card.owner === null ? [] : [phrases.owner(card.owner)]),
    ...time,
    ...(card.recoversIn === null ? [] : [phrases.standsStill(format.duration(card.recoversIn))]),
    ...(card.visits.length > 0 ? [phrases.visits(card.visits.map(({ id, usualTime }) => (usualTime === null ? id : `${id} ${format.duration(usualTime)}`)))] : []),
  ];
  const promise = card.customer?.promise ? wrap(phrases.promised(card.customer.promise, format), style.width - 2, '  ').map((line) => `  ${line}`) : [];
  const note = card.note === null ? [] : wrap(card.note, style.width - 2).map((line) => `  ${style.paint.dim(line)}`);
  return [...titled(title, facts, page), ...promise, ...note];
}

function timeTold({ usualTime, usualQueue }: PlaceCard, phrases: ReportPhrases, format: Format): string {
  if (usualTime === null) return phrases.timeUnknown;
  const whole = format.duration(usualTime);
  return usualQueue > 0 ? phrases.usualWithQueue(whole, format.duration(usualQueue)) : phrases.usualTime(whole);
}

function titled(title: string, facts: readonly string[], { style: { paint, width } }: Page): string[] {
  const [first, ...rest] = flow(facts, ' · ', width, '  ');
  return [paint.bold(title) + first!.slice(title.length), ...rest];
}

function officeOf({ kind, frontOffice }: PlaceCard, phrases: ReportPhrases): string {
  if (kind === 'supplier') return phrases.supplierOffice;
  if (kind === 'customer') return phrases.customerOffice;
  return frontOffice ? phrases.frontOffice : phrases.backOffice;
}

function section(title: string, lines: readonly string[], { phrases, style: { paint } }: Page, always: boolean): string[] {
  if (lines.length === 0) return always ? [`  ${paint.cyan(title)}  ${paint.dim(phrases.none)}`] : [];
  return [`  ${paint.cyan(title)}`, ...lines.map((line) => `    ${line}`)];
}

/** One link after the other: who, what, and what the two expect of each other. */
function relations(all: readonly Relation[], side: 'suppliers' | 'customers', card: PlaceCard, page: Page): string[] {
  const { phrases, style: { paint, width } } = page;
  const shown = mostOf(all);
  const lines = shown.flatMap((relation) => {
    const { other, item, visit } = relation;
    const [receiver, giver] = side === 'suppliers' ? [card.name, other.name] : [other.name, card.name];
    const facts = [other.name, ...(item === null ? [] : [item]), ...(visit === null ? [] : [visit]), ...kindOf(relation, page), ...delivery(relation, phrases, page.format)];
    const [first, ...rest] = flow(facts, ' · ', width - 4, '  ');
    const told = [...agreement(relation, receiver, giver, page), ...sayings(relation, page)];
    return [paint.bold(first!.slice(0, other.name.length)) + first!.slice(other.name.length), ...rest, ...told.map((line) => `  ${line}`)];
  });
  return all.length > shown.length ? [...lines, paint.dim(phrases.andMore(all.length - shown.length))] : lines;
}

/** The first of many; all where only one would be left out. */
function mostOf<T>(all: readonly T[]): readonly T[] {
  return all.length <= MOST + 1 ? all : all.slice(0, MOST);
}

function kindOf({ other, rework }: Relation, { phrases, format }: Page): string[] {
  if (rework !== null) return [phrases.reworkBack(rework.form === 'wrong' ? null : format.share(rework.chance))];
  return other.kind === 'department' ? [] : [phrases.external];
}

function delivery({ handover, every, stock }: Relation, phrases: ReportPhrases, format: Format): string[] {
  return [
    ...(handover > 0 ? [phrases.handedOver(format.duration(handover))] : []),
    ...(every === null ? [] : [phrases.leavesEvery(format.duration(every))]),
    ...(stock > 0 ? [phrases.inHand(format.duration(stock))] : []),
  ];
}

function gapTold({ within, onTime, full, right }: Gap, { phrases, format }: Page): string[] {
  const missing = { within: null, onTime: null, full: null, right: null, quantity: null, item: null, rightMeans: null, note: null, at: { path: [] } };
  const shares = phrases.terms({ ...missing, onTime, full, right }, format);
  return [...(within === null ? [] : [format.duration(within)]), ...(shares === '' ? [] : [shares])];
}

function agreement({ agreed, expects, offers, rework, promise, gap }: Relation, receiver: string, giver: string, page: Page): string[] {
  const { phrases, style: { paint, width } } = page;
  const told = [
    ...(promise === null ? [] : [phrases.promised(promise, page.format)]),
    ...termsLine(phrases.agreedOn, agreed, page),
    ...termsLine(phrases.expects(receiver), expects, page),
    ...termsLine(phrases.offers(giver), offers, page),
    ...(gap === null ? [] : [paint.yellow(phrases.gap(gapTold(gap, page)))]),
  ];
  if (told.length > 0) return told.flatMap((line) => wrap(line, width - 8, '  '));
  return rework === null ? [paint.dim(phrases.nothingAgreed)] : [];
}

function termsLine(title: string, pledge: Pledge | null, { phrases, format }: Page): string[] {
  return pledge === null ? [] : [`${title}: ${phrases.terms(pledge, format)}`];
}

function sayings({ request, feedback, followUp, satisfaction }: Relation, { phrases, format, style: { width } }: Page): string[] {
  const told = [
    ...(request === null ? [] : [phrases.request(request)]),
    ...(feedback === null ? [] : [phrases.feedback(feedback)]),
    ...(followUp === null ? [] : [phrases.followUp(followUp)]),
    ...(satisfaction === null ? [] : [phrases.satisfaction(format.number(satisfaction.score), format.number(satisfaction.of), satisfaction.answers)]),
  ];
  return told.flatMap((line) => wrap(line, width - 8, '  '));
}

function absorbing({ absorbs }: Card, { phrases, format, style: { paint, width } }: Page): string[] {
  const rows = absorbs.map(({ name, slack, distance, isPromised }): Cell[] => [
    { text: name, paint: paint.bold },
    { text: phrases.links(distance), paint: paint.dim },
    isPromised ? slackCell(slack, phrases, format, paint) : { text: phrases.slackNoPromise, paint: paint.dim },
  ]);
  return table(rows, [{ gives: 1, least: 12 }, {}, {}], width - 4);
}

function slackCell(slack: number | null, phrases: ReportPhrases, format: Format, paint: Style['paint']): Cell {
  if (slack === null) return { text: phrases.slackUnknown, paint: paint.dim };
  if (slack === Infinity) return { text: phrases.canAbsorb(phrases.any), paint: paint.green };
  return slack < 0 ? { text: phrases.tooLate(format.duration(-slack)), paint: paint.red } : { text: phrases.canAbsorb(format.duration(slack, 'down')) };
}

function dependences(all: readonly Dependence[], { phrases, format, style: { paint, width } }: Page): string[] {
  const shown = mostOf(all);
  const rows = shown.map(({ name, distance, after }): Cell[] => [
    { text: name },
    { text: phrases.links(distance), paint: paint.dim },
    { text: after === null ? '' : after === Infinity ? phrases.never : after <= 1e-6 ? phrases.atOnce : phrases.laterThan(format.duration(after)) },
  ]);
  const lines = table(rows, [{ gives: 1, least: 12 }, {}, {}], width - 4);
  return all.length > shown.length ? [...lines, paint.dim(phrases.andMore(all.length - shown.length))] : lines;
}
