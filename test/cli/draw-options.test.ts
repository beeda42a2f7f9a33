import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { DRAW_FORMATS } from '../../src/cli/drawing-options.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
chain: Bakery
suppliers: { mill: 1d }
departments: { flour: { time: 1h, area: Store }, dough: { time: 2h, area: Bakery }, oven: { time: 40min, area: Bakery } }
customers: { guest: { promise: 3d } }
links:
  - { from: mill, to: flour, stock: 2d, item: flour }
  - { from: flour, to: dough, item: flour }
  - { from: dough, to: oven, item: loaves }
  - { from: oven, to: guest, item: bread }
  - { from: oven, to: dough, rework: 5% }
`;

async function draw(...options: readonly string[]): Promise<{ exit: number; made: string; err: string }> {
  const io = fakeIo({ files: { 'm.yaml': MODEL } });
  const exit = await main(['draw', 'm.yaml', '--no-odds', '--lang', 'en', '-o', 'm', ...options], io);
  const drawn = io.drawn.get('m');
  return {
    exit,
    made: io.written.get('m') ?? (drawn === undefined ? '' : Buffer.from(drawn).toString('latin1')),
    err: io.said.err,
  };
}

const OPTIONS = [
  ['--lanes'],
  ['--direction', 'down'],
  ['--wrap'],
  ['--page', 'a4'],
  ['--theme', 'dark'],
  ['--no-title'],
  ['--no-legend'],
  ['--scale', '3'],
];

describe.each(DRAW_FORMATS)('%s', (format) => {
  test.each(OPTIONS)('%s %s draws something else, or is refused', async (...option) => {
    const [plain, other] = [await draw('--format', format), await draw('--format', format, ...option)];
    expect(plain.exit).toBe(0);
    if (other.exit === 0) expect(other.made === plain.made).toBe(false);
    else
      expect(other).toEqual({
        exit: 2,
        made: '',
        err: expect.stringMatching(
          new RegExp(`^kedja: ${option[0]!}: this means nothing for ${format}, which .*; it is for .*\n$`, 'u'),
        ) as string,
      });
  });

  test('takes what stands there anyway', async () => {
    const usual = ['--direction', 'right', '--theme', 'light', '--scale', '2', '--depth', '1'];
    expect((await draw('--format', format, ...usual)).made).toBe((await draw('--format', format)).made);
  });
});

describe('a wrong call', () => {
  test('names every option that means nothing, and why', async () => {
    expect(await draw('--format', 'dot', '--page', 'a4', '--no-legend', '--depth', '3')).toEqual({
      exit: 2,
      made: '',
      err: [
        'kedja: --page: this means nothing for dot, which the program that reads it lays out by itself; it is for svg, png, pdf, html or json',
        '--no-legend: this means nothing for dot, which the program that reads it lays out by itself; it is for svg, png, pdf or html',
        '--depth: this means nothing without --focus',
        '',
      ].join('\n'),
    });
  });

  test('folds no swimlanes', async () => {
    expect((await draw('--format', 'svg', '--lanes', '--wrap')).err).toContain('swimlanes cannot be folded');
  });
});
