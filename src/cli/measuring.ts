import type { Network } from '../graph/network.js';
import { Clock } from '../measure/clock.js';
import { dryRunOf } from '../measure/dry-run.js';
import type { Mapping } from '../measure/mapping.js';
import { Measuring } from '../measure/measurement.js';
import { UTC, type Zone } from '../measure/zone.js';
import type { DryRun } from '../model/measure-dry-run.js';
import type { Measurement, Reference } from '../model/measure.js';
import { nearest } from '../model/nearest.js';
import { Interrupted, type Io, UsageError } from './io.js';
import { close, type Log, logIn, readLog } from './logs.js';
import { zoneOf } from './zones.js';

/** Logs are of these years. */
const YEARS = [1990, 2060] as const;

/** What logs tell of a model. How many threads read changes no figure. */
export async function measured(
  network: Network,
  files: readonly string[],
  mapping: Mapping,
  io: Io,
  threads = 1,
): Promise<Measurement> {
  refuseUnknown(network, mapping);
  const logs = await logsIn(network, files, mapping, io);
  const { calendar } = network.chain;
  const { name, zone } = zoneFor(network, mapping);
  const fields = new Set(logs.flatMap(({ layout }) => Object.keys(layout?.column ?? {})));
  const reference = mapping.onTime ?? FIRST.find((field) => fields.has(field)) ?? null;
  const measuring = new Measuring(network, new Clock(calendar, zone), mapping, reference, name);
  for (const log of logs) if (!(await readLog(log, mapping, measuring, io, threads))) throw new Interrupted();
  return measuring.tell(files);
}

/** A log of which no row is used is not one of this model: nothing was measured, and nobody is to take that for well. */
export function refuseNothing({ reading: { files, rows, used } }: Pick<Measurement, 'reading'>, isTold: boolean): void {
  if (used === 0) throw new UsageError(({ logs }) => logs.nothingUsed(files, rows, isTold));
}

/** How logs would be read, by their first rows. */
export async function dryRuns(
  network: Network,
  files: readonly string[],
  mapping: Mapping,
  io: Io,
): Promise<readonly DryRun[]> {
  const { name } = zoneFor(network, mapping);
  const logs = await logsIn(network, files, mapping, io);
  for (const log of logs) await close(log);
  return logs.flatMap(({ file, layout }) => (layout === null ? [] : dryRunOf(file, layout, mapping, network, name)));
}

async function logsIn(network: Network, files: readonly string[], mapping: Mapping, io: Io): Promise<readonly Log[]> {
  const logs: Log[] = [];
  for (const file of files) logs.push(await logIn(file, mapping, network, io));
  return logs;
}

/** A mapping to what the model has not would make strangers of all that it names. */
function refuseUnknown({ nodeOf, places: there }: Network, { places }: Mapping): void {
  const names = new Set([...nodeOf.keys(), ...there.map(({ name }) => name)]);
  for (const id of places.values())
    if (!names.has(id)) throw new UsageError(({ logs }) => logs.noPlace(id, nearest(id, names)));
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
