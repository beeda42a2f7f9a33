import type { Network } from '../graph/network.js';
import { Clock } from '../measure/clock/clock.js';
import { dryRunOf, dryRunOfEvents } from '../measure/dry-run.js';
import type { Mapping } from '../measure/mapping.js';
import { Measuring } from '../measure/measurement.js';
import { UTC, type Zone } from '../measure/clock/zone.js';
import type { DryRun } from '../model/measure-dry-run.js';
import type { Measurement, Reference } from '../model/measure.js';
import { nearest } from '../model/nearest.js';
import { Interrupted, type Io, UsageError } from './io.js';
import { SHOWN } from '../measure/columns/layout.js';
import { close, eventsIn, type Log, logIn, readLog } from './logs.js';
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
  const reference = oneReference(logs, mapping.onTime);
  const measuring = new Measuring(network, new Clock(calendar, zone), mapping, reference, name);
  for (const log of logs) if (!(await readLog(log, mapping, measuring, io, threads))) throw new Interrupted();
  return measuring.tell(files);
}

/** The date that deliveries are held against: where logs have different ones, some would be held against none. */
function oneReference(logs: readonly Log[], said: Reference | null): Reference | null {
  const has = ({ layout }: Log, field: Reference): boolean => layout?.column[field] !== undefined;
  const there = FIRST.filter((field) => logs.some((log) => has(log, field)));
  const isOfDeliveries = logs.some(({ layout }) => layout !== null && !layout.isOfEvents);
  if (said !== null && isOfDeliveries && !there.includes(said))
    throw new UsageError(({ logs: say }) => say.noReference(said, there[0] ?? null));
  if (said !== null) return said;
  const chosen = there[0] ?? null;
  for (const log of logs) {
    const own = FIRST.find((field) => has(log, field));
    if (own !== undefined && !has(log, chosen!))
      throw new UsageError(({ logs: say }) => say.otherReference(log.file, own, chosen!));
  }
  return chosen;
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
  const runs: DryRun[] = [];
  for (const log of logs) {
    await close(log);
    const { file, layout } = log;
    if (layout === null) runs.push(dryRunOfEvents(file, await eventsIn(file, SHOWN, io), mapping, network));
    else runs.push(dryRunOf(file, layout, mapping, network, name));
  }
  return runs;
}

async function logsIn(network: Network, files: readonly string[], mapping: Mapping, io: Io): Promise<readonly Log[]> {
  const logs: Log[] = [];
  for (const file of files) logs.push(await logIn(file, mapping, network, io));
  return logs;
}

/**
 * A mapping to what the model has not would make strangers of all that it names. Items and causes may be those of other models that the
 * mapping is for, too: of them only slips of the pen are refused.
 */
function refuseUnknown({ nodeOf, places: there, links, chain }: Network, { places, items, reasons }: Mapping): void {
  const names = new Set([...nodeOf.keys(), ...there.map(({ name }) => name)]);
  for (const id of places.values())
    if (!names.has(id)) throw new UsageError(({ logs }) => logs.noneCalled('places', id, nearest(id, names)));
  const ofPlaces = there.flatMap((place) => (place.type === 'customer' ? [] : place.delays));
  const causes = [...ofPlaces, ...links.flatMap((link) => link.delays)].map(({ cause }) => cause);
  const known = {
    items: new Set(links.flatMap(({ item }) => item ?? [])),
    reasons: new Set([...causes, ...chain.causes.map(({ id }) => id)]),
  };
  for (const [key, said] of [
    ['items', items],
    ['reasons', reasons],
  ] as const)
    for (const one of said.values()) {
      const near = isKnown(one, known[key]) ? null : nearest(one, known[key]);
      if (near !== null) throw new UsageError(({ logs }) => logs.noneCalled(key, one, near));
    }
}

function isKnown(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || [...names].some((one) => one.toLowerCase() === name.toLowerCase());
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
