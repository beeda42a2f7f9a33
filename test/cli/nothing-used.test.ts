import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments: { store: 15min, lathe: 2h }
customers: { buyer: 4h }
links: [store -> lathe -> buyer]
`;
const ANSWERS = `supplier,customer,quality,quantity,time,response,overall
${'store,lathe,4,4,1,3,3\n'.repeat(8)}`;
const FILES = {
  'm.yaml': MODEL,
  'a.csv': ANSWERS,
  'none.csv': 'from,to,received\n',
  'other.csv': 'from,to,received\nmill,saw,2026-01-05 09:00\n',
  'broken.csv': 'from,to,received\nstore,lathe,2026-01-05 09:00,1\n',
  'open.csv': 'from,to,received\nstore,lathe,\n',
  'good.csv': 'from,to,received\nstore,lathe,2026-01-05 09:00\n',
};

async function kedja(...argv: string[]) {
  const io = fakeIo({ files: FILES });
  const exit = await main([...argv, '--lang', 'en'], io);
  return { exit, ...io.said, written: io.written };
}

const CALLS = [
  ['measure', 'm.yaml'],
  ['analyze', 'm.yaml', '--runs', '100', '--log'],
  ['survey', 'm.yaml', 'a.csv', '--log'],
];

test.each(CALLS.map((call) => [call[0], call] as const))(
  'of %s a log of which no row is used is told, and is no green answer',
  async (_, call) => {
    for (const format of ['text', 'json']) {
      for (const file of ['none.csv', 'other.csv', 'broken.csv']) {
        const { exit, out, err } = await kedja(...call, file, '--format', format);
        expect([exit, out !== '']).toEqual([2, true]);
        expect(err).toContain(
          file === 'none.csv'
            ? `${file}: there is no row`
            : `${file}: no row tells of a delivery on a link of the model`,
        );
        expect(err).toContain('; nothing was measured');
      }
      expect((await kedja(...call, 'good.csv', '--format', format)).exit).toBe(0);
      expect((await kedja(...call, 'open.csv', '--format', format)).exit).toBe(0); // it is on its way
    }
  },
);

test('nothing is written of it, and nobody is told that all of it stands there', async () => {
  const patched = await kedja('measure', 'm.yaml', 'other.csv', '--patch');
  expect([patched.exit, patched.out, patched.err]).toEqual([
    2,
    '',
    'kedja: other.csv: no row tells of a delivery on a link of the model; nothing was measured; kedja measure tells why\n',
  ]);
  const { exit, err, written } = await kedja('measure', 'm.yaml', 'other.csv', '--write');
  expect([exit, err, written.size]).toEqual([
    2,
    'kedja: other.csv: no row tells of a delivery on a link of the model; nothing was measured\n',
    0,
  ]);
});

test('of a log that tells too little for any figure that is told, too', async () => {
  const says = 'm.yaml: the log tells too little for any figure of the model; nothing was written\n';
  expect(await kedja('measure', 'm.yaml', 'good.csv', '--write')).toMatchObject({ exit: 0, err: says });
  expect(await kedja('measure', 'm.yaml', 'good.csv', '--patch')).toMatchObject({ exit: 0, out: '', err: says });
});
