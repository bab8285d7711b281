import type { Edition } from '#directory';
import { listStars } from '#live/server';
import type { RequestHouse } from '../request-house.ts';

/** Codes of the sessions that whoever asks has starred: from their account, else from the browser's own cookie. */
export async function readStars(asked: RequestHouse, edition: Edition): Promise<readonly string[]> {
  if (asked.viewer.kind === 'person') return listStars(asked.house.db, edition.id, asked.viewer.personId);
  return asked.cookieStars.get(edition.slug) ?? [];
}
