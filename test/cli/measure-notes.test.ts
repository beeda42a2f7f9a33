import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { LANGUAGES } from '../../src/model/chain.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments:
  store:
    time: 15min # by Eva
  lathe: { queue: 5min, time: 1h }
customers: { buyer: 4d }
links: [{ from: store, to: lathe }, lathe -> buyer]
`;

/** Of so many orders; the store no longer has the first, so that nobody knows how long they queued at the lathe. */
function log(orders: number, minutes: number): string {
  const rows = Array.from({ length: orders }, (_, i) => [
    ...(i < 2
      ? []
      : [
          `store,lathe,${i},2026-03-0${1 + (i % 9)} 08:00,,2026-03-0${1 + (i % 9)} 08:${minutes},2026-03-0${1 + (i % 9)} 09:00`,
        ]),
    `lathe,buyer,${i},2026-03-0${1 + (i % 9)} 08:00,2026-03-0${1 + (i % 9)} 09:10,2026-03-0${1 + (i % 9)} 10:${minutes},2026-03-0${1 + (i % 9)} 10:${minutes}`,
  ]).flat();
  return `from,to,order,ordered,started,shipped,received\n${rows.join('\n')}\n`;
}

async function write(model: string, csv: string, ...more: string[]): Promise<string> {
  const io = fakeIo({ files: { 'm.yaml': model, 'log.csv': csv } });
  expect(await main(['measure', 'm.yaml', 'log.csv', '--write', ...more], io)).toBe(0);
  return io.written.get('m.yaml') ?? model;
}

function notes(text: string): string[] {
  return text.match(/(?<=# )(?!by Eva).*$/gmu) ?? [];
}

const IN = { en: '', sv: 'language: sv\n', da: 'language: da\n', nb: 'language: nb\n' };

describe('the note beside a figure', () => {
  test.each([
    ['en', ['from 8 seen', 'from 8 to 10 seen', 'from 8 seen']],
    ['sv', ['8 mätvärden', '8–10 mätvärden', '8 mätvärden']],
    ['da', ['8 målinger', '8–10 målinger', '8 målinger']],
    ['nb', ['8 målinger', '8–10 målinger', '8 målinger']],
  ] as const)('is in the language of the model (%s), with how many the figure comes of', async (language, counts) => {
    const written = await write(MODEL + IN[language], log(10, 20), '--lang', language === 'da' ? 'sv' : 'da');
    expect(
      notes(written).map((note) => note.replace(/^(?:measured|uppmätt|målt) 2026-03-01\.\.2026-03-09, /u, '')),
    ).toEqual(counts);
  });

  test('stays as it is where nothing is new, in whatever language or form it was written', async () => {
    for (const language of LANGUAGES) {
      const written = await write(MODEL + IN[language], log(10, 20));
      const forms = [
        written,
        ...LANGUAGES.map((other) => written.replace(IN[language], '') + IN[other]),
        written.replaceAll(/(?:measured|uppmätt|målt) (\S+), .*$/gmu, 'measured $1, 18 deliveries'),
      ];
      for (const form of forms) expect(await write(form, log(10, 20))).toBe(form);
    }
  });

  test('makes room for that of the next log, in whatever language or form it was written', async () => {
    const first = await write(MODEL, log(10, 20));
    const next = await write(first, log(9, 30));
    for (const language of LANGUAGES) {
      const other = await write(MODEL + IN[language], log(10, 20));
      expect(await write(other.replace(IN[language], ''), log(9, 30))).toBe(next);
    }
    expect(await write(first.replaceAll(/, from .*$/gmu, ', 18 deliveries'), log(9, 30))).toBe(next);
    expect(notes(next).length).toBe(notes(first).length);
  });
});
