import type { Edition } from '#directory';
import {
  listReleases,
  type PublishedProgramme,
  type WriteContext,
  writeReleasesFeed,
} from '#programme/server';
import type { House } from '../../platform/house.ts';
import { textsFor } from '../../texts/texts.ts';
import { changeSentence } from '../edition/change-sentence.ts';

/** What changed with each release, as an Atom feed. */
export async function changesFeed(
  house: House,
  edition: Edition,
  published: PublishedProgramme,
  context: WriteContext,
): Promise<string> {
  const releases = await listReleases(house.db, edition.id);
  const words = textsFor('en');
  return writeReleasesFeed(
    published.programme,
    releases.map((release) => ({
      id: release.id,
      name: release.name,
      releasedAt: release.releasedAt,
      changes: release.changes.map((change) => changeSentence(change, edition.zone, 'en', words)),
    })),
    context,
    `${context.origin}/${edition.slug}/feed.atom`,
  );
}
