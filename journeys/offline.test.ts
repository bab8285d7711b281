import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens, untilOnPage } from '../testing/browser.ts';
import { slowRoad } from '../testing/slow-road.ts';
import { enter, origin } from './own-rehearsal.ts';

const slug = 'harbour-city-2027';
const home = `${origin}/${slug}`;
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

/** Reads the schedule once and waits until this device has the whole programme. */
async function keepProgramme(page: Page, at = home): Promise<void> {
  await page.goto(`${at}/schedule`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.goto(`${at}/kept`);
  await page.locator('[data-kept-yes]').waitFor({ timeout: 30_000 });
  await untilOnPage(
    page,
    async (edition) => {
      const pages = await caches.open('hallway-pages-1');
      const kept = await Promise.all(
        ['now', 'kept'].map((path) => pages.match(`/${edition}/${path}`, { ignoreVary: true })),
      );
      const built = (await (await caches.open('hallway-assets-1')).keys()).map(({ url }) => url);
      return (
        kept.every(Boolean) &&
        ['/draw-', '/search-kept-'].every((part) => built.some((url) => url.includes(part)))
      );
    },
    slug,
  );
}

const found = (page: Page, words: string) =>
  page.locator('[data-live="results"] .session a', { hasText: words });

describe('without a network', () => {
  it(
    'it starts, opens what was never opened, and finds in three languages',
    () =>
      onPhone({}, async (page) => {
        await keepProgramme(page);
        await page.context().setOffline(true);
        await page.goto(`${home}/now`);
        await page.locator('[data-now] .session h3').first().waitFor();
        await expect
          .poll(() => page.locator('.net-sign').textContent())
          .toMatch(/^Offline · as of \d\d:\d\d, release \d+/);

        await page.goto(`${home}/sessions`);
        const search = page.locator('main input[type="search"]');
        for (const [typed, title] of [
          ['typng scale', 'Typing at scale'],
          ['터미널', '모두를 위한 터미널'],
          ['调试器', '从零写一个调试器'],
        ] as const) {
          await search.fill(typed);
          await found(page, title).waitFor();
        }
        await found(page, '从零写一个调试器').click();
        await page.locator('h1', { hasText: '从零写一个调试器' }).waitFor();
        await expect.poll(() => page.locator('.net-sign').textContent()).toMatch(/release \d+/);
        await page.locator('.people-full h3 a').first().click();
        await page.locator('.person-head h1').waitFor();
        await page.locator('main .session', { hasText: '从零写一个调试器' }).waitFor();

        await page.goto(`${home}/sessions/NOSUCH`);
        await page.getByText('not in the programme that your device kept').waitFor();
        await page.context().setOffline(false);
        await page.goto(`${home}/sessions?q=typing`);
        await found(page, 'Typing at scale').waitFor();
        expect(await page.locator('html[data-kept]').count()).toBe(0);
      }),
    60_000,
  );

  it.each([
    ['ko-KR', /^오프라인 · \d\d:\d\d 기준, \d+번째 공개/, '발표자'],
    ['zh-CN', /^离线 · 内容截至 \d\d:\d\d，第 \d+ 次发布/, '讲者'],
  ])(
    'it speaks the reader’s language: %s',
    (locale, sign, speakers) =>
      onPhone({ locale }, async (page) => {
        await keepProgramme(page);
        await page.context().setOffline(true);
        await page.goto(`${home}/speakers`);
        await page.locator('h1', { hasText: speakers }).waitFor();
        await page.locator('.net-sign').waitFor();
        await expect.poll(() => page.locator('.net-sign').textContent()).toMatch(sign);
      }),
    60_000,
  );
});

/** Opens a page; answers with how many ms it took until its heading stood there. */
async function msUntilShown(page: Page, address: string, heading: RegExp): Promise<number> {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('main h1', { hasText: heading }).waitFor();
  return performance.now() - began;
}

describe('where the network hangs', () => {
  it(
    'what is here is shown soon, from the second page on at once, and gives way to the answer when that comes',
    () =>
      onPhone({}, async (page) => {
        const road = await slowRoad(origin);
        const there = `${road.origin}/${slug}`;
        const sign = () => page.locator('.net-sign').textContent();
        try {
          await keepProgramme(page, there);
          await page.goto(`${there}/kept`);
          road.hold();
          expect(await msUntilShown(page, `${there}/schedule`, /\w/)).toBeLessThan(2_400);
          // What was opened, what was only kept, and what is drawn out of the programme.
          for (const [path, heading] of [
            ['/now', /\d\d:\d\d/],
            ['/speakers', /Speakers/],
            ['/rooms', /Rooms/],
          ] as const) {
            const ms = await msUntilShown(page, `${there}${path}`, heading);
            expect(ms).toBeLessThan(1_500);
          }
          await expect.poll(sign).toMatch(/^Slow network · as of \d\d:\d\d/);
          await page.evaluate(() => {
            document.body.dataset.stays = '';
          });
          road.release();
          await page.locator('html:not([data-kept]) body[data-stays]').waitFor({ state: 'attached' });
          await expect.poll(() => page.locator('.net-sign').isVisible()).toBe(false);
          // An answer that came quickly ends the hurry: nobody is shown old things where the network is well.
          await page.goto(`${there}/rooms`);
          await page.goto(`${there}/now`);
          expect(await page.locator('html[data-kept]').count()).toBe(0);
        } finally {
          road.close();
        }
      }),
    60_000,
  );
});

describe('two devices without a network', () => {
  it('keep all that both wrote into one agenda', async () => {
    const pages = [await freshPage(browser, screens.phone), await freshPage(browser)];
    const title = `Walk ${Date.now()}`;
    try {
      for (const page of pages) await enter(page, 'attendee');
      const [phone, laptop] = pages;
      if (!phone || !laptop) throw new Error('Two devices are needed.');
      await phone.goto(`${home}/stars`);
      await addOwn(phone, title);
      await phone.getByText('It is in your agenda.').waitFor();
      for (const [index, page] of pages.entries()) {
        await page.goto(`${home}/stars`);
        await page.context().setOffline(true);
        const item = page.locator('.session', { hasText: title });
        await item.locator('summary').click();
        await item.locator('input[name="title"]').fill(`${title} by device ${index}`);
        await item.getByRole('button', { name: 'Save' }).click();
        await page.locator('.notes-waiting', { hasText: `by device ${index}` }).waitFor();
        await addOwn(page, `New ${title} of ${index}`);
        await page.locator('.notes-waiting', { hasText: `of ${index}` }).waitFor();
      }
      for (const page of pages) {
        await page.context().setOffline(false);
        await page.locator('.notes-waiting').waitFor({ state: 'detached' });
      }
      await phone.goto(`${home}/stars`);
      for (const shown of [0, 1].flatMap((n) => [`${title} by device ${n}`, `New ${title} of ${n}`]))
        await phone.locator('.session h3', { hasText: shown }).first().waitFor();
    } finally {
      for (const page of pages) await page.context().close();
    }
  }, 60_000);
});

async function addOwn(page: Page, title: string): Promise<void> {
  await page.locator('#add > summary').click();
  await page.locator('#new-title').fill(title);
  await page.locator('#new-start').fill('2027-05-14T21:00');
  await page.locator('#new-end').fill('2027-05-14T22:00');
  await page.getByRole('button', { name: 'Add to my agenda' }).click();
}

describe('two people with one browser', () => {
  it(
    'signing out without a network ends it, and nobody sees what the other one had',
    () =>
      onPhone({}, async (page) => {
        await enter(page, 'attendee');
        const note = `Mine alone ${Date.now()}`;
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
        });
        await page.goto(`${home}/notes`);
        await page.locator('#text').fill(note);
        await page.getByRole('button', { name: 'Keep the note' }).click();
        await page.locator('.note', { hasText: note }).waitFor();
        await page.reload();
        await untilOnPage(
          page,
          async (path) =>
            (await (await caches.open('hallway-agenda-1')).keys()).some(({ url }) => url.endsWith(path)),
          '/notes',
        );
        await page.goto(`${origin}/me`);
        await page.context().setOffline(true);
        await page.getByRole('button', { name: 'Sign out' }).first().click();
        await page.getByText('You are offline').waitFor();
        await page.goto(`${home}/notes`);
        await page.getByText('You are offline').waitFor();
        expect(await page.getByText(note).count()).toBe(0);

        // The server is told before it answers anything else.
        await page.context().setOffline(false);
        await page.goto(`${home}/notes`);
        await page.locator('header a[href^="/sign-in"]').first().waitFor();
        expect(await page.getByText(note).count()).toBe(0);

        await enter(page, 'volunteer');
        await page.goto(`${home}/notes`);
        await page.locator('#text').waitFor();
        expect(await page.getByText(note).count()).toBe(0);
        await page.context().setOffline(true);
        await page.goto(`${home}/notes`);
        expect(await page.getByText(note).count()).toBe(0);
      }),
    60_000,
  );

  it(
    'a star that waits for a network is sent as its owner’s, whoever signs in meanwhile',
    () =>
      onPhone({}, async (page) => {
        const isMine = (code: string) =>
          page.locator(`button.star[value="${code}"]`).first().getAttribute('aria-pressed');
        await enter(page, 'attendee');
        await page.goto(`${home}/schedule`);
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
        });
        const star = page.locator('button.star[aria-pressed="false"]').first();
        const code = (await star.getAttribute('value')) ?? '';
        const inBrowser = () => page.evaluate(() => JSON.stringify(localStorage));
        await expect.poll(inBrowser).toContain('hallway.account.');
        await page.context().setOffline(true);
        await star.click();
        await expect.poll(() => isMine(code)).toBe('true');
        await expect.poll(inBrowser).toContain('hallway.join.');
        // Another page than the edition's, so that nothing is sent before somebody else signs in.
        await page.goto('about:blank');
        await page.context().setOffline(false);
        await enter(page, 'volunteer');
        await page.goto(`${home}/schedule`);
        await page.locator('html:not([data-kept])').waitFor({ state: 'attached' });
        await expect.poll(() => isMine(code)).toBe('false');
        await enter(page, 'attendee');
        await page.goto(`${home}/schedule`);
        await expect.poll(() => isMine(code)).toBe('true');
        await expect.poll(inBrowser).not.toContain('hallway.join.');
        await page.locator(`button.star[value="${code}"]`).first().click();
        await expect.poll(() => isMine(code)).toBe('false');
      }),
    60_000,
  );

  it(
    'signing in over somebody else forgets what was theirs',
    () =>
      onPhone({}, async (page) => {
        await enter(page, 'attendee');
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
        });
        const keptAgenda = () =>
          page.evaluate(async () => (await (await caches.open('hallway-agenda-1')).keys()).length);
        await page.goto(`${home}/stars`);
        await expect.poll(keptAgenda).toBeGreaterThan(0);
        await enter(page, 'volunteer');
        await expect.poll(keptAgenda).toBe(0);
      }),
    60_000,
  );
});
