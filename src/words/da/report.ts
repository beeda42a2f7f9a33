import type { DetailKind, ThreatKind } from '../../model/assessment.js';
import type { Pledge } from '../../model/chain.js';
import type { Format } from '../format.js';
import type { ReportPhrases } from '../report-phrases.js';
import { insideParts, mostEating } from './inside.js';
import { and, andMore, at, count, deliveryFrom, grouped, unitName } from './phrases.js';

export const report: ReportPhrases = {
  figures: { decimal: ',', minus: '−', units: { w: 'u', d: 'd', h: 't', min: 'min', s: 's' }, never: 'aldrig' },

  untitled: 'En kæde uden navn',
  counts: (places, links, customers) =>
    list([
      count(places, 'sted', 'steder'),
      count(links, 'leverance', 'leverancer'),
      count(customers, 'kunde', 'kunder'),
    ]),
  workingTime: ({ day, week, given }, format) => {
    const hours = `1 d = ${format.number(day / 3600)} t`;
    const days = week === 7 * day ? '' : `, 1 u = ${format.number(week / day)} d`;
    return given ? hours + days : `${hours} (ingen kalender)`;
  },
  byMean: 'alle tider sat til deres middelværdi',
  setTo: (what, value) => `med ${what} = ${value}`,
  leavesOut: (unit, hasDepartures) =>
    `Normale tider, 1 ${unitName(unit)} ad gangen: ingen forsinkelser, ingen omarbejdning, ingen fejl eller mangler og ingen ventetid i kø ud over den, filen angiver${hasDepartures ? '; for det, der afgår med mellemrum, er ventetiden sat til det halve mellemrum' : ''}.`,
  warnings: (warnings, file) => `${count(warnings, 'advarsel', 'advarsler')}; se: kedja check ${file}`,

  promised: (promise, format) => promised(promise, format),
  noPromise: 'intet lovet',
  nothingToThreaten: 'uden en lovet tid er der ikke noget at komme for sent til',
  inTime: 'til tiden',
  inTimeUsually: 'til tiden, når alt går normalt',
  lateUsually: 'for sent, selv når alt går normalt',
  usually: (leadTime) => `normalt ${leadTime}`,
  canAbsorb: (slack) => `kan tåle ${slack}`,
  tooLate: (by) => `${by} for sent`,
  offTheWay: 'De fleste ordrer går en anden vej; sådan går det for dem, der kommer hertil.',
  lateOnTheWay: (name, by) => `men ordrer, der går via ${name}, kommer ${by} for sent`,
  was: (leadTime) => `før: normalt ${leadTime}`,
  shareNeedsOdds: (share) => `Om det holder i ${share} af tilfældene, kan de normale tider ikke afgøre alene.`,
  notKnown: (names, more) => `endnu ukendt: tiden for ${andMore(names, more)}`,
  giveTimes: 'Giv hver af dem en tid under departments eller suppliers, for eksempel',
  givePromise: 'og kunden et løfte under customers, for eksempel',

  onTime: (share) => `${share} til tiden`,
  interval: (low, high) => `(${low}–${high})`,
  percentile: (percent, time) => `P${percent} ${time}`,
  inFull: (share) => `${share} komplette`,
  rightShare: (share) => `${share} fejlfrie`,
  perfect: (share) => `${share} perfekte`,
  cannotTell: (runs) =>
    `det, der er mærket med ?, ligger for tæt på det lovede til at kunne afgøres${runs === null ? '' : `; måske kan ${grouped(runs)} ordrer afgøre det`}`,
  plot: (from, to, hasPromise) =>
    `gennemløbstider fra ${from} til ${to} og derover${hasPromise ? ', løftet ved │' : ''}`,
  breaksAlone: 'bryder det alene',
  wouldRescue: 'ville redde',
  untold: '–',
  tooFewLate: (orders) =>
    orders === 1
      ? '1 forsinket ordre: for lidt til at sige, hvad der ville have reddet den'
      : `${grouped(orders)} forsinkede ordrer: for få til at sige, hvad der ville have reddet dem`,
  detail: (kind, says) =>
    ({
      delay: says ?? '',
      rework: `omarbejdning hos ${says ?? ''}`,
      short: 'mangler i leverancen',
      wrong: 'fejl i leverancen',
    })[kind],
  without: (kind, name, says, usual) =>
    kind === 'supplier' || kind === 'department' || kind === 'link'
      ? `Hvis ${name} aldrig havde taget længere tid end normalt${usual === null ? '' : ` (${usual})`},`
      : `Uden ${harm(kind, name, says)}`,
  wouldHaveBeen: (condition, share) => `${condition} ville ${share} af de forsinkede ordrer være kommet til tiden.`,
  fixFirst: (things) => `Tag først fat i, efter sparet forsinkelse: ${things.join(', derefter ')}`,
  fix: (kind, name, says) => harm(kind, name, says),
  stopped: (runs) =>
    `Stoppet efter ${count(runs, 'ordre', 'ordrer')}: tallene gælder kun ${runs === 1 ? 'den' : 'dem'}.`,
  drawn: (runs, seed) => `${count(runs, 'ordre', 'ordrer')} simuleret med startværdi ${seed}`,
  onTimeChange: (before, after, points, [low, high]) =>
    `til tiden ${before} → ${after}: ${points} procentpoint (${low} til ${high})`,
  oneAtATime: (unit) => `1 ${unitName(unit)} ad gangen: ingen ventetid i kø ud over den, filen angiver.`,

  notCarried: (parts, format) =>
    `De interne aftaler kan ikke bære løftet: ${insideParts(parts, format)}. Mest fylder ${mostEating(parts, format)}.`,
  guaranteed: (bound, independent, links, each) =>
    `De aftalte andele til tiden garanterer ${bound} til tiden, eller ${independent}, hvis de ikke hænger sammen indbyrdes; ${eachOf(links)} skulle nå op på ${each}.`,

  handOvers: (agreed, rest) => `aftale om ${grouped(agreed)} af ${count(agreed + rest, 'leverance', 'leverancer')}`,
  handOver: 'Leverance',
  inTimeColumn: 'til tiden',
  fullColumn: 'komplet',
  rightColumn: 'fejlfri',
  perfectColumn: 'perfekt',
  costsColumn: 'koster',
  takesColumn: 'tager',
  agreedTo: (by, within, item) =>
    list([
      [by === 'agreed' ? 'aftalt' : 'tilbudt', within === null ? '' : ` inden for ${within}`].join(''),
      ...(item === null ? [] : [item]),
    ]),
  nothingAgreedOn: 'Intet aftalt',
  whatIsInTime:
    'Til tiden: afsenderens eget arbejde og vejen til modtageren, uanset hvor sent afsenderen selv fik leveret.',
  whatItCosts:
    'Koster: den forsinkelse hos eksterne kunder, der skyldes afsender og leverance, pr. ordre og vægtet efter kunde.',
  handOversUnknown: 'Hvordan det faktisk går, er ukendt, så længe der mangler tider.',
  noHandOvers: 'Der er ingen interne leverancer her.',

  threats: 'Trusler',
  usualOwn: 'normalt',
  absorbs: 'kan tåle',
  links: (links) => count(links, 'led', 'led'),
  delivery: (item) => item ?? 'leverance',
  hits: (names) => `rammer ${and(names)}`,
  standsStill: (time) => `nede i ${time} ved driftsstop`,
  exposed: (time) => `nede i ${time} ved driftsstop: mere, end der kan tåles`,
  faster: (by, atEachVisit) => `${by} hurtigere${atEachVisit ? ' ved hvert besøg' : ''} ville være nok`,
  measuredOnItsWay: 'uden for den mest sandsynlige vej: gælder de ordrer, der kommer den vej',
  any: 'enhver forsinkelse',

  path: 'Vej',
  nthPath: (n) => `Vej ${n}`,
  inStock: (time) => `minus lager til ${time}`,

  whenLate: (names) => `Når ${and(names)}:`,
  isLateBy: (name, by) => `${name} bliver ${by} forsinket`,
  turnsLate: (by) => `kommer nu ${by} for sent`,
  moreLate: (by, than) => `kommer nu ${by} for sent mod ${than} før`,
  tooSeldom: 'ikke til tiden så ofte som lovet',
  lateAsBefore: (by) => `lige så sent som før: ${by} for sent`,
  lessLate: (by, than) => `stadig for sent, men mindre: ${by} i stedet for ${than}`,
  stillInTime: (left) => `stadig til tiden med ${left} til overs`,
  notTouched: (name) => `der går ingen vej fra ${name} til denne kunde`,
  goesThere: 'De fleste ordrer går en anden vej; sådan går det for dem, der kommer den vej.',
  onAnotherWay: (name, option) => `${name} ligger på en anden vej; virkningen ses kun med ${option} alene`,
  noDifference: 'ingen forskel',
  fromTo: (before, after, more) =>
    more === null ? `normalt ${after} som før` : `normalt ${before}, nu ${after}: ${more} mere`,
  unknownChange: 'kan ikke afgøres, så længe der mangler tider tidligere i kæden',
  along: 'ad vejen',

  frontOffice: 'kundevendt led',
  backOffice: 'internt led',
  supplierOffice: 'leverandør',
  customerOffice: 'ekstern kunde',
  linksFrom: (links, name) => `${count(links, 'led', 'led')} fra ${name}`,
  reachesNobody: 'når ikke frem til nogen ekstern kunde',
  suppliersOf: 'Leverandører',
  customersOf: 'Kunder',
  none: 'ingen',
  agreedOn: 'aftalt',
  expects: (receiver) => `${receiver} forventer`,
  offers: (giver) => `${giver} tilbyder`,
  gap: (differences) => `forskel: ${list(differences)}`,
  gapOnTime: (points) => `${points} procentpoint til tiden`,
  gapFull: (points) => `${points} procentpoint komplette`,
  gapRight: (points) => `${points} procentpoint fejlfrie`,
  isRework: 'Omarbejdning: indgår ikke i det normale forløb.',
  nothingAgreed: 'intet aftalt',
  terms: (pledge, format) => terms(pledge, format),
  external: 'ekstern',
  handedOver: (time) => `undervejs i ${time}`,
  leavesEvery: (time) => `afgår med ${time} mellemrum`,
  inHand: (time) => `lager til ${time}`,
  request: (what) => `forudsætning: ${what}`,
  feedback: (how) => `tilbagemelding: ${how}`,
  followUp: (who) => `opfølgning: ${who}`,
  satisfaction: (score, of, answers) =>
    `tilfredshed: ${score} af ${of}${answers === null ? '' : ` (${grouped(answers)} svar)`}`,
  reworkBack: (chance) => `omarbejdning: ${chance ?? 'det, der har fejl'}`,
  absorbing: 'Hvor meget der kan tåles, før et løfte bliver brudt',
  slackUnknown: 'ukendt: der mangler tider tidligere i kæden',
  slackNoPromise: 'ingen tid er lovet',
  whoSuffers: 'Hvem det rammer, når der er forsinkelse her',
  whoseLateness: 'Andres forsinkelser, der rammer her',
  atOnce: 'straks',
  laterThan: (time) => `først ved over ${time}`,
  never: 'aldrig',
  andMore: (more) => `… og ${grouped(more)} til`,
  usualTime: (time) => `tager normalt ${time}`,
  usualWithQueue: (time, queue) => `tager normalt ${time}, heraf ${queue} i kø`,
  timeUnknown: 'tiden er ukendt',
  visits: (ids) => `besøg: ${ids.join(', ')}`,
  owner: (name) => `ansvarlig: ${name}`,
};

