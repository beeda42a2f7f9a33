import { Clock } from '../measure/clock.js';
import type { Mapping } from '../measure/mapping.js';
import { Measuring } from '../measure/measurement.js';
import { UTC } from '../measure/zone.js';
import type { Network } from '../graph/network.js';
import { type Measurement, type Reference, REFERENCES } from '../model/measure.js';
import { type Io, UsageError } from './io.js';
import { csvLayout, kindOf, readCsv } from './logs.js';
import { zoneOf } from './zones.js';

/** Logs are of these years. */
const YEARS = [1990, 2060] as const;

/** What logs tell of a model. */
export async function measured(
  network: Network,
  files: readonly string[],
  mapping: Mapping,
  io: Io,
): Promise<Measurement> {
  const layouts = [];
  for (const file of files)
    if (kindOf(file) === 'csv') layouts.push({ file, layout: await csvLayout(file, mapping, io) });
  const { calendar } = network.chain;
  const name = mapping.zone ?? calendar.opening?.zone ?? null;
  const zone = name === null ? UTC : zoneOf(name, ...YEARS);
  if (zone === null) throw new UsageError(({ logs }) => logs.noZone(name!));
  const fields = new Set(layouts.flatMap(({ layout }) => Object.keys(layout.column)));
  const reference = mapping.onTime ?? FIRST.find((field) => fields.has(field)) ?? null;
  const measuring = new Measuring(network, new Clock(calendar, zone), mapping, reference, name);
  for (const { file, layout } of layouts) await readCsv(file, layout, mapping, measuring, io);
  return measuring.tell(files);
}

/** What was confirmed first is what the customer has been told to count on. */
const FIRST: readonly Reference[] = ['promised', 'confirmed', 'requested'] satisfies (typeof REFERENCES)[number][];
