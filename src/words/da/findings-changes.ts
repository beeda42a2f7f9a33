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
          ? `intet er længere aftalt mellem ${quoted(from)} og ${quoted(to)}: `
          : `${quoted(to)} kan regne med mindre fra ${quoted(from)} end før: `
      }${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'aftal lige så meget som før, eller spørg den, der regner med det',
    ),
  'calendar-changed': ({ before, after }, format) =>
    say(
      `en dag var ${hours(before.day, format)} og er ${hours(after.day, format)}, en uge var ${hours(before.week, format)} og er ${hours(after.week, format)}: hver tid, der er skrevet i dage eller uger, betyder nu noget andet`,
      'skriv løfter og aftaler i timer, eller aftal den nye kalender med dem, der regner med dem',
    ),
  'customer-gone': ({ name }) =>
    say(
      `${short(name)} var kunde i kæden før og er det ikke længere`,
      'sæt kunden tilbage, eller aftal, at der ikke loves den noget',
    ),
  'figures-lost': ({ name, missing }) =>
    say(
      `ingen kan længere sige, hvornår ${short(name)} får sit: ${missing.length === 0 ? 'der mangler tider' : `tiden for ${and(missing.slice(0, 3).map(short))} er ikke kendt`}`,
      'giv hvert sted på vejen en tid, som før',
    ),
  'loss-too-close': ({ name, most, runs }, format) =>
    say(
      `om ${short(name)} mister mere end ${format.share(most)} til tiden, kan tilfældet ikke afgøre`,
      runs === null
        ? 'tag en del af det tilbage, der koster, eller tillad mere med --max-on-time-loss'
        : `--runs ${runs} kan måske afgøre det; eller tillad mere med --max-on-time-loss`,
    ),
  'model-gone': ({ against }) =>
    say(
      `modellen var i ${short(against)} og er der ikke længere`,
      'læg den tilbage, eller aftal, at dens løfter opgives',
    ),
  'old-promise-broken': ({ name, parts }, format) =>
    say(
      `løftet til ${short(name)} holdt før denne ændring og gør det ikke længere: ${and(parts.map((part) => broken(part, format)))}`,
      'tag det tilbage, der koster, eller vind lige så meget et andet sted; at love mindre tæller ikke',
    ),
  'on-time-lost': ({ name, before, after, lost, most }, format) =>
    say(
      `${short(name)} fik ${format.chance(before)} til tiden og får nu ${format.chance(after)}: mindst ${format.points(lost)} procentpoint mindre, og ${format.share(most)} må gå tabt`,
      'tag det tilbage, der koster, eller tillad mere med --max-on-time-loss',
    ),
  'promise-weakened': ({ name, parts }, format) =>
    say(
      `${short(name)} loves mindre end før: ${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'lov lige så meget som før, eller aftal det med kunden',
    ),
  'slack-lost': ({ name, before, after, most }, format) =>
    say(
      `løftet til ${short(name)} kunne tåle ${format.duration(before, 'down')} og nu ${format.duration(after, 'down')}, og ${format.duration(most, 'exactly')} må gå tabt`,
      'gør noget på vejen kortere, eller tillad mere med --max-slack-loss',
    ),
};

/** By the clock, however long a day is. */
function hours(seconds: number, format: Format): string {
  return `${format.number(seconds / 3600)} ${report.figures.units.h}`;
}

function broken(part: BrokenPart, format: Format): string {
  if (part.part === 'within')
    return `normalt ${format.duration(part.leadTime)}, hvor der var lovet ${formatThen(part, format, report.figures).duration(part.promised, 'exactly')}`;
  const what = { onTime: 'til tiden', full: 'komplette', right: 'fejlfrie' }[part.part];
  return `${format.chance(part.share)} ${what}, hvor der var lovet ${format.share(part.promised)}`;
}

/** In what a promise demands less than it did. */
export function weakenedPart(weak: WeakenedPart, format: Format): string {
  switch (weak.part) {
    case 'within':
      return weak.after === null
        ? `ingen tid længere (før ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')})`
        : `inden for ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')} → ${format.duration(weak.after, 'exactly')}`;
    case 'quantity':
    case 'item':
    case 'rightMeans':
      if (weak.after !== null) return `${PARTS.quantity} ${weak.before} → ${weak.after}`;
      return `${PARTS[weak.part]} nævnes ikke længere`;
    default:
      return weak.after === null
        ? `${PARTS[weak.part]} nævnes ikke længere (før ${format.share(weak.before)})`
        : `${PARTS[weak.part]} ${format.share(weak.before)} → ${format.share(weak.after)}`;
  }
}

/** The parts of a promise, as they are named in a list of what it lost. */
const PARTS = {
  onTime: 'andelen til tiden',
  full: 'andelen komplette',
  right: 'andelen fejlfrie',
  quantity: 'mængden',
  item: 'varen',
  rightMeans: 'hvad fejlfri betyder',
} as const;
