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

/** Writes a dinner into the agenda; answers with its title. */
async function addDinner(page: Page): Promise<string> {
  const title = `Dinner ${Date.now()}`;
  await page.goto(`${home}/stars`);
  await page.locator('#add > summary').click();
  await page.locator('#new-title').fill(title);
  await page.locator('#new-start').fill('2027-05-14T21:00');
  await page.locator('#new-end').fill('2027-05-14T20:00');
  await page.getByRole('button', { name: 'Add to my agenda' }).click();
  // What was typed stays beside what is wrong with it.
  await page.getByText('It must end after it starts.').first().waitFor();
  await expect.poll(() => page.locator('#new-title').inputValue()).toBe(title);
  await page.locator('#new-end').fill('2027-05-14T22:00');
  await page.getByRole('button', { name: 'Add to my agenda' }).click();
  await page.getByText('It is in your agenda.').waitFor();
  return title;
}

describe('one’s own agenda', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`takes a dinner in, shows the sessions to a friend and the dinner to nobody, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      const page = await freshPage(browser, options);
      const friend = await freshPage(browser, options);
      try {
        await enter(page, 'attendee');
        await page.goto(`${home}/schedule`);
        const star = page.locator('.day-grid button.star[aria-pressed="false"]').nth(7);
        const code = await star.getAttribute('value');
        await star.click();
        await page.locator(`button.star[value="${code}"][aria-pressed="true"]`).first().waitFor();
        const dinner = await addDinner(page);
        // Others of the day name it too, where they overlap with it.
        const mine = page.locator('.session', { has: page.getByRole('heading', { name: dinner }) });
        await expect.poll(() => mine.textContent()).toContain('Your own');

        await page.getByRole('button', { name: 'Make a private link' }).click();
        const link = await page.locator('input[name="link"]').inputValue();
        await friend.goto(link);
        await friend.locator(`a[href$="/sessions/${code}"]`).first().waitFor();
        expect(await friend.getByText(dinner).count()).toBe(0);
        await page.getByRole('button', { name: 'End this link' }).click();
        await page.getByRole('button', { name: 'Make a private link' }).waitFor();
        expect((await friend.goto(link))?.status()).toBe(404);

        await page.goto(`${home}/stars`);
        await mine.locator('summary').click();
        await mine.getByRole('button', { name: 'Take out' }).click();
        await page.getByText('It is out of your agenda.').waitFor();
        await expect.poll(() => mine.count()).toBe(0);
      } finally {
        await page.context().close();
        await friend.context().close();
      }
    });
  }

  it('is there without a network, with what is one’s own, until one signs out', async () => {
    const page = await freshPage(browser, screens.phone);
    // Who signs out while something still waits to be sent is asked.
    page.on('dialog', (dialog) => dialog.accept());
    try {
      await enter(page, 'attendee');
      const dinner = await addDinner(page);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.goto(`${home}/stars`);
      await untilOnPage(
        page,
        async (name) => (await (await caches.open(name)).keys()).length > 0,
        'hallway-agenda-1',
      );
      await page.context().setOffline(true);
      await page.goto(`${home}/stars`);
      await page.getByText(dinner).first().waitFor();
      await expect.poll(() => page.locator('.net-sign').textContent()).toMatch(/^Offline/);

      await page.context().setOffline(false);
      await page.goto(`${origin}/me`);
      await page.getByRole('button', { name: 'Sign out' }).first().click();
      await untilOnPage(
        page,
        async (name) => (await (await caches.open(name)).keys()).length === 0,
        'hallway-agenda-1',
      );
      await page.context().setOffline(true);
      await page.goto(`${home}/stars`);
      expect(await page.getByText(dinner).count()).toBe(0);
    } finally {
      await page.context().close();
    }
  });
});

describe('notes in a session', () => {
  it('are kept, changed and taken out without JavaScript', async () => {
    const page = await freshPage(browser, {
      ...screens.phone,
      javaScriptEnabled: false,
      serviceWorkers: 'block',
    });
    try {
      await enter(page, 'attendee');
      await page.goto(`${home}/notes`);
      const text = `First idea ${Date.now()}`;
      await page.locator('#text').fill(text);
      await page.getByRole('button', { name: 'Keep the note' }).click();
      const note = page.locator('.note', { hasText: text });
      await note.locator('summary').click();
      await note.getByLabel('Note').fill(`${text}, **bold**`);
      await note.getByRole('button', { name: 'Save' }).click();
      await page.locator('.note strong', { hasText: 'bold' }).first().waitFor();
      const file = await page.request.get(`${home}/notes.md`);
      expect(await file.text()).toContain(`${text}, **bold**`);
      await note.locator('summary').click();
      await note.getByRole('button', { name: 'Take out' }).click();
      await page.waitForURL(/\/notes/);
      await expect.poll(() => note.count()).toBe(0);
    } finally {
      await page.context().close();
    }
  });

  it('of two devices without a network both stay, and what waits is shown', async () => {
    const [phone, laptop] = [await freshPage(browser, screens.phone), await freshPage(browser)];
    const text = `Shared ${Date.now()}`;
    try {
      await enter(phone, 'attendee');
      await enter(laptop, 'attendee');
      await phone.goto(`${home}/notes`);
      await phone.locator('#text').fill(text);
      await phone.getByRole('button', { name: 'Keep the note' }).click();
      await phone.locator('.note', { hasText: text }).waitFor();
      await laptop.goto(`${home}/notes`);
      for (const [page, word] of [
        [phone, 'phone'],
        [laptop, 'laptop'],
      ] as const) {
        await page.context().setOffline(true);
        const note = page.locator('.note', { hasText: text });
        await note.locator('summary').click();
        await note.getByLabel('Note').fill(`${text} from the ${word}`);
        await note.getByRole('button', { name: 'Save' }).click();
        await page.locator('.notes-waiting', { hasText: `from the ${word}` }).waitFor();
      }
      for (const page of [phone, laptop]) {
        await page.context().setOffline(false);
        await page.locator('.notes-waiting').waitFor({ state: 'detached' });
      }
      await phone.goto(`${home}/notes`);
      for (const word of ['phone', 'laptop'])
        await phone.locator('.note .prose', { hasText: `${text} from the ${word}` }).waitFor();
      await expect.poll(() => phone.locator('.note', { hasText: text }).count()).toBe(2);
    } finally {
      await phone.context().close();
      await laptop.context().close();
    }
  });
});
