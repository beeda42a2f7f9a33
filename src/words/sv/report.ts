import type { ReportPhrases } from '../report-phrases.js';
import { insideParts, mostEating } from './inside.js';
import { and, count, grouped, list } from './phrases.js';
import { oneByOne, promised, terms, without } from './report-parts.js';

/** What can be as late as it likes. */
const ANY = 'obegränsad';

export const report: ReportPhrases = {
  figures: { decimal: ',', minus: '−', units: { w: 'v', d: 'd', h: 'h', min: 'min', s: 's' }, never: 'aldrig' },

  untitled: 'En kedja utan namn',
  counts: (places, links, customers) =>
    list([count(places, 'plats', 'platser'), deliveries(links), count(customers, 'kund', 'kunder')]),
  workingTime: ({ day, week, given }, format) => {
    const hours = `1 d = ${format.number(day / 3600)} h`;
    const days = week === 7 * day ? '' : `, 1 v = ${format.number(week / day)} d`;
    return given ? hours + days : `${hours} (ingen kalender)`;
  },
  byMean: 'alla tider som medelvärden',
  setTo: (what, value) => `med ${what} = ${value}`,
  leavesOut: (unit, hasDepartures) =>
    `Normala tider, räknat ${oneByOne(unit)}: inga störningar, ingen omarbetning, inga ofullständiga eller felaktiga leveranser och ingen kö längre än filen anger${hasDepartures ? '; på det som avgår med jämna mellanrum räknas halva mellanrummet som väntan' : ''}.`,
  warnings: (warnings, file) => `${count(warnings, 'varning', 'varningar')}; se: kedja check ${file}`,

  promised,
  noPromise: 'inget utlovat',
  nothingToThreaten: 'utan en utlovad tid kan inget bli för sent',
  inTime: 'i tid',
  inTimeUsually: 'i tid när allt går som vanligt',
  lateUsually: 'för sent även när allt går som vanligt',
  usually: (leadTime) => `normalt ${leadTime}`,
  canAbsorb: (slack) => (slack === ANY ? `${ANY} marginal` : `marginal ${slack}`),
  tooLate: (by) => `${by} för sent`,
  offTheWay: 'De flesta går en annan väg; så här går det för dem som kommer hit.',
  lateOnTheWay: (name, by) => `men de som går via ${name} kommer ${by} för sent`,
  was: (leadTime) => `tidigare: normalt ${leadTime}`,
  shareNeedsOdds: (share) => `Om det håller ${share} av gångerna går inte att se av normala tider.`,
  notKnown: (names, more) => `ännu inte känt: tiden för ${all(names, more)}`,
  giveTimes: 'Ange en tid för varje led under departments eller suppliers, till exempel',
  givePromise: 'och ett löfte till kunden under customers, till exempel',

  onTime: (share) => `${share} i tid`,
  interval: (low, high) => `(${low}–${high})`,
  percentile: (percent, time) => `P${percent} ${time}`,
  inFull: (share) => `${share} kompletta`,
  rightShare: (share) => `${share} rätt`,
  perfect: (share) => `${share} perfekta`,
  cannotTell: (runs) =>
    runs === null
      ? 'andelen märkt ? ligger för nära löftet för att kunna avgöras'
      : `andelen märkt ? ligger för nära löftet för att kunna avgöras; ${grouped(runs)} order räcker kanske`,
  plot: (from, to, hasPromise) => `ledtider från ${from} till ${to} och längre${hasPromise ? ', löftet vid │' : ''}`,
  breaksAlone: 'bryter ensam',
  wouldRescue: 'skulle rädda',
  untold: '–',
  tooFewLate: (orders) =>
    `${count(orders, 'försenad order', 'försenade order')}: för få för att visa vad som skulle ha räddat ${orders === 1 ? 'den' : 'dem'}`,
  detail: (kind, says) =>
    ({
      delay: says ?? '',
      rework: `omarbetning till ${says ?? ''}`,
      short: 'ofullständig leverans',
      wrong: 'felaktig leverans',
    })[kind],
  without,
  wouldHaveBeen: (condition, share) => `${condition} hade ${share} av de försenade orderna kommit i tid.`,
  fixFirst: (things) => `Åtgärda först, det som minskar förseningen mest överst: ${things.join(', sedan ')}`,
  fix: (kind, name, says) =>
    kind === 'delay'
      ? `${says ?? ''} (${name})`
      : kind === 'rework'
        ? `omarbetning från ${name} till ${says ?? ''}`
        : kind === 'short' || kind === 'wrong'
          ? `${kind === 'short' ? 'ofullständiga' : 'felaktiga'} leveranser från ${name}`
          : name,
  stopped: (runs) => `Avbrutet efter ${grouped(runs)} order: siffrorna gäller bara ${runs === 1 ? 'den' : 'dem'}.`,
  drawn: (runs, seed) => `${count(runs, 'simulerad order', 'simulerade order')} med slumpfrö ${seed}`,
  onTimeChange: (before, after, points, [low, high]) =>
    `i tid ${before} → ${after}: ${points} procentenheter (${low} till ${high})`,
  oneAtATime: (unit) => `Räknat ${oneByOne(unit)}: ingen kö är längre än filen anger.`,

  notCarried: (parts, format) =>
    `De interna överenskommelserna bär inte löftet: ${insideParts(parts, format)}. Mest bidrar ${mostEating(parts, format)}.`,
  guaranteed: (bound, independent, links, each) =>
    `De avtalade andelarna i tid garanterar ${bound} i tid, ${independent} om de är oberoende av varandra; med ${links} ${links === '1' ? 'leverans' : 'leveranser'} på vägen skulle var och en behöva ${each}.`,

  handOvers: (agreed, rest) =>
    `${count(agreed, 'överenskommelse', 'överenskommelser')} på ${deliveries(agreed + rest)}`,
  handOver: 'Leverans',
  inTimeColumn: 'i tid',
  fullColumn: 'komplett',
  rightColumn: 'rätt',
  perfectColumn: 'perfekt',
  costsColumn: 'kostar',
  takesColumn: 'tar',
  agreedTo: (by, within, item) =>
    list([
      [by === 'agreed' ? 'avtalat' : 'erbjudet', within === null ? '' : ` inom ${within}`].join(''),
      ...(item === null ? [] : [item]),
    ]),
  nothingAgreedOn: 'Inget avtalat',
  whatIsInTime: 'I tid: leverantörens eget arbete och transporten, hur sent allt än kom dit.',
  whatItCosts:
    'Kostar: den försening hos externa kunder som leverantören och leveransen orsakar, i snitt per order och viktad efter kund.',
  handOversUnknown: 'Utfallet är inte känt så länge tider saknas.',
  noHandOvers: 'Här levererar ingen till någon annan internt.',

  threats: 'Hot',
  usualOwn: 'normalt',
  absorbs: 'marginal',
  links: (links) => count(links, 'led', 'led'),
  delivery: (item) => item ?? 'leverans',
  hits: (names) => `drabbar ${and(names)}`,
  standsStill: (time) => `ett stopp varar ${time}`,
  exposed: (time) => `ett stopp varar ${time}: längre än marginalen`,
  faster: (by, atEachVisit) => `${by} snabbare${atEachVisit ? ' vid varje besök' : ''} skulle räcka`,
  measuredOnItsWay: 'vid sidan av den vanligaste vägen: gäller dem som går där',
  any: ANY,

  path: 'Väg',
  nthPath: (n) => `Väg ${n}`,
  inStock: (time) => `minus ${time} i lager`,

  whenLate: (names) => `Om ${names.join(' och ')}:`,
  isLateBy: (name, by) => `${name} försenas ${by}`,
  turnsLate: (by) => `kommer nu ${by} för sent`,
  moreLate: (by, than) => `ännu senare: ${by} för sent i stället för ${than}`,
  tooSeldom: 'inte i tid så ofta som utlovat',
  lateAsBefore: (by) => `lika sent som förut: ${by} för sent`,
  lessLate: (by, than) => `fortfarande för sent, men mindre: ${by} i stället för ${than}`,
  stillInTime: (left) => `fortfarande i tid, med ${left} till godo`,
  notTouched: (name) => `från ${name} leder ingen väg till den här kunden`,
  goesThere: 'De flesta går en annan väg; så här går det för dem som går där.',
  onAnotherWay: (name, option) => `${name} ligger på en annan väg; vad det leder till visar ${option} för sig`,
  noDifference: 'ingen skillnad',
  fromTo: (before, after, more) =>
    more === null ? `normalt ${after}, som förut` : `normalt ${before}, nu ${after}: ${more} mer`,
  unknownChange: 'går inte att säga så länge tider uppströms inte är kända',
  along: 'via',

  frontOffice: 'kundnära led',
  backOffice: 'inre led',
  supplierOffice: 'leverantör',
  customerOffice: 'extern kund',
  linksFrom: (links, name) => `${count(links, 'led', 'led')} från ${name}`,
  reachesNobody: 'når ingen extern kund',
  suppliersOf: 'Leverantörer',
  customersOf: 'Kunder',
  none: 'inga',
  agreedOn: 'avtalat',
  expects: (receiver) => `${receiver} förväntar sig`,
  offers: (giver) => `${giver} erbjuder`,
  gap: (differences) => `skillnad: ${list(differences)}`,
  gapOnTime: (points) => `${points} ${points === '1' ? 'procentenhet' : 'procentenheter'} i tid`,
  gapFull: (points) => `${points} ${points === '1' ? 'procentenhet' : 'procentenheter'} kompletta`,
  gapRight: (points) => `${points} ${points === '1' ? 'procentenhet' : 'procentenheter'} rätt`,
  isRework: 'Omarbetning: ingår inte i det normala förloppet.',
  nothingAgreed: 'inget avtalat',
  terms,
  external: 'extern',
  handedOver: (time) => `på väg ${time}`,
  leavesEvery: (time) => `avgår med ${time} mellanrum`,
  inHand: (time) => `${time} i lager`,
  request: (what) => `förutsätter: ${what}`,
  feedback: (how) => `återkoppling: ${how}`,
  followUp: (who) => `uppföljning: ${who}`,
  satisfaction: (score, of, answers) =>
    `nöjdhet: ${score} av ${of}${answers === null ? '' : ` (${grouped(answers)} svar)`}`,
  reworkBack: (chance) => (chance === null ? 'omarbetning: det som är fel' : `omarbetning: ${chance}`),
  absorbing: 'Marginal innan ett löfte bryts',
  slackUnknown: 'inte känd: tider uppströms saknas',
  slackNoPromise: 'ingen tid är utlovad',
  whoSuffers: 'Försening härifrån drabbar',
  whoseLateness: 'Drabbas av försening från',
  atOnce: 'genast',
  laterThan: (time) => `vid mer än ${time}`,
  never: 'aldrig',
  andMore: (more) => `… och ${more} till`,
  usualTime: (time) => `tar normalt ${time}`,
  usualWithQueue: (time, queue) => `tar normalt ${time}, varav ${queue} i kö`,
  timeUnknown: 'tiden är inte känd',
  visits: (ids) => `besök: ${ids.join(', ')}`,
  owner: (name) => `ansvarig: ${name}`,
};

function deliveries(number: number): string {
  return count(number, 'leverans', 'leveranser');
}

function all(names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(', ')} och ${more} till` : and(names);
}
