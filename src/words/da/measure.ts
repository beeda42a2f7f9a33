import type { Reference } from '../../model/measure.js';
import type { RejectReason } from '../../model/reading.js';
import type { MeasurePhrases } from '../measure-phrases.js';
import { beside } from './beside.js';
import { all, count, grouped, quoted } from './phrases.js';

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
  nights: (times) =>
    `${count(times, 'tid', 'tider')} er længere end en dag i kalenderen, som siger, hvor lang en dag er, men ikke hvornår den begynder og slutter: nætter tæller med. Skriv hours: dér, som i { hours: 07:00-16:00, days: mon-fri }; indtil da belaster sådanne tider ingen og foreslås ikke.`,
  reversed: (hits, of) =>
    `${grouped(hits)} af ${count(of, 'leverance', 'leverancer')} modtaget før afsendelse: kolonnerne er nok byttet om. Lad shipped og received bytte plads under measure: columns: i kedja.config.yaml (kedja measure --dry-run skriver det ud).`,

  deliveries: (number) => count(number, 'leverance', 'leverancer'),
  orders: (number) => count(number, 'ordre', 'ordrer'),
  unknownOrders: 'Hvilke leverancer der hører til samme ordre, siger loggen ikke: de holdes ikke op mod noget løfte.',
  heldAgainst: (reference) => `målt mod ${DATES[reference]}`,
  onTime: (share) => `${share} til tiden`,
  otif: (share) => `${share} OTIF`,
  within: (time) => `inden for ${time ?? 'den aftalte tid'}`,
  leadTime: (median) => `leveringstid median ${median}`,
  few: 'få',
  overdue: (number, share, orders, more) =>
    `${grouped(number)} skulle være kommet, før loggen slutter, men ingen række siger, at ${number === 1 ? 'den' : 'de'} kom${share === null ? '' : `: regnet som ${number === 1 ? 'forsinket' : 'forsinkede'} er ${share} til tiden`}${orders.length === 0 ? '' : ` (${all(orders, more)})`}`,
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
    oneIn === null ? 'næsten aldrig ved et tilfælde' : `ved et tilfælde i 1 af ${grouped(oneIn)} sådanne serier`,

  proposals: 'Til modellen',
  knownAlready: (figures) => `Modellen har allerede ${grouped(figures)} flere, som de blev målt.`,
  changedFrom: (day) => `ændret ${day}`,
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
        return `feltet ${quoted(reason.field)} mangler`;
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
  sayNames: (said) => `i så fald, i kedja.config.yaml: measure: { ${said} }`,
  strangers: 'I loggen, men ikke i modellen',
  otherStrangers: (times) => `og andre, nævnt ${grouped(times)} gange`,
  otherReasons: (deliveries, reasons, more) =>
    `${count(deliveries, 'leverance', 'leverancer')} med en årsag, som ingen forsinkelse i modellen hedder: ${all(reasons, more)}. Hvilken forsinkelse det er, i kedja.config.yaml:`,
  stranger: (what, name) => `${{ place: 'sted', link: 'leverance', item: 'vare' }[what]} ${name}`,
  rows: (number) => count(number, 'række', 'rækker'),
  nearest: (name) => `er det ${name}?`,
  aside: {
    twice: (number) => `${count(number, 'række', 'rækker')} sagde det samme igen: talt med én gang.`,
    open: (number) =>
      `${count(number, 'leverance', 'leverancer')} uden ankomstdag, som ikke skulle være kommet endnu eller ikke har en kendt tid: belaster ingen.`,
    backwards: (number) =>
      `${count(number, 'tid', 'tider')} sluttede, før de begyndte, som modtaget før afsendt eller afsendt før påbegyndt: udeladt.`,
    again: (number) => `${count(number, 'ordre', 'ordrer')} kom til et sted mere end én gang: tiderne dér er udeladt.`,
    untold: (number) =>
      `For ${count(number, 'levering', 'leveringer')} siger loggen ikke, hvornår de kom frem: vejen indgår i modtagerens tid.`,
    daysOnly: (number) =>
      `${count(number, 'leverance', 'leverancer')} med dato uden klokkeslæt: hvor lang tid noget tog, er udeladt.`,
    alone: (number) =>
      `${count(number, 'hændelse', 'hændelser')} i sager, som ikke kom til noget sted med leverance til eller fra deres: giver ingen leverance.`,
    timeless: (number) => `${count(number, 'hændelse', 'hændelser')} uden tid: udeladt.`,
    returned: (number) =>
      `${count(number, 'række', 'rækker')} med mindre end intet bestilt eller leveret, som returneringer skrives: udeladt.`,
    skipped: (number) =>
      `${count(number, 'tidspunkt', 'tidspunkter')}, som intet ur viste, fordi urene blev stillet frem.`,
    repeated: (number) =>
      `${count(number, 'tidspunkt', 'tidspunkter')}, som urene viste to gange, fordi de blev stillet tilbage.`,
  },
  parts: (orders, taken) =>
    taken === null
      ? `${count(orders, 'ordre', 'ordrer')} med flere rækker på samme leverance: hver række tæller som en leverance. Er de dele af én, så skriv i kedja.config.yaml (ellers parts: each):`
      : `${count(orders, 'ordre', 'ordrer')} kom i dele: talt sammen, og fremme, da sidste del var det.`,
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
    'Inden for: fra afsenderen først kunne begynde, til leverancen var fremme, med omarbejdning; for eksterne kunder fra bestillingen.',
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
      parts: { together: 'delene af en ordre sammen', each: 'hver række en leverance' },
    },
    tab: 'tabulator',
    space: 'mellemrum',
    field: 'angiver',
    column: 'kolonne',
    line: (line) => `linje ${grouped(line)}`,
    event: (number) => `hændelse ${grouped(number)}`,
    noColumn: '–',
    notUnderstood: (text) => `? ${text}`,
    more: (number) => `… og ${grouped(number)} til`,
    unmapped: (columns, more) => `Læses ikke: ${all(columns, more)}.`,
    noRows: 'Der er ingen rækker under overskrifterne.',
    paste: 'Til kedja.config.yaml:',
  },
};
