import type { PagePhrases } from '../page-phrases.js';

export const page: PagePhrases = {
  skip: 'Gå til resultatet',

  verdict: 'Holder løfterne?',
  chain: 'Kæden',
  whatIf: 'Hvad nu hvis?',
  threats: 'Det, der truer løfterne',
  paths: 'Vejen, der tager længst tid',
  handOvers: 'Får alle det, der er aftalt?',
  findings: 'Værd at se på igen i modellen',
  leavesOut: 'Det, tallene ikke tager med',

  kept: { yes: 'holder', no: 'holder ikke', open: 'for tæt på til at afgøre' },
  unknown: 'endnu ikke kendt',
  figure: {
    onTime: 'til tiden',
    usually: 'normalt',
    p80: '80 af 100 inden for',
    p95: '95 af 100 inden for',
    slack: 'kan tåle',
    late: 'for sent med',
    full: 'komplette',
    right: 'fejlfri',
    perfect: 'perfekte',
  },
  promise: 'lovet',
  plot: (from, p80, p95, onTime) =>
    `Leveringstider: den korteste ${from}, 80 af 100 ordrer inden for ${p80}, 95 inden for ${p95}${onTime === null ? '' : `; ${onTime} til tiden`}.`,
  beyond: 'og længere',

  choose: 'Vælg et led: det, der fører dertil, og det, der afhænger af det, lyser op. Escape fjerner valget.',
  departments: 'Led i kæden',
  clear: 'Fjern valget',
  chosen: 'valgt',
  upstream: 'fører hertil',
  downstream: 'afhænger af det',
  lights: (name, upstream, downstream) => `${name}: ${upstream} tidligere i kæden, ${downstream} senere.`,

  move: 'Træk i en skyder: hvad der kan tåles, vejen og resultatet følger straks med, andelene så snart ordrerne er simuleret.',
  late: 'Forsinkelse',
  stocks: 'På lager',
  asInModel: 'Som i modellen',
  onCommandLine: 'Det samme spørgsmål på kommandolinjen:',
  before: 'i modellen',
  now: 'nu',
  customer: 'kunde',
  change: 'forskel til tiden',
  points: (points, low, high) => `${points} procentpoint (${low} til ${high})`,
  nothingMoved: 'Alt er som i modellen.',
  drawing: 'simulerer ordrer …',
  saysNow: (name, figures) => `${name}: ${figures.join(', ')}.`,
  withoutLateness: 'Disse tal er uden forsinkelsen ovenfor.',

  made: (version, file) => `Lavet af kedja ${version} ud fra ${file}.`,
  still: 'Uden JavaScript viser siden sine tal, men svarer ikke.',
};
