import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens, untilOnPage } from '../testing/browser.ts';
import type { CastMember } from '../testing/enter.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Signs in and lets the device keep the meeting page. */
async function enterAndKeep(who: CastMember): Promise<Page> {
  const page = await enter(await freshPage(browser, screens.phone), who);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return page;
}

const keptMeeting = (page: Page, words: string) =>
  untilOnPage(
    page,
    async (wanted) => {
      const cache = await caches.open('hallway-agenda-1');
      const key = (await cache.keys()).find(({ url }) => url.endsWith('/people/meet'));
      return key ? ((await (await cache.match(key))?.text())?.includes(wanted) ?? false) : false;
    },
    words,
  );

describe('two who meet without a network', () => {
  it('exchange a code, and know each other once both have a network and have agreed', async () => {
    const one = await enterAndKeep('attendee');
    const other = await enterAndKeep('volunteer');
    try {
      await one.goto(`${home}/people/meet`);
      await one.locator('#give-email').check();
      await one.getByRole('button', { name: 'Make codes for later' }).click();
      await one.locator('summary', { hasText: 'for when there is no network' }).waitFor();
      await keptMeeting(one, 'data-prepared-code');
      await other.goto(`${home}/people/meet`);
      await keptMeeting(other, 'data-meet-later');
      for (const page of [one, other]) await page.context().setOffline(true);

      await one.goto(`${home}/people/meet`);
      await one.locator('summary', { hasText: 'for when there is no network' }).click();
      const shown = await one.locator('[data-prepared-code]').first().textContent();
      const code = (shown ?? '').replace(/\s/g, '');
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{12}$/);
      // What a camera would open.
      await other.goto(`${home}/people/meet/${code}`);
      expect(await other.locator('#later-code').inputValue()).toBe(code);
      await other.getByRole('button', { name: 'Keep my answer' }).click();
      await other.locator('.notes-waiting', { hasText: code }).waitFor();

      await other.context().setOffline(false);
      await other.getByText('to agree').waitFor();
      expect(await other.locator('.notes-waiting').count()).toBe(0);
      await one.context().setOffline(false);
      await one.goto(`${home}/people/meet`);
      await one.getByText('wants to know you').waitFor();
      await one.getByRole('button', { name: 'Yes, connect us' }).click();
      await one.getByText('know each other now').first().waitFor();

      await other.goto(`${origin}/me/connections`);
      await other.locator('.connection a[href^="mailto:"]').first().waitFor();
      await other.locator('.connection summary', { hasText: 'Note, what I give' }).first().click();
      await other.getByRole('button', { name: 'End this connection' }).first().click();
      await other.getByText('ended on both sides').waitFor();
    } finally {
      for (const page of [one, other]) await page.context().close();
    }
  }, 90_000);
});
