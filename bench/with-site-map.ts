/** Segments after which a path names one of many. */
const collections: ReadonlySet<string> = new Set([
  'sessions',
  'speakers',
  'rooms',
  'pages',
  'schedule',
  'timetable',
  'tracks',
  'conferences',
  'jobs',
]);
/** Addresses that are no pages, or that do something when they are opened. */
const noPage =
  /^\/(?:api|assets|files|accent|metrics|healthz|readyz)\b|\.(?:xml|json|ics|atom|csv|png|svg|js|css)$|sign-out/;

/**
 * What kind of page a path is: the part that names one of many is left open. Editions count apart for readers, since one
 * to come shows other things than one that is over; organisers have the same pages for each.
 */
export function patternOf(path: string): string {
  const segments = path.split('/');
  const isOne = (segment: string, index: number) =>
    segment !== 'new' &&
    (collections.has(segments[index - 1] ?? '') ||
      segments[index + 1] === 'manage' ||
      /[A-Z0-9]{5,}|[0-9a-f]{8}-/.test(segment));
  return segments.map((segment, index) => (isOne(segment, index) ? ':one' : segment)).join('/');
}

/** Follows links from some pages and gives one path for each kind of page, in the order found. */
export async function mapSite(
  origin: string,
  from: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const waiting = [...from];
  const known = new Set(waiting.map(patternOf));
  const pages: string[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < 200; path = waiting.shift()) {
    const answer = await fetch(`${origin}${path}`, { headers, redirect: 'manual' });
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    pages.push(path);
    for (const link of linksIn(await answer.text())) {
      if (noPage.test(link) || known.has(patternOf(link))) continue;
      known.add(patternOf(link));
      waiting.push(link);
    }
  }
  return pages;
}

function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#?]*)/g)].map(([, path]) => path ?? '');
  return links.filter((path) => path && !path.startsWith('//'));
}
