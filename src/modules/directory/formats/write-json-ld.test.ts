import { expect, test } from 'vitest';
import type { ConferenceId, ListingId } from '../../../kernel/ids.ts';
import { type Listing, nothingKnown } from '../rules/listing.ts';
import { conferenceJsonLd, listingJsonLd } from './write-json-ld.ts';

const at = {
  url: 'https://hallway.example/conferences/harbour-days/2031',
  conferenceUrl: 'https://hallway.example/conferences/harbour-days',
  image: 'https://hallway.example/conferences/harbour-days/2031/card.png',
  sameAs: ['https://harbour.example'],
};

function listing(facts: Partial<Listing>): Listing {
  return {
    ...nothingKnown,
    ...{ name: 'Harbour Days 2031', slug: '2031', hosted: null, contradictions: [], revision: 0 },
    droppedAt: null,
    id: 'l' as ListingId,
    conference: { id: 'c' as ConferenceId, slug: 'harbour-days', name: 'Harbour Days' },
    updatedAt: '2031-01-01T00:00:00Z',
    ...facts,
  };
}

test('an edition is an Event with what is known, and nothing else', () => {
  const facts: Partial<Listing> = {
    ...{ startsOn: '2031-05-02', endsOn: '2031-05-04', website: 'https://harbour.example' },
    mode: 'hybrid',
    ...{ city: 'Porto', country: 'PT', latitude: 41.15, longitude: -8.61, venueName: 'Old customs house' },
    ...{ priceFrom: 25_000, priceCurrency: 'EUR', ticketsUrl: 'https://harbour.example/tickets' },
    ...{ topics: ['python', 'data'], languages: ['en', 'pt'] },
  };
  expect(listingJsonLd(listing(facts), at)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': at.url,
    name: 'Harbour Days 2031',
    url: at.url,
    image: at.image,
    sameAs: at.sameAs,
    startDate: '2031-05-02',
    endDate: '2031-05-04',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [
      {
        '@type': 'Place',
        name: 'Old customs house',
        address: { '@type': 'PostalAddress', addressLocality: 'Porto', addressCountry: 'PT' },
        geo: { '@type': 'GeoCoordinates', latitude: 41.15, longitude: -8.61 },
      },
      { '@type': 'VirtualLocation', url: 'https://harbour.example' },
    ],
    superEvent: { '@type': 'EventSeries', name: 'Harbour Days', url: at.conferenceUrl },
    organizer: { '@type': 'Organization', name: 'Harbour Days', url: 'https://harbour.example' },
    offers: {
      '@type': 'AggregateOffer',
      lowPrice: '250.00',
      priceCurrency: 'EUR',
      url: 'https://harbour.example/tickets',
    },
    inLanguage: ['en', 'pt'],
    keywords: 'python, data',
  });
});

test('what became of it is said, and a place that nobody names is none', () => {
  const bare = { startsOn: '2031-05-02' };
  const status = (state: Listing['state']) => listingJsonLd(listing({ ...bare, state }), at)?.eventStatus;
  expect([status('cancelled'), status('postponed')]).toEqual([
    'https://schema.org/EventCancelled',
    'https://schema.org/EventPostponed',
  ]);
  const unknown = listingJsonLd(listing(bare), at);
  expect(unknown).toMatchObject({ startDate: '2031-05-02', endDate: '2031-05-02' });
  expect(Object.keys(unknown ?? {})).not.toContain('location');
  const online = listingJsonLd(listing({ ...bare, mode: 'online', city: 'Porto' }), at);
  expect(online?.location).toEqual({ '@type': 'VirtualLocation', url: at.url });
});

test('an edition without dates is no Event, and stands in no series', () => {
  expect(listingJsonLd(listing({}), at)).toBeNull();
  const dated = listing({ startsOn: '2031-05-02', city: 'Porto' });
  const series = conferenceJsonLd(
    {
      ...{ name: 'Harbour Days', otherNames: [], description: null, sameAs: null },
      ...{ url: at.conferenceUrl, image: `${at.conferenceUrl}/card.png` },
    },
    [
      { listing: dated, url: at.url },
      { listing: listing({}), url: at.url },
    ],
  );
  expect(series).toMatchObject({ '@type': 'EventSeries', name: 'Harbour Days', url: at.conferenceUrl });
  expect(series.subEvent).toHaveLength(1);
  expect(Object.keys(series)).not.toContain('alternateName');
});
