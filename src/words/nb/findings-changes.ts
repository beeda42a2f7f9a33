import type { BrokenPart, WeakenedPart } from '../../model/comparison.js';
import type { ChangeFacts } from '../../model/facts/changes.js';
import type { Format } from '../format.js';
import { formatThen } from '../format-then.js';
import type { PhrasesOf } from '../words.js';
import { and, quoted, say, short } from './phrases.js';
import { report } from './report.js';

/** What rules of what a change does to the results say. */
export const changeFindings: PhrasesOf<ChangeFacts> = {
  'agreement-weakened': ({ from, to, isGone, parts }, format) =>
    say(
      `${
        isGone
          ? `ingenting er lenger avtalt mellom ${quoted(from)} og ${quoted(to)}: `
          : `${quoted(to)} kan regne med mindre fra ${quoted(from)} enn før: `
      }${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'avtal like mye som før, eller spør den som regner med det',
    ),
  'calendar-changed': ({ before, after }, format) =>
    say(
      `en dag var ${hours(before.day, format)} og er ${hours(after.day, format)}, en uke var ${hours(before.week, format)} og er ${hours(after.week, format)}: hver tid som er skrevet i dager eller uker, betyr nå noe annet`,
      'skriv løfter og avtaler i timer, eller avtal den nye kalenderen med dem som regner med dem',
    ),
  'customer-gone': ({ name }) =>
    say(
      `${short(name)} var kunde i kjeden før, og er det ikke lenger`,
      'sett kunden tilbake, eller avtal at den ikke loves noe',
    ),
  'figures-lost': ({ name, missing }) =>
    say(
      `ingen kan lenger si når ${short(name)} får sitt: ${missing.length === 0 ? 'det mangler tider' : `tiden for ${and(missing.slice(0, 3).map(short))} er ikke kjent`}`,
      'gi hvert sted på veien en tid, som før',
    ),
  'loss-too-close': ({ name, most, runs }, format) =>
    say(
      `om ${short(name)} mister mer enn ${format.share(most)} i tide, kan tilfeldighetene ikke avgjøre`,
      runs === null
        ? 'ta tilbake en del av det som koster, eller tillat mer med --max-on-time-loss'
        : `--runs ${runs} kan kanskje avgjøre det; eller tillat mer med --max-on-time-loss`,
    ),
  'model-gone': ({ against }) =>
    say(
      `modellen var i ${short(against)}, og er der ikke lenger`,
      'legg den tilbake, eller avtal at løftene i den gis opp',
    ),
  'old-promise-broken': ({ name, parts }, format) =>
    say(
      `løftet til ${short(name)} holdt før denne endringen, og gjør det ikke lenger: ${and(parts.map((part) => broken(part, format)))}`,
      'ta tilbake det som koster, eller vinn like mye et annet sted; å love mindre teller ikke',
    ),
  'on-time-lost': ({ name, before, after, lost, most }, format) =>
    say(
      `${short(name)} fikk ${format.chance(before)} i tide og får nå ${format.chance(after)}: minst ${format.points(lost)} prosentpoeng mindre, og ${format.share(most)} kan gå tapt`,
      'ta tilbake det som koster, eller tillat mer med --max-on-time-loss',
    ),
  'promise-weakened': ({ name, parts }, format) =>
    say(
      `${short(name)} loves mindre enn før: ${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'lov like mye som før, eller avtal det med kunden',
    ),
  'slack-lost': ({ name, before, after, most }, format) =>
    say(
      `løftet til ${short(name)} tålte ${format.duration(before, 'down')} og tåler nå ${format.duration(after, 'down')}, og ${format.duration(most, 'exactly')} kan gå tapt`,
      'gjør noe på veien kortere, eller tillat mer med --max-slack-loss',
    ),
};

/** By the clock, however long a day is. */
function hours(seconds: number, format: Format): string {
  return `${format.number(seconds / 3600)} ${report.figures.units.h}`;
}

function broken(part: BrokenPart, format: Format): string {
  if (part.part === 'within')
    return `vanligvis ${format.duration(part.leadTime)}, der ${formatThen(part, format, report.figures).duration(part.promised, 'exactly')} var lovet`;
  const what = { onTime: 'i tide', full: 'komplette', right: 'riktige' }[part.part];
  return `${format.chance(part.share)} ${what}, der ${format.share(part.promised)} var lovet`;
}

/** In what a promise demands less than it did. */
export function weakenedPart(weak: WeakenedPart, format: Format): string {
  switch (weak.part) {
    case 'within':
      return weak.after === null
        ? `ingen tid lenger (før ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')})`
        : `innen ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')} → ${format.duration(weak.after, 'exactly')}`;
    case 'quantity':
    case 'item':
    case 'rightMeans':
      if (weak.after !== null) return `${PARTS.quantity} ${weak.before} → ${weak.after}`;
      return `${PARTS[weak.part]} nevnes ikke lenger`;
    default:
      return weak.after === null
        ? `${PARTS[weak.part]} nevnes ikke lenger (før ${format.share(weak.before)})`
        : `${PARTS[weak.part]} ${format.share(weak.before)} → ${format.share(weak.after)}`;
  }
}

/** The parts of a promise, as they are named in a list of what it lost. */
const PARTS = {
  onTime: 'andelen i tide',
  full: 'andelen komplette',
  right: 'andelen riktige',
  quantity: 'mengden',
  item: 'varen',
  rightMeans: 'hva riktig betyr',
} as const;
