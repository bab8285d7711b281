import type { Delivery, Programme, ProgrammeHead, Session, Speaker } from '../../rules/programme.ts';
import { slotsByCode } from '../../rules/programme-days.ts';
import { withOffset, zoneClock } from '../../rules/zone-clock.ts';
import { markdownText } from './markdown.ts';
import { addressesOf, addressFrom, type WriteContext, wordsOf } from './write-context.ts';

/** What a page may know beyond the programme. */
export type JsonLdContext = Pick<WriteContext, 'origin' | 'editionSlug' | 'locale'> & {
  /** Absolute address of the picture for this page. */
  readonly image?: string;
  readonly delivery?: Delivery;
};

type Json = { readonly [key: string]: unknown };

/**
 * A session as a schema.org Event, for `<script type="application/ld+json">`: JSON text in which nothing can end the
 * element. `null` for a session without a time, as an Event needs a start.
 */
export function sessionJsonLd(programme: Programme, session: Session, context: JsonLdContext): string | null {
  const slot = slotsByCode(programme).get(session.code);
  if (!slot) return null;
  const clock = zoneClock(programme.head.zone);
  const rooms = programme.rooms.filter(({ code }) => slot.rooms.includes(code)).map(({ name }) => name);
  const words = wordsOf(session, context.locale);
  const addresses = addressesOf(context);
  const people = programme.speakers.filter(({ code }) => session.speakers.includes(code));
  return jsonLdText({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `urn:uuid:${session.guid}`,
    name: words.title,
    description: markdownText(words.abstract ?? words.description ?? '') || undefined,
    startDate: withOffset(slot.start, clock),
    endDate: withOffset(slot.end, clock),
    eventStatus: `https://schema.org/${session.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: attendanceMode(session.delivery),
    location: locationFor(
      session.delivery,
      rooms.join(' + '),
      programme.head,
      addresses.session(session.code),
    ),
    performer: people.length > 0 ? people.map((speaker) => personJson(speaker, context)) : undefined,
    inLanguage: session.language ?? undefined,
    image: context.image,
    url: addresses.session(session.code),
    superEvent: { '@type': 'Event', ...editionFacts(programme.head, context) },
  });
}

/** An edition as a schema.org Event, for `<script type="application/ld+json">`. */
export function editionJsonLd(programme: Programme, context: JsonLdContext): string {
  const { head } = programme;
  const about = (context.locale && head.about[context.locale]) ?? Object.values(head.about)[0] ?? '';
  return jsonLdText({
    '@context': 'https://schema.org',
    '@type': 'Event',
    ...editionFacts(head, context),
    description: markdownText(about) || undefined,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: attendanceMode(context.delivery ?? 'on-site'),
    image: context.image,
    sameAs: head.website === null ? undefined : (addressFrom(head.website, context.origin) ?? undefined),
  });
}

function editionFacts(head: ProgrammeHead, context: JsonLdContext): Json {
  const url = addressesOf(context).edition;
  return {
    name: head.title,
    startDate: head.startsOn,
    endDate: head.endsOn,
    location: locationFor(context.delivery ?? 'on-site', '', head, url),
    url,
  };
}

function attendanceMode(delivery: Delivery): string {
  const mode = { 'on-site': 'Offline', remote: 'Online', hybrid: 'Mixed' }[delivery];
  return `https://schema.org/${mode}EventAttendanceMode`;
}

function locationFor(delivery: Delivery, room: string, head: ProgrammeHead, url: string): unknown {
  const venue = [head.venue, head.city].filter(Boolean).join(', ');
  const place = { '@type': 'Place', name: room || venue || head.title, address: venue || head.title };
  const online = { '@type': 'VirtualLocation', url };
  if (delivery === 'remote') return online;
  return delivery === 'hybrid' ? [place, online] : place;
}

function personJson(speaker: Speaker, context: JsonLdContext): Json {
  const links = speaker.links.flatMap(({ url }) => addressFrom(url, context.origin) ?? []);
  return {
    '@type': 'Person',
    name: speaker.name,
    url: addressesOf(context).speaker(speaker.code),
    affiliation:
      speaker.affiliation === null ? undefined : { '@type': 'Organization', name: speaker.affiliation },
    sameAs: links.length > 0 ? links : undefined,
  };
}

const unsafe: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that cannot end the script element it stands in, nor open a comment in it. */
function jsonLdText(value: Json): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => unsafe[sign] ?? sign);
}
