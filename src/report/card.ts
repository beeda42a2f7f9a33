import type { Card, Dependence, LinkCard, PlaceCard } from '../model/card.js';
import { type Format, formatFor } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { noticingDays } from '../words/noticing-days.js';
import { type Cell, headline, table, wrap } from './layout.js';
import type { Style } from './paint.js';
import { ASIDE, asideLines } from './threats.js';
import { agreement, type Page, delivery, kindOf, mostOf, relations, sayings } from './relations.js';

/** The place in the chain of one department, or of one link, for the terminal. */
export function cardText(card: Card, phrases: ReportPhrases, style: Style): string {
  const format = noticingDays(formatFor(card.calendar, phrases.figures), phrases.figures);
  const page: Page = { phrases, format, style };
  const { facts, blocks } = card.kind === 'link' ? linkParts(card, page) : placeParts(card, page);
  const lengths = format.wroteDays() ? [phrases.workingTime(card.calendar, format)] : [];
  const [said = [], ...rest] = blocks;
  return `${[[...headline(card.name, [...facts, ...lengths], style), ...said], ...rest]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What a card says: what stands beside the title, and blocks of lines, the first right below. */
interface Parts {
  readonly facts: readonly string[];
  readonly blocks: readonly (readonly string[])[];
}

function placeParts(card: PlaceCard, page: Page): Parts {
  const { phrases } = page;
  const blocks = [
    belowTitle(card, page),
    section(
      phrases.suppliersOf,
      card.kind === 'supplier' ? [] : relations(card.suppliers, 'suppliers', card, page),
      page,
      card.kind !== 'supplier',
    ),
    section(
      phrases.customersOf,
      card.kind === 'customer' ? [] : relations(card.customers, 'customers', card, page),
      page,
      card.kind !== 'customer',
    ),
    section(phrases.absorbing, absorbing(card, page), page, false),
    section(phrases.whoSuffers, dependences(card.whoSuffers, page), page, false),
    section(phrases.whoseLateness, dependences(card.whoseLateness, page), page, false),
  ];
  return { facts: factsOf(card, page), blocks };
}

function linkParts(card: LinkCard, page: Page): Parts {
  const { phrases, style } = page;
  const facts = [...(card.item === null ? [] : [card.item]), card.id];
  const { relation } = card;
  const blocks = [
    [],
    ends(card, page),
    relation.rework === null
      ? section(
          phrases.agreedOn,
          [...agreement(relation, card.to.name, card.from.name, page), ...sayings(relation, page)],
          page,
          true,
        )
      : [`  ${kindOf(relation, page).join('')}`, `  ${style.paint.dim(phrases.isRework)}`],
    relation.rework === null ? section(phrases.absorbing, absorbing(card, page), page, false) : [],
    card.note === null ? [] : wrap(card.note, style.width - 2).map((line) => `  ${style.paint.dim(line)}`),
  ];
  return { facts, blocks };
}

function ends({ relation }: LinkCard, { phrases, format }: Page): string[] {
  const said = delivery(relation, phrases, format);
  return said.length === 0 ? [] : [`  ${said.join(', ')}`];
}

export function factsOf(card: PlaceCard, { phrases, format }: Pick<Page, 'phrases' | 'format'>): string[] {
  const time = card.kind === 'customer' ? [] : [timeTold(card, phrases, format)];
  return [
    ...(card.id === card.name ? [] : [card.id]),
    officeOf(card, phrases),
    ...(card.kind === 'customer'
      ? []
      : [
          card.nearest === null
            ? phrases.reachesNobody
            : phrases.linksFrom(card.nearest.distance, card.nearest.customer.name),
        ]),
    ...[card.area, card.customer?.kind ?? null, card.customer?.segment ?? null].filter((fact) => fact !== null),
    ...(card.owner === null ? [] : [phrases.owner(card.owner)]),
    ...time,
    ...(card.recoversIn === null ? [] : [phrases.standsStill(format.duration(card.recoversIn))]),
    ...(card.visits.length > 0
      ? [
          phrases.visits(
            card.visits.map(({ id, usualTime }) => (usualTime === null ? id : `${id} ${format.duration(usualTime)}`)),
          ),
        ]
      : []),
  ];
}

function belowTitle(card: PlaceCard, { phrases, format, style }: Page): string[] {
  const promise = card.customer?.promise
    ? wrap(phrases.promised(card.customer.promise, format), style.width - 2, '  ').map((line) => `  ${line}`)
    : [];
  const note = card.note === null ? [] : wrap(card.note, style.width - 2).map((line) => `  ${style.paint.dim(line)}`);
  return [...promise, ...note];
}

/** How long a place usually takes, and how much of that it waits. */
export function timeTold({ usualTime, usualQueue }: PlaceCard, phrases: ReportPhrases, format: Format): string {
  if (usualTime === null) return phrases.timeUnknown;
  const whole = format.duration(usualTime);
  return usualQueue > 0 ? phrases.usualWithQueue(whole, format.duration(usualQueue)) : phrases.usualTime(whole);
}

function officeOf({ kind, frontOffice }: PlaceCard, phrases: ReportPhrases): string {
  if (kind === 'supplier') return phrases.supplierOffice;
  if (kind === 'customer') return phrases.customerOffice;
  return frontOffice ? phrases.frontOffice : phrases.backOffice;
}

function section(
  title: string,
  lines: readonly string[],
  { phrases, style: { paint } }: Page,
  always: boolean,
): string[] {
  if (lines.length === 0) return always ? [`  ${paint.cyan(title)}  ${paint.dim(phrases.none)}`] : [];
  return [`  ${paint.cyan(title)}`, ...lines.map((line) => `    ${line}`)];
}

function absorbing({ absorbs }: Card, { phrases, format, style: { paint, width } }: Page): string[] {
  const rows = absorbs.map(({ name, slack, distance, isPromised, usual }): Cell[] => {
    const cell = isPromised
      ? slackCell(slack, phrases, format, paint)
      : { text: phrases.slackNoPromise, paint: paint.dim };
    return [
      { text: name, paint: paint.bold },
      { text: phrases.links(distance), paint: paint.dim },
      usual ? cell : { ...cell, text: `${cell.text}${ASIDE}` },
    ];
  });
  const lines = table(rows, [{ gives: 1, least: 12 }, {}, {}], width - 4);
  return absorbs.every(({ usual }) => usual) ? lines : [...lines, ...asideLines(phrases, { paint, width: width - 4 })];
}

function slackCell(slack: number | null, phrases: ReportPhrases, format: Format, paint: Style['paint']): Cell {
  if (slack === null) return { text: phrases.slackUnknown, paint: paint.dim };
  if (slack === Infinity) return { text: phrases.canAbsorb(phrases.any), paint: paint.green };
  return slack < 0
    ? { text: phrases.tooLate(format.duration(-slack)), paint: paint.red }
    : { text: phrases.canAbsorb(format.duration(slack, 'down')) };
}

function dependences(all: readonly Dependence[], { phrases, format, style: { paint, width } }: Page): string[] {
  const shown = mostOf(all);
  const rows = shown.map(({ name, distance, after }): Cell[] => [
    { text: name },
    { text: phrases.links(distance), paint: paint.dim },
    {
      text:
        after === null
          ? ''
          : after === Infinity
            ? phrases.never
            : after <= 1e-6
              ? phrases.atOnce
              : phrases.laterThan(format.duration(after)),
    },
  ]);
  const lines = table(rows, [{ gives: 1, least: 12 }, {}, {}], width - 4);
  return all.length > shown.length ? [...lines, paint.dim(phrases.andMore(all.length - shown.length))] : lines;
}
