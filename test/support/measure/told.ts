import type { Fit } from '../../../src/model/fit.js';
import { keptByCount } from '../../../src/model/counted.js';
import { Z } from '../../../src/model/kept.js';
import type {
  Deliveries,
  MeasuredCustomer,
  MeasuredLink,
  MeasuredPlace,
  Measurement,
  SeenTimes,
  Share,
} from '../../../src/model/measure.js';
import type { Reading } from '../../../src/model/reading.js';

/** A share of a log made by hand, with Wilson's interval. */
export function share(hits: number, of: number, agreed: number | null = null): Share {
  const [p, z2] = [hits / of, Z * Z];
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  const estimate = { estimate: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
  return { hits, of, share: estimate, agreed, kept: keptByCount({ hits, of }, estimate, agreed) };
}

/** Times with a median and a P90, and intervals a tenth to either side; of few, none above. */
export function times(count: number, median: number, p90: number): SeenTimes {
  const few = count < 20;
  const at = (of: number, value: number) => ({ at: of, value, low: value * 0.9, high: few ? null : value * 1.1 });
  const distribution = { form: 'lognormal', median, sigma: Math.log(p90 / median) / 1.2815515655446004 } as const;
  const fit: Fit = {
    count,
    few,
    resolution: 60,
    median: at(0.5, median),
    p90: at(0.9, p90),
    forms: [
      {
        form: 'lognormal',
        distribution,
        parameters: 2,
        logLikelihood: -1234.5,
        aicc: few ? null : 2473,
        misfit: { gap: 0.03, a2: 0.4, p: 0.6 },
        fits: true,
      },
    ],
    chosen: {
      by: 'quantiles',
      distribution,
      written: `{ median: ${median / 60}min, p90: ${p90 / 60}min }`,
      misfit: { gap: 0.03, a2: 0.4, p: 0.6 },
    },
  };
  return {
    times: { count, mean: median * 1.1, least: median / 4, most: p90 * 3, quantiles: [fit.median, fit.p90] },
    fit,
  };
}

const NOTHING_KNOWN: Omit<Deliveries, 'count'> = {
  onTime: null,
  full: null,
  otif: null,
  right: null,
  perfect: null,
  overdue: 0,
  overdueOrders: [],
};

export function customer(id: string, count: number, more: Partial<MeasuredCustomer> = {}): MeasuredCustomer {
  return {
    ...NOTHING_KNOWN,
    id,
    name: id,
    count,
    counted: 'deliveries',
    within: null,
    inTime: null,
    inParts: 0,
    leadTime: null,
    ...more,
  };
}

export function link(from: string, to: string, count: number, more: Partial<MeasuredLink> = {}): MeasuredLink {
  return {
    ...NOTHING_KNOWN,
    id: `${from}:${to}`,
    from,
    to,
    item: null,
    fromName: from,
    toName: to,
    count,
    by: null,
    within: null,
    inTime: null,
    inParts: 0,
    handover: null,
    sentBack: null,
    drifts: [],
    reasons: [],
    ...more,
  };
}

export function place(id: string, count: number, more: Partial<MeasuredPlace> = {}): MeasuredPlace {
  return { ...NOTHING_KNOWN, id, name: id, count, time: null, queue: null, waitsForRest: null, drifts: [], ...more };
}

/** A log that could be read, and told nothing. */
export function reading(rows: number, used: number, more: Partial<Reading> = {}): Reading {
  return {
    files: ['log.csv'],
    rows,
    used,
    twice: 0,
    parts: { taken: null, orders: 0, added: 0 },
    rejected: { count: 0, by: [], first: [] },
    strangers: [],
    moreStrangers: 0,
    from: null,
    to: null,
    open: 0,
    overdue: 0,
    backwards: 0,
    reversed: { hits: 0, of: 0 },
    nights: 0,
    alone: 0,
    timeless: 0,
    returned: 0,
    again: 0,
    untold: 0,
    daysOnly: 0,
    skipped: 0,
    repeated: 0,
    reference: null,
    counts: 'clock',
    zone: null,
    ...more,
  };
}

export function measurement(read: Reading, more: Partial<Measurement> = {}): Measurement {
  return {
    chain: 'Fästverkstaden',
    reading: read,
    customers: [],
    places: [],
    links: [],
    unseen: { places: [], links: [] },
    otherReasons: [],
    proposals: [],
    putRight: [],
    ...more,
  };
}
