import type { DetailKind, ThreatKind } from '../../model/assessment.js';
import type { Pledge } from '../../model/chain.js';
import type { Format } from '../format.js';
import type { ReportPhrases } from '../report-phrases.js';
import { insideParts, mostEating } from './inside.js';
import { and, count, grouped, unitName } from './phrases.js';

export const report: ReportPhrases = {
  figures: { decimal: ',', minus: '−', units: { w: 'u', d: 'd', h: 't', min: 'min', s: 's' }, never: 'aldri' },

  untitled: 'En kjede uten navn',
  counts: (places, links, customers) =>
    list([count(places, 'sted', 'steder'), deliveries(links), count(customers, 'kunde', 'kunder')]),
  workingTime: ({ day, week, given }, format) => {
    const hours = `1 d = ${format.number(day / 3600)} t`;
    const days = week === 7 * day ? '' : `, 1 u = ${format.number(week / day)} d`;
    return given ? hours + days : `${hours} (uten kalender)`;
  },
  byMean: 'alle tider som gjennomsnitt',
  setTo: (what, value) => `med ${what} = ${value}`,
  leavesOut: (unit, hasDepartures) =>
    `Vanlige tider, regnet per ${unitName(unit)}: uten forsinkelser, omarbeid, manko og feil, og uten lengre kø enn filen sier${hasDepartures ? '; der noe går med faste mellomrom, er ventetiden halve mellomrommet' : ''}.`,
  warnings: (warnings, file) => `${count(warnings, 'advarsel', 'advarsler')}; se: kedja check ${file}`,

  promised: (promise, format) => promised(promise, format),
  noPromise: 'uten løfte',
  nothingToThreaten: 'uten en lovet tid er det ingen frist å bryte',
  inTime: 'i tide',
  inTimeUsually: 'i tide når alt går som vanlig',
  lateUsually: 'for sent selv når alt går som vanlig',
  usually: (leadTime) => `vanligvis ${leadTime}`,
  canAbsorb: (slack) => `tåler ${slack}`,
  tooLate: (by) => `${by} for sent`,
  offTheWay: 'De fleste går en annen vei; slik går det med dem som kommer hit.',
  lateOnTheWay: (name, by) => `men de som går via ${name}, kommer ${by} for sent`,
  was: (leadTime) => `før: vanligvis ${leadTime}`,
  shareNeedsOdds: (share) => `Om det holder i ${share} av tilfellene, kan ikke vanlige tider alene svare på.`,
  notKnown: (names, more) => `ennå ikke kjent: tiden for ${all(names, more)}`,
  giveTimes: 'Gi hver av dem en tid under departments eller suppliers, for eksempel',
  givePromise: 'og kunden et løfte under customers, for eksempel',

  onTime: (share) => `${share} i tide`,
  interval: (low, high) => `(${low}–${high})`,
  percentile: (percent, time) => `P${percent} ${time}`,
  inFull: (share) => `${share} komplette`,
  rightShare: (share) => `${share} riktige`,
  perfect: (share) => `${share} perfekte`,
  cannotTell: (runs) =>
    runs === null
      ? 'det som er merket ?, ligger for nær løftet til å kunne avgjøres'
      : `det som er merket ?, ligger for nær løftet til å kunne avgjøres; med ${count(runs, 'ordre', 'ordrer')} går det kanskje`,
  plot: (from, to, hasPromise) => `ledetider fra ${from} til ${to} og lengre${hasPromise ? ', løftet ved │' : ''}`,
  breaksAlone: 'bryter det alene',
  wouldRescue: 'ville reddet',
  untold: '–',
  tooFewLate: (orders) =>
    `${count(orders, 'forsinket ordre', 'forsinkede ordrer')}: for lite til å si hva som ville ha reddet ${orders === 1 ? 'den' : 'dem'}`,
  detail: (kind, says) =>
    ({
      delay: says ?? '',
      rework: `omarbeid tilbake til ${says ?? ''}`,
      short: 'manko i leveransen',
      wrong: 'feil i leveransen',
    })[kind],
  without: (kind, name, says, usual) => without(kind, name, says, usual),
  wouldHaveBeen: (condition, share) => `${condition} ville ${share} av de forsinkede ordrene ha kommet i tide.`,
  fixFirst: (things) => `Begynn her, etter spart forsinkelse: ${things.join(', så ')}`,
  fix: (kind, name, says) => source(kind, name, says) ?? name,
  stopped: (runs) =>
    `Stanset etter ${count(runs, 'ordre', 'ordrer')}: tallene gjelder ${runs === 1 ? 'den' : 'disse'}.`,
  drawn: (runs, seed) => `${count(runs, 'ordre', 'ordrer')} trukket med startverdi ${seed}`,
  onTimeChange: (before, after, points, [low, high]) =>
    `i tide ${before} → ${after}: ${points} prosentpoeng (${low} til ${high})`,
  oneAtATime: (unit) => `Regnet per ${unitName(unit)}: ingen kø er lengre enn filen sier.`,

  notCarried: (parts, format) =>
    `De interne avtalene er ikke nok til å holde løftet: ${insideParts(parts, format)}. Mest går med til ${mostEating(parts, format)}.`,
  guaranteed: (bound, independent, links, each) =>
    `Den avtalte leveringspresisjonen sikrer ${bound} i tide, eller ${independent} hvis leveransene er uavhengige av hverandre; ${links === '1' ? 'den ene leveransen' : `hver av de ${links} leveransene`} på veien måtte ha holdt ${each}.`,

  handOvers: (agreed, rest) =>
    `${count(agreed, 'avtale', 'avtaler')} på ${count(agreed + rest, 'leveranse', 'leveranser')}`,
  handOver: 'Leveranse',
  inTimeColumn: 'i tide',
  fullColumn: 'komplett',
  rightColumn: 'riktig',
  perfectColumn: 'perfekt',
  costsColumn: 'koster',
  takesColumn: 'tar',
  agreedTo: (by, within, item) =>
    list([
      [by === 'agreed' ? 'avtalt' : 'tilbudt', within === null ? '' : ` innen ${within}`].join(''),
      ...(item === null ? [] : [item]),
    ]),
  nothingAgreedOn: 'Uten avtale',
  whatIsInTime:
    'I tide: gjelder bare arbeidet til den som leverer, og veien til mottakeren, uansett hva som kom for sent dit.',
  whatItCosts:
    'Koster: hvor mye av de eksterne kundenes forsinkelse som skyldes den som leverer, eller leveransen selv, per ordre og vektet etter kunde.',
  handOversUnknown: 'Hva det ble til i praksis, er ikke kjent så lenge det mangler tider.',
  noHandOvers: 'Ingen her leverer til andre internt.',

  threats: 'Trusler',
  usualOwn: 'vanligvis',
  absorbs: 'tåler',
  links: (links) => count(links, 'ledd', 'ledd'),
  delivery: (item) => item ?? 'leveranse',
  hits: (names) => `rammer ${and(names)}`,
  standsStill: (time) => `nede i ${time} ved full stans`,
  exposed: (time) => `nede i ${time} ved full stans: mer enn løftet tåler`,
  faster: (by, atEachVisit) => `${by} raskere${atEachVisit ? ' ved hvert besøk' : ''} ville vært nok`,
  measuredOnItsWay: 'utenom den vanligste veien: gjelder dem som går der',
  any: 'enhver forsinkelse',

  path: 'Vei',
  nthPath: (n) => `Vei ${n}`,
  inStock: (time) => `minus ${time} på lager`,

  whenLate: (names) => `Når ${and(names)}:`,
  isLateBy: (name, by) => `${name} er ${by} forsinket`,
  turnsLate: (by) => `blir forsinket: ${by} for sent`,
  moreLate: (by, than) => `enda senere: ${by} for sent i stedet for ${than}`,
  tooSeldom: 'ikke i tide så ofte som lovet',
  lateAsBefore: (by) => `like sent som før: ${by} for sent`,
  lessLate: (by, than) => `fortsatt for sent, men mindre: ${by} i stedet for ${than}`,
  stillInTime: (left) => `fortsatt i tide, med ${left} å gå på`,
  notTouched: (name) => `fra ${name} går det ingen vei til denne kunden`,
  goesThere: 'De fleste går en annen vei; slik går det med dem som går der.',
  onAnotherWay: (name, option) => `${name} ligger på en annen vei; bare ${option} alene viser virkningen`,
  noDifference: 'ingen forskjell',
  fromTo: (before, after, more) =>
    more === null ? `vanligvis ${after}, som før` : `vanligvis ${before}, nå ${after}: ${more} mer`,
  unknownChange: 'kan ikke sies så lenge tider oppstrøms ikke er kjent',
  along: 'via',

  frontOffice: 'kundenært ledd',
  backOffice: 'internt ledd',
  supplierOffice: 'leverandør',
  customerOffice: 'ekstern kunde',
  linksFrom: (links, name) => `${count(links, 'ledd', 'ledd')} fra ${name}`,
  reachesNobody: 'når ingen ekstern kunde',
  suppliersOf: 'Leverandører',
  customersOf: 'Kunder',
  none: 'ingen',
  agreedOn: 'avtalt',
  expects: (receiver) => `${receiver} forventer`,
  offers: (giver) => `${giver} tilbyr`,
  gap: (differences) => `avvik: ${list(differences)}`,
  gapOnTime: (points) => `${points} prosentpoeng i tide`,
  gapFull: (points) => `${points} prosentpoeng komplette`,
  gapRight: (points) => `${points} prosentpoeng riktige`,
  isRework: 'Omarbeid: ikke en del av det vanlige forløpet.',
  nothingAgreed: 'ingenting avtalt',
  terms: (pledge, format) => terms(pledge, format),
  external: 'ekstern',
  handedOver: (time) => `underveis ${time}`,
  leavesEvery: (time) => `går med ${time} mellomrom`,
  inHand: (time) => `${time} på lager`,
  request: (what) => `ber først om: ${what}`,
  feedback: (how) => `tilbakemelding: ${how}`,
  followUp: (who) => `oppfølging: ${who}`,
  satisfaction: (score, of, answers) =>
    `tilfredshet: ${score} av ${of}${answers === null ? '' : ` (${grouped(answers)} svar)`}`,
  reworkBack: (chance) => (chance === null ? 'omarbeid: det som er feil' : `omarbeid: ${chance}`),
  absorbing: 'Forsinkelse som tåles her før et løfte brytes',
  slackUnknown: 'ikke kjent: tider oppstrøms mangler',
  slackNoPromise: 'ingen tid er lovet',
  whoSuffers: 'Forsinkelse her rammer',
  whoseLateness: 'Rammes her av forsinkelse hos',
  atOnce: 'med en gang',
  laterThan: (time) => `ved mer enn ${time}`,
  never: 'aldri',
  andMore: (more) => `… og ${grouped(more)} til`,
  usualTime: (time) => `tar vanligvis ${time}`,
  usualWithQueue: (time, queue) => `tar vanligvis ${time}, ${queue} av dette i kø`,
  timeUnknown: 'tid ikke kjent',
  visits: (ids) => `besøk: ${ids.join(', ')}`,
  owner: (name) => `ansvarlig: ${name}`,
};

