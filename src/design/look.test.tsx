import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import tailwindcss from '@tailwindcss/vite';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../testing/browser.ts';
import { Workbench, type WorkbenchScreen, workbenchScreens } from './workbench.tsx';

const origin = 'http://hallway.test';
/** What public pages are sent with: no inline style, no inline script. */
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'";
/** Set to a folder to have pictures of every screen put there. */
const pictures = process.env.HALLWAY_PICTURES;

function pageOf(screen: WorkbenchScreen): string {
  const body = renderToStaticMarkup(<Workbench screen={screen} />);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${screen}</title>`;
  return `<!doctype html><html lang="en"><head>${head}<link rel="stylesheet" href="/styles.css"><link rel="stylesheet" href="/organisers.css"></head><body>${body}</body></html>`;
}

test.each(workbenchScreens)('the %s screen needs no style attribute and no script', (screen) => {
  const html = pageOf(screen);
  expect(html).not.toMatch(/ style=/);
  expect(html).not.toMatch(/<(script|style)/);
});

describe('in a browser', () => {
  let browser: Browser;
  let assets: string;

  beforeAll(async () => {
    assets = await mkdtemp(join(tmpdir(), 'hallway-look-'));
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [tailwindcss()],
      build: {
        outDir: assets,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: ['styles', 'organisers'].map((name) => new URL(`./${name}.css`, import.meta.url).pathname),
          output: { assetFileNames: '[name][extname]' },
        },
      },
      base: '/',
    });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    if (assets) await rm(assets, { recursive: true, force: true });
  });

  async function open(screen: WorkbenchScreen, options: BrowserContextOptions): Promise<[Page, string[]]> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.route('**/*', async (route) => {
      const path = new URL(route.request().url()).pathname;
      const headers = { 'content-security-policy': policy };
      if (path === `/${screen}`)
        return route.fulfill({ contentType: 'text/html', headers, body: pageOf(screen) });
      const file = (await readdir(assets, { recursive: true })).find((name) => path.endsWith(`/${name}`));
      if (!file) return route.fulfill({ status: 404 });
      const contentType = file.endsWith('.css') ? 'text/css' : 'font/woff2';
      return route.fulfill({ contentType, body: await readFile(join(assets, file)) });
    });
    await page.goto(`${origin}/${screen}`);
    await page.evaluate(() => document.fonts.ready);
    return [page, complaints.filter((line) => !line.includes('favicon'))];
  }

  const views = workbenchScreens.flatMap((screen) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      ([390, 1440] as const).map((width) => ({ screen, colorScheme, width })),
    ),
  );

  test.each(views)(
    '$screen, $colorScheme, $width px wide: accessible, and nothing runs out of the page',
    async (view) => {
      const { screen, colorScheme, width } = view;
      const scale = width === 390 ? 2 : 1;
      const viewport = { width, height: width === 390 ? 844 : 900 };
      const [page, complaints] = await open(screen, { colorScheme, viewport, deviceScaleFactor: scale });
      if (pictures) {
        const path = join(pictures, `${screen}-${colorScheme}-${width}`);
        await writeFile(`${path}.png`, await page.screenshot());
        await writeFile(`${path}-full.png`, await page.screenshot({ fullPage: true }));
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test.each([
    { name: 'contrast', options: { contrast: 'more' } },
    { name: 'contrast-dark', options: { contrast: 'more', colorScheme: 'dark' } },
    { name: 'forced', options: { forcedColors: 'active' } },
  ] as const)('the schedule with $name stays accessible', async ({ name, options }) => {
    const [page] = await open('schedule', { viewport: { width: 1440, height: 900 }, ...options });
    if (pictures) await writeFile(join(pictures, `schedule-${name}.png`), await page.screenshot());
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
    await page.context().close();
  });

  test('a printed schedule leaves the furniture away', async () => {
    const [page] = await open('schedule', { viewport: { width: 1040, height: 720 } });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    if (pictures)
      await writeFile(join(pictures, 'schedule-print.png'), await page.screenshot({ fullPage: true }));
    for (const part of [
      '.site-nav',
      '.tab-bar',
      '.site-footer',
      '.star',
      '.rehearsal-bar',
      '.filters',
      '.now-line',
    ]) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    expect(await page.locator('.entry').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('the faces of the screens have targets of 44 px for a thumb', async () => {
    for (const screen of workbenchScreens) {
      const [page] = await open(screen, { viewport: { width: 390, height: 844 } });
      expect(await page.evaluate(tooSmall), screen).toEqual([]);
      await page.context().close();
    }
  });

  test('the schedule grid stands where its times say, to five minutes', async () => {
    const [page] = await open('schedule', { viewport: { width: 1440, height: 900 } });
    const box = async (title: string) => {
      const found = await page.locator('.entry', { hasText: title }).boundingBox();
      return found ?? { x: 0, y: 0, width: 0, height: 0 };
    };
    const [storm, packet, moved, table] = await Promise.all(
      ['retries storm', 'packet by hand', 'Caches all', '오픈소스'].map(box),
    );
    expect(storm?.y).toBe(packet?.y);
    expect(packet?.height).toBeGreaterThan(storm?.height ?? 0);
    expect(moved?.y).toBeGreaterThanOrEqual((storm?.y ?? 0) + (storm?.height ?? 0));
    expect(table?.y).toBeGreaterThan(storm?.y ?? 0);
    expect(
      await page
        .locator('.entry')
        .evaluateAll(
          (blocks) => blocks.filter((block) => block.scrollHeight > block.clientHeight + 1).length,
        ),
    ).toBe(0);
    await page.context().close();
  });
});

/** Runs in the page: what can be pressed and is smaller than 44 px, links within sentences apart. */
function tooSmall(): string[] {
  const covered = (element: Element): boolean => getComputedStyle(element, '::after').position === 'absolute';
  return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
    .filter(
      (element) => !element.closest('p, .lead, .prose, .skip-link, .choice, td, th') && !covered(element),
    )
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && (height < 43.5 || width < 43.5);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
