import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { RejectReason } from '../../model/reading.js';
import { BATCH } from '../batch.js';
import { EventBatch, type EventSink, type EventTexts, HALF } from './event-batch.js';
import { Interner } from '../interner.js';
import type { Reject } from '../json-lines.js';
import { dateTime } from './date-time.js';
import { Decoding } from './decoding.js';

/** Why a file is no event log that can be read; the column is counted from 1. */
export interface XesProblem {
  readonly problem: 'malformed' | 'too-long' | 'doctype' | 'encoding' | 'not-xes' | 'unfinished';
  readonly line: number;
  readonly column: number;
  /** What the reader of XML says of it, in English; empty where the problem says all. */
  readonly says: string;
}

/** Characters that are parsed at once. */
const STEP = 1 << 16;

/** Nothing that stands between two tags, or in one, is longer: what is has lost a quote, or the end of a comment. */
const LONGEST = 1 << 24;

/** What is read of an event. */
const READ: ReadonlySet<string> = new Set([
  'concept:name',
  'concept:instance',
  'lifecycle:transition',
  'time:timestamp',
]);

/** What stands round an element. */
const enum In {
  Nothing,
  Log,
  Trace,
  Event,
  Other,
}

/**
 * Reads an event log in XES (IEEE 1849), however it comes in pieces: traces are cases by their concept:name, and their events are what
 * was done; extensions, globals and attributes of attributes are no matter. Every event is told, told to be of another sort, or
 * rejected. An entity is never anything but a character.
 */
export class XesReader {
  /** Events of transitions that are neither a start nor an end, by what they are called there. */
  readonly transitions = new Map<string, number>();
  events = 0;
  problem: XesProblem | null = null;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #decoding = new Decoding();
  readonly #batch = new EventBatch();
  readonly #instances = new Interner();
  readonly #within: In[] = [In.Nothing];
  #text = '';
  /** Characters that were parsed since a tag was. */
  #untagged = 0;
  #seen = false;
  /** Of the trace: what it is called may stand behind its events. */
  #case: string | null = null;
  #held: Held[] = [];
  /** Of the event. */
  #line = 0;
  #said = new Map<string, string>();

  constructor(
    private readonly texts: EventTexts,
    private readonly sink: EventSink,
    private readonly toUtc: (local: number) => number,
    private readonly reject: Reject,
  ) {
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('doctype', () => this.#fail('doctype', ''));
    this.#parser.on('error', ({ message }) => this.#fail('malformed', message.replace(/^\d+:\d+: /u, '')));
  }

  /** False where there is a problem, and no more is to be read. */
  push(chunk: Uint8Array): boolean {
    return this.#read(() => this.#decoding.decode(chunk));
  }

  /** What is behind the last event; the problem of the file, or null. */
  end(): XesProblem | null {
    if (this.#read(() => this.#decoding.end())) this.#guarded(() => this.#finish());
    this.#flush();
    return this.problem;
  }

  #finish(): void {
    this.#parser.write(this.#text);
    if (!this.#seen || this.#within.length > 1) this.#fail('unfinished', '');
    this.#parser.close();
  }

  #read(decode: () => string): boolean {
    if (this.problem !== null) return false;
    try {
      this.#text += decode();
    } catch {
      this.#note('encoding', '');
      return false;
    }
    return this.#guarded(() => this.#parse());
  }

  /** Always in steps of one size: where the parser finds a fault depends on them. */
  #parse(): void {
    let at = 0;
    for (; this.#text.length - at >= STEP; at += STEP) {
      this.#untagged += STEP;
      this.#parser.write(this.#text.slice(at, at + STEP));
      if (this.#untagged > LONGEST) this.#fail('too-long', '');
    }
    this.#text = this.#text.slice(at);
  }

  #guarded(act: () => void): boolean {
    try {
      act();
    } catch (error) {
      if (this.problem === null) throw error;
    }
    return this.problem === null;
  }

