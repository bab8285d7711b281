import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../scripts/chromium.js';

/** Starts the machine's Chromium, as root and in containers too, with further switches if need be; the caller closes it. */
export async function launchBrowser(more: { readonly args?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium was found: install one, or set HALLWAY_CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    args: [
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      ...(more.args ?? []),
    ],
  });
}

/** The screens that journeys look at. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** A page in a fresh context: no cookies, English, Central European time unless told otherwise. */
export async function freshPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Prague',
    ...screens.desktop,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/**
 * Waits until something is true on a page, which may take its time to find out: `waitForFunction` takes a promise itself for an answer, so it
 * does not wait for what a device keeps.
 */
export async function untilOnPage<Given>(
  page: Page,
  isSo: (given: Given) => Promise<boolean>,
  given: Given,
): Promise<void> {
  // Playwright's own type of an argument is deeper than this needs.
  const asked = isSo as (given: unknown) => Promise<boolean>;
  for (const until = Date.now() + 30_000; ; ) {
    if (await page.evaluate(asked, given as unknown)) return;
    if (Date.now() > until) throw new Error('It did not come true on the page within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
