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

describe('a report to the conduct team', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`is sent without an account, read by who may, and answered, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      const sender = await freshPage(browser, options);
      const reader = await enter(await freshPage(browser, options), 'volunteer');
      const stranger = await enter(await freshPage(browser, options), 'attendee');
      try {
        const word = `lighthouse ${Date.now()}`;
        await sender.goto(`${home}/schedule`);
        await sender.locator('footer').getByRole('link', { name: 'Report to the conduct team' }).click();
        await sender.getByText('555 0142').waitFor();
        await sender.getByLabel('Mask or health policy').check();
        await sender.getByLabel('What happened?').fill(word);
        await sender.getByRole('button', { name: 'Send the report' }).click();
        const code = ((await sender.locator('.code').textContent()) ?? '').trim();
        expect(code.replace(/\s/g, '')).toMatch(/^[2-9A-Z]{16}$/);
        expect(sender.url()).toBe(`${home}/report`);

        const turnedAway = await stranger.goto(`${home}/conduct`);
        expect(turnedAway?.status()).toBe(404);
        await reader.goto(`${home}/conduct`);
        await reader.locator('.reports a', { hasText: 'Mask policy' }).first().click();
        await reader.getByText(word).waitFor();
        const address = reader.url();
        expect((await stranger.goto(address))?.status()).toBe(404);
        await reader.getByLabel('Answer to the sender').fill('We are on our way.');
        await reader.getByRole('button', { name: 'Answer', exact: true }).click();
        await reader.locator('.entry-answer', { hasText: 'We are on our way.' }).waitFor();

        await sender.getByRole('link', { name: 'Open the answer' }).click();
        await sender.getByLabel('Your code').fill(code.toLowerCase());
        await sender.getByRole('button', { name: 'Open', exact: true }).click();
        await sender.getByText('We are on our way.').waitFor();
        expect(await sender.getByText(word).count()).toBe(0);
        await sender.getByLabel('Write more').fill('Thank you, it is over.');
        await sender.getByRole('button', { name: 'Send', exact: true }).click();
        await sender.getByText('It is with the team.').waitFor();
        expect(sender.url()).toBe(`${home}/report/answer`);
        await reader.goto(address);
        await reader.locator('.entry-word', { hasText: 'Thank you, it is over.' }).waitFor();
      } finally {
        for (const page of [sender, reader, stranger]) await page.context().close();
      }
    }, 60_000);
  }
});
