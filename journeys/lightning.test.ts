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

/** Opens a list with one place, by the team's page; answers with its address. */
async function open(team: Page, title: string): Promise<string> {
  await team.goto(`${home}/manage/lightning`);
  const section = team.locator('section', { has: team.getByRole('heading', { name: title, exact: true }) });
  await section.getByText('Rules', { exact: true }).click();
  await section.getByLabel('People may sign up').check();
  await section.getByLabel('Places').fill('1');
  await section.getByLabel('One talk each in the whole conference').uncheck();
  await section.getByRole('button', { name: 'Save' }).click();
  await team.getByText('Saved.', { exact: true }).waitFor();
  const link = section.getByRole('link', { name: 'Order and stage clock' });
  const href = (await link.getAttribute('href')) ?? '';
  return `${origin}${href.split('#')[0]}`;
}

async function signUp(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address);
  await page.locator('#title').fill(title);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByText('You are signed up.').waitFor();
}

describe('lightning talks', () => {
  for (const [javaScriptEnabled, session] of [
    [true, 'Lightning talks: Saturday morning'],
    [false, 'Lightning talks: Sunday morning'],
  ] as const) {
    it(`one signs up, the other moves up, and the clock on the stage follows the host; JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      const team = await enter(await freshPage(browser, { serviceWorkers: 'block' }), 'organiser');
      const [one, other, stage] = [
        await enter(await freshPage(browser, options), 'attendee'),
        await enter(await freshPage(browser, options), 'volunteer'),
        await freshPage(browser, { ...options, ...screens.desktop }),
      ];
      try {
        const address = await open(team, session);
        await signUp(one, address, '등대');
        await one.getByText('You have a place: number 1').waitFor();
        await signUp(other, address, 'Knots');
        await other.getByText('You wait: number 1').waitFor();

        await one.getByRole('button', { name: 'Withdraw my talk' }).click();
        await one.getByText('Your talk is withdrawn.').waitFor();
        if (!javaScriptEnabled) await other.goto(address);
        await other.getByText('You have a place: number 1').waitFor({ timeout: 20_000 });
        await one.goto(`${home}/stars`);
        await one.locator('main').waitFor();
        // The star that signing up set went with the talk.
        expect(await one.locator('main').getByText(session).count()).toBe(0);
        await other.goto(`${home}/stars`);
        await other.locator('main').getByText(session).first().waitFor();

        await stage.goto(`${address}/timer`);
        await stage.getByText('Knots').first().waitFor();
        await team.goto(`${address}/timer`);
        await team.getByRole('button', { name: 'Start' }).click();
        await team.getByRole('button', { name: 'Halt' }).waitFor();
        // It counts on the stage too, by itself or by asking again.
        await expect
          .poll(
            async () => {
              if (!javaScriptEnabled) await stage.goto(`${address}/timer`);
              return stage.locator('[data-timer-clock]').textContent();
            },
            { timeout: 20_000 },
          )
          .toMatch(/^4:\d\d$/);
        await team.getByRole('button', { name: 'Next talk' }).click();
        await team.getByText('That was all. Thank you!').waitFor();
        if (!javaScriptEnabled) await stage.goto(`${address}/timer`);
        await stage.getByText('That was all. Thank you!').waitFor({ timeout: 20_000 });
      } finally {
        for (const page of [team, one, other, stage]) await page.context().close();
      }
    }, 90_000);
  }
});
