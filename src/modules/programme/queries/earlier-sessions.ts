import type { EditionId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Session } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';
import { findNewestRelease, getRelease } from './releases.ts';

/** Sessions that were here before, whether they are still: of the newest release, withdrawn earlier, or taken out. */
export async function listEarlierSessions(db: Db, editionId: EditionId): Promise<Session[]> {
  const newest = await findNewestRelease(db, editionId);
  const release = newest && (await getRelease(db, newest.id));
  const removed = await programmeTables(db)
    .selectFrom('programme.removed')
    .select('content')
    .where('edition_id', '=', editionId)
    .orderBy('removed_at', 'desc')
    .execute();
  return [
    ...(release?.programme.sessions ?? []),
    ...(release?.withdrawn ?? []),
    ...removed.flatMap(({ content }) =>
      content.kind === 'sessions' ? content.sessions.map(({ session }) => session) : [],
    ),
  ];
}
