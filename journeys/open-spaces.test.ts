import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens, untilOnPage } from '../testing/browser.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Fills in the form for an open space; the slot is the one of this value. */
async function fill(page: Page, title: string, slot: string): Promise<void> {
  await page.goto(`${home}/open-spaces/new`);
  await page.locator('#slot').selectOption(slot);
  await page.locator('#title').fill(title);
  await page.locator('#about').fill('Bring one.');
  await page.locator('#language-ko').check();
}

const send = (page: Page) => page.getByRole('button', { name: 'Put it on the board' }).click();

describe('open spaces', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`two want one slot: one gets it, the other what is near, and joins; JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      const one = await enter(await freshPage(browser, options), 'attendee');
      const other = await enter(await freshPage(browser, options), 'volunteer');
      try {
        const mark = Date.now().toString(36);
        await one.goto(`${home}/open-spaces/new`);
        const slot = (await one.locator('#slot option').last().getAttribute('value')) ?? '';
        await fill(one, `배와 항구 ${mark}`, slot);
        await fill(other, `Knots ${mark}`, slot);
        await send(one);
        await one.getByText('It is on the board.').waitFor();
        const address = one.url().split('?')[0] ?? '';

        await send(other);
        await other.getByText('Somebody was quicker').first().waitFor();
        await other.locator('#near').waitFor();
        // What was written is kept, and another slot is chosen already.
        expect(await other.locator('#title').inputValue()).toBe(`Knots ${mark}`);
        expect(await other.locator('#slot').inputValue()).not.toBe(slot);
        await send(other);
        await other.getByText('It is on the board.').waitFor();
        const others = other.url().split('?')[0] ?? '';

        const day = slot.slice(0, 10);
        await other.goto(`${home}/schedule/${day}?kind=open-space`);
        await other
          .locator(`a[href="${new URL(address).pathname}"]`)
          .first()
          .waitFor();
        if (javaScriptEnabled) await one.goto(`${home}/open-spaces?day=${day}`);
        await other.goto(address);
        await other.getByRole('button', { name: 'I come', exact: true }).click();
        await other.getByText('You are in.').waitFor();
        if (javaScriptEnabled) {
          // The board that is open elsewhere follows by itself.
          const card = one.locator('.board-time .space', { hasText: mark }).filter({ hasText: '2 people' });
          await card.first().waitFor({ timeout: 20_000 });
        }
        await other.goto(`${home}/stars`);
        await other.getByText(`배와 항구 ${mark}`).first().waitFor();

        await one.goto(address);
        await one.getByText('2 people').first().waitFor();
        await one.getByRole('button', { name: 'End it' }).click();
        await one.getByText('It ended.').waitFor();
        await other.goto(others);
        await other.getByRole('button', { name: 'End it' }).click();
        await other.getByText('It ended.').waitFor();
        await other.goto(`${home}/stars`);
        await other.locator('main').waitFor();
        expect(await other.getByText(`배와 항구 ${mark}`).count()).toBe(0);
      } finally {
        await one.context().close();
        await other.context().close();
      }
    }, 90_000);
  }

  it('coming and leaving wait for a network, for their owner, and what was refused meanwhile says why', async () => {
    const host = await enter(await freshPage(browser, { serviceWorkers: 'block' }), 'attendee');
    const page = await enter(await freshPage(browser, screens.phone), 'volunteer');
    try {
      const title = `Rope ${Date.now().toString(36)}`;
      await host.goto(`${home}/open-spaces/new`);
      const slot = (await host.locator('#slot option').last().getAttribute('value')) ?? '';
      await fill(host, title, slot);
      await send(host);
      await host.getByText('It is on the board.').waitFor();
      const address = host.url().split('?')[0] ?? '';
      const board = `${home}/open-spaces?day=${slot.slice(0, 10)}`;
      const card = page.locator('.board-time .space', { hasText: title });
      const waits = card.locator('.notes-waiting', { hasText: 'Waits for a network' });

      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.goto(board);
      await keptHere(page, board);
      await page.context().setOffline(true);
      await page.goto(board);
      await card.getByRole('button', { name: 'I come', exact: true }).click();
      await waits.waitFor();
      expect(await card.getByRole('button', { name: 'I come', exact: true }).count()).toBe(0);
      // Discarded it can be pressed again; a page that is opened anew knows of it too.
      await waits.getByRole('button', { name: 'Discard' }).click();
      await card.getByRole('button', { name: 'I come', exact: true }).click();
      await waits.waitFor();
      await page.goto(board);
      await waits.waitFor();

      // Somebody else, who signs in meanwhile, neither sees nor sends it.
      await page.goto('about:blank');
      await page.context().setOffline(false);
      await enter(page, 'sponsor');
      await page.goto(board);
      await card.getByRole('button', { name: 'I come', exact: true }).waitFor();
      expect(await page.locator('.notes-waiting').count()).toBe(0);
      await enter(page, 'volunteer');
      await page.goto(board);
      await card.getByRole('button', { name: 'I do not come after all' }).waitFor();
      await card.getByText('2 people').waitFor();
      await keptHere(page, board);

      await page.context().setOffline(true);
      await page.goto(board);
      await card.getByRole('button', { name: 'I do not come after all' }).click();
      await waits.waitFor();
      await host.goto(address);
      await host.getByRole('button', { name: 'End it' }).click();
      await host.getByText('It ended.').waitFor();
      await page.context().setOffline(false);
      const said = page.locator('.notes-waiting', { hasText: title }).getByText('It is over, or was ended.');
      await said.waitFor();
      await page.reload();
      await said.waitFor();
      await page.locator('.notes-waiting').getByRole('button', { name: 'Discard' }).click();
      await page.reload();
      await page.locator('.page-head').waitFor();
      expect(await page.locator('.notes-waiting').count()).toBe(0);
    } finally {
      await host.context().close();
      await page.context().close();
    }
  }, 90_000);
});

/** Waits until this device has one's own copy of a page, as it is now. */
async function keptHere(page: Page, address: string): Promise<void> {
  await page.reload();
  await untilOnPage(
    page,
    async (wanted) => {
      const kept = await (await caches.open('hallway-agenda-1')).match(wanted, { ignoreVary: true });
      const buttons = (html: string) => html.split('value="leave"').length;
      return kept !== undefined && buttons(await kept.text()) === buttons(document.body.innerHTML);
    },
    address,
  );
}
