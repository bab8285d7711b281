import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the page of those who follow from elsewhere', () => {
  it('shows new links by itself, and asks again when the clock changes it', async () => {
    const reader = await freshPage(browser, { ...screens.phone, serviceWorkers: 'block' });
    const team = await freshPage(browser, { javaScriptEnabled: false });
    try {
      await enter(team, 'organiser');
      await team.goto(`${home}/manage/remote`);
      await reader.clock.install();
      const listens = reader.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/live'));
      await reader.goto(`${home}/remote`);
      await listens;
      const old = reader.locator('main a[href^="https://stream."]').first();
      const href = (await old.getAttribute('href')) ?? '';
      const changed = `${href}?${Date.now()}`;
      const form = team.locator('form', { has: team.locator(`input[name="stream"][value="${href}"]`) });
      await form.locator('input[name="stream"]').fill(changed);
      await form.getByRole('button').click();
      await team.locator('.notice[role="status"]').waitFor();
      await reader.locator(`main a[href="${changed}"]`).first().waitFor();

      const asked: string[] = [];
      reader.on('request', (request) => {
        if (request.url() === reader.url()) asked.push(request.url());
      });
      const left = await reader.evaluate(() => {
        const turns = document.querySelector<HTMLElement>('[data-turns]')?.dataset.turns ?? '';
        return Date.parse(turns) - Date.now() - Number(document.documentElement.dataset.clock ?? 0);
      });
      expect(left).toBeGreaterThan(60_000);
      await reader.clock.fastForward(left - 20_000);
      expect(asked).toEqual([]);
      await reader.clock.fastForward(40_000);
      await expect.poll(() => asked.length).toBe(1);
    } finally {
      await reader.context().close();
      await team.context().close();
    }
  }, 60_000);
});
