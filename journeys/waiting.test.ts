import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptLettersFolder } from '../src/platform/jobs/housekeeping.ts';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { linkInLetter } from '../testing/letters.ts';
import type { RunningHallway } from '../testing/running-hallway.ts';
import { startRehearsal } from './start-rehearsal.ts';

/** A rehearsal for each of its own: others move the clock, and sell the same places, and every hold with it. */
let hallway: RunningHallway;
let letters: string;
let tickets: string;
let browser: Browser;

beforeEach(async () => {
  browser = await launchBrowser();
  hallway = await startRehearsal();
  letters = keptLettersFolder(hallway.dataFolder);
  tickets = `${hallway.origin}/harbour-city-2027/tickets`;
}, 120_000);
afterEach(async () => {
  await browser.close();
  await hallway.remove();
});

/** The newest link to a waitlist in a letter with this subject. */
const mailedLink = (email: string, subject: RegExp): Promise<string> =>
  linkInLetter(letters, email, /https?:\/\/\S+\/waitlist\/\S+/, subject);

/** Holds so many places of childcare and answers with the address of the order. */
async function hold(page: Page, units: number): Promise<string> {
  await page.goto(tickets);
  await page.getByRole('combobox', { name: /Childcare/ }).selectOption(String(units));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/\/orders\//);
  return page.url();
}

async function giveBack(page: Page, order: string): Promise<void> {
  await page.goto(order);
  // What is settled is cancelled ticket by ticket, or as a whole; here it is one ticket.
  const button = 'button[value="give-back"], button[value="cancel"]';
  const cancel = page.locator(`details:has(${button}) > summary`);
  if (await cancel.count()) await cancel.click();
  await page.locator(button).click();
  await page.getByText('This order is cancelled').waitFor();
}

async function wait(page: Page, email: string): Promise<void> {
  await page.goto(tickets);
  await page
    .locator('.offer', { hasText: 'Childcare' })
    .getByRole('link', { name: 'Join the waitlist' })
    .click();
  await page.getByLabel('Your name').fill('Kim Waits');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByText('You are on the waitlist').waitFor();
}

describe('waiting for what is sold out', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`the first says no to the offer in the mail, the next takes the place, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const page = await freshPage(browser, { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' });
      const name = `${javaScriptEnabled ? 'on' : 'off'}-${Date.now()}`;
      const [ana, ben] = [`ana-${name}@example.org`, `ben-${name}@example.org`];
      try {
        const orders = [await hold(page, 10), await hold(page, 1)];
        const last = await hold(page, 1);
        await wait(page, ana);
        await wait(page, ben);
        await page.goto(await mailedLink(ben, /Subject:[\s\S]{0,20}Waitlist|=\?UTF-8\?Q\?Waitlist/));
        await page.getByText('1 is before you.').waitFor();
        await giveBack(page, last);

        await page.goto(await mailedLink(ana, /A[ _]place[ _]is[ _]yours/));
        await page.getByRole('button', { name: 'No, thank you' }).click();
        await page.getByText('You are no longer on the waitlist').waitFor();

        await page.goto(await mailedLink(ben, /A[ _]place[ _]is[ _]yours/));
        await page.getByText('It costs nothing.').waitFor();
        await page.getByRole('checkbox').check();
        await page.getByRole('button', { name: 'Take it' }).click();
        await page.getByText('Thank you, everything is settled').waitFor();
        orders.push(page.url());
        await expect
          .poll(() => page.locator('#tickets .offer').allTextContents())
          .toEqual([expect.stringContaining('Kim Waits')]);
        for (const order of orders) await giveBack(page, order);
      } finally {
        await page.context().close();
      }
    });
  }
});
