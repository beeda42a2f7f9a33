import type { PagePhrases } from '../page-phrases.js';

export const page: PagePhrases = {
  skip: 'Skip to the verdict',

  verdict: 'Do the promises hold?',
  chain: 'The chain',
  whatIf: 'What if?',
  threats: 'What threatens the promises',
  paths: 'The way that takes longest',
  handOvers: 'Does everyone get what was agreed?',
  findings: 'Worth a second look in the model',
  leavesOut: 'What the figures leave out',

  kept: { yes: 'holds', no: 'does not hold', open: 'too close to tell' },
  unknown: 'not known yet',
  figure: {
    onTime: 'on time',
    usually: 'usually',
    p80: '80 of 100 within',
    p95: '95 of 100 within',
    slack: 'can absorb',
    late: 'too late by',
    full: 'full',
    right: 'right',
    perfect: 'perfect',
  },
  promise: 'promised',
  plot: (from, p80, p95, onTime) =>
    `Lead times: the shortest ${from}, 80 of 100 orders within ${p80}, 95 within ${p95}${onTime === null ? '' : `; ${onTime} on time`}.`,
  beyond: 'and beyond',

  choose: 'Choose a place: what leads to it and what depends on it lights up. Escape clears the choice.',
  departments: 'Departments',
  clear: 'Clear the choice',
  chosen: 'chosen',
  upstream: 'leads to it',
  downstream: 'depends on it',
  lights: (name, upstream, downstream) => `${name}: ${upstream} upstream, ${downstream} downstream.`,

  move: 'Move a slider: slack, path and verdict follow at once, the odds as soon as the orders are drawn.',
  late: 'Late by',
  stocks: 'In stock',
  asInModel: 'As in the model',
  onCommandLine: 'The same question on the command line:',
  before: 'in the model',
  now: 'now',
  customer: 'customer',
  change: 'difference on time',
  points: (points, low, high) => `${points} percentage points (${low} to ${high})`,
  nothingMoved: 'All is as in the model.',
  drawing: 'drawing orders …',
  saysNow: (name, figures) => `${name}: ${figures.join(', ')}.`,
  withoutLateness: 'These figures are without what was said to be late.',

  made: (version, file) => `Made by kedja ${version} of ${file}.`,
  still: 'Without JavaScript this page tells its figures but does not answer.',
};
