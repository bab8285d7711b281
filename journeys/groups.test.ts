import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a group', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`is suggested, opened, joined, and met at a meet-up, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };
      const one = await enter(await freshPage(browser, options), 'volunteer');
      const other = await enter(await freshPage(browser, options), 'sponsor');
      const team = await enter(
        await freshPage(browser, { ...screens.desktop, serviceWorkers: 'block' }),
        'organiser',
      );
      try {
        const name = `Knitters ${Date.now()}`;
        await one.goto(`${home}/groups`);
        await one.getByRole('link', { name: 'Suggest a group' }).click();
        await one.locator('input[name="name"]').fill(name);
        await one.locator('textarea[name="about"]').fill('We knit in talks.');
        await one.getByRole('button', { name: 'Suggest it' }).click();
        await one.getByText('The team looks at it').first().waitFor();
        const page = new URL(one.url()).pathname;

        await team.goto(`${home}/manage/groups`);
        const desk = team.locator('.card', { hasText: name });
        await desk.getByRole('button', { name: 'Open it' }).click();
        await team.getByText('Its contact person is told.').waitFor();

        await other.goto(`${home}/groups`);
        await other.getByRole('link', { name }).click();
        await other.getByRole('button', { name: 'Join' }).click();
        await other.getByText('You are in.').first().waitFor();

        await one.goto(`${origin}${page}/tend`);
        await one.locator('summary', { hasText: 'Plan a meet-up' }).click();
        await one.locator('input[name="title"]').fill('Wool');
        await one.locator('input[name="start"]').fill('2027-05-15T09:00');
        await one.locator('input[name="place"]').fill('By the window');
        await one.getByRole('button', { name: 'Plan it' }).click();
        await one.getByText('Planned.').waitFor();

        await other.goto(`${origin}${page}`);
        await other.getByRole('button', { name: 'I come to Wool' }).click();
        await other.getByText('It stands in your agenda.').waitFor();
        await other.goto(`${home}/stars`);
        await other.locator(`main a[href$="${page}"]`).first().waitFor();

        await one.goto(`${origin}${page}/tend`);
        await one.getByRole('button', { name: 'Close this group' }).click();
        await one.getByText('This group is closed').waitFor();
      } finally {
        await one.context().close();
        await other.context().close();
        await team.context().close();
      }
    }, 90_000);
  }
});
