import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { type RunningHallway, startHallway } from '../testing/running-hallway.ts';

const file = new URL('../../shared/data/pycon-us-2024/conference.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.warn('PyCon US 2024 (../shared/data) is not here: its import is left out.');

let browser: Browser;
let hallway: RunningHallway;
beforeAll(async () => {
  browser = await launchBrowser();
  hallway = await startHallway({ mode: 'real' });
});
afterAll(async () => {
  await browser.close();
  await hallway.remove();
});

const person = { name: 'Ada Quay', email: 'ada@example.org', password: 'four words apart here' };

async function submit(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
}

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(`${hallway.origin}/sign-in?next=${next}`);
  const form = page.locator('form:has([name=password])');
  await form.locator('[name=email]').fill(person.email);
  await form.locator('[name=password]').fill(person.password);
  await Promise.all([page.waitForEvent('load'), form.locator('button[type=submit]').click()]);
}

describe('an empty installation', () => {
  it('leads whoever opens it to an account and to three ways to begin', async () => {
    const page = await freshPage(browser, { ...screens.phone, javaScriptEnabled: false });
    await page.goto(hallway.origin);
    expect(page.url()).toBe(`${hallway.origin}/first-run`);
    for (const [field, value] of Object.entries(person)) await page.locator(`[name=${field}]`).fill(value);
    await submit(page, 'Make my account');
    expect(page.url()).toBe(`${hallway.origin}/new`);
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allTextContents())
      .toEqual(
        expect.arrayContaining(['Explore a rehearsal conference', 'Import a programme', 'Create an edition']),
      );
    await page.goto(hallway.origin);
    expect(page.url()).toBe(`${hallway.origin}/`);
    await page.context().close();
  });

  it('makes a rehearsal edition with one click, which nobody else sees', async () => {
    const page = await freshPage(browser, { ...screens.phone, javaScriptEnabled: false });
    await signIn(page, '/new');
    await submit(page, 'Make a rehearsal edition');
    expect(page.url()).toBe(`${hallway.origin}/practice/manage`);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/needs? you/);
    expect((await fetch(`${hallway.origin}/practice`)).status).toBe(404);
    await page.context().close();
  });

  it('makes an edition whose address is made of its name', async () => {
    const page = await freshPage(browser, { javaScriptEnabled: false });
    await signIn(page, '/new/edition');
    await page.locator('[name=name]').fill('Quay Days 2027');
    await page.locator('[name=startsOn]').fill('2027-09-10');
    await page.locator('[name=endsOn]').fill('2027-09-12');
    await page.locator('[name=zone]').fill('Nowhere/Quay');
    await submit(page, 'Create the edition');
    await expect
      .poll(() => page.locator('.field .error').allTextContents())
      .toEqual(['No time zone has this name. Choose one from the list, like Europe/Prague.']);
    await page.locator('[name=zone]').fill('Europe/Prague');
    await submit(page, 'Create the edition');
    expect(page.url()).toBe(`${hallway.origin}/quay-days-2027/manage`);
    await page.context().close();
  });

  it.runIf(isThere)('takes in a real conference: every item and poster is there, or named', async () => {
    const page = await freshPage(browser, { javaScriptEnabled: false });
    await signIn(page, '/new/import');
    await page.locator('[name=file]').setInputFiles(file.pathname);
    await page.locator('[name=zone]').fill('America/New_York');
    await submit(page, 'Look at it');
    await page.locator('[name=name]').fill('PyCon US 2024');
    await page.locator('[name=slug]').fill('pycon-us-2024');
    await submit(page, 'Create it and look at the import');
    expect(page.url()).toContain('/pycon-us-2024/manage/import/');
    const sums = await page.locator('section:has(> h2:text("What was read")) li').allTextContents();
    expect(sums).toEqual(
      expect.arrayContaining([
        '209 items',
        '27 nested in another',
        '236 Sessions',
        '27 of them nested in another',
      ]),
    );
    await submit(page, 'Apply to the working timetable');
    await expect
      .poll(() => page.locator('.notice .title').first().textContent())
      .toMatch(/^Applied: \d+ changes/);
    await page.goto(`${hallway.origin}/pycon-us-2024/manage/settings/seen`);
    await submit(page, 'Show it to everybody');
    await expectBesides(page);
    const again = await freshPage(browser, { javaScriptEnabled: false });
    await signIn(again, '/pycon-us-2024/manage/import');
    await again.locator('[name=file]').setInputFiles(file.pathname);
    await submit(again, 'Read it');
    await expect.poll(() => again.getByText('The programme is already as the file says.').count()).toBe(1);
    await submit(again, 'Put it away');
    await expect
      .poll(() => again.locator('.notice .title').first().textContent())
      .toBe('It was put away. Nothing changed.');
    await again.context().close();
    await page.context().close();
  });
});

/** Sponsors and pages that came with the file follow by an event, a moment later. */
async function expectBesides(page: Page): Promise<void> {
  const deadline = Date.now() + 15_000;
  const count = async (path: string) => {
    await page.goto(`${hallway.origin}/pycon-us-2024/manage/${path}`);
    return page.locator('.arranged:has(form)').count();
  };
  let sponsors = 0;
  while (sponsors === 0 && Date.now() < deadline) sponsors = await count('sponsors');
  expect(sponsors).toBe(92);
  expect(await count('pages')).toBe(3);
}
