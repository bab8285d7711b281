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

/** Changes the title of a talk; answers with the new one. */
async function retitle(page: Page, code: string): Promise<string> {
  const title = `Changed ${Date.now()}`;
  await page.goto(`${home}/manage/sessions/${code}`);
  await page.locator('input[name="title"]').first().fill(title);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.locator('.notice', { hasText: 'Saved' }).waitFor();
  return title;
}

/** Releases what was changed. */
async function release(team: Page): Promise<void> {
  await team.goto(`${home}/manage/release`);
  await team.getByLabel('Name of the release').fill(`Told ${Date.now()}`);
  await team.getByRole('button', { name: 'Release now' }).click();
  await team.locator('.notice', { hasText: 'Released' }).waitFor();
}

describe('a release', () => {
  it('is foreseen by the team, reaches an open phone within seconds, and is told to whom it concerns', async () => {
    const phone = await freshPage(browser, { ...screens.phone, serviceWorkers: 'block' });
    const team = await freshPage(browser);
    try {
      await enter(phone, 'attendee');
      await phone.goto(`${home}/schedule`);
      const star = phone.locator('.day-grid button.star[aria-pressed="false"]').nth(5);
      const code = (await star.getAttribute('value')) ?? '';
      await star.click();
      await phone.locator(`button.star[value="${code}"][aria-pressed="true"]`).first().waitFor();
      await phone.goto(`${home}/now`);

      await enter(team, 'organiser');
      const title = await retitle(team, code);
      await team.goto(`${home}/manage/release`);
      const line = team.locator('.change-lines li', { hasText: title });
      await expect.poll(() => line.locator('.impact').textContent()).toMatch(/[1-9]\d* starred/);
      await expect.poll(() => team.locator('#impact').textContent()).toMatch(/told/);
      await release(team);

      // Nobody touches the phone.
      const news = phone.locator('.notice', { has: phone.getByRole('link', { name: 'See what changed' }) });
      await news.first().waitFor({ timeout: 30_000 });
      await news.getByRole('link', { name: 'See what changed' }).click();
      const told = phone.locator('.changes li', { hasText: title });
      await told.first().waitFor();
      await expect.poll(() => told.first().textContent()).toContain('Starred');
      // What comes while one reads stands there too, and is seen as the rest.
      const again = await retitle(team, code);
      await release(team);
      await phone.locator('.changes li', { hasText: again }).first().waitFor({ timeout: 30_000 });
      // What was looked at for four seconds is noted as seen; on a slow machine that is before anybody could press the button.
      await phone.waitForFunction(() => document.querySelector('form[data-seen]') === null);
      await phone.goto(`${home}/now`);
      await expect.poll(() => news.count()).toBe(0);
    } finally {
      await phone.context().close();
      await team.context().close();
    }
  }, 120_000);

  it('is told in the way that one chose, without JavaScript too', async () => {
    const page = await freshPage(browser, { ...screens.phone, javaScriptEnabled: false });
    try {
      await enter(page, 'attendee');
      await page.goto(`${home}/notices`);
      await page.getByLabel('Times in mails').fill('Mars/Base');
      await page.locator('#way-app').check();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('This zone is not known').first().waitFor();
      await expect.poll(() => page.locator('#way-app').isChecked()).toBe(true);
      await page.getByLabel('Times in mails').fill('Asia/Seoul');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('That is how you hear of us').waitFor();
      await expect.poll(() => page.getByLabel('Times in mails').inputValue()).toBe('Asia/Seoul');
      await page.locator('#way-mail').check();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('That is how you hear of us').waitFor();
    } finally {
      await page.context().close();
    }
  }, 60_000);
});
