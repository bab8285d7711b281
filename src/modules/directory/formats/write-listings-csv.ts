import { stringify } from 'csv-stringify/sync';
import type { Listing } from '../rules/listing.ts';

const columns = [
  ...[
    'name',
    'conference',
    'year',
    'starts_on',
    'ends_on',
    'state',
    'mode',
    'venue',
    'city',
    'region',
    'country',
  ],
  ...['latitude', 'longitude', 'zone', 'website', 'topics', 'languages', 'formats', 'expected_people'],
  ...['call_state', 'call_url', 'call_opens_at', 'call_closes_at', 'tickets_url', 'tickets_open_at'],
  ...[
    'early_bird_ends_at',
    'tickets_close_at',
    'price_from',
    'price_currency',
    'aid',
    'aid_url',
    'aid_closes_at',
  ],
  ...['childcare', 'accessibility', 'conduct_url', 'sponsor_url', 'recordings_url', 'sources_disagree_on'],
  ...['updated_at', 'page'],
];

/**
 * Editions as CSV (RFC 4180), a line each, several values joined by `; `. `mark` puts a byte order mark first, without which Excel
 * does not read Korean; cells of text that a spreadsheet would run as a formula get a `'` before them.
 */
export function writeListingsCsv(
  listings: readonly Listing[],
  options: { readonly pageOf: (listing: Listing) => string; readonly mark: boolean },
): string {
  return stringify(
    listings.map((listing) => cells(listing, options.pageOf(listing))),
    {
      bom: options.mark,
      header: true,
      columns,
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: {
        // A number is no formula, though it begins with a minus.
        number: (value) => ({ value: String(value), escape_formulas: false }),
        boolean: (value) => (value ? 'yes' : 'no'),
      },
    },
  );
}

function cells(of: Listing, page: string) {
  const { name, state, mode, city, region, country, latitude, longitude, zone, website } = of;
  return {
    ...{ name, state, mode, city, region, country, latitude, longitude, zone, website, page },
    conference: of.conference.name,
    year: of.startsOn?.slice(0, 4),
    starts_on: of.startsOn,
    ends_on: of.endsOn,
    venue: of.venueName,
    topics: of.topics.join('; '),
    languages: of.languages.join('; '),
    formats: of.formats.join('; '),
    accessibility: of.accessibility.join('; '),
    childcare: of.childcare,
    expected_people: of.expectedPeople,
    ...actingCells(of),
    conduct_url: of.conductUrl,
    sponsor_url: of.sponsorUrl,
    recordings_url: of.recordingsUrl,
    sources_disagree_on: of.contradictions.map(({ field }) => field).join('; '),
    updated_at: of.updatedAt,
  };
}

function actingCells(of: Listing) {
  return {
    call_state: of.callState,
    call_url: of.callUrl,
    call_opens_at: of.callOpensAt,
    call_closes_at: of.callClosesAt,
    tickets_url: of.ticketsUrl,
    tickets_open_at: of.ticketsOpenAt,
    early_bird_ends_at: of.earlyBirdEndsAt,
    tickets_close_at: of.ticketsCloseAt,
    price_from: of.priceFrom,
    price_currency: of.priceCurrency,
    aid: of.aidOffered,
    aid_url: of.aidUrl,
    aid_closes_at: of.aidClosesAt,
  };
}
