import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens, untilOnPage } from '../testing/browser.ts';
import { origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function onPhone(
  options: BrowserContextOptions,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await freshPage(browser, { ...screens.phone, ...options });
  try {
    await journey(page);
  } finally {
    await page.context().close();
  }
}

const stars = (page: Page) => page.locator('.day-grid button.star:visible');
const starred = (page: Page) => page.locator('button.star[aria-pressed="true"]');

describe('reading the schedule on a phone', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`stars two sessions and finds them again, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      await onPhone({ javaScriptEnabled, serviceWorkers: 'block' }, async (page) => {
        await page.goto(`${home}/schedule`);
        const titles: string[] = [];
        for (const index of [3, 6]) {
          const entry = page.locator('.day-grid > .entry:has(button.star)').nth(index);
          titles.push((await entry.locator('h3').textContent())?.trim() ?? '');
          await entry.locator('button.star').click();
          await page.locator(`button.star[aria-pressed="true"] >> nth=${titles.length - 1}`).waitFor();
        }
        await page.goto(`${home}/stars`);
        await page.locator('.session').nth(1).waitFor();
        expect((await page.locator('.session h3').allTextContents()).sort()).toEqual(titles.sort());
        await page.locator('[data-calendar-form] button').click();
        await page.locator('input[name="address"]').waitFor();
        await expect
          .poll(() => page.locator('input[name="address"]').inputValue())
          .toMatch(/\/stars\/.+\.ics$/);
      });
    });
  }

  it('never needs to be pushed sideways', async () => {
    await onPhone({ serviceWorkers: 'block' }, async (page) => {
      const paths = [
        '',
        '/now',
        '/schedule',
        '/sessions',
        '/speakers',
        '/rooms',
        '/sponsors',
        '/jobs',
        '/more',
      ];
      for (const path of [...paths, '/changes', '/pages/conduct']) {
        await page.goto(`${home}${path}`);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - screen.width);
        expect([path, Math.max(0, wider)]).toEqual([path, 0]);
      }
    });
  });

  it('shows times in the reader’s own zone, and in one of the address', async () => {
    await onPhone({ timezoneId: 'Asia/Seoul', serviceWorkers: 'block' }, async (page) => {
      await page.goto(`${home}/schedule`);
      const first = page.locator('.slot-time').first();
      const venue = await first.textContent();
      await page.locator('details.chip-menu:has([data-zone-label]) > summary').click();
      await page.locator('[data-own-zone]').click();
      const own = await first.textContent();
      expect(own).not.toBe(venue);
      await page.goto(`${page.url().split('?')[0]}?zone=Asia/Seoul`);
      await expect.poll(() => first.textContent()).toBe(own);
    });
  });
});

describe('without a network', () => {
  it('the schedule, now, one’s stars and a starred session are still there', async () => {
    await onPhone({}, async (page) => {
      await page.goto(`${home}/schedule`);
      await stars(page).nth(5).click();
      const code = await starred(page).first().getAttribute('value');
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.reload();
      await untilOnPage(
        page,
        async ([slug, session]) => {
          const cache = await caches.open('hallway-pages-1');
          const paths = (await cache.keys()).map((request) => new URL(request.url).pathname);
          return [`${slug}/now`, `${slug}/stars`, `${slug}/sessions/${session}`].every((path) =>
            paths.includes(path),
          );
        },
        [new URL(home).pathname, code] as const,
      );
      await page.context().setOffline(true);
      for (const [path, seen] of [
        ['/schedule', '.day-grid > .entry h3'],
        ['/now', '[data-now] .session h3'],
        ['/stars', '[data-mine] .session h3'],
        [`/sessions/${code}`, 'h1'],
      ]) {
        await page.goto(`${home}${path}`);
        await page
          .locator(seen ?? 'h1')
          .first()
          .waitFor();
        await expect.poll(() => page.locator('.net-sign').textContent()).toMatch(/^Offline/);
      }
      // Nobody keeps a shop for later.
      await page.goto(`${home}/tickets`);
      await expect.poll(() => page.locator('h1').textContent()).toBe('You are offline');
    });
  });
});

describe('searching', () => {
  it('finds while one types and keeps the address in step', async () => {
    await onPhone({ serviceWorkers: 'block' }, async (page) => {
      await page.goto(`${home}/sessions`);
      await page.locator('main input[type="search"]').pressSequentially('typing', { delay: 30 });
      await page.waitForURL(/q=typing/);
      await page.locator('[data-live="results"] .session-words a', { hasText: 'Typing at scale' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    });
  });

  it('works by the button without JavaScript', async () => {
    await onPhone({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${home}/sessions`);
      await page.locator('main input[type="search"]').fill('typing');
      await page.locator('main search button').click();
      await page.waitForURL(/q=typing/);
      await page.locator('[data-live="results"] .session-words a', { hasText: 'Typing at scale' }).waitFor();
    });
  });
});
