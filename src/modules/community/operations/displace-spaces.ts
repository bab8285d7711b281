import { listEditionsById } from '#directory/server';
import type { WriteNotice } from '#live/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listSpaces } from '../queries/open-spaces.ts';
import { listJoined } from '../queries/space-persons.ts';
import { isToCome, type OpenSpace } from '../rules/open-space.ts';
import { tellSpaceNews } from './space-news.ts';
import { isDisplaced, showInAgendas, surroundingsOf } from './space-parts.ts';

/**
 * After a release: an open space whose room the programme now needs loses it in all agendas, and its host is told to choose another slot;
 * one that has its room back has it again. Each slot that is lost is told once, however often this runs. Answers with how many are displaced.
 */
export async function displaceSpaces(
  house: House,
  editionId: EditionId,
  write: WriteNotice,
): Promise<number> {
  // It may have been removed while the event was on its way.
  const [edition] = await listEditionsById(house.db, [editionId]);
  if (!edition) return 0;
  const standing = await listSpaces(house.db, editionId);
  const coming = standing.filter((space) => isToCome(space, house.clock.now()) && !space.isReserved);
  if (coming.length === 0) return 0;
  // What is only worked on displaces nobody.
  const around = await surroundingsOf(house, editionId, { looksAtWorking: false });
  const displaced = coming.filter((space) => isDisplaced(space, around));
  await house.db.transaction().execute(async (tx) => {
    for (const space of coming) await showInAgendas(tx, house, space, around);
  });
  for (const space of displaced) await tellDisplaced(house, space, write);
  return displaced.length;
}

async function tellDisplaced(house: House, space: OpenSpace, write: WriteNotice): Promise<void> {
  // Named by the slot: who was told of it is not told again until it moves.
  const revision = `${space.room}@${space.start}`;
  const facts = { space: space.id, revision };
  await tellSpaceNews(house, { facts: { ...facts, news: 'open-space-displaced', to: 'host' } }, write);
  const joined: readonly PersonId[] = await listJoined(house.db, space.id);
  if (joined.length > 0)
    await tellSpaceNews(house, { facts: { ...facts, news: 'open-space-roomless', to: 'joined' } }, write);
}
