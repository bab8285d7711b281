import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import type { CastMember } from '../testing/enter.ts';
import { enter, origin } from './own-rehearsal.ts';

const home = `${origin}/harbour-city-2027`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Scheduled = {
  readonly date: string;
  readonly url: string;
  readonly persons: readonly { readonly name: string }[];
};

/** The page of the first session of all that somebody speaks in, which is over when the rehearsal's clock begins. */
async function sessionThatIsOver(speaker = ''): Promise<string> {
  const read = await (await fetch(`${home}/schedule.json`)).json();
  const days: readonly { readonly rooms: Readonly<Record<string, readonly Scheduled[]>> }[] =
    read.schedule.conference.days;
  const [over] = days
    .flatMap(({ rooms }) => Object.values(rooms).flat())
    .filter(({ persons }) => persons.some(({ name }) => name.includes(speaker)))
    .toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  expect(over).toBeDefined();
  return `${home}/sessions/${over?.url.split('/').at(-1)}`;
}

describe('in a session', () => {
  for (const javaScriptEnabled of [true, false]) {
    const withOrWithout = `JavaScript ${javaScriptEnabled ? 'on' : 'off'}`;
    const options = { ...screens.phone, javaScriptEnabled, serviceWorkers: 'block' as const };

    it(`a quiz is made, answered, and shown with its counts, and names by their own yes, only once it is revealed, ${withOrWithout}`, async () => {
      const maker = await freshPage(browser, options);
      const attendee = await freshPage(browser, options);
      const title = `How deep is the harbour? ${Date.now()}`;
      const poll = (page: Page) => page.locator('article', { hasText: title });
      const reached = async () => {
        if (!javaScriptEnabled) await attendee.reload();
      };
      try {
        await enter(maker, 'organiser');
        await enter(attendee, 'sponsor');
        await maker.goto(`${home}/now`);
        const talk = await maker.locator('#on-now a[href*="/sessions/"]').first().getAttribute('href');
        const page = `${origin}${talk}/questions`;
        await maker.goto(page);
        const form = maker.locator('form', { has: maker.locator('button[value="make-poll"]') });
        await maker.locator('details', { has: form }).locator('summary').click();
        await form.locator('[name="title"]').fill(title);
        await form.locator('[name="option-1"]').fill('Three metres');
        await form.locator('[name="option-2"]').fill('Twelve metres');
        await form.locator('[name="key-2"]').check();
        await form.locator('button[value="make-poll"]').click();
        const turn = (to: string) =>
          poll(maker)
            .locator('form', { has: maker.locator(`input[name="to"][value="${to}"]`) })
            .locator('button');
        await turn('open').click();
        await turn('revealed').waitFor();

        await attendee.goto(page);
        await poll(attendee).getByText('Twelve metres').click();
        await poll(attendee).locator('button[value="answer"]').click();
        await poll(attendee).getByText('Change my answer').waitFor();
        for (const each of [maker, attendee])
          expect(await poll(each).locator('.poll-result').count()).toBe(0);

        const choose = (what: string) => attendee.locator(`#leaderboard button[value="${what}"]`);
        await choose('on-leaderboard').click();
        await choose('off-leaderboard').waitFor();

        await turn('revealed').click();
        await poll(maker).locator('.poll-result').waitFor();
        await reached();
        await poll(attendee).locator('.poll-result', { hasText: '100' }).waitFor({ timeout: 15_000 });
        const named = (await fetch(page).then((answer) => answer.text())).split('id="leaderboard"')[1];
        expect(named).toContain('Philippa Stroud');
        await choose('off-leaderboard').click();
        await choose('on-leaderboard').waitFor();
        expect(await fetch(page).then((answer) => answer.text())).not.toContain('Philippa Stroud');
      } finally {
        await maker.context().close();
        await attendee.context().close();
      }
    });

    it(`somebody tells the speakers what they think, and may change it, ${withOrWithout}`, async () => {
      const attendee = await freshPage(browser, options);
      try {
        await enter(attendee, 'attendee');
        await attendee.goto(await sessionThatIsOver());
        await attendee.locator('a[href$="/feedback"]').click();
        const said = `Heard it from the last row. ${Date.now()}`;
        await attendee.locator('input[name="score"][value="4"]').check();
        await attendee.locator('textarea[name="text"]').fill(said);
        await attendee.locator('main form button').first().click();
        await attendee.waitForURL(/feedback\?sent/);
        await attendee.locator('[role="status"]').waitFor();
        expect(await attendee.locator('textarea[name="text"]').inputValue()).toBe(said);
        expect(await attendee.locator('input[name="score"][value="4"]').isChecked()).toBe(true);
      } finally {
        await attendee.context().close();
      }
    });

    it(`the speakers read what was said without names, and nobody else does, ${withOrWithout}`, async () => {
      const said = `Slower in the middle, please. ${Date.now()}`;
      const opened: Page[] = [];
      const as = async (who: CastMember) => {
        const page = await freshPage(browser, options);
        opened.push(page);
        await enter(page, who);
        return page;
      };
      try {
        const session = await sessionThatIsOver('Desmond Achterberg');
        const attendee = await as('sponsor');
        await attendee.goto(`${session}/feedback`);
        await attendee.locator('input[name="score"][value="3"]').check();
        await attendee.locator('textarea[name="text"]').fill(said);
        await attendee.locator('main form button').first().click();
        await attendee.waitForURL(/feedback\?sent/);
        const speaker = await as('organiser');
        await speaker.goto(session);
        await speaker.locator('a[href$="/feedback"]').click();
        await speaker.locator('#texts', { hasText: said }).waitFor();
        expect(await speaker.locator('main').textContent()).not.toContain('Philippa');
        const other = await as('speaker');
        await other.goto(`${session}/feedback`);
        await other.locator('h1').waitFor();
        expect(await other.content()).not.toContain(said);
      } finally {
        for (const page of opened) await page.context().close();
      }
    });
  }
});
