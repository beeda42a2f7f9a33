import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/io.js';
import { readXes } from '../../src/cli/xes.js';
import { EventLog } from '../../src/measure/events/event-log.js';
import { Interner } from '../../src/measure/interner.js';
import { cli } from '../../src/words/en/cli.js';

async function read(xml: string): Promise<string> {
  const texts = { cases: new Interner(), activities: new Interner() };
  try {
    const bytes = Readable.from([Buffer.from(xml)]);
    const { events } = await readXes(
      'log.xes',
      bytes,
      texts,
      new EventLog(),
      (local) => local,
      () => {},
    );
    return String(events);
  } catch (error) {
    if (error instanceof UsageError) return error.said(cli);
    throw error;
  }
}

test.each([
  ['<log><trace><event/></trace></log>', '1'],
  ['<log>\n<trace></log>', 'log.xes:2:13: this is not XML as it should be (unexpected close tag.)'],
  ['<!DOCTYPE log><log/>', 'log.xes:1:14: a DOCTYPE is not read here; event logs in XES have none'],
  ['<?xml version="1.0" encoding="x-no"?><log/>', 'log.xes: its characters are not written as it says'],
  ['<nolog/>', 'log.xes: this is no event log in XES, which begins with <log>'],
  ['<log><trace>', 'log.xes: it ends before the log does'],
])('%s: %s', async (xml, says) => {
  expect(await read(xml)).toBe(says);
});

test('what is not closed within 16 MiB is refused, and not gathered to its end', async () => {
  const long = `<log><!--${'long '.repeat(4_000_000)}--></log>`;
  expect(await read(long)).toMatch(/^log\.xes:1:\d+: no tag ends in the 16 MiB before this; /u);
  expect(await read(`<log>${`<trace><!--${'long '.repeat(1_000_000)}--><event/></trace>`.repeat(4)}</log>`)).toBe('4');
});
