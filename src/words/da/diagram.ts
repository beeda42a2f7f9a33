import type { DiagramPhrases } from '../diagram-phrases.js';
import { grouped } from './phrases.js';

export const diagram: DiagramPhrases = {
  shows: {
    plain: 'hvem der leverer til hvem',
    time: 'normale tider',
    threats: 'det, der truer løftet',
    agreements: 'det, der er aftalt, og hvad der kommer ud af det',
    quality: 'komplet og fejlfrit',
  },
  queue: (time) => `${time} i kø`,
  waits: (time) => `${time} ventetid`,
  behind: (time) => `${time} bagud`,
  rescues: (share) => `ville redde ${share} af de sene`,
  down: (time) => `nede i ${time} ved driftsstop`,
  finds: (share) => `finder ${share} af fejlene`,
  actually: (share) => `faktisk ${share} til tiden`,
  owned: (by) => by,
  share: (share) => `${share} går hertil`,
  noOrders: 'her kommer aldrig en ordre',
  waitsFor: (quorum) => (quorum === 'any' ? 'venter på den første' : `venter på de ${quorum} første`),
  moreSuppliers: (count) => `+ ${grouped(count)} ${count === 1 ? 'leverandør' : 'leverandører'}`,
  moreCustomers: (count) => `+ ${grouped(count)} ${count === 1 ? 'kunde' : 'kunder'}`,
  noArea: 'Øvrige',
  legend: {
    supplier: 'leverandør',
    department: 'led i kæden',
    customer: 'ekstern kunde',
    path: (customer) => `kritisk vej til ${customer}`,
    threat: (customer) => `de værste trusler mod løftet til ${customer}`,
    rework: 'tilbage til omarbejdning',
    stock: 'lager',
    cause: 'en hændelse, der rammer flere',
  },
  description: (counts, deliveries, more) =>
    `${counts}: ${deliveries.join('; ')}${more > 0 ? `; og ${grouped(more)} mere` : ''}.`,
};
