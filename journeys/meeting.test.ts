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

describe('people at a conference', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`find each other, meet by a code, and part again, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      // One person thanks another once a day: the second time it goes the other way.
      const one = await enter(
        await freshPage(browser, options),
        javaScriptEnabled ? 'attendee' : 'volunteer',
      );
      const other = await enter(
        await freshPage(browser, options),
        javaScriptEnabled ? 'volunteer' : 'attendee',
      );
      try {
        const topic = `sailing ${Date.now()}`;
        await one.goto(`${home}/people`);
        await one.locator('#own > summary').click();
        await one.locator('input[name="topic"]').first().fill(topic);
        await one.locator('button[value="show"]').click();
        await one.getByText('Your card is shown.').waitFor();
        await other.goto(`${home}/people?q=${encodeURIComponent(topic)}`);
        await other.locator('.found-person', { hasText: topic }).waitFor();

        await one.goto(`${home}/people/meet`);
        await one.locator('#give-email').check();
        await one.locator('button[value="hold"]').click();
        const code = ((await one.locator('.meet-code').textContent()) ?? '').trim();
        await other.goto(`${home}/people/meet`);
        await other.locator('#code').fill(code.toLowerCase());
        await other.getByRole('button', { name: 'Open', exact: true }).click();
        await other.getByText('gives you').waitFor();
        await other.getByRole('button', { name: 'Give this and ask to connect' }).click();
        await other.getByText('to agree').waitFor();

        // With JavaScript the open page notices the answer by itself.
        if (!javaScriptEnabled) await one.reload();
        await one.getByText('wants to know you').waitFor({ timeout: 15_000 });
        expect(await one.locator('.meet-code').count()).toBe(0);
        await one.getByRole('button', { name: 'Yes, connect us' }).click();
        await one.getByText('know each other now').first().waitFor();
        if (!javaScriptEnabled) await other.reload();
        await other.getByText('know each other now').first().waitFor({ timeout: 15_000 });

        await other.goto(`${origin}/me/connections`);
        const known = other.locator('.connection').first();
        await expect.poll(() => known.locator('a[href^="mailto:"]').count()).toBe(1);
        const card = await other.request.get(
          new URL((await known.locator('a[href$=".vcf"]').getAttribute('href')) ?? '', origin).href,
        );
        expect(await card.text()).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/);
        await known.locator('summary', { hasText: 'Note, what I give' }).click();
        await known.locator('textarea[name="note"]').fill('Knows boats');
        await known.getByRole('button', { name: 'Save' }).click();
        await other.getByText('Knows boats').first().waitFor();
        await known.locator('summary', { hasText: 'Say thank you' }).click();
        await known.locator('textarea[name="words"]').fill('Thank you for the ropes');
        await known.getByRole('button', { name: 'Send' }).click();
        await other.getByText('It is on its way.').waitFor();
        await one.goto(`${origin}/me/connections`);
        await one.locator('.thanks', { hasText: 'Thank you for the ropes' }).waitFor();
        await expect.poll(() => one.getByText('Knows boats').count()).toBe(0);
        const others = one.locator('.connection').first();
        await others.getByRole('button', { name: 'No more messages from them' }).click();
        await one.getByText('You get no messages from this person.').waitFor();
        await expect.poll(() => one.getByText('Thank you for the ropes').count()).toBe(0);
        await others.locator('summary', { hasText: 'Note, what I give' }).click();
        await one.getByRole('button', { name: 'End this connection' }).first().click();
        await one.getByText('ended on both sides').waitFor();
        await other.goto(`${origin}/me/connections`);
        await expect.poll(() => other.getByText('Knows boats').count()).toBe(0);
        await expect.poll(() => other.getByText('Thank you for the ropes').count()).toBe(0);

        expect((await other.goto(`${home}/people/meet/${code.replace(' ', '')}`))?.status()).toBe(404);
        await one.goto(`${home}/people`);
        await one.locator('#own > summary').click();
        await one.locator('button[value="hide"]').click();
        await one.getByText('Your card is gone.').waitFor();
      } finally {
        await one.context().close();
        await other.context().close();
      }
    }, 90_000);
  }
});
