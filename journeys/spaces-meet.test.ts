import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import type { CastMember } from '../testing/enter.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page of their own for one of the cast. */
const pageOf = async (options: object, who: CastMember): Promise<Page> =>
  enter(await freshPage(browser, { ...options, serviceWorkers: 'block' }), who);

/** Puts an open space into the last but so many of the free slots; answers with its address and slot. */
async function putOn(page: Page, title: string, fromLast: number): Promise<readonly [string, string]> {
  await page.goto(`${home}/open-spaces/new`);
  const options = page.locator('#slot option');
  const slot = (await options.nth((await options.count()) - 1 - fromLast).getAttribute('value')) ?? '';
  await page.locator('#slot').selectOption(slot);
  await page.locator('#title').fill(title);
  await page.getByRole('button', { name: 'Put it on the board' }).click();
  await page.getByText('It is on the board.').waitFor();
  return [page.url().split('?')[0] ?? '', slot];
}

/** Waits until somebody was told a sentence. */
async function told(page: Page, sentence: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`${home}/notices`);
        return page.getByText(sentence).count();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBeGreaterThan(0);
}

/** Makes a session, gives it the room and time of a slot, and releases the timetable. */
async function releaseInto(
  page: Page,
  title: string,
  slot: { readonly start: string; readonly room: string },
) {
  const manage = `${home}/manage`;
  await page.goto(`${manage}/sessions/new`);
  await page.getByLabel('Title').first().fill(title);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.locator('.notice', { hasText: 'Created' }).waitFor();
  await page.getByRole('link', { name: 'Give it a time' }).click();
  await page.locator('select[name="day"]').selectOption(slot.start.slice(0, 10));
  await page.getByLabel('Starts').fill(slot.start.slice(11, 16));
  await page.locator(`input[name="room"][value="${slot.room}"]`).check();
  await page.getByRole('button', { name: 'Place' }).click();
  await page.locator('.notice', { hasText: 'The new time is saved' }).waitFor();
  await page.goto(`${manage}/release`);
  await page.getByLabel('Name of the release').fill(title);
  await page.getByRole('button', { name: 'Release now' }).click();
  await page.locator('.notice', { hasText: 'Released' }).waitFor();
}

it('two open spaces come together with all who joined; a release takes the room, all are told, and moving heals it', async () => {
  const asking = await pageOf(screens.phone, 'attendee');
  const host = await pageOf(screens.phone, 'volunteer');
  const guest = await pageOf(screens.phone, 'sponsor');
  const team = await pageOf({ ...screens.desktop, javaScriptEnabled: false }, 'organiser');
  try {
    const [boats] = await putOn(asking, 'Boats in bottles', 4);
    const [ships, slot] = await putOn(host, 'Ships in shops', 0);
    await guest.goto(boats);
    await guest.getByRole('button', { name: 'I come', exact: true }).click();
    await guest.getByText('You are in.').waitFor();

    await asking.goto(boats);
    await asking.locator('summary', { hasText: 'Come together with another' }).click();
    const into = asking.locator('select[name="into"]');
    await into.selectOption(ships.split('/').at(-1) ?? '');
    await asking.locator('form:has(select[name="into"])').getByRole('button', { name: 'Ask' }).click();
    await asking.getByText('Asked. The other host is told.').waitFor();
    await told(host, 'would like to come together with your “Ships in shops”');
    await host.goto(ships);
    await host.getByText('“Boats in bottles” (2 people) would like to come together with yours').waitFor();
    await host.getByRole('button', { name: 'Yes, come over' }).click();
    await host.getByText('You come together.').waitFor();
    await host.getByText('3 people').first().waitFor();

    await guest.goto(boats);
    await guest.getByText('It comes together with “Ships in shops”').waitFor();
    for (const one of [guest, asking]) {
      await told(one, '“Boats in bottles” comes together with “Ships in shops”');
      await one.goto(`${home}/stars`);
      await one.getByText('Ships in shops').first().waitFor();
      expect(await one.getByText('Boats in bottles').count()).toBe(0);
    }
    await host.goto(`${home}/open-spaces?day=${slot.slice(0, 10)}`);
    await host.getByText('Ships in shops').first().waitFor();
    expect(await host.getByText('Boats in bottles').count()).toBe(0);

    await guest.goto(ships);
    const time = await guest.locator('dd').first().textContent();
    const [, from = ''] = /(\d\d:\d\d)–/.exec(time ?? '') ?? [];
    const room = decodeURIComponent(
      (await guest.locator('dd a[href*="/rooms/"]').getAttribute('href'))?.split('/').at(-1) ?? '',
    );
    const day = slot.match(/\d{4}-\d\d-\d\d/)?.[0] ?? '';
    await releaseInto(team, 'A panel that came late', { start: `${day}T${from}`, room });
    await told(host, 'The programme now needs the room of your “Ships in shops”');
    await told(guest, '“Ships in shops” lost its room to the programme');
    await guest.goto(`${home}/schedule/${day}?kind=open-space`);
    await guest.locator('main').waitFor();
    expect(await guest.locator(`a[href="${new URL(ships).pathname}"]`).count()).toBe(0);

    await host.goto(ships);
    await host.getByText('The programme now has this room').waitFor();
    await host.getByRole('button', { name: 'Move it' }).click();
    await host.getByText('Moved. Those who joined are told.').waitFor();
    await told(guest, '“Ships in shops” moved');
    await guest.goto(ships);
    await guest.getByRole('button', { name: 'I do not come after all' }).waitFor();
    expect(await guest.getByText('The programme now has this room').count()).toBe(0);
    await guest.getByText('3 people').first().waitFor();
  } finally {
    for (const page of [asking, host, guest, team]) await page.context().close();
  }
}, 120_000);
