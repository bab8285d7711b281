import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a meeting', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`is proposed from a card, accepted, and cancelled, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      const one = await enter(await freshPage(browser, options), 'volunteer');
      const other = await enter(await freshPage(browser, options), 'sponsor');
      try {
        const topic = `tables ${Date.now()}`;
        await other.goto(`${home}/meetings`);
        await other.locator('#allows-attendees').check();
        await other.locator('#choices button').first().click();
        await other.getByText('Saved.').waitFor();
        await other.goto(`${home}/people`);
        await other.locator('#own > summary').click();
        await other.locator('input[name="topic"]').first().fill(topic);
        await other.locator('button[value="show"]').click();
        await other.getByText('Your card is shown.').waitFor();

        await one.goto(`${home}/people?q=${encodeURIComponent(topic)}`);
        await one.locator('.found-person a', { hasText: 'Propose a meeting' }).click();
        await one.getByRole('button', { name: 'Show free times' }).click();
        const times = one.locator('.day-times').first().locator('input[name="time"]');
        await times.first().waitFor();
        await times.first().check();
        await times.nth(6).check();
        await one.locator('textarea[name="about"]').fill(`About ${topic}`);
        await one.getByRole('button', { name: 'Ask them' }).click();
        await one.getByText('They are asked.').waitFor();
        // Nothing is taken yet.
        await one.goto(`${home}/stars`);
        expect(await one.locator('main a[href*="/meetings/"]').count()).toBe(0);

        await other.goto(`${home}/meetings`);
        await other.locator('.meetings li', { hasText: topic }).locator('a').click();
        await other
          .getByRole('button', { name: /^Accept/ })
          .first()
          .click();
        await other.getByText('It stands in the agendas').waitFor();
        const meeting = new URL(other.url()).pathname;
        for (const page of [one, other]) {
          await page.goto(`${home}/stars`);
          await page.locator(`main a[href="${meeting}"]`).first().waitFor();
        }

        await one.goto(`${origin}${meeting}`);
        await one.locator('input[name="words"]').fill('My train');
        await one.getByRole('button', { name: 'Cancel this meeting' }).click();
        await one.getByText('The others are told.').waitFor();
        await other.goto(`${origin}${meeting}`);
        await other.getByText('My train').waitFor();
        await other.goto(`${home}/stars`);
        expect(await other.locator(`main a[href="${meeting}"]`).count()).toBe(0);
        await other.goto(`${home}/people`);
        await other.locator('#own > summary').click();
        await other.locator('button[value="hide"]').click();
        await other.getByText('Your card is gone.').waitFor();
      } finally {
        await one.context().close();
        await other.context().close();
      }
    }, 90_000);
  }
});
