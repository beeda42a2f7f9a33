import type { FirstEvent } from '../measure/dry-run.js';
import type { EventBatch, EventSink, EventTexts } from '../measure/events/event-batch.js';
import { type XesProblem, XesReader } from '../measure/events/xes.js';
import type { Reject } from '../measure/json-lines.js';
import { type Reason, UsageError } from './io.js';

/** What was read of an event log besides what its sink has: all events, and those of transitions that are neither start nor end. */
export interface ReadXes {
  readonly events: number;
  readonly transitions: ReadonlyMap<string, number>;
}

/** Reads the bytes of an event log in XES, unpacked; nothing of it is to be used where that fails. */
export async function readXes(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  texts: EventTexts,
  sink: EventSink,
  toUtc: (local: number) => number,
  reject: Reject,
): Promise<ReadXes> {
  const reader = new XesReader(texts, sink, toUtc, reject);
  for await (const piece of bytes) if (!reader.push(piece)) break;
  const problem = reader.end();
  if (problem !== null) throw new UsageError(reasonOf(file, problem));
  return reader;
}

/** So much of a log is read to see its first events. */
const SEEN = 512 * 1024;

/** The first events of a log, in the order of the file: moments in seconds since 1970-01-01 UTC, NaN where it says none. */
export async function firstEvents(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  texts: EventTexts,
  most: number,
): Promise<readonly FirstEvent[]> {
  const events: FirstEvent[] = [];
  const add = ({ count, case: cases, activity, start, end }: EventBatch): void => {
    for (let i = 0; i < count && events.length < most; i++)
      events.push({
        case: texts.cases.text(cases[i]!) ?? '',
        activity: texts.activities.text(activity[i]!) ?? '',
        start: start[i]!,
        end: end[i]!,
      });
  };
  const reader = new XesReader(
    texts,
    { add },
    (local) => local,
    () => undefined,
  );
  let size = 0;
  for await (const piece of bytes) if (!reader.push(piece) || (size += piece.length) > SEEN) break;
  const problem = reader.end();
  const isCut = size > SEEN && problem?.problem === 'unfinished';
  if (problem !== null && !isCut) throw new UsageError(reasonOf(file, problem));
  return events;
}

function reasonOf(file: string, { problem, line, column, says }: XesProblem): Reason {
  const place = `${file}:${line}:${column}`;
  switch (problem) {
    case 'malformed':
      return ({ tables }) => tables.xes.malformed(place, says);
    case 'too-long':
      return ({ tables }) => tables.xes.tooLong(place);
    case 'doctype':
      return ({ tables }) => tables.xes.doctype(place);
    case 'encoding':
      return ({ tables }) => tables.xes.encoding(file);
    case 'not-xes':
      return ({ tables }) => tables.xes.notXes(file);
    case 'unfinished':
      return ({ tables }) => tables.xes.unfinished(file);
  }
}
