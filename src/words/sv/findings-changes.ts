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
          ? `inget är längre avtalat mellan ${quoted(from)} och ${quoted(to)}: `
          : `${quoted(to)} kan räkna med mindre från ${quoted(from)} än förut: `
      }${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'avtala lika mycket som förut, eller fråga den som räknar med det',
    ),
  'calendar-changed': ({ before, after }, format) =>
    say(
      `en dag var ${hours(before.day, format)} och är ${hours(after.day, format)}, en vecka var ${hours(before.week, format)} och är ${hours(after.week, format)}: varje tid som är skriven i dagar eller veckor betyder nu något annat`,
      'skriv löften och överenskommelser i timmar, eller kom överens om den nya kalendern med dem som räknar med dem',
    ),
  'customer-gone': ({ name }) =>
    say(
      `${short(name)} var kund i kedjan förut, och är det inte längre`,
      'lägg tillbaka kunden, eller kom överens om att inget lovas den',
    ),
  'figures-lost': ({ name, missing }) =>
    say(
      `ingen kan längre säga när ${short(name)} får sitt: ${missing.length === 0 ? 'tider saknas' : `tiden för ${and(missing.slice(0, 3).map(short))} är inte känd`}`,
      'ge varje plats på vägen en tid, som förut',
    ),
  'loss-too-close': ({ name, most, runs }, format) =>
    say(
      `om ${short(name)} förlorar mer än ${format.share(most)} i tid kan slumpen inte avgöra`,
      runs === null
        ? 'ta tillbaka en del av det som kostar, eller tillåt mer med --max-on-time-loss'
        : `--runs ${runs} skulle kanske avgöra det; eller tillåt mer med --max-on-time-loss`,
    ),
  'model-gone': ({ against }) =>
    say(
      `modellen fanns i ${short(against)}, och finns inte längre`,
      'lägg tillbaka den, eller kom överens om att ge upp dess löften',
    ),
  'old-promise-broken': ({ name, parts }, format) =>
    say(
      `löftet till ${short(name)} höll före den här ändringen, och gör det inte längre: ${and(parts.map((part) => broken(part, format)))}`,
      'ta tillbaka det som kostar, eller vinn lika mycket på annat håll; att lova mindre räknas inte',
    ),
  'on-time-lost': ({ name, before, after, lost, most }, format) =>
    say(
      `${short(name)} hade ${format.chance(before)} i tid och har ${format.chance(after)}: minst ${format.points(lost)} procentenheter mindre, och ${format.share(most)} får gå förlorat`,
      'ta tillbaka det som kostar, eller tillåt mer med --max-on-time-loss',
    ),
  'promise-weakened': ({ name, parts }, format) =>
    say(
      `${short(name)} lovas mindre än förut: ${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'lova lika mycket som förut, eller kom överens om det med kunden',
    ),
  'slack-lost': ({ name, before, after, most }, format) =>
    say(
      `löftet till ${short(name)} hade marginalen ${format.duration(before, 'down')} och har nu ${format.duration(after, 'down')}, och ${format.duration(most, 'exactly')} får gå förlorat`,
      'korta något på vägen, eller tillåt mer med --max-slack-loss',
    ),
};

/** By the clock, however long a day is. */
function hours(seconds: number, format: Format): string {
  return `${format.number(seconds / 3600)} ${report.figures.units.h}`;
}

function broken(part: BrokenPart, format: Format): string {
  if (part.part === 'within')
    return `normalt ${format.duration(part.leadTime)}, där ${formatThen(part, format, report.figures).duration(part.promised, 'exactly')} var utlovat`;
  const what = { onTime: 'i tid', full: 'kompletta', right: 'rätt' }[part.part];
  return `${format.chance(part.share)} ${what}, där ${format.share(part.promised)} var utlovat`;
}

/** In what a promise demands less than it did. */
export function weakenedPart(weak: WeakenedPart, format: Format): string {
  switch (weak.part) {
    case 'within':
      return weak.after === null
        ? `ingen tid längre (förut ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')})`
        : `inom ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')} → ${format.duration(weak.after, 'exactly')}`;
    case 'quantity':
    case 'item':
    case 'rightMeans':
      if (weak.after !== null) return `${PARTS.quantity} ${weak.before} → ${weak.after}`;
      return `${PARTS[weak.part]} anges inte längre`;
    default:
      return weak.after === null
        ? `${PARTS[weak.part]} anges inte längre (förut ${format.share(weak.before)})`
        : `${PARTS[weak.part]} ${format.share(weak.before)} → ${format.share(weak.after)}`;
  }
}

/** The parts of a promise, as they are named in a list of what it lost. */
const PARTS = {
  onTime: 'andel i tid',
  full: 'andel kompletta',
  right: 'andel rätt',
  quantity: 'mängden',
  item: 'varan',
  rightMeans: 'vad rätt betyder',
} as const;
