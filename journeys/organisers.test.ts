import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser } from '../testing/browser.ts';
import { origin } from './own-rehearsal.ts';

const manage = `${origin}/harbour-city-2028/manage`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function asOrganiser(
  javaScriptEnabled: boolean,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await freshPage(browser, { javaScriptEnabled });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  try {
    await page.goto(`${origin}/rehearsal`);
    await page.getByRole('link', { name: /Desmond/ }).click();
    await page.waitForURL(/\/manage$/);
    await journey(page);
    expect(problems).toEqual([]);
  } finally {
    await page.context().close();
  }
}

async function submit(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
}

const notice = (page: Page) => page.locator('.notice .title').first().textContent();

it('organisers who read Korean get Korean texts, and a browser no other language', async () => {
  await asOrganiser(true, async (page) => {
    await page.goto(`${manage}?lang=ko`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${manage}/sessions`, { waitUntil: 'networkidle' });
    // What React draws anew in the browser is Korean too.
    await page.keyboard.press('Control+k');
    await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/[가-힣]/);
    const languages = asked.flatMap((path) => /\/(en|ko|zh-hans)-[\w-]+\.js$/.exec(path)?.[1] ?? []);
    expect([...new Set(languages)]).toEqual(['ko']);
    await page.goto(`${manage}?lang=en`);
  });
});

describe('organisers, with JavaScript and without', () => {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'on' : 'off';

    it(`write a page from our text, move it, remove it and bring it back, JavaScript ${how}`, async () => {
      await asOrganiser(javaScriptEnabled, async (page) => {
        await page.goto(`${manage}/pages/new`);
        await page.locator('[name=title]').fill(`Coats ${how}`);
        await page.locator('[name=body]').fill('Hang them **here**.');
        await submit(page, 'Preview');
        await expect.poll(() => page.locator('#preview strong').textContent()).toBe('here');
        await submit(page, 'Save the page');
        await page.goto(`${manage}/pages`);
        await submit(page, `Move Coats ${how} up`);
        const order = await page.locator('.arranged .title a').allTextContents();
        await submit(page, `Remove Coats ${how}`);
        expect(await notice(page)).toBe(`“Coats ${how}” was removed.`);
        await submit(page, 'Undo');
        await expect.poll(() => page.locator('.arranged .title a').allTextContents()).toEqual(order);
      });
    });

    it(`show their logo and cover, and hear what is no picture, JavaScript ${how}`, async () => {
      await asOrganiser(javaScriptEnabled, async (page) => {
        const send = async (which: 'logo' | 'cover', name: string, mimeType: string, buffer: Buffer) => {
          await page.goto(`${manage}/settings/look`);
          const form = page.locator(`form:has([type=file][name=${which}])`);
          await form.locator('[type=file]').setInputFiles({ name, mimeType, buffer });
          await Promise.all([page.waitForEvent('load'), form.locator('[value=picture]').click()]);
        };
        const blue = sharp({ create: { width: 900, height: 400, channels: 3, background: '#2f7de0' } });
        for (const [name, type, bytes] of [
          ['drawn.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
          ['page.png', 'image/png', '<html><script>1</script></html>'],
        ] as const) {
          await send('logo', name, type, Buffer.from(bytes));
          await expect
            .poll(() => page.locator('.error').textContent())
            .toContain('We cannot read this as a picture.');
        }
        await send('logo', 'logo.png', 'image/png', await blue.clone().png().toBuffer());
        expect(await notice(page)).toBe('Saved.');
        await send('cover', 'cover.jpg', 'image/jpeg', await blue.clone().jpeg().toBuffer());
        await page.goto(`${origin}/harbour-city-2028`);
        for (const picture of ['.site-name img', 'img.cover']) {
          const shown = await page.locator(picture).getAttribute('src');
          const { headers } = await fetch(`${origin}${shown}`);
          expect(headers.get('content-type')).toBe('image/webp');
        }
        for (const left of [1, 0]) {
          await page.goto(`${manage}/settings/look`);
          const takeAway = page.getByRole('button', { name: 'Take it away' });
          await Promise.all([page.waitForEvent('load'), takeAway.first().click()]);
          await expect.poll(() => page.getByRole('button', { name: 'Take it away' }).count()).toBe(left);
        }
      });
    });

    it(`read a table whose columns they name, and put it away, JavaScript ${how}`, async () => {
      await asOrganiser(javaScriptEnabled, async (page) => {
        await page.goto(`${manage}/import`);
        const buffer = Buffer.from('Thema,Wer,Wo\nTides,Ana,Hall\nEbb,Bo,Hall\n');
        await page.locator('[name=file]').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer });
        await submit(page, 'Read it');
        await page.locator('[name=column-title]').selectOption('Thema');
        await page.locator('[name=column-speakers]').selectOption('Wer');
        await page.locator('[name=column-room]').selectOption('Wo');
        await submit(page, 'Read it');
        await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('plan.csv');
        const told = await page.locator('#changes-sessions').textContent();
        expect(told).toContain('Tides');
        await submit(page, 'Put it away');
        await page.goto(`${manage}/import`);
        await expect.poll(() => page.locator('.table .badge').first().textContent()).toBe('put away');
      });
    });

    it(`move the clock and come back to where they were, JavaScript ${how}`, async () => {
      await asOrganiser(javaScriptEnabled, async (page) => {
        await page.goto(`${origin}/rehearsal?next=/harbour-city-2027/now`);
        await submit(page, '5 minutes on');
        expect(new URL(page.url()).pathname).toBe('/harbour-city-2027/now');
        await page.goto(`${origin}/rehearsal?next=//elsewhere.example`);
        await submit(page, '5 minutes back');
        expect(new URL(page.url()).pathname).toBe('/rehearsal');
      });
    });
  }

  it('open every page of theirs without an error, also on a phone', async () => {
    await asOrganiser(true, async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const pages = ['', '/import', '/settings', '/settings/texts', '/settings/look', '/settings/dates'];
      const more = [
        '/settings/seen',
        '/settings/next',
        '/pages',
        '/pages/new?from=health',
        '/team',
        '/audit',
      ];
      const last = ['/sponsors', '/sponsors/new', '/jobs', '/jobs/new'];
      const own = [...pages, ...more, ...last].map((path) => `${origin}/harbour-city-2027/manage${path}`);
      for (const path of [...own, `${origin}/steward`, `${origin}/outbox`, `${origin}/new`]) {
        const answer = await page.goto(path);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, answer?.status(), wide]).toEqual([path, 200, 0]);
      }
    });
  });
});
