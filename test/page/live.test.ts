import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { CHROMIUM, open, startChromium } from '../support/chromium.js';
import { fakeIo } from '../support/fake-io.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = ['workshop', 'hospital', 'ice-cream', 'parcel-hub', 'first-lesson'];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (CHROMIUM === null) return;
  folder = mkdtempSync(join(tmpdir(), 'kedja-page-'));
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** What a command prints about an example. */
async function kedja(...argv: readonly string[]): Promise<string> {
  const files = Object.fromEntries(
    EXAMPLES.map((name) => [`${name}.yaml`, readFileSync(`${ROOT}examples/${name}.yaml`, 'utf8')]),
  );
  const io = fakeIo({ files });
  expect(await main([...argv], io)).toBe(0);
  return io.said.out;
}

/** The page of an example, in a file of its own. */
async function pageOf(name: string, ...argv: readonly string[]): Promise<string> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, await kedja('report', `${name}.yaml`, ...argv));
  return file;
}

/** Moves a slider to so many steps, as dragging it does, without waiting for what follows. */
async function move(page: Page, kind: 'late' | 'stock', id: string, steps: number): Promise<void> {
  const slider = page.locator(`input[data-kind=${kind}][data-id="${id}"]`);
  if ((await slider.count()) === 0) await page.locator(`[data-choose="${id}"]`).click(); // it is offered once it is chosen
  await page.evaluate(`{
    const input = document.querySelector('input[data-kind=${kind}][data-id="${id}"]');
    input.value = ${steps};
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }`);
}

/** Waits until all that was asked is drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  await page.waitForSelector('body.live:not(.drawing)');
}

/** The exact figures that the page shows of a customer, by name. */
async function figuresOf(page: Page, customer: string): Promise<Record<string, number>> {
  return page.evaluate(`Object.fromEntries(
    [...document.querySelectorAll('[data-customer="${customer}"] [data-figure]')].map((one) => [one.dataset.figure, Number(one.value)])
  )`);
}

/** The question that the page shows, as it is asked on the command line; its answer there. */
async function answered(page: Page): Promise<Answer> {
  const question = await page.locator('#question pre').innerText();
  return JSON.parse(await kedja(...question.split(' ').slice(1), '--format', 'json')) as Answer;
}

interface Share {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

interface Answer {
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly typical: {
      readonly leadTime: number;
      readonly slack: number;
      readonly path: readonly { readonly id: string }[];
    };
    readonly before: { readonly onTime: { readonly difference: Share } } | null;
    readonly odds: { readonly onTime: Share; readonly perfect: Share; readonly leadTime: { p80: number; p95: number } };
    readonly threats: readonly { readonly id: string; readonly slack: number | 'never' }[];
  }[];
  readonly changes: readonly {
    readonly id: string;
    readonly after: { readonly leadTime: number; readonly late: number };
    readonly onTime: { readonly after: Share; readonly difference: Share };
  }[];
}

