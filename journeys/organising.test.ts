import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
const manage = `${home}/manage`;
const talk = 'Typing at scale';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Signed in as the rehearsal's organiser. */
async function asOrganiser(
  options: BrowserContextOptions,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await freshPage(browser, { serviceWorkers: 'block', ...options });
  try {
    await enter(page, 'organiser');
    await journey(page);
  } finally {
    await page.context().close();
  }
}

const block = (page: Page) => page.locator('.tt-block > a', { hasText: talk }).first();
const toast = (page: Page) => page.locator('.toast', { hasText: talk });

describe('an organiser', () => {
  it('moves a talk by keyboard, releases, and readers see the new time', async () => {
    await asOrganiser({}, async (page) => {
      await page.goto(`${manage}/timetable/2027-05-14`);
      const code = new URL((await block(page).getAttribute('href')) ?? '', origin).searchParams.get(
        'session',
      );
      const shown = async () => {
        await page.goto(`${home}/sessions/${code}`);
        return (await page.locator('main time').first().textContent()) ?? '';
      };
      const before = await shown();
      await page.goto(`${manage}/timetable/2027-05-14`);
      await block(page).focus();
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown');
      await toast(page).waitFor();
      const moved = (await toast(page).locator('p').textContent()) ?? '';
      const time = /\d\d:\d\d–\d\d:\d\d/.exec(moved)?.[0] ?? 'no time';
      expect(await shown()).toBe(before);
      await page.goto(`${manage}/release`);
      const name = `Journey ${Date.now()}`;
      await page.getByLabel('Name of the release').fill(name);
      await page.getByRole('button', { name: 'Release now' }).click();
      await page.locator('.notice', { hasText: 'Released' }).waitFor();
      await page.locator('#history li', { hasText: name }).waitFor();
      const [start = ''] = time.split('–');
      expect(await shown()).toContain(start);
      await page.goto(`${home}/changes`);
      await page.getByText(name).first().waitFor();
    });
  });

  it('drags a talk to another time and takes it back', async () => {
    await asOrganiser({}, async (page) => {
      await page.goto(`${manage}/timetable/2027-05-14`);
      await page.locator('.tt-help').waitFor();
      await block(page).scrollIntoViewIfNeeded();
      const before = await block(page).locator('.tt-time').textContent();
      const box = await block(page).boundingBox();
      if (!box) throw new Error('The talk is not on the screen.');
      const [x, y] = [box.x + 30, box.y + 12];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 4, y - 30, { steps: 4 });
      await page.mouse.move(x, y - 66, { steps: 4 });
      await page.mouse.up();
      await toast(page).waitFor();
      await expect.poll(() => block(page).locator('.tt-time').textContent()).not.toBe(before);
      await toast(page).getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => block(page).locator('.tt-time').textContent()).toBe(before);
    });
  });

  it('sees that somebody else saved the session meanwhile, and keeps what was written', async () => {
    await asOrganiser({}, async (page) => {
      await page.goto(`${manage}/sessions?q=harbour+master`);
      await page.locator('table a').first().click();
      await page.waitForURL(/\/sessions\/[^/]+$/);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByLabel('Subtitle').fill('From the other desk');
      await other.getByRole('button', { name: 'Save' }).click();
      await other.locator('.notice', { hasText: 'Saved' }).waitFor();
      await page.getByLabel('Subtitle').fill('From this desk');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.differences', { hasText: 'From the other desk' }).waitFor();
      await expect.poll(() => page.getByLabel('Subtitle').inputValue()).toBe('From this desk');
      await page.getByRole('button', { name: 'Save mine all the same' }).click();
      await page.locator('.notice', { hasText: 'Saved' }).waitFor();
      await expect.poll(() => page.getByLabel('Subtitle').inputValue()).toBe('From this desk');
    });
  });

  it('makes a session, places it, takes it out and brings it back without JavaScript', async () => {
    await asOrganiser({ javaScriptEnabled: false }, async (page) => {
      const title = `Made by hand ${Date.now()}`;
      await page.goto(`${manage}/sessions/new`);
      await page.getByLabel('Title').first().fill(title);
      await page.getByRole('button', { name: 'Create' }).click();
      await page.locator('.notice', { hasText: 'Created' }).waitFor();
      await page.getByRole('link', { name: 'Give it a time' }).click();
      await page.getByLabel('Starts').fill('19:00');
      await page.getByRole('checkbox', { name: /^Hall B/ }).check();
      await page.getByRole('button', { name: 'Place' }).click();
      await page.locator('.notice', { hasText: 'The new time is saved' }).waitFor();
      await expect.poll(() => page.locator('.tt-block', { hasText: title }).count()).toBe(1);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('.tt-card', { hasText: title }).waitFor();
      await page.goto(`${manage}/sessions?q=${encodeURIComponent(title)}`);
      await page.getByRole('checkbox', { name: `Choose “${title}”` }).check();
      await page.getByRole('button', { name: 'Take out' }).click();
      await page.locator('.notice', { hasText: 'Taken out' }).waitFor();
      await expect.poll(() => page.locator('table a', { hasText: title }).count()).toBe(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('.notice', { hasText: 'Brought back' }).waitFor();
      await page.goto(`${manage}/sessions?q=${encodeURIComponent(title)}`);
      await page.locator('table a', { hasText: title }).waitFor();
    });
  });

  it('finds and opens a page by keyboard alone', async () => {
    await asOrganiser({}, async (page) => {
      await page.goto(`${manage}/sessions`);
      await page.locator('.sidebar-wide').waitFor();
      await expect
        .poll(async () => {
          await page.keyboard.press('Control+k');
          return page.getByRole('dialog').count();
        })
        .toBe(1);
      await page.keyboard.type('new tra');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${manage}/tracks/new`);
    });
  });

  const looks = {
    phone: ['sessions?q=harbour', 'timetable', 'release', 'rooms/new'],
    desktop: ['sessions/new', 'timetable', 'speakers?q=ana', 'tracks/new'],
  } as const;
  for (const [screen, options] of Object.entries(screens)) {
    it(`works on pages without faults, none to be pushed sideways, on a ${screen}`, async () => {
      await asOrganiser(options, async (page) => {
        for (const end of looks[screen as keyof typeof looks]) {
          await page.goto(`${manage}/${end}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect([end, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([end, []]);
          // A phone's window grows with what is too wide, so its own width would say nothing.
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect([end, wide <= options.viewport.width]).toEqual([end, true]);
        }
      });
    }, 120_000);
  }
});

it('who is not signed in is asked to, and led back', async () => {
  const page = await freshPage(browser, { serviceWorkers: 'block' });
  await page.goto(`${manage}/sessions?state=unplaced`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(new URL(page.url()).searchParams.get('next')).toBe(
    '/harbour-city-2027/manage/sessions?state=unplaced',
  );
  await page.context().close();
});
