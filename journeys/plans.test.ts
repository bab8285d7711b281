import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser } from '../testing/browser.ts';
import type { CastMember } from '../testing/enter.ts';
import { enter, origin } from './own-rehearsal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const signedIn = async (who: CastMember, javaScriptEnabled: boolean): Promise<Page> =>
  enter(await freshPage(browser, { javaScriptEnabled }), who);

/** Clicks and waits for the page that this leads to. */
async function follow(page: Page, what: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), what.click()]);
}

const submit = (page: Page, name: string): Promise<void> =>
  follow(page, page.getByRole('button', { name, exact: true }).first());

async function addByHand(page: Page, plan: string, name: string, first: string, last: string): Promise<void> {
  await page.goto(`${plan}/editions`);
  await page.locator('summary', { hasText: 'Add one that is not in the directory' }).click();
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=startsOn]').fill(first);
  await page.locator('[name=endsOn]').fill(last);
  await page.locator('[name=city]').fill('Cologne');
  await page.locator('[name=country]').fill('DE');
  await submit(page, 'Add it');
}

async function send(page: Page, plan: string, edition: string, people: readonly string[]): Promise<void> {
  await page.goto(`${plan}/editions`);
  await follow(page, page.getByRole('link', { name: edition, exact: true }));
  for (const person of people) await page.getByLabel(person, { exact: true }).check();
  await submit(page, 'Let them go');
}

const told = (page: Page) => page.locator('#warnings').textContent();

describe('a leader', () => {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'on' : 'off';

    it(`plans for four people with EUR 12,000, is warned, approves and subscribes, JavaScript ${how}`, async () => {
      const page = await signedIn('attendee', javaScriptEnabled);
      try {
        await page.goto(`${origin}/plans/new`);
        await page.locator('[name=startsOn]').fill('2029-01-01');
        await page.locator('[name=endsOn]').fill('2029-06-30');
        await page.locator('[name=names]').fill('Ana\nBo\nCy\nDi');
        await page.locator('[name=home]').fill('Berlin');
        await page.locator('[name=budget]').fill('12000');
        await page.locator('[name=name]').fill(`First half ${how}`);
        await submit(page, 'Begin without a proposal');
        const plan = page.url();
        expect(plan).toMatch(/\/plans\/[0-9a-f-]{36}$/);

        await addByHand(page, plan, 'North Days', '2029-03-14', '2029-03-16');
        await addByHand(page, plan, 'South Days', '2029-03-17', '2029-03-19');
        await send(page, plan, 'North Days', ['Ana', 'Bo', 'Cy', 'Di']);
        await send(page, plan, 'South Days', ['Ana']);
        await page.goto(plan);
        const warnings = await told(page);
        expect(warnings).toContain('Ana is at North Days and at South Days');
        expect(warnings).toContain('4 of 4 are away in the week of 12 March 2029');

        await page.goto(`${plan}/editions`);
        await follow(page, page.getByRole('link', { name: 'South Days', exact: true }));
        await submit(page, 'Ana does not go');
        await page.getByLabel('Bo', { exact: true }).check();
        await page.locator('[name=isRemote]').check();
        await submit(page, 'Let them go');
        await page.goto(plan);
        expect(await told(page)).not.toContain('Ana is at North Days');

        await page.goto(`${plan}/sharing`);
        await submit(page, 'Approve the whole plan');
        await expect
          .poll(() => page.locator('#approvals').textContent())
          .toContain('approved the whole plan');
        await page.goto(plan);
        await expect
          .poll(() => page.locator('.planned .badge').allTextContents())
          .toEqual(['Approved', 'Approved']);

        await page.goto(`${plan}/tasks`);
        await submit(page, 'Make a calendar address');
        const address = await page.locator('[name=address]').inputValue();
        const feed = await fetch(address);
        expect([feed.status, feed.headers.get('content-type')]).toEqual([
          200,
          'text/calendar; charset=utf-8',
        ]);
        const calendar = await feed.text();
        expect(calendar).toContain('SUMMARY:North Days');
        expect(calendar).toContain('SUMMARY:Book travel: North Days');

        const csv = await page.request.get(`${plan}/files/plan.csv`);
        expect(await csv.text()).toContain('North Days,2029-03-14,2029-03-16');
        for (const part of [
          '/people',
          '/money',
          '/print',
          '/afterwards',
          '/recap',
          '/settings',
          '/proposal',
        ]) {
          const answer = await page.goto(plan + part);
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect([part, answer?.status(), wide]).toEqual([part, 200, 0]);
        }
      } finally {
        await page.context().close();
      }
    });
  }

  it('gets a plan for eight people from five answers, within its budget', async () => {
    const page = await signedIn('attendee', false);
    try {
      await page.goto(`${origin}/plans/new`);
      await page.locator('[name=names]').fill('8');
      await page.locator('[name=home]').fill('Berlin');
      await page.locator('[name=budget]').fill('24000');
      await page.locator('[name=topics]').fill('python');
      await page.getByRole('button', { name: 'Propose a plan' }).click({ timeout: 45_000 });
      await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/, { timeout: 45_000 });
      // Where the solver takes longer than a second, the page looks again by itself.
      await page.locator('#editions .planned').first().waitFor({ timeout: 30_000 });
      await expect.poll(() => page.locator('#editions .planned').count()).toBeGreaterThan(1);
      await expect.poll(() => page.locator('.stat .note').first().textContent()).toMatch(/left$/);
      const warnings = (await page.locator('#warnings .title').allTextContents()).join();
      expect(warnings).not.toMatch(/more than the budget|No exchange rate|is at .+ and at/);
    } finally {
      await page.context().close();
    }
  });

  it('shows a plan to nobody who was not invited', async () => {
    const owner = await signedIn('attendee', true);
    await owner.goto(`${origin}/plans/new`);
    await owner.locator('[name=names]').fill('2');
    await owner.locator('[name=budget]').fill('1000');
    await submit(owner, 'Begin without a proposal');
    const plan = owner.url();
    await owner.context().close();
    const other = await signedIn('speaker', true);
    expect((await other.goto(plan))?.status()).toBe(404);
    await other.context().close();
    const nobody = await freshPage(browser);
    await nobody.goto(plan);
    expect(new URL(nobody.url()).pathname).toBe('/sign-in');
    await nobody.context().close();
  });
});
