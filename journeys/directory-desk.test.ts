import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { letterTo } from '../testing/letters.ts';
import { enter, letters, origin } from './own-rehearsal.ts';

const proof = 'https://seagrass.example.org/2031';
const run = Date.now();
const name = `Seagrass Days ${run} 2031`;
const reader = `reader-${run}@example.org`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function asReader(journey: (page: Page) => Promise<void>): Promise<void> {
  const page = await freshPage(browser, {
    ...screens.phone,
    javaScriptEnabled: false,
    serviceWorkers: 'block',
  });
  try {
    await journey(page);
  } finally {
    await page.context().close();
  }
}

/** Signed in as the rehearsal's organiser, who is its steward. */
async function asEditor(journey: (page: Page) => Promise<void>): Promise<void> {
  const page = await freshPage(browser, { serviceWorkers: 'block' });
  try {
    await enter(page, 'organiser');
    await journey(page);
  } finally {
    await page.context().close();
  }
}

const letterWith = (to: string, words: RegExp): Promise<string> => letterTo(letters ?? '', to, words);

async function troubleAt(page: Page): Promise<unknown> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

async function suggestNew(page: Page, what: string, email: string | null): Promise<void> {
  await page.goto(`${origin}/suggest`);
  const opened = Date.now();
  await page.locator('[name=name]').fill(what);
  await page.locator('[name=startsOn]').fill('2031-05-02');
  await page.locator('[name=endsOn]').fill('2031-05-04');
  await page.locator('[name=city]').fill('Brno');
  await page.locator('[name=country]').selectOption('CZ');
  await page.locator('[name=link]').fill(proof);
  if (email) await page.locator('[name=email]').fill(email);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  // Nobody fills in a form faster, and the server knows.
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, 5_500 - (Date.now() - opened))));
}

describe.skipIf(letters === null)('a reader’s suggestion', () => {
  it('is confirmed by mail, decided at the desk, and answered', async () => {
    await asReader(async (page) => {
      await suggestNew(page, name, reader);
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('One more step').waitFor();
    });
    const asked = await letterWith(reader, /suggest\/confirm/);
    const link = /http\S+\/suggest\/confirm\?token=\S+/.exec(asked)?.[0] ?? '';
    await asReader(async (page) => {
      await page.goto(link);
      await page.getByRole('button', { name: 'Yes, send it' }).click();
      await page.getByText('with the editors now').waitFor();
    });
    await asEditor(async (page) => {
      await page.goto(`${origin}/steward/directory`);
      expect(await troubleAt(page)).toEqual([]);
      await page.getByRole('link', { name }).click();
      expect(await troubleAt(page)).toEqual([]);
      // By keyboard alone: the last day is not accepted.
      await page.getByRole('checkbox', { name: 'Accept: Ends' }).focus();
      await page.keyboard.press('Space');
      await page.getByLabel('Words to the contributor').fill('Thank you, see you there.');
      await page.getByRole('button', { name: 'Accept what is ticked' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Accepted. The contributor is told.').waitFor();
    });
    const answered = await letterWith(reader, /has accepted/);
    expect(answered).toContain('Thank you, see you there.');
    const address = /http\S+\/conferences\/\S+/.exec(answered)?.[0] ?? '';
    await asReader(async (page) => {
      await page.goto(address);
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await expect.poll(() => page.locator(`a[href="${proof}"]`).count()).toBeGreaterThan(0);
    });
  });

  it('is declined with a reason that reaches them', async () => {
    const other = `other-${reader}`;
    await asReader(async (page) => {
      await suggestNew(page, `Meetup ${run}`, other);
      await page.getByRole('button', { name: 'Send' }).click();
    });
    const link = /http\S+\/suggest\/confirm\?token=\S+/.exec(
      await letterWith(other, /suggest\/confirm/),
    )?.[0];
    await asReader(async (page) => {
      await page.goto(link ?? '');
      await page.getByRole('button', { name: 'Yes, send it' }).click();
    });
    await asEditor(async (page) => {
      await page.goto(`${origin}/steward/directory`);
      await page.getByRole('link', { name: `Meetup ${run}` }).click();
      await page.getByRole('button', { name: 'Decline' }).click();
      await page.getByText('Write why: the contributor gets it.').first().waitFor();
      await page.getByLabel('Words to the contributor').fill('It is a meetup, not a conference.');
      await page.getByRole('button', { name: 'Decline' }).click();
      await page.getByText('Declined. The contributor is told why.').waitFor();
    });
    expect(await letterWith(other, /did not take it over/)).toContain('a meetup, not a conference');
  });
});

describe('an editor', () => {
  it('enters an edition that counts at once, and describes its conference for readers', async () => {
    const kelp = `Kelp Week ${run} 2031`;
    await asEditor(async (page) => {
      await suggestNew(page, kelp, null);
      await page.getByRole('button', { name: 'Enter it now' }).click();
      await page.getByRole('link', { name: 'See its page' }).click();
      await page.getByRole('heading', { name: kelp, level: 1 }).waitFor();
      expect(await troubleAt(page)).toEqual([]);
      await page.getByRole('link', { name: 'Edit at the desk' }).click();
      expect(await troubleAt(page)).toEqual([]);
      await page.getByRole('link', { name: /^Conference: / }).click();
      expect(await troubleAt(page)).toEqual([]);
      await page.locator('textarea[name=about]').fill('## What it is\n\nA week at the sea.');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved.').waitFor();
      await page.getByRole('link', { name: 'See its page' }).click();
      await page.getByText('A week at the sea.').waitFor();
      expect(await troubleAt(page)).toEqual([]);
    });
    await asReader(async (page) => {
      await page.goto(`${origin}/?q=${encodeURIComponent(kelp)}&period=all`);
      await page.getByRole('link', { name: kelp, exact: true }).waitFor();
    });
  });
});
