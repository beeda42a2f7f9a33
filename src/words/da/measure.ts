import type { Reference, RejectReason } from '../../model/measure.js';
import type { MeasurePhrases } from '../measure-phrases.js';
import { beside } from './beside.js';
import { andMore, count, grouped, quoted } from './phrases.js';

const DATES: Readonly<Record<Reference, string>> = {
  requested: 'den ønskede leveringsdato',
  promised: 'den først bekræftede leveringsdato',
  confirmed: 'den senest bekræftede leveringsdato',
};

const REJECTED: Readonly<Record<RejectReason['why'], string>> = {
  fields: 'for få eller for mange felter',
  json: 'intet JSON-objekt',
  quote: 'et anførselstegn, der aldrig afsluttes',
  encoding: 'tegn, der ikke kan læses',
  missing: 'noget mangler',
  date: 'ikke en dato',
  number: 'ikke et tal',
  'yes-no': 'hverken ja eller nej',
};

export const measure: MeasurePhrases = {
  number: grouped,

  period: (from, to) => (from === to ? from : `${from} til ${to}`),
  rowsUsed: (used, rows) => `${grouped(used)} af ${count(rows, 'række', 'rækker')} brugt`,
  noRows: 'Der er ingen rækker i loggen.',
  noneUsed: 'Ingen række fortæller om en leverance, der findes i modellen.',

  deliveries: (number) => count(number, 'leverance', 'leverancer'),
  orders: (number) => count(number, 'ordre', 'ordrer'),
  unknownOrders: 'Hvilke leverancer der hører til samme ordre, siger loggen ikke: de holdes ikke op mod noget løfte.',
  heldAgainst: (reference) => `målt mod ${DATES[reference]}`,
  onTime: (share) => `${share} til tiden`,
  otif: (share) => `${share} OTIF`,
  within: (time) => `inden for ${time ?? 'den aftalte tid'}`,
  leadTime: (median) => `leveringstid median ${median}`,
  few: 'få',
  overdue: (number, share) =>
    `yderligere ${grouped(number)} skulle være kommet, men ingen række siger, at ${number === 1 ? 'den' : 'de'} kom${share === null ? '' : `: regnet som forsinket er ${share} til tiden`}`,
  inParts: (what, number) => `${what}: ${count(number, 'ordre', 'ordrer')} i dele er udeladt, og kan sige noget andet`,
  cannotTell: (what, agreed, needs) =>
    needs === null
      ? `${what}: for tæt på ${agreed} til at kunne afgøres`
      : `${what}: for få til at kunne skelnes fra ${agreed}; måske kan ${grouped(needs)} i alt afgøre det`,

  links: 'Leverancer, de dårligste først',
  column: { onTime: 'til tiden', full: 'komplet', otif: 'OTIF', right: 'fejlfri', perfect: 'perfekt' },
  onTheWay: 'undervejs',
  actual: 'faktisk',
  sentBack: (share) => `${share} sendes tilbage`,
  why: (reasons) => `årsager: ${reasons.join(', ')}`,
  places: 'Leverandører og led',
  median: 'median',
  seen: 'antal',
  queue: 'i kø',
  waitsForRest: 'venter på resten',
  waiting: (waits) =>
    `Længst ventetid, medianer: ${waits
      .map(({ where, name, time }) =>
        where === 'queue' ? `${time} i kø hos ${name}` : `${time} hos ${name} på det, der kommer sidst`,
      )
      .join(', ')}.`,

  drifts: 'Hvad der har ændret sig',
  drift: (name, what, before, after, from) =>
    `${name}: ${{ onTime: 'til tiden', handover: 'undervejs', time: 'tid' }[what]} ${before} → ${after} fra og med ${from}`,
  byChance: (oneIn) =>
    oneIn === null ? 'næsten aldrig ved et tilfælde' : `ved et tilfælde i 1 af ${count(oneIn, 'log', 'logge')}`,

  proposals: 'Til modellen',
  noProposals: (times, shares) =>
    `Intet: en tid kræver ${times} kendte målinger, en andel eller sandsynlighed ${shares}.`,
  putRight: {
    full: 'Det, der manglede, blev suppleret undervejs, så vidt loggen viser: ingen andel komplette foreslås, da det, der mangler i en model, bliver ved med at mangle',
    right:
      'Det, der var forkert, blev rettet undervejs, så vidt loggen viser: ingen andel fejlfrie foreslås, da det, der er forkert i en model, bliver ved med at være det',
  },
  now: (value) => `nu ${value}`,
  from: (number) => count(number, 'måling', 'målinger'),
  note: (from, to, least, most) =>
    `målt ${from}..${to}, ${least === most ? '' : `${grouped(least)}–`}${count(most, 'måling', 'målinger')}`,

  rejectedRows: (number) => `${count(number, 'række', 'rækker')} kunne ikke læses`,
  rejectedFor: (why) => REJECTED[why],
  rejected(reason) {
    switch (reason.why) {
      case 'fields':
        return `${count(reason.found, 'felt', 'felter')} i stedet for ${grouped(reason.expected)}`;
      case 'missing':
        return `${reason.field} mangler`;
      case 'date':
        return `${reason.field}: ${quoted(reason.text)} er ikke en dato`;
      case 'number':
        return `${reason.field}: ${quoted(reason.text)} er ikke et tal`;
      case 'yes-no':
        return `${reason.field}: ${quoted(reason.text)} er hverken ja eller nej`;
      default:
        return REJECTED[reason.why];
    }
  },
  sayPlaces: (pairs) => `i så fald, i kedja.config.yaml: measure: { places: { ${pairs} } }`,
  strangers: 'I loggen, men ikke i modellen',
  stranger: (what, name) => `${{ place: 'sted', link: 'leverance', item: 'vare' }[what]} ${name}`,
  rows: (number) => count(number, 'række', 'rækker'),
  nearest: (name) => `er det ${name}?`,
  aside: {
    twice: (number) => `${count(number, 'række', 'rækker')} sagde det samme igen: talt med én gang.`,
    open: (number) => `${count(number, 'leverance', 'leverancer')} uden ankomstdag: belaster ingen.`,
    backwards: (number) =>
      `${count(number, 'leverance', 'leverancer')} modtaget før afsendelse eller afsendt før start: tiderne er udeladt.`,
    again: (number) =>
      `${count(number, 'ordre', 'ordrer')} kom til et sted mere end én gang, i dele eller igen: tiderne dér er udeladt, og hver række tæller som en leverance.`,
    untold: (number) =>
      `For ${count(number, 'levering', 'leveringer')} siger loggen ikke, hvornår de kom frem: vejen indgår i modtagerens tid.`,
    skipped: (number) =>
      `${count(number, 'tidspunkt', 'tidspunkter')}, som intet ur viste, fordi urene blev stillet frem.`,
    repeated: (number) =>
      `${count(number, 'tidspunkt', 'tidspunkter')}, som urene viste to gange, fordi de blev stillet tilbage.`,
  },
  unseenPlaces: (names, more) =>
    `Loggen siger ikke noget om ${names.length + more === 1 ? 'dette sted' : 'disse steder'}: ${all(names, more)}.`,
  unseenLinks: (names, more) =>
    `Loggen siger ikke noget om ${names.length + more === 1 ? 'denne leverance' : 'disse leverancer'}: ${all(names, more)}.`,

  counts: (by, zone) =>
    by === 'opening'
      ? `Tiderne tæller kun åbningstid${zone === null ? '' : ` (${zone})`}.`
      : `Tiderne er efter uret, døgnet rundt${zone === null ? '' : ` (${zone})`}.`,
  onTimeBy: (reference) => `Til tiden: leveringspræcision mod ${DATES[reference]}.`,
  noReference: 'Leveringspræcisionen er ukendt: loggen har ingen dato at måle mod.',
  whatIsWithin:
    'Inden for: fra afsenderen kunne begynde, til leverancen var fremme; for eksterne kunder fra bestillingen.',
  whatIsOtif: 'OTIF: til tiden og komplet.',
  whatIsPerfect: 'Perfekt: til tiden, komplet og fejlfri.',
  intervals: 'I parentes: 95 %-intervaller.',
  whatIsOpen: '?: for få, eller for tæt på, til at kunne afgøres.',
  whatIsFew: 'få: under 20 målinger; tallene siger ikke meget endnu.',

  beside,
  dryRun: {
    how: {
      delimiter: (value) => `skilletegn ${value}`,
      decimal: (value) => `decimaltegn ${value}`,
      dates: (value) => `datoer ${value}`,
      zone: (value) => `tidszone ${value}`,
    },
    tab: 'tabulator',
    space: 'mellemrum',
    field: 'angiver',
    column: 'kolonne',
    line: (line) => `linje ${grouped(line)}`,
    noColumn: '–',
    notUnderstood: (text) => `? ${text}`,
    more: (number) => `… og ${grouped(number)} til`,
    unmapped: (columns, more) => `Læses ikke: ${all(columns, more)}.`,
    noRows: 'Der er ingen rækker under overskrifterne.',
    paste: 'Til kedja.config.yaml:',
  },
};

/** Names that are in no sentence of their own: without a word before the last. */
function all(names: readonly string[], more: number): string {
  return more > 0 ? andMore(names, more) : names.join(', ');
}
