import type { Page } from 'playwright-core';

/** How somebody uses a page; both find a thing by its selector, and take the first that they can reach. */
export type Hand = {
  press(page: Page, selector: string): Promise<void>;
  /** Writes into a field. */
  write(page: Page, selector: string, text: string): Promise<void>;
  /** Chooses of a list what begins with this text. */
  choose(page: Page, selector: string, text: string): Promise<void>;
};

/** With a finger on a phone. */
export const byTouch: Hand = {
  async press(page, selector) {
    await opened(page, selector);
    await page.locator(`${selector} >> visible=true`).first().tap();
  },
  async write(page, selector, text) {
    await page.locator(`${selector} >> visible=true`).first().fill(text);
  },
  async choose(page, selector, text) {
    await page.locator(`${selector} >> visible=true`).first().selectOption(text);
  },
};

/** With the Tab and Enter keys alone. */
export const byKeyboard: Hand = {
  async press(page, selector) {
    await tabTo(page, selector);
    await page.keyboard.press('Enter');
  },
  async write(page, selector, text) {
    await tabTo(page, selector);
    await page.keyboard.type(text);
  },
  async choose(page, selector, text) {
    await tabTo(page, selector);
    await page.keyboard.type(text);
  },
};

/** Opens the `<details>` that hides a thing, as a person would. */
async function opened(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  if (await target.isVisible()) return;
  const menu = page.locator('details:not([open])', { has: page.locator(selector) }).first();
  if ((await menu.count()) > 0) await menu.locator('summary').first().tap();
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    if (await focused.evaluate((element, wanted) => element.matches(wanted), selector)) return;
    const hidesIt = await focused.evaluate(
      (element, wanted) =>
        element.matches('summary') &&
        !element.closest('details')?.open &&
        element.closest('details')?.querySelector(wanted) != null,
      selector,
    );
    if (hidesIt) await page.keyboard.press('Enter');
  }
  throw new Error(`The Tab key does not lead to ${selector}.`);
}
