import type { Edition } from '#directory';
import type { PublishedProgramme, WriteContext } from '#programme/server';
import type { House } from '../../platform/house.ts';

/** What an exported document says of itself. */
export function writeContext(house: House, edition: Edition, published: PublishedProgramme): WriteContext {
  return {
    origin: house.config.origin,
    editionSlug: edition.slug,
    releaseName: published.release.name,
    releasedAt: published.release.releasedAt,
    generatedAt: published.release.releasedAt,
  };
}
