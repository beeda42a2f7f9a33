import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/cli/patch.js';
import { runBuilt } from '../support/process.js';
import { seeded, SEED } from '../support/seeded.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kedja-patch-'));
  execFileSync('git', ['init', '-q'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `git apply` makes of a text with the patch to another. */
function applied(before: string, after: string, file = 'model.yaml'): string {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), before);
  const input = unifiedDiff(before, after, file);
  execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], { cwd: folder, input });
  return readFileSync(join(folder, file), 'utf8');
}

const LINES = Array.from({ length: 12 }, (_, i) => `  place-${i}: ${i}h`);
const MODEL = `${LINES.join('\n')}\n`;
const CHANGED = MODEL.replace('place-5: 5h', 'place-5: 6h # measured 2026-01-05, 12 deliveries');

describe('a patch', () => {
  test('has three lines around each change, and is nothing where nothing changed', () => {
    expect(unifiedDiff(MODEL, CHANGED, 'm.yaml')).toBe(
      `--- a/m.yaml
+++ b/m.yaml
@@ -3,7 +3,7 @@
   place-2: 2h
   place-3: 3h
   place-4: 4h
-  place-5: 5h
+  place-5: 6h # measured 2026-01-05, 12 deliveries
   place-6: 6h
   place-7: 7h
   place-8: 8h
`.replaceAll(/^ {3}place/gmu, '   place'),
    );
    expect(unifiedDiff(MODEL, MODEL, 'm.yaml')).toBe('');
  });

  test.each([
    ['as it is', MODEL, CHANGED],
    ['with lines that end as in Windows', MODEL.replaceAll('\n', '\r\n'), CHANGED.replaceAll('\n', '\r\n')],
    ['with both kinds of line ends', MODEL.replace('\n', '\r\n'), CHANGED.replace('\n', '\r\n')],
    ['without an end to its last line', MODEL.trimEnd(), CHANGED.trimEnd()],
    ['without one, and changed there', MODEL.trimEnd(), MODEL.trimEnd().replace('11h', '12h')],
    ['that gets one', MODEL.trimEnd(), MODEL],
    ['with a byte-order mark', `\uFEFF${MODEL}`, `\uFEFF${MODEL.replace('0h', '1h')}`],
    ['with spaces at the ends of lines', MODEL.replaceAll('\n', '  \n'), CHANGED.replaceAll('\n', ' \t\n')],
    [
      'with letters of any kind',
      MODEL.replaceAll('place', 'förråd-倉庫-𐐷'),
      CHANGED.replaceAll('place', 'förråd-倉庫-𐐷'),
    ],
    ['that was empty', '', MODEL],
  ])('is taken by git apply: a file %s', (_, before, after) => {
    expect(applied(before, after)).toBe(after);
  });

  test.each(['models/my model.yaml', 'förråd.yaml', 'a"b.yaml', 'x -> y.yaml', '-m.yaml'])(
    'of a file called %s',
    (file) => {
      expect(applied(MODEL, CHANGED, file)).toBe(CHANGED);
    },
  );

  test('of thousands of changes, without looking for fewer', () => {
    for (const every of [1, 2, 5, 8, 9]) {
      const lines = Array.from({ length: 20_000 }, (_, i) => `  place-${i}: ${i}h`);
      const before = lines.join('\n');
      const after = lines.map((line, i) => (i % every === 0 ? `${line} # measured` : line)).join('\n');
      expect([every, applied(before, after) === after]).toEqual([every, true]);
      expect([every, applied(`${before}\n`, after) === after]).toEqual([every, true]);
      const small = lines.slice(0, 450 * every).join('\n');
      const alike = (text: string): string => text.replaceAll(/^@@.*$/gmu, '@@');
      const few = unifiedDiff(
        small,
        after
          .split('\n')
          .slice(0, 450 * every)
          .join('\n'),
        'm.yaml',
      );
      expect(alike(unifiedDiff(before, after, 'm.yaml')).startsWith(alike(few).slice(0, 5000 * every))).toBe(true);
    }
  });

  test('of any lines', () => {
    for (let i = 0; i < 25; i++) {
      const draw = seeded(SEED + i);
      const text = (): string =>
        Array.from({ length: draw(30) }, () => draw.from(['a', 'b', '', '- c', '+ d', '@@', '\\ x', '--- a/b'])).join(
          draw.from(['\n', '\r\n']),
        );
      const [before, after] = [text(), text()];
      if (before !== after && after !== '' && before !== '') expect(applied(before, after)).toBe(after);
    }
  });
});

const SHOP = `kedja: 1
links:
  - store -> lathe
  - lathe -> buyer
departments: { store: 15min, lathe: 2h }
customers: [buyer]
`;
const LOG = `from,to,shipped,received\n${'store,lathe,2026-01-05 08:00,2026-01-05 08:30\n'.repeat(12)}`;

describe('the patch of a measurement is taken by git apply', () => {
  /** What becomes of the models in a folder and one below it, where a patch of one of them is applied in one of the two. */
  async function after(text: string, from: string, named: string, applyIn = from): Promise<Record<string, string>> {
    const top = mkdtempSync(join(folder, 'shop-'));
    const files = ['m.yaml', 'sub/m.yaml'];
    mkdirSync(join(top, 'sub'));
    execFileSync('git', ['init', '-q'], { cwd: top });
    for (const file of files) writeFileSync(join(top, file), text);
    writeFileSync(join(top, 'log.csv'), LOG);
    const argv = ['measure', named.replace('TOP', top), join(top, 'log.csv'), '--patch'];
    const { out, err, exit } = await runBuilt(argv, { cwd: join(top, from) });
    expect([exit, err]).toEqual([0, '']);
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], {
      cwd: join(top, applyIn),
      input: out,
    });
    return Object.fromEntries(files.map((file) => [file, readFileSync(join(top, file), 'utf8')]));
  }

  test.each([
    ['m.yaml', '.', 'TOP/m.yaml', '.'],
    ['m.yaml', '.', 'sub/../m.yaml', '.'],
    ['sub/m.yaml', '.', 'TOP/sub/m.yaml', '.'],
    ['sub/m.yaml', 'sub', 'm.yaml', 'sub'],
    ['sub/m.yaml', 'sub', 'TOP/sub/m.yaml', 'sub'],
    ['m.yaml', 'sub', '../m.yaml', '.'],
    ['m.yaml', 'sub', 'TOP/m.yaml', '.'],
  ])('of %s, standing in %s and calling it %s, in %s', async (changed, from, named, applyIn) => {
    const files = await after(SHOP, from, named, applyIn);
    for (const [file, text] of Object.entries(files))
      expect([file, text.includes('handover: 30min')]).toEqual([file, file === changed]);
  });

  test.each([
    ['with ends of lines as in Windows', SHOP.replaceAll('\n', '\r\n')],
    ['with a mark that it is UTF-8', `\uFEFF${SHOP}`],
  ])('of a model %s', async (_, text) => {
    const { 'm.yaml': changed } = await after(text, '.', 'm.yaml');
    expect(changed!.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([
      expect.stringContaining('handover: 30min'),
    ]);
  });
});
