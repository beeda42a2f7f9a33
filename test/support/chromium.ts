import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of this machine; null where there is none, and nobody said that there must be. */
export const CHROMIUM: string | null = KNOWN.find((path) => existsSync(path)) ?? null;

if (CHROMIUM === null) {
  const says = `no Chromium found: looked for ${KNOWN.join(', ')}; tests of the live page`;
  if (process.env['KEDJA_CHROMIUM'] === 'must') throw new Error(`${says} must run here`);
  process.stderr.write(`${says} step aside\n`);
}

/** Starts it without a window, and without anything that it would fetch of its own accord. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page that was opened, and everything that it should not have done. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings in the console, violations of the page's policy, and requests but the page itself. */
  readonly troubles: string[];
}

/** Opens a page from a file, as a person does who was sent it. */
export async function open(
  browser: Browser,
  file: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  if (options.javaScriptEnabled !== false)
    await page.exposeFunction('tellTrouble', (says: string) => troubles.push(says));
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      window.tellTrouble('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  `);
  const url = `file://${file}`;
  page.on('request', (request) => request.url() !== url && troubles.push(`request: ${request.url()}`));
  await page.goto(url);
  return { page, context, troubles };
}