  #note(problem: XesProblem['problem'], says: string): void {
    const { line, columnIndex } = this.#parser;
    const column = problem === 'unfinished' ? 1 : Math.max(1, columnIndex); // behind the end it knows none
    this.problem ??= { problem, line, column, says };
  }

  /** The parser would go on; nothing that comes of it then can be trusted. */
  #fail(problem: XesProblem['problem'], says: string): never {
    this.#note(problem, says);
    throw new Error(problem);
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#untagged = 0;
    const local = name.slice(name.indexOf(':') + 1);
    const around = this.#within.at(-1)!;
    if (around === In.Nothing) {
      if (local !== 'log') this.#fail('not-xes', '');
      this.#seen = true;
    }
    this.#within.push(insideOf(around, local));
    if (around === In.Log && local === 'trace') [this.#case, this.#held] = [null, []];
    else if (local === 'event' && this.#within.at(-1) === In.Event) {
      this.#line = this.#parser.line;
      this.#said = new Map();
    } else if (around === In.Event || around === In.Trace) this.#attribute(around, attributes);
  }

  #attribute(around: In, { key, value }: Readonly<Record<string, string>>): void {
    if (key === undefined || value === undefined) return;
    if (around === In.Event) {
      if (READ.has(key)) this.#said.set(key, value);
    } else if (key === 'concept:name') this.#case = value;
  }

  #close(): void {
    this.#untagged = 0;
    const inside = this.#within.pop()!;
    if (inside === In.Event) {
      this.#held.push({ line: this.#line, said: this.#said });
      if (this.#within.at(-1) === In.Trace) return;
    }
    if (inside !== In.Trace && inside !== In.Event) return;
    for (const event of this.#held) this.#tell(event, inside === In.Trace ? this.#case : null);
    this.#held = [];
  }

  #tell({ line, said }: Held, name: string | null): void {
    this.events++;
    const activity = said.get('concept:name')?.trim() ?? '';
    const transition = (said.get('lifecycle:transition') ?? 'complete').trim();
    const time = said.get('time:timestamp')?.trim() ?? '';
    const text = [name, activity, transition, time].filter((part) => part !== null && part !== '').join(', ');
    const field = transition.toLowerCase() === 'start' ? 'start' : 'end';
    if (field === 'end' && transition.toLowerCase() !== 'complete') {
      this.transitions.set(transition, (this.transitions.get(transition) ?? 0) + 1);
      return;
    }
    const moment = dateTime(time, this.toUtc);
    const reason = reasonOf(name?.trim() ?? '', activity, time, moment, field);
    if (reason !== null) this.reject(line, reason, text);
    else this.#add(name!.trim(), activity, moment, field, said.get('concept:instance'));
  }

  #add(name: string, activity: string, moment: number, field: 'start' | 'end', instance: string | undefined): void {
    const batch = this.#batch;
    const at = batch.count++;
    batch.case[at] = this.texts.cases.ofText(name);
    batch.activity[at] = this.texts.activities.ofText(activity);
    batch.instance[at] = instance === undefined ? HALF : this.#instances.ofText(instance);
    batch.start[at] = field === 'start' ? moment : NaN;
    batch.end[at] = field === 'end' ? moment : NaN;
    if (batch.count === BATCH) this.#flush();
  }

  #flush(): void {
    if (this.#batch.count > 0) this.sink.add(this.#batch);
    this.#batch.count = 0;
  }
}

/** An event of a trace that is still being read. */
interface Held {
  readonly line: number;
  readonly said: ReadonlyMap<string, string>;
}

/** What stands inside of an element. */
function insideOf(around: In, local: string): In {
  if (around === In.Nothing) return In.Log;
  if (around === In.Log && local === 'trace') return In.Trace;
  if ((around === In.Log || around === In.Trace) && local === 'event') return In.Event;
  return In.Other;
}

function reasonOf(
  name: string,
  activity: string,
  time: string,
  moment: number,
  field: 'start' | 'end',
): RejectReason | null {
  if (name === '') return { why: 'missing', field: 'case' };
  if (activity === '') return { why: 'missing', field: 'activity' };
  if (time === '') return { why: 'missing', field };
  return Number.isNaN(moment) ? { why: 'date', field, text: time } : null;
}
