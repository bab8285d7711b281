/// <reference lib="webworker" />

import { createECDH, randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('an announcement', () => {
  it('is written, looked at and sent to speakers, who see it on an open page or read it without JavaScript; nobody else does', async () => {
    const team = await freshPage(browser, { serviceWorkers: 'block' });
    const [speaker, guest] = await Promise.all(
      [1, 2].map(() => freshPage(browser, { ...screens.phone, javaScriptEnabled: false })),
    );
    if (!speaker || !guest) throw new Error('There are two phones.');
    const title = `Speakers’ dinner ${Date.now()}`;
    // A page whose stream opens only after what was said.
    const late = await freshPage(browser, { serviceWorkers: 'block' });
    const { promise: opens, resolve: open } = Promise.withResolvers<void>();
    await late.route('**/live?*', async (route) => {
      await opens;
      await route.continue();
    });
    try {
      await enter(team, 'organiser');
      await team.goto(`${home}/manage/announcements/new`);
      await team.locator('#title-en').fill(title);
      await team.getByRole('button', { name: 'Save and look at it' }).click();
      // What was typed stays beside what is missing.
      await team.getByText('Write the text').first().waitFor();
      expect(await team.locator('#title-en').inputValue()).toBe(title);
      await team.locator('#body-en').fill('At **eight**, by the water.');
      await team.locator('#audience-speakers').check();
      await team.getByRole('button', { name: 'Save and look at it' }).click();
      await team.locator('#preview .prose strong', { hasText: 'eight' }).waitFor();
      // Who sends it is a speaker too, and has Now open in another tab.
      const nowPage = await team.context().newPage();
      const listens = nowPage.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/live'));
      await nowPage.goto(`${home}/now`);
      await listens;
      await enter(late, 'speaker');
      await late.goto(`${home}/notices`);
      await team.getByRole('button', { name: /^Send now to \d+ pe/ }).click();
      await team.getByText('It goes out now.').waitFor();

      await nowPage.locator('.announced', { hasText: title }).waitFor({ timeout: 30_000 });

      await enter(speaker, 'speaker');
      await expect
        .poll(
          async () => {
            await speaker.goto(`${home}/announcements`);
            return speaker.locator('.announcement h2').allTextContents();
          },
          { timeout: 20_000, interval: 500 },
        )
        .toContain(title);
      expect(await late.getByText(title).count()).toBe(0);
      open();
      await late.getByText(title).first().waitFor();
      await speaker.goto(`${home}/now`);
      await speaker.locator('.announced', { hasText: title }).waitFor();
      await guest.goto(`${home}/announcements`);
      await guest.getByRole('heading', { level: 1, name: 'Announcements' }).waitFor();
      expect(await guest.getByText(title).count()).toBe(0);
    } finally {
      await late.unrouteAll({ behavior: 'ignoreErrors' });
      for (const page of [team, speaker, guest, late]) await page.context().close();
    }
  }, 60_000);
});

/** A subscription as Chromium would make it if it could reach its push service: real keys, an address that is never asked here. */
function aSubscription() {
  const keys = createECDH('prime256v1').generateKeys().toString('base64url');
  const endpoint = `https://push.example.org/${randomBytes(12).toString('base64url')}`;
  return { endpoint, keys: { p256dh: keys, auth: randomBytes(16).toString('base64url') } };
}

async function withSubscription(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['notifications'], { origin });
  await context.addInitScript((subscription) => {
    const made = { endpoint: subscription.endpoint, toJSON: () => subscription };
    PushManager.prototype.subscribe = async () => {
      sessionStorage.setItem('subscribed', 'yes');
      return made as unknown as PushSubscription;
    };
    PushManager.prototype.getSubscription = async () =>
      sessionStorage.getItem('subscribed') ? (made as unknown as PushSubscription) : null;
  }, aSubscription());
}

/** Hands a payload to the page's worker, as the browser does when a message arrives. */
async function deliver(page: Page, payload: object): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((found) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (first) found(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', {
    ...{ origin, registrationId, data: JSON.stringify(payload) },
  });
}

/**
 * Has the worker told that its message was clicked, as no click of a driven browser reaches a notification. Answers with what it opened
 * anew, which a browser lets it do after a real click only.
 */
async function click(page: Page): Promise<readonly string[]> {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('No worker is there.');
  return worker.evaluate(async () => {
    const scope = globalThis as unknown as ServiceWorkerGlobalScope;
    const opened: string[] = [];
    scope.clients.openWindow = async (url) => {
      opened.push(String(url));
      return null;
    };
    const [notification] = await scope.registration.getNotifications();
    if (!notification) throw new Error('No message is shown.');
    scope.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return opened;
  });
}

/** How many pages the worker knows of. */
async function windowsOf(page: Page): Promise<number> {
  const [worker] = page.context().serviceWorkers();
  return (
    worker?.evaluate(async () => {
      const { clients } = globalThis as unknown as ServiceWorkerGlobalScope;
      return (await clients.matchAll({ type: 'window' })).length;
    }) ?? -1
  );
}

describe('a device', () => {
  it('is added by its button, shows what arrives once, and is ended', async () => {
    const page = await freshPage(browser, screens.phone);
    try {
      await withSubscription(page.context());
      await enter(page, 'sponsor');
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.goto(`${home}/notices`);
      await page.getByRole('button', { name: 'Tell me on this device' }).click();
      await page.getByText('This device is told from now on.').waitFor();
      await page.getByText('This device is one of them.').waitFor();
      await expect.poll(() => page.locator('#announcements-push').isChecked()).toBe(true);

      const payload = { title: 'Harbour City', body: 'Room 2 is closed', path: '/harbour-city-2027/notices' };
      for (const body of ['Room 2 is closed', 'Room 2 is open again'])
        await deliver(page, { ...payload, body, tag: 'announcement:1', lang: 'en' });
      const shown = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          return (await registration.getNotifications()).map(({ title, body }) => [title, body]);
        });
      // The second has the tag of the first and takes its place.
      await expect.poll(shown, { timeout: 15_000 }).toEqual([['Harbour City', 'Room 2 is open again']]);

      // The page that is open goes where the message leads, and no other opens; the message is gone.
      await page.goto(`${home}/more`);
      expect(await click(page)).toEqual([]);
      await page.waitForURL(`${home}/notices`);
      await expect.poll(shown).toEqual([]);
      // Where none is open a new one opens, and never elsewhere than here.
      const elsewhere = { ...payload, body: 'Look', tag: 'elsewhere', path: 'https://elsewhere.example/' };
      for (const [message, opened] of [
        [{ ...payload, tag: 'announcement:2' }, [`${home}/notices`]],
        [elsewhere, []],
      ] as const) {
        await deliver(page, message);
        await expect.poll(async () => (await shown()).length).toBe(1);
        await page.goto('about:blank');
        await expect.poll(() => windowsOf(page)).toBe(0);
        expect(await click(page)).toEqual(opened);
        await page.goto(`${home}/notices`);
        await expect.poll(shown).toEqual([]);
      }

      await page
        .getByRole('button', { name: /^No more messages to/ })
        .first()
        .click();
      await page.getByText('That device is told no more.').waitFor();
      await page.locator('#way-mail').check();
      await page.locator('#announcements-mail').check();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('That is how you hear of us').waitFor();
    } finally {
      await page.context().close();
    }
  }, 60_000);
});
