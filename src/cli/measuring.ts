import type { Network } from '../graph/network.js';
import { Clock } from '../measure/clock.js';
import { dryRunOf } from '../measure/dry-run.js';
import type { Layout } from '../measure/layout.js';
import type { Mapping } from '../measure/mapping.js';
import { Measuring } from '../measure/measurement.js';
import { UTC, type Zone } from '../measure/zone.js';
import type { DryRun } from '../model/measure-dry-run.js';
import type { Measurement, Reference } from '../model/measure.js';
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
  const layouts = await layoutsOf(files, mapping, io);
  const { calendar } = network.chain;
  const { name, zone } = zoneFor(network, mapping);
  const fields = new Set(layouts.flatMap(({ layout }) => Object.keys(layout.column)));
  const reference = mapping.onTime ?? FIRST.find((field) => fields.has(field)) ?? null;
  const measuring = new Measuring(network, new Clock(calendar, zone), mapping, reference, name);
  for (const { file, layout } of layouts) await readCsv(file, layout, mapping, measuring, io);
  return measuring.tell(files);
}

/** How logs would be read, by their first rows. */
export async function dryRuns(
  network: Network,
  files: readonly string[],
  mapping: Mapping,
  io: Io,
): Promise<readonly DryRun[]> {
  const { name } = zoneFor(network, mapping);
  const layouts = await layoutsOf(files, mapping, io);
  return layouts.map(({ file, layout }) => dryRunOf(file, layout, mapping, network, name));
}

async function layoutsOf(
  files: readonly string[],
  mapping: Mapping,
  io: Io,
): Promise<readonly { readonly file: string; readonly layout: Layout }[]> {
  const layouts = [];
  for (const file of files) {
    if (kindOf(file) !== 'csv') throw new UsageError(({ logs }) => logs.kind(file));
    layouts.push({ file, layout: await csvLayout(file, mapping, io) });
  }
  return layouts;
}

/** Where clocks show what the log says: as the mapping has it, else the model. */
function zoneFor({ chain }: Network, mapping: Mapping): { readonly name: string | null; readonly zone: Zone } {
  const name = mapping.zone ?? chain.calendar.opening?.zone ?? null;
  const zone = name === null ? UTC : zoneOf(name, ...YEARS);
  if (zone === null) throw new UsageError(({ logs }) => logs.noZone(name!));
  return { name, zone };
}

/** What was confirmed first is what the customer has been told to count on. */
const FIRST: readonly Reference[] = ['promised', 'confirmed', 'requested'];
