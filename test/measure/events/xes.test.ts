import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventBatch, EventTexts } from '../../../src/measure/events/event-batch.js';
import { dateTime } from '../../../src/measure/events/date-time.js';
import { XesReader } from '../../../src/measure/events/xes.js';
import { Interner } from '../../../src/measure/interner.js';

interface Read {
  readonly events: readonly string[];
  readonly rejected: readonly string[];
  readonly transitions: Readonly<Record<string, number>>;
  readonly problem: unknown;
  readonly count: number;
}

function read(xml: string | Uint8Array, piece = 1 << 16): Read {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const texts: EventTexts = { cases: new Interner(), activities: new Interner() };
  const events: string[] = [];
  const rejected: string[] = [];
  const add = (batch: EventBatch): void => {
    for (let i = 0; i < batch.count; i++) {
      const [name, activity] = [texts.cases.text(batch.case[i]!), texts.activities.text(batch.activity[i]!)];
      events.push(`${name} ${activity} ${batch.start[i]} ${batch.end[i]} ${batch.instance[i]}`);
    }
  };
  const reader = new XesReader(
    texts,
    { add },
    (local) => local - 3600,
    (line, reason, text) => rejected.push(`${line} ${JSON.stringify(reason)} ${text}`),
  );
  for (let at = 0; at < bytes.length; at += piece) if (!reader.push(bytes.subarray(at, at + piece))) break;
  const problem = reader.end();
  return { events, rejected, transitions: Object.fromEntries(reader.transitions), problem, count: reader.events };
}

/** As process mining tools write it, with what is no matter here. */
const LOG = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- exported -->
<log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="concept:name" value="the log"/>
  <trace>
    <event>
      <string key="org:resource" value="Åsa"/>
      <date key="time:timestamp" value="1970-01-01T01:00:00.500+01:00"/>
      <string key="concept:name" value="Saw &amp; plane"><string key="concept:name" value="inside"/></string>
      <string key="lifecycle:transition" value="start"/>
      <string key="concept:instance" value="7"/>
    </event>
    <event>
      <date key="time:timestamp" value="1970-01-01T02:00:00"/>
      <string key="concept:name" value="Paint"/>
      <list key="more"><values><string key="concept:name" value="inside"/></values></list>
    </event>
    <event>
      <date key="time:timestamp" value="1970-01-01T00:00:09Z"/>
      <string key="concept:name" value="Paint"/>
      <string key="lifecycle:transition" value="schedule"/>
    </event>
    <string key="concept:name" value="o&#x31;"/>
  </trace>
  <trace>
    <string key="concept:name" value="o2"/>
    <event><string key="concept:name" value="Paint"/></event>
    <event><date key="time:timestamp" value="1970-02-30T00:00:00Z"/><string key="concept:name" value="Paint"/></event>
    <event><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></event>
  </trace>
  <trace><event><date key="time:timestamp" value="1970-01-01T00:00:00Z"/><string key="concept:name" value="x"/></event></trace>
