import type { EditionMode } from '../rules/edition.ts';
import type { Listing, ListingState } from '../rules/listing.ts';

/** Absolute addresses that a page says of itself. */
export type JsonLdAddresses = {
  readonly url: string;
  readonly conferenceUrl: string;
  readonly image: string;
  /** Other pages of the same: the edition's own site, its pages here. */
  readonly sameAs: readonly string[];
};

type Json = { readonly [key: string]: unknown };

/** An edition as a schema.org Event, for a JSON-LD block; `null` without dates, as an Event needs a start. What nobody says is left out. */
export function listingJsonLd(listing: Listing, at: JsonLdAddresses): Json | null {
  if (!listing.startsOn) return null;
  const { conference } = listing;
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': at.url,
    ...eventFacts(listing, at),
    image: at.image,
    sameAs: at.sameAs.length > 0 ? at.sameAs : null,
    superEvent: { '@type': 'EventSeries', name: conference.name, url: at.conferenceUrl },
    organizer: withoutNothing({
      '@type': 'Organization',
      name: conference.name,
      url: listing.website ?? at.conferenceUrl,
    }),
    offers: offersOf(listing),
    isAccessibleForFree: listing.priceFrom === 0 ? true : null,
    inLanguage: listing.languages.length > 0 ? listing.languages : null,
    keywords: listing.topics.length > 0 ? listing.topics.join(', ') : null,
  });
}

/** A conference as a schema.org EventSeries with its dated editions. */
export function conferenceJsonLd(
  conference: {
    readonly name: string;
    readonly otherNames: readonly string[];
    readonly description: string | null;
    readonly url: string;
    readonly image: string;
    readonly sameAs: string | null;
  },
  editions: readonly { readonly listing: Listing; readonly url: string }[],
): Json {
  const { name, url, image, description, sameAs, otherNames } = conference;
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    '@id': url,
    ...{ name, url, image, description, sameAs },
    alternateName: otherNames.length > 0 ? otherNames : null,
    subEvent: editions
      .filter(({ listing }) => listing.startsOn !== null)
      .map(({ listing, url }) => withoutNothing({ '@type': 'Event', ...eventFacts(listing, { url }) })),
  });
}

function eventFacts(listing: Listing, { url }: { readonly url: string }): Json {
  return {
    name: listing.name,
    url,
    startDate: listing.startsOn,
    endDate: listing.endsOn ?? listing.startsOn,
    eventStatus: statuses[listing.state ?? 'planned'],
    eventAttendanceMode: listing.mode && attendance[listing.mode],
    location: locationOf(listing, url),
  };
}

const statuses: Readonly<Record<ListingState, string>> = {
  planned: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
};

const attendance: Readonly<Record<EditionMode, string>> = {
  'on-site': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
};

function locationOf(listing: Listing, url: string): unknown {
  const { mode, website, venueName, city, region, country, latitude, longitude } = listing;
  const online = { '@type': 'VirtualLocation', url: website ?? url };
  if (mode === 'online') return online;
  const name = venueName ?? city ?? region ?? country;
  const place =
    name &&
    withoutNothing({
      '@type': 'Place',
      name,
      address: withoutNothing({
        '@type': 'PostalAddress',
        addressLocality: city,
        addressRegion: region,
        addressCountry: country,
      }),
      geo:
        latitude !== null && longitude !== null ? { '@type': 'GeoCoordinates', latitude, longitude } : null,
    });
  if (mode === 'hybrid') return place ? [place, online] : online;
  return place || null;
}

function offersOf({ priceFrom, priceCurrency, ticketsUrl, website }: Listing): Json | null {
  if (priceFrom === null || !priceCurrency || !/^[A-Z]{3}$/.test(priceCurrency)) return null;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: priceCurrency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return withoutNothing({
    '@type': 'AggregateOffer',
    lowPrice: (priceFrom / 10 ** digits).toFixed(digits),
    priceCurrency,
    url: ticketsUrl ?? website,
  });
}

function withoutNothing(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => value !== null && value !== undefined),
  );
}
