import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a newcomer to a rehearsal', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`makes an account by a letter that is read there, and keeps the stars, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const page = await freshPage(browser, {
        ...screens.phone,
        javaScriptEnabled,
        serviceWorkers: 'block',
      });
      const address = `newcomer-${javaScriptEnabled}-${Date.now()}@example.org`;
      try {
        await page.goto(`${home}/now`);
        await page.locator('button.star').first().click();
        await page.locator('button.star[aria-pressed="true"]').first().waitFor();
        await page.goto(`${home}/stars`);
        await page.getByRole('link', { name: 'Sign in' }).last().click();
        await page.locator('#email').fill(address);
        await page.getByRole('button', { name: 'Send me a link' }).click();
        await page.getByRole('link', { name: 'Read the letter' }).click();
        await page.getByRole('row', { name: address }).getByRole('link').click();
        await page.locator('.letter a').first().click();
        await page.getByRole('button', { name: 'Sign in now' }).click();
        await page.getByLabel('What shall people call you?').fill('Ina Newcomer');
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.waitForURL(`${home}/stars`);
        await page.locator('button.star[aria-pressed="true"]').waitFor();
        expect(await page.getByText('Sign in to have them on all your devices').count()).toBe(0);
      } finally {
        await page.context().close();
      }
    });
  }
});
