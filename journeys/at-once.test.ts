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

/** Moves a talk to a room where it is not, without JavaScript; answers with the room's name. */
async function moveToAnotherRoom(team: Page, code: string): Promise<string> {
  await team.goto(`${home}/manage/timetable?session=${code}`);
  const form = team.locator('#place form');
  const other = form.locator('.choice', { has: team.locator('input[name="room"]:not(:checked)') }).first();
  const name = await other.locator('> span').evaluate((label) => label.firstChild?.textContent ?? '');
  const value = (await other.locator('input').getAttribute('value')) ?? '';
  for (const old of await form.locator('input[name="room"]:checked').all()) await old.uncheck();
  await form.locator(`input[name="room"][value="${value}"]`).check();
  await form.locator('button[value="place"]').click();
  await team.locator('.notice').first().waitFor();
  return name.trim();
}

/** Browsers that are driven call each tab visible, so that the page is told. */
function lookAt(page: Page, isVisible: boolean): Promise<void> {
  return page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isVisible);
}

async function release(team: Page): Promise<void> {
  await team.goto(`${home}/manage/release`);
  await team.getByLabel('Name of the release').fill(`At once ${Date.now()}`);
  await team.getByRole('button', { name: 'Release now' }).click();
  await team.locator('.notice', { hasText: 'Released' }).waitFor();
}

describe('what the team releases', () => {
  it('stands on open phones at once, by one stream for all tabs, and right after a time without a network', async () => {
    const now = await freshPage(browser, { ...screens.phone, serviceWorkers: 'block' });
    const phone = now.context();
    const team = await freshPage(browser, { javaScriptEnabled: false });
    const streams: string[] = [];
    phone.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('/live')) streams.push(request.url());
    });
    // Nobody learns anything by asking: only the stream is left.
    await phone.route('**/release.json', (route) => route.abort());
    try {
      await enter(team, 'organiser');
      await now.goto(`${home}/now`);
      const path = await now.locator('#on-now a[href*="/sessions/"]').first().getAttribute('href');
      const code = decodeURIComponent(path?.split('/').at(-1) ?? '');
      const talk = await phone.newPage();
      await talk.goto(`${origin}${path}`);
      const schedule = await phone.newPage();
      await schedule.goto(`${home}/schedule`);
      await expect.poll(() => streams.length).toBe(1);
      const lists = (page: Page, room: string) =>
        page
          .locator('main li, main .entry', { has: page.locator(`a[href="${path}"]`), hasText: room })
          .first()
          .waitFor({ state: 'attached' });
      const shows = async (room: string) => {
        await talk.locator('.session-facts', { hasText: room }).waitFor();
        for (const page of [now, schedule]) await lists(page, room);
      };

      // Nobody touches the phone. The tab that nobody looks at asks for nothing until somebody does.
      const asked: string[] = [];
      schedule.on('request', (request) => {
        if (request.url() === schedule.url()) asked.push(request.url());
      });
      await lookAt(schedule, false);
      const room = await moveToAnotherRoom(team, code);
      await release(team);
      await talk.locator('.session-facts', { hasText: room }).waitFor();
      await lists(now, room);
      expect(asked).toEqual([]);
      await lookAt(schedule, true);
      await shows(room);
      expect(streams.length).toBe(1);

      await phone.setOffline(true);
      const another = await moveToAnotherRoom(team, code);
      expect(another).not.toBe(room);
      await release(team);
      await phone.setOffline(false);
      await shows(another);
    } finally {
      await phone.close();
      await team.context().close();
    }
  }, 120_000);

  it('stands at once on phones of thousands who are signed in, whose own pages come later', async () => {
    const phone = await freshPage(browser, { ...screens.phone, serviceWorkers: 'block' });
    const team = await freshPage(browser, { javaScriptEnabled: false });
    // As if so many listened that this phone's turn came in almost two minutes.
    const { promise: word, resolve: say } = Promise.withResolvers<string>();
    const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
    await phone.route('**/release.json', (route) => route.abort());
    await phone.addInitScript(() => {
      Math.random = () => 0.9;
    });
    try {
      await enter(team, 'organiser');
      await enter(phone, 'attendee');
      await phone.route('**/live?*', async (route) => route.fulfill({ headers, body: await word }));
      await phone.goto(`${home}/schedule`);
      const star = phone.locator('.day-grid button.star[aria-pressed="false"]').nth(3);
      const code = (await star.getAttribute('value')) ?? '';
      await star.click();
      const entry = phone.locator('.entry', { has: phone.locator(`button.star[value="${code}"]`) }).first();
      await entry.locator('button.star[aria-pressed="true"]').first().waitFor();
      const room = await moveToAnotherRoom(team, code);
      await release(team);
      const { release: of } = await (await team.request.get(`${home}/release.json`)).json();
      say(`id: 1\ndata: ${JSON.stringify({ kind: 'release', of: String(of), within: 100_000 })}\n\n`);
      await entry.filter({ hasText: room }).waitFor({ state: 'attached' });
      await expect.poll(() => entry.locator('button.star').getAttribute('aria-pressed')).toBe('true');
    } finally {
      say('');
      await phone.unrouteAll({ behavior: 'ignoreErrors' });
      await phone.context().close();
      await team.context().close();
    }
  }, 120_000);
});
