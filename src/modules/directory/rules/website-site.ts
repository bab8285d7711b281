/** What an address says of who is behind it. */
export type Site = {
  /** The host without "www", years and numbers of editions: "2022.djangocon.eu" is "djangocon.eu". */
  readonly host: string;
  /** The part of the host that somebody registered: "pycon.org" of "de.pycon.org". */
  readonly domain: string;
  /** The path without years, for hosts on which many conferences have their page. */
  readonly path: string;
  /** The year that the address names: then it is that of one edition. */
  readonly year: string | null;
  /** Host and path as they are written, without "www" and slash at the end. */
  readonly whole: string;
  /** A host of which anyone may have a page: it says nothing by itself. */
  readonly isShared: boolean;
};

/** Hosts on which the page says who it is, not the host. */
const sharedHosts: ReadonlySet<string> = new Set(
  (
    'meetup.com eventbrite.com eventbrite.co.uk eventbrite.de eventbrite.fr eventbrite.ca pretalx.com sessionize.com papercall.io ' +
    'github.com github.io gitlab.io google.com forms.gle docs.google.com sites.google.com facebook.com linkedin.com twitter.com ' +
    'x.com youtube.com hopin.com hopin.to ti.to tickets.io konfhub.com luma.com lu.ma gdg.community.dev community.cncf.io ' +
    'events.linuxfoundation.org linuxfoundation.org devopsdays.org python.org wikipedia.org medium.com notion.site wordpress.com ' +
    'web.app netlify.app vercel.app bit.ly airmeet.com crowdcast.io eventyay.com indico.cern.ch easychair.org weebly.com wixsite.com ' +
    'blogspot.com confengine.com townscript.com allevents.in bevy.com oreilly.com microsoft.com amazon.com aws.amazon.com ' +
    'cloud.google.com events.withgoogle.com developers.google.com gitnation.org xing.com hasgeek.com tito.io universe.com'
  ).split(' '),
);

/** Second levels under which countries register: "co.uk", "com.br". */
const secondLevel = /^(?:co|com|org|net|ac|edu|gov|or|ne|go)$/;

/** Reads an address; an archived copy is read as what it is a copy of. */
export function siteOf(address: string | null | undefined): Site | null {
  const live = (address ?? '').replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//i, '');
  const url = URL.parse(/^https?:/i.test(live) ? live : `https://${live}`);
  if (!url?.hostname.includes('.')) return null;
  const labels = url.hostname.toLowerCase().split('.').map(withoutYear);
  const named = labels.filter((label, index) => label !== '' && !(index === 0 && /^www\d?$/.test(label)));
  const host = named.join('.');
  const size = secondLevel.test(named.at(-2) ?? '') && named.length > 2 ? 3 : 2;
  const domain = named.slice(-size).join('.');
  const path = decoded(url.pathname)
    .split('/')
    .map((part) => withoutYear(part.toLowerCase().replace(/\.(?:html?|php|aspx?)$/, '')))
    .filter((part) => part && !/^(?:en|de|fr|es|it|pt|index|home|welcome|main)$/.test(part))
    .join('/');
  const whole = `${url.hostname.replace(/^www\./, '')}${decoded(url.pathname)}`
    .replace(/\/+$/, '')
    .toLowerCase();
  return {
    ...{ host, domain, path, whole },
    year: /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(whole)?.[0] ?? null,
    isShared: sharedHosts.has(host) || sharedHosts.has(domain),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** A label or a part of a path without a year, two-digit ones only beside a letter or hyphen: "ep2022", "pycon-22", "2022". */
function withoutYear(label: string): string {
  return label
    .replace(/[-_]?(?:19|20)\d\d[-_]?/g, '-')
    .replace(/(?<=[a-z])[-_]?[12]\d$/, '')
    .replace(/^-+|-+$/g, '');
}

/**
 * One page of one edition; pages of two editions; one page; one host, of which one has the whole and one a part; one owner; two
 * pages of a host that anyone may have a page of; nothing in common.
 */
export type SitesCompared = 'edition' | 'other-edition' | 'page' | 'host' | 'domain' | 'other-page' | 'other';

/** How two addresses lie to each other; `null` where one of them is missing or says nothing. */
export function compareSites(one: Site | null, two: Site | null): SitesCompared | null {
  if (!one || !two) return null;
  if (one.year && one.whole === two.whole) return 'edition';
  if (one.host === two.host) {
    if (one.path === two.path) {
      if (one.year && two.year && one.year !== two.year) return 'other-edition';
      return one.isShared && one.path === '' ? null : 'page';
    }
    if (one.isShared) return one.path === '' || two.path === '' ? null : 'other-page';
    return one.path === '' || two.path === '' ? 'host' : 'domain';
  }
  if (one.isShared || two.isShared) return null;
  return one.domain === two.domain ? 'domain' : 'other';
}
