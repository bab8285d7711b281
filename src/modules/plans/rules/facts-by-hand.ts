import type { EditionFacts, Home } from './plan.ts';
import { oneLine, readCountry, readDate } from './read-values.ts';

/** The facts of an edition that nobody has listed, as somebody typed them; what cannot be read is not known. */
export function factsByHand(typed: {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly website: string;
  readonly isOnline: boolean;
  readonly city: string;
  readonly country: string;
  /** Where the town is, if that was found out. */
  readonly place: Home | null;
}): EditionFacts {
  const startsOn = readDate(typed.startsOn);
  return {
    name: oneLine(typed.name),
    startsOn,
    endsOn: readDate(typed.endsOn) ?? startsOn,
    state: 'planned',
    mode: typed.isOnline ? 'online' : 'on-site',
    city: oneLine(typed.city) || null,
    country: readCountry(typed.country) ?? typed.place?.country ?? null,
    latitude: typed.place?.latitude ?? null,
    longitude: typed.place?.longitude ?? null,
    website: typed.website.trim() || null,
    ...{ zone: null, callOpensAt: null, callClosesAt: null, ticketsOpenAt: null, earlyBirdEndsAt: null },
    ...{ ticketsCloseAt: null, priceFrom: null, priceCurrency: null, aidOffered: null, aidClosesAt: null },
  };
}
