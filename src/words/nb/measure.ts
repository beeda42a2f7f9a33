import type { Reference } from '../../model/measure.js';
import type { RejectReason } from '../../model/reading.js';
import type { MeasurePhrases } from '../measure-phrases.js';
import { beside } from './beside.js';
import { all, count, grouped, quoted } from './phrases.js';

const DATES: Readonly<Record<Reference, string>> = {
  requested: 'ønsket leveringsdato',
  promised: 'først bekreftede leveringsdato',
  confirmed: 'sist bekreftede leveringsdato',
};

const REJECTED: Readonly<Record<RejectReason['why'], string>> = {
  fields: 'for få eller for mange felt',
  json: 'ikke noe JSON-objekt',
  quote: 'et anførselstegn som aldri avsluttes',
  encoding: 'tegn som ikke kan leses',
  missing: 'noe mangler',
  date: 'ikke en dato',
  number: 'ikke et tall',
  'yes-no': 'verken ja eller nei',
};

export const measure: MeasurePhrases = {
  number: grouped,

  period: (from, to) => (from === to ? from : `${from} til ${to}`),
  rowsUsed: (used, rows) => `${grouped(used)} av ${count(rows, 'rad', 'rader')} brukt`,
  noRows: 'Det er ingen rader i loggen.',
  noneUsed: 'Ingen rad forteller om en leveranse som finnes i modellen.',
  nights: (times) =>
    `${count(times, 'tid', 'tider')} er lengre enn en dag i kalenderen, som sier hvor lang en dag er, men ikke når den begynner og slutter: netter teller med. Skriv hours: der, som i { hours: 07:00-16:00, days: mon-fri }; inntil da belaster slike tider ingen og foreslås ikke.`,
  reversed: (hits, of) =>
    `${grouped(hits)} av ${count(of, 'leveranse', 'leveranser')} mottatt før avsending: kolonnene er trolig byttet om. La shipped og received bytte plass under measure: columns: i kedja.config.yaml (kedja measure --dry-run skriver det ut).`,

  deliveries: (number) => count(number, 'leveranse', 'leveranser'),
  orders: (number) => count(number, 'ordre', 'ordrer'),
  unknownOrders: 'Hvilke leveranser som hører til samme ordre, sier loggen ikke: de holdes ikke opp mot noe løfte.',
  heldAgainst: (reference) => `målt mot ${DATES[reference]}`,
  onTime: (share) => `${share} i tide`,
  otif: (share) => `${share} OTIF`,
  within: (time) => `innen ${time ?? 'avtalt tid'}`,
  leadTime: (median) => `leveringstid median ${median}`,
  few: 'få',
  overdue: (number, share, orders, more) =>
    `${grouped(number)} skulle ha kommet før loggen slutter, men ingen rad sier at ${number === 1 ? 'den' : 'de'} kom${share === null ? '' : `: regnet som ${number === 1 ? 'forsinket' : 'forsinkede'} er ${share} i tide`}${orders.length === 0 ? '' : ` (${all(orders, more)})`}`,
  inParts: (what, number) => `${what}: ${count(number, 'ordre', 'ordrer')} i deler er utelatt, og kan si noe annet`,
  cannotTell: (what, agreed, needs) =>
    needs === null
      ? `${what}: for nær ${agreed} til å kunne avgjøres`
      : `${what}: for få til å kunne skilles fra ${agreed}; med ${grouped(needs)} i alt går det kanskje`,

  links: 'Leveranser, de dårligste først',
  column: { onTime: 'i tide', full: 'komplett', otif: 'OTIF', right: 'riktig', perfect: 'perfekt' },
  onTheWay: 'underveis',
  actual: 'faktisk',
  sentBack: (share) => `${share} sendes tilbake`,
  why: (reasons) => `årsaker: ${reasons.join(', ')}`,
  places: 'Leverandører og ledd',
  median: 'median',
  seen: 'antall',
  queue: 'i kø',
  waitsForRest: 'venter på resten',
  waiting: (waits) =>
    `Lengst venting, medianer: ${waits
      .map(({ where, name, time }) =>
        where === 'queue' ? `${time} i kø hos ${name}` : `${time} hos ${name} på det som kommer sist`,
      )
      .join(', ')}.`,

  drifts: 'Hva som har endret seg',
  drift: (name, what, before, after, from) =>
    `${name}: ${{ onTime: 'i tide', handover: 'underveis', time: 'tid' }[what]} ${before} → ${after} fra og med ${from}`,
  byChance: (oneIn) => (oneIn === null ? 'nesten aldri tilfeldig' : `tilfeldig i 1 av ${grouped(oneIn)} slike serier`),

  proposals: 'Til modellen',
  knownAlready: (figures) => `Modellen har allerede ${grouped(figures)} til slik de ble målt.`,
  changedFrom: (day) => `endret ${day}`,
  noProposals: (times, shares) =>
    `Ingen: en tid krever ${times} kjente målinger, en andel eller sannsynlighet ${shares}.`,
  putRight: {
    full: 'Det som manglet, ble fylt på underveis, så vidt loggen viser: ingen andel komplette foreslås, siden det som mangler i en modell, fortsetter å mangle',
    right:
      'Det som var feil, ble rettet underveis, så vidt loggen viser: ingen andel riktige foreslås, siden det som er feil i en modell, forblir feil',
  },
  now: (value) => `nå ${value}`,
  from: (number) => count(number, 'måling', 'målinger'),
  note: (from, to, least, most) =>
    `målt ${from}..${to}, ${least === most ? '' : `${grouped(least)}–`}${count(most, 'måling', 'målinger')}`,

  rejectedRows: (number) => `${count(number, 'rad', 'rader')} kunne ikke leses`,
  rejectedFor: (why) => REJECTED[why],
  rejected(reason) {
    switch (reason.why) {
      case 'fields':
        return `${count(reason.found, 'felt', 'felt')} i stedet for ${grouped(reason.expected)}`;
      case 'missing':
        return `feltet ${quoted(reason.field)} mangler`;
      case 'date':
        return `${reason.field}: ${quoted(reason.text)} er ikke en dato`;
      case 'number':
        return `${reason.field}: ${quoted(reason.text)} er ikke et tall`;
      case 'yes-no':
        return `${reason.field}: ${quoted(reason.text)} er verken ja eller nei`;
      default:
        return REJECTED[reason.why];
    }
  },
  sayNames: (said) => `i så fall, i kedja.config.yaml: measure: { ${said} }`,
  strangers: 'I loggen, men ikke i modellen',
  otherStrangers: (times) => `og andre, nevnt ${grouped(times)} ganger`,
  otherReasons: (deliveries, reasons, more) =>
    `${count(deliveries, 'leveranse', 'leveranser')} med en årsak som ingen forsinkelse i modellen heter: ${all(reasons, more)}. Hvilken forsinkelse det er, i kedja.config.yaml:`,
  stranger: (what, name) => `${{ place: 'sted', link: 'leveranse', item: 'vare' }[what]} ${name}`,
  rows: (number) => count(number, 'rad', 'rader'),
  nearest: (name) => `er det ${name}?`,
  aside: {
    twice: (number) => `${count(number, 'rad', 'rader')} sa det samme en gang til: telt med én gang.`,
    open: (number) =>
      `${count(number, 'leveranse', 'leveranser')} uten ankomstdag, som ikke skulle ha kommet ennå eller mangler kjent tid: belaster ingen.`,
    backwards: (number) =>
      `${count(number, 'tid', 'tider')} sluttet før de begynte, som mottatt før sendt eller sendt før påbegynt: utelatt.`,
    again: (number) => `${count(number, 'ordre', 'ordrer')} kom til et sted mer enn én gang: tidene der er utelatt.`,
    untold: (number) =>
      `For ${count(number, 'leveranse', 'leveranser')} sier ikke loggen når de kom fram: veien inngår i mottakerens tid.`,
    daysOnly: (number) =>
      `${count(number, 'leveranse', 'leveranser')} med dato uten klokkeslett: hvor lang tid noe tok, er utelatt.`,
    alone: (number) =>
      `${count(number, 'hendelse', 'hendelser')} i saker som ikke kom til noe sted med leveranse til eller fra deres: gir ingen leveranse.`,
    timeless: (number) => `${count(number, 'hendelse', 'hendelser')} uten tid: utelatt.`,
    returned: (number) =>
      `${count(number, 'rad', 'rader')} med mindre enn ingenting bestilt eller levert, slik returer skrives: utelatt.`,
    skipped: (number) =>
      `${count(number, 'tidspunkt', 'tidspunkter')} som ingen klokke viste, fordi klokkene ble stilt fram.`,
    repeated: (number) =>
      `${count(number, 'tidspunkt', 'tidspunkter')} som klokkene viste to ganger, fordi de ble stilt tilbake.`,
  },
  parts: (orders, taken) =>
    taken === null
      ? `${count(orders, 'ordre', 'ordrer')} med flere rader på samme leveranse: hver rad teller som en leveranse. Er de deler av én, skriv i kedja.config.yaml (ellers parts: each):`
      : `${count(orders, 'ordre', 'ordrer')} kom i deler: talt sammen, og framme da siste del var det.`,
  unseenPlaces: (names, more) =>
    `Loggen sier ingenting om ${names.length + more === 1 ? 'dette stedet' : 'disse stedene'}: ${all(names, more)}.`,
  unseenLinks: (names, more) =>
    `Loggen sier ingenting om ${names.length + more === 1 ? 'denne leveransen' : 'disse leveransene'}: ${all(names, more)}.`,

  counts: (by, zone) =>
    by === 'opening'
      ? `Tidene teller bare åpningstid${zone === null ? '' : ` (${zone})`}.`
      : `Tidene er etter klokka, døgnet rundt${zone === null ? '' : ` (${zone})`}.`,
  onTimeBy: (reference) => `I tide: leveringspresisjon mot ${DATES[reference]}.`,
  noReference: 'Leveringspresisjonen er ikke kjent: loggen har ingen dato å måle mot.',
  whatIsWithin:
    'Innen: fra den som leverer, først kunne begynne, til leveransen var framme, med omarbeid; for eksterne kunder fra bestillingen.',
  whatIsOtif: 'OTIF: i tide og komplett.',
  whatIsPerfect: 'Perfekt: i tide, komplett og riktig.',
  intervals: 'I parentes: 95 %-intervaller.',
  whatIsOpen: '?: for få, eller for nær, til å kunne avgjøres.',
  whatIsFew: 'få: under 20 målinger; tallene sier ikke mye ennå.',

  beside,
  dryRun: {
    how: {
      delimiter: (value) => `skilletegn ${value}`,
      decimal: (value) => `desimaltegn ${value}`,
      dates: (value) => `datoer ${value}`,
      zone: (value) => `tidssone ${value}`,
      parts: { together: 'delene av en ordre sammen', each: 'hver rad en leveranse' },
    },
    tab: 'tabulator',
    space: 'mellomrom',
    field: 'angir',
    column: 'kolonne',
    line: (line) => `linje ${grouped(line)}`,
    event: (number) => `hendelse ${grouped(number)}`,
    noColumn: '–',
    notUnderstood: (text) => `? ${text}`,
    more: (number) => `… og ${grouped(number)} til`,
    unmapped: (columns, more) => `Leses ikke: ${all(columns, more)}.`,
    noRows: 'Det er ingen rader under overskriftene.',
    paste: 'Til kedja.config.yaml:',
  },
};
