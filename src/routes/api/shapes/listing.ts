import { z } from '@hono/zod-openapi';
import {
  accessFeatures,
  callStates,
  editionFormats,
  editionModes,
  type Listing,
  listingStates,
} from '#directory';
import type { Statement } from '#directory/server';
import { entryPath, listingPath } from '../../directory/listing-view.ts';

const text = z.string().nullable();
const date = z.string().nullable().openapi({ example: '2027-05-12' });
const moment = z.string().nullable().openapi({ description: 'A moment in UTC, ISO 8601.' });

const facts = {
  name: z.string(),
  series: text.openapi({ description: 'The name of the series, where a source names it apart.' }),
  startsOn: date,
  endsOn: date,
  state: z.enum(listingStates).nullable(),
  mode: z.enum(editionModes).nullable(),
  venueName: text,
  city: text,
  region: text,
  country: text.openapi({ description: 'ISO 3166-1 code of two letters.' }),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  zone: text.openapi({ description: 'IANA zone of the venue.' }),
  website: text,
  callState: z.enum(callStates).nullable(),
  callUrl: text,
  callOpensAt: moment,
  callClosesAt: moment,
  ticketsUrl: text,
  ticketsOpenAt: moment,
  earlyBirdEndsAt: moment,
  ticketsCloseAt: moment,
  priceFrom: z.int().nullable().openapi({ description: 'Minor units of `priceCurrency`.' }),
  priceCurrency: text.openapi({ description: 'ISO 4217.' }),
  aidOffered: z.boolean().nullable(),
  aidUrl: text,
  aidClosesAt: moment,
  childcare: z.boolean().nullable(),
  accessibility: z.array(z.enum(accessFeatures)),
  languages: z.array(z.string()).openapi({ description: 'BCP 47 tags.' }),
  topics: z.array(z.string()),
  formats: z.array(z.enum(editionFormats)),
  expectedPeople: z.int().nullable(),
  conductUrl: text,
  sponsorUrl: text,
  recordingsUrl: text,
};
const factNames = Object.keys(facts) as (keyof typeof facts)[];

export const listing = z
  .object({
    id: z.string(),
    slug: z.string().openapi({ description: 'Names it within its conference: mostly the year.' }),
    conference: z.object({ slug: z.string(), name: z.string() }),
    edition: z
      .string()
      .nullable()
      .openapi({ description: 'The slug of the edition, if it is held on this installation.' }),
    ...facts,
    disagreements: z
      .array(z.string())
      .openapi({ description: 'Facts on which sources disagree; the listing itself says who states what.' }),
    updatedAt: z.string(),
    revision: z.int().openapi({ description: 'Grows with every change.' }),
    url: z.string().openapi({ description: 'Its page for people.' }),
    links: z.object({ self: z.string(), facts: z.string(), conference: z.string() }),
  })
  .openapi('Listing', {
    description: 'An edition in the catalogue, here or elsewhere; `null` where nobody says.',
  });

const stated = z.record(z.string(), z.unknown());

export const listingWithSources = listing
  .extend({
    contradictions: z
      .array(
        z.object({
          fact: z.string(),
          values: z.array(z.object({ value: z.unknown(), sources: z.array(z.string()) })),
        }),
      )
      .openapi({ description: 'The value that is shown comes first.' }),
    sources: z.array(
      z.object({
        name: z.string(),
        page: text,
        licence: text,
        facts: stated.openapi({ description: 'What it states.' }),
        cited: z
          .record(z.string(), z.string())
          .openapi({ description: 'Addresses that prove single facts.' }),
        firstSeenAt: z.string(),
        seenAt: z.string(),
        isGone: z.boolean().openapi({ description: 'It was there before and is no longer.' }),
      }),
    ),
  })
  .openapi('ListingWithSources', { description: 'An edition in the catalogue, and who states what of it.' });

/** A listing as the API and `/conferences.json` show it; `origin` makes its addresses whole. */
export function listingView(of: Listing, origin: string): z.infer<typeof listing> {
  const known = Object.fromEntries(factNames.map((name) => [name, of[name]])) as Pick<
    Listing,
    keyof typeof facts
  >;
  const conference = encodeURIComponent(of.conference.slug);
  return {
    id: of.id,
    slug: of.slug,
    conference: { slug: of.conference.slug, name: of.conference.name },
    edition: of.hosted?.slug ?? null,
    ...known,
    accessibility: [...of.accessibility],
    languages: [...of.languages],
    topics: [...of.topics],
    formats: [...of.formats],
    disagreements: of.contradictions.map(({ field }) => field),
    updatedAt: of.updatedAt,
    revision: of.revision,
    url: `${origin}${listingPath(of)}`,
    links: {
      self: `${origin}/api/v1/listings/${of.id}`,
      facts: `${origin}${entryPath(of)}`,
      conference: `${origin}/conferences/${conference}`,
    },
  };
}

/** The same with its sources. */
export function listingWithSourcesView(
  of: Listing,
  statements: readonly Statement[],
  origin: string,
): z.infer<typeof listingWithSources> {
  const nameOf = new Map(statements.map(({ sourceId, source }) => [sourceId, source]));
  return {
    ...listingView(of, origin),
    contradictions: of.contradictions.map(({ field, values }) => ({
      fact: field,
      values: values.map(({ value, sources }) => ({
        value,
        sources: sources.flatMap((id) => nameOf.get(id) ?? []),
      })),
    })),
    sources: statements.map((statement) => {
      const page = statement.link ?? statement.page;
      return {
        name: statement.source,
        page: page?.startsWith('/') ? `${origin}${page}` : page,
        licence: statement.licence,
        facts: { ...statement.facts },
        cited: { ...statement.cited },
        firstSeenAt: statement.firstSeenAt,
        seenAt: statement.seenAt,
        isGone: statement.isGone,
      };
    }),
  };
}
