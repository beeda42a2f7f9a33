import type { Network } from '../graph/network.js';
import { beside } from '../measure/beside.js';
import type { Assessment } from '../model/assessment.js';
import type { Beside, Taken } from '../model/beside.js';
import type { Language } from '../model/chain.js';
import type { LocatedFinding } from '../model/finding.js';
import type { Measurement } from '../model/measure.js';
import { delaysWithin, queuesWithin } from '../measure/within-times.js';
import { besideAside } from '../report/measure/beside.js';
import type { Aside } from '../report/page.js';
import type { Source } from '../source/load.js';
import type { Setting } from '../source/override.js';
import { measureWordsOf } from '../words/measure.js';
import type { Io } from './io.js';
import type { LogOptions } from './log-options.js';
import { mappingFor } from './mapping.js';
import { measured } from './measuring.js';
import type { ModelFile } from './model.js';
import type { Known } from './odds.js';
import type { Ready } from './set.js';
import { takenFrom } from './taken.js';

/** What logs tell of a model, and which figures of theirs it can be set to. */
export interface Logged {
  readonly measurement: Measurement;
  readonly taken: Taken;
  /** The model set to them; null where there is none. */
  readonly ready: Ready | null;
}

/** Reads the logs of a call; findings where their mapping is at fault. */
export async function readLogs(
  path: string,
  { log = [], map }: LogOptions,
  model: ModelFile,
  source: Source,
  network: Network,
  settings: readonly Setting[],
  io: Io,
): Promise<Logged | readonly LocatedFinding[]> {
  const { mapping, findings } = await mappingFor(path, map, io);
  if (findings.length > 0) return findings;
  const measurement = await measured(network, log, mapping, io);
  const first = takenFrom(model, source, measurement.proposals, settings);
  const queues = queuesWithin(first.used, measurement, network);
  const all = queues.length === 0 ? first : takenFrom(model, source, [...first.used, ...queues], settings);
  const unused = all === first ? first.unused : [...first.unused, ...all.unused];
  const used = new Set(all.used.map(({ what }) => what));
  const within = {
    queues: queues.map(({ what }) => what).filter((what) => used.has(what)),
    delays: delaysWithin(all.used, measurement, network),
  };
  return { measurement, taken: { used: all.used, unused, ...within }, ready: all.ready };
}

/** What was agreed, believed and measured, side by side. */
export function besideOf(
  { measurement, taken }: Logged,
  { plan }: Known,
  believed: Assessment,
  told: Assessment,
  customers: readonly string[],
): Beside {
  return beside({ plan, assessment: believed, customers }, measurement, taken, told);
}

/** The same for a person who reads the report. */
export async function asideOf(told: Beside, language: Language): Promise<Aside> {
  return besideAside(told, await measureWordsOf(language));
}
