import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { MOST_PIXELS } from '../../src/paper/png.js';
import { fakeIo, type FakeWorld } from '../support/fake-io.js';

const WORKSHOP = readFileSync(new URL('../../examples/workshop.yaml', import.meta.url), 'utf8');

async function draw(file: string, options: readonly string[] = [], world: FakeWorld = {}): Promise<Uint8Array> {
  const io = fakeIo({ files: { 'm.yaml': WORKSHOP }, ...world });
  expect(await main(['draw', 'm.yaml', '--no-odds', '-o', file, ...options], io), io.said.err).toBe(0);
  return io.drawn.get(file)!;
}

/** Width, height and the bytes of all rows of a PNG with eight bits of red, green, blue and opacity, unfiltered as far as they are equal. */
function pngOf(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const view = Buffer.from(bytes);
  expect(view.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  const parts: Buffer[] = [];
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) {
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)));
  }
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20), data: inflateSync(Buffer.concat(parts)) };
}

describe('a PNG', () => {
  test('is twice as large as the SVG says, or so many times as asked, and the same bytes each time', async () => {
    const io = fakeIo({ files: { 'm.yaml': WORKSHOP } });
    await main(['draw', 'm.yaml', '--no-odds', '-o', 'm.svg'], io);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(io.written.get('m.svg')!)!;
    const twice = await draw('m.png');
    expect(Math.abs(pngOf(twice).width - 2 * Number(width))).toBeLessThanOrEqual(1);
    expect(Math.abs(pngOf(twice).height - 2 * Number(height))).toBeLessThanOrEqual(1);
    expect(pngOf(await draw('m.png', ['--scale', '1'])).width).toBeCloseTo(Number(width), -0.5);
    expect(Buffer.from(await draw('m.png')).equals(Buffer.from(twice))).toBe(true);
  });

  test('has its letters: with other words there are other pixels', async () => {
    const other = await draw('m.png', [], {
      files: { 'm.yaml': WORKSHOP.replace('name: Svarvaren', 'name: Svarvarna') },
    });
    expect(Buffer.from(pngOf(other).data).equals(Buffer.from(pngOf(await draw('m.png')).data))).toBe(false);
  });

  test('is never larger than anybody can look at', async () => {
    const { width, height } = pngOf(await draw('m.png', ['--scale', '1000000']));
    expect(Math.max(width, height)).toBeLessThanOrEqual(MOST_PIXELS);
    expect(Math.max(width, height)).toBeGreaterThan(MOST_PIXELS - 2);
    const page = pngOf(await draw('m.png', ['--scale', '1000', '--page', 'a4', '--direction', 'down']));
    expect(Math.max(page.width, page.height)).toBeLessThanOrEqual(MOST_PIXELS);
    expect(Math.max(page.width, page.height)).toBeGreaterThan(MOST_PIXELS - 2);
  });

  test.each([
    ['en', 'this PNG would be ', ' pixels long and is shrunk to 8,192: '],
    ['sv', 'den här PNG-bilden skulle bli ', ' pixlar lång och krymps till 8\u{a0}192: '],
    ['da', 'dette PNG-billede ville blive ', ' pixel langt og formindskes til 8.192: '],
    ['nb', 'dette PNG-bildet ville bli ', ' piksler langt og krympes til 8\u{a0}192: '],
  ])('says in one sentence that it is shrunk, and what to do: %s', async (language, before, after) => {
    const io = fakeIo({ files: { 'm.yaml': WORKSHOP } });
    const call = ['draw', 'm.yaml', '--no-odds', '-o', 'm.png', '--lang', language];
    expect(await main([...call, '--scale', '6'], io)).toBe(0);
    expect(io.said.err.startsWith(before), io.said.err).toBe(true);
    expect(io.said.err).toContain(after);
    expect(io.said.err).toMatch(/--wrap.*--page.*--scale.*SVG.*\n$/u);
    expect(io.said.err.split('\n').length).toBe(2);
    const quiet = fakeIo({ files: { 'm.yaml': WORKSHOP } });
    await main([...call, '--scale', '3'], quiet);
    expect(quiet.said.err).toBe('');
  });

  test('does not go to a terminal', async () => {
    const io = fakeIo({ files: { 'm.yaml': WORKSHOP }, isTerminal: true });
    expect(await main(['draw', 'm.yaml', '--no-odds', '--lang', 'en', '--format', 'png'], io)).toBe(2);
    expect(io.said).toEqual({ out: '', err: 'kedja: this is not text: name a file for it, as in -o chain.png\n' });
  });

  test('says which characters its font lacks', async () => {
    const io = fakeIo({
      files: {
        'm.yaml': 'kedja: 1\nlanguage: en\ndepartments: { a: { name: 倉庫 } }\ncustomers: [c]\nlinks: [a -> c]\n',
      },
    });
    expect(await main(['draw', 'm.yaml', '-o', 'm.png'], io)).toBe(0);
    expect(io.said.err).toBe(
      'the font of PNG and PDF has no 倉 庫: an SVG shows them wherever a font for them is installed\n',
    );
  });
});

describe('a PDF', () => {
  test('has a page of the size asked for, its title and language, and the same bytes each time', async () => {
    const pdf = Buffer.from(await draw('m.pdf', ['--page', 'a4']));
    const text = pdf.toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7/u);
    expect(text).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/u);
    expect(text).toContain('/Lang (sv)');
    expect(text.match(/\/Type \/Page\b/gu)).toHaveLength(1);
    expect(Buffer.from(await draw('m.pdf', ['--page', 'a4'])).equals(pdf)).toBe(true);
  });

  test('carries its font', async () => {
    expect(Buffer.from(await draw('m.pdf')).toString('latin1')).toMatch(
      /\/FontName \/[A-Z]{6}\+DejaVuSansCondensed\b/u,
    );
  });
});
