import { z } from '@hono/zod-openapi';
import { channelKinds, type Edition, editionModes } from '#directory';
import type { Conference } from '#directory/server';
import { localisedText } from './basics.ts';

const moment = z.string().nullable().openapi({ description: 'A moment in UTC, ISO 8601.' });

export const edition = z
  .object({
    slug: z.string().openapi({ example: 'rehearsal-2027' }),
    name: z.string(),
    conference: z.object({ slug: z.string(), name: z.string() }),
    tagline: localisedText,
    startsOn: z.string().openapi({ example: '2027-05-12' }),
    endsOn: z.string(),
    zone: z.string().openapi({ example: 'America/New_York', description: 'IANA zone of the venue.' }),
    mode: z.enum(editionModes),
    venue: z.object({
      name: z.string().nullable(),
      address: z.string().nullable(),
      city: z.string().nullable(),
      country: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
    website: z.string().nullable(),
    about: localisedText,
    forWhom: localisedText,
    takePart: localisedText,
    accent: z.string(),
    logo: z.string().nullable(),
    cover: z.string().nullable(),
    channels: z.array(z.object({ kind: z.enum(channelKinds), label: z.string(), url: z.string() })),
    callOpensAt: moment,
    callClosesAt: moment,
    ticketsOpenAt: moment,
    aidClosesAt: moment,
    isPublic: z.boolean(),
    url: z.string().openapi({ description: 'Its page for people.' }),
    links: z.object({
      self: z.string(),
      sessions: z.string(),
      speakers: z.string(),
      rooms: z.string(),
      tracks: z.string(),
      releases: z.string(),
      scheduleXml: z.string(),
      scheduleJson: z.string(),
      calendar: z.string(),
      changesFeed: z.string(),
    }),
  })
  .openapi('Edition', { description: 'One occurrence of a conference.' });

/** An edition as the API shows it; `origin` makes its addresses whole. */
export function editionView(of: Edition, origin: string): z.infer<typeof edition> {
  const page = `${origin}/${encodeURIComponent(of.slug)}`;
  const self = `${origin}/api/v1/editions/${encodeURIComponent(of.slug)}`;
  const file = (id: string | null) => id && `${origin}/files/${id}`;
  const { slug, name, tagline, startsOn, endsOn, zone, mode, website, about, forWhom, takePart, accent } = of;
  const { callOpensAt, callClosesAt, ticketsOpenAt, aidClosesAt, isPublic } = of;
  const { venueName, address, city, country, latitude, longitude } = of;
  return {
    ...{ slug, name, tagline, startsOn, endsOn, zone, mode, website, about, forWhom, takePart, accent },
    ...{ callOpensAt, callClosesAt, ticketsOpenAt, aidClosesAt, isPublic },
    conference: { slug: of.conference.slug, name: of.conference.name },
    venue: { name: venueName, address, city, country, latitude, longitude },
    logo: file(of.logoFile),
    cover: file(of.coverFile),
    channels: of.channels.map(({ kind, label, url }) => ({ kind, label, url })),
    url: page,
    links: {
      self,
      sessions: `${self}/sessions`,
      speakers: `${self}/speakers`,
      rooms: `${self}/rooms`,
      tracks: `${self}/tracks`,
      releases: `${self}/releases`,
      scheduleXml: `${page}/schedule.xml`,
      scheduleJson: `${page}/schedule.json`,
      calendar: `${page}/schedule.ics`,
      changesFeed: `${page}/feed.atom`,
    },
  };
}

export const conference = z
  .object({
    slug: z.string(),
    name: z.string(),
    about: localisedText,
    website: z.string().nullable(),
    editions: z.int().openapi({ description: 'How many public editions there are.' }),
    firstOn: z.string(),
    lastOn: z.string(),
    url: z.string(),
    links: z.object({ self: z.string(), editions: z.string() }),
  })
  .openapi('Conference', { description: 'A series of editions.' });

/** A conference as the API shows it. */
export function conferenceView(of: Conference, origin: string): z.infer<typeof conference> {
  const slug = encodeURIComponent(of.slug);
  return {
    ...of,
    url: `${origin}/conferences/${slug}`,
    links: {
      self: `${origin}/api/v1/conferences/${slug}`,
      editions: `${origin}/api/v1/editions?conference=${slug}`,
    },
  };
}
