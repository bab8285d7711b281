import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { origin } from './own-rehearsal.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  await untilPlacesAreKnown();
}, 90_000);
afterAll(() => browser.close());

/** The gazetteer is filled by a worker after the first start. */
async function untilPlacesAreKnown(): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`${origin}/?where=Vienna&km=2500`, { redirect: 'manual' });
    if (answer.status === 302) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The places were never filled.');
}

/** axe is a script itself; without scripts the page is the same document. */
async function troubleAt(page: Page, hasScripts: boolean): Promise<unknown> {
  if (!hasScripts) return [];
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

const isSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** What is typed into the filters, which a phone folds away. */
async function narrow(page: Page): Promise<void> {
  const summary = page.locator('.filter-panel > summary');
  if (await summary.isVisible()) await summary.click();
  const form = page.locator('.filter-form');
  await form.locator('[name=from]').fill('2027-06-01');
  await form.locator('[name=to]').fill('2028-12-31');
  await form.locator('[name=where]').fill('Vienna');
  await form.locator('[name=km]').selectOption('2500');
  await Promise.all([page.waitForEvent('load'), form.getByRole('button', { name: 'Show' }).click()]);
}

/** Narrows to a purpose by its link; its count is what the page then says it found. */
async function pickPurpose(page: Page, name: string): Promise<void> {
  const summary = page.locator('.filter-panel > summary');
  if (await summary.isVisible()) await summary.click();
  const link = page.getByRole('navigation', { name: 'Good for' }).getByRole('link', { name });
  const count = Number(await link.locator('.num').textContent());
  expect(count).toBeGreaterThan(0);
  await Promise.all([page.waitForEvent('load'), link.click()]);
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toMatch(new RegExp(`^${count} edition`));
}

const found = async (page: Page) =>
  (await page.locator('.listing h3').allTextContents()).map((name) => name.trim()).sort();

/** The calendar that the page offers for its filters. */
async function calendarOf(page: Page): Promise<string[]> {
  const field = page.locator('#take-along input[name^="/conferences.ics"]').first();
  const address = await field.inputValue();
  await expect
    .poll(() => page.locator(`a[href="${address.replace(/^https?:/, 'webcal:')}"]`).count())
    .toBe(1);
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).summary)
    .sort();
}

/** Why the best of what is near serves the purpose. */
async function readReasons(page: Page): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByRole('link', { name: 'Choose by purpose' }).click();
  await page.locator('input[name=purpose][value=speak]').check();
  const form = page.locator('form.choose-form');
  await form.locator('[name=from]').fill('2027-06-01');
  await form.locator('[name=to]').fill('2028-12-31');
  await form.locator('[name=place]').fill('Vienna');
  await form.locator('[name=km]').selectOption('2500');
  await Promise.all([
    page.waitForEvent('load'),
    form.getByRole('button', { name: 'Show', exact: true }).click(),
  ]);
  await page.locator('.weighed').first().waitFor();
  const reasons = page.locator('.weighed').getByText(/The call (?:is open|closes|opens)/);
  await expect.poll(() => reasons.count()).toBeGreaterThan(0);
}

async function journey(page: Page, hasScripts: boolean): Promise<void> {
  await page.goto(origin);
  await narrow(page);
  expect(new URL(page.url()).searchParams.get('near')).toMatch(/^\d+$/);
  await page.getByText('Within 2500 km of Vienna').first().waitFor();
  await pickPurpose(page, 'Speak');
  const names = await found(page);
  expect(names.length).toBeGreaterThan(1);
  await expect.poll(() => page.getByText(/\d km away/).count()).toBe(names.length);
  expect(await isSideways(page)).toBe(false);
  expect(await troubleAt(page, hasScripts)).toEqual([]);
  expect(await calendarOf(page)).toEqual(names);
  const [first] = await page.locator('.listing h3 a').all();
  const title = (await first?.textContent()) ?? '';
  await first?.click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  expect(await isSideways(page)).toBe(false);
  expect(await troubleAt(page, hasScripts)).toEqual([]);
  await readReasons(page);
  expect(await isSideways(page)).toBe(false);
  expect(await troubleAt(page, hasScripts)).toEqual([]);
}

const wide = { viewport: { width: 1440, height: 900 } };
const ways: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a phone', screens.phone],
  ['on a phone without JavaScript', { ...screens.phone, javaScriptEnabled: false }],
  ['on a desk', wide],
  ['on a desk without JavaScript', { ...wide, javaScriptEnabled: false }],
];

describe('finding by purpose and distance', () => {
  for (const [way, options] of ways) {
    it(`shows counts and reasons, and a calendar of the same editions, ${way}`, async () => {
      const page = await freshPage(browser, { ...options, serviceWorkers: 'block' });
      try {
        await journey(page, options.javaScriptEnabled ?? true);
      } finally {
        await page.context().close();
      }
    });
  }
});
