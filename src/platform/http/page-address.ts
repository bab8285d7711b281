/** Query parameters by which pages differ for everybody alike; any other makes a page that is not kept. */
const kept: ReadonlySet<string> = new Set([
  ...['q', 'day', 'track', 'kind', 'level', 'language', 'room', 'speaker', 'recorded', 'delivery'],
  ...['view', 'zone', 'from', 'to', 'country', 'mode', 'page', 'sort'],
]);

/** What advertisers and mailers hang onto links; no page looks at it. */
const idle = /^(?:utm_\w+|mtm_\w+|pk_\w+|mc_[ce]id|fbclid|gclid|msclkid|igshid|yclid)$/;

const longest = 200;

/**
 * The one form of an address under which its page is kept: known parameters in the order of their names, idle ones left out.
 * `null` if the page is not kept, so that made-up parameters cannot fill the memory.
 */
export function keptAddress(pathname: string, search: URLSearchParams): string | null {
  if (pathname.length > 300) return null;
  if (search.size === 0) return pathname;
  const wanted = [...search].filter(([name]) => !idle.test(name));
  if (wanted.some(([name]) => !kept.has(name))) return null;
  const query = new URLSearchParams(wanted);
  query.sort();
  const text = query.toString();
  if (text.length > longest) return null;
  return text ? `${pathname}?${text}` : pathname;
}
