import type { Reference } from '../../model/measure.js';
import type { RejectReason } from '../../model/reading.js';
import type { MeasurePhrases } from '../measure-phrases.js';
import { beside } from './beside.js';
import { all, count, grouped, quoted } from './phrases.js';

const DATES: Readonly<Record<Reference, string>> = {
  requested: 'önskat leveransdatum',
  promised: 'första bekräftade leveransdatum',
  confirmed: 'senast bekräftade leveransdatum',
};

const REJECTED: Readonly<Record<RejectReason['why'], string>> = {
  fields: 'för få eller för många fält',
  json: 'inget JSON-objekt',
  quote: 'ett citattecken som aldrig avslutas',
  encoding: 'tecken som inte går att läsa',
  missing: 'något saknas',
  date: 'inget datum',
  number: 'inget tal',
  'yes-no': 'varken ja eller nej',
};

export const measure: MeasurePhrases = {
  number: grouped,

  period: (from, to) => (from === to ? from : `${from} till ${to}`),
  rowsUsed: (used, rows) => `${grouped(used)} av ${count(rows, 'rad', 'rader')} använda`,
  noRows: 'Loggen har inga rader.',
  noneUsed: 'Ingen rad beskriver en leverans som finns i modellen.',
  nights: (times) =>
    `${count(times, 'tid', 'tider')} är längre än en dag i kalendern, som säger hur lång en dag är men inte från när till när: nätter räknas med. Skriv hours: där, som i { hours: 07:00-16:00, days: mon-fri }; till dess belastar sådana tider ingen och föreslås inte.`,
  reversed: (hits, of) =>
    `${grouped(hits)} av ${count(of, 'leverans', 'leveranser')} mottagna före avsändning: kolumnerna är troligen förväxlade. Låt shipped och received byta plats under measure: columns: i kedja.config.yaml (kedja measure --dry-run skriver ut det).`,

  deliveries: (number) => count(number, 'leverans', 'leveranser'),
  orders: (number) => count(number, 'order', 'order'),
  unknownOrders: 'Vilka leveranser som hör till samma order säger loggen inte: de jämförs inte med något löfte.',
  heldAgainst: (reference) => `mätt mot ${DATES[reference]}`,
  onTime: (share) => `${share} i tid`,
  otif: (share) => `${share} OTIF`,
  within: (time) => `inom ${time ?? 'avtalad tid'}`,
  leadTime: (median) => `leveranstid median ${median}`,
  few: 'få',
  overdue: (number, share, orders, more) =>
    `${grouped(number)} skulle ha kommit innan loggen slutar, men ingen rad säger att ${number === 1 ? 'den' : 'de'} gjorde det${share === null ? '' : `: räknat som ${number === 1 ? 'sen' : 'sena'} är ${share} i tid`}${orders.length === 0 ? '' : ` (${all(orders, more)})`}`,
  inParts: (what, number) =>
    `${what}: ${count(number, 'order', 'order')} i delar räknas inte, och kan säga något annat`,
  cannotTell: (what, agreed, needs) =>
    needs === null
      ? `${what}: för nära ${agreed} för att kunna avgöras`
      : `${what}: för få för att kunna skiljas från ${agreed}; sammanlagt ${grouped(needs)} räcker kanske`,

  links: 'Leveranser, de sämsta först',
  column: { onTime: 'i tid', full: 'komplett', otif: 'OTIF', right: 'rätt', perfect: 'perfekt' },
  onTheWay: 'på väg',
  actual: 'utfall',
  sentBack: (share) => `${share} skickas tillbaka`,
  why: (reasons) => `orsaker: ${reasons.join(', ')}`,
  places: 'Leverantörer och led',
  median: 'median',
  seen: 'antal',
  queue: 'i kö',
  waitsForRest: 'väntar på resten',
  waiting: (waits) =>
    `Längst väntan, medianer: ${waits
      .map(({ where, name, time }) =>
        where === 'queue' ? `${time} i kö (${name})` : `${time} på det som kommer sist (${name})`,
      )
      .join(', ')}.`,

  drifts: 'Vad som har ändrats',
  drift: (name, what, before, after, from) =>
    `${name}: ${{ onTime: 'i tid', handover: 'på väg', time: 'tid' }[what]} ${before} → ${after} från och med ${from}`,
  byChance: (oneIn) =>
    oneIn === null ? 'nästan aldrig av en slump' : `av en slump i 1 av ${grouped(oneIn)} sådana serier`,

  proposals: 'Till modellen',
  knownAlready: (figures) => `Modellen har redan ${grouped(figures)} till som de uppmättes.`,
  changedFrom: (day) => `ändrad ${day}`,
  noProposals: (times, shares) =>
    `Inget: en tid kräver ${times} kända mätvärden, en andel eller sannolikhet ${shares}.`,
  putRight: {
    full: 'Det som saknades fylldes på längs vägen, så vitt loggen visar: ingen andel kompletta föreslås, eftersom det som är ofullständigt i en modell förblir det',
    right:
      'Det som var fel rättades längs vägen, så vitt loggen visar: ingen andel rätt föreslås, eftersom det som är fel i en modell förblir fel',
  },
  now: (value) => `nu ${value}`,
  from: (number) => count(number, 'mätvärde', 'mätvärden'),
  note: (from, to, least, most) =>
    `uppmätt ${from}..${to}, ${least === most ? '' : `${grouped(least)}–`}${count(most, 'mätvärde', 'mätvärden')}`,

  rejectedRows: (number) => `${count(number, 'rad', 'rader')} gick inte att läsa`,
  rejectedFor: (why) => REJECTED[why],
  rejected(reason) {
    switch (reason.why) {
      case 'fields':
        return `${grouped(reason.found)} fält i stället för ${grouped(reason.expected)}`;
      case 'missing':
        return `fältet ${quoted(reason.field)} saknas`;
      case 'date':
        return `${reason.field}: ${quoted(reason.text)} är inget datum`;
      case 'number':
        return `${reason.field}: ${quoted(reason.text)} är inget tal`;
      case 'yes-no':
        return `${reason.field}: ${quoted(reason.text)} är varken ja eller nej`;
      default:
        return REJECTED[reason.why];
    }
  },
  sayNames: (said) => `i så fall, i kedja.config.yaml: measure: { ${said} }`,
  strangers: 'I loggen, men inte i modellen',
  otherStrangers: (times) => `och andra, nämnda ${grouped(times)} gånger`,
  otherReasons: (deliveries, reasons, more) =>
    `${count(deliveries, 'leverans', 'leveranser')} med en orsak som ingen försening i modellen heter: ${all(reasons, more)}. Vilken försening det är, i kedja.config.yaml:`,
  stranger: (what, name) => `${{ place: 'plats', link: 'leverans', item: 'artikel' }[what]} ${name}`,
  rows: (number) => count(number, 'rad', 'rader'),
  nearest: (name) => `är det ${name}?`,
  aside: {
    twice: (number) =>
      `${count(number, 'rad', 'rader')} sade samma sak en gång till: ${number === 1 ? 'räknad' : 'räknade'} en gång.`,
    open: (number) =>
      `${count(number, 'leverans', 'leveranser')} utan ankomstdag, som inte skulle ha kommit än eller saknar känd tid: belastar ingen.`,
    backwards: (number) =>
      `${count(number, 'tid', 'tider')} slutade innan de började, som mottaget före avsänt eller avsänt före påbörjat: räknas inte.`,
    again: (number) => `${count(number, 'order', 'order')} kom till en plats mer än en gång: tiderna där räknas inte.`,
    untold: (number) =>
      `För ${count(number, 'leverans', 'leveranser')} säger loggen inte när de kom fram: vägen ingår i mottagarens tid.`,
    daysOnly: (number) =>
      `${count(number, 'leverans', 'leveranser')} med datum utan klockslag: hur lång tid något tog räknas inte.`,
    alone: (number) =>
      `${count(number, 'händelse', 'händelser')} i ärenden som inte kom till någon plats med leverans till eller från deras: ger ingen leverans.`,
    timeless: (number) => `${count(number, 'händelse', 'händelser')} utan tid: räknas inte.`,
    returned: (number) =>
      `${count(number, 'rad', 'rader')} med mindre än inget beställt eller levererat, som returer skrivs: räknas inte.`,
    skipped: (number) =>
      `${count(number, 'tidpunkt', 'tidpunkter')} som ingen klocka visade, eftersom klockorna ställdes fram.`,
    repeated: (number) =>
      `${count(number, 'tidpunkt', 'tidpunkter')} som klockorna visade två gånger, eftersom de ställdes tillbaka.`,
  },
  parts: (orders, taken) =>
    taken === null
      ? `${grouped(orders)} order med flera rader på samma leverans: varje rad räknas som en leverans. Är de delar av en, skriv i kedja.config.yaml (annars parts: each):`
      : `${grouped(orders)} order kom i delar: räknade ihop, och framme när sista delen var det.`,
  unseenPlaces: (names, more) =>
    `Loggen säger inget om ${names.length + more === 1 ? 'denna plats' : 'dessa platser'}: ${all(names, more)}.`,
  unseenLinks: (names, more) =>
    `Loggen säger inget om ${names.length + more === 1 ? 'denna leverans' : 'dessa leveranser'}: ${all(names, more)}.`,

  counts: (by, zone) =>
    by === 'opening'
      ? `Tiderna räknar bara öppettider${zone === null ? '' : ` (${zone})`}.`
      : `Tiderna är klocktid, dygnet runt${zone === null ? '' : ` (${zone})`}.`,
  onTimeBy: (reference) => `I tid: leveransprecision mot ${DATES[reference]}.`,
  noReference: 'Leveransprecisionen är inte känd: loggen har inget datum att mäta mot.',
  whatIsWithin:
    'Inom: från att leverantören först kunde börja tills leveransen var framme, med omarbetning; för externa kunder från beställningen.',
  whatIsOtif: 'OTIF: i tid och komplett.',
  whatIsPerfect: 'Perfekt: i tid, komplett och rätt.',
  intervals: 'Inom parentes: 95 %-intervall.',
  whatIsOpen: '?: för få, eller för nära, för att kunna avgöras.',
  whatIsFew: 'få: under 20 mätvärden; siffrorna säger inte mycket än.',

  beside,
  dryRun: {
    how: {
      delimiter: (value) => `avgränsare ${value}`,
      decimal: (value) => `decimaltecken ${value}`,
      dates: (value) => `datum ${value}`,
      zone: (value) => `tidszon ${value}`,
      parts: { together: 'delarna av en order ihop', each: 'varje rad en leverans' },
    },
    tab: 'tabb',
    space: 'mellanslag',
    field: 'anger',
    column: 'kolumn',
    line: (line) => `rad ${grouped(line)}`,
    event: (number) => `händelse ${grouped(number)}`,
    noColumn: '–',
    notUnderstood: (text) => `? ${text}`,
    more: (number) => `… och ${grouped(number)} till`,
    unmapped: (columns, more) => `Läses inte: ${all(columns, more)}.`,
    noRows: 'Det finns ingen rad under rubrikerna.',
    paste: 'Till kedja.config.yaml:',
  },
};