/** What does the harm: a place, link or cause by its name, or what goes wrong there. */
function harm(kind: ThreatKind | DetailKind, name: string, says: string | null): string {
  if (kind === 'delay') return `${says ?? ''} ${at(name)}`;
  if (kind === 'rework') return `omarbejdning fra ${name} tilbage til ${says ?? ''}`;
  if (kind === 'short') return `mangler i ${deliveryFrom(name)}`;
  return kind === 'wrong' ? `fejl i ${deliveryFrom(name)}` : name;
}

function promised(promise: Pledge, format: Format): string {
  const told = terms(promise, format);
  return told === '' ? 'lovet, men uden tid' : `lovet ${told}`;
}

function terms({ within, onTime, full, right, quantity, item, rightMeans }: Pledge, format: Format): string {
  const said = [
    within === null ? null : `inden for ${format.duration(within)}`,
    onTime === null ? null : `${format.share(onTime)} til tiden`,
    [quantity, item].filter(Boolean).join(' ') || null,
    full === null ? null : `${format.share(full)} komplette`,
    right === null ? null : `${format.share(right)} fejlfrie${rightMeans === null ? '' : ` (${rightMeans})`}`,
    right === null && rightMeans !== null ? `fejlfri betyder ${rightMeans}` : null,
  ];
  return list(said.filter((part) => part !== null));
}

/** Where orders go different ways, the number of links is an average, and seldom a whole one. */
function eachOf(links: string): string {
  if (links === '1') return 'den ene leverance på vejen';
  return `hver af de ${links.includes(',') ? `i snit ${links}` : links} leverancer på vejen`;
}

function list(parts: readonly string[]): string {
  return parts.join(', ');
}
