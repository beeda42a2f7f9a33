import type { DiagramPhrases } from '../diagram-phrases.js';
import { grouped } from './phrases.js';

export const diagram: DiagramPhrases = {
  shows: {
    plain: 'vem som levererar till vem',
    time: 'normala tider',
    threats: 'det som hotar löftet',
    agreements: 'det som är avtalat, och utfallet',
    quality: 'komplett och rätt',
  },
  queue: (time) => `${time} kö`,
  waits: (time) => `${time} väntan`,
  behind: (time) => `${time} efter`,
  rescues: (share) => `skulle rädda ${share} av de sena`,
  down: (time) => `ett stopp varar ${time}`,
  finds: (share) => `hittar ${share} av felen`,
  actually: (share) => `utfall ${share} i tid`,
  owned: (by) => by,
  share: (share) => `${share} går hit`,
  noOrders: 'ingen order kommer någonsin hit',
  waitsFor: (quorum) => (quorum === 'any' ? 'väntar på den första' : `väntar på de ${quorum} första`),
  moreSuppliers: (count) => `+ ${grouped(count)} ${count === 1 ? 'leverantör' : 'leverantörer'}`,
  moreCustomers: (count) => `+ ${grouped(count)} ${count === 1 ? 'kund' : 'kunder'}`,
  noArea: 'Övriga',
  legend: {
    supplier: 'leverantör',
    department: 'led i kedjan',
    customer: 'extern kund',
    path: (customer) => `kritisk väg till ${customer}`,
    threat: (customer) => `de värsta hoten mot löftet till ${customer}`,
    rework: 'tillbaka för omarbetning',
    stock: 'lager',
    cause: 'en händelse som drabbar flera',
  },
  description: (counts, deliveries, more) =>
    `${counts}: ${deliveries.join('; ')}${more > 0 ? `; och ${grouped(more)} till` : ''}.`,
};
