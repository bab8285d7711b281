import lighthouse from 'lighthouse';
import { launchBrowser } from '../testing/browser.ts';
import { freePort } from '../testing/running-hallway.ts';

export type Scores = { readonly accessibility: number; readonly performance: number };

/** Lighthouse's two scores (0 to 100) of a page as its standard phone on its standard slow network, each the lowest of the pages. */
export async function lighthouseScores(addresses: readonly string[]): Promise<Scores> {
  const port = await freePort();
  const browser = await launchBrowser({ args: [`--remote-debugging-port=${port}`] });
  try {
    const scores: Scores[] = [];
    for (const address of addresses) {
      const result = await lighthouse(address, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: ['accessibility', 'performance'],
      });
      const categories = result?.lhr.categories;
      scores.push({
        accessibility: Math.round((categories?.accessibility?.score ?? 0) * 100),
        performance: Math.round((categories?.performance?.score ?? 0) * 100),
      });
    }
    return {
      accessibility: Math.min(...scores.map((score) => score.accessibility)),
      performance: Math.min(...scores.map((score) => score.performance)),
    };
  } finally {
    await browser.close();
  }
}
