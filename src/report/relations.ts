import type { Gap, PlaceCard, Relation } from '../model/card.js';
import type { Pledge } from '../model/chain.js';
import type { Format } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { flow, wrap } from './layout.js';
import type { Style } from './paint.js';

/** So many neighbours of each sort are told. */
const MOST = 12;

/** What every part of a card is told with. */
export interface Page {
  readonly phrases: ReportPhrases;
  readonly format: Format;
  readonly style: Style;
}

/** One link after the other: who, what, and what the two expect of each other. */
export function relations(
  all: readonly Relation[],
  side: 'suppliers' | 'customers',
  card: PlaceCard,
  page: Page,
): string[] {
  const {
    phrases,
    style: { paint, width },
  } = page;
  const shown = mostOf(all);
  const lines = shown.flatMap((relation) => {
    const { other, item, visit } = relation;
    const [receiver, giver] = side === 'suppliers' ? [card.name, other.name] : [other.name, card.name];
    const facts = [
      other.name,
      ...(item === null ? [] : [item]),
      ...(visit === null ? [] : [visit]),
      ...kindOf(relation, page),
      ...delivery(relation, phrases, page.format),
    ];
    const [first, ...rest] = flow(facts, ' · ', width - 4, '  ');
    const told = [...agreement(relation, receiver, giver, page), ...sayings(relation, page)];
    return [
      paint.bold(first!.slice(0, other.name.length)) + first!.slice(other.name.length),
      ...rest,
      ...told.map((line) => `  ${line}`),
    ];
  });
  return all.length > shown.length ? [...lines, paint.dim(phrases.andMore(all.length - shown.length))] : lines;
}

/** The first of many; all where only one would be left out. */
export function mostOf<T>(all: readonly T[]): readonly T[] {
  return all.length <= MOST + 1 ? all : all.slice(0, MOST);
}

export function kindOf({ other, rework }: Relation, { phrases, format }: Page): string[] {
  if (rework !== null) return [phrases.reworkBack(rework.form === 'wrong' ? null : format.share(rework.chance))];
  return other.kind === 'department' ? [] : [phrases.external];
}

export function delivery({ handover, every, stock }: Relation, phrases: ReportPhrases, format: Format): string[] {
  return [
    ...(handover > 0 ? [phrases.handedOver(format.duration(handover))] : []),
    ...(every === null ? [] : [phrases.leavesEvery(format.duration(every))]),
    ...(stock > 0 ? [phrases.inHand(format.duration(stock))] : []),
  ];
}

/** What is missing of what is expected, in words. */
export function gapTold(
  { within, onTime, full, right }: Gap,
  { phrases, format }: Pick<Page, 'phrases' | 'format'>,
): string[] {
  const points = (share: number | null, told: (points: string) => string): string[] =>
    share === null ? [] : [told(format.number(share * 100))];
  return [
    ...(within === null ? [] : [format.duration(within)]),
    ...points(onTime, phrases.gapOnTime),
    ...points(full, phrases.gapFull),
    ...points(right, phrases.gapRight),
  ];
}

export function agreement(
  { agreed, expects, offers, rework, promise, gap }: Relation,
  receiver: string,
  giver: string,
  page: Page,
): string[] {
  const {
    phrases,
    style: { paint, width },
  } = page;
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

export function sayings(
  { request, feedback, followUp, satisfaction }: Relation,
  { phrases, format, style: { width } }: Page,
): string[] {
  const told = [
    ...(request === null ? [] : [phrases.request(request)]),
    ...(feedback === null ? [] : [phrases.feedback(feedback)]),
    ...(followUp === null ? [] : [phrases.followUp(followUp)]),
    ...(satisfaction === null
      ? []
      : [
          phrases.satisfaction(format.number(satisfaction.score), format.number(satisfaction.of), satisfaction.answers),
        ]),
  ];
  return told.flatMap((line) => wrap(line, width - 8, '  '));
}
