import type { Edition } from '#directory';
import type { ProgrammeHead } from './programme.ts';

/** What a programme document says of its edition. */
export function programmeHead(edition: Edition): ProgrammeHead {
  return {
    title: edition.name,
    subtitle: edition.tagline.en ?? null,
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    zone: edition.zone,
    venue: edition.venueName,
    city: edition.city,
    website: edition.website,
    about: edition.about,
  };
}
