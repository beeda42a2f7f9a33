import { keptBy, MARKS } from '../../model/kept.js';
import type { HandOver } from '../../model/hand-over.js';
import type { Estimate } from '../../model/odds.js';
import { gapTold } from '../relations.js';
import { type Element, h, type Inside } from './markup.js';
import { numberCell, row, table, type Title, titleCell } from './table.js';
import type { Voice } from './voice.js';

/** The score cards of internal customers: what came of what was agreed, the worst hand-over first. */
export function scoreCards(all: readonly HandOver[], voice: Voice): Inside {
  const { phrases } = voice;
  if (all.length === 0) return h('p', { class: 'aside' }, phrases.noHandOvers);
  const agreed = all.filter(({ terms }) => terms !== null);
  const rest = all.filter(({ terms }) => terms === null);
  const isKnown = all.some(({ odds }) => odds !== null);
  return [
    agreed.length === 0 ? h('p', { class: 'aside' }, phrases.nothingAgreed) : agreedTable(agreed, rest.length, voice),
    rest.length === 0 || !isKnown ? null : restTable(rest, voice),
    isKnown ? notes(all, voice) : h('p', { class: 'aside' }, phrases.handOversUnknown),
  ];
}

function agreedTable(agreed: readonly HandOver[], rest: number, voice: Voice): Element {
  const { phrases } = voice;
  const titles = [
    phrases.inTimeColumn,
    phrases.fullColumn,
    phrases.rightColumn,
    phrases.perfectColumn,
    phrases.costsColumn,
  ];
  return table(
    phrases.handOvers(agreed.length, rest),
    [[phrases.handOver, ''], ...titled(titles)],
    agreed.map((one) => [agreedRow(one, voice)]),
  );
}

function agreedRow(one: HandOver, voice: Voice): Element {
  const { terms, odds } = one;
  return row(
    null,
    titleCell(nameOf(one), remarks(one, voice)),
    actual(odds?.inTime ?? null, terms?.onTime ?? null, voice),
    actual(odds?.full ?? null, terms?.full ?? null, voice),
    actual(odds?.right ?? null, terms?.right ?? null, voice),
    actual(odds?.perfect ?? null, null, voice),
    costs(one, voice),
  );
}

function nameOf({ from, to }: HandOver): string {
  return `${from.name} → ${to.name}`;
}

/** What came, and below it what was agreed; whether that holds, for all that chance can tell, is marked. */
function actual(came: Estimate | null, agreed: number | null, { format, say }: Voice): Element {
  const kept = keptBy(came, agreed);
  return numberCell(
    [
      came === null ? '' : format.chance(came.estimate),
      kept === null
        ? null
        : [
            h('span', { 'aria-hidden': 'true' }, ` ${MARKS[kept]}`),
            h('span', { class: 'unseen' }, `, ${say.kept[kept]}`),
          ],
      agreed === null ? null : h('span', { class: 'remark' }, format.share(agreed)),
    ],
    kept ?? '',
  );
}

/** Told with its title on a narrow screen, where it stands on a line of its own. */
function costs({ costs: both }: HandOver, { phrases, format }: Voice): Element {
  const seconds = both === null ? 0 : both.link + both.giver;
  const attributes = { class: 'number costs', role: 'cell', 'data-title': phrases.costsColumn };
  return h('td', attributes, seconds > 0 ? format.duration(seconds) : null);
}

/** Titles of columns of figures, the last of which is what it costs. */
function titled(titles: readonly string[]): Title[] {
  return titles.map((title, i) => [title, i === titles.length - 1 ? 'number costs' : 'number']);
}

function remarks({ terms, agreed, item, gap, satisfaction }: HandOver, { phrases, format }: Voice): string[] {
  const within = terms?.within == null ? null : format.duration(terms.within);
  return [
    phrases.agreedTo(agreed === null ? 'offers' : 'agreed', within, item),
    ...(gap === null ? [] : [phrases.gap(gapTold(gap, { phrases, format }))]),
    ...(satisfaction === null
      ? []
      : [
          phrases.satisfaction(format.number(satisfaction.score), format.number(satisfaction.of), satisfaction.answers),
        ]),
  ];
}

function restTable(rest: readonly HandOver[], voice: Voice): Element {
  const { phrases, format } = voice;
  const titles = [phrases.takesColumn, phrases.fullColumn, phrases.rightColumn, phrases.costsColumn];
  return table(
    phrases.nothingAgreedOn,
    [[phrases.handOver, ''], ...titled(titles)],
    rest.map((one) => [
      row(
        null,
        titleCell(nameOf(one), []),
        numberCell(one.odds === null ? '' : format.duration(one.odds.takes)),
        actual(one.odds?.full ?? null, null, voice),
        actual(one.odds?.right ?? null, null, voice),
        costs(one, voice),
      ),
    ]),
  );
}

function notes(all: readonly HandOver[], { phrases }: Voice): Inside {
  const said = [
    ...(all.some(({ odds }) => odds?.inTime != null) ? [phrases.whatIsInTime] : []),
    ...(all.some(({ costs: both }) => both !== null && both.link + both.giver > 0) ? [phrases.whatItCosts] : []),
  ];
  return said.length === 0 ? null : h('p', { class: 'aside' }, said.join(' '));
}
