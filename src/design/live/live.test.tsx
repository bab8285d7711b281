import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import tailwindcss from '@tailwindcss/vite';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshPage, launchBrowser } from '../../../testing/browser.ts';

const design = new URL('..', import.meta.url).pathname;
/** The page that the browser gets: one script, as a hydrated page's would be. */
const entry = `
  import '${design}styles.css';
  import '${design}organisers.css';
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { LiveParts } from '${design}workbench/live-parts.tsx';
  createRoot(document.getElementById('root')).render(createElement(LiveParts));
`;
const pictures = process.env.HALLWAY_PICTURES;

describe('the parts of hydrated pages', () => {
  let browser: Browser;
  let assets: string;
  let page: Page;

  beforeAll(async () => {
    assets = await mkdtemp(join(tmpdir(), 'hallway-live-'));
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        tailwindcss(),
        {
          name: 'entry',
          resolveId: (id) => (id === 'live-entry' ? `${design}live-entry.js` : null),
          load: (id) => (id === `${design}live-entry.js` ? entry : null),
        },
      ],
      build: {
        outDir: assets,
        rolldownOptions: {
          input: 'live-entry',
          output: { entryFileNames: 'live.js', assetFileNames: 'live[extname]', codeSplitting: false },
        },
      },
    });
    browser = await launchBrowser();
    page = await freshPage(browser);
    await page.route('**/*', async (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/') {
        const body =
          '<!doctype html><html lang="en"><title>live</title><link rel="stylesheet" href="/live.css"><div id="root"></div><script type="module" src="/live.js"></script>';
        return route.fulfill({
          contentType: 'text/html',
          headers: {
            'content-security-policy':
              "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self' data:",
          },
          body,
        });
      }
      if (!/^\/live\.(js|css)$/.test(path)) return route.fulfill({ status: 404 });
      const contentType = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ contentType, body: await readFile(join(assets, path)) });
    });
    await page.goto('http://hallway.test/');
  });

  afterAll(async () => {
    await browser?.close();
    if (assets) await rm(assets, { recursive: true, force: true });
  });

  async function faults(name: string, part = 'html'): Promise<unknown[]> {
    if (pictures)
      await writeFile(join(pictures, `live-${name}.png`), await page.screenshot({ animations: 'disabled' }));
    // What still fades in has not its colours yet.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
    const { violations } = await new AxeBuilder({ page }).include(part).analyze();
    return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
  }

  test('a dialog opens, does, and what it did can be undone', async () => {
    await page.getByRole('button', { name: 'Move the session' }).click();
    await page.getByRole('dialog', { name: /Move/ }).waitFor();
    expect(await faults('dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Move to the Boathouse' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await faults('toast')).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Back in Room 301').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  test('the palette finds by any of its words and acts with the keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('publish');
    await expect
      .poll(() => page.getByRole('menuitem').allTextContents())
      .toEqual(['Release the timetableTimetable']);
    expect(await faults('palette')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.toast', { hasText: 'Release the timetable' }).waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();
  });

  test('a menu and a combo box open from the keyboard', async () => {
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    expect(await faults('menu')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').fill('boat');
    await page.getByRole('option', { name: /Boathouse/ }).waitFor();
    // React Aria hides the rest of the page from screen readers while the list is open.
    expect(await faults('combo', '.field')).toEqual([]);
    expect(await faults('combo-list', '.popover [role=option]')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Boathouse');
  });
});
