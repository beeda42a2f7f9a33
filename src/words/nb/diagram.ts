import type { DiagramPhrases } from '../diagram-phrases.js';
import { grouped } from './phrases.js';

export const diagram: DiagramPhrases = {
  shows: {
    plain: 'hvem som leverer til hvem',
    time: 'vanlige tider',
    threats: 'det som truer løftet',
    agreements: 'det som er avtalt, og hva som kommer ut av det',
    quality: 'komplett og riktig',
  },
  queue: (time) => `${time} i kø`,
  waits: (time) => `${time} ventetid`,
  behind: (time) => `${time} for sent`,
  rescues: (share) => `ville reddet ${share} av de sene`,
  down: (time) => `nede i ${time} ved full stans`,
  finds: (share) => `finner ${share} av feilene`,
  actually: (share) => `faktisk ${share} i tide`,
  owned: (by) => by,
  share: (share) => `${share} går hit`,
  noOrders: 'det kommer aldri noen ordre hit',
  waitsFor: (quorum) => (quorum === 'any' ? 'venter på den første' : `venter på de ${quorum} første`),
  moreSuppliers: (count) => `+ ${grouped(count)} ${count === 1 ? 'leverandør' : 'leverandører'}`,
  moreCustomers: (count) => `+ ${grouped(count)} ${count === 1 ? 'kunde' : 'kunder'}`,
  noArea: 'Øvrige',
  legend: {
    supplier: 'leverandør',
    department: 'ledd i kjeden',
    customer: 'ekstern kunde',
    path: (customer) => `kritisk vei til ${customer}`,
    threat: (customer) => `de verste truslene mot løftet til ${customer}`,
    rework: 'tilbake til omarbeid',
    stock: 'lager',
    cause: 'en hendelse som rammer flere',
  },
  description: (counts, deliveries, more) =>
    `${counts}: ${deliveries.join('; ')}${more > 0 ? `; og ${grouped(more)} til` : ''}.`,
};
