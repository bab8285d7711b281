import type { Browser, Page } from 'playwright-core';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { startHallway } from '../testing/running-hallway.ts';
import type { Bench } from './bench.ts';
import { seedEdition, seedProgramme, startBenchDatabase } from './with-edition.ts';
import { byKeyboard, byTouch, type Hand } from './with-hands.ts';
import { openShop } from './with-orders.ts';
import { frabSchedule } from './with-programme.ts';

type Task = { readonly name: string; readonly do: (page: Page, hand: Hand, origin: string) => Promise<void> };

const tasks: readonly Task[] = [
  {
    name: 'read the schedule',
    do: async (page, _hand, origin) => {
      await page.goto(`${origin}/bench/schedule`);
      await shows(page, 'a[href^="/bench/sessions/"]');
    },
  },
  {
    name: 'open a session',
    do: async (page, hand, origin) => {
      await page.goto(`${origin}/bench/schedule`);
      await hand.press(page, 'a[href^="/bench/sessions/"]');
      await page.waitForURL('**/bench/sessions/*');
      await shows(page, 'h1');
    },
  },
  {
    name: 'order a free ticket',
    do: async (page, hand, origin) => {
      await orderTicket(page, hand, origin);
      await shows(page, 'a[href*="/my-ticket/"]');
    },
  },
  {
    name: 'view the ticket',
    do: async (page, hand, origin) => {
      await orderTicket(page, hand, origin);
      await hand.press(page, 'a[href*="/my-ticket/"]');
      await page.waitForURL('**/my-ticket/**');
      await shows(page, 'h1');
    },
  },
  {
    name: 'star a session and find it again',
    do: async (page, hand, origin) => {
      await page.goto(`${origin}/bench/schedule`);
      await hand.press(page, 'button[name="code"][aria-pressed="false"]');
      await shows(page, 'button[name="code"][aria-pressed="true"]');
      await page.goto(`${origin}/bench/stars`);
      await shows(page, 'a[href^="/bench/sessions/"]');
    },
  },
];

/** One free ticket for oneself, by the one form that this takes. */
async function orderTicket(page: Page, hand: Hand, origin: string): Promise<void> {
  await page.goto(`${origin}/bench/tickets`);
  await hand.choose(page, 'select[name^="n-"]', '1');
  await hand.write(page, '#name', 'Ana');
  await hand.write(page, '#email', 'ana@example.org');
  await hand.press(page, 'form.shop .go button');
  await page.waitForURL('**/bench/orders/**');
}

async function shows(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'attached', timeout: 5000 });
}

/** What people come for, done with JavaScript off by touch, and once more by keyboard alone. */
export const run: Bench = async ({ say }) => {
  const database = await startBenchDatabase();
  const edition = await seedEdition(database.house, 'bench');
  await seedProgramme(database.house, edition, { name: 'bench.xml', text: frabSchedule(60) });
  await openShop(database.house, edition, { products: 2, capacity: 100 });
  const hallway = await startHallway({ mode: 'real', environment: { DATABASE_URL: database.url } });
  const browser = await launchBrowser();
  const done = { touch: 0, keyboard: 0 };
  try {
    for (const task of tasks) {
      for (const [name, hand] of [
        ['touch', byTouch],
        ['keyboard', byKeyboard],
      ] as const) {
        const problem = await tryTask(browser, task, hand, hallway.origin);
        if (problem) say(`${task.name}, by ${name}: ${problem}`);
        else done[name] += 1;
      }
    }
    say('a proposal cannot be tried yet: there is no call; starring stands in its place');
    return { tasks: tasks.length, done: done.touch, keyboard_done: done.keyboard };
  } finally {
    await browser.close();
    await hallway.remove();
    await database.stop();
  }
};

/** What went wrong, or `null`. */
async function tryTask(browser: Browser, task: Task, hand: Hand, origin: string): Promise<string | null> {
  const look = hand === byTouch ? screens.phone : screens.desktop;
  const page = await freshPage(browser, { ...look, javaScriptEnabled: false });
  try {
    await task.do(page, hand, origin);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  } finally {
    await page.context().close();
  }
}