</log>
`;

describe('event logs in XES, by hand', () => {
  test('every event is told, is of another sort, or is rejected', () => {
    const expected = {
      events: ['o1 Saw & plane 0.5 NaN 0', 'o1 Paint NaN 3600 -1'],
      rejected: [
        '30 {"why":"missing","field":"end"} o2, Paint, complete',
        '31 {"why":"date","field":"end","text":"1970-02-30T00:00:00Z"} o2, Paint, complete, 1970-02-30T00:00:00Z',
        '32 {"why":"missing","field":"activity"} o2, complete, 1970-01-01T00:00:00Z',
        '34 {"why":"missing","field":"case"} x, complete, 1970-01-01T00:00:00Z',
      ],
      transitions: { schedule: 1 },
      problem: null,
      count: 7,
    };
    expect(read(LOG)).toEqual(expected);
    for (const piece of [1, 3, 100]) expect(read(LOG, piece)).toEqual(expected);
  });

  test('other ways of writing characters, as the first line says', () => {
    const text = LOG.replace('UTF-8', 'ISO-8859-1').replace('Paint', 'Måla');
    expect(read(Buffer.from(text, 'latin1')).events[1]).toBe('o1 Måla NaN 3600 -1');
    const wide = Buffer.from(`\ufeff${LOG.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(read(wide)).toEqual(read(LOG));
    expect(read(`\ufeff${LOG}`)).toEqual(read(LOG));
    expect(read(Buffer.from(LOG.replace('Paint', 'Måla'), 'latin1')).problem).toMatchObject({ problem: 'encoding' });
    expect(read(LOG.replace('UTF-8', 'KLINGON')).problem).toMatchObject({ problem: 'encoding' });
  });

  test('a prefix before the names of elements is no matter', () => {
    const prefixed = LOG.replaceAll(/<(\/?)(\w)/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    expect(read(prefixed)).toEqual(read(LOG));
  });

  test.each([
    ['<log><trace></log>', { problem: 'malformed', line: 1, column: 18, says: 'unexpected close tag.' }],
    ['<log>\n  <trace a=b/>\n</log>', { problem: 'malformed', line: 2, column: 12, says: 'unquoted attribute value.' }],
    ['<log>&nbsp;</log>', { problem: 'malformed', line: 1, column: 11, says: 'undefined entity.' }],
    ['<log><trace>', { problem: 'unfinished', line: 1, column: 1, says: '' }],
    ['', { problem: 'unfinished', line: 1, column: 1, says: '' }],
    ['<html><body/></html>', { problem: 'not-xes', line: 1, column: 6, says: '' }],
  ])('%s is no such log', (xml, problem) => {
    expect(read(xml).problem).toEqual(problem);
  });

  test('entities are refused before any is made', () => {
    const bomb = `<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log><string key="x" value="&b;"/></log>`;
    expect(read(bomb).problem).toMatchObject({ problem: 'doctype', line: 1 });
    expect(read('<!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>').problem).toMatchObject({ problem: 'doctype' });
  });

  test('no text makes it fail otherwise', () => {
    const cut = fc.tuple(fc.nat(LOG.length), fc.nat(20), fc.string());
    fc.assert(
      fc.property(cut, ([at, out, into]) => {
        const text = LOG.slice(0, at) + into + LOG.slice(at + out);
        const one = read(text);
        expect(read(text, 17)).toEqual(one);
        const others = Object.values(one.transitions).reduce((a, b) => a + b, 0);
        expect(one.events.length + one.rejected.length + others).toBe(one.count);
      }),
    );
  });
});

describe('dates and times of XML Schema', () => {
  test('are what Date makes of them', () => {
    const part = (min: number, max: number): fc.Arbitrary<string> =>
      fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
    const text = fc
      .tuple(fc.integer({ min: 1970, max: 2100 }), part(0, 13), part(0, 32), part(0, 23), part(0, 60), part(0, 59))
      .map(([y, mo, d, h, mi, s]) => `${y}-${mo}-${d}T${h}:${mi}:${s}.250`);
    fc.assert(
      fc.property(text, fc.constantFrom('Z', '+02:00', '-11:30'), (local, zone) => {
        const there = new Date(`${local.slice(0, 10)}T00:00Z`);
        const isDay = !Number.isNaN(there.getTime()) && there.toISOString().startsWith(local.slice(0, 10));
        const expected = isDay ? Date.parse(local + zone) / 1000 : NaN;
        expect(dateTime(local + zone, () => 0)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '2024-01-02',
    'yesterday',
    '1900-01-01T00:00:00Z',
    '9999-12-31T00:00:00Z',
    '2024-01-02T10:00:00+99:99',
    '2024-01-02T24:01:00Z',
    '2024-01-02T10:00:00+2',
    '',
  ])('%s is none', (text) => {
    expect(dateTime(text, (local) => local)).toBeNaN();
  });
});
