/** Query parameters by which pages differ for everybody alike; any other makes a page that is not kept. */
const kept: ReadonlySet<string> = new Set([
  ...['q', 'day', 'track', 'kind', 'level', 'language', 'room', 'speaker', 'recorded', 'delivery'],
  ...['view', 'zone', 'from', 'to', 'country', 'mode', 'page', 'sort'],
]);

/** The filters of the front page; a place by its name leads on to its number, and is not kept. */
const keptInFront: ReadonlySet<string> = new Set([
  ...[
    'q',
    'period',
    'from',
    'to',
    'near',
    'km',
    'open',
    'mode',
    'continent',
    'country',
    'topic',
    'size',
    'language',
  ],
  ...['access', 'format', 'purpose', 'aid', 'childcare', 'hosted', 'conference', 'page', 'zone'],
]);

/** What advertisers and mailers hang onto links; no page looks at it. */
const idle = /^(?:utm_\w+|mtm_\w+|pk_\w+|mc_[ce]id|fbclid|gclid|msclkid|igshid|yclid)$/;

const longest = 200;

/**
 * The one form of an address under which its page is kept: known parameters in the order of their names, idle ones left out; on the
 * front page each value once and in order too, as filters of one name combine in any order.
 * `null` if the page is not kept, so that made-up parameters cannot fill the memory.
 */
export function keptAddress(pathname: string, search: URLSearchParams): string | null {
  if (pathname.length > 300) return null;
  if (search.size === 0) return pathname;
  const wanted = [...search].filter(([name]) => !idle.test(name));
  const isFront = pathname === '/';
  const names = isFront ? keptInFront : kept;
  if (wanted.some(([name]) => !names.has(name))) return null;
  const query = new URLSearchParams(isFront ? inOrder(wanted) : wanted);
  query.sort();
  const text = query.toString();
  if (text.length > longest) return null;
  return text ? `${pathname}?${text}` : pathname;
}

function inOrder(pairs: readonly (readonly [string, string])[]): [string, string][] {
  const texts = new Set(pairs.map((pair) => JSON.stringify(pair)));
  return [...texts].sort().map((text): [string, string] => JSON.parse(text));
}
