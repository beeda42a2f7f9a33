import type { DiagramPhrases } from '../diagram-phrases.js';
import { grouped } from './phrases.js';

export const diagram: DiagramPhrases = {
  shows: {
    plain: 'who delivers to whom',
    time: 'usual times',
    threats: 'what threatens the promise',
    agreements: 'what was agreed, and what comes of it',
    quality: 'full and right',
  },
  queue: (time) => `${time} queue`,
  waits: (time) => `${time} wait`,
  behind: (time) => `${time} behind`,
  rescues: (share) => `would rescue ${share} of the late`,
  down: (time) => `a stop lasts ${time}`,
  finds: (share) => `finds ${share} of what is wrong`,
  actually: (share) => `actually ${share} in time`,
  owned: (by) => by,
  share: (share) => `${share} go here`,
  noOrders: 'no order ever comes here',
  waitsFor: (quorum) => (quorum === 'any' ? 'waits for the first' : `waits for the first ${quorum}`),
  moreSuppliers: (count) => `+ ${grouped(count)} ${count === 1 ? 'supplier' : 'suppliers'}`,
  moreCustomers: (count) => `+ ${grouped(count)} ${count === 1 ? 'customer' : 'customers'}`,
  noArea: 'Other',
  legend: {
    supplier: 'supplier',
    department: 'department',
    customer: 'external customer',
    path: (customer) => `critical path to ${customer}`,
    threat: (customer) => `the worst threats to the promise to ${customer}`,
    rework: 'back for rework',
    stock: 'stock in hand',
    cause: 'one event that hits several',
  },
  description: (counts, deliveries, more) =>
    `${counts}: ${deliveries.join('; ')}${more > 0 ? `; and ${grouped(more)} more` : ''}.`,
};