describe.skipIf(CHROMIUM === null)('a page in a browser', () => {
  test.each(EXAMPLES)('%s asks for nothing, and breaks none of its own rules', async (name) => {
    const { page, context, troubles } = await open(browser, await pageOf(name));
    expect(await page.evaluate("document.body.classList.contains('live')")).toBe(true);
    const buttons = page.locator('[data-choose]');
    for (let i = 0; i < (await buttons.count()); i++) await buttons.nth(i).click();
    const sliders = page.locator('input[type=range]');
    for (let i = 0; i < (await sliders.count()); i++) {
      await sliders.nth(i).press('ArrowRight');
      await drawn(page);
    }
    await page.waitForTimeout(700); // what is said aloud waits for quiet
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.each([
    ['workshop', [['late', 'forklift', 8]]],
    ['workshop', [['stock', 'steel-mill:store', 12]]],
    [
      'workshop',
      [
        ['late', 'lathe', 21],
        ['late', 'dealer', 1],
        ['stock', 'steel-mill:store', 19],
      ],
    ],
    ['hospital', [['late', 'imaging', 30]]],
    [
      'ice-cream',
      [
        ['late', 'ageing', 7],
        ['stock', 'dairy:mixing', 3],
      ],
    ],
    ['parcel-hub', [['late', 'innmating', 5]]],
  ] as const)('%s with %j tells what the command line tells', async (name, moves) => {
    const { page, context, troubles } = await open(browser, await pageOf(name));
    for (const [kind, id, steps] of moves) await move(page, kind, id, steps);
    await drawn(page);
    const { customers, changes } = await answered(page);
    for (const { id, typical, odds, before } of customers) {
      const shown = await figuresOf(page, id);
      const change = changes.find((one) => one.id === id);
      const onTime = change?.onTime.after ?? odds.onTime;
      expect(shown['on-time']).toBe(onTime.estimate);
      expect(shown['on-time-low']).toBe(onTime.low);
      expect(shown['on-time-high']).toBe(onTime.high);
      expect(shown['lead-time']).toBe(change?.after.leadTime ?? typical.leadTime);
      if (change === undefined) {
        expect(shown['p80']).toBe(odds.leadTime.p80);
        expect(shown['p95']).toBe(odds.leadTime.p95);
        expect(shown['slack'] ?? -shown['late']!).toBe(typical.slack);
      } else if (change.after.late > 0) expect(shown['late']).toBe(change.after.late);
      const difference = change === undefined ? before?.onTime.difference : change.onTime.difference;
      const isOneChange = moves.every(([kind]) => kind === moves[0][0]);
      if (isOneChange) expect(shown['difference']).toBe(difference!.estimate);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.each([390, 800, 1280])('is never wider than %d pixels where there are no more', async (width) => {
    for (const name of EXAMPLES) {
      const { page, context } = await open(browser, await pageOf(name), { viewport: { width, height: 900 } });
      const wider = (): Promise<string[]> =>
        page.evaluate(`[document.documentElement, ...document.querySelectorAll('.scroll')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.tagName + ' ' + one.getAttribute('aria-label') + ' ' + one.scrollWidth)`);
      expect([name, await wider()]).toEqual([name, []]);
      await page.locator('[data-choose]').first().click();
      if ((await page.locator('input').count()) > 0) await page.locator('input').first().press('End');
      await drawn(page);
      expect([name, await wider()]).toEqual([name, []]);
      await context.close();
    }
  });

  test('shows in its picture what follows, and what it was before', async () => {
    const { page, context } = await open(browser, await pageOf('ice-cream'));
    const told = async (id: string): Promise<string> =>
      (await page.locator(`.diagram [data-id="${id}"] text`).allTextContents()).join(' ');
    const before = [await told('churning'), await told('kiosk'), await told('dairy:mixing')];
    expect(before).toEqual([
      expect.stringContaining('1 d 3 h 1 min behind'),
      expect.stringContaining('✓ 93 % on time ✓ 99.2 % full'),
      '1 d',
    ]);
    await move(page, 'late', 'ageing', 9);
    await drawn(page);
    expect(await told('churning')).toContain('1 d 21 h 1 min behind');
    expect(await told('kiosk')).toMatch(/✗ .* on time ✓/u);
    expect(await page.locator('.supposed').allInnerTexts()).toEqual(
      Array(2).fill('Supposed: Ageing tank 18\u00A0h late.'),
    );
    await move(page, 'stock', 'dairy:mixing', 10);
    await drawn(page);
    expect(await told('dairy:mixing')).toBe('12 h');
    expect(await page.locator('.supposed').first().innerText()).toMatch(/late; stock Dairy → Mix kitchen: 12\sh\.$/u);
    await page.locator('#reset').click();
    await drawn(page);
    expect([await told('churning'), await told('kiosk'), await told('dairy:mixing')]).toEqual(before);
    await context.close();
  });

  test('shows in its picture what a model says that says so, once a stock is moved', async () => {
    const { page, context } = await open(browser, await pageOf('ice-cream'));
    await move(page, 'stock', 'dairy:mixing', 10);
    await drawn(page);
    const model = readFileSync(`${ROOT}examples/ice-cream.yaml`, 'utf8').replace('stock: 1d', 'stock: 12h');
    const io = fakeIo({ files: { 'ice-cream.yaml': model } });
    expect(await main(['draw', 'ice-cream.yaml', '--show', 'threats', '--format', 'svg'], io)).toBe(0);
    const written = [...io.said.out.matchAll(/<g class="(?:place|link) ?([^"]*)" data-id="[^"]*"><title>([^<]*)</gu)];
    const shown: string[][] = await page.evaluate(`[...document.querySelectorAll('.diagram :is(.place, .link)')].map(
      (one) => [one.getAttribute('class').replace(/^(place|link) ?/u, ''), one.querySelector('title').textContent])`);
    expect(written.length).toBeGreaterThan(20);
    expect(shown.map((told) => told.join(': ')).toSorted()).toEqual(
      written.map(([, marks, says]) => `${marks}: ${says}`).toSorted(),
    );
    await context.close();
  });

  test.each(['ice-cream', 'parcel-hub', 'hospital'])(
    '%s is seen from the customer who is chosen: their path, and the threats as they are ranked',
    async (name) => {
      const { page, context } = await open(browser, await pageOf(name));
      const { customers } = JSON.parse(await kedja('analyze', `${name}.yaml`, '--format', 'json')) as Answer;
      const marked = (): Promise<string[]> =>
        page.evaluate(
          `[...document.querySelectorAll('.diagram :is(.place, .link).path')].map((one) => one.dataset.id)`,
        );
      for (const customer of customers) {
        await page.locator(`[data-choose="${customer.id}"]`).click();
        await drawn(page);
        const legs = customer.typical.path.map(({ id }) => id);
        await expect.poll(async () => (await marked()).toSorted()).toEqual(legs.toSorted());
        const badges: [string, string][] =
          await page.evaluate(`[...document.querySelectorAll('.place .badge')].map((one) =>
          [one.textContent, one.closest('.place').querySelector('title').textContent.split(' · ')[0]])`);
        const ranked: [string, string][] = await page.evaluate(
          `[...document.querySelectorAll('[data-live=threats] [aria-label="${customer.name}"] tbody tr:not(.detail)')].map((one) =>
            [one.querySelector('.rank').textContent, one.querySelector('th').firstChild.textContent.trim()])`,
        );
        for (const badge of badges) expect(ranked).toContainEqual(badge);
      }
      const before = await marked();
      await page.keyboard.press('Escape');
      await drawn(page);
      expect(await page.locator('.supposed:visible').count()).toBe(0);
      expect(before.length).toBeGreaterThan(3);
      await context.close();
    },
  );

  test('is told of the newest question only, and goes back to the model', async () => {
    const { page, context } = await open(browser, await pageOf('workshop'));
    const written = await page.locator('main').innerText();
    for (let steps = 1; steps <= 20; steps++) await move(page, 'late', 'forklift', steps);
    await drawn(page);
    expect(await page.locator('#question pre').innerText()).toBe('kedja analyze workshop.yaml --late forklift=5h');
    const { after } = (await answered(page)).changes[0]!;
    expect((await figuresOf(page, 'car-buyer'))['lead-time']).toBe(after.leadTime);
    await page.locator('#reset').click();
    await drawn(page);
    await page.waitForTimeout(50);
    expect((await page.locator('main').innerText()).replace('Allt är som i modellen.', '')).toBe(
      written.replace('Allt är som i modellen.', ''),
    );
    await context.close();
  });

  test.each(EXAMPLES)('%s keeps axe content, in light and dark, as it is and as it answers', async (name) => {
    const file = await pageOf(name);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open(browser, file, { bypassCSP: true, colorScheme, reducedMotion: 'reduce' });
      expect(await faults(page)).toEqual([]);
      await page.locator('[data-choose]').nth(1).click();
      const slider = page.locator('input[type=range]').first();
      if ((await slider.count()) > 0) await slider.press('End');
      await drawn(page);
      expect(await faults(page)).toEqual([]);
      await context.close();
    }
  });

  test('can be used with the keyboard alone', async () => {
    const { page, context } = await open(browser, await pageOf('workshop', '--lang', 'en'));
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()');
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab');
    expect(await focused()).toBe('Skip to the verdict');
    await press('Tab');
    expect(await focused()).toBe('Stålverket');
    await press('Tab', 'ArrowRight', 'ArrowRight', 'ArrowLeft');
    expect(await focused()).toBe('Truckföraren');
    await press('Enter');
    expect(await page.locator('[data-choose=forklift]').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.place.chosen').count()).toBe(2); // both its visits
    expect(await page.locator('.place.upstream').count()).toBeGreaterThan(1);
    expect(await page.locator('.card:visible h3').allInnerTexts()).toEqual(['Truckföraren']);
    await expect.poll(() => page.locator('#said').innerText()).toBe('Truckföraren: 3 upstream, 4 downstream.');
    await press('Escape');
    expect(await page.locator('.place.chosen, .diagram .aside').count()).toBe(0);
    for (let i = 0; i < 10 && !(await focused()).includes('Late'); i++) {
      await press('Tab');
      if (await page.evaluate("document.activeElement.matches('[data-id=inspection]')")) break;
    }
    await press('PageUp', 'ArrowRight');
    await drawn(page);
    const slider = page.locator('input[data-id=inspection]');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d+\u00A0h/u);
    expect(await page.locator('[data-live=changes] tbody tr').count()).toBe(2);
    await expect.poll(() => page.locator('#said').innerText()).toMatch(/^Bilköparen: \d.* on time, usually .*\.$/u);
    for (let i = 0; i < 20 && !(await page.evaluate("document.activeElement.id === 'reset'")); i++) await press('Tab');
    await press('Space');
    await drawn(page);
    expect(await slider.inputValue()).toBe('0');
    expect(await page.locator('[data-live=changes]').innerText()).toBe('All is as in the model.');
    await context.close();
  });

  test('answers at once, is drawn within a second, and opens within one', async () => {
    const { page, context } = await open(browser, await pageOf('workshop'));
    const opened: number = await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
    const began = performance.now();
    await move(page, 'late', 'forklift', 12);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    const atOnce = performance.now() - began;
    await drawn(page);
    const all = performance.now() - began;
    process.stdout.write(
      `the page of the workshop: open in ${Math.round(opened)} ms, follows in ${Math.round(atOnce)} ms, drawn in ${Math.round(all)} ms\n`,
    );
    expect([opened, atOnce, all].every((ms) => ms > 0)).toBe(true); // machines differ: it is told, not judged
    await context.close();
  });

  test('is whole without JavaScript', async () => {
    const { page, context } = await open(browser, await pageOf('workshop', '--lang', 'en'), {
      javaScriptEnabled: false,
    });
    const text = await page.locator('main').innerText();
    expect(text).toContain('94.2 % on time');
    expect(text).toContain('Without JavaScript');
    expect(await page.locator('input:visible, button:visible').count()).toBe(0);
    expect(await page.locator('.card:visible').count()).toBe(7);
    await context.close();
  });
});

/** What axe finds wrong. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; void 0`);
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary)))`);
}
