import type { PagePhrases } from '../page-phrases.js';

export const page: PagePhrases = {
  skip: 'Gå til resultatet',

  verdict: 'Holder løftene?',
  chain: 'Kjeden',
  whatIf: 'Hva om?',
  threats: 'Det som truer løftene',
  paths: 'Veien som tar lengst tid',
  handOvers: 'Får alle det som er avtalt?',
  findings: 'Verdt å se på en gang til i modellen',
  leavesOut: 'Det tallene ikke tar med',

  kept: { yes: 'holder', no: 'holder ikke', open: 'for nær til å avgjøre' },
  unknown: 'ennå ikke kjent',
  figure: {
    onTime: 'i tide',
    usually: 'vanligvis',
    p80: '80 av 100 innen',
    p95: '95 av 100 innen',
    slack: 'tåler',
    late: 'for sent med',
    full: 'komplette',
    right: 'riktige',
    perfect: 'perfekte',
  },
  promise: 'lovet',
  plot: (from, p80, p95, onTime) =>
    `Ledetider: den korteste ${from}, 80 av 100 ordrer innen ${p80}, 95 innen ${p95}${onTime === null ? '' : `; ${onTime} i tide`}.`,
  beyond: 'og lengre',

  choose: 'Velg et ledd: det som fører dit, og det som avhenger av det, lyser opp. Escape fjerner valget.',
  departments: 'Ledd i kjeden',
  clear: 'Fjern valget',
  chosen: 'valgt',
  upstream: 'fører hit',
  downstream: 'avhenger av det',
  lights: (name, upstream, downstream) => `${name}: ${upstream} oppstrøms, ${downstream} nedstrøms.`,

  move: 'Dra i en glidebryter: hva som tåles, veien og resultatet følger med straks, andelene så snart ordrene er trukket.',
  late: 'Forsinkelse',
  stocks: 'På lager',
  asInModel: 'Som i modellen',
  onCommandLine: 'Det samme spørsmålet på kommandolinjen:',
  before: 'i modellen',
  now: 'nå',
  customer: 'kunde',
  change: 'forskjell i tide',
  points: (points, low, high) => `${points} prosentpoeng (${low} til ${high})`,
  nothingMoved: 'Alt er som i modellen.',
  drawing: 'trekker ordrer …',
  saysNow: (name, figures) => `${name}: ${figures.join(', ')}.`,
  withoutLateness: 'Disse tallene er uten forsinkelsen ovenfor.',

  made: (version, file) => `Laget av kedja ${version} av ${file}.`,
  still: 'Uten JavaScript viser siden tallene sine, men svarer ikke.',
};
