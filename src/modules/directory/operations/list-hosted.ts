import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { hideHosted } from '../queries/hosted-rows.ts';
import { ensureSource, ownSources } from '../queries/sources.ts';
import type { Edition } from '../rules/edition.ts';
import type { StatedFacts } from '../rules/listing.ts';
import { takeRecords } from './take-records.ts';

/** Brings the catalogue up to date with an edition of this installation: shown while it is public, hidden while it is not. */
export async function listHosted(house: House, tx: Tx, edition: Edition): Promise<void> {
  const now = house.clock.now();
  const source = await ensureSource(tx, { ...ownSources.hosted, id: house.newId() }, now);
  if (!edition.isPublic) return hideHosted(tx, edition.id, source.id, now);
  await takeRecords(house, tx, source, [
    {
      key: edition.id,
      facts: hostedFacts(edition),
      where: '',
      link: `/${encodeURIComponent(edition.slug)}`,
      conference: edition.conference,
    },
  ]);
}

function hostedFacts(edition: Edition): StatedFacts {
  const { name, startsOn, endsOn, zone, mode, venueName, city, latitude, longitude, website } = edition;
  return {
    name,
    series: edition.conference.name,
    startsOn,
    endsOn,
    zone,
    mode,
    venueName,
    city,
    country: edition.country?.toUpperCase() ?? null,
    latitude,
    longitude,
    website,
    callOpensAt: edition.callOpensAt,
    callClosesAt: edition.callClosesAt,
    callState: edition.callClosesAt ? 'announced' : null,
    ticketsOpenAt: edition.ticketsOpenAt,
    aidClosesAt: edition.aidClosesAt,
    ...(edition.aidClosesAt && { aidOffered: true }),
  };
}
