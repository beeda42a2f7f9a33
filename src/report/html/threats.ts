import type { CustomerFigures, Threat, ThreatDetail } from '../../model/assessment.js';
import { TOLERANCE } from '../../model/duration.js';
import type { ThreatOdds } from '../../model/odds.js';
import { isTold, timeOf, toldOdds, toldThreats } from '../../model/telling.js';
import { first } from '../odds-threats.js';
import { where } from '../threats.js';
import { type Element, figure, h, type Inside } from './markup.js';
import { cell, numberCell, row, table, titleCell } from './table.js';
import type { Voice } from './voice.js';

/** What threatens each customer, the worst first, as a table; and the first of them as a sentence. */
export function threatTables(customers: readonly CustomerFigures[], top: number, voice: Voice): Inside {
  return customers
    .filter((customer) => toldThreats(customer).length > 0)
    .map((customer) => threatTable(customer, top, voice));
}

function threatTable(customer: CustomerFigures, top: number, voice: Voice): Element {
  const { phrases, format } = voice;
  const telling = toldThreats(customer);
  const isAll = telling.length <= top + 1;
  const shown = telling.slice(0, isAll ? telling.length : top);
  const odds = toldOdds(customer);
  const hasOdds = odds !== null && customer.threats.some((threat) => threat.odds !== null);
  const titles = hasOdds
    ? [phrases.absorbs, phrases.breaksAlone, phrases.wouldRescue]
    : [phrases.usualOwn, phrases.absorbs];
  const said = [
    ...(shown.some(({ usual }) => !usual) ? [`* ${phrases.measuredOnItsWay}`] : []),
    ...(isAll ? [] : [phrases.andMore(telling.length - shown.length)]),
    ...(hasOdds && odds.late !== null && odds.late > 0 && odds.late < 100 ? [phrases.tooFewLate(odds.late)] : []),
    ...(hasOdds ? first(customer.threats, { phrases, format }) : []),
  ];
  return h(
    'div',
    {},
    table(
      customer.name,
      [['', 'rank'], [phrases.threats, ''], ...titles.map((title) => [title, 'number'] as const)],
      shown.map((threat, i) => rows(threat, i + 1, hasOdds, voice)),
    ),
    said.map((line) => h('p', { class: 'aside' }, line)),
  );
}

function rows(threat: Threat, rank: number, hasOdds: boolean, voice: Voice): Element[] {
  return [
    row(
      threat.kind === 'link' ? 'of-link' : null,
      cell('rank', String(rank)),
      titleCell(
        [threat.name, ' ', h('span', { class: 'where' }, where(threat, voice.phrases))],
        remarks(threat, voice),
      ),
      hasOdds
        ? [slackCell(threat, voice), aloneCell(threat, voice), rescueCell(threat.odds, true, voice)]
        : [numberCell(threat.own === null ? '' : voice.format.duration(timeOf(threat))), slackCell(threat, voice)],
    ),
    ...(hasOdds ? threat.details.filter(isTold).map((detail) => detailRow(detail, voice)) : []),
  ];
}

function detailRow({ kind, says, odds }: ThreatDetail, voice: Voice): Element {
  return row(
    'detail',
    cell('rank'),
    titleCell(voice.phrases.detail(kind, says), []),
    numberCell(''),
    numberCell(''),
    rescueCell(odds, false, voice),
  );
}

function slackCell({ id, slack, usual }: Threat, { phrases, format }: Voice): Element {
  const told = slack === Infinity ? phrases.any : format.duration(slack, 'down');
  return numberCell([figure(`slack ${id}`, slack, told), usual ? '' : '*'], slack < -TOLERANCE ? 'no' : '');
}

function aloneCell({ odds }: Threat, { format }: Voice): Element {
  const alone = odds?.exceeds ?? null;
  return numberCell(alone === null ? '' : format.chance(alone), alone === 0 ? 'nothing' : '');
}

function rescueCell(odds: ThreatOdds | null, isWhole: boolean, { phrases, format }: Voice): Element {
  const rescue = odds?.rescue ?? null;
  if (rescue === null) return numberCell(phrases.untold, 'nothing');
  const share = format.percent(rescue.estimate);
  const [low, high] = [Math.round(100 * rescue.low), Math.round(100 * rescue.high)];
  if (!isWhole || rescue.estimate === 0) return numberCell(share, 'nothing');
  return numberCell([
    h('strong', {}, share),
    ' ',
    h('span', { class: 'interval' }, phrases.interval(String(low), String(high))),
  ]);
}

function remarks({ exposed, recoversIn, neededFaster, visits }: Threat, { phrases, format }: Voice): string[] {
  return [
    ...(exposed ? [phrases.exposed(format.duration(recoversIn!))] : []),
    ...(neededFaster === null ? [] : [phrases.faster(format.duration(neededFaster), visits.length > 0)]),
  ];
}
