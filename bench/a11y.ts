import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser, screens } from '../testing/browser.ts';
import { startHallway } from '../testing/running-hallway.ts';
import type { Bench, BenchContext } from './bench.ts';
import { lighthouseScores } from './with-lighthouse.ts';
import { printedOrganiser } from './with-rehearsal.ts';
import { mapSite } from './with-site-map.ts';

type Look = {
  readonly theme: 'light' | 'dark';
  readonly locale: string;
  readonly screen: keyof typeof screens;
};

const looks: readonly Look[] = (['phone', 'desktop'] as const).flatMap((screen) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ['en', 'ko', 'zh-Hans'].map((locale) => ({ theme, locale, screen })),
  ),
);

/** axe on every kind of page, in two themes, three languages, on phone and desktop. */
export const run: Bench = async (context) => {
  const hallway = await startHallway({ mode: 'rehearsal' });
  const browser = await launchBrowser();
  try {
    const { slug, cookie } = await printedOrganiser(hallway);
    const anonymous = await mapSite(hallway.origin, ['/', `/${slug}`, '/sign-in']);
    const signedIn = await mapSite(hallway.origin, ['/me', `/${slug}/manage`], { cookie });
    const own = signedIn.filter((path) => !anonymous.includes(path));
    context.say(
      `${anonymous.length} kinds of public pages, ${own.length} behind a sign-in, ${looks.length} looks`,
    );
    const tries = [
      ...anonymous.map((path) => ({ path, cookie: null })),
      ...own.map((path) => ({ path, cookie })),
    ].flatMap((page, index) =>
      looks.map((look, turn) => ({ ...page, look, turn: (turn + index * 5) % looks.length })),
    );
    const found = await lookAtAll(
      context,
      browser,
      hallway.origin,
      tries.sort((a, b) => a.turn - b.turn),
    );
    const scores = await lighthouseScores([
      `${hallway.origin}/${slug}/schedule`,
      `${hallway.origin}/${slug}/now`,
    ]);
    return {
      ...found,
      lighthouse_accessibility: scores.accessibility,
      lighthouse_performance: scores.performance,
    };
  } finally {
    await browser.close();
    await hallway.remove();
  }
};

type Try = { readonly path: string; readonly cookie: string | null; readonly look: Look };

/** Every page once in some look before any page in a second one, so that a short run sees all pages. */
async function lookAtAll(
  { say, full }: BenchContext,
  browser: Browser,
  origin: string,
  tries: readonly Try[],
) {
  const until = performance.now() + (full ? Number.POSITIVE_INFINITY : 20_000);
  let seen = 0;
  let violations = 0;
  const left = [...tries];
  const look = async () => {
    for (let one = left.shift(); one && performance.now() < until; one = left.shift()) {
      const found = await violationsOn(browser, origin, one);
      seen += 1;
      violations += found.length;
      for (const says of found) say(`${one.path} (${Object.values(one.look).join(', ')}): ${says}`);
    }
  };
  await Promise.all([look(), look()]);
  say(`${seen} of ${tries.length} pages in their looks${full ? '' : '; --full looks at all'}`);
  return { pages: seen, violations };
}

async function violationsOn(
  browser: Browser,
  origin: string,
  { path, cookie, look }: Try,
): Promise<string[]> {
  const context = await browser.newContext({
    // Each context is new: keeping the programme for offline reading would be most of the work.
    serviceWorkers: 'block',
    ...screens[look.screen],
    colorScheme: look.theme,
    locale: look.locale,
    // Who is signed in sees the language of the account, unless another one was chosen in this browser.
    extraHTTPHeaders: cookie ? { cookie: `${cookie}; hallway_lang=${look.locale}` } : {},
  });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}${path}`, { waitUntil: 'load' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${String(target)}`));
  } finally {
    await context.close();
  }
}
