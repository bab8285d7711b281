import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { getEdition } from '../queries/editions.ts';
import { listUnlistedEditions } from '../queries/hosted-rows.ts';
import { listHosted } from './list-hosted.ts';

/**
 * Lists public editions of this installation that are not in the catalogue: those that were shown before there was one. One query
 * where nothing is to do. Answers with how many were listed.
 */
export async function listPublicEditionsOnce(house: House): Promise<number> {
  const unlisted = await listUnlistedEditions(house.db);
  for (const id of unlisted) {
    await house.db.transaction().execute(async (tx) => {
      await listHosted(house, tx, await getEdition(tx, id));
      await touchScope(tx, 'directory');
    });
  }
  if (unlisted.length > 0) house.versions.forget();
  return unlisted.length;
}
