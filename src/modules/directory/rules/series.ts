import type { StatedFacts } from './listing.ts';
import { seriesKey } from './series-name.ts';
import { siteOf } from './website-site.ts';

/** Keys under which the series of an edition may be known: its names, and its host where that is its own. */
export function seriesKeys(facts: StatedFacts): string[] {
  const site = siteOf(facts.website);
  const names = [facts.series, facts.name].flatMap((name) => (name ? `name ${seriesKey(name)}` : []));
  return [...new Set([...names, ...(site && !site.isShared ? [`site ${site.host}`] : [])])];
}
