import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { isLocale, type Locale, localeFor } from '../kernel/locale.ts';
import type { House } from '../platform/house.ts';
import { type KeptPage, weightOf } from '../platform/http/page-cache.ts';
import { type RawPage, rawPage } from '../platform/http/raw-answer.ts';
import { decodedPath } from '../platform/http/request-target.ts';
import { contentSecurityPolicy, securityHeaders } from '../platform/http/security-headers.ts';
import type { Scope } from '../platform/versions.ts';
import { routeName } from './route-name.ts';

/** What a page was made from: it is current while all of this is the same. */
type Basis = {
  readonly own: number;
  readonly shared: number;
  /** Minute of the house's clock: pages say what is on now. */
  readonly minute: number;
  readonly offsetMs: number;
};

export type KeptEntry = {
  readonly page: KeptPage;
  readonly raw: RawPage;
  readonly scope: Scope;
  readonly basis: Basis;
  /** Milliseconds of `performance.now()` after which it counts no longer; what is not there may be there soon. */
  readonly until: number;
  /** Counts a sending with its status and seconds. */
  sent(status: number, seconds: number): void;
};

/** Anonymous pages as they were rendered, by language and address; a newer one takes the place of the one before. */
export type KeptPages = {
  find(locale: Locale, address: string): Promise<KeptEntry | null>;
  /** The same for those who cannot wait: `null` if the database must be asked first. */
  findNow(locale: Locale, address: string): KeptEntry | null;
  /** Renders and keeps; one rendering serves all who ask at the same time. What `make` gives `null` for is not kept. */
  render(locale: Locale, address: string, make: () => Promise<KeptPage | null>): Promise<KeptEntry | null>;
};

const megabyte = 1024 * 1024;
const absentMs = 10_000;

/** Two stores: whole pages, which are as many as the site has, and searches and misses, of which a stranger can make as many as they like. */
export function createKeptPages(house: House): KeptPages {
  const weigh = { sizeCalculation: (entry: KeptEntry) => weightOf(entry.page) };
  const pages = new LRUCache<string, KeptEntry>({ maxSize: 64 * megabyte, ...weigh });
  const others = new LRUCache<string, KeptEntry>({ maxSize: 16 * megabyte, ...weigh });
  const underWay = new Map<string, Promise<KeptEntry | null>>();
  const lookUp = (key: string) => pages.get(key) ?? others.get(key);
  return {
    async find(locale, address) {
      const entry = lookUp(`${locale} ${address}`);
      if (!entry || performance.now() > entry.until) return null;
      return sameBasis(entry.basis, await readBasis(house, entry.scope)) ? entry : null;
    },
    findNow(locale, address) {
      const entry = lookUp(`${locale} ${address}`);
      if (!entry || performance.now() > entry.until) return null;
      const own = house.versions.peek(entry.scope);
      const shared = house.versions.peek('directory');
      if (own === null || shared === null) return null;
      return sameBasis(entry.basis, { own, shared, ...moment(house) }) ? entry : null;
    },
    async render(locale, address, make) {
      const key = `${locale} ${address}`;
      const scope = scopeOf(address);
      const basis = await readBasis(house, scope);
      const task = `${key} ${JSON.stringify(basis)}`;
      const started = underWay.get(task);
      if (started) return started;
      const work = make()
        .then((page) => page && entryOf(house, address, scope, basis, page))
        .finally(() => underWay.delete(task));
      underWay.set(task, work);
      const entry = await work;
      if (entry) (address.includes('?') || entry.page.status !== 200 ? others : pages).set(key, entry);
      return entry;
    },
  };
}

function entryOf(house: House, address: string, scope: Scope, basis: Basis, page: KeptPage): KeptEntry {
  const route = routeName(address.split('?')[0] ?? '');
  const { requests, requestSeconds, cachedPages } = house.metrics;
  const whole = requests.labels(route, String(page.status));
  const unchanged = requests.labels(route, '304');
  const time = requestSeconds.labels(route);
  const hits = cachedPages.labels('hit');
  return {
    page,
    raw: rawPage(page, everyAnswer(house)),
    scope,
    basis,
    until: page.status === 200 ? Number.POSITIVE_INFINITY : performance.now() + absentMs,
    sent(status, seconds) {
      (status === 304 ? unchanged : whole).inc();
      time.observe(seconds);
      hits.inc();
    },
  };
}

/** Headers of every answer that says nothing else. */
export function everyAnswer({ config }: House): Record<string, string> {
  return {
    ...securityHeaders(config.origin),
    'Content-Security-Policy': contentSecurityPolicy(null),
  };
}

/** Everything that a page of this address shows stands in one edition, or in the directory. */
function scopeOf(address: string): Scope {
  const first = address.split('?')[0]?.split('/')[1] ?? '';
  return `edition:${decodedPath(first) ?? ''}`;
}

async function readBasis(house: House, scope: Scope): Promise<Basis> {
  const [own, shared] = await Promise.all([house.versions.of(scope), house.versions.of('directory')]);
  return { own, shared, ...moment(house) };
}

function moment({ clock }: House) {
  const { offsetMs } = clock;
  return { minute: Math.floor((Date.now() + offsetMs) / 60_000), offsetMs };
}

function sameBasis(a: Basis, b: Basis): boolean {
  return a.own === b.own && a.shared === b.shared && a.minute === b.minute && a.offsetMs === b.offsetMs;
}

/** Finds the language of readers who send no cookie but the one of their language; `null` for all others. */
export function createReaderLocale(): (incoming: IncomingMessage) => Locale | null {
  const known = new LRUCache<string, Locale>({ max: 500 });
  return ({ headers }) => {
    if (headers.cookie) {
      const chosen = /^hallway_lang=([\w-]+)$/.exec(headers.cookie)?.[1];
      return isLocale(chosen) ? chosen : null;
    }
    const accepted = headers['accept-language'] ?? '';
    if (accepted.length > 200) return null;
    const locale = known.get(accepted) ?? localeFor(accepted);
    known.set(accepted, locale);
    return locale;
  };
}
