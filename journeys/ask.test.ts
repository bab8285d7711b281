import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A talk that is on now. */
async function talkOnNow(page: Page): Promise<string> {
  await page.goto(`${home}/now`);
  return (await page.locator('#on-now a[href*="/sessions/"]').first().getAttribute('href')) ?? '';
}

describe('in a session', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`a question is asked, shown, voted by two and answered, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      const asker = await freshPage(browser, options);
      const leader = await freshPage(browser, options);
      const question = `Why does it float? ${Date.now()}`;
      const row = (page: Page) => page.locator('.questions > li', { hasText: question });
      const reached = async (page: Page) => {
        if (!javaScriptEnabled) await page.reload();
      };
      try {
        await enter(asker, 'attendee');
        await enter(leader, 'volunteer');
        const talk = `${origin}${await talkOnNow(asker)}/questions`;
        await leader.goto(talk);
        await asker.goto(talk);
        await asker.locator('#text').fill(question);
        await asker.locator('#anonymous-on').check();
        await asker.locator('button[value="ask"]').click();
        await asker.locator('#done').waitFor();

        // It comes to whoever leads, without a name, and goes to all.
        await reached(leader);
        await row(leader).getByText('Anonymous').waitFor({ timeout: 15_000 });
        expect(await row(leader).innerHTML()).not.toContain('Seo-ah');
        await row(leader).locator('button[value="approve"]').click();
        await row(leader).locator('button[value="vote"]').click();
        await row(leader).locator('button[value="unvote"]').waitFor();
        await reached(asker);
        await row(asker).locator('button[value="vote"]').click({ timeout: 15_000 });
        await row(asker).locator('button[value="unvote"]').waitFor();
        await reached(leader);
        await row(leader).locator('[data-votes]', { hasText: '2' }).waitFor({ timeout: 15_000 });

        await asker.goto(`${talk}/stage`);
        await asker.getByText(question).waitFor();
        await row(leader).locator('button[value="answered"]').click();
        await row(leader).locator('.badge', { hasText: 'Answered' }).waitFor();
        await reached(asker);
        await asker.getByText(question).waitFor({ state: 'detached', timeout: 15_000 });
      } finally {
        await asker.context().close();
        await leader.context().close();
      }
    });
  }

  it('somebody at the door says that the room is full, and everybody sees it', async () => {
    const options = { ...screens.phone, serviceWorkers: 'block' as const };
    const leader = await freshPage(browser, options);
    const stranger = await freshPage(browser, options);
    try {
      await enter(leader, 'volunteer');
      await leader.goto(`${home}/how-full`);
      await leader.locator('button[value="full"]').first().click();
      await leader.locator('button[value="full"][aria-pressed="true"]').first().waitFor();
      await stranger.goto(`${home}/now`);
      await stranger.getByText('Room full').first().waitFor();
    } finally {
      await leader.context().close();
      await stranger.context().close();
    }
  });
});