/** What goes wrong, and where; null where it is the place or link itself, by its name. */
function source(kind: ThreatKind | DetailKind, name: string, says: string | null): string | null {
  const where = name.includes(' → ') ? `på ${name}` : `hos ${name}`; // a link is called by its ends with an arrow between
  switch (kind) {
    case 'delay':
      return `${says ?? ''} ${where}`;
    case 'rework':
      return `omarbeid fra ${name} tilbake til ${says ?? ''}`;
    case 'short':
      return `manko ${where}`;
    case 'wrong':
      return `feil ${where}`;
    default:
      return null;
  }
}

function without(kind: ThreatKind | DetailKind, name: string, says: string | null, usual: string | null): string {
  const what = kind === 'cause' ? name : source(kind, name, says);
  if (what !== null) return `Uten ${what}`;
  const took = kind === 'link' ? `leveransen ${name} aldri tatt` : `${name} aldri brukt`;
  return `Hadde ${took} lengre tid enn vanlig${usual === null ? '' : ` (${usual})`},`;
}

function promised(promise: Pledge, format: Format): string {
  const told = terms(promise, format);
  return told === '' ? 'løfte, men uten tid' : `løfte: ${told}`;
}

function terms({ within, onTime, full, right, quantity, item, rightMeans }: Pledge, format: Format): string {
  const said = [
    within === null ? null : `innen ${format.duration(within)}`,
    onTime === null ? null : `${format.share(onTime)} i tide`,
    [quantity, item].filter(Boolean).join(' ') || null,
    full === null ? null : `${format.share(full)} komplette`,
    right === null ? null : `${format.share(right)} riktige${rightMeans === null ? '' : ` (${rightMeans})`}`,
    right === null && rightMeans !== null ? `riktig betyr ${rightMeans}` : null,
  ];
  return list(said.filter((part) => part !== null));
}

function deliveries(number: number): string {
  return count(number, 'leveranse', 'leveranser');
}

function list(parts: readonly string[]): string {
  return parts.join(', ');
}

function all(names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(', ')} og ${grouped(more)} til` : and(names);
}
