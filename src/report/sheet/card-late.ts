import type { CustomerSlack, PlaceCard } from '../../model/card.js';
import type { Block, Field, Say } from '../../model/sheet.js';
import { TOLERANCE } from '../../model/duration.js';
import { timeTold } from '../card.js';
import { mostOf } from '../relations.js';
import { answered, bold, type Desk, heading, soft, toAnswer, warning } from './desk.js';

/** So many lines for the external customers, however many there are. */
const LINES_TO_FILL = 2;

/** What happens when a place is late, question by question: the same questions whether answers or lines stand below them. */
export function lateness(card: PlaceCard, desk: Desk): Block[] {
  const { whenLate, improve } = desk.say.card;
  const fields = [howLong(card, desk), ...outcomes(card, desk), ...whoNotices(card, desk), toAnswer(improve)];
  return [heading(whenLate), { form: 'fields', fields, columns: 1 }];
}

function howLong(card: PlaceCard, { say, phrases, format, isBlank }: Desk): Field {
  if (isBlank || card.usualTime === null) return toAnswer(say.card.howLong);
  return answered(say.card.howLong, [bold(timeTold(card, phrases, format))]);
}

/** For each external customer what can be told, and below that a line for each of whom it is not known. */
function outcomes({ absorbs }: PlaceCard, desk: Desk): Field[] {
  const { say, phrases, isBlank } = desk;
  const label = say.card.howMuch;
  if (isBlank) return [toAnswer(label, LINES_TO_FILL)];
  if (absorbs.length === 0) return [answered(label, [bold(phrases.reachesNobody)])];
  const who = ({ name, distance }: CustomerSlack): string => say.card.customerAway(name, phrases.links(distance));
  const told = absorbs.map((one) => ({ who: who(one), says: outcome(one, desk) }));
  return toldAndOpen(label, told);
}

interface Told {
  readonly who: string;
  /** Null where it is not known. */
  readonly says: readonly Say[] | null;
}

function toldAndOpen(label: string, all: readonly Told[]): Field[] {
  const answers = all.flatMap(({ who, says }) =>
    (says ?? []).map((one, i) => (i === 0 ? { ...one, text: `${who}: ${one.text}` } : one)),
  );
  return [answered(label, answers), ...all.filter(({ says }) => says === null).map(({ who }) => toAnswer(`${who}:`))];
}

/** When the promise breaks; null where nothing is promised, or not known. */
function outcome({ slack, isPromised, usual }: CustomerSlack, { say, phrases, format }: Desk): Say[] | null {
  const aside = usual ? [] : [soft(phrases.measuredOnItsWay)];
  if (!isPromised || slack === null) return null;
  if (slack === Infinity) return [bold(say.card.neverBreaks), ...aside];
  if (slack < -TOLERANCE) return [warning(say.card.isLate(format.duration(-slack))), ...aside];
  if (slack <= TOLERANCE) return [warning(say.card.breaksAtOnce), ...aside];
  return [bold(say.card.breaksBeyond(format.duration(slack, 'down'))), ...aside];
}

/** By when they notice it: at once, later, never; and a line for those of whom it is not known. */
function whoNotices({ whoSuffers }: PlaceCard, { say, phrases, format, isBlank }: Desk): Field[] {
  const label = say.card.whoNotices;
  if (isBlank) return [toAnswer(label)];
  if (whoSuffers.length === 0) return [answered(label, [bold(say.card.noCustomers)])];
  const groups = new Map<string | null, string[]>();
  for (const { name, after } of whoSuffers) {
    const when = after === null ? null : noticedWhen(after, phrases, format);
    groups.set(when, [...(groups.get(when) ?? []), name]);
  }
  const told = [...groups].map(([when, names]): Told => {
    const shown = mostOf(names);
    const left = names.length - shown.length;
    const more = left === 0 ? [] : [soft(phrases.andMore(left))];
    const who = shown.join(', ');
    return when === null ? { who, says: null } : { who: when, says: [bold(who), ...more] };
  });
  return toldAndOpen(label, told);
}

function noticedWhen(after: number, phrases: Desk['phrases'], format: Desk['format']): string {
  if (after === Infinity) return phrases.never;
  return after <= TOLERANCE ? phrases.atOnce : phrases.laterThan(format.duration(after));
}
