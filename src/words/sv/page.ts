import type { PagePhrases } from '../page-phrases.js';

export const page: PagePhrases = {
  skip: 'Hoppa till utfallet',

  verdict: 'Hålls löftena?',
  chain: 'Kedjan',
  whatIf: 'Vad händer om?',
  threats: 'Det som hotar löftena',
  paths: 'Vägen som tar längst tid',
  handOvers: 'Får alla det som är avtalat?',
  findings: 'Värt en extra titt i modellen',
  leavesOut: 'Det som siffrorna inte tar hänsyn till',

  kept: { yes: 'håller', no: 'håller inte', open: 'för nära för att avgöra' },
  unknown: 'ännu inte känt',
  figure: {
    onTime: 'i tid',
    usually: 'normalt',
    p80: '80 av 100 inom',
    p95: '95 av 100 inom',
    slack: 'marginal',
    late: 'för sent',
    full: 'kompletta',
    right: 'rätt',
    perfect: 'perfekta',
  },
  promise: 'utlovat',
  plot: (from, p80, p95, onTime) =>
    `Ledtider: den kortaste ${from}, 80 av 100 order inom ${p80}, 95 inom ${p95}${onTime === null ? '' : `; ${onTime} i tid`}.`,
  beyond: 'och längre',

  choose: 'Välj ett led: det som leder dit och det som beror på det lyser upp. Esc tar bort valet.',
  departments: 'Led i kedjan',
  clear: 'Ta bort valet',
  chosen: 'valt',
  upstream: 'leder hit',
  downstream: 'beror på det',
  lights: (name, upstream, downstream) => `${name}: ${upstream} uppströms, ${downstream} nedströms.`,

  move: 'Dra i ett reglage: marginal, väg och utfall följer med genast, andelarna så snart orderna är simulerade.',
  late: 'Försening',
  stocks: 'I lager',
  asInModel: 'Som i modellen',
  onCommandLine: 'Samma fråga på kommandoraden:',
  before: 'i modellen',
  now: 'nu',
  customer: 'kund',
  change: 'skillnad i tid',
  points: (points, low, high) => `${points} procentenheter (${low} till ${high})`,
  nothingMoved: 'Allt är som i modellen.',
  drawing: 'simulerar order …',
  saysNow: (name, figures) => `${name}: ${figures.join(', ')}.`,
  withoutLateness: 'De här siffrorna är utan förseningen ovan.',

  made: (version, file) => `Skapad med kedja ${version} ur ${file}.`,
  still: 'Utan JavaScript visar sidan sina siffror men svarar inte.',
};
