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

/** Leads from a session's page, found by its title, to its shared notes, begun. */
async function openNotes(page: Page, title: string): Promise<string> {
  await page.goto(`${home}/sessions?q=${encodeURIComponent(title)}`);
  await page.locator('[data-live="results"] .session a').first().click();
  await page.locator('a[href$="/shared-notes"]').click();
  await page.locator('h1', { hasText: 'Shared notes' }).waitFor();
  const begin = page.getByRole('button', { name: 'Begin shared notes' });
  if ((await begin.count()) > 0) await begin.click();
  await page.locator('[data-shared-note]').waitFor();
  return page.url();
}

describe('shared notes', () => {
  it('are begun and written without JavaScript', async () => {
    const page = await freshPage(browser, {
      ...screens.phone,
      javaScriptEnabled: false,
      serviceWorkers: 'block',
    });
    try {
      await enter(page, 'attendee');
      const address = await openNotes(page, '调试器');
      await page.locator('#text').fill('First **line**');
      await page.getByRole('button', { name: 'Add it' }).click();
      await page.getByText('Your paragraph is there.').waitFor();
      await page.locator('.prose strong', { hasText: 'line' }).first().waitFor();
      const file = await page.request.get(`${address.split('?')[0]}.md`);
      expect(await file.text()).toMatch(/^# .+\n\n[\s\S]*First \*\*line\*\*\n$/);
    } finally {
      await page.context().close();
    }
  });

  it('take what two write at the same time, one of them without a network, and can be brought back', async () => {
    const pages = [await freshPage(browser, screens.phone), await freshPage(browser)] as const;
    const team = await freshPage(browser);
    const [one, other] = pages;
    const field = (page: Page) => page.locator('#shared');
    const holds = (page: Page, words: string) =>
      expect.poll(() => field(page).inputValue(), { timeout: 20_000 }).toContain(words);
    try {
      await enter(one, 'attendee');
      await enter(other, 'volunteer');
      const address = await openNotes(one, 'Typing at scale');
      await other.goto(address);
      await field(one).fill('From the one.\n');
      await holds(other, 'From the one.');

      await one.context().setOffline(true);
      await field(one).pressSequentially('Written on a train. ');
      await one.locator('[data-shared-state]', { hasText: 'Kept on this device' }).waitFor();
      await field(other).press('Control+End');
      await field(other).pressSequentially('From the other. 한글');
      await other.locator('[data-shared-state]', { hasText: 'All is saved' }).waitFor();
      await one.context().setOffline(false);
      for (const page of pages)
        for (const words of ['From the one.', 'Written on a train.', 'From the other. 한글'])
          await holds(page, words);
      await other.locator('[data-shared-shown]', { hasText: 'Written on a train.' }).waitFor();

      await field(other).fill('Rubbish');
      await holds(one, 'Rubbish');
      await enter(team, 'organiser');
      await team.goto(address);
      await team.locator('summary', { hasText: 'Who wrote what' }).click();
      await team.getByText('Rubbish').last().waitFor();
      await team.getByRole('button', { name: 'Bring this state back' }).first().click();
      await team.getByText('The earlier state is back.').waitFor();
      await holds(one, 'From the one.');
      expect(await one.locator('summary', { hasText: 'Who wrote what' }).count()).toBe(0);
    } finally {
      for (const page of [...pages, team]) await page.context().close();
    }
  }, 90_000);
});
