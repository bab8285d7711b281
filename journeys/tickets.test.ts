import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptLettersFolder } from '../src/platform/jobs/housekeeping.ts';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { enterRehearsal } from '../testing/enter.ts';
import { linkInLetter } from '../testing/letters.ts';
import type { RunningHallway } from '../testing/running-hallway.ts';
import { startRehearsal } from './start-rehearsal.ts';

/** A rehearsal for each of its own: it moves the clock to before the tutorials, when tickets are still taken back. */
let hallway: RunningHallway;
let letters: string;
let home: string;
let browser: Browser;

beforeEach(async () => {
  browser = await launchBrowser();
  hallway = await startRehearsal();
  letters = keptLettersFolder(hallway.dataFolder);
  home = `${hallway.origin}/harbour-city-2027`;
}, 120_000);
afterEach(async () => {
  await browser.close();
  await hallway.remove();
});

/** Somebody new opens an account by a link in a letter. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${hallway.origin}/sign-in`);
  const form = page.locator('form[action$="/sign-in/link"]');
  await form.locator('[name=email]').fill(email);
  await form.locator('button').click();
  await page.goto(await linkInLetter(letters, email, /https?:\/\/\S+\/sign-in\/confirm\S+/));
  await Promise.all([page.waitForEvent('load'), page.locator('main form button').click()]);
}

/** Signed in as the rehearsal's organiser, with the clock at three weeks before. */
async function anOrganiser(page: Page): Promise<void> {
  await enterRehearsal(hallway.origin, page, 'organiser');
  await page.goto(`${hallway.origin}/rehearsal`);
  await page.locator('[name=at]').fill('2027-04-20T10:00');
  await page.getByRole('button', { name: 'Set the clock' }).click();
  await page.getByText('20 April 2027').first().waitFor();
}

const had = 'PostgreSQL for people who know an ORM';
const wanted = 'asyncio from callbacks to task groups';
const codeOf = async (title: string): Promise<string> => {
  const { schedule } = JSON.parse(await (await fetch(`${home}/schedule.json`)).text());
  const all: { title: string; url: string }[] = schedule.conference.days.flatMap(
    (day: { rooms: Record<string, { title: string; url: string }[]> }) => Object.values(day.rooms).flat(),
  );
  return (
    all
      .find((each) => each.title === title)
      ?.url.split('/')
      .at(-1) ?? ''
  );
};

/** Two conference tickets and a tutorial, paid at the stand-in; answers with the address of the order. */
async function buyForTwo(page: Page, ana: string, ben: string): Promise<string> {
  await page.goto(`${home}/tickets`);
  await page.getByLabel('How many: Conference, individual').selectOption('2');
  await page.getByLabel(`How many: ${had}`).selectOption('1');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/\/orders\//);
  await page.locator('#name').fill('Ana Lind');
  await page.locator('#email').fill(ana);
  await page.locator('#holderName-1').fill('Ben Moor');
  await page.locator('#holderEmail-1').fill(ben);
  await page.locator('#holderName-2').fill('Ana Lind');
  await page.locator('#holderEmail-2').fill(ana);
  await page.locator('input[name=method][value=card]').check();
  await page.locator('input[name^=rule-]').check();
  await page.getByRole('button', { name: /Order and pay EUR 640/ }).click();
  await page.getByText('Your order is placed').waitFor();
  const order = page.url();
  await page.getByRole('button', { name: 'Pay EUR 640 by card' }).click();
  await Promise.all([page.waitForEvent('load'), page.locator('button[value="pay"]').click()]);
  await page.goto(order);
  await page.getByText('Thank you, everything is settled').waitFor();
  return order;
}

/** What the report says is here, and what the list of payments comes to, both in cents. */
async function money(page: Page): Promise<{ readonly shown: number; readonly summed: number }> {
  await page.goto(`${home}/manage/tickets/money`);
  const text = (await page.locator('.stat').first().textContent()) ?? '';
  const shown = Number((/EUR ([\d,.]+)/.exec(text)?.[1] ?? '').replaceAll(/[,.]/g, ''));
  const file = await page.request.get(`${home}/manage/tickets/exports/payments.csv`);
  const rows: readonly Record<string, string>[] = parse(await file.body(), { columns: true, bom: true });
  const summed = rows
    .filter(({ state }) => state === 'done')
    .reduce((sum, { kind, amount = '' }) => {
      const cents = Math.round(Number(amount) * 100);
      return sum + (kind === 'payment' ? cents : -Math.abs(cents));
    }, 0);
  return { shown, summed };
}

describe('a buyer', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`buys for two, hears of a clash, hands a ticket on and cancels another, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { javaScriptEnabled, serviceWorkers: 'block' } as const;
      const organiser = await freshPage(browser, { serviceWorkers: 'block' });
      const page = await freshPage(browser, { ...screens.phone, ...options });
      const [ana, ben, cleo] = ['ana@example.org', 'ben@example.org', 'cleo@example.org'];
      await anOrganiser(organiser);
      const before = await money(organiser);
      await signIn(page, ana);
      const order = await buyForTwo(page, ana, ben);

      await page.goto(`${home}/sessions/${await codeOf(wanted)}/seat`);
      await page.getByText(`At that time you have a seat for “${had}”.`).waitFor();
      await page.getByRole('button', { name: `Give up “${had}” for this` }).click();
      await page.getByText('You have a seat').waitFor();

      await page.goto(order);
      await page
        .locator('.offer', { hasText: 'Ben Moor' })
        .getByRole('link', { name: 'Open the ticket' })
        .click();
      await page.getByText('Give the ticket to somebody else').click();
      const form = page.locator('form:has(button[value="transfer"])');
      await form.locator('[name=name]').fill('Cleo Park');
      await form.locator('[name=email]').fill(cleo);
      await form.locator('button[value="transfer"]').click();
      await page.getByText('The ticket has changed hands').first().waitFor();
      const guest = await freshPage(browser, { ...screens.phone, ...options });
      await guest.goto(await linkInLetter(letters, cleo, /https?:\/\/\S+\/my-ticket\/[^\s"<]+/));
      await guest.getByRole('heading', { name: 'Cleo Park' }).waitFor();
      await guest.locator('svg.qr, img.qr').waitFor();

      await page.goto(order);
      const seat = page.locator('.offer', { has: page.getByRole('heading', { name: wanted }) });
      await seat.locator('summary').click();
      await seat.getByText('It cost EUR 80. The team keeps EUR 8 by its rules.').waitFor();
      await seat.getByRole('button', { name: 'Cancel this ticket, EUR 72 goes back' }).click();
      await page.getByText('on its way back to your card').waitFor();
      await expect.poll(() => page.locator('.order-sums').textContent()).toMatch(/EUR\s560/);
      // It goes out at once, but not while one waits for the page.
      const sentBack = async () => {
        await page.goto(order);
        return page.getByText('sent back to your card').count();
      };
      await expect.poll(sentBack, { timeout: 40_000, interval: 1_000 }).toBeGreaterThan(0);

      const after = await money(organiser);
      expect([before.shown, after.shown]).toEqual([before.summed, after.summed]);
      expect(after.shown - before.shown).toBe(64_000 - 7_200);
    }, 240_000);
  }
});
